/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Histories as lists: what they say, what a search finds, and that they are
 * read page by page and kept fresh.
 */

#include "config.h"

#include "inv-did-edit.h"
#include "inv-history-details.h"
#include "inv-history-list.h"
#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "inv-undo.h"
#include "main-loop.h"

#include <string.h>

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)
#define MANY 100000

typedef struct
{
  InvTestStore *other;
  gint64 operator_id;
  InvInventory *inventory;
  InvHistoryList *list;
} Fixture;

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->other = inv_test_store_new ();
  fixture->operator_id = inv_test_store_add_operator (fixture->other, "Northline Telecom");
  fixture->inventory = inv_test_inventory_open (fixture->other->path);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  if (fixture->list != NULL)
    g_assert_finalize_object (fixture->list);
  inv_test_inventory_close (fixture->inventory);
  main_loop_settle ();
  g_assert_finalize_object (fixture->inventory);
  inv_test_store_free (fixture->other);
}

static void
edit (Fixture *fixture, gint64 n_dids, const char *text)
{
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, n_dids);
  g_autoptr (GError) error = NULL;
  InvDidAssignment assignment;
  InvDidEditResult result;

  inv_did_assignment_parse (text, &assignment, &error);
  g_assert_no_error (error);
  inv_did_edit (fixture->other->store, ids, &assignment, 1, NULL, &result, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = inv_undo (fixture->other->store, 1, NULL, &error);

  g_assert_no_error (error);
}

static guint
count_items (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
}

static gboolean
is_idle (Fixture *fixture)
{
  return inv_history_list_is_ready (fixture->list) && !inv_history_list_is_loading (fixture->list);
}

static InvHistoryItem *
get_item (Fixture *fixture, guint position)
{
  g_autoptr (InvHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->list), position);

  g_assert_nonnull (item);

  return item;
}

static char *
get_text (void *object, const char *property)
{
  char *text;

  g_object_get (object, property, &text, NULL);

  return text;
}

static void
assert_text (InvHistoryItem *item, const char *property, const char *expected)
{
  g_autofree char *text = get_text (item, property);

  g_assert_cmpstr (text, ==, expected);
}

static void
append_lines (GString *text, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const InvHistoryLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%s%s: ", i > 0 ? "; " : "", line->label);
      if (line->text != NULL)
        g_string_append (text, line->text);
      else
        g_string_append_printf (text, "%s > %s", line->old_text != NULL ? line->old_text : "-",
                                line->new_text != NULL ? line->new_text : "-");
      if (line->count > 1)
        g_string_append_printf (text, " (%" G_GINT64_FORMAT ")", line->count);
    }
  g_string_append_c (text, '\n');
}

static void
test_five_entries (Fixture *fixture, const void *data)
{
  gint64 n_dids = *(const gint64 *) data;
  g_autoptr (GString) text = g_string_new (NULL);
  const int statuses[] = { -1, -1, 2, -1, 1 };

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, n_dids, fixture->operator_id);
  edit (fixture, n_dids, "tag=gold,london");
  edit (fixture, n_dids, "status=reserved");
  edit (fixture, n_dids, "recurring-cost=0.8");
  undo (fixture);

  fixture->list = inv_history_list_new_of_number (fixture->inventory, "442079460000");
  main_loop_until (is_idle (fixture));
  g_assert_cmpuint (count_items (fixture), ==, 5);
  for (guint i = 0; i < count_items (fixture); i++)
    {
      g_assert_cmpint (inv_history_item_get_status (get_item (fixture, i)), ==, statuses[i]);
      append_lines (text, inv_history_item_get_lines (get_item (fixture, i)));
    }

  g_assert_cmpstr (text->str, ==,
                   "Recurring Cost: 0.8 > -\n"
                   "Recurring Cost: - > 0.8\n"
                   "Status: In Stock > Reserved\n"
                   "Tag: added gold, london\n"
                   "Created: as In Stock, Operator Northline Telecom\n");

  assert_text (get_item (fixture, 0), "through", "command line");
  assert_text (get_item (fixture, 0), "day-text", "Today");
  assert_text (get_item (fixture, 1), "title", n_dids == 1 ? "Edit 1 DID" : "Edit 100,000 DIDs");
  assert_text (get_item (fixture, 0), "title", n_dids == 1 ? "Undo: Edit 1 DID" : "Undo: Edit 100,000 DIDs");
}

static void
test_stays_fresh (Fixture *fixture, const void *data)
{
  InvHistoryItem *created;

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 10, fixture->operator_id);
  fixture->list = inv_history_list_new (fixture->inventory);
  main_loop_until (is_idle (fixture));
  g_assert_cmpuint (count_items (fixture), ==, 2);
  created = get_item (fixture, 0);
  assert_text (created, "title", "Create 10 DIDs");
  assert_text (created, "summary", NULL);
  assert_text (created, "count-text", "10");
  assert_text (created, "who", g_get_user_name ());
  g_assert_false (inv_history_item_get_step (created)->is_undone);

  undo (fixture);
  inv_inventory_check (fixture->inventory);
  main_loop_until (count_items (fixture) == 3 && is_idle (fixture));
  g_assert_true (get_item (fixture, 1) == created);
  g_assert_true (inv_history_item_get_step (created)->is_undone);
  assert_text (get_item (fixture, 0), "title", "Undo: Create 10 DIDs");
}

static void
add_steps (Fixture *fixture, guint n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    inv_test_store_add_dids (fixture->other, FIRST_NUMBER + i, 1, fixture->operator_id);
}

