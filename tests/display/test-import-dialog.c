/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import of a file, page by page, with real widgets over a real inventory. */

#include "config.h"

#include "inv-did-page.h"
#include "inv-field-row.h"
#include "inv-import-columns-page.h"
#include "inv-import-defaults-page.h"
#include "inv-import-dialog.h"
#include "inv-import-lines-page.h"
#include "inv-name-row.h"
#include "inv-import-reason-row.h"
#include "inv-status.h"
#include "main-loop.h"
#include "window-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define TABLE                                                                                                \
  "Number;Provider;Status;MRC;Intern\n"                                                                      \
  "030 23125000;Northline Telecom;instock;0,85;x17\n"                                                        \
  "030 23125001;Northline Telecom;reserved;1,20;x18\n"                                                       \
  "030 23125002;Northline Telekom;instock;0,85;x17\n"                                                        \
  "030 23125003;Northline Telecom;frei;0,85;x17\n"                                                           \
  "4,9E+11;Northline Telecom;instock;0,85;x17\n"

static void
fill (InvTestStore *store)
{
  inv_test_store_add_operator (store, "Northline Telecom");
}

static InvImportDialog *
get_dialog (WindowFixture *fixture)
{
  return INV_IMPORT_DIALOG (window_fixture_get_dialog (fixture));
}

static InvImportSession *
get_session (WindowFixture *fixture)
{
  return inv_import_dialog_get_session (get_dialog (fixture));
}

static GFile *
write_file (WindowFixture *fixture, const char *name, const char *content, gssize length)
{
  g_autofree char *path = g_build_filename (fixture->store->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));

  return g_file_new_for_path (path);
}

static void
open_dialog (WindowFixture *fixture, GFile *file)
{
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : g_strdup ("");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.import", "s", uri);
  g_assert_true (INV_IS_IMPORT_DIALOG (window_fixture_get_dialog (fixture)));
}

static AdwNavigationView *
get_view (WindowFixture *fixture)
{
  return window_fixture_find (GTK_WIDGET (get_dialog (fixture)), ADW_TYPE_NAVIGATION_VIEW);
}

static gboolean
is_on (WindowFixture *fixture, const char *tag)
{
  return g_strcmp0 (adw_navigation_view_get_visible_page_tag (get_view (fixture)), tag) == 0;
}

static GtkWidget *
get_page (WindowFixture *fixture)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (get_view (fixture)));
}

static void
open_table (WindowFixture *fixture, const char *content)
{
  g_autoptr (GFile) file = write_file (fixture, "berlin.csv", content, -1);

  open_dialog (fixture, file);
  main_loop_until (is_on (fixture, "columns"));
  main_loop_settle ();
}

static void
activate (WindowFixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), action, NULL);
}

static void
check (WindowFixture *fixture)
{
  activate (fixture, "import.check");
  main_loop_until (inv_import_session_get_state (get_session (fixture)) != INV_IMPORT_STATE_CHECKING);
}

/* Closes the dialog as Escape does, if it is there. */
static void
close_dialog (WindowFixture *fixture)
{
  AdwDialog *dialog = window_fixture_get_dialog (fixture);

  if (dialog != NULL)
    adw_dialog_close (dialog);
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

static const InvImportCounts *
get_counts (WindowFixture *fixture)
{
  return inv_import_get_counts (inv_import_session_get_import (get_session (fixture)));
}

static void
assert_counts (WindowFixture *fixture, guint created, guint updated, guint unchanged, guint rejected)
{
  const guint64 *outcomes = get_counts (fixture)->outcomes;

  g_assert_cmpuint (outcomes[INV_IMPORT_CREATED], ==, created);
  g_assert_cmpuint (outcomes[INV_IMPORT_UPDATED], ==, updated);
  g_assert_cmpuint (outcomes[INV_IMPORT_UNCHANGED], ==, unchanged);
  g_assert_cmpuint (outcomes[INV_IMPORT_REJECTED], ==, rejected);
}

static gint64
count_dids (WindowFixture *fixture)
{
  return inv_test_store_query (fixture->store, "SELECT count (*) FROM did");
}

static const InvCsvDialect *
get_dialect (WindowFixture *fixture)
{
  return inv_import_sample_get_dialect (inv_import_session_get_sample (get_session (fixture)));
}

static int
get_target (WindowFixture *fixture, guint column)
{
  InvImportSample *sample = inv_import_session_get_sample (get_session (fixture));

  return inv_import_mapping_get_target (inv_import_sample_get_mapping (sample), column);
}

/* Chooses from a list as a person does, and waits for the sample that follows. */
static void
choose (WindowFixture *fixture, GtkDropDown *drop_down, guint position)
{
  gtk_drop_down_set_selected (drop_down, position);
  main_loop_until (!inv_import_session_is_reading (get_session (fixture)));
  main_loop_settle ();
}

/* The widget that the page's template calls so. */
static void *
find_child (GtkWidget *widget, const char *id)
{
  void *found = NULL;

  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, id);

  return found;
}

