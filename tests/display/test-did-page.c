/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of DIDs, used as a person uses it: chips, columns, menus, clipboard,
 * Delete, Go to Number, in a wide window and in a narrow one.
 */

#include "config.h"

#include "inv-columns-popover.h"
#include "inv-columns-row.h"
#include "inv-did-cell.h"
#include "inv-did-columns.h"
#include "inv-did-page.h"
#include "inv-did-row.h"
#include "inv-did-view.h"
#include "inv-go-to-dialog.h"
#include "inv-status-chip.h"
#include "main-loop.h"
#include "window-fixture.h"

#include <string.h>

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)
#define N_DIDS 1000

/* The first hundred are Reserved, the next ten Active. */
#define N_RESERVED 100
#define N_ACTIVE 10

static void
fill (InvTestStore *store)
{
  gint64 northline = inv_test_store_add_operator (store, "Northline Telecom");
  gint64 baltic = inv_test_store_add_operator (store, "Baltic Voice");
  g_autoptr (GError) error = NULL;

  inv_test_store_add_dids (store, FIRST_NUMBER, N_DIDS - 200, northline);
  inv_test_store_add_dids (store, FIRST_NUMBER + N_DIDS - 200, 200, baltic);
  inv_connection_exec (inv_test_store_get_connection (store),
                       "UPDATE did SET status = 2 WHERE id <= 100;"
                       "INSERT INTO client (name, name_key) VALUES ('Harbour Dental', 'harbour dental');"
                       "UPDATE did SET status = 0, client_id = 1 WHERE id BETWEEN 101 AND 110;"
                       "UPDATE did SET notes = 'Main' || char (9) || 'line' WHERE id = 1;",
                       &error);
  g_assert_no_error (error);
}

static InvDidPage *
get_page (WindowFixture *fixture)
{
  return inv_window_get_did_page (fixture->window);
}

static InvDidView *
get_view (WindowFixture *fixture)
{
  return window_fixture_find (get_page (fixture), INV_TYPE_DID_VIEW);
}

static GtkColumnView *
get_table (WindowFixture *fixture)
{
  return inv_did_view_get_table (get_view (fixture));
}

static guint
get_n_rows (WindowFixture *fixture)
{
  InvDidList *list = inv_did_page_get_list (get_page (fixture));

  return list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
}

static guint
get_n_selected (WindowFixture *fixture)
{
  return inv_selection_get_n_selected (inv_did_page_get_selection (get_page (fixture)));
}

static gboolean
is_loaded (WindowFixture *fixture, guint position)
{
  g_autoptr (InvDid)
      did = g_list_model_get_item (G_LIST_MODEL (inv_did_page_get_list (get_page (fixture))), position);

  return did != NULL && inv_did_is_loaded (did);
}

static const char *
get_number (WindowFixture *fixture, guint position)
{
  g_autoptr (InvDid)
      did = g_list_model_get_item (G_LIST_MODEL (inv_did_page_get_list (get_page (fixture))), position);

  return inv_did_get_text (did, INV_FIELD_DID);
}