static void
test_reads_page_by_page (Fixture *fixture, const void *data)
{
  guint n_items;

  add_steps (fixture, 900);
  fixture->list = inv_history_list_new (fixture->inventory);
  main_loop_until (is_idle (fixture));
  n_items = count_items (fixture);
  g_assert_cmpuint (n_items, <, 901);
  g_assert_true (inv_history_list_has_more (fixture->list));

  get_item (fixture, 0);
  g_assert_true (is_idle (fixture));
  get_item (fixture, n_items - 1);
  g_assert_false (is_idle (fixture));
  main_loop_until (is_idle (fixture));
  g_assert_cmpuint (count_items (fixture), ==, 2 * n_items);

  /* What is new comes on top, and nothing goes at the end. */
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 900, 1, fixture->operator_id);
  inv_inventory_check (fixture->inventory);
  main_loop_until (count_items (fixture) == 2 * n_items + 1 && is_idle (fixture));

  while (inv_history_list_has_more (fixture->list))
    {
      get_item (fixture, count_items (fixture) - 1);
      main_loop_until (is_idle (fixture));
    }
  g_assert_cmpuint (count_items (fixture), ==, 902);
  assert_text (get_item (fixture, 901), "title", "Add Northline Telecom");
}

static void
test_reads_a_number_page_by_page (Fixture *fixture, const void *data)
{
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 1, fixture->operator_id);
  for (guint i = 0; i < 300; i++)
    edit (fixture, 1, i % 2 == 0 ? "notes=even" : "notes=odd");

  fixture->list = inv_history_list_new_of_number (fixture->inventory, "442079460000");
  main_loop_until (is_idle (fixture));
  g_assert_cmpuint (count_items (fixture), <, 301);
  get_item (fixture, count_items (fixture) - 1);
  main_loop_until (is_idle (fixture));
  g_assert_cmpuint (count_items (fixture), ==, 301);
}

static void
test_searches (Fixture *fixture, const void *data)
{
  static const struct
  {
    const char *text;
    guint n_hits;
  } searches[] = {
    { "northline", 1 },
    { "ADD north", 1 },
    { "add south", 0 },
    { "create", 3 },
    { "edit", 1 },
    { "undo", 1 },
    { "command line", 5 },
    { "442079460002", 2 },
    { "+44 20 7946 0000", 2 },
    { "442079469999", 0 },
    { "status=reserved", 1 },
  };

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 2, fixture->operator_id);
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 2, 1, fixture->operator_id);
  undo (fixture);
  edit (fixture, 2, "status=reserved");
  fixture->list = inv_history_list_new (fixture->inventory);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_test_message ("%s", searches[i].text);
      inv_history_list_set_search (fixture->list, searches[i].text);
      main_loop_until (is_idle (fixture));
      g_assert_cmpuint (count_items (fixture), ==, searches[i].n_hits);
    }

  inv_history_list_set_search (fixture->list, NULL);
  main_loop_until (is_idle (fixture));
  g_assert_cmpuint (count_items (fixture), ==, 5);
}

static InvHistoryDetails *
load_details (Fixture *fixture, guint position)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InvHistoryDetails *details;

  inv_history_details_load_async (fixture->inventory,
                                  inv_history_item_get_step (get_item (fixture, position)), NULL,
                                  inv_test_keep_result_cb, &result);
  main_loop_until (result != NULL);
  details = inv_history_details_load_finish (fixture->inventory, result, &error);
  g_assert_no_error (error);

  return details;
}

static void
test_details (Fixture *fixture, const void *data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 400, fixture->operator_id);
  edit (fixture, 400, "notes=old");
  edit (fixture, 200, "status=reserved");
  edit (fixture, 300, "status=archive");
  undo (fixture);

  fixture->list = inv_history_list_new (fixture->inventory);
  main_loop_until (is_idle (fixture));
  for (guint i = 0; i < count_items (fixture); i++)
    {
      g_autoptr (InvHistoryDetails) details = load_details (fixture, i);

      g_string_append_printf (text, "%u dids, %u after with %u dids: ", (guint) details->n_dids,
                              details->n_steps_after, (guint) details->n_dids_after);
      append_lines (text, details->lines);
    }

  g_assert_cmpstr (
      text->str, ==,
      "300 dids, 0 after with 0 dids: Status: Archive > Reserved (200); Status: Archive > In Stock "
      "(100)\n"
      "300 dids, 0 after with 0 dids: Status: Reserved > Archive (200); Status: In Stock > Archive "
      "(100)\n"
      "200 dids, 0 after with 0 dids: Status: In Stock > Reserved (200)\n"
      "400 dids, 1 after with 200 dids: Notes: - > old (400)\n"
      "400 dids, 2 after with 400 dids: Created: 400 DIDs (400)\n"
      "0 dids, 3 after with 400 dids: Created: Operator\n");
}

int
main (int argc, char *argv[])
{
  static const gint64 one = 1;
  static const gint64 many = MANY;

  g_test_init (&argc, &argv, NULL);

#define ADD(path, data, test) g_test_add ("/history-list/" path, Fixture, data, set_up, test, tear_down)
  ADD ("H1/five-entries", &one, test_five_entries);
  ADD ("H1/five-entries-of-many", &many, test_five_entries);
  ADD ("J10/stays-fresh", NULL, test_stays_fresh);
  ADD ("J10/reads-page-by-page", NULL, test_reads_page_by_page);
  ADD ("J10/reads-a-number-page-by-page", NULL, test_reads_a_number_page_by_page);
  ADD ("J10/searches", NULL, test_searches);
  ADD ("H2/details", NULL, test_details);
#undef ADD

  return g_test_run ();
}
