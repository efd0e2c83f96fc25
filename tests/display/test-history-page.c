/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of the history: what it lists and finds, what a step leads to, and
 * going back to one.
 */

#include "config.h"

#include "inv-did-edit.h"
#include "inv-history-page.h"
#include "inv-history-panel.h"
#include "main-loop.h"
#include "window-fixture.h"

#include <string.h>

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

static void
edit (InvTestStore *store, gint64 first, gint64 last, const char *text)
{
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (first, last);
  g_autoptr (GError) error = NULL;
  InvDidAssignment assignment;
  InvDidEditResult result;

  inv_did_assignment_parse (text, &assignment, &error);
  g_assert_no_error (error);
  inv_did_edit (store->store, ids, &assignment, 1, NULL, &result, &error);
  g_assert_no_error (error);
}

/* Six steps: an operator, 500 DIDs, and four edits. */
static void
fill (InvTestStore *store)
{
  inv_test_store_add_dids (store, FIRST_NUMBER, 500,
                           inv_test_store_add_operator (store, "Northline Telecom"));
  edit (store, 1, 100, "notes=first");
  edit (store, 51, 150, "status=reserved");
  edit (store, 7, 7, "area=Graz");
  edit (store, 1, 10, "tag=gold");
}

static InvHistoryPage *
get_page (WindowFixture *fixture)
{
  return INV_HISTORY_PAGE (inv_window_get_page (fixture->window, "history"));
}

static GListModel *
get_list (WindowFixture *fixture)
{
  return G_LIST_MODEL (inv_history_page_get_list (get_page (fixture)));
}

static gboolean
is_idle (WindowFixture *fixture)
{
  InvHistoryList *list = inv_history_page_get_list (get_page (fixture));

  return inv_history_list_is_ready (list) && !inv_history_list_is_loading (list);
}

static void
show_page (WindowFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "history");
  main_loop_until (is_idle (fixture));
  main_loop_until (gtk_widget_get_mapped (window_fixture_find (get_page (fixture), GTK_TYPE_LIST_VIEW)));
}

static const char *
get_content (WindowFixture *fixture)
{
  GtkStack *stack = window_fixture_find (get_page (fixture), GTK_TYPE_STACK);

  return gtk_stack_get_visible_child_name (stack);
}

static GtkWidget *
find_row (WindowFixture *fixture, const char *title)
{
  return window_fixture_find_with (get_page (fixture), ADW_TYPE_PREFERENCES_ROW, "title", title);
}

/* Selects a step and waits for all that there is to say of it. */
static const InvHistoryDetails *
show_details (WindowFixture *fixture, guint position)
{
  GtkListView *view = window_fixture_find (get_page (fixture), GTK_TYPE_LIST_VIEW);
  InvHistoryPanel *panel = window_fixture_find (get_page (fixture), INV_TYPE_HISTORY_PANEL);

  gtk_list_view_scroll_to (view, position, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
  main_loop_until (inv_history_panel_get_details (panel) != NULL);

  return inv_history_panel_get_details (panel);
}

static void
test_lists_and_searches (WindowFixture *fixture, const void *data)
{
  GtkEditable *entry;

  show_page (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (fixture)), ==, 6);
  main_loop_until (window_fixture_has_focus (fixture,
                                             window_fixture_find (get_page (fixture), GTK_TYPE_LIST_VIEW)));
  g_assert_nonnull (window_fixture_find_with (get_page (fixture), GTK_TYPE_LABEL, "label", "Today"));
  g_assert_nonnull (window_fixture_find_with (get_page (fixture), GTK_TYPE_LABEL, "label",
                                              "Create 500 DIDs"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  window_fixture_type (fixture, "tag");
  main_loop_until (g_list_model_get_n_items (get_list (fixture)) == 1);

  entry = window_fixture_find (get_page (fixture), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (entry, "442079460006");
  main_loop_until (g_list_model_get_n_items (get_list (fixture)) == 4);

  gtk_editable_set_text (entry, "nothing of the kind");
  main_loop_until (g_strcmp0 (get_content (fixture), "no-hits") == 0);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "history.clear-search", NULL);
  main_loop_until (g_list_model_get_n_items (get_list (fixture)) == 6);
}

/* What is new is seen where one is at the top, and moves nothing where one is not. */
static void
test_shows_what_is_new (WindowFixture *fixture, const void *data)
{
  GtkListView *view;
  GtkAdjustment *adjustment;
  double place;

  for (guint i = 0; i < 30; i++)
    edit (fixture->store, 1, 1, i % 2 == 0 ? "area=Graz" : "area=Wien");
  show_page (fixture);
  main_loop_until (g_list_model_get_n_items (get_list (fixture)) == 36);
  view = window_fixture_find (get_page (fixture), GTK_TYPE_LIST_VIEW);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  main_loop_until (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment));

  edit (fixture->store, 1, 1, "area=Linz");
  inv_inventory_check (fixture->inventory);
  main_loop_until (g_list_model_get_n_items (get_list (fixture)) == 37);
  main_loop_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1);

  gtk_adjustment_set_value (adjustment, 300);
  main_loop_settle ();
  place = gtk_adjustment_get_value (adjustment);
  edit (fixture->store, 1, 1, "area=Steyr");
  inv_inventory_check (fixture->inventory);
  main_loop_until (g_list_model_get_n_items (get_list (fixture)) == 38);
  main_loop_until (gtk_adjustment_get_value (adjustment) > place);
}

