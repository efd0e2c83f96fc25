/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog for new DIDs, with real widgets in a window. */

#include "config.h"

#include "inv-did-row.h"
#include "inv-field-row.h"
#include "inv-name-row.h"
#include "inv-new-dids-dialog.h"
#include "inv-numbers-card.h"
#include "main-loop.h"
#include "window-fixture.h"

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)
#define N_EXISTING 50

static void
fill (InvTestStore *store)
{
  inv_test_store_add_dids (store, FIRST_NUMBER, N_EXISTING, inv_test_store_add_operator (store, "Northline"));
  inv_test_store_add_operator (store, "Baltic");
  g_assert_true (inv_connection_exec (inv_test_store_get_connection (store),
                                      "INSERT INTO tag_set (tags) VALUES ('gold,london'), ('london,vip')",
                                      NULL));
}

static void *
open_dialog (WindowFixture *fixture, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-dids", "s", text);
  main_loop_until (window_fixture_get_dialog (fixture) != NULL);
  return window_fixture_get_dialog (fixture);
}

static InvNumbersCard *
find_card (void *dialog)
{
  return window_fixture_find (dialog, INV_TYPE_NUMBERS_CARD);
}

static GtkTextBuffer *
get_buffer (void *dialog)
{
  return gtk_text_view_get_buffer (window_fixture_find (dialog, GTK_TYPE_TEXT_VIEW));
}

static void
assert_text (void *dialog, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (get_buffer (dialog), "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static gboolean
is_current (void *dialog)
{
  return inv_numbers_card_is_current (find_card (dialog));
}

static void
type (void *dialog, const char *text)
{
  gtk_text_buffer_set_text (get_buffer (dialog), text, -1);
  main_loop_until (is_current (dialog));
}

static void
choose_operator (void *dialog, const char *name)
{
  InvNameRow *row = window_fixture_find (dialog, INV_TYPE_NAME_ROW);

  inv_name_row_set_selected_name (row, name);
  main_loop_until (g_strcmp0 (inv_name_row_get_selected_name (row), name) == 0
                   && inv_name_row_get_selected_id (row) != 0);
}

static GtkWidget *
find_create (void *dialog)
{
  return adw_dialog_get_default_widget (ADW_DIALOG (dialog));
}

static gboolean
can_create (void *dialog)
{
  return gtk_widget_get_sensitive (find_create (dialog));
}

static guint
get_n_rows (WindowFixture *fixture)
{
  InvDidList *list = inv_did_page_get_list (inv_window_get_did_page (fixture->window));

  return list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
}

static gint64
query (WindowFixture *fixture, const char *sql)
{
  return inv_test_store_query (fixture->store, sql);
}

static void
test_preview (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "");

  main_loop_until (window_fixture_has_focus (fixture, window_fixture_find (dialog, GTK_TYPE_TEXT_VIEW)));
  window_fixture_type (fixture, "442079460000-0099, 442079460000");
  main_loop_until (window_fixture_says (dialog, "<b>50</b> will be created"));
  main_loop_until (window_fixture_says (dialog, "100"));
  main_loop_until (window_fixture_says (dialog,
                                        "<b>50</b> are in the inventory already and stay as they are"));
  main_loop_until (window_fixture_says (dialog, "1 was given more than once and counts once."));
  main_loop_until (window_fixture_says (dialog, "Create 50 DIDs"));
  g_assert_false (can_create (dialog));

  choose_operator (dialog, "Northline");
  g_assert_true (can_create (dialog));

  type (dialog, "442079460000-0049");
  g_assert_false (can_create (dialog));

  adw_dialog_force_close (dialog);
}

/* Those that exist can be looked at, and one comes back to what one typed. */
static void
test_shows_existing (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "442079460000-0099");
  GtkWidget *button;

  main_loop_until (is_current (dialog));
  button = window_fixture_find_with (dialog, GTK_TYPE_BUTTON, "label", "Show the 50");
  window_fixture_click (button);
  main_loop_until (window_fixture_find (dialog, INV_TYPE_DID_ROW) != NULL);
  main_loop_until (window_fixture_find_with (dialog, INV_TYPE_DID_ROW, NULL, NULL) != NULL);

  adw_navigation_view_pop (window_fixture_find (dialog, ADW_TYPE_NAVIGATION_VIEW));
  assert_text (dialog, "442079460000-0099");
  adw_dialog_force_close (dialog);
}

