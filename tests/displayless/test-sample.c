/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sample data: it is whole, has something of everything, is the same each time, and can be undone. */

#include "config.h"

#include "inv-error.h"
#include "inv-sample.h"
#include "inv-statement.h"
#include "inv-stats.h"
#include "inv-test-store.h"
#include "inv-undo.h"

#define NOW G_GINT64_CONSTANT (1795339800)

static InvTestStore *
new_sample (guint n_dids)
{
  InvTestStore *test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  inv_store_set_clock (test->store, NOW);
  inv_sample_create (test->store, n_dids, NULL, &error);
  g_assert_no_error (error);
  return test;
}

static void
assert_count (InvTestStore *test, const char *sql, gint64 expected)
{
  g_assert_cmpint (inv_test_store_query (test, sql), ==, expected);
}

static void
assert_whole (InvTestStore *test, gint64 n_dids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStatement)
      integrity = inv_statement_new (inv_test_store_get_connection (test), "PRAGMA integrity_check", &error);

  g_assert_no_error (error);
  g_assert_true (inv_statement_step (integrity, &error));
  g_assert_cmpstr (inv_statement_get_text (integrity, 0), ==, "ok");

  assert_count (test, "SELECT count (*) FROM pragma_foreign_key_check", 0);
  assert_count (test, "SELECT count (*) FROM did", n_dids);
  assert_count (test, "SELECT count (DISTINCT number) FROM did", n_dids);
  assert_count (test, "SELECT count (*) FROM step", 1);
  assert_count (
      test,
      "SELECT count (*) FROM did JOIN batch AS b ON b.id = batch_id WHERE b.operator_id != did.operator_id",
      0);
  assert_count (test,
                "SELECT count (*) FROM (SELECT count (*) AS n, p.did_limit FROM did JOIN subscription AS s"
                " ON s.id = subscription_id JOIN package AS p ON p.id = s.package_id GROUP BY s.id)"
                " WHERE n > did_limit",
                0);
}

static void
test_small (void)
{
  static const guint sizes[] = { 1, 7, 100, 20000 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (InvTestStore) test = new_sample (sizes[i]);

      assert_whole (test, sizes[i]);
    }
}

static void
test_variety (void)
{
  g_autoptr (InvTestStore) test = new_sample (20000);

  assert_count (test, "SELECT count (DISTINCT status) FROM did", 7);
  assert_count (test, "SELECT count (*) > 8000 FROM did WHERE status = 0", TRUE);
  assert_count (test, "SELECT count (*) > 7000 FROM did WHERE status = 1", TRUE);
  assert_count (test, "SELECT count (DISTINCT operator_id) FROM did", 14);
  assert_count (test, "SELECT count (DISTINCT after_hold) FROM did", 3);
  assert_count (test, "SELECT count (DISTINCT country) > 4 FROM did", TRUE);
  assert_count (test, "SELECT count (*) > 50 FROM did WHERE reserved_for IS NOT NULL", TRUE);
  assert_count (test, "SELECT count (*) > 50 FROM did WHERE notes IS NOT NULL", TRUE);
  assert_count (test, "SELECT min (hold_until) > 1795339800 FROM did", TRUE);
  assert_count (test, "SELECT count (*) FROM client", 166);
  assert_count (test, "SELECT count (*) FROM account", 332);
}

static void
test_same_each_time (void)
{
  g_autoptr (InvTestStore) first = new_sample (500);
  g_autoptr (InvTestStore) second = new_sample (500);
  g_autofree char *first_dump = inv_test_store_dump (first);
  g_autofree char *second_dump = inv_test_store_dump (second);

  g_assert_cmpstr (first_dump, ==, second_dump);
}

/* More than the blocks for fiction hold. */
static void
test_large (void)
{
  g_autoptr (InvTestStore) test = new_sample (920000);

  assert_count (test, "SELECT count (*) FROM did", 920000);
  assert_count (test, "SELECT count (*) FROM did WHERE number GLOB '999*' AND country = '--'",
                920000 - 914400);
}

