/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window, with real widgets over a real inventory. */

#include "config.h"

#include "inv-application.h"
#include "inv-did-columns.h"
#include "inv-did.h"
#include "inv-test-store.h"
#include "inv-window.h"
#include "main-loop.h"

#include <string.h>

#define FIRST_NUMBER G_GINT64_CONSTANT (441632960000)
#define N_DIDS 50000

/* A view holds the rows that can be seen and about two hundred around them,
 * and may ask for each a few times.
 */
#define MANY_GETS 700

typedef struct
{
  InvTestStore *store;
  gint64 operator_id;
  InvWindow *window;
  InvDidPage *page;
} Fixture;

static InvApplication *application;

static void *
find_widget (GtkWidget *widget, GType type)
{
  void *found = NULL;

  if (G_OBJECT_TYPE (widget) == type)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static GtkColumnView *
get_table (Fixture *fixture)
{
  return find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
}

static GtkEditable *
get_search (Fixture *fixture)
{
  return find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);
}

static guint
get_n_rows (Fixture *fixture)
{
  InvDidList *list = inv_did_page_get_list (fixture->page);

  return list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
}

static InvDidListCounters
count (Fixture *fixture)
{
  InvDidListCounters counters;

  inv_did_list_get_counters (inv_did_page_get_list (fixture->page), &counters);

  return counters;
}

static gboolean
is_loaded (Fixture *fixture, guint position)
{
  g_autoptr (InvDid)
      did = g_list_model_get_item (G_LIST_MODEL (inv_did_page_get_list (fixture->page)), position);

  return did != NULL && inv_did_is_loaded (did);
}

static void
assert_number (Fixture *fixture, guint position, const char *expected)
{
  g_autoptr (InvDid)
      did = g_list_model_get_item (G_LIST_MODEL (inv_did_page_get_list (fixture->page)), position);

  g_assert_nonnull (did);
  g_assert_cmpstr (inv_did_get_text (did, INV_FIELD_DID), ==, expected);
}

static gboolean
is_ready (Fixture *fixture)
{
  InvDidList *list = inv_did_page_get_list (fixture->page);

  return list != NULL && inv_did_list_is_ready (list) && !inv_did_list_is_loading (list);
}

static void
open_window (Fixture *fixture, int width)
{
  fixture->window = inv_window_new (GTK_APPLICATION (application), fixture->store->path,
                                    INV_INVENTORY_OPEN_NONE);
  fixture->page = inv_window_get_did_page (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->store = inv_test_store_new ();
  fixture->operator_id = inv_test_store_add_operator (fixture->store, "Northline Telecom");
}

static void
set_up_rows (Fixture *fixture, const void *data)
{
  set_up (fixture, data);
  inv_test_store_add_dids (fixture->store, FIRST_NUMBER, N_DIDS, fixture->operator_id);
  open_window (fixture, 1200);
  main_loop_until (is_ready (fixture) && is_loaded (fixture, 0));
  main_loop_until (gtk_widget_get_mapped (GTK_WIDGET (get_table (fixture))));
  main_loop_settle ();
}

static void
tear_down (Fixture *fixture, const void *data)
{
  void *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  main_loop_until (window == NULL);
  g_clear_pointer (&fixture->store, inv_test_store_free);
}

/* The rows of a table are of a type that the toolkit keeps to itself. */
static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_ROW
      && inv_did_columns_find_row (widget) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child);

  return found;
}

static void
test_reads_rows_aloud (Fixture *fixture, const void *data)
{
  GtkWidget *row = find_row (GTK_WIDGET (get_table (fixture)));

  g_assert_nonnull (row);
  g_assert_cmpuint (inv_did_get_position (inv_did_columns_find_row (row)), ==, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "441632960000, In Stock, Northline Telecom");
}

static void
test_shows_the_rows (Fixture *fixture, const void *data)
{
  g_autoptr (GArray) fields = inv_did_page_get_fields (fixture->page);

  g_assert_cmpuint (get_n_rows (fixture), ==, N_DIDS);
  assert_number (fixture, 0, "441632960000");
  g_assert_cmpuint (fields->len, ==, 8);
  g_assert_cmpuint (count (fixture).n_gets, <, MANY_GETS);
  g_assert_cmpuint (count (fixture).n_live, <, MANY_GETS);
}

static void
test_scrolls_to_the_end (Fixture *fixture, const void *data)
{
  guint64 n_gets = count (fixture).n_gets;

  gtk_column_view_scroll_to (get_table (fixture), N_DIDS - 1, NULL, GTK_LIST_SCROLL_NONE, NULL);
  main_loop_until (is_loaded (fixture, N_DIDS - 1));
  assert_number (fixture, N_DIDS - 1, "441633009999");
  g_assert_cmpuint (count (fixture).n_gets - n_gets, <, MANY_GETS);
}

static void
sort_by_number (Fixture *fixture, GtkSortType type)
{
  GListModel *columns = gtk_column_view_get_columns (get_table (fixture));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_column_view_column_get_id (column), "did"))
        gtk_column_view_sort_by_column (get_table (fixture), column, type);
    }
}