static GtkDropDown *
find_drop_down (WindowFixture *fixture, const char *id)
{
  return GTK_DROP_DOWN (find_child (get_page (fixture), id));
}

static gboolean
says (WindowFixture *fixture, const char *text)
{
  return window_fixture_find_with (get_page (fixture), GTK_TYPE_LABEL, "label", text) != NULL;
}

static GtkWidget *
find_button (WindowFixture *fixture, const char *label)
{
  return window_fixture_find_with (get_page (fixture), GTK_TYPE_BUTTON, "label", label);
}

/* Chooses the entry of a list that says so. */
static void
choose_text (WindowFixture *fixture, GtkDropDown *drop_down, const char *text)
{
  GListModel *model = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (item), text))
        {
          choose (fixture, drop_down, i);
          return;
        }
    }

  g_error ("No entry “%s”", text);
}

static GtkDropDown *
get_column (WindowFixture *fixture, guint column)
{
  InvImportSampleView *view = window_fixture_find (get_page (fixture), INV_TYPE_IMPORT_SAMPLE_VIEW);

  return inv_import_sample_view_get_drop_down (view, column);
}

static void
test_detects (WindowFixture *fixture, const void *data)
{
  open_table (fixture, TABLE);
  g_assert_cmpint (get_dialect (fixture)->delimiter, ==, ';');
  g_assert_cmpint (get_dialect (fixture)->decimal_sign, ==, ',');
  g_assert_cmpuint (gtk_drop_down_get_selected (find_drop_down (fixture, "delimiter_drop_down")), ==, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_drop_down (fixture, "decimal_drop_down")), ==, 2);
  g_assert_true (says (fixture, "4 of 5 columns are used"));
  g_assert_true (says (fixture, "030 23125000"));
  g_assert_true (find_button (fixture, "C_heck 5 Rows") != NULL);

  close_dialog (fixture);
}

static void
test_changes_dialect (WindowFixture *fixture, const void *data)
{
  open_table (fixture, TABLE);

  choose (fixture, find_drop_down (fixture, "delimiter_drop_down"), 0);
  g_assert_cmpint (get_dialect (fixture)->delimiter, ==, ',');
  choose (fixture, find_drop_down (fixture, "delimiter_drop_down"), 1);
  g_assert_nonnull (get_column (fixture, 4));

  choose_text (fixture, find_drop_down (fixture, "encoding_drop_down"), "WINDOWS-1251");
  g_assert_cmpstr (get_dialect (fixture)->encoding, ==, "WINDOWS-1251");
  choose (fixture, find_drop_down (fixture, "quote_drop_down"), 1);
  g_assert_cmpint (get_dialect (fixture)->quote, ==, '\'');
  choose (fixture, find_drop_down (fixture, "decimal_drop_down"), 1);
  g_assert_cmpint (get_dialect (fixture)->decimal_sign, ==, '.');

  gtk_check_button_set_active (window_fixture_find (get_page (fixture), GTK_TYPE_CHECK_BUTTON), FALSE);
  main_loop_until (!inv_import_session_is_reading (get_session (fixture)));
  g_assert_cmpuint (inv_import_sample_get_n_rows (inv_import_session_get_sample (get_session (fixture))), ==,
                    6);

  close_dialog (fixture);
}

