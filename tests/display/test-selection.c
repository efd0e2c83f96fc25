/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The selection, over a loader that does what the test says: what stays
 * selected when the first rows of a result come ahead of the others.
 */

#include "config.h"

#include "fake-loader.h"
#include "inv-selection.h"
#include "main-loop.h"

#define N_BEFORE 1000
#define N_AFTER 100000

/* One row that is among those that come first, and one that is not. */
#define EARLY 0
#define LATE 900

typedef struct
{
  FakeLoader *loader;
  InvDidList *list;
  GtkSelectionModel *selection;
} Fixture;

static void
show (Fixture *fixture, const char *text)
{
  g_autoptr (InvQuery) query = inv_query_parse (text, INV_QUERY_MODE_SEARCH, NULL);

  inv_did_list_set_query (fixture->list, query, &INV_SORT_DEFAULT);
}

/* Leaves the list with the first rows of a result, and two rows selected. */
static void
set_up (Fixture *fixture, const void *data)
{
  fixture->loader = fake_loader_new ();
  fixture->list = inv_did_list_new (INV_DID_LOADER (fixture->loader));
  fixture->selection = GTK_SELECTION_MODEL (inv_selection_new (fixture->list));

  fake_loader_set_count (fixture->loader, N_BEFORE);
  show (fixture, "");
  fake_loader_answer_all (fixture->loader);
  gtk_selection_model_select_item (fixture->selection, EARLY, TRUE);
  gtk_selection_model_select_item (fixture->selection, LATE, FALSE);

  fake_loader_set_count (fixture->loader, N_AFTER);
  show (fixture, "x");
  main_loop_until (fake_loader_get_n_asked (fixture->loader) == 2);
  fake_loader_answer (fixture->loader, 1);
  main_loop_settle ();
  g_assert_true (inv_did_list_is_partial (fixture->list));
}

static void
tear_down (Fixture *fixture, const void *data)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->loader);
}

static void
assert_selected (Fixture *fixture, guint n_selected)
{
  g_assert_cmpuint (inv_selection_get_n_selected (INV_SELECTION (fixture->selection)), ==, n_selected);
}

static void
test_waits_for_the_rest (Fixture *fixture, const void *data)
{
  assert_selected (fixture, 1);
  fake_loader_answer_all (fixture->loader);
  assert_selected (fixture, 2);
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, EARLY));
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, LATE));
}

static void
test_keeps_what_is_unselected_meanwhile (Fixture *fixture, const void *data)
{
  gtk_selection_model_unselect_item (fixture->selection, EARLY);
  assert_selected (fixture, 0);
  fake_loader_answer_all (fixture->loader);
  assert_selected (fixture, 1);
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, LATE));
}

static void
test_keeps_the_only_one_selected_meanwhile (Fixture *fixture, const void *data)
{
  gtk_selection_model_select_item (fixture->selection, EARLY + 1, TRUE);
  assert_selected (fixture, 1);
  fake_loader_answer_all (fixture->loader);
  assert_selected (fixture, 1);
  g_assert_true (gtk_selection_model_is_selected (fixture->selection, EARLY + 1));
}

#define ADD_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/selection/waits-for-the-rest", test_waits_for_the_rest);
  ADD_TEST ("/selection/unselected-meanwhile", test_keeps_what_is_unselected_meanwhile);
  ADD_TEST ("/selection/only-one-meanwhile", test_keeps_the_only_one_selected_meanwhile);

  return g_test_run ();
}