static void
test_sorts_by_header (Fixture *fixture, const void *data)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (inv_did_page_get_selection (fixture->page));

  gtk_selection_model_select_item (selection, 0, TRUE);
  gtk_selection_model_select_item (selection, 2, FALSE);
  sort_by_number (fixture, GTK_SORT_DESCENDING);
  main_loop_until (is_ready (fixture) && is_loaded (fixture, 0));
  assert_number (fixture, 0, "441633009999");

  g_assert_cmpuint (inv_selection_get_n_selected (INV_SELECTION (selection)), ==, 2);
  g_assert_true (gtk_selection_model_is_selected (selection, N_DIDS - 1));
  g_assert_false (gtk_selection_model_is_selected (selection, N_DIDS - 2));
  g_assert_true (gtk_selection_model_is_selected (selection, N_DIDS - 3));

  sort_by_number (fixture, GTK_SORT_ASCENDING);
  main_loop_until (is_ready (fixture) && is_loaded (fixture, 0));
  assert_number (fixture, 0, "441632960000");
}

static void
test_selects_all_without_a_row (Fixture *fixture, const void *data)
{
  InvSelection *selection = inv_did_page_get_selection (fixture->page);
  guint64 n_gets = count (fixture).n_gets;
  g_autoptr (InvIdSet) ids = NULL;

  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (get_table (fixture))), "list.select-all",
                              NULL);
  main_loop_settle ();
  g_assert_cmpuint (inv_selection_get_n_selected (selection), ==, N_DIDS);
  g_assert_cmpuint (count (fixture).n_gets - n_gets, <, MANY_GETS);
  ids = inv_selection_get_ids (selection);
  g_assert_cmpuint (inv_id_set_get_count (ids), ==, N_DIDS);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "dids.unselect-all", NULL);
  g_assert_cmpuint (inv_selection_get_n_selected (selection), ==, 0);
}

static gboolean
has_search_error (Fixture *fixture)
{
  g_autofree char *message = NULL;

  g_object_get (fixture->page, "search-error", &message, NULL);

  return message != NULL;
}

static void
test_searches (Fixture *fixture, const void *data)
{
  int end = strlen ("4416329600*");

  gtk_editable_set_text (get_search (fixture), "4416329600*");
  main_loop_until (get_n_rows (fixture) == 100);
  g_assert_false (has_search_error (fixture));

  gtk_editable_insert_text (get_search (fixture), " nosuchfield:1", -1, &end);
  main_loop_until (has_search_error (fixture));
  g_assert_cmpuint (get_n_rows (fixture), ==, 100);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_search (fixture)), "error"));

  gtk_editable_set_text (get_search (fixture), "999999999999");
  main_loop_until (get_n_rows (fixture) == 0 && is_ready (fixture));
  g_assert_false (has_search_error (fixture));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "dids.clear-search", NULL);
  main_loop_until (get_n_rows (fixture) == N_DIDS);
}

static gboolean
has_focus_in (Fixture *fixture, void *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (widget));
}

/* Hits or none, the keyboard stays in the entry while one types in it, and goes
 * to the rows when one is done.
 */
static void
test_keeps_the_keyboard (Fixture *fixture, const void *data)
{
  main_loop_until (has_focus_in (fixture, get_table (fixture)));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  gtk_editable_set_text (get_search (fixture), "999999999999");
  main_loop_until (get_n_rows (fixture) == 0 && is_ready (fixture));
  main_loop_settle ();
  g_assert_true (has_focus_in (fixture, get_search (fixture)));

  g_signal_emit_by_name (get_search (fixture), "stop-search");
  main_loop_until (get_n_rows (fixture) == N_DIDS);
  main_loop_until (has_focus_in (fixture, get_table (fixture)));
}

static void
test_undoes_and_redoes (Fixture *fixture, const void *data)
{
  g_autoptr (InvInventory) inventory = NULL;

  g_object_get (fixture->page, "inventory", &inventory, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  main_loop_until (get_n_rows (fixture) == 0 && !inv_inventory_is_writing (inventory));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  main_loop_until (get_n_rows (fixture) == N_DIDS);
}

/* Presses keys as a keyboard does. */
static void
press (const char *way, const char *keys)
{
  const char *const command[] = { "xdotool", way, keys, NULL };
  int status;
  GError *error = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

/* The keys of undo take back what was typed while the keyboard is in the entry, and else the last step. */
static void
test_undoes_what_was_typed (Fixture *fixture, const void *data)
{
  g_autoptr (InvInventory) inventory = NULL;

  g_object_get (fixture->page, "inventory", &inventory, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (get_search (fixture)));
  main_loop_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));

  press ("type", "nothing");
  main_loop_until (get_n_rows (fixture) == 0 && strlen (gtk_editable_get_text (get_search (fixture))) == 7);

  press ("key", "ctrl+z");
  main_loop_until (get_n_rows (fixture) == N_DIDS);
  g_assert_cmpstr (gtk_editable_get_text (get_search (fixture)), ==, "");

  gtk_widget_grab_focus (GTK_WIDGET (get_table (fixture)));
  press ("key", "ctrl+z");
  main_loop_until (get_n_rows (fixture) == 0 && inv_inventory_get_redo_label (inventory) != NULL);
  main_loop_settle ();

  press ("key", "ctrl+shift+z");
  main_loop_until (get_n_rows (fixture) == N_DIDS);
}

