/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edit DID: everything about a DID is shown, edited, checked while it is typed,
 * saved as one step and not lost to anybody else.
 */

#include "config.h"

#include "inv-did-dialog.h"
#include "inv-did-edit.h"
#include "inv-did-form.h"
#include "inv-entity-edit.h"
#include "inv-field-editor.h"
#include "inv-history-event.h"
#include "inv-history-page.h"
#include "main-loop.h"
#include "window-fixture.h"

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)
#define N_DIDS 20

static void
add_entity (InvTestStore *store, InvEntity entity, const char *name, const char *field, const char *value)
{
  InvEntityAssignment assignment = { field, value };
  g_autoptr (GError) error = NULL;

  inv_entity_add (store->store, entity, name, &assignment, field != NULL ? 1 : 0, NULL, &error);
  g_assert_no_error (error);
}

static void
fill (InvTestStore *store)
{
  gint64 operator_id = inv_test_store_add_operator (store, "Northline Telecom");

  add_entity (store, INV_ENTITY_OPERATOR, "Harbour", NULL, NULL);
  add_entity (store, INV_ENTITY_BATCH, "NL-1", "operator", "Northline Telecom");
  add_entity (store, INV_ENTITY_BATCH, "HB-1", "operator", "Harbour");
  inv_test_store_add_dids (store, FIRST_NUMBER, N_DIDS, operator_id);
}

static void
edit_elsewhere (WindowFixture *fixture, gint64 id, const char *text)
{
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (id, id);
  g_autoptr (GError) error = NULL;
  InvDidAssignment assignment;
  InvDidEditResult result;

  inv_did_assignment_parse (text, &assignment, &error);
  g_assert_no_error (error);
  inv_did_edit (fixture->store->store, ids, &assignment, 1, NULL, &result, &error);
  g_assert_no_error (error);
  inv_inventory_check (fixture->inventory);
}

static InvDidDialog *
get_dialog (WindowFixture *fixture)
{
  AdwDialog *dialog = window_fixture_get_dialog (fixture);

  return INV_IS_DID_DIALOG (dialog) ? INV_DID_DIALOG (dialog) : NULL;
}

static InvDidForm *
get_form (WindowFixture *fixture)
{
  InvDidDialog *dialog = get_dialog (fixture);

  return dialog != NULL ? window_fixture_find (dialog, INV_TYPE_DID_FORM) : NULL;
}

static gboolean
shows (WindowFixture *fixture, guint32 id)
{
  InvDidForm *form = get_form (fixture);
  const InvDidRecord *record = form != NULL ? inv_did_form_get_record (form) : NULL;

  return record != NULL && record->id == id;
}

/* Whether the keyboard is with a dialog, and the dialog to be seen. */
static gboolean
has_keyboard (WindowFixture *fixture, void *dialog)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return dialog != NULL && focus != NULL && gtk_widget_get_mapped (focus)
         && window_fixture_has_focus (fixture, dialog);
}

static void
open_did (WindowFixture *fixture, guint32 id)
{
  InvDidList *list;

  main_loop_until ((list = inv_did_page_get_list (inv_window_get_did_page (fixture->window))) != NULL
                   && inv_did_list_is_ready (list));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-did", "u", id);
  main_loop_until (shows (fixture, id) && has_keyboard (fixture, get_dialog (fixture)));
}

