/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of DIDs, over a loader that does what the test says: what it tells
 * its views, which rows stay the same objects, and what it never does.
 */

#include "config.h"

#include "fake-loader.h"
#include "inv-did-list.h"
#include "inv-did-pages.h"
#include "inv-did.h"
#include "inv-error.h"
#include "main-loop.h"

/* A view as strict as those of the toolkit: it ends the program when the list
 * is not as long as the signals made it.
 */
typedef struct
{
  GListModel *model;
  guint n_items;
  guint n_signals;
  guint n_rearranged;
} View;

typedef struct
{
  FakeLoader *loader;
  InvDidList *list;
  View view;
} Fixture;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, void *user_data)
{
  View *view = user_data;

  g_assert_cmpuint (position + removed, <=, view->n_items);
  view->n_items = view->n_items - removed + added;
  view->n_signals++;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, view->n_items);
  g_assert_true (removed > 0 || added > 0);
  g_assert_cmpuint (position + added, ==, view->n_items);
}

static void
rearranged_cb (InvDidList *list, InvIdVector *before, void *user_data)
{
  View *view = user_data;

  view->n_rearranged++;
}

static void
show (Fixture *fixture, const char *text, gboolean descending)
{
  g_autoptr (InvQuery) query = inv_query_parse (text, INV_QUERY_MODE_SEARCH, NULL);
  InvSort sort = { INV_FIELD_DID, descending };

  inv_did_list_set_query (fixture->list, query, &sort);
}

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->loader = fake_loader_new ();
  fixture->list = inv_did_list_new (INV_DID_LOADER (fixture->loader));
  fixture->view.model = G_LIST_MODEL (fixture->list);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), &fixture->view);
  g_signal_connect (fixture->list, "rearranged", G_CALLBACK (rearranged_cb), &fixture->view);
}

static void
set_up_thousand (Fixture *fixture, const void *data)
{
  set_up (fixture, data);
  fake_loader_set_count (fixture->loader, 1000);
  show (fixture, "", FALSE);
  fake_loader_answer_all (fixture->loader);
  g_assert_cmpuint (fixture->view.n_items, ==, 1000);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  g_assert_finalize_object (fixture->list);
  fake_loader_answer_all (fixture->loader);
  g_assert_finalize_object (fixture->loader);
}

static InvDidListCounters
count (Fixture *fixture)
{
  InvDidListCounters counters;

  inv_did_list_get_counters (fixture->list, &counters);

  return counters;
}

static void
change (Fixture *fixture)
{
  inv_did_loader_emit_changed (INV_DID_LOADER (fixture->loader));
  fake_loader_answer_all (fixture->loader);
}

static InvDid *
get (Fixture *fixture, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (fixture->list), position);
}

#define assert_notes(did, expected) g_assert_cmpstr (inv_did_get_text (did, INV_FIELD_NOTES), ==, expected)

static void
test_content_comes_later (Fixture *fixture, const void *data)
{
  g_autoptr (InvDid) did = get (fixture, 41);
  g_autofree char *notes = NULL;

  g_assert_cmpuint (inv_did_get_id (did), ==, 42);
  g_assert_cmpuint (inv_did_get_position (did), ==, 41);
  g_assert_false (inv_did_is_loaded (did));
  g_assert_cmpint (inv_did_get_status (did), ==, -1);
  assert_notes (did, "");

  fake_loader_answer_all (fixture->loader);
  g_assert_true (inv_did_is_loaded (did));
  g_assert_cmpint (inv_did_get_status (did), ==, 0);
  g_object_get (did, "notes", &notes, NULL);
  g_assert_cmpstr (notes, ==, "42/0");

  g_assert_null (get (fixture, 1000));
}

static void
count_notify_cb (GObject *object, GParamSpec *pspec, void *user_data)
{
  ++*(guint *) user_data;
}

