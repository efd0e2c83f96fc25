/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog for editing many DIDs, with real widgets in a window. */

#include "config.h"

#include "inv-edit-warning.h"
#include "inv-field-row.h"
#include "inv-mass-edit-dialog.h"
#include "inv-tag-mode.h"
#include "main-loop.h"
#include "window-fixture.h"

#define N_DIDS 100
#define MANY_DIDS 300000

/* 100 DIDs: 8 Active, hold days 30 on 60 and 90 on 40, costs from 0.01 to 1. */
static void
fill (InvTestStore *store)
{
  g_autoptr (GError) error = NULL;

  inv_test_store_add_dids (store, 442079460000, N_DIDS, inv_test_store_add_operator (store, "Northline"));
  inv_test_store_add_operator (store, "Baltic");
  inv_connection_exec (inv_test_store_get_connection (store),
                       "INSERT INTO client (name, name_key) VALUES ('Harbour', 'harbour');"
                       "INSERT INTO tag_set (tags) VALUES ('gold,london'), ('london');"
                       "UPDATE did SET status = 0, client_id = 1 WHERE id <= 8;"
                       "UPDATE did SET tag_set_id = 1 WHERE id <= 10;"
                       "UPDATE did SET tag_set_id = 2 WHERE id BETWEEN 11 AND 20;"
                       "UPDATE did SET hold_days = iif (id <= 60, 30, 90), recurring_cost = id * 10000;",
                       &error);
  g_assert_no_error (error);
}

static void *
open_dialog (WindowFixture *fixture, gint64 first, gint64 last)
{
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (first, last);
  InvMassEditDialog *dialog = inv_mass_edit_dialog_present (GTK_WIDGET (fixture->window), ids);

  main_loop_until (window_fixture_get_dialog (fixture) == (void *) dialog);
  return dialog;
}

static InvFieldRow *
find_row (void *dialog, InvField field)
{
  return window_fixture_find_with (dialog, INV_TYPE_FIELD_ROW, "title", inv_field_get_label (field));
}

static char *
get_text (void *object, const char *property)
{
  char *text = NULL;

  g_object_get (object, property, &text, NULL);
  return text;
}

static gboolean
notes (void *dialog, InvField field, const char *expected)
{
  g_autofree char *note = get_text (find_row (dialog, field), "note");

  return g_strcmp0 (note, expected) == 0;
}

static gboolean
has_effect (void *dialog, InvField field, const char *expected)
{
  g_autofree char *effect = get_text (find_row (dialog, field), "effect");

  return g_strcmp0 (effect, expected) == 0;
}

static void *
find_visible (void *widget, GType type)
{
  void *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_visible (child, type);

  return found;
}

/* As a person does it: a text is typed, a choice made from the list. */
static void
edit (void *dialog, InvField field, const char *text)
{
  InvFieldEditor *editor = inv_field_row_get_editor (find_row (dialog, field));
  GtkDropDown *drop_down = find_visible (editor, GTK_TYPE_DROP_DOWN);

  if (drop_down == NULL)
    {
      gtk_editable_set_text (find_visible (editor, GTK_TYPE_ENTRY), text);
      return;
    }

  GListModel *model = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *label = get_text (item, GTK_IS_STRING_OBJECT (item) ? "string" : "name");

      if (g_str_equal (label, text))
        gtk_drop_down_set_selected (drop_down, i);
    }
}

static GtkWidget *
find_update (void *dialog)
{
  return adw_dialog_get_default_widget (ADW_DIALOG (dialog));
}

static gboolean
can_update (void *dialog)
{
  return gtk_widget_get_sensitive (find_update (dialog));
}