/* A field is for one column: chosen for another, the first is free. */
static void
test_chooses_columns (WindowFixture *fixture, const void *data)
{
  InvImportColumnsPage *page;

  open_table (fixture, TABLE);
  page = INV_IMPORT_COLUMNS_PAGE (get_page (fixture));

  choose_text (fixture, get_column (fixture, 4), "Notes");
  g_assert_cmpint (get_target (fixture, 4), ==, INV_FIELD_NOTES);
  choose_text (fixture, get_column (fixture, 3), "Notes");
  g_assert_cmpint (get_target (fixture, 3), ==, INV_FIELD_NOTES);
  g_assert_cmpint (get_target (fixture, 4), ==, INV_IMPORT_TARGET_NONE);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_column (fixture, 4)), ==, 0);

  choose_text (fixture, get_column (fixture, 0), "Ignore");
  g_assert_nonnull (inv_import_columns_page_get_problem (page));
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture, "C_heck 5 Rows")));
  choose_text (fixture, get_column (fixture, 0), "Range Start");
  g_assert_nonnull (strstr (inv_import_columns_page_get_problem (page), "Range End"));
  choose_text (fixture, get_column (fixture, 0), "DID");
  g_assert_null (inv_import_columns_page_get_problem (page));
  g_assert_true (gtk_widget_is_sensitive (find_button (fixture, "C_heck 5 Rows")));

  close_dialog (fixture);
}

static void
test_prefixes (WindowFixture *fixture, const void *data)
{
  InvImportColumnsPage *page;
  GtkEditable *strip, *add;

  open_table (fixture, TABLE);
  page = INV_IMPORT_COLUMNS_PAGE (get_page (fixture));
  strip = find_child (GTK_WIDGET (page), "strip_entry");
  add = find_child (GTK_WIDGET (page), "add_entry");

  gtk_editable_set_text (strip, "0");
  gtk_editable_set_text (add, "49");
  g_assert_true (says (fixture, "030 23125000 becomes 493023125000"));

  gtk_editable_set_text (add, "4x");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (add), "error"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (strip), "error"));
  g_assert_nonnull (inv_import_columns_page_get_problem (page));

  gtk_editable_set_text (add, "49");
  check (fixture);
  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT min (number) FROM did"), ==,
                   G_GINT64_CONSTANT (493023125000));

  close_dialog (fixture);
}

static void
remedy (WindowFixture *fixture, const char *label)
{
  GtkWidget *button = find_button (fixture, label);

  main_loop_until (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (inv_import_session_get_state (get_session (fixture)), ==, INV_IMPORT_STATE_CHECKING);
  main_loop_until (inv_import_session_get_state (get_session (fixture)) == INV_IMPORT_STATE_CHECKED);
}

/* What is wrong is put right, the figures follow, and what was found is what is done. */
static void
test_imports (WindowFixture *fixture, const void *data)
{
  InvFieldEditor *editor;

  open_table (fixture, TABLE);
  check (fixture);
  g_assert_true (is_on (fixture, "check"));
  assert_counts (fixture, 2, 0, 0, 3);
  g_assert_true (says (fixture, "Nothing has been written yet"));
  g_assert_true (says (fixture, "5 numbers read  =  2 created  +  0 updated  +  0 unchanged  +  3 rejected"));

  remedy (fixture, "Use Northline Telecom");
  assert_counts (fixture, 3, 0, 0, 2);

  editor = window_fixture_find (get_page (fixture), INV_TYPE_FIELD_EDITOR);
  inv_field_editor_set_value (editor, "reserved");
  g_signal_emit_by_name (editor, "edited");
  main_loop_until (inv_import_session_get_state (get_session (fixture)) == INV_IMPORT_STATE_CHECKING);
  main_loop_until (inv_import_session_get_state (get_session (fixture)) == INV_IMPORT_STATE_CHECKED);
  assert_counts (fixture, 4, 0, 0, 1);
  g_assert_cmpint (count_dids (fixture), ==, 0);

  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));
  assert_counts (fixture, 4, 0, 0, 1);
  g_assert_cmpint (count_dids (fixture), ==, 4);
  g_assert_true (says (fixture, "4 DIDs Imported"));
  g_assert_cmpint (inv_test_store_query (fixture->store,
                                         "SELECT status FROM did WHERE number = '03023125003'"),
                   ==, INV_STATUS_RESERVED);

  activate (fixture, "import.undo");
  main_loop_until (count_dids (fixture) == 0);

  close_dialog (fixture);
}