static void
test_notifies_what_changed (Fixture *fixture, const void *data)
{
  g_autoptr (InvDid) did = get (fixture, 0);
  guint n_notes = 0;
  guint n_all = 0;

  fake_loader_answer_all (fixture->loader);
  g_signal_connect (did, "notify::notes", G_CALLBACK (count_notify_cb), &n_notes);
  g_signal_connect (did, "notify", G_CALLBACK (count_notify_cb), &n_all);

  change (fixture);
  g_assert_cmpuint (n_all, ==, 0);

  fake_loader_set_edition (fixture->loader, 1);
  change (fixture);
  g_assert_cmpuint (n_notes, ==, 1);
  g_assert_cmpuint (n_all, ==, 2);
  assert_notes (did, "1/1");
}

static void
test_one_object_a_place (Fixture *fixture, const void *data)
{
  InvDid *first = get (fixture, 7);
  g_autoptr (InvDid) second = get (fixture, 7);

  g_assert_true (first == second);
  g_assert_cmpuint (count (fixture).n_live, ==, 1);
  g_object_unref (first);
  g_assert_cmpuint (count (fixture).n_live, ==, 1);
  g_assert_finalize_object (g_steal_pointer (&second));
  g_assert_cmpuint (count (fixture).n_live, ==, 0);
}

static void
test_same_length_tells_nothing (Fixture *fixture, const void *data)
{
  g_autoptr (InvDid) did = get (fixture, 0);
  g_autofree guint32 *ids = g_new (guint32, 1000);
  guint64 n_gets;
  guint position;

  fake_loader_answer_all (fixture->loader);
  n_gets = count (fixture).n_gets;
  fixture->view.n_signals = 0;
  fixture->view.n_rearranged = 0;

  change (fixture);
  g_assert_cmpuint (fixture->view.n_rearranged, ==, 0);

  for (guint i = 0; i < 1000; i++)
    ids[i] = 1000 - i;
  fake_loader_set_ids (fixture->loader, ids, 1000);
  change (fixture);

  g_assert_cmpuint (fixture->view.n_signals, ==, 0);
  g_assert_cmpuint (fixture->view.n_rearranged, ==, 1);
  g_assert_cmpuint (count (fixture).n_gets, ==, n_gets);
  g_assert_cmpuint (inv_did_get_id (did), ==, 1000);
  assert_notes (did, "1000/0");
  g_assert_true (inv_did_list_find (fixture->list, 1, &position));
  g_assert_cmpuint (position, ==, 999);
  g_assert_false (inv_did_list_find (fixture->list, 1001, &position));
}

static void
test_shrinks_past_what_is_held (Fixture *fixture, const void *data)
{
  g_autoptr (InvDid) stays = get (fixture, 9);
  g_autoptr (InvDid) goes = get (fixture, 990);
  g_autoptr (InvDid) again = NULL;

  fake_loader_answer_all (fixture->loader);
  fake_loader_set_count (fixture->loader, 10);
  fake_loader_set_edition (fixture->loader, 1);
  change (fixture);
  g_assert_cmpuint (fixture->view.n_items, ==, 10);
  assert_notes (stays, "10/1");
  assert_notes (goes, "991/0");
  g_assert_cmpuint (count (fixture).n_live, ==, 1);

  fake_loader_set_count (fixture->loader, 1000);
  change (fixture);
  again = get (fixture, 990);
  g_assert_true (again != goes);

  fake_loader_set_count (fixture->loader, 0);
  change (fixture);
  g_assert_cmpuint (fixture->view.n_items, ==, 0);
  g_assert_cmpuint (count (fixture).n_live, ==, 0);
}

static void
test_vanished_row_stays_readable (Fixture *fixture, const void *data)
{
  g_autoptr (InvDid) seen = get (fixture, 4);

  fake_loader_answer_all (fixture->loader);
  fake_loader_lose (fixture->loader, 5);
  change (fixture);
  assert_notes (seen, "5/0");

  fake_loader_lose (fixture->loader, 301);
  g_autoptr (InvDid) unseen = get (fixture, 300);
  fake_loader_answer_all (fixture->loader);
  g_assert_false (inv_did_is_loaded (unseen));
  assert_notes (unseen, "");
}

