/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog for operators, resellers and vendor batches, and the row in which
 * one of them is chosen, with real widgets in a window.
 */

#include "config.h"

#include "inv-entity-dialog.h"
#include "inv-entity-edit.h"
#include "inv-name-row.h"
#include "inv-named.h"
#include "main-loop.h"
#include "window-fixture.h"

static void
add (InvTestStore *store, InvEntity entity, const char *name)
{
  g_assert_cmpint (inv_entity_add (store->store, entity, name, NULL, 0, NULL, NULL), >, 0);
}

static void
fill (InvTestStore *store)
{
  add (store, INV_ENTITY_RESELLER, "Brightwire");
  add (store, INV_ENTITY_RESELLER, "Cobalt");
  add (store, INV_ENTITY_OPERATOR, "Northline Telecom");
  add (store, INV_ENTITY_OPERATOR, "Pacific Voice");
}

static GtkWidget *
find_row (void *dialog, const char *title)
{
  return window_fixture_find_with (dialog, ADW_TYPE_PREFERENCES_ROW, "title", title);
}

static void
set_text (void *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, title)), text);
}

static GtkWidget *
find_save (void *dialog)
{
  return adw_dialog_get_default_widget (ADW_DIALOG (dialog));
}

static gboolean
can_save (void *dialog)
{
  return gtk_widget_get_sensitive (find_save (dialog));
}

static gboolean
says (void *dialog, const char *expected)
{
  g_autofree char *message = NULL;

  g_object_get (dialog, "message", &message, NULL);

  return g_strcmp0 (message, expected) == 0;
}

static InvEntityDialog *
open_dialog (WindowFixture *fixture, InvEntity entity)
{
  InvEntityDialog *dialog = inv_entity_dialog_new (fixture->inventory, entity, NULL);

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->window));
  main_loop_until (window_fixture_has_focus (fixture, dialog));

  return dialog;
}

/* Its name is checked while it is typed, by what makes two names one. */
static void
test_checks_the_name (WindowFixture *fixture, const void *data)
{
  InvEntityDialog *dialog = open_dialog (fixture, INV_ENTITY_OPERATOR);

  g_assert_false (can_save (dialog));
  g_assert_true (says (dialog, NULL));

  set_text (dialog, "Name", " NORTHLINE  telecom");
  main_loop_until (says (dialog, "There is an operator “Northline Telecom” already."));
  g_assert_false (can_save (dialog));
  g_assert_true (gtk_widget_has_css_class (find_row (dialog, "Name"), "error"));

  set_text (dialog, "Name", "Nortline Telecom");
  g_assert_true (says (dialog, "There is an operator “Northline Telecom”. Is that the one?"));
  g_assert_true (can_save (dialog));
  g_assert_false (gtk_widget_has_css_class (find_row (dialog, "Name"), "error"));

  set_text (dialog, "Name", "   ");
  g_assert_true (says (dialog, NULL));
  g_assert_false (can_save (dialog));

  adw_dialog_close (ADW_DIALOG (dialog));
}

/* By keyboard alone, and in one step that Undo takes back. */
static void
test_creates (WindowFixture *fixture, const void *data)
{
  InvEntityDialog *dialog = open_dialog (fixture, INV_ENTITY_OPERATOR);
  InvNameRow *reseller = INV_NAME_ROW (find_row (dialog, "Reseller"));

  window_fixture_type (fixture, "Baltic Voice");
  main_loop_until (can_save (dialog));
  inv_name_row_set_selected_name (reseller, "cobalt");
  main_loop_until (inv_name_row_get_selected_id (reseller) == 2);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (dialog, "On-Demand Provisioning")), TRUE);
  set_text (dialog, "Notes", "Riga");

  window_fixture_press (fixture, "Return");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_cmpint (inv_test_store_query (fixture->store,
                                         "SELECT count (*) FROM operator WHERE name = 'Baltic Voice'"
                                         " AND reseller_id = 2 AND on_demand = 1 AND notes = 'Riga'"),
                   ==, 1);

  main_loop_until (g_strcmp0 (inv_inventory_get_undo_label (fixture->inventory), "Add Baltic Voice") == 0);
}

/* A vendor batch has an operator, and Escape leaves nothing behind. */
static void
test_needs_an_operator (WindowFixture *fixture, const void *data)
{
  InvEntityDialog *dialog = open_dialog (fixture, INV_ENTITY_BATCH);
  InvNameRow *operator_row = INV_NAME_ROW (find_row (dialog, "Operator"));

  set_text (dialog, "Name", "NL 2026");
  main_loop_settle ();
  g_assert_false (can_save (dialog));

  inv_name_row_set_selected_name (operator_row, "Northline Telecom");
  main_loop_until (can_save (dialog));

  window_fixture_press (fixture, "Escape");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM batch"), ==, 0);
}

/* What somebody else writes meanwhile is said in the dialog, and what was typed stays. */
static void
test_keeps_what_was_typed (WindowFixture *fixture, const void *data)
{
  InvEntityDialog *dialog = open_dialog (fixture, INV_ENTITY_RESELLER);

  set_text (dialog, "Name", "Delta");
  set_text (dialog, "Notes", "Kept");
  main_loop_until (can_save (dialog));
  add (fixture->store, INV_ENTITY_RESELLER, "DELTA");
  gtk_widget_activate (find_save (dialog));
  main_loop_until (says (dialog, "There is a reseller “DELTA” already.")
                   || says (dialog, "There is a reseller “Delta” already."));
  main_loop_until (gtk_widget_get_sensitive (find_row (dialog, "Notes")));
  g_assert_true (window_fixture_get_dialog (fixture) == ADW_DIALOG (dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "Notes"))), ==, "Kept");

  adw_dialog_close (ADW_DIALOG (dialog));
}