/* Tab leads from the text to the fields. */
static void
test_tab_order (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "111-222");

  main_loop_until (window_fixture_has_focus (fixture, window_fixture_find (dialog, GTK_TYPE_TEXT_VIEW)));
  main_loop_until (is_current (dialog));
  window_fixture_press (fixture, "Tab");
  main_loop_until (window_fixture_has_focus (fixture, window_fixture_find (dialog, INV_TYPE_NAME_ROW)));
  assert_text (dialog, "111-222");
  adw_dialog_force_close (dialog);
}

static void
test_mends (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "222-111");

  main_loop_until (window_fixture_says (dialog, "The range “222-111” runs backwards. Did you mean 111-222?"));
  main_loop_until (window_fixture_says (dialog, "Create"));
  g_assert_false (can_create (dialog));

  window_fixture_click (window_fixture_find_with (dialog, GTK_TYPE_BUTTON, "label", "Use 111-222"));
  main_loop_until (window_fixture_says (dialog, "<b>112</b> will be created"));
  assert_text (dialog, "111-222");
  adw_dialog_force_close (dialog);
}

static void
test_refuses_too_many (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "1-999999999");

  choose_operator (dialog, "Northline");
  main_loop_until (is_current (dialog));
  g_assert_null (inv_numbers_card_get_numbers (find_card (dialog)));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_card (dialog))));
  g_assert_false (can_create (dialog));
  adw_dialog_force_close (dialog);
}

/* Of 500 numbers 50 exist and 20 repeat: none is lost, all are accounted for. */
static void
test_pasted_list (WindowFixture *fixture, const void *data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  void *dialog;

  for (int i = 0; i < 500; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT "%s", FIRST_NUMBER + i % 480, i % 3 == 0 ? "; " : "\n");

  dialog = open_dialog (fixture, text->str);
  choose_operator (dialog, "Baltic");
  main_loop_until (can_create (dialog));
  main_loop_until (window_fixture_says (dialog, "<b>430</b> will be created"));
  main_loop_until (window_fixture_says (dialog, "20 were given more than once and count once."));

  window_fixture_click (find_create (dialog));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did"), ==, 480);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did WHERE operator_id = 2"), ==, 430);
  main_loop_until (get_n_rows (fixture) == 430);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  main_loop_until (query (fixture, "SELECT count (*) FROM did") == N_EXISTING);
}

static void
set_value (void *dialog, InvField field, const char *value)
{
  GtkWidget *row = window_fixture_find_with (dialog, INV_TYPE_FIELD_ROW, "title",
                                             inv_field_get_label (field));

  inv_field_editor_set_value (inv_field_row_get_editor (INV_FIELD_ROW (row)), value);
}

static void
test_all_fields (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "111-222");
  AdwToggleGroup *status = window_fixture_find (dialog, ADW_TYPE_TOGGLE_GROUP);

  choose_operator (dialog, "Northline");
  adw_toggle_group_set_active_name (status, "reserved");
  gtk_editable_set_text (window_fixture_find_with (dialog, ADW_TYPE_ENTRY_ROW, "title", "Tags"), "vip, gold");
  gtk_editable_set_text (window_fixture_find_with (dialog, ADW_TYPE_ENTRY_ROW, "title", "Notes"),
                         "Offer 2217");
  set_value (dialog, INV_FIELD_HOLD_DAYS, "60");
  set_value (dialog, INV_FIELD_RECURRING_COST, "1.25");
  set_value (dialog, INV_FIELD_RESERVED_FOR, "Harbour Dental");
  main_loop_until (can_create (dialog));

  set_value (dialog, INV_FIELD_HOLD_DAYS, "many");
  g_assert_false (can_create (dialog));
  set_value (dialog, INV_FIELD_HOLD_DAYS, "90");
  g_assert_true (can_create (dialog));

  window_fixture_press (fixture, "ctrl+Return");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did JOIN tag_set AS s ON s.id = tag_set_id"
                                   " WHERE status = 2 AND after_hold = 1 AND s.tags = 'gold,vip'"
                                   " AND notes = 'Offer 2217' AND hold_days = 90"
                                   " AND recurring_cost = 1250000 AND reserved_for = 'Harbour Dental'"),
                   ==, 112);
}

/* The first of the tags that can be chosen, or NULL. */
static GtkWidget *
find_tag (void *popover)
{
  return window_fixture_find (popover, GTK_TYPE_LIST_BOX_ROW);
}