static InvFieldEditor *
find_editor (GtkWidget *widget, InvField field)
{
  InvFieldEditor *found = NULL;

  if (INV_IS_FIELD_EDITOR (widget) && inv_field_editor_get_field (INV_FIELD_EDITOR (widget)) == field)
    return INV_FIELD_EDITOR (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_editor (child, field);

  return found;
}

static InvFieldEditor *
get_editor (WindowFixture *fixture, InvField field)
{
  return find_editor (GTK_WIDGET (get_form (fixture)), field);
}

/* Does what a person does: types into the entry, or chooses from the list. */
static void
enter (WindowFixture *fixture, InvField field, const char *text)
{
  InvFieldEditor *editor = get_editor (fixture, field);
  GtkWidget *entry = window_fixture_find (editor, GTK_TYPE_ENTRY);
  GtkDropDown *drop_down = window_fixture_find (editor, GTK_TYPE_DROP_DOWN);

  g_assert_nonnull (editor);
  if (gtk_widget_get_visible (entry))
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), text);
      return;
    }

  for (guint i = 0; g_strcmp0 (inv_field_editor_get_value (editor), text) != 0; i++)
    {
      g_assert_cmpuint (i, <, g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)));
      gtk_drop_down_set_selected (drop_down, i);
    }
}

static const char *
get_error (WindowFixture *fixture, InvField field)
{
  return inv_field_editor_get_error (get_editor (fixture, field));
}

static GtkWidget *
get_button (WindowFixture *fixture, const char *label)
{
  GtkWidget *button = window_fixture_find_with (window_fixture_get_dialog (fixture), GTK_TYPE_BUTTON, "label",
                                                label);

  g_assert_nonnull (button);

  return button;
}

static gboolean
can_save (WindowFixture *fixture)
{
  return gtk_widget_get_sensitive (get_button (fixture, "_Save"));
}

static void
click (WindowFixture *fixture, const char *label)
{
  g_signal_emit_by_name (get_button (fixture, label), "clicked");
}

static void
cancel (WindowFixture *fixture)
{
  click (fixture, "_Cancel");
  main_loop_until (get_dialog (fixture) == NULL);
}

static AdwBanner *
get_banner (WindowFixture *fixture)
{
  return window_fixture_find (get_dialog (fixture), ADW_TYPE_BANNER);
}

static void
undo (WindowFixture *fixture)
{
  main_loop_until (inv_inventory_get_undo_label (fixture->inventory) != NULL
                   && !inv_inventory_is_writing (fixture->inventory));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  main_loop_until (inv_inventory_get_redo_label (fixture->inventory) != NULL
                   && !inv_inventory_is_writing (fixture->inventory));
}

/* Every field that an In Stock DID can have, at once; saved as one step that can be undone. */
static void
test_edits_everything (WindowFixture *fixture, const void *data)
{
  static const struct
  {
    InvField field;
    const char *text;
  } edits[] = {
    { INV_FIELD_DID, "441632960999" },
    { INV_FIELD_STATUS, "reserved" },
    { INV_FIELD_OPERATOR, "Harbour" },
    { INV_FIELD_BATCH, "HB-1" },
    { INV_FIELD_TAG, "gold, london" },
    { INV_FIELD_NOTES, "Main line" },
    { INV_FIELD_DESCRIPTION, "Voice" },
    { INV_FIELD_RESERVED_FOR, "Maria" },
    { INV_FIELD_RESERVED_UNTIL, "2030-01-31" },
    { INV_FIELD_HOLD_DAYS, "14" },
    { INV_FIELD_AFTER_HOLD, "archive" },
    { INV_FIELD_ACTIVATION_COST, "1.25" },
    { INV_FIELD_RECURRING_COST, "0.8" },
    { INV_FIELD_RELEASE_DATE, "2025-02-28" },
    { INV_FIELD_FREE, "yes" },
    { INV_FIELD_COUNTRY, "GB" },
    { INV_FIELD_AREA, "London" },
  };
  g_autofree char *before = inv_test_store_dump (fixture->store);
  g_autofree char *after = NULL;

  open_did (fixture, 3);
  g_assert_false (can_save (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    enter (fixture, edits[i].field, edits[i].text);
  g_assert_true (can_save (fixture));
  click (fixture, "_Save");
  main_loop_until (get_dialog (fixture) == NULL);

  open_did (fixture, 3);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    g_assert_cmpstr (inv_did_form_get_record (get_form (fixture))->texts[edits[i].field], ==, edits[i].text);
  cancel (fixture);

  undo (fixture);
  after = inv_test_store_dump (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

static void
test_offers_what_can_follow (WindowFixture *fixture, const void *data)
{
  GtkDropDown *statuses;

  open_did (fixture, 1);
  statuses = window_fixture_find (get_editor (fixture, INV_FIELD_STATUS), GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (statuses)), ==, 4);
  g_assert_nonnull (window_fixture_find_with (get_form (fixture), GTK_TYPE_LABEL, "label",
                                              "From In Stock: Reserved, Frozen or Archive"));

  /* Nobody has reserved it, so nobody can be typed, until it is to be Reserved. */
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_editor (fixture, INV_FIELD_RESERVED_FOR))));
  enter (fixture, INV_FIELD_STATUS, "reserved");
  main_loop_until (gtk_widget_get_mapped (GTK_WIDGET (get_editor (fixture, INV_FIELD_RESERVED_FOR))));
  enter (fixture, INV_FIELD_RESERVED_FOR, "Maria");
  enter (fixture, INV_FIELD_STATUS, "instock");
  g_assert_false (can_save (fixture));
  cancel (fixture);
}