/* Another connection is to the window what another program is. */
static void
test_sees_what_others_write (Fixture *fixture, const void *data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_table (fixture)));
  guint64 n_gets;
  double place;

  gtk_column_view_scroll_to (get_table (fixture), N_DIDS / 2, NULL, GTK_LIST_SCROLL_NONE, NULL);
  main_loop_until (is_loaded (fixture, N_DIDS / 2) && gtk_adjustment_get_value (adjustment) > 0);
  main_loop_settle ();
  place = gtk_adjustment_get_value (adjustment);
  n_gets = count (fixture).n_gets;

  /* A blank more is the same search, and what comes after it was not searched for. */
  gtk_editable_set_text (get_search (fixture), " ");
  g_signal_emit_by_name (get_search (fixture), "search-changed");

  inv_test_store_add_dids (fixture->store, FIRST_NUMBER + N_DIDS, 1000, fixture->operator_id);
  main_loop_until (get_n_rows (fixture) == N_DIDS + 1000 && is_ready (fixture));
  main_loop_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, place);
  g_assert_cmpuint (count (fixture).n_gets - n_gets, <, 100);
}

static void
test_shrinks_past_the_viewport (Fixture *fixture, const void *data)
{
  gtk_column_view_scroll_to (get_table (fixture), N_DIDS - 1, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  main_loop_until (is_loaded (fixture, N_DIDS - 1));
  main_loop_settle ();

  gtk_editable_set_text (get_search (fixture), "4416329600*");
  main_loop_until (get_n_rows (fixture) == 100 && is_loaded (fixture, 99));
  main_loop_settle ();

  gtk_editable_set_text (get_search (fixture), "");
  main_loop_until (get_n_rows (fixture) == N_DIDS);
  main_loop_settle ();
}

static void
test_narrow (Fixture *fixture, const void *data)
{
  GtkListView *list;

  inv_test_store_add_dids (fixture->store, FIRST_NUMBER, N_DIDS, fixture->operator_id);
  open_window (fixture, 360);
  main_loop_until (is_ready (fixture) && is_loaded (fixture, 0));

  list = find_widget (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW);
  main_loop_until (gtk_widget_get_mapped (GTK_WIDGET (list)));
  g_assert_nonnull (gtk_list_view_get_model (list));
  g_assert_null (gtk_column_view_get_model (get_table (fixture)));
  g_assert_cmpuint (count (fixture).n_gets, <, MANY_GETS);
}

static void
test_empty (Fixture *fixture, const void *data)
{
  open_window (fixture, 1200);
  main_loop_until (is_ready (fixture));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_table (fixture))));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (get_search (fixture))));

  inv_test_store_add_dids (fixture->store, FIRST_NUMBER, 1, fixture->operator_id);
  main_loop_until (gtk_widget_get_mapped (GTK_WIDGET (get_table (fixture))));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (get_search (fixture))));
}

static void
test_no_inventory (Fixture *fixture, const void *data)
{
  GtkStack *stack;

  g_clear_pointer (&fixture->store->store, inv_store_free);
  g_assert_true (g_file_set_contents (fixture->store->path, "Not an inventory at all.\n", -1, NULL));
  open_window (fixture, 1200);
  stack = find_widget (GTK_WIDGET (fixture->window), GTK_TYPE_STACK);
  main_loop_until (g_strcmp0 (gtk_stack_get_visible_child_name (stack), "failed") == 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*set_up) (Fixture *fixture, const void *data);
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/window/J2/shows-the-rows", set_up_rows, test_shows_the_rows },
    { "/window/J1/reads-rows-aloud", set_up_rows, test_reads_rows_aloud },
    { "/window/J2/scrolls-to-the-end", set_up_rows, test_scrolls_to_the_end },
    { "/window/J2/sorts-by-header", set_up_rows, test_sorts_by_header },
    { "/window/J6/selects-all-without-a-row", set_up_rows, test_selects_all_without_a_row },
    { "/window/R4/searches", set_up_rows, test_searches },
    { "/window/R4/keeps-the-keyboard", set_up_rows, test_keeps_the_keyboard },
    { "/window/H2/undoes-and-redoes", set_up_rows, test_undoes_and_redoes },
    { "/window/H2/undoes-what-was-typed", set_up_rows, test_undoes_what_was_typed },
    { "/window/C1/sees-what-others-write", set_up_rows, test_sees_what_others_write },
    { "/window/shrinks-past-the-viewport", set_up_rows, test_shrinks_past_the_viewport },
    { "/window/narrow", set_up, test_narrow },
    { "/window/empty", set_up, test_empty },
    { "/window/no-inventory", set_up, test_no_inventory },
  };

  gtk_test_init (&argc, &argv, NULL);

  application = inv_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, tests[i].set_up, tests[i].test, tear_down);

  return g_test_run ();
}