static void
test_creates_missing (WindowFixture *fixture, const void *data)
{
  open_table (fixture, "DID,Operator\n0001,Zeta\n0002,Zeta\n");
  check (fixture);
  assert_counts (fixture, 0, 0, 0, 2);
  g_assert_false (gtk_widget_is_sensitive (find_button (fixture, "Nothing to Import")));

  remedy (fixture, "Create Missing");
  assert_counts (fixture, 2, 0, 0, 0);
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM operator"), ==, 1);

  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM operator"), ==, 2);

  close_dialog (fixture);
}

/* What the file lacks is filled in on a page of its own, and shown in a line. */
static void
test_defaults (WindowFixture *fixture, const void *data)
{
  InvImportDefaultsPage *page;
  InvNameRow *operator_row;
  InvFieldEditor *editor;

  open_table (fixture, "DID\n0001\n");
  g_assert_true (says (fixture, "New DIDs need an operator."));

  check (fixture);
  g_assert_null (inv_import_session_get_import (get_session (fixture)));
  g_assert_nonnull (inv_import_session_get_error (get_session (fixture)));
  adw_navigation_view_pop (get_view (fixture));
  main_loop_until (is_on (fixture, "columns"));

  adw_navigation_view_push_by_tag (get_view (fixture), "defaults");
  main_loop_until (is_on (fixture, "defaults"));
  page = INV_IMPORT_DEFAULTS_PAGE (get_page (fixture));
  g_assert_null (inv_import_defaults_page_get_row (page, INV_FIELD_DID));

  operator_row = INV_NAME_ROW (inv_import_defaults_page_get_row (page, INV_FIELD_OPERATOR));
  inv_name_row_set_selected_name (operator_row, "Northline Telecom");
  main_loop_until (inv_name_row_get_selected_id (operator_row) != 0);
  editor = inv_field_row_get_editor (INV_FIELD_ROW (inv_import_defaults_page_get_row (page,
                                                                                      INV_FIELD_STATUS)));
  inv_field_editor_set_value (editor, "frozen");
  g_signal_emit_by_name (editor, "edited");

  adw_navigation_view_pop (get_view (fixture));
  main_loop_until (is_on (fixture, "columns"));
  g_assert_true (says (fixture, "Status: Frozen. Operator: Northline Telecom."));
  check (fixture);
  assert_counts (fixture, 1, 0, 0, 0);
  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT status FROM did"), ==, INV_STATUS_FROZEN);

  close_dialog (fixture);
}

static void
test_updates (WindowFixture *fixture, const void *data)
{
  AdwToggleGroup *group;

  inv_test_store_add_dids (fixture->store, 1000, 1, 1);
  open_table (fixture, "DID,Operator,Notes,Recurring Cost\n1000,Northline Telecom,new,1.5\n");
  check (fixture);
  assert_counts (fixture, 0, 0, 1, 0);
  adw_navigation_view_pop (get_view (fixture));
  main_loop_until (is_on (fixture, "columns"));

  group = window_fixture_find (get_page (fixture), ADW_TYPE_TOGGLE_GROUP);
  adw_toggle_group_set_active_name (group, "costs");
  check (fixture);
  assert_counts (fixture, 0, 1, 0, 0);
  g_assert_true (says (fixture, "costs only"));
  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT recurring_cost FROM did"), ==, 1500000);
  g_assert_cmpint (inv_test_store_query (fixture->store, "SELECT count (*) FROM did WHERE notes = 'new'"), ==,
                   0);

  close_dialog (fixture);
}

