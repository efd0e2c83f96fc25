/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The export of DIDs, with real widgets over a real inventory: what, which columns, how it is written. */

#include "config.h"

#include "inv-did-page.h"
#include "inv-export-dialog.h"
#include "inv-selection.h"
#include "main-loop.h"
#include "window-fixture.h"

#include <string.h>

#define FIRST 441632960000
#define N_DIDS 300

static void
fill (InvTestStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 operator_id = inv_test_store_add_operator (store, "Northline Telecom");

  inv_test_store_add_dids (store, FIRST, N_DIDS, operator_id);
  inv_connection_exec (inv_test_store_get_connection (store),
                       "UPDATE did SET notes = '=1;2' WHERE number = '441632960001'", &error);
  g_assert_no_error (error);
}

static InvDidList *
get_list (WindowFixture *fixture)
{
  return inv_did_page_get_list (inv_window_get_did_page (fixture->window));
}

static gboolean
is_ready (WindowFixture *fixture, guint n_rows)
{
  InvDidList *list = get_list (fixture);

  return list != NULL && inv_did_list_is_ready (list) && !inv_did_list_is_loading (list)
         && g_list_model_get_n_items (G_LIST_MODEL (list)) == n_rows;
}

static void
search (WindowFixture *fixture, const char *query, guint n_rows)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-dids", "s", query);
  main_loop_until (is_ready (fixture, n_rows));
  main_loop_settle ();
}

static void *
find_row (WindowFixture *fixture, const char *title)
{
  return window_fixture_find_with (window_fixture_get_dialog (fixture), ADW_TYPE_PREFERENCES_ROW, "title",
                                   title);
}

static GtkCheckButton *
find_check (WindowFixture *fixture, const char *title)
{
  return window_fixture_find (find_row (fixture, title), GTK_TYPE_CHECK_BUTTON);
}

static void
open_dialog (WindowFixture *fixture)
{
  main_loop_until (inv_did_page_get_list (inv_window_get_did_page (fixture->window)) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  g_assert_true (INV_IS_EXPORT_DIALOG (window_fixture_get_dialog (fixture)));
}

/* Exports to a file and gives back its content. */
static char *export (WindowFixture *fixture, gsize *length)
{
  g_autofree char *path = g_build_filename (fixture->store->folder, "export.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *content = NULL;

  g_file_delete (file, NULL, NULL);
  inv_export_dialog_export_to (INV_EXPORT_DIALOG (window_fixture_get_dialog (fixture)), file);
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  main_loop_until (g_file_load_contents (file, NULL, &content, length, NULL, NULL));

  return content;
}

static guint
count_lines (const char *content)
{
  guint n = 0;

  for (; *content != '\0'; content++)
    n += *content == '\n';

  return n;
}

/* What the command line writes for the same DIDs and columns. */
static char *
export_by_command (WindowFixture *fixture, const char *query, const char *preset)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "app", "cli", "did-inventory-cli",
                                                    NULL);
  g_autofree char *path = g_build_filename (fixture->store->folder, "command.csv", NULL);
  const char *const command[] = { program, "--quiet", "--inventory", fixture->store->path, "export", path,
                                  query,   preset,    NULL };
  char *content = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_assert_true (g_file_get_contents (path, &content, NULL, &error));

  return content;
}

static void
select_columns (WindowFixture *fixture, guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Columns")), position);
}

static void
test_whole (WindowFixture *fixture, const void *data)
{
  g_autofree char *content = NULL;

  search (fixture, "", N_DIDS);
  open_dialog (fixture);
  g_assert_false (gtk_widget_get_visible (find_row (fixture, "All Found")));
  g_assert_false (gtk_widget_get_sensitive (find_row (fixture, "Selected")));
  content = export (fixture, NULL);
  g_assert_cmpuint (count_lines (content), ==, N_DIDS + 1);
  g_assert_true (g_str_has_prefix (content, "ID,Status,Operator,DID,Tag,Notes,Client,Reseller,Package\n"));

  g_autofree char *expected = export_by_command (fixture, "", NULL);

  g_assert_cmpstr (content, ==, expected);
}

/* The header that other programs expect is equal byte for byte. */
static void
test_jerasoft (WindowFixture *fixture, const void *data)
{
  g_autofree char *content = NULL;

  search (fixture, "441632960001", 1);
  open_dialog (fixture);
  select_columns (fixture, 2);
  content = export (fixture, NULL);
  g_assert_cmpstr (content, ==,
                   "ID,Status,Operator,DID,Tag,Notes,Client,Account,Package,After Hold,Reseller\n"
                   "2,instock,Northline Telecom,441632960001,,'=1;2,,,,instock,\n");
}