static void
test_obsolete_answers_come_to_nothing (Fixture *fixture, const void *data)
{
  g_autoptr (InvDid) did = get (fixture, 0);

  fake_loader_answer_all (fixture->loader);

  show (fixture, "a", FALSE);
  show (fixture, "b", FALSE);
  fake_loader_set_count (fixture->loader, 5);
  fake_loader_answer (fixture->loader, 1);
  main_loop_settle ();
  g_assert_cmpuint (fixture->view.n_items, ==, 5);
  fake_loader_set_count (fixture->loader, 6);
  fake_loader_answer_all (fixture->loader);
  g_assert_cmpuint (fixture->view.n_items, ==, 5);
  g_assert_null (inv_did_list_get_error (fixture->list));

  /* A page that was asked for in an older vector is not shown in a newer. */
  g_autoptr (InvDid) other = get (fixture, 3);
  fake_loader_set_ids (fixture->loader, (guint32[]) { 11, 12, 13, 14, 15 }, 5);
  inv_did_list_reload (fixture->list);
  fake_loader_answer_all (fixture->loader);
  assert_notes (other, "14/0");
  assert_notes (did, "11/0");
}

static void
test_changes_in_between_are_seen (Fixture *fixture, const void *data)
{
  guint n_finds = fake_loader_get_n_finds (fixture->loader);

  inv_did_list_reload (fixture->list);
  fake_loader_answer (fixture->loader, 0);
  fake_loader_set_count (fixture->loader, 1001);
  inv_did_list_reload (fixture->list);
  inv_did_list_reload (fixture->list);
  fake_loader_answer_all (fixture->loader);
  g_assert_cmpuint (fixture->view.n_items, ==, 1001);
  g_assert_cmpuint (fake_loader_get_n_finds (fixture->loader) - n_finds, ==, 2);
  g_assert_false (inv_did_list_is_loading (fixture->list));
}

/* At first there are as many rows as a window shows, and no others until these
 * have been drawn, which is of a higher priority than what asks for the rest.
 */
static void
test_very_first_rows_first (Fixture *fixture, const void *data)
{
  fake_loader_set_count (fixture->loader, 100000);
  show (fixture, "", FALSE);
  g_assert_cmpuint (fake_loader_get_n_asked (fixture->loader), ==, 1);
  fake_loader_answer (fixture->loader, 0);
  main_loop_until (fixture->view.n_items > 0);
  g_assert_cmpuint (fixture->view.n_items, ==, 64);
  g_assert_true (inv_did_list_is_partial (fixture->list));
  g_assert_false (inv_did_list_is_ready (fixture->list));

  main_loop_until (fake_loader_get_n_asked (fixture->loader) == 1);
  fake_loader_answer_all (fixture->loader);
  g_assert_cmpuint (fixture->view.n_items, ==, 100000);
  g_assert_true (inv_did_list_is_ready (fixture->list));
}

/* Where these are all, nothing more is asked for. */
static void
test_few_rows_are_all (Fixture *fixture, const void *data)
{
  fake_loader_set_count (fixture->loader, 63);
  show (fixture, "", FALSE);
  fake_loader_answer_all (fixture->loader);
  g_assert_cmpuint (fixture->view.n_items, ==, 63);
  g_assert_true (inv_did_list_is_ready (fixture->list));
  g_assert_false (inv_did_list_is_partial (fixture->list));
  g_assert_cmpuint (fake_loader_get_n_finds (fixture->loader), ==, 1);
}

