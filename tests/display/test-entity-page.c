/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of operators, resellers and vendor batches, driven by keyboard in
 * a window over a real inventory.
 */

#include "config.h"

#include "inv-entity-dialog.h"
#include "inv-entity-edit.h"
#include "inv-entity-filter.h"
#include "inv-entity-page.h"
#include "main-loop.h"
#include "window-fixture.h"

static gint64
add (InvTestStore *store, InvEntity entity, const char *name, const char *field, const char *value)
{
  InvEntityAssignment assignment = { field, value };
  gint64 id = inv_entity_add (store->store, entity, name, &assignment, field != NULL ? 1 : 0, NULL, NULL);

  g_assert_cmpint (id, >, 0);

  return id;
}

static void
fill (InvTestStore *store)
{
  add (store, INV_ENTITY_RESELLER, "Brightwire", NULL, NULL);
  add (store, INV_ENTITY_RESELLER, "Cobalt", NULL, NULL);
  inv_test_store_add_dids (store, 12056660000, 1204,
                           add (store, INV_ENTITY_OPERATOR, "Baltic \"B\" Voice", "reseller", "Cobalt"));
  inv_test_store_add_dids (store, 12057770000, 7,
                           add (store, INV_ENTITY_OPERATOR, "Northline", "reseller", "Brightwire"));
  add (store, INV_ENTITY_OPERATOR, "Pacific Voice", NULL, NULL);
  add (store, INV_ENTITY_BATCH, "BV 1", "operator", "Baltic \"B\" Voice");
}

static gboolean
shows (InvEntityPage *page, const char *expected)
{
  GListModel *model = G_LIST_MODEL (inv_entity_page_get_rows (page));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (InvEntityItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", inv_entity_item_get_name (item));
    }

  return g_str_equal (text->str, expected);
}

static InvEntityPage *
show_page (WindowFixture *fixture, const char *name)
{
  GtkWidget *page = GTK_WIDGET (inv_window_show_page (fixture->window, name));
  GtkWidget *table = window_fixture_find (page, GTK_TYPE_COLUMN_VIEW);

  main_loop_until (window_fixture_has_focus (fixture, table));

  return INV_ENTITY_PAGE (page);
}

static const char *
get_selected (InvEntityPage *page)
{
  InvEntityItem *item = inv_entity_page_get_selected (page);

  return item != NULL ? inv_entity_item_get_name (item) : "";
}

static void *
find_label (void *widget, const char *text)
{
  return window_fixture_find_with (widget, GTK_TYPE_LABEL, "label", text);
}

static void
test_shows_counts (WindowFixture *fixture, const void *data)
{
  InvEntityPage *operators = show_page (fixture, "operators");

  g_assert_true (shows (operators, "Baltic \"B\" Voice|Northline|Pacific Voice"));
  main_loop_until (window_fixture_find_with (operators, GTK_TYPE_INSCRIPTION, "text", "1,204") != NULL);
  g_assert_nonnull (find_label (operators, "3 operators"));

  InvEntityPage *resellers = show_page (fixture, "resellers");

  g_assert_true (shows (resellers, "Brightwire|Cobalt"));
  main_loop_until (window_fixture_find_with (resellers, GTK_TYPE_INSCRIPTION, "text", "1,204") != NULL);

  g_assert_true (shows (show_page (fixture, "batches"), "BV 1"));
}

static void
test_creates_and_undoes (WindowFixture *fixture, const void *data)
{
  InvEntityPage *page = show_page (fixture, "resellers");

  window_fixture_press (fixture, "ctrl+shift+n");
  main_loop_until (window_fixture_get_dialog (fixture) != NULL
                   && window_fixture_has_focus (fixture, window_fixture_get_dialog (fixture)));
  main_loop_settle ();
  window_fixture_type (fixture, "Silverline");
  window_fixture_press (fixture, "Return");
  main_loop_until (shows (page, "Brightwire|Cobalt|Silverline"));
  main_loop_until (g_str_equal (get_selected (page), "Silverline"));
  main_loop_until (find_label (page, "Reseller “Silverline” created") != NULL);

  window_fixture_press (fixture, "ctrl+z");
  main_loop_until (shows (page, "Brightwire|Cobalt"));
}