static void
update (WindowFixture *fixture, void *dialog)
{
  main_loop_until (can_update (dialog));
  window_fixture_click (find_update (dialog));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

static gint64
query (WindowFixture *fixture, const char *sql)
{
  return inv_test_store_query (fixture->store, sql);
}

static void
test_mixed (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 1, N_DIDS);

  main_loop_until (notes (dialog, INV_FIELD_HOLD_DAYS, "Mixed: 30 on 60, 90 on 40"));
  g_assert_true (notes (dialog, INV_FIELD_STATUS, "Now: 92 In Stock, 8 Active"));
  g_assert_true (notes (dialog, INV_FIELD_TAG, "Mixed: empty on 80, london on 20, gold on 10"));
  g_assert_true (notes (dialog, INV_FIELD_OPERATOR, "Northline on all"));
  g_assert_true (notes (dialog, INV_FIELD_NOTES, "Empty on all"));
  g_assert_true (notes (dialog, INV_FIELD_RECURRING_COST, "Mixed: 0.01 to 1; 50.5 together"));
  main_loop_until (window_fixture_says (dialog, "100 DIDs selected"));
  g_assert_cmpstr (inv_field_editor_get_value (inv_field_row_get_editor (find_row (dialog,
                                                                                   INV_FIELD_OPERATOR))),
                   ==, "Northline");
  g_assert_false (can_update (dialog));

  g_assert_null (find_row (dialog, INV_FIELD_AREA));
  g_signal_emit_by_name (window_fixture_find_with (dialog, ADW_TYPE_BUTTON_ROW, "title", "_More Fields"),
                         "activated");
  main_loop_until (find_row (dialog, INV_FIELD_AREA) != NULL
                   && notes (dialog, INV_FIELD_AREA, "Empty on all"));
  g_assert_true (notes (dialog, INV_FIELD_CLIENT, "Mixed: empty on 92, Harbour on 8"));
  for (int field = 0; field < INV_N_FIELDS; field++)
    g_assert_true (!inv_field_has (field, INV_FIELD_FLAG_MASS_EDIT) || find_row (dialog, field) != NULL);
  adw_dialog_force_close (dialog);
}

/* Each change says how many it touches; a field that is not ticked stays as it is; it is all one step. */
static void
test_update (WindowFixture *fixture, const void *data)
{
  g_autofree char *before = inv_test_store_dump (fixture->store);
  void *dialog = open_dialog (fixture, 1, N_DIDS);

  main_loop_until (notes (dialog, INV_FIELD_HOLD_DAYS, "Mixed: 30 on 60, 90 on 40"));
  edit (dialog, INV_FIELD_HOLD_DAYS, "90");
  edit (dialog, INV_FIELD_TAG, "returned-2026, london");
  edit (dialog, INV_FIELD_NOTES, "Back");
  inv_field_row_set_checked (find_row (dialog, INV_FIELD_NOTES), FALSE);
  main_loop_until (has_effect (dialog, INV_FIELD_HOLD_DAYS, "Changes 60 DIDs"));
  g_assert_true (has_effect (dialog, INV_FIELD_TAG, "Changes 100 DIDs"));
  g_assert_true (has_effect (dialog, INV_FIELD_NOTES, NULL));
  main_loop_until (window_fixture_says (dialog, "Update 100 DIDs"));

  update (fixture, dialog);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did JOIN tag_set AS s ON s.id = tag_set_id"
                                   " WHERE hold_days = 90 AND notes IS NULL AND"
                                   " s.tags = iif (did.id <= 10, 'gold,london,returned-2026',"
                                   " 'london,returned-2026')"),
                   ==, N_DIDS);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  main_loop_until (query (fixture, "SELECT count (*) FROM did WHERE hold_days = 30") == 60);
  g_autofree char *after = inv_test_store_dump (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_tag_modes (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 1, 20);
  AdwToggleGroup *modes = window_fixture_find (window_fixture_find (dialog, INV_TYPE_TAG_MODE),
                                               ADW_TYPE_TOGGLE_GROUP);

  edit (dialog, INV_FIELD_TAG, "gold");
  main_loop_until (has_effect (dialog, INV_FIELD_TAG, "Changes 10 DIDs"));
  adw_toggle_group_set_active_name (modes, "remove");
  main_loop_until (window_fixture_says (dialog, "Update 10 DIDs"));
  adw_toggle_group_set_active_name (modes, "replace");
  main_loop_until (has_effect (dialog, INV_FIELD_TAG, "Changes 20 DIDs"));
  edit (dialog, INV_FIELD_TAG, "");
  main_loop_until (has_effect (dialog, INV_FIELD_TAG, "Will be empty on 20 DIDs"));
  adw_toggle_group_set_active_name (modes, "add");
  g_assert_true (has_effect (dialog, INV_FIELD_TAG, "No value yet"));
  g_assert_false (can_update (dialog));
  adw_dialog_force_close (dialog);
}