/* Waits for the rows, and gives the keyboard to one of them. */
static void
go_to (WindowFixture *fixture, guint position)
{
  main_loop_until (get_n_rows (fixture) == N_DIDS && gtk_widget_get_mapped (GTK_WIDGET (get_view (fixture))));
  main_loop_until (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  inv_did_view_go_to (get_view (fixture), position, TRUE);
  main_loop_until (is_loaded (fixture, position) && inv_did_view_get_row (get_view (fixture)) != NULL);
  main_loop_settle ();
}

static InvStatusChip *
find_chip (WindowFixture *fixture, guint statuses)
{
  GtkWidget *first = window_fixture_find (get_page (fixture), INV_TYPE_STATUS_CHIP);

  for (GtkWidget *chip = first; chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    if (inv_status_chip_get_statuses (INV_STATUS_CHIP (chip)) == statuses)
      return INV_STATUS_CHIP (chip);

  g_assert_not_reached ();
}

static guint64
get_count (InvStatusChip *chip)
{
  guint64 count;

  g_object_get (chip, "count", &count, NULL);

  return count;
}

static void
test_chips (WindowFixture *fixture, const void *data)
{
  InvStatusChip *all = find_chip (fixture, 0);
  InvStatusChip *reserved = find_chip (fixture, INV_STATUS_BIT (INV_STATUS_RESERVED));
  InvStatusChip *active = find_chip (fixture, INV_STATUS_BIT (INV_STATUS_ACTIVE));
  InvStatusChip *hold = find_chip (fixture, INV_STATUS_BIT (INV_STATUS_HOLD));

  main_loop_until (get_count (all) == N_DIDS);
  g_assert_cmpuint (get_count (reserved), ==, N_RESERVED);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (hold), "none"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (all)));

  g_signal_emit_by_name (reserved, "clicked");
  main_loop_until (get_n_rows (fixture) == N_RESERVED);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (reserved)));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (all)));

  g_signal_emit_by_name (active, "chosen", TRUE);
  main_loop_until (get_n_rows (fixture) == N_RESERVED + N_ACTIVE);
  g_assert_cmpuint (get_count (all), ==, N_DIDS);

  inv_did_search_set_text (inv_did_page_get_search (get_page (fixture)), "4420794600*");
  main_loop_until (get_count (reserved) == 100 && get_count (active) == 0);
  main_loop_until (get_n_rows (fixture) == 100);

  g_signal_emit_by_name (all, "clicked");
  inv_did_page_show_query (get_page (fixture), "");
  main_loop_until (get_n_rows (fixture) == N_DIDS);
}

static char *
get_fields (WindowFixture *fixture)
{
  g_autoptr (GArray) fields = inv_did_page_get_fields (get_page (fixture));
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            inv_field_get_name (g_array_index (fields, InvField, i)));

  return g_string_free_and_steal (names);
}

static void
assert_fields (WindowFixture *fixture, const char *expected)
{
  g_autofree char *fields = get_fields (fixture);

  g_assert_cmpstr (fields, ==, expected);
}

static void
test_columns (WindowFixture *fixture, const void *data)
{
  GtkWidget *page = GTK_WIDGET (get_page (fixture));
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GtkWidget) widget = g_object_ref_sink (gtk_column_view_new (NULL));
  GtkColumnView *other = GTK_COLUMN_VIEW (widget);
  g_autoptr (GArray) kept = NULL;
  GtkColumnViewColumn *status;
  InvColumnsPopover *popover;
  GtkListBox *list_box;

  go_to (fixture, 0);
  assert_fields (fixture, "id status operator did tag notes client reseller");

  gtk_widget_activate_action (page, "dids.hide-column", "s", "id");
  assert_fields (fixture, "status operator did tag notes client reseller");

  gtk_widget_activate_action (page, "dids.show-columns", "s", "id");
  popover = window_fixture_find (get_view (fixture), INV_TYPE_COLUMNS_POPOVER);
  main_loop_until (gtk_widget_get_mapped (GTK_WIDGET (popover)));
  list_box = window_fixture_find (popover, GTK_TYPE_LIST_BOX);
  g_assert_cmpuint (gtk_list_box_row_get_index (gtk_list_box_get_row_at_index (list_box, INV_N_FIELDS - 1)),
                    ==, INV_N_FIELDS - 1);

  /* One is shown, another goes up by a key. */
  g_object_set (gtk_list_box_get_row_at_index (list_box, INV_FIELD_HOLD_UNTIL), "shown", TRUE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (gtk_list_box_get_row_at_index (list_box, INV_FIELD_DID)),
                              "column.move-up", NULL);
  main_loop_settle ();
  assert_fields (fixture, "status did operator tag notes client reseller hold-until");

  /* A drop does the same as a key. */
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list_box, INV_FIELD_OPERATOR), "moved", 0);
  assert_fields (fixture, "did status operator tag notes client reseller hold-until");

  gtk_column_view_column_set_fixed_width (inv_did_columns_find (get_table (fixture), INV_FIELD_TAG), 222);
  gtk_popover_popdown (GTK_POPOVER (popover));

  /* The widest status has its place beside the padding of a cell, in whatever language and font. */
  status = inv_did_columns_find (get_table (fixture), INV_FIELD_STATUS);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (status), >,
                   inv_did_cell_measure_status (GTK_WIDGET (get_table (fixture))));

  /* What is kept is what another start begins with. */
  inv_did_columns_save (get_table (fixture), settings);
  inv_did_columns_add (other, settings, NULL);
  kept = inv_did_columns_get_fields (other);
  g_assert_cmpuint (kept->len, ==, 8);
  g_assert_cmpint (g_array_index (kept, InvField, 0), ==, INV_FIELD_DID);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (inv_did_columns_find (other, INV_FIELD_TAG)), ==,
                   222);

  inv_did_columns_reset (get_table (fixture));
  assert_fields (fixture, "id status operator did tag notes client reseller");
  inv_did_columns_save (get_table (fixture), settings);
}

