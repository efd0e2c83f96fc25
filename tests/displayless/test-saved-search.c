/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches that are kept: what can be done to them, what is refused, and that
 * they are there the next day. */

#include "config.h"

#include "inv-error.h"
#include "inv-saved-search.h"
#include "inv-test-store.h"

typedef struct
{
  InvTestStore *test;
  gint64 ids[3];
} Fixture;

static void
set_up (Fixture *fixture, const void *data)
{
  static const char *const names[] = { "Holds", "Gold", "London" };
  static const char *const queries[] = { "status:hold", "tag:gold status:instock", "area:London notes:none" };

  fixture->test = inv_test_store_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      fixture->ids[i] = inv_saved_search_add (fixture->test->store, names[i], queries[i], &error);
      g_assert_no_error (error);
      g_assert_cmpint (fixture->ids[i], >, 0);
    }
}

static void
tear_down (Fixture *fixture, const void *data)
{
  inv_test_store_free (fixture->test);
}

static void
assert_list (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) searches = inv_saved_search_list (fixture->test->store, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < searches->len; i++)
    {
      const InvSavedSearch *search = g_ptr_array_index (searches, i);

      g_string_append_printf (text, "%s%s=%s", i > 0 ? "|" : "", search->name, search->query);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_comes_back (Fixture *fixture, const void *data)
{
  inv_test_store_reopen (fixture->test);
  assert_list (fixture, "Holds=status:hold|Gold=tag:gold status:instock|London=area:London notes:none");
  g_assert_cmpint (inv_test_store_query (fixture->test, "SELECT count (*) FROM step"), ==, 0);
}

static void
test_changes (Fixture *fixture, const void *data)
{
  InvStore *store = fixture->test->store;
  g_autoptr (GError) error = NULL;

  g_assert_true (inv_saved_search_rename (store, fixture->ids[0], "  On   Hold ", &error));
  g_assert_true (inv_saved_search_update (store, fixture->ids[1], "tag:gold", &error));
  g_assert_true (inv_saved_search_delete (store, fixture->ids[2], &error));
  assert_list (fixture, "On Hold=status:hold|Gold=tag:gold");

  /* Its own name in another spelling is no other's. */
  g_assert_true (inv_saved_search_rename (store, fixture->ids[1], "GOLD", &error));
  assert_list (fixture, "On Hold=status:hold|GOLD=tag:gold");
}

static void
test_moves (Fixture *fixture, const void *data)
{
  static const struct
  {
    guint which;
    guint position;
    const char *order;
  } moves[] = {
    { 2, 0, "London|Holds|Gold" }, { 2, 1, "Holds|London|Gold" }, { 2, 99, "Holds|Gold|London" },
    { 0, 1, "Gold|Holds|London" }, { 1, 0, "Gold|Holds|London" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

      g_assert_true (inv_saved_search_move (fixture->test->store, fixture->ids[moves[i].which],
                                            moves[i].position, &error));

      g_autoptr (GPtrArray) searches = inv_saved_search_list (fixture->test->store, &error);

      for (guint j = 0; j < searches->len; j++)
        g_strv_builder_add (names, ((const InvSavedSearch *) g_ptr_array_index (searches, j))->name);

      g_auto (GStrv) list = g_strv_builder_end (names);
      g_autofree char *order = g_strjoinv ("|", list);

      g_assert_cmpstr (order, ==, moves[i].order);
    }
}

static void
test_refused (Fixture *fixture, const void *data)
{
  static const struct
  {
    const char *name;
    const char *query;
    InvError code;
  } cases[] = {
    { "gold", "tag:gold", INV_ERROR_EXISTS },       { " HOLDS ", "tag:gold", INV_ERROR_EXISTS },
    { "  ", "tag:gold", INV_ERROR_INVALID },        { "Broken", "stauts:hold", INV_ERROR_USAGE },
    { "Broken", "operator:\"Ac", INV_ERROR_USAGE },
  };
  InvStore *store = fixture->test->store;
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (inv_saved_search_add (store, cases[i].name, cases[i].query, &error), ==, 0);
      g_assert_error (error, INV_ERROR, (int) cases[i].code);
      g_clear_error (&error);
    }

  g_assert_false (inv_saved_search_rename (store, fixture->ids[0], "Gold", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (inv_saved_search_update (store, fixture->ids[0], "stauts:hold", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  assert_list (fixture, "Holds=status:hold|Gold=tag:gold status:instock|London=area:London notes:none");
}

/* Another program may have deleted it meanwhile. */
static void
test_gone (Fixture *fixture, const void *data)
{
  InvStore *store = fixture->test->store;
  g_autoptr (GError) error = NULL;

  g_assert_true (inv_saved_search_delete (store, fixture->ids[0], &error));
  g_assert_false (inv_saved_search_delete (store, fixture->ids[0], &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (inv_saved_search_rename (store, fixture->ids[0], "Other", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (inv_saved_search_move (store, fixture->ids[0], 1, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/saved-search/J7/comes-back", test_comes_back },
    { "/saved-search/J7/changes", test_changes },
    { "/saved-search/J7/moves", test_moves },
    { "/saved-search/J7/refused", test_refused },
    { "/saved-search/J7/gone", test_gone },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