static void
test_leads_to_the_dids (WindowFixture *fixture, const void *data)
{
  InvDidPage *dids = inv_window_get_did_page (fixture->window);

  show_page (fixture);
  g_assert_cmpuint (show_details (fixture, 2)->n_dids, ==, 100);
  g_assert_nonnull (find_row (fixture, "Show 100 DIDs"));
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "history.show-dids", NULL);

  g_assert_true (inv_window_get_visible_page (fixture->window) == INV_PAGE (dids));
  main_loop_until (g_list_model_get_n_items (G_LIST_MODEL (inv_did_page_get_list (dids))) == 100);
}

static gboolean
is_asked (WindowFixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return ADW_IS_ALERT_DIALOG (window_fixture_get_dialog (fixture)) && focus != NULL
         && gtk_widget_get_mapped (focus);
}

static gboolean
has_labels (WindowFixture *fixture, const char *undo, const char *redo)
{
  return !inv_inventory_is_writing (fixture->inventory)
         && g_strcmp0 (inv_inventory_get_undo_label (fixture->inventory), undo) == 0
         && g_strcmp0 (inv_inventory_get_redo_label (fixture->inventory), redo) == 0;
}

/* Back by three steps at once, which Escape prevents, and forth again: by the toast all, by the keys one. */
static void
test_goes_back (WindowFixture *fixture, const void *data)
{
  g_autofree char *latest = inv_test_store_dump (fixture->store);
  g_autofree char *again = NULL;
  const InvHistoryDetails *details;
  AdwAlertDialog *question;
  GtkWidget *redo;

  show_page (fixture);
  details = show_details (fixture, 3);
  g_assert_cmpuint (details->n_steps_after, ==, 3);
  g_assert_cmpuint (details->n_dids_after, ==, 110);
  g_assert_true (gtk_widget_get_visible (find_row (fixture, "Undo to Here…")));

  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "history.undo-to-here", NULL);
  main_loop_until (is_asked (fixture));
  question = ADW_ALERT_DIALOG (window_fixture_get_dialog (fixture));
  g_assert_cmpstr (adw_alert_dialog_get_heading (question), ==, "Undo 3 Steps?");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (question), "“Edit 100 DIDs”"));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (question), "110 DIDs"));
  window_fixture_press (fixture, "Escape");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_true (has_labels (fixture, "Edit 10 DIDs", NULL));

  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "history.undo-to-here", NULL);
  main_loop_until (is_asked (fixture));
  window_fixture_press (fixture, "Return");
  main_loop_until (has_labels (fixture, "Edit 100 DIDs", "Edit 100 DIDs"));
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM did WHERE status = 1"), ==,
                   500);
  main_loop_until (g_list_model_get_n_items (get_list (fixture)) == 9 && is_idle (fixture));

  main_loop_until ((redo = window_fixture_find_with (get_page (fixture), GTK_TYPE_BUTTON, "label", "_Redo"))
                   != NULL);
  g_signal_emit_by_name (redo, "clicked");
  main_loop_until (has_labels (fixture, "Edit 10 DIDs", NULL));
  again = inv_test_store_dump (fixture->store);
  g_assert_cmpstr (again, ==, latest);

  window_fixture_press (fixture, "ctrl+z");
  main_loop_until (has_labels (fixture, "Edit 1 DID", "Edit 10 DIDs"));
  window_fixture_press (fixture, "ctrl+shift+z");
  main_loop_until (has_labels (fixture, "Edit 10 DIDs", NULL));
}