/* The tags that there are, without those that were typed; one that has been begun is completed. */
static void
test_tags (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "111-222");
  GtkEditable *tags = window_fixture_find_with (dialog, ADW_TYPE_ENTRY_ROW, "title", "Tags");
  GtkMenuButton *button = window_fixture_find (tags, GTK_TYPE_MENU_BUTTON);
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  gtk_editable_set_text (tags, "gold, lo");
  gtk_menu_button_popup (button);
  main_loop_until (find_tag (popover) != NULL);
  g_assert_null (gtk_widget_get_next_sibling (find_tag (popover)));
  g_signal_emit_by_name (gtk_widget_get_parent (find_tag (popover)), "row-activated", find_tag (popover));
  g_assert_cmpstr (gtk_editable_get_text (tags), ==, "gold, london");

  main_loop_until (!gtk_widget_get_mapped (GTK_WIDGET (popover)));
  gtk_menu_button_popup (button);
  main_loop_until (window_fixture_find_with (popover, GTK_TYPE_LABEL, "label", "vip") != NULL);
  g_signal_emit_by_name (gtk_widget_get_parent (find_tag (popover)), "row-activated", find_tag (popover));
  g_assert_cmpstr (gtk_editable_get_text (tags), ==, "gold, london, vip");
  adw_dialog_force_close (dialog);
}

/* What the inventory finds wrong stands in the dialog, with all that was typed. */
static void
test_failure (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "111-222");
  g_autofree char *error = NULL;

  choose_operator (dialog, "Northline");
  set_value (dialog, INV_FIELD_BATCH, "No Such Batch");
  main_loop_until (can_create (dialog));
  window_fixture_click (find_create (dialog));
  main_loop_until (inv_work_dialog_get_error (dialog) != NULL);
  g_assert_nonnull (strstr (inv_work_dialog_get_error (dialog), "No Such Batch"));
  g_assert_true (window_fixture_get_dialog (fixture) == dialog);
  assert_text (dialog, "111-222");
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did"), ==, N_EXISTING);

  set_value (dialog, INV_FIELD_BATCH, "");
  g_assert_null (inv_work_dialog_get_error (dialog));
  window_fixture_click (find_create (dialog));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM did"), ==, N_EXISTING + 112);
}

static InvTask *
get_task (WindowFixture *fixture)
{
  g_autoptr (InvTask) task = g_list_model_get_item (G_LIST_MODEL (inv_window_get_tasks (fixture->window)), 0);

  return task;
}

/* Half way of a million: nothing stays, and the dialog is back with what was typed. */
static void
test_cancel (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "441000000000-441000999999");
  g_autofree char *before = inv_test_store_dump (fixture->store);

  choose_operator (dialog, "Northline");
  main_loop_until (can_create (dialog));
  main_loop_until (window_fixture_says (dialog, "Create 1,000,000 DIDs"));
  g_object_ref (dialog);
  window_fixture_click (find_create (dialog));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  main_loop_until (get_task (fixture) != NULL && inv_task_get_fraction (get_task (fixture)) > 0.3);
  inv_task_cancel (get_task (fixture));
  main_loop_until (window_fixture_get_dialog (fixture) == dialog);

  g_autofree char *after = inv_test_store_dump (fixture->store);
  g_assert_cmpstr (before, ==, after);
  assert_text (dialog, "441000000000-441000999999");
  g_assert_false (inv_work_dialog_is_busy (dialog));
  main_loop_until (can_create (dialog));
  adw_dialog_force_close (dialog);
  g_object_unref (dialog);
}

/* A long text is not thrown away by a slip of the finger, a short one is. */
static void
test_escape (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture, "442079460000-0099, 442079461000-1999, 442079463000");

  main_loop_until (window_fixture_has_focus (fixture, dialog));
  window_fixture_press (fixture, "Escape");
  main_loop_until (ADW_IS_ALERT_DIALOG (window_fixture_get_dialog (fixture)));
  main_loop_until (window_fixture_has_focus (fixture, window_fixture_get_dialog (fixture)));
  window_fixture_press (fixture, "Escape");
  main_loop_until (window_fixture_get_dialog (fixture) == dialog);
  assert_text (dialog, "442079460000-0099, 442079461000-1999, 442079463000");

  type (dialog, "44");
  window_fixture_press (fixture, "Escape");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/new-dids/N4/preview", test_preview },
    { "/new-dids/N4/shows-existing", test_shows_existing },
    { "/new-dids/J1/tab-order", test_tab_order },
    { "/new-dids/N3/mends", test_mends },
    { "/new-dids/N4/refuses-too-many", test_refuses_too_many },
    { "/new-dids/N2/pasted-list", test_pasted_list },
    { "/new-dids/J4/all-fields", test_all_fields },
    { "/new-dids/D3/tags", test_tags },
    { "/new-dids/J4/failure", test_failure },
    { "/new-dids/N4/cancel", test_cancel },
    { "/new-dids/N2/escape", test_escape },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
