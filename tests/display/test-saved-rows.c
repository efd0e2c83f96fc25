/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saved searches in the window: they are saved from the panel, come back, and
 * take what is done to them in the sidebar.
 */

#include "config.h"

#include "inv-save-search.h"
#include "inv-saved-row.h"
#include "inv-saved-search.h"
#include "inv-search-panel.h"
#include "main-loop.h"
#include "window-fixture.h"

#include <string.h>

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

static void
fill (InvTestStore *store)
{
  static const char *const searches[] = { "Hundred=did:4420794600*", "Ten=did:442079460000..442079460009",
                                          "All=" };
  gint64 operator_id = inv_test_store_add_operator (store, "Northline Telecom");

  inv_test_store_add_dids (store, FIRST_NUMBER, 1000, operator_id);
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_auto (GStrv) parts = g_strsplit (searches[i], "=", 2);
      g_autoptr (GError) error = NULL;

      inv_saved_search_add (store->store, parts[0], parts[1], &error);
      g_assert_no_error (error);
    }
}

static void
collect_rows (GtkWidget *widget, GPtrArray *rows)
{
  if (INV_IS_SAVED_ROW (widget))
    g_ptr_array_add (rows, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

/* What the sidebar shows, from top to bottom. */
static char *
describe (WindowFixture *fixture)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  collect_rows (GTK_WIDGET (fixture->window), rows);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = gtk_widget_get_ancestor (g_ptr_array_index (rows, i), INV_TYPE_SIDEBAR_ROW);
      InvSidebarItem *item = inv_sidebar_row_get_item (INV_SIDEBAR_ROW (row));
      g_autofree char *title = NULL;

      g_object_get (item, "title", &title, NULL);
      g_string_append_printf (text, "%s%s=%d", i > 0 ? " " : "", title,
                              (int) inv_sidebar_item_get_count (item));
    }

  return g_string_free (text, FALSE);
}

static gboolean
is_described (WindowFixture *fixture, const char *expected)
{
  g_autofree char *description = describe (fixture);

  return g_str_equal (description, expected);
}

static GtkWidget *
get_row (WindowFixture *fixture, guint position)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect_rows (GTK_WIDGET (fixture->window), rows);
  g_assert_cmpuint (position, <, rows->len);

  return g_ptr_array_index (rows, position);
}

static guint
get_n_found (WindowFixture *fixture)
{
  InvDidList *list = inv_did_page_get_list (inv_window_get_did_page (fixture->window));

  return list != NULL && inv_did_list_is_ready (list) && !inv_did_list_is_loading (list)
             ? g_list_model_get_n_items (G_LIST_MODEL (list))
             : G_MAXUINT;
}

static void
wait_for_rows (WindowFixture *fixture)
{
  main_loop_until (is_described (fixture, "Hundred=100 Ten=10 All=1000"));
}

/* A click on the row, as the list box sees it. */
static void
show (WindowFixture *fixture, guint position)
{
  gtk_widget_activate (gtk_widget_get_ancestor (get_row (fixture, position), GTK_TYPE_LIST_BOX_ROW));
}

static void
test_shows (WindowFixture *fixture, const void *data)
{
  wait_for_rows (fixture);
  show (fixture, 1);
  main_loop_until (get_n_found (fixture) == 10);
  show (fixture, 2);
  main_loop_until (get_n_found (fixture) == 1000);
}

static GtkWidget *
get_button (GtkWidget *popover)
{
  return window_fixture_find_with (popover, GTK_TYPE_BUTTON, "label",
                                   window_fixture_find_with (popover, GTK_TYPE_BUTTON, "label", "_Save")
                                           != NULL
                                       ? "_Save"
                                       : "_Rename");
}

/* A name that there is already is refused while it is typed. */
static void
test_saves (WindowFixture *fixture, const void *data)
{
  GtkWidget *popover;
  GtkEditable *entry;

  wait_for_rows (fixture);
  show (fixture, 1);
  main_loop_until (get_n_found (fixture) == 10);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save-search", NULL);
  popover = window_fixture_find (window_fixture_find (fixture->window, INV_TYPE_SEARCH_PANEL),
                                 INV_TYPE_SAVE_SEARCH);
  main_loop_until (gtk_widget_get_mapped (popover));
  entry = window_fixture_find (popover, GTK_TYPE_ENTRY);
  g_assert_false (gtk_widget_get_sensitive (get_button (popover)));

  gtk_editable_set_text (entry, " hundred ");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  g_assert_false (gtk_widget_get_sensitive (get_button (popover)));
  gtk_editable_set_text (entry, "First Ten");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  gtk_widget_activate (get_button (popover));
  main_loop_until (is_described (fixture, "Hundred=100 Ten=10 All=1000 First Ten=10"));
  main_loop_until (!gtk_widget_get_mapped (popover));
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM saved_search WHERE name = "
                                                         "'First Ten' AND query LIKE 'did:%'"),
                   ==, 1);
}