static void
test_edits (WindowFixture *fixture, const void *data)
{
  InvEntityPage *page = show_page (fixture, "operators");

  window_fixture_press (fixture, "End");
  main_loop_until (g_str_equal (get_selected (page), "Pacific Voice"));
  window_fixture_press (fixture, "Up");
  main_loop_until (g_str_equal (get_selected (page), "Northline"));
  window_fixture_press (fixture, "Return");
  main_loop_until (window_fixture_get_dialog (fixture) != NULL
                   && window_fixture_has_focus (fixture, window_fixture_get_dialog (fixture)));

  GtkWidget *name_row = window_fixture_find_with (window_fixture_get_dialog (fixture), ADW_TYPE_ENTRY_ROW,
                                                  "title", "Name");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name_row)), ==, "Northline");
  gtk_editable_set_text (GTK_EDITABLE (name_row), "Aurora");
  main_loop_settle ();
  window_fixture_press (fixture, "Return");
  main_loop_until (shows (page, "Aurora|Baltic \"B\" Voice|Pacific Voice"));
  g_assert_cmpstr (get_selected (page), ==, "Aurora");
  g_assert_cmpint (inv_test_store_query (fixture->store,
                                         "SELECT count (*) FROM operator WHERE name = 'Aurora'"
                                         " AND reseller_id = 1"),
                   ==, 1);
}

/* What is in use is not deleted, and the message leads to its DIDs, whatever is in its name. */
static void
test_refuses_to_delete (WindowFixture *fixture, const void *data)
{
  InvEntityPage *page = show_page (fixture, "operators");

  window_fixture_press (fixture, "Delete");
  main_loop_until (ADW_IS_ALERT_DIALOG (window_fixture_get_dialog (fixture)));
  g_assert_cmpstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (window_fixture_get_dialog (fixture))), ==,
                   "The operator “Baltic \"B\" Voice” cannot be deleted: it has 1,204 DIDs, 1 vendor batch.");
  g_assert_true (shows (page, "Baltic \"B\" Voice|Northline|Pacific Voice"));

  main_loop_until (window_fixture_has_focus (fixture, window_fixture_get_dialog (fixture)));
  main_loop_settle ();
  window_fixture_press (fixture, "Return");
  main_loop_until (INV_IS_DID_PAGE (inv_window_get_visible_page (fixture->window)));

  InvDidPage *did_page = inv_window_get_did_page (fixture->window);

  main_loop_until (inv_did_page_get_list (did_page) != NULL
                   && g_list_model_get_n_items (G_LIST_MODEL (inv_did_page_get_list (did_page))) == 1204);
}

static void
test_deletes_and_undoes (WindowFixture *fixture, const void *data)
{
  InvEntityPage *page = show_page (fixture, "operators");

  window_fixture_press (fixture, "End");
  main_loop_until (g_str_equal (get_selected (page), "Pacific Voice"));
  window_fixture_press (fixture, "Delete");
  main_loop_until (shows (page, "Baltic \"B\" Voice|Northline"));
  main_loop_until (find_label (page, "Operator “Pacific Voice” deleted") != NULL);

  gtk_widget_activate (window_fixture_find_with (page, GTK_TYPE_BUTTON, "label", "_Undo"));
  main_loop_until (shows (page, "Baltic \"B\" Voice|Northline|Pacific Voice"));
}