/* What is undone cannot be gone back to, nor the step that is the newest. */
static void
test_offers_what_can_be (WindowFixture *fixture, const void *data)
{
  show_page (fixture);
  g_assert_cmpuint (show_details (fixture, 0)->n_steps_after, ==, 0);
  g_assert_false (gtk_widget_get_visible (find_row (fixture, "Undo to Here…")));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  main_loop_until (g_list_model_get_n_items (get_list (fixture)) == 7 && is_idle (fixture));
  show_details (fixture, 0);
  g_assert_false (gtk_widget_get_visible (find_row (fixture, "Undo to Here…")));
  show_details (fixture, 1);
  g_assert_false (gtk_widget_get_visible (find_row (fixture, "Undo to Here…")));
  g_assert_nonnull (window_fixture_find_with (get_page (fixture), GTK_TYPE_LABEL, "label", "Undone"));

  /* Of an operator there are no DIDs to show. */
  g_assert_cmpuint (show_details (fixture, 6)->n_dids, ==, 0);
  g_assert_null (find_row (fixture, "Show 500 DIDs"));
}

static void
test_shows_a_step (WindowFixture *fixture, const void *data)
{
  InvHistoryPanel *panel;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-history", "s", "gold");
  main_loop_until (g_list_model_get_n_items (get_list (fixture)) == 1);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-step", "x", (gint64) 2);
  panel = window_fixture_find (get_page (fixture), INV_TYPE_HISTORY_PANEL);
  main_loop_until (inv_history_panel_get_details (panel) != NULL
                   && inv_history_panel_get_details (panel)->step == 2);
  g_assert_cmpuint (g_list_model_get_n_items (get_list (fixture)), ==, 6);

  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "history.close-details", NULL);
  main_loop_settle ();
  g_assert_null (inv_history_panel_get_item (panel));
}

static void
test_narrow (WindowFixture *fixture, const void *data)
{
  AdwOverlaySplitView *split_view;
  GtkListView *view;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  main_loop_until (gtk_widget_get_width (GTK_WIDGET (fixture->window)) < 500);
  show_page (fixture);
  split_view = window_fixture_find (get_page (fixture), ADW_TYPE_OVERLAY_SPLIT_VIEW);
  view = window_fixture_find (get_page (fixture), GTK_TYPE_LIST_VIEW);
  main_loop_until (adw_overlay_split_view_get_collapsed (split_view));

  gtk_widget_grab_focus (GTK_WIDGET (view));
  g_assert_false (adw_overlay_split_view_get_show_sidebar (split_view));
  g_signal_emit_by_name (view, "activate", 1);
  g_assert_true (adw_overlay_split_view_get_show_sidebar (split_view));
  main_loop_until (find_row (fixture, "Show 1 DID") != NULL);
}

static void
test_empty (WindowFixture *fixture, const void *data)
{
  g_autoptr (InvTestStore) store = inv_test_store_new ();
  WindowFixture other = { .store = store };
  void *window;

  other.window = inv_window_new (gtk_window_get_application (GTK_WINDOW (fixture->window)), store->path,
                                 INV_INVENTORY_OPEN_NONE);
  gtk_window_present (GTK_WINDOW (other.window));
  main_loop_until (inv_window_get_inventory (other.window) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (other.window), "win.show-page", "s", "history");
  main_loop_until (g_strcmp0 (get_content (&other), "empty") == 0);

  inv_test_store_add_operator (store, "Acme");
  main_loop_until (g_strcmp0 (get_content (&other), "list") == 0);

  window = other.window;
  g_object_add_weak_pointer (window, &window);
  gtk_window_close (window);
  main_loop_until (window == NULL);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/history-page/J10/lists-and-searches", test_lists_and_searches },
    { "/history-page/J10/shows-what-is-new", test_shows_what_is_new },
    { "/history-page/H1/leads-to-the-dids", test_leads_to_the_dids },
    { "/history-page/H2/goes-back", test_goes_back },
    { "/history-page/H2/offers-what-can-be", test_offers_what_can_be },
    { "/history-page/H1/shows-a-step", test_shows_a_step },
    { "/history-page/J10/narrow", test_narrow },
    { "/history-page/J10/empty", test_empty },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