static void
test_renames (WindowFixture *fixture, const void *data)
{
  GtkWidget *popover;
  GtkEditable *entry;

  wait_for_rows (fixture);
  gtk_widget_activate_action (get_row (fixture, 1), "saved-search.rename", NULL);
  popover = window_fixture_find (get_row (fixture, 1), INV_TYPE_SAVE_SEARCH);
  main_loop_until (gtk_widget_get_mapped (popover));
  entry = window_fixture_find (popover, GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Ten");

  gtk_editable_set_text (entry, "ALL");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  gtk_editable_set_text (entry, "TEN");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  window_fixture_press (fixture, "Return");
  main_loop_until (is_described (fixture, "Hundred=100 TEN=10 All=1000"));
}

static void
test_updates (WindowFixture *fixture, const void *data)
{
  InvDidSearch *search = inv_did_page_get_search (inv_window_get_did_page (fixture->window));

  wait_for_rows (fixture);
  inv_did_search_show (search, "did:442079460000..442079460004");
  gtk_widget_activate_action (get_row (fixture, 0), "saved-search.update", NULL);
  main_loop_until (is_described (fixture, "Hundred=5 Ten=10 All=1000"));
}

static void
test_deletes (WindowFixture *fixture, const void *data)
{
  GtkWidget *undo;

  wait_for_rows (fixture);
  gtk_widget_activate_action (get_row (fixture, 1), "saved-search.delete", NULL);
  main_loop_until (is_described (fixture, "Hundred=100 All=1000"));

  main_loop_until ((undo = window_fixture_find_with (fixture->window, GTK_TYPE_BUTTON, "label", "_Undo"))
                       != NULL
                   && gtk_widget_get_mapped (undo));
  g_assert_true (gtk_widget_is_sensitive (undo));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (undo)), ==, "win.restore-search");
  g_assert_true (gtk_widget_activate (undo));
  wait_for_rows (fixture);
}

/* By keys, and the keyboard goes along with the row. */
static void
test_moves (WindowFixture *fixture, const void *data)
{
  wait_for_rows (fixture);
  gtk_widget_grab_focus (gtk_widget_get_ancestor (get_row (fixture, 0), GTK_TYPE_LIST_BOX_ROW));
  window_fixture_press (fixture, "alt+Down");
  main_loop_until (is_described (fixture, "Ten=10 Hundred=100 All=1000"));
  window_fixture_press (fixture, "alt+Down");
  main_loop_until (is_described (fixture, "Ten=10 All=1000 Hundred=100"));
  window_fixture_press (fixture, "alt+Down");
  window_fixture_press (fixture, "alt+Up");
  main_loop_until (is_described (fixture, "Ten=10 Hundred=100 All=1000"));
  main_loop_until (inv_test_store_query (fixture->store,
                                         "SELECT position FROM saved_search WHERE name = 'Hundred'")
                   == 2);
}

/* The menu opens by its key, and is there for every row. */
static void
test_menu (WindowFixture *fixture, const void *data)
{
  GtkWidget *menu;

  wait_for_rows (fixture);
  gtk_widget_grab_focus (gtk_widget_get_ancestor (get_row (fixture, 1), GTK_TYPE_LIST_BOX_ROW));
  menu = window_fixture_find (get_row (fixture, 1), GTK_TYPE_POPOVER_MENU);
  window_fixture_press (fixture, "Menu");
  main_loop_until (gtk_widget_get_mapped (menu));
}

static void
close_window (WindowFixture *fixture)
{
  void *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  main_loop_until (window == NULL);
}

static void
test_comes_back (WindowFixture *fixture, const void *data)
{
  GtkApplication *application = g_object_ref (gtk_window_get_application (GTK_WINDOW (fixture->window)));

  wait_for_rows (fixture);
  gtk_widget_activate_action (get_row (fixture, 2), "saved-search.move-up", NULL);
  close_window (fixture);

  fixture->window = inv_window_new (application, fixture->store->path, INV_INVENTORY_OPEN_NONE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  main_loop_until (is_described (fixture, "Hundred=100 All=1000 Ten=10"));
  show (fixture, 2);
  main_loop_until (get_n_found (fixture) == 10);
  g_object_unref (application);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/saved-rows/J7/shows", test_shows },     { "/saved-rows/J7/saves", test_saves },
    { "/saved-rows/J7/renames", test_renames }, { "/saved-rows/J7/updates", test_updates },
    { "/saved-rows/J7/deletes", test_deletes }, { "/saved-rows/J7/moves", test_moves },
    { "/saved-rows/J7/menu", test_menu },       { "/saved-rows/J7/comes-back", test_comes_back },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