static InvNameRow *
present_row (WindowFixture *fixture)
{
  InvNameRow *row = g_object_new (INV_TYPE_NAME_ROW, "title", "Operator", "entity", "operator", NULL);
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *group = adw_preferences_group_new ();

  inv_name_row_set_inventory (row, fixture->inventory);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (row));
  adw_dialog_set_child (dialog, group);
  adw_dialog_set_title (dialog, "Test");
  adw_dialog_set_content_width (dialog, 500);
  adw_dialog_set_content_height (dialog, 400);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  main_loop_until (gtk_widget_get_mapped (GTK_WIDGET (row)));
  main_loop_until (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))) == 4);

  return row;
}

static const char *
get_shown (InvNameRow *row)
{
  return inv_named_get_name (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)));
}

static void
test_chooses (WindowFixture *fixture, const void *data)
{
  InvNameRow *row = present_row (fixture);

  g_assert_cmpint (inv_name_row_get_selected_id (row), ==, 0);
  g_assert_cmpstr (inv_name_row_get_selected_name (row), ==, "");
  g_assert_cmpstr (get_shown (row), ==, "Choose an Operator");

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_cmpstr (inv_name_row_get_selected_name (row), ==, "Pacific Voice");
  g_assert_cmpint (inv_name_row_get_selected_id (row), ==, 2);

  /* What comes before it in the list does not change what is chosen. */
  add (fixture->store, INV_ENTITY_OPERATOR, "Baltic Voice");
  main_loop_until (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))) == 5);
  g_assert_cmpstr (get_shown (row), ==, "Pacific Voice");

  /* And no neighbour is chosen for what is gone. */
  g_assert_true (inv_entity_delete (fixture->store->store, INV_ENTITY_OPERATOR, 2, NULL, NULL));
  main_loop_until (inv_name_row_get_selected_id (row) == 0);
  g_assert_cmpstr (get_shown (row), ==, "Choose an Operator");

  inv_name_row_set_selected_name (row, "no such operator");
  main_loop_until (*inv_name_row_get_selected_name (row) == '\0');

  adw_dialog_close (window_fixture_get_dialog (fixture));
}

/* Whoever types a name and presses Return need not look at the list. */
static void
test_chooses_by_typing (WindowFixture *fixture, const void *data)
{
  InvNameRow *row = present_row (fixture);
  GtkWidget *search = window_fixture_find (row, GTK_TYPE_SEARCH_ENTRY);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  window_fixture_press (fixture, "Return");
  main_loop_until (window_fixture_has_focus (fixture, search));
  window_fixture_press (fixture, "Return");
  g_assert_cmpint (inv_name_row_get_selected_id (row), ==, 0);

  window_fixture_type (fixture, "pacif");
  window_fixture_press (fixture, "Return");
  main_loop_until (inv_name_row_get_selected_id (row) == 2);
  g_assert_cmpstr (get_shown (row), ==, "Pacific Voice");
  main_loop_until (!gtk_widget_get_mapped (search));

  adw_dialog_close (window_fixture_get_dialog (fixture));
}

/* The last entry makes a new one, with the name that was searched for, and chooses it. */
static void
test_makes_a_new_one (WindowFixture *fixture, const void *data)
{
  InvNameRow *row = present_row (fixture);
  AdwDialog *below = window_fixture_get_dialog (fixture);
  GtkWidget *search = window_fixture_find (row, GTK_TYPE_SEARCH_ENTRY);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  window_fixture_press (fixture, "Return");
  main_loop_until (window_fixture_has_focus (fixture, search));
  window_fixture_type (fixture, "Fjordtel");
  main_loop_until (window_fixture_find_with (row, GTK_TYPE_LABEL, "label", "New Operator “Fjordtel”…") != NULL
                   && window_fixture_find_with (row, GTK_TYPE_LABEL, "label", "Pacific Voice") == NULL);
  window_fixture_press (fixture, "Down");
  window_fixture_press (fixture, "Return");
  main_loop_until (INV_IS_ENTITY_DIALOG (window_fixture_get_dialog (fixture)));

  AdwDialog *dialog = window_fixture_get_dialog (fixture);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "Name"))), ==, "Fjordtel");
  main_loop_until (can_save (dialog) && window_fixture_has_focus (fixture, find_row (dialog, "Name")));
  window_fixture_press (fixture, "Return");
  main_loop_until (window_fixture_get_dialog (fixture) == below);
  main_loop_until (g_str_equal (get_shown (row), "Fjordtel"));
  g_assert_cmpint (inv_name_row_get_selected_id (row), ==, 3);

  adw_dialog_close (below);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/entity-dialog/I7/checks-the-name", test_checks_the_name },
    { "/entity-dialog/J12/creates", test_creates },
    { "/entity-dialog/P8/needs-an-operator", test_needs_an_operator },
    { "/entity-dialog/J13/keeps-what-was-typed", test_keeps_what_was_typed },
    { "/name-row/J12/chooses", test_chooses },
    { "/name-row/J12/chooses-by-typing", test_chooses_by_typing },
    { "/name-row/J12/makes-a-new-one", test_makes_a_new_one },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