/* A field that is shown is loaded. */
static void
test_loads_what_is_shown (WindowFixture *fixture, const void *data)
{
  g_autoptr (InvDid) did = NULL;

  go_to (fixture, 0);
  did = g_list_model_get_item (G_LIST_MODEL (inv_did_page_get_list (get_page (fixture))), 0);
  g_assert_cmpstr (inv_did_get_text (did, INV_FIELD_AFTER_HOLD), ==, "");

  gtk_column_view_column_set_visible (inv_did_columns_find (get_table (fixture), INV_FIELD_AFTER_HOLD), TRUE);
  main_loop_until (*inv_did_get_text (did, INV_FIELD_AFTER_HOLD) != '\0');
  g_assert_cmpstr (inv_did_get_text (did, INV_FIELD_AFTER_HOLD), ==, "In Stock");

  inv_did_columns_reset (get_table (fixture));
}

static void
test_sort_menu (WindowFixture *fixture, const void *data)
{
  GtkWidget *page = GTK_WIDGET (get_page (fixture));

  go_to (fixture, 0);
  gtk_widget_activate_action (page, "dids.sort-descending", "s", "did");
  main_loop_until (is_loaded (fixture, 0) && g_str_equal (get_number (fixture, 0), "442079460999"));

  g_object_set (page, "sort-reversed", FALSE, "sort-field", "operator", NULL);
  main_loop_until (is_loaded (fixture, 0) && g_str_equal (get_number (fixture, 0), "442079460800"));

  gtk_widget_activate_action (page, "dids.sort-ascending", "s", "did");
  main_loop_until (is_loaded (fixture, 0) && g_str_equal (get_number (fixture, 0), "442079460000"));
}

static void
test_menu_by_keyboard (WindowFixture *fixture, const void *data)
{
  GtkWidget *menu;

  go_to (fixture, 900);
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (inv_did_page_get_selection (get_page (fixture))));
  window_fixture_press (fixture, "shift+F10");
  menu = window_fixture_find (get_view (fixture), GTK_TYPE_POPOVER_MENU);
  main_loop_until (gtk_widget_get_mapped (menu));
  g_assert_cmpuint (get_n_selected (fixture), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "dids.show-only", "s", "operator");
  main_loop_until (get_n_rows (fixture) == 200);
  gtk_popover_popdown (GTK_POPOVER (menu));
  main_loop_until (!gtk_widget_get_mapped (menu));
}

static void
text_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static char *
read_clipboard (WindowFixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, text_cb,
                                 &text);
  main_loop_until (text != NULL);

  return text;
}