static void
test_undo (void)
{
  g_autoptr (InvTestStore) test = new_sample (300);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = inv_test_store_dump (test);

  g_assert_false (inv_sample_create (test->store, 300, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_FORBIDDEN);
  g_clear_error (&error);

  g_autoptr (GPtrArray) undone = inv_undo (test->store, 1, NULL, &error);
  g_assert_no_error (error);
  assert_count (test, "SELECT count (*) FROM did", 0);
  assert_count (test, "SELECT count (*) FROM client", 0);

  g_autoptr (GPtrArray) redone = inv_redo (test->store, 1, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *after = inv_test_store_dump (test);
  g_assert_cmpstr (before, ==, after);

  g_assert_false (inv_sample_create (test->store, 0, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
}

static guint64
sum_groups (GPtrArray *groups)
{
  guint64 sum = 0;

  for (guint i = 0; i < groups->len; i++)
    sum += ((InvStatsGroup *) g_ptr_array_index (groups, i))->count;
  return sum;
}

static void
test_stats (void)
{
  g_autoptr (InvTestStore) test = new_sample (5000);
  InvConnection *connection = inv_test_store_get_connection (test);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStats) all = inv_stats_collect (connection, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (all->count, ==, 5000);
  for (int status = 0; status < INV_N_STATUSES; status++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM did WHERE status = %d", status);

      assert_count (test, sql, all->by_status[status]);
    }
  assert_count (test, "SELECT sum (activation_cost) FROM did", all->activation_cost);
  assert_count (test, "SELECT sum (recurring_cost) FROM did", all->recurring_cost);
  assert_count (test, "SELECT count (DISTINCT country) FROM did", all->countries->len);
  g_assert_cmpuint (sum_groups (all->operators), ==, 5000);
  g_assert_cmpuint (sum_groups (all->resellers), ==, 5000);
  g_assert_cmpuint (sum_groups (all->countries), ==, 5000);

  const InvStatsGroup *largest = g_ptr_array_index (all->operators, 0);
  g_autofree char *of_largest = g_strdup_printf (
      "SELECT count (*) FROM did JOIN operator AS o ON o.id = operator_id WHERE o.name = '%s' AND status = 0",
      largest->name);
  assert_count (test, of_largest, largest->by_status[INV_STATUS_ACTIVE]);

  g_autoptr (InvQuery) query = inv_query_parse ("status:active country:GB", INV_QUERY_MODE_COMMAND, &error);
  g_assert_no_error (error);
  g_autoptr (InvZone) zone = inv_zone_new ("UTC", &error);
  const InvValueContext context = { .zone = zone, .now = NOW };
  g_autoptr (InvStats) some = inv_stats_collect (connection, query, &context, NULL, &error);
  g_assert_no_error (error);
  assert_count (test, "SELECT count (*) FROM did WHERE status = 0 AND country = 'GB'", some->count);
  g_assert_cmpuint (some->by_status[INV_STATUS_ACTIVE], ==, some->count);
  g_assert_cmpuint (some->countries->len, ==, 1);
  g_assert_cmpstr (((InvStatsGroup *) g_ptr_array_index (some->countries, 0))->name, ==, "GB");

  g_autoptr (InvIdSet) ids = inv_id_set_new_run (11, 110);
  g_autoptr (InvStats) selected = inv_stats_collect_ids (connection, ids, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (selected->count, ==, 100);
}

/* A DID counts for each of its tags; spellings of one tag are one. */
static void
test_stats_tags (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  inv_test_store_add_dids (test, 500, 10, inv_test_store_add_operator (test, "Acme"));
  inv_connection_exec (inv_test_store_get_connection (test),
                       "INSERT INTO tag_set (tags) VALUES ('gold,vip'), ('Gold')", &error);
  g_assert_no_error (error);
  inv_connection_exec (inv_test_store_get_connection (test),
                       "UPDATE did SET tag_set_id = iif (id <= 3, 1, 2) WHERE id <= 7", &error);
  g_assert_no_error (error);

  g_autoptr (InvStats)
      stats = inv_stats_collect (inv_test_store_get_connection (test), NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stats->tags->len, ==, 3);
  g_assert_cmpuint (((InvStatsGroup *) g_ptr_array_index (stats->tags, 0))->count, ==, 7);
  g_assert_cmpstr (((InvStatsGroup *) g_ptr_array_index (stats->tags, 1))->name, ==, "");
  g_assert_cmpstr (((InvStatsGroup *) g_ptr_array_index (stats->tags, 2))->name, ==, "vip");
  g_assert_cmpuint (((InvStatsGroup *) g_ptr_array_index (stats->tags, 2))->count, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/D2/small", test_small);
  g_test_add_func ("/sample/D2/variety", test_variety);
  g_test_add_func ("/sample/D2/same-each-time", test_same_each_time);
  g_test_add_func ("/sample/D2/large", test_large);
  g_test_add_func ("/sample/D2/undo", test_undo);
  g_test_add_func ("/stats/R3/sample", test_stats);
  g_test_add_func ("/stats/D3/tags", test_stats_tags);

  return g_test_run ();
}