/* Rejected rows are saved, corrected and imported. */
static void
test_rejects (WindowFixture *fixture, const void *data)
{
  g_autoptr (GFile) rejects = NULL;
  g_autoptr (GFile) report = NULL;
  g_autofree char *content = NULL, *whole = NULL;

  open_table (fixture, TABLE);
  check (fixture);
  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));

  rejects = write_file (fixture, "rejects.csv", "", 0);
  report = write_file (fixture, "report.csv", "", 0);
  inv_import_dialog_save (get_dialog (fixture), INV_IMPORT_FILE_REJECTS, rejects);
  inv_import_dialog_save (get_dialog (fixture), INV_IMPORT_FILE_REPORT, report);
  main_loop_until (g_file_load_contents (rejects, NULL, &content, NULL, NULL, NULL) && strlen (content) > 0);
  main_loop_until (g_file_load_contents (report, NULL, &whole, NULL, NULL, NULL) && strlen (whole) > 0);
  g_assert_true (g_str_has_prefix (content, "Number,Provider,Status,MRC,Intern,Line,Reason\n"));
  g_assert_true (g_str_has_prefix (whole, "Line,DID,Outcome,Reason\n2,03023125000,created,\n"));
  activate (fixture, "import.cancel");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);

  g_autoptr (GString) corrected = g_string_new (content);

  g_string_replace (corrected, "Telekom", "Telecom", 0);
  g_string_replace (corrected, "frei", "instock", 0);
  g_string_replace (corrected, "\"4,9E+11\"", "03023125004", 0);
  open_table (fixture, corrected->str);
  check (fixture);
  assert_counts (fixture, 3, 0, 0, 0);
  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));
  g_assert_cmpint (count_dids (fixture), ==, 5);

  close_dialog (fixture);
}

static void
test_shows_lines (WindowFixture *fixture, const void *data)
{
  GListModel *lines;

  open_table (fixture, TABLE);
  check (fixture);
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "import.show-lines", "(uu)",
                              INV_IMPORT_LINES_WITH_OUTCOME, INV_IMPORT_REJECTED);
  main_loop_until (INV_IS_IMPORT_LINES_PAGE (get_page (fixture)));
  lines = inv_import_lines_page_get_lines (INV_IMPORT_LINES_PAGE (get_page (fixture)));
  main_loop_until (g_list_model_get_n_items (lines) == 3);
  main_loop_settle ();
  g_assert_true (says (fixture, "4,9E+11"));

  close_dialog (fixture);
}

/* The inventory has changed since the check: that is said, and checked again. */
static void
test_inventory_changes (WindowFixture *fixture, const void *data)
{
  open_table (fixture, "DID,Operator\n1000,Northline Telecom\n1001,Northline Telecom\n");
  check (fixture);
  assert_counts (fixture, 2, 0, 0, 0);
  inv_test_store_add_dids (fixture->store, 1000, 1, 1);

  activate (fixture, "import.run");
  main_loop_until (inv_import_session_get_state (get_session (fixture)) == INV_IMPORT_STATE_CHECKING);
  main_loop_until (inv_import_session_get_state (get_session (fixture)) == INV_IMPORT_STATE_CHECKED);
  assert_counts (fixture, 1, 0, 1, 0);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (window_fixture_find (get_page (fixture),
                                                                           ADW_TYPE_BANNER))));
  g_assert_cmpint (count_dids (fixture), ==, 1);

  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));
  g_assert_cmpint (count_dids (fixture), ==, 2);

  close_dialog (fixture);
}

/* Without the dialog nobody looks at another check. */
static void
test_inventory_changes_unseen (WindowFixture *fixture, const void *data)
{
  open_table (fixture, "DID,Operator\n1000,Northline Telecom\n1001,Northline Telecom\n");
  check (fixture);
  inv_test_store_add_dids (fixture->store, 1000, 1, 1);

  g_autoptr (InvImportSession) session = g_object_ref (get_session (fixture));

  activate (fixture, "import.run");
  close_dialog (fixture);
  main_loop_until (inv_import_session_get_state (session) != INV_IMPORT_STATE_RUNNING);
  main_loop_settle ();
  g_assert_cmpint (inv_import_session_get_state (session), ==, INV_IMPORT_STATE_OPEN);
  g_assert_cmpint (count_dids (fixture), ==, 1);
}