static void
test_forbidden (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 5, 24);
  InvDidList *list = inv_did_page_get_list (inv_window_get_did_page (fixture->window));
  GtkWidget *warning;

  main_loop_until (notes (dialog, INV_FIELD_STATUS, "Now: 16 In Stock, 4 Active"));
  edit (dialog, INV_FIELD_STATUS, "Archive");
  main_loop_until (window_fixture_find (dialog, INV_TYPE_EDIT_WARNING) != NULL);
  g_assert_true (has_effect (dialog, INV_FIELD_STATUS, "Changes 16 DIDs"));
  warning = window_fixture_find (dialog, INV_TYPE_EDIT_WARNING);
  g_assert_true (gtk_widget_get_prev_sibling (warning) == GTK_WIDGET (find_row (dialog, INV_FIELD_STATUS)));
  g_assert_nonnull (window_fixture_find_with (
      warning, GTK_TYPE_LABEL, "label",
      "<b>4 of 20</b> cannot go from Active to Archive.\nThey keep their status and get the other changes."));

  window_fixture_click (window_fixture_find_with (warning, GTK_TYPE_BUTTON, "label", "Show the 4"));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  main_loop_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 4);

  dialog = open_dialog (fixture, 5, 24);
  main_loop_until (notes (dialog, INV_FIELD_STATUS, "Now: 16 In Stock, 4 Active"));
  edit (dialog, INV_FIELD_STATUS, "Archive");
  edit (dialog, INV_FIELD_NOTES, "Gone");
  update (fixture, dialog);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did WHERE status = 6"), ==, 16);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did WHERE status = 0 AND notes = 'Gone'"), ==, 4);
}

/* Only what the rules allow for some of the DIDs is there to choose from. */
static void
test_statuses (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 9, 24);
  GtkDropDown *statuses;

  main_loop_until (notes (dialog, INV_FIELD_STATUS, "In Stock on all"));
  statuses = find_visible (find_row (dialog, INV_FIELD_STATUS), GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (statuses)), ==, 4);

  inv_field_row_set_checked (find_row (dialog, INV_FIELD_STATUS), TRUE);
  main_loop_until (has_effect (dialog, INV_FIELD_STATUS, "Changes no DID"));
  g_assert_false (can_update (dialog));
  adw_dialog_force_close (dialog);
}

static gboolean
has_error (void *dialog, InvField field, const char *part)
{
  const char *error = inv_field_editor_get_error (inv_field_row_get_editor (find_row (dialog, field)));

  return error != NULL && strstr (error, part) != NULL;
}