static void
test_first_rows_first (Fixture *fixture, const void *data)
{
  fake_loader_set_count (fixture->loader, 100000);
  show (fixture, "x", FALSE);
  main_loop_until (fake_loader_get_n_asked (fixture->loader) == 2);

  fake_loader_answer (fixture->loader, 1);
  main_loop_settle ();
  g_assert_cmpuint (fixture->view.n_items, ==, 512);
  g_assert_true (inv_did_list_is_partial (fixture->list));
  g_assert_true (inv_did_list_is_loading (fixture->list));

  fake_loader_answer_all (fixture->loader);
  g_assert_cmpuint (fixture->view.n_items, ==, 100000);
  g_assert_false (inv_did_list_is_partial (fixture->list));
  g_assert_false (inv_did_list_is_loading (fixture->list));
}

static void
test_failure_leaves_the_rows (Fixture *fixture, const void *data)
{
  fake_loader_set_failing (fixture->loader, TRUE);
  show (fixture, "operator:nobody", FALSE);
  fake_loader_answer_all (fixture->loader);
  g_assert_error (inv_did_list_get_error (fixture->list), INV_ERROR, INV_ERROR_IO);
  g_assert_cmpuint (fixture->view.n_items, ==, 1000);

  fake_loader_set_failing (fixture->loader, FALSE);
  show (fixture, "", FALSE);
  fake_loader_answer_all (fixture->loader);
  g_assert_no_error (inv_did_list_get_error (fixture->list));
}

static void
test_pages_are_few (Fixture *fixture, const void *data)
{
  InvDidListCounters counters;

  fake_loader_set_count (fixture->loader, 1000000);
  change (fixture);

  /* Passing by: pages that nobody waits for any more are not loaded. */
  for (guint position = 0; position < 1000000; position += 1000)
    g_object_unref (get (fixture, position));
  fake_loader_answer_all (fixture->loader);
  counters = count (fixture);
  g_assert_cmpuint (counters.n_loads, <=, 2);

  /* Stopping everywhere: those that were looked at last are kept. */
  for (guint position = 0; position < 1000000; position += 1000)
    {
      g_autoptr (InvDid) did = get (fixture, position);

      fake_loader_answer_all (fixture->loader);
      g_assert_true (inv_did_is_loaded (did));
    }
  counters = count (fixture);
  g_assert_cmpuint (counters.n_pages, ==, INV_DID_PAGES_MAX);
  g_assert_cmpuint (counters.n_live, ==, 0);
}

static void
forget_row (void *row)
{
  g_clear_object ((InvDid **) &row);
}

/* The list against an array: any order of changes, reloads, answers and rows
 * taken and let go. What the view is told is checked in its callback.
 */
static void
test_random_operations (Fixture *fixture, const void *data)
{
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (forget_row);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (int turn = 0; turn < 4000; turn++)
    {
      guint n_asked = fake_loader_get_n_asked (fixture->loader);
      guint n_items = fixture->view.n_items;

      switch (g_test_rand_int_range (0, 8))
        {
        case 0:
          g_array_set_size (ids, g_test_rand_int_range (0, g_test_rand_bit () ? 20 : 3000));
          for (guint i = 0; i < ids->len; i++)
            g_array_index (ids, guint32, i) = i + 1;
          for (guint i = ids->len; i > 1; i--)
            {
              guint other = g_test_rand_int_range (0, i);
              guint32 id = g_array_index (ids, guint32, other);

              g_array_index (ids, guint32, other) = g_array_index (ids, guint32, i - 1);
              g_array_index (ids, guint32, i - 1) = id;
            }
          fake_loader_set_ids (fixture->loader, (guint32 *) (void *) ids->data, ids->len);
          inv_did_loader_emit_changed (INV_DID_LOADER (fixture->loader));
          break;

        case 1:
          show (fixture, g_test_rand_bit () ? "a" : "b", g_test_rand_bit ());
          break;

        case 2:
        case 3:
          if (n_items > 0)
            {
              guint position = g_test_rand_int_range (0, n_items);
              g_autoptr (InvDid) did = get (fixture, position);

              g_assert_cmpuint (inv_did_get_position (did), ==, position);
              g_ptr_array_add (held, g_steal_pointer (&did));
            }
          break;

        case 4:
          if (held->len > 0)
            g_ptr_array_remove_index_fast (held, g_test_rand_int_range (0, held->len));
          break;

        case 5:
          fake_loader_set_edition (fixture->loader, turn);
          inv_did_loader_emit_changed (INV_DID_LOADER (fixture->loader));
          break;

        default:
          if (n_asked > 0)
            fake_loader_answer (fixture->loader, g_test_rand_int_range (0, n_asked));
          main_loop_settle ();
        }

      g_assert_cmpuint (fixture->view.n_items, ==,
                        inv_id_vector_get_length (inv_did_list_get_ids (fixture->list)));
      for (guint i = 0; i < held->len; i++)
        {
          InvDid *did = g_ptr_array_index (held, i);
          g_autoptr (InvDid) same = get (fixture, inv_did_get_position (did));

          if (same != NULL && same == did)
            g_assert_cmpuint (inv_did_get_id (did), ==,
                              inv_id_vector_get_ids (inv_did_list_get_ids (fixture->list),
                                                     NULL)[inv_did_get_position (did)]);
        }
    }

  fake_loader_set_edition (fixture->loader, 9999);
  change (fixture);
  g_assert_cmpuint (fixture->view.n_items, ==, ids->len);
  for (guint i = 0; i < held->len; i++)
    {
      InvDid *did = g_ptr_array_index (held, i);
      g_autoptr (InvDid) same = get (fixture, inv_did_get_position (did));

      if (same == did)
        {
          guint32 id = g_array_index (ids, guint32, inv_did_get_position (did));
          g_autofree char *expected = g_strdup_printf ("%u/9999", id);

          g_assert_cmpuint (inv_did_get_id (did), ==, id);
          assert_notes (did, expected);
        }
    }
}