static void
test_cancels (WindowFixture *fixture, const void *data)
{
  g_autoptr (GString) text = g_string_new ("DID,Operator\n10000000-10400000,Northline Telecom\n");
  g_autofree char *before = inv_test_store_dump (fixture->store);
  g_autofree char *after = NULL;

  open_table (fixture, text->str);
  check (fixture);
  assert_counts (fixture, 400001, 0, 0, 0);

  /* So long an import goes on without the dialog, among the tasks. */
  g_autoptr (InvImportSession) session = g_object_ref (get_session (fixture));

  activate (fixture, "import.run");
  g_assert_cmpint (inv_import_session_get_state (session), ==, INV_IMPORT_STATE_RUNNING);
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  inv_import_session_cancel (session);
  main_loop_until (inv_import_session_get_state (session) != INV_IMPORT_STATE_RUNNING);
  after = inv_test_store_dump (fixture->store);
  g_assert_cmpstr (before, ==, after);

  close_dialog (fixture);
}

static void
test_bad_files (WindowFixture *fixture, const void *data)
{
  static const struct
  {
    const char *content;
    gsize length;
    const char *message;
  } cases[] = {
    { "", 0, "is empty" },
    { "PK\003\004xxxxxxxx", 12, "a spreadsheet" },
    { "a\0\1\2\3\4b\5\6\7", 10, "not a table of text" },
  };
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/at/all.csv");
  g_autoptr (GFile) good = write_file (fixture, "good.csv", "DID\n1\n", -1);

  open_dialog (fixture, NULL);
  g_assert_true (is_on (fixture, "file"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = write_file (fixture, "bad.csv", cases[i].content, cases[i].length);
      g_autofree char *error = NULL;

      inv_import_session_set_file (get_session (fixture), file);
      main_loop_until (!inv_import_session_is_reading (get_session (fixture)));
      g_object_get (get_session (fixture), "sample-error", &error, NULL);
      g_assert_nonnull (strstr (error, cases[i].message));
      g_assert_true (is_on (fixture, "file"));
    }

  inv_import_session_set_file (get_session (fixture), nowhere);
  main_loop_until (!inv_import_session_is_reading (get_session (fixture)));
  g_assert_true (is_on (fixture, "file"));

  inv_import_session_set_file (get_session (fixture), good);
  main_loop_until (is_on (fixture, "columns"));

  close_dialog (fixture);
}

/* Another file that is dropped meanwhile takes the place of the first. */
static void
test_drops_another (WindowFixture *fixture, const void *data)
{
  g_autoptr (GFile) other = write_file (fixture, "other.csv", "DID,Operator\n1,Northline Telecom\n", -1);
  g_autofree char *uri = g_file_get_uri (other);
  AdwDialog *dialog;

  open_table (fixture, TABLE);
  check (fixture);
  dialog = window_fixture_get_dialog (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.import", "s", uri);
  main_loop_until (is_on (fixture, "columns")
                   && g_strcmp0 (inv_import_session_get_name (get_session (fixture)), "other.csv") == 0);
  g_assert_true (window_fixture_get_dialog (fixture) == dialog);
  check (fixture);
  assert_counts (fixture, 1, 0, 0, 0);

  close_dialog (fixture);
}

/* Rows that are no text in the file's encoding are rejected, wherever they stand; the others go in. */
static void
test_broken_encoding (WindowFixture *fixture, const void *data)
{
  g_autoptr (GString) text = g_string_new ("DID,Operator,Notes\n");
  g_autoptr (GFile) file = NULL;

  for (int i = 0; i < 3000; i++)
    g_string_append_printf (text, "%d,Northline Telecom,%s\n", 100000 + i, i == 2000 ? "K\xf6ln" : "Kö");
  file = write_file (fixture, "broken.csv", text->str, text->len);
  open_dialog (fixture, file);
  main_loop_until (is_on (fixture, "columns"));
  choose_text (fixture, find_drop_down (fixture, "encoding_drop_down"), "UTF-8");
  check (fixture);
  assert_counts (fixture, 2999, 0, 0, 1);

  close_dialog (fixture);
}

/* Where the dialog is closed while the import runs, it is done all the same, and can be undone. */
static void
test_goes_on (WindowFixture *fixture, const void *data)
{
  open_table (fixture, "DID,Operator\n10000000-10050000,Northline Telecom\n");
  check (fixture);
  activate (fixture, "import.run");
  close_dialog (fixture);
  main_loop_until (count_dids (fixture) == 50001);
  main_loop_until (window_fixture_find_with (fixture->window, GTK_TYPE_LABEL, "label", "50,001 DIDs imported")
                   != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  main_loop_until (count_dids (fixture) == 0);
}

/* What was created and updated is shown on the page of DIDs. */
static void
test_shows_dids (WindowFixture *fixture, const void *data)
{
  InvDidList *list;

  inv_test_store_add_dids (fixture->store, 1000, 3, 1);
  open_table (fixture, "DID,Operator,Notes\n1001,Northline Telecom,x\n2000-2003,Northline Telecom,x\n");
  inv_import_session_get_choices (get_session (fixture))->update = INV_IMPORT_UPDATE_ALL;
  check (fixture);
  assert_counts (fixture, 4, 1, 0, 0);
  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));
  activate (fixture, "import.show-dids");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  list = inv_did_page_get_list (inv_window_get_did_page (fixture->window));
  main_loop_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 5 && !inv_did_list_is_loading (list));
}