static void
test_says_what_is_wrong (WindowFixture *fixture, const void *data)
{
  static const struct
  {
    InvField field;
    const char *wrong;
    const char *right;
  } cases[] = {
    { INV_FIELD_DID, "12x", "441632960777" },
    { INV_FIELD_DID, "442079460007", "441632960777" },
    { INV_FIELD_BATCH, "HB-1", "NL-1" },
    { INV_FIELD_RECURRING_COST, "-1", "1" },
    { INV_FIELD_RELEASE_DATE, "2024-02-30", "2024-02-29" },
    { INV_FIELD_COUNTRY, "GBR", "GB" },
  };

  open_did (fixture, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].wrong);
      enter (fixture, cases[i].field, cases[i].wrong);
      main_loop_until (get_error (fixture, cases[i].field) != NULL && !can_save (fixture));
      enter (fixture, cases[i].field, cases[i].right);
      main_loop_until (get_error (fixture, cases[i].field) == NULL && can_save (fixture));
    }
  cancel (fixture);
}

static AdwAlertDialog *
get_question (WindowFixture *fixture)
{
  AdwDialog *dialog = window_fixture_get_dialog (fixture);

  return ADW_IS_ALERT_DIALOG (dialog) ? ADW_ALERT_DIALOG (dialog) : NULL;
}

static void
ask_by (WindowFixture *fixture, const char *keys)
{
  window_fixture_press (fixture, keys);
  main_loop_until (has_keyboard (fixture, get_question (fixture)));
}

/* With the keyboard alone: to the neighbours, and what is asked where something was typed. */
static void
test_goes_to_neighbours (WindowFixture *fixture, const void *data)
{
  open_did (fixture, 5);
  window_fixture_press (fixture, "alt+Down");
  main_loop_until (shows (fixture, 6));
  window_fixture_press (fixture, "alt+Up");
  main_loop_until (shows (fixture, 5));

  enter (fixture, INV_FIELD_NOTES, "kept");
  ask_by (fixture, "alt+Up");
  window_fixture_press (fixture, "Escape");
  main_loop_until (get_form (fixture) != NULL);
  g_assert_cmpstr (inv_field_editor_get_value (get_editor (fixture, INV_FIELD_NOTES)), ==, "kept");

  ask_by (fixture, "alt+Up");
  window_fixture_press (fixture, "Return");
  main_loop_until (shows (fixture, 4));
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM did WHERE notes = 'kept'"),
                   ==, 1);

  enter (fixture, INV_FIELD_NOTES, "lost");
  ask_by (fixture, "alt+Down");
  click (fixture, "_Discard");
  main_loop_until (shows (fixture, 5));
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM did WHERE notes = 'lost'"),
                   ==, 0);

  enter (fixture, INV_FIELD_NOTES, "asked for");
  ask_by (fixture, "Escape");
  click (fixture, "_Discard");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