static void
test_ends_while_it_waits (void)
{
  g_autoptr (FakeLoader) loader = fake_loader_new ();
  InvDidList *list = inv_did_list_new (INV_DID_LOADER (loader));
  g_autoptr (InvQuery) query = inv_query_new_all ();
  g_autoptr (InvDid) did = NULL;

  fake_loader_set_count (loader, 300);
  inv_did_list_set_query (list, query, &INV_SORT_DEFAULT);
  fake_loader_answer_all (loader);
  did = g_list_model_get_item (G_LIST_MODEL (list), 0);
  inv_did_list_reload (list);
  g_assert_cmpuint (fake_loader_get_n_asked (loader), ==, 2);

  g_assert_finalize_object (list);
  fake_loader_answer_all (loader);
  assert_notes (did, "");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
    gboolean empty;
  } tests[] = {
    { "/did-list/content-comes-later", test_content_comes_later, FALSE },
    { "/did-list/notifies-what-changed", test_notifies_what_changed, FALSE },
    { "/did-list/one-object-a-place", test_one_object_a_place, FALSE },
    { "/did-list/same-length-tells-nothing", test_same_length_tells_nothing, FALSE },
    { "/did-list/shrinks-past-what-is-held", test_shrinks_past_what_is_held, FALSE },
    { "/did-list/vanished-row-stays-readable", test_vanished_row_stays_readable, FALSE },
    { "/did-list/obsolete-answers-come-to-nothing", test_obsolete_answers_come_to_nothing, FALSE },
    { "/did-list/changes-in-between-are-seen", test_changes_in_between_are_seen, FALSE },
    { "/did-list/very-first-rows-first", test_very_first_rows_first, TRUE },
    { "/did-list/few-rows-are-all", test_few_rows_are_all, TRUE },
    { "/did-list/first-rows-first", test_first_rows_first, FALSE },
    { "/did-list/failure-leaves-the-rows", test_failure_leaves_the_rows, FALSE },
    { "/did-list/pages-are-few", test_pages_are_few, FALSE },
    { "/did-list/random-operations", test_random_operations, TRUE },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, tests[i].empty ? set_up : set_up_thousand, tests[i].test,
                tear_down);
  g_test_add_func ("/did-list/ends-while-it-waits", test_ends_while_it_waits);

  return g_test_run ();
}
