/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of DIDs searches for, as entry, chips and panel see it. */

#include "config.h"

#include "inv-did-search.h"

typedef struct
{
  InvDidSearch *search;
  guint n_queries;
} Fixture;

static void
query_cb (InvDidSearch *search, GParamSpec *pspec, Fixture *fixture)
{
  fixture->n_queries++;
}

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->search = inv_did_search_new ();
  g_signal_connect (fixture->search, "notify::query", G_CALLBACK (query_cb), fixture);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  g_assert_finalize_object (fixture->search);
}

static void
assert_search (Fixture *fixture, const char *text, const char *query)
{
  g_autofree char *all = inv_query_to_text (inv_did_search_get_query (fixture->search),
                                            INV_QUERY_MODE_SEARCH);

  g_assert_cmpstr (inv_did_search_get_text (fixture->search), ==, text);
  g_assert_cmpstr (all, ==, query);
}

static void
set_query (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvQuery) query = inv_query_parse (text, INV_QUERY_MODE_SEARCH, &error);

  g_assert_no_error (error);
  inv_did_search_set_query (fixture->search, query);
}

static void
test_typing (Fixture *fixture, const void *data)
{
  g_assert_true (inv_did_search_set_text (fixture->search, "acme"));
  assert_search (fixture, "acme", "acme");
  g_assert_cmpuint (fixture->n_queries, ==, 1);

  g_assert_true (inv_did_search_set_text (fixture->search, "acme "));
  assert_search (fixture, "acme ", "acme");
  g_assert_cmpuint (fixture->n_queries, ==, 1);

  g_assert_false (inv_did_search_set_text (fixture->search, "acme nosuchfield:1"));
  assert_search (fixture, "acme nosuchfield:1", "acme");
  g_assert_nonnull (inv_did_search_get_error (fixture->search));
  g_assert_cmpuint (fixture->n_queries, ==, 1);

  inv_did_search_clear (fixture->search);
  assert_search (fixture, "", "");
  g_assert_null (inv_did_search_get_error (fixture->search));
}

static void
test_chips (Fixture *fixture, const void *data)
{
  const guint hold = INV_STATUS_BIT (INV_STATUS_HOLD);
  const guint active = INV_STATUS_BIT (INV_STATUS_ACTIVE);

  inv_did_search_set_text (fixture->search, "1205* status:hold");
  g_assert_cmpuint (inv_did_search_get_statuses (fixture->search), ==, hold);

  inv_did_search_set_statuses (fixture->search, hold | active);
  g_assert_cmpuint (inv_did_search_get_statuses (fixture->search), ==, hold | active);
  assert_search (fixture, "did:1205*", "status:active,hold did:1205*");

  inv_did_search_set_text (fixture->search, "1206*");
  assert_search (fixture, "1206*", "status:active,hold did:1206*");

  inv_did_search_set_statuses (fixture->search, 0);
  g_assert_cmpuint (inv_did_search_get_statuses (fixture->search), ==, 0);
  assert_search (fixture, "1206*", "did:1206*");

  inv_did_search_set_text (fixture->search, "-status:hold");
  g_assert_cmpuint (inv_did_search_get_statuses (fixture->search), ==,
                    (INV_STATUS_BIT (INV_N_STATUSES) - 1) & ~hold);
}

/* A text stays as it was typed until the panel changes what it says. */
static void
test_panel (Fixture *fixture, const void *data)
{
  inv_did_search_set_text (fixture->search, "Tag:vip  lets");
  set_query (fixture, "notes:none tag:vip lets");
  assert_search (fixture, "Tag:vip  lets", "notes:none tag:vip lets");

  set_query (fixture, "notes:none tag:vip,gold lets");
  assert_search (fixture, "lets", "notes:none tag:vip,gold lets");

  g_assert_true (inv_did_search_show (fixture->search, "operator:acme"));
  assert_search (fixture, "operator:acme", "operator:acme");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/did-search/R4/typing", test_typing },
    { "/did-search/R4/chips", test_chips },
    { "/did-search/J7/panel", test_panel },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