static void
test_ends_of_the_list (WindowFixture *fixture, const void *data)
{
  open_did (fixture, 1);
  window_fixture_press (fixture, "alt+Up");
  main_loop_settle ();
  g_assert_true (shows (fixture, 1));
  cancel (fixture);

  open_did (fixture, N_DIDS);
  window_fixture_press (fixture, "alt+Down");
  main_loop_settle ();
  g_assert_true (shows (fixture, N_DIDS));
  cancel (fixture);
}

/* What is typed stays, what is not typed is taken over, and both are said. */
static void
test_is_changed_meanwhile (WindowFixture *fixture, const void *data)
{
  open_did (fixture, 2);
  enter (fixture, INV_FIELD_NOTES, "mine");

  edit_elsewhere (fixture, 2, "area=Graz");
  main_loop_until (g_strcmp0 (inv_field_editor_get_value (get_editor (fixture, INV_FIELD_AREA)), "Graz")
                   == 0);
  g_assert_false (adw_banner_get_revealed (get_banner (fixture)));

  edit_elsewhere (fixture, 2, "notes=theirs");
  main_loop_until (adw_banner_get_revealed (get_banner (fixture)));
  g_assert_cmpstr (inv_field_editor_get_value (get_editor (fixture, INV_FIELD_NOTES)), ==, "mine");
  g_assert_nonnull (window_fixture_find_with (get_form (fixture), GTK_TYPE_LABEL, "label",
                                              "Has become “theirs” meanwhile"));

  click (fixture, "_Save");
  main_loop_until (get_dialog (fixture) == NULL);
  g_assert_cmpint (inv_test_store_query (fixture->store,
                                         "SELECT count (*) FROM did WHERE notes = 'mine' AND area = 'Graz'"),
                   ==, 1);
}

static void
test_is_deleted_meanwhile (WindowFixture *fixture, const void *data)
{
  open_did (fixture, 2);
  enter (fixture, INV_FIELD_NOTES, "mine");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  main_loop_until (adw_banner_get_revealed (get_banner (fixture)) && !can_save (fixture));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.redo", NULL);
  main_loop_until (!adw_banner_get_revealed (get_banner (fixture)) && can_save (fixture));
  g_assert_cmpstr (inv_field_editor_get_value (get_editor (fixture, INV_FIELD_NOTES)), ==, "mine");
  cancel (fixture);
}

static void
test_deletes (WindowFixture *fixture, const void *data)
{
  open_did (fixture, 2);
  click (fixture, "_Delete");
  main_loop_until (get_dialog (fixture) == NULL);
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM did WHERE id = 2"), ==, 0);

  undo (fixture);
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM did WHERE id = 2"), ==, 1);
}

static guint
count_events (WindowFixture *fixture)
{
  GtkWidget *event = window_fixture_find (get_dialog (fixture), INV_TYPE_HISTORY_EVENT);
  GtkWidget *view = event != NULL ? gtk_widget_get_ancestor (event, GTK_TYPE_LIST_VIEW) : NULL;

  return view != NULL
             ? g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view))))
             : 0;
}

/* Created, edited three times, once along with others, and undone: five entries; that which concerned more
 * leads to its step. */
static void
test_shows_its_history (WindowFixture *fixture, const void *data)
{
  InvHistoryPage *page;
  GtkWidget *link;

  edit_elsewhere (fixture, 2, "notes=one");
  edit_elsewhere (fixture, 2, "status=reserved");
  edit_elsewhere (fixture, 2, "area=Graz");
  undo (fixture);

  open_did (fixture, 2);
  main_loop_until (count_events (fixture) == 5);
  main_loop_until ((link = window_fixture_find_with (get_dialog (fixture), GTK_TYPE_BUTTON, "label",
                                                     "Create 20 DIDs"))
                   != NULL);
  enter (fixture, INV_FIELD_DESCRIPTION, "edited");
  g_signal_emit_by_name (link, "clicked");
  main_loop_until (has_keyboard (fixture, get_question (fixture)));
  click (fixture, "_Discard");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);

  page = INV_HISTORY_PAGE (inv_window_get_page (fixture->window, "history"));
  g_assert_true (inv_window_get_visible_page (fixture->window) == INV_PAGE (page));
  main_loop_until (window_fixture_find_with (page, ADW_TYPE_BUTTON_ROW, "title", "Show 20 DIDs") != NULL);
}