/* Each page fits a narrow window: else the toolkit warns, which ends the test. */
static void
test_narrow (WindowFixture *fixture, const void *data)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  main_loop_until (gtk_widget_get_width (GTK_WIDGET (fixture->window)) < 500);
  open_table (fixture, TABLE);
  adw_navigation_view_push_by_tag (get_view (fixture), "defaults");
  main_loop_settle ();
  adw_navigation_view_pop (get_view (fixture));
  main_loop_until (is_on (fixture, "columns"));
  check (fixture);
  main_loop_settle ();
  activate (fixture, "import.run");
  main_loop_until (is_on (fixture, "done"));
  main_loop_settle ();

  close_dialog (fixture);
}

/* A file that goes between the pages is missed on the page that needs it, and nothing decided is lost. */
static void
test_file_vanishes (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = g_build_filename (fixture->store->folder, "berlin.csv", NULL);

  open_table (fixture, TABLE);
  choose_text (fixture, get_column (fixture, 4), "Notes");
  g_assert_cmpint (g_remove (path), ==, 0);
  check (fixture);
  g_assert_nonnull (strstr (inv_import_session_get_error (get_session (fixture)), "berlin.csv"));

  adw_navigation_view_pop (get_view (fixture));
  main_loop_until (is_on (fixture, "columns"));
  g_assert_cmpint (get_target (fixture, 4), ==, INV_FIELD_NOTES);

  g_assert_true (g_file_set_contents (path, TABLE, -1, NULL));
  check (fixture);
  assert_counts (fixture, 2, 0, 0, 3);

  close_dialog (fixture);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/import-dialog/I1/detects", test_detects },
    { "/import-dialog/I1/changes-dialect", test_changes_dialect },
    { "/import-dialog/I2/chooses-columns", test_chooses_columns },
    { "/import-dialog/I3/prefixes", test_prefixes },
    { "/import-dialog/I3/defaults", test_defaults },
    { "/import-dialog/I4/imports", test_imports },
    { "/import-dialog/I4/shows-lines", test_shows_lines },
    { "/import-dialog/I4/inventory-changes", test_inventory_changes },
    { "/import-dialog/I4/inventory-changes-unseen", test_inventory_changes_unseen },
    { "/import-dialog/I5/rejects", test_rejects },
    { "/import-dialog/I7/creates-missing", test_creates_missing },
    { "/import-dialog/P7/updates", test_updates },
    { "/import-dialog/I8/cancels", test_cancels },
    { "/import-dialog/I8/goes-on", test_goes_on },
    { "/import-dialog/I1/broken-encoding", test_broken_encoding },
    { "/import-dialog/J8/shows-dids", test_shows_dids },
    { "/import-dialog/J8/drops-another", test_drops_another },
    { "/import-dialog/J8/narrow", test_narrow },
    { "/import-dialog/J8/bad-files", test_bad_files },
    { "/import-dialog/J8/file-vanishes", test_file_vanishes },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