/* Every field, as the command line writes them. */
static void
test_full (WindowFixture *fixture, const void *data)
{
  g_autofree char *content = NULL;
  g_autofree char *expected = NULL;

  search (fixture, "44163296001*", 10);
  open_dialog (fixture);
  select_columns (fixture, 1);
  content = export (fixture, NULL);
  expected = export_by_command (fixture, "44163296001*", "--preset=full");
  g_assert_cmpstr (content, ==, expected);
}

static void
test_found (WindowFixture *fixture, const void *data)
{
  g_autofree char *content = NULL;
  g_autofree char *whole = NULL;

  search (fixture, "44163296001*", 10);
  open_dialog (fixture);
  g_assert_true (gtk_check_button_get_active (find_check (fixture, "All Found")));
  content = export (fixture, NULL);
  g_assert_cmpuint (count_lines (content), ==, 11);

  open_dialog (fixture);
  main_loop_settle ();
  gtk_check_button_set_active (find_check (fixture, "Whole Inventory"), TRUE);
  whole = export (fixture, NULL);
  g_assert_cmpuint (count_lines (whole), ==, N_DIDS + 1);
}

/* The selected ones, in the order of the table. */
static void
test_selected (WindowFixture *fixture, const void *data)
{
  const InvSort sort = { .field = INV_FIELD_DID, .descending = TRUE };
  GtkSelectionModel *selection;
  g_autofree char *content = NULL;

  search (fixture, "", N_DIDS);
  inv_did_list_set_query (get_list (fixture), inv_did_list_get_query (get_list (fixture)), &sort);
  main_loop_until (is_ready (fixture, N_DIDS));

  selection = GTK_SELECTION_MODEL (inv_did_page_get_selection (inv_window_get_did_page (fixture->window)));
  gtk_selection_model_select_item (selection, 0, TRUE);
  gtk_selection_model_select_item (selection, 2, FALSE);
  open_dialog (fixture);
  g_assert_true (gtk_check_button_get_active (find_check (fixture, "Selected")));
  select_columns (fixture, 3);
  for (InvField field = 0; field < INV_N_FIELDS; field++)
    if (field != INV_FIELD_DID && find_row (fixture, inv_field_get_label (field)) != NULL)
      gtk_check_button_set_active (find_check (fixture, inv_field_get_label (field)), FALSE);
  content = export (fixture, NULL);
  g_assert_cmpstr (content, ==, "DID\n441632960299\n441632960297\n");
}

static void
test_format (WindowFixture *fixture, const void *data)
{
  g_autofree char *content = NULL;

  search (fixture, "441632960001", 1);
  open_dialog (fixture);
  select_columns (fixture, 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Delimiter")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Encoding")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Line Ends")), 1);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (fixture, "Make Formulas _Harmless")), FALSE);
  content = export (fixture, NULL);
  g_assert_cmpstr (
      content, ==,
      "\357\273\277ID;Status;Operator;DID;Tag;Notes;Client;Account;Package;After Hold;Reseller\r\n"
      "2;instock;Northline Telecom;441632960001;;\"=1;2\";;;;instock;\r\n");
}

/* No column is no file, and the button says so before it is pressed. */
static void
test_no_columns (WindowFixture *fixture, const void *data)
{
  search (fixture, "", N_DIDS);
  open_dialog (fixture);
  select_columns (fixture, 3);
  main_loop_until (
      gtk_widget_get_sensitive (adw_dialog_get_default_widget (window_fixture_get_dialog (fixture))));
  for (InvField field = 0; field < INV_N_FIELDS; field++)
    gtk_check_button_set_active (find_check (fixture, inv_field_get_label (field)), FALSE);
  g_assert_false (
      gtk_widget_get_sensitive (adw_dialog_get_default_widget (window_fixture_get_dialog (fixture))));
  adw_dialog_close (window_fixture_get_dialog (fixture));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/export-dialog/E1/whole", test_whole },
    { "/export-dialog/J9/jerasoft", test_jerasoft },
    { "/export-dialog/J9/full", test_full },
    { "/export-dialog/E1/found", test_found },
    { "/export-dialog/E1/selected", test_selected },
    { "/export-dialog/E2/format", test_format },
    { "/export-dialog/E1/no-columns", test_no_columns },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