static gboolean
has_clipboard (WindowFixture *fixture)
{
  return gdk_clipboard_is_local (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)));
}

static void
test_copies (WindowFixture *fixture, const void *data)
{
  GtkSelectionModel *selection;
  g_autofree char *rows = NULL;
  g_autofree char *numbers = NULL;

  go_to (fixture, 0);
  selection = GTK_SELECTION_MODEL (inv_did_page_get_selection (get_page (fixture)));
  gtk_selection_model_select_item (selection, 105, FALSE);

  window_fixture_press (fixture, "ctrl+c");
  main_loop_until (has_clipboard (fixture));
  rows = read_clipboard (fixture);
  g_assert_cmpstr (rows, ==,
                   "1\tReserved\tNorthline Telecom\t442079460000\t\tMain line\t\t\t\n"
                   "106\tActive\tNorthline Telecom\t442079460105\t\t\tHarbour Dental\t\t\n");

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "dids.copy-numbers", NULL);
  main_loop_until (gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)))
                   != NULL);
  numbers = read_clipboard (fixture);
  g_assert_cmpstr (numbers, ==, "442079460000\n442079460105\n");
}

/* Pasted numbers are offered to be made into DIDs. */
static void
test_pastes (WindowFixture *fixture, const void *data)
{
  GtkWidget *text_view;
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  go_to (fixture, 0);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), "442079461000-1009\n");
  window_fixture_press (fixture, "ctrl+v");
  main_loop_until (window_fixture_get_dialog (fixture) != NULL);

  text_view = window_fixture_find (window_fixture_get_dialog (fixture), GTK_TYPE_TEXT_VIEW);
  g_assert_nonnull (text_view);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "442079461000-1009");

  adw_dialog_force_close (window_fixture_get_dialog (fixture));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

/* The label of a toast that begins so. */
static GtkWidget *
find_label (GtkWidget *widget, const char *begin)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), begin))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, begin);

  return found;
}

/* Those that must stay stay, and are named; the others come back. */
static void
test_deletes (WindowFixture *fixture, const void *data)
{
  GtkSelectionModel *selection;

  go_to (fixture, 105);
  selection = GTK_SELECTION_MODEL (inv_did_page_get_selection (get_page (fixture)));
  gtk_selection_model_select_range (selection, 100, 30, TRUE);
  window_fixture_press (fixture, "Delete");
  main_loop_until (get_n_rows (fixture) == N_DIDS - 20);
  main_loop_until (!inv_inventory_is_writing (fixture->inventory));

  main_loop_until (find_label (GTK_WIDGET (get_page (fixture)),
                               "20 DIDs deleted.\n10 DIDs are Active and stay: 442079460100")
                   != NULL);
  g_assert_cmpuint (get_n_selected (fixture), ==, N_ACTIVE);

  main_loop_until (inv_inventory_get_undo_label (fixture->inventory) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  main_loop_until (get_n_rows (fixture) == N_DIDS);
}

static void
enter_number (GtkWidget *dialog, const char *number)
{
  gtk_editable_set_text (GTK_EDITABLE (window_fixture_find (dialog, ADW_TYPE_ENTRY_ROW)), number);
}

static void
test_goes_to_a_number (WindowFixture *fixture, const void *data)
{
  GtkWidget *dialog;
  GtkWidget *button;

  go_to (fixture, 0);
  window_fixture_press (fixture, "ctrl+g");
  main_loop_until (window_fixture_get_dialog (fixture) != NULL);
  dialog = GTK_WIDGET (window_fixture_get_dialog (fixture));
  g_assert_true (INV_IS_GO_TO_DIALOG (dialog));
  button = window_fixture_find_with (dialog, GTK_TYPE_BUTTON, "label", "_Go");
  g_assert_false (gtk_widget_get_sensitive (button));

  enter_number (dialog, "nonsense");
  g_assert_false (gtk_widget_get_sensitive (button));

  /* It is not there, and this is where it would be. */
  enter_number (dialog, "44 2079 4605 005");
  g_signal_emit_by_name (button, "clicked");
  main_loop_until (window_fixture_find_with (dialog, GTK_TYPE_LABEL, "label",
                                             "4420794605005 is not in the inventory.")
                   != NULL);
  g_assert_cmpuint (get_n_selected (fixture), ==, 1);

  enter_number (dialog, "442079460700");
  g_signal_emit_by_name (button, "clicked");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_true (gtk_selection_model_is_selected (
      GTK_SELECTION_MODEL (inv_did_page_get_selection (get_page (fixture))), 700));
  g_assert_cmpuint (get_n_selected (fixture), ==, 1);
}

static void
test_offers_to_create (WindowFixture *fixture, const void *data)
{
  GtkWidget *button;

  go_to (fixture, 0);
  inv_did_page_show_query (get_page (fixture), "+44 20 7946 9999");
  main_loop_until (get_n_rows (fixture) == 0);
  button = window_fixture_find_with (get_page (fixture), GTK_TYPE_BUTTON, "label", "Create 442079469999");
  g_assert_nonnull (button);
  main_loop_until (gtk_widget_get_mapped (button));

  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), "dids.clear-search", NULL);
  main_loop_until (get_n_rows (fixture) == N_DIDS);
}