static void
test_narrow (WindowFixture *fixture, const void *data)
{
  AdwMultiLayoutView *views;
  AdwInlineViewSwitcher *switcher;
  GtkWidget *event;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  main_loop_until (gtk_widget_get_width (GTK_WIDGET (fixture->window)) < 500);
  open_did (fixture, 2);
  views = window_fixture_find (get_dialog (fixture), ADW_TYPE_MULTI_LAYOUT_VIEW);
  switcher = window_fixture_find (get_dialog (fixture), ADW_TYPE_INLINE_VIEW_SWITCHER);
  main_loop_until (g_strcmp0 (adw_multi_layout_view_get_layout_name (views), "narrow") == 0
                   && gtk_widget_get_mapped (GTK_WIDGET (switcher)));

  adw_view_stack_set_visible_child_name (adw_inline_view_switcher_get_stack (switcher), "history");
  main_loop_until ((event = window_fixture_find (views, INV_TYPE_HISTORY_EVENT)) != NULL
                   && gtk_widget_get_mapped (event));
  cancel (fixture);
}

/* What cannot be written is shown, all of it, and cannot be edited. */
static void
test_read_only (WindowFixture *fixture, const void *data)
{
  InvWindow *writable = fixture->window;
  InvInventory *inventory = fixture->inventory;
  void *window;

  g_assert_true (inv_connection_exec (inv_test_store_get_connection (fixture->store),
                                      "PRAGMA user_version = 99", NULL));
  fixture->window = inv_window_new (gtk_window_get_application (GTK_WINDOW (writable)), fixture->store->path,
                                    INV_INVENTORY_OPEN_NONE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  main_loop_until ((fixture->inventory = inv_window_get_inventory (fixture->window)) != NULL);

  open_did (fixture, 2);
  g_assert_null (window_fixture_find (get_form (fixture), INV_TYPE_FIELD_EDITOR));
  g_assert_nonnull (window_fixture_find_with (get_form (fixture), ADW_TYPE_ACTION_ROW, "subtitle",
                                              "442079460001"));
  g_assert_true (adw_banner_get_revealed (get_banner (fixture)));
  g_assert_false (can_save (fixture));
  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "_Delete")));
  cancel (fixture);

  window = fixture->window;
  g_object_add_weak_pointer (window, &window);
  gtk_window_close (window);
  main_loop_until (window == NULL);
  fixture->window = writable;
  fixture->inventory = inventory;
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/did-dialog/J5/edits-everything", test_edits_everything },
    { "/did-dialog/L1/offers-what-can-follow", test_offers_what_can_follow },
    { "/did-dialog/J5/says-what-is-wrong", test_says_what_is_wrong },
    { "/did-dialog/J5/goes-to-neighbours", test_goes_to_neighbours },
    { "/did-dialog/J5/ends-of-the-list", test_ends_of_the_list },
    { "/did-dialog/J5/is-changed-meanwhile", test_is_changed_meanwhile },
    { "/did-dialog/J5/is-deleted-meanwhile", test_is_deleted_meanwhile },
    { "/did-dialog/J11/deletes", test_deletes },
    { "/did-dialog/H1/shows-its-history", test_shows_its_history },
    { "/did-dialog/J5/narrow", test_narrow },
    { "/did-dialog/J5/read-only", test_read_only },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
