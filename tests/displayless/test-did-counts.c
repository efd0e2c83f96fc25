/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures beside the list of DIDs. */

#include "config.h"

#include "inv-did-counts.h"
#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "main-loop.h"

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

typedef struct
{
  InvTestStore *other;
  InvInventory *inventory;
  InvDidCounts *counts;
  guint n_changed;
} Fixture;

static void
count_changed_cb (InvDidCounts *counts, Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, const void *data)
{
  gint64 northline;
  gint64 baltic;

  fixture->other = inv_test_store_new ();
  northline = inv_test_store_add_operator (fixture->other, "Northline Telecom");
  baltic = inv_test_store_add_operator (fixture->other, "Baltic Voice");
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 100, northline);
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 100, 10, baltic);

  fixture->inventory = inv_test_inventory_open (fixture->other->path);

  fixture->counts = inv_did_counts_new (fixture->inventory);
  g_signal_connect (fixture->counts, "changed", G_CALLBACK (count_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  g_assert_finalize_object (fixture->counts);
  inv_test_inventory_close (fixture->inventory);
  main_loop_settle ();
  g_assert_finalize_object (fixture->inventory);
  inv_test_store_free (fixture->other);
}

static void
set_query (Fixture *fixture, const char *text)
{
  g_autoptr (InvQuery) query = inv_query_parse (text, INV_QUERY_MODE_SEARCH, NULL);

  inv_did_counts_set_query (fixture->counts, query);
}

static guint
get_n_operators (Fixture *fixture)
{
  guint n_operators;

  g_object_get (fixture->counts, "n-operators", &n_operators, NULL);

  return n_operators;
}

static void
test_counts_within_the_search (Fixture *fixture, const void *data)
{
  g_assert_false (inv_did_counts_is_ready (fixture->counts));
  set_query (fixture, "");
  main_loop_until (get_n_operators (fixture) == 2);
  g_assert_cmpuint (inv_did_counts_get (fixture->counts, INV_STATUS_IN_STOCK), ==, 110);
  g_assert_cmpuint (inv_did_counts_get_total (fixture->counts), ==, 110);

  /* What is asked of the status does not count, but for where the DIDs are from. */
  set_query (fixture, "did:4420794600* status:hold");
  main_loop_until (get_n_operators (fixture) == 0);
  g_assert_cmpuint (inv_did_counts_get (fixture->counts, INV_STATUS_IN_STOCK), ==, 100);
  g_assert_cmpuint (inv_did_counts_get (fixture->counts, INV_STATUS_HOLD), ==, 0);
}

static void
test_newer_ends_older (Fixture *fixture, const void *data)
{
  set_query (fixture, "operator:\"Northline Telecom\"");
  set_query (fixture, "operator:\"Baltic Voice\"");
  main_loop_until (get_n_operators (fixture) == 1);
  g_assert_cmpuint (inv_did_counts_get_total (fixture->counts), ==, 10);
  g_assert_cmpuint (fixture->n_changed, ==, 1);

  /* A search that fails leaves the figures as they are. */
  set_query (fixture, "operator:Nobody");
  main_loop_settle ();
  g_assert_cmpuint (inv_did_counts_get_total (fixture->counts), ==, 10);
}

static void
test_follows_writes (Fixture *fixture, const void *data)
{
  set_query (fixture, "");
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 1000, 7, 1);
  inv_inventory_check (fixture->inventory);
  main_loop_until (inv_did_counts_get_total (fixture->counts) == 117);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/did-counts/R4/within-the-search", test_counts_within_the_search },
    { "/did-counts/R4/newer-ends-older", test_newer_ends_older },
    { "/did-counts/C1/follows-writes", test_follows_writes },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