/* Moves the pointer to a point of a widget. The window is in the corner of the screen. */
static void
move_pointer (WindowFixture *fixture, GtkWidget *widget, double x, double y)
{
  graphene_point_t point;
  double left;
  double top;
  g_autofree char *x_text = NULL;
  g_autofree char *y_text = NULL;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (fixture->window), &GRAPHENE_POINT_INIT (x, y),
                                           &point));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &left, &top);
  x_text = g_strdup_printf ("%d", (int) (point.x + left));
  y_text = g_strdup_printf ("%d", (int) (point.y + top));
  window_fixture_run_xdotool ((const char *[]) { "xdotool", "mousemove", "--sync", x_text, y_text, NULL });
}

static void
use_button (const char *what)
{
  window_fixture_run_xdotool ((const char *[]) { "xdotool", what, "1", NULL });
}

/* In the narrow list a long press begins to select, and taps go on with it. */
static void
test_narrow (WindowFixture *fixture, const void *data)
{
  GtkWidget *row;
  GtkWidget *list;

  go_to (fixture, 0);
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (inv_did_page_get_selection (get_page (fixture))));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  main_loop_until ((row = window_fixture_find (get_view (fixture), INV_TYPE_DID_ROW)) != NULL
                   && gtk_widget_get_mapped (row) && is_loaded (fixture, 0));
  list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW);
  main_loop_settle ();

  move_pointer (fixture, list, 100, 30);
  use_button ("mousedown");
  main_loop_until (get_n_selected (fixture) == 1);
  use_button ("mouseup");
  main_loop_settle ();

  move_pointer (fixture, list, 100, 90);
  use_button ("click");
  main_loop_until (get_n_selected (fixture) == 2);
  use_button ("click");
  main_loop_until (get_n_selected (fixture) == 1);

  window_fixture_press (fixture, "Escape");
  main_loop_until (get_n_selected (fixture) == 0);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/did-page/R4/chips", test_chips },
    { "/did-page/J2/columns", test_columns },
    { "/did-page/J2/loads-what-is-shown", test_loads_what_is_shown },
    { "/did-page/J2/sort-menu", test_sort_menu },
    { "/did-page/J1/menu-by-keyboard", test_menu_by_keyboard },
    { "/did-page/J2/copies", test_copies },
    { "/did-page/N2/pastes", test_pastes },
    { "/did-page/J11/deletes", test_deletes },
    { "/did-page/R4/goes-to-a-number", test_goes_to_a_number },
    { "/did-page/R4/offers-to-create", test_offers_to_create },
    { "/did-page/J6/narrow", test_narrow },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