static void
test_wrong_input (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 1, 8);

  g_signal_emit_by_name (window_fixture_find_with (dialog, ADW_TYPE_BUTTON_ROW, "title", "_More Fields"),
                         "activated");
  edit (dialog, INV_FIELD_AREA, "London");
  main_loop_until (can_update (dialog));

  edit (dialog, INV_FIELD_HOLD_DAYS, "many");
  g_assert_true (has_error (dialog, INV_FIELD_HOLD_DAYS, "many"));
  g_assert_false (can_update (dialog));
  edit (dialog, INV_FIELD_HOLD_DAYS, "30");

  edit (dialog, INV_FIELD_RECURRING_COST, "1,2,3");
  g_assert_true (has_error (dialog, INV_FIELD_RECURRING_COST, "1,2,3"));
  edit (dialog, INV_FIELD_RECURRING_COST, "1.5");

  edit (dialog, INV_FIELD_HOLD_UNTIL, "2026-02-30");
  g_assert_true (has_error (dialog, INV_FIELD_HOLD_UNTIL, "2026-02-30"));
  edit (dialog, INV_FIELD_HOLD_UNTIL, "");
  main_loop_until (has_error (dialog, INV_FIELD_HOLD_UNTIL, "A hold has an end."));
  inv_field_row_set_checked (find_row (dialog, INV_FIELD_HOLD_UNTIL), FALSE);

  edit (dialog, INV_FIELD_OPERATOR, "Baltic");
  main_loop_until (can_update (dialog));
  g_assert_true (has_effect (dialog, INV_FIELD_AREA, "Changes 8 DIDs"));
  adw_dialog_force_close (dialog);
}

static void
test_delete (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 5, 24);

  main_loop_until (window_fixture_find_with (dialog, GTK_TYPE_BUTTON, "label", "Delete 16 DIDs") != NULL);
  main_loop_until (window_fixture_says (dialog, "4 in use stay"));
  window_fixture_click (window_fixture_find_with (dialog, GTK_TYPE_BUTTON, "label", "Delete 16 DIDs"));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did"), ==, N_DIDS - 16);
}

static GtkWidget *
find_check (void *dialog, InvField field)
{
  return window_fixture_find (find_row (dialog, field), GTK_TYPE_CHECK_BUTTON);
}

/* Whoever ticks a field types its value next; Return then does not take the tick back. */
static void
test_tick (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 9, 24);
  InvFieldEditor *editor = inv_field_row_get_editor (find_row (dialog, INV_FIELD_NOTES));

  main_loop_until (notes (dialog, INV_FIELD_NOTES, "Empty on all"));
  main_loop_until (gtk_widget_get_mapped (find_check (dialog, INV_FIELD_NOTES)));
  gtk_widget_grab_focus (find_check (dialog, INV_FIELD_NOTES));
  window_fixture_press (fixture, "space");
  main_loop_until (window_fixture_has_focus (fixture, editor));
  window_fixture_type (fixture, "Back");
  main_loop_until (g_strcmp0 (inv_field_editor_get_value (editor), "Back") == 0);
  main_loop_until (can_update (dialog));
  window_fixture_press (fixture, "Return");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did WHERE notes = 'Back'"), ==, 16);
}

/* What is looked up for a dialog that has closed meanwhile is not shown. */
static void
test_closed_meanwhile (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 5, 24);
  InvDidList *list = inv_did_page_get_list (inv_window_get_did_page (fixture->window));
  void *gone = dialog;

  edit (dialog, INV_FIELD_STATUS, "Archive");
  main_loop_until (window_fixture_find (dialog, INV_TYPE_EDIT_WARNING) != NULL);
  g_object_add_weak_pointer (dialog, &gone);
  window_fixture_click (window_fixture_find_with (dialog, GTK_TYPE_BUTTON, "label", "Show the 4"));
  adw_dialog_force_close (dialog);
  main_loop_until (gone == NULL);
  main_loop_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, N_DIDS);
}

static void
change_elsewhere (WindowFixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;

  inv_connection_exec (inv_test_store_get_connection (fixture->store), sql, &error);
  g_assert_no_error (error);
  inv_inventory_check (fixture->inventory);
}

static guint
count_statuses (void *dialog)
{
  GtkDropDown *statuses = find_visible (find_row (dialog, INV_FIELD_STATUS), GTK_TYPE_DROP_DOWN);

  return g_list_model_get_n_items (gtk_drop_down_get_model (statuses));
}