static void
test_filters_and_searches (WindowFixture *fixture, const void *data)
{
  InvEntityPage *page = show_page (fixture, "operators");
  GtkWidget *filter = window_fixture_find (page, INV_TYPE_ENTITY_FILTER);
  GtkDropDown *drop_down = window_fixture_find (filter, GTK_TYPE_DROP_DOWN);
  GtkStack *stack;

  /* All resellers, Brightwire, Cobalt, no reseller. */
  main_loop_until (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)) == 4);
  gtk_drop_down_set_selected (drop_down, 2);
  g_assert_true (shows (page, "Baltic \"B\" Voice"));
  gtk_drop_down_set_selected (drop_down, 3);
  g_assert_true (shows (page, "Pacific Voice"));

  /* The keyboard is with the table, and what is typed goes to the search. */
  gtk_widget_grab_focus (window_fixture_find (page, GTK_TYPE_COLUMN_VIEW));
  window_fixture_type (fixture, "north");
  main_loop_until (shows (page, ""));
  stack = window_fixture_find (window_fixture_find (page, ADW_TYPE_TOAST_OVERLAY), GTK_TYPE_STACK);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "no-hits");
  gtk_widget_activate_action (GTK_WIDGET (page), "entity.clear-search", NULL);
  g_assert_true (shows (page, "Baltic \"B\" Voice|Northline|Pacific Voice"));

  /* Where the reseller goes, so does the filter. */
  add (fixture->store, INV_ENTITY_RESELLER, "Aurora", NULL, NULL);
  main_loop_until (g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)) == 5);
  gtk_drop_down_set_selected (drop_down, 1);
  g_assert_true (shows (page, ""));
  g_assert_true (inv_entity_delete (fixture->store->store, INV_ENTITY_RESELLER, 3, NULL, NULL));
  main_loop_until (shows (page, "Baltic \"B\" Voice|Northline|Pacific Voice"));
}

static void
test_opens_the_menu (WindowFixture *fixture, const void *data)
{
  InvEntityPage *page = show_page (fixture, "operators");
  GtkWidget *menu = window_fixture_find (page, GTK_TYPE_POPOVER_MENU);

  window_fixture_press (fixture, "shift+F10");
  main_loop_until (gtk_widget_get_mapped (menu) && window_fixture_has_focus (fixture, menu));
  g_assert_cmpstr (get_selected (page), ==, "Baltic \"B\" Voice");
  window_fixture_press (fixture, "Escape");
  main_loop_until (!gtk_widget_get_mapped (menu));
  main_loop_until (window_fixture_has_focus (fixture, window_fixture_find (page, GTK_TYPE_COLUMN_VIEW)));
}

static void
test_narrow (WindowFixture *fixture, const void *data)
{
  InvEntityPage *page = show_page (fixture, "operators");
  GtkStack *stack = window_fixture_find (window_fixture_find (page, ADW_TYPE_TOAST_OVERLAY), GTK_TYPE_STACK);
  GtkWidget *list = window_fixture_find (gtk_stack_get_child_by_name (stack, "list"), GTK_TYPE_LIST_VIEW);

  g_object_set (page, "narrow", TRUE, NULL);
  main_loop_until (gtk_widget_get_mapped (list));
  main_loop_until (find_label (list, "1,204 DIDs") != NULL);
  g_assert_nonnull (find_label (list, "Cobalt"));

  /* The keyboard stays with the row. */
  main_loop_until (window_fixture_has_focus (fixture, list));
  window_fixture_press (fixture, "End");
  main_loop_until (g_str_equal (get_selected (page), "Pacific Voice"));
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/entity-page/J12/shows-counts", test_shows_counts },
    { "/entity-page/J13/creates-and-undoes", test_creates_and_undoes },
    { "/entity-page/J12/edits", test_edits },
    { "/entity-page/J12/refuses-to-delete", test_refuses_to_delete },
    { "/entity-page/J12/deletes-and-undoes", test_deletes_and_undoes },
    { "/entity-page/J12/filters-and-searches", test_filters_and_searches },
    { "/entity-page/J1/opens-the-menu", test_opens_the_menu },
    { "/entity-page/J12/narrow", test_narrow },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