/* A status that none of the DIDs has any more is forgotten, with what it could become; four and “Mixed” are left. */
static void
test_statuses_change (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 5, 24);
  InvFieldRow *row;

  main_loop_until (notes (dialog, INV_FIELD_STATUS, "Now: 16 In Stock, 4 Active"));
  row = find_row (dialog, INV_FIELD_STATUS);
  edit (dialog, INV_FIELD_STATUS, "Blocked");
  main_loop_until (can_update (dialog));

  change_elsewhere (fixture,
                    "UPDATE did SET status = (SELECT status FROM did WHERE id = 24), client_id = NULL"
                    " WHERE id BETWEEN 5 AND 8");
  main_loop_until (notes (dialog, INV_FIELD_STATUS, "In Stock on all"));
  g_assert_cmpuint (count_statuses (dialog), ==, 5);
  g_assert_null (inv_field_editor_get_value (inv_field_row_get_editor (row)));
  g_assert_true (has_effect (dialog, INV_FIELD_STATUS, "No value yet"));
  g_assert_false (can_update (dialog));
  adw_dialog_force_close (dialog);
}

/* Why it is not known what the DIDs have or how many can be deleted is said, until it is known. */
static void
test_cannot_be_read (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, 5, 24);

  main_loop_until (notes (dialog, INV_FIELD_STATUS, "Now: 16 In Stock, 4 Active"));
  main_loop_until (window_fixture_find_with (dialog, GTK_TYPE_BUTTON, "label", "Delete 16 DIDs") != NULL);
  change_elsewhere (fixture, "ALTER TABLE tag_set RENAME TO lost");
  main_loop_until (inv_work_dialog_get_error (dialog) != NULL);
  main_loop_until (window_fixture_says (dialog, inv_work_dialog_get_error (dialog)));

  change_elsewhere (fixture, "ALTER TABLE lost RENAME TO tag_set");
  main_loop_until (inv_work_dialog_get_error (dialog) == NULL);
  adw_dialog_force_close (dialog);
}

/* So many that they are edited in one step as a task of the window; stopped half way, nothing has changed. */
static void
test_many (WindowFixture *fixture, const void *data)
{
  static const char edited[] = "SELECT count (*) FROM did WHERE notes = 'Back' AND hold_days = 60";
  InvTasks *tasks = inv_window_get_tasks (fixture->window);
  void *dialog;

  inv_test_store_add_dids (fixture->store, 551000000000, MANY_DIDS, 1);
  dialog = open_dialog (fixture, 1, N_DIDS + MANY_DIDS);
  edit (dialog, INV_FIELD_NOTES, "Back");
  edit (dialog, INV_FIELD_HOLD_DAYS, "60");
  main_loop_until (window_fixture_says (dialog, "Update 300,100 DIDs"));
  g_object_ref (dialog);
  window_fixture_click (find_update (dialog));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_true (inv_tasks_is_busy (tasks));
  inv_tasks_cancel (tasks);
  main_loop_until (window_fixture_get_dialog (fixture) == dialog);
  g_assert_cmpint (query (fixture, edited), ==, 0);
  g_assert_true (inv_field_row_get_checked (find_row (dialog, INV_FIELD_NOTES)));

  main_loop_until (can_update (dialog));
  window_fixture_click (find_update (dialog));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  main_loop_until (!inv_inventory_is_writing (fixture->inventory));
  g_assert_cmpint (query (fixture, edited), ==, N_DIDS + MANY_DIDS);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM step WHERE kind = 'edit'"), ==, 1);
  g_object_unref (dialog);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/mass-edit/J6/mixed", test_mixed },
    { "/mass-edit/J6/update", test_update },
    { "/mass-edit/J6/tag-modes", test_tag_modes },
    { "/mass-edit/L1/forbidden", test_forbidden },
    { "/mass-edit/L1/statuses", test_statuses },
    { "/mass-edit/J6/wrong-input", test_wrong_input },
    { "/mass-edit/J11/delete", test_delete },
    { "/mass-edit/J6/many", test_many },
    { "/mass-edit/J6/tick", test_tick },
    { "/mass-edit/J6/closed-meanwhile", test_closed_meanwhile },
    { "/mass-edit/L1/statuses-change", test_statuses_change },
    { "/mass-edit/J6/cannot-be-read", test_cannot_be_read },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
