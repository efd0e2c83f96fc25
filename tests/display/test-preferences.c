/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences: what belongs to the inventory goes into its file, what
 * belongs to the program into its settings, and what cannot be stays out.
 */

#include "config.h"

#include "inv-backup.h"
#include "inv-did-defaults.h"
#include "inv-inventory-preferences.h"
#include "inv-moment-text.h"
#include "inv-name-row.h"
#include "inv-number-text.h"
#include "inv-settings.h"
#include "main-loop.h"
#include "window-fixture.h"

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

static void
fill (InvTestStore *store)
{
  inv_test_store_add_operator (store, "Acme");
  inv_test_store_add_dids (store, FIRST_NUMBER, 10, inv_test_store_add_operator (store, "Northline"));
}

static void *
open_dialog (WindowFixture *fixture)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  main_loop_until ((dialog = window_fixture_get_dialog (fixture)) != NULL);
  main_loop_until (inv_inventory_preferences_is_ready (window_fixture_find (dialog,
                                                                            INV_TYPE_INVENTORY_PREFERENCES)));

  return dialog;
}

static void
close_dialog (WindowFixture *fixture, void *dialog)
{
  main_loop_until (inv_inventory_preferences_is_ready (window_fixture_find (dialog,
                                                                            INV_TYPE_INVENTORY_PREFERENCES)));
  adw_dialog_close (dialog);
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

static void *
find_row (void *dialog, const char *title)
{
  void *row = window_fixture_find_with (dialog, ADW_TYPE_PREFERENCES_ROW, "title", title);

  g_assert_nonnull (row);

  return row;
}

static gboolean
has_setting (WindowFixture *fixture, const char *key, const char *expected)
{
  g_autofree char *value = NULL;

  g_assert_true (inv_store_get_setting (fixture->store->store, key, &value, NULL));

  return g_strcmp0 (value, expected) == 0;
}

static gboolean
has_default_operator (WindowFixture *fixture, const char *expected)
{
  g_autoptr (InvDidDefaults) defaults = inv_did_defaults_load (fixture->store->store, NULL);

  return g_strcmp0 (defaults->operator_name, expected) == 0;
}

/* All of it is there again when the dialog is opened again. */
static void
test_new_dids (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture);
  GtkEditable *tags = GTK_EDITABLE (find_row (dialog, "_Tags"));

  inv_name_row_set_selected_name (find_row (dialog, "_Operator"), "Northline");
  main_loop_until (has_default_operator (fixture, "Northline"));
  adw_combo_row_set_selected (find_row (dialog, "_Status"), 1);
  gtk_editable_set_text (tags, "vip, london");
  close_dialog (fixture, dialog);

  g_autoptr (InvDidDefaults) defaults = inv_did_defaults_load (fixture->store->store, NULL);

  g_assert_cmpstr (defaults->operator_name, ==, "Northline");
  g_assert_cmpint (defaults->status, ==, INV_STATUS_RESERVED);
  g_assert_cmpint (defaults->after_hold, ==, INV_STATUS_IN_STOCK);
  g_assert_cmpstr (defaults->tags, ==, "london, vip");

  dialog = open_dialog (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (dialog, "_Tags"))), ==, "london, vip");
  main_loop_until (g_str_equal (inv_name_row_get_selected_name (find_row (dialog, "_Operator")),
                                "Northline"));
  close_dialog (fixture, dialog);
  g_assert_true (has_default_operator (fixture, "Northline"));
}

static void
test_inventory (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture);
  AdwComboRow *zones = find_row (dialog, "Time _Zone");
  guint position = gtk_string_list_find (GTK_STRING_LIST (adw_combo_row_get_model (zones)), "Europe/Vienna");

  g_assert_cmpuint (position, !=, GTK_INVALID_LIST_POSITION);
  adw_combo_row_set_selected (zones, position);
  adw_spin_row_set_value (find_row (dialog, "_Days on Hold"), 45);
  main_loop_until (has_setting (fixture, INV_SETTING_HOLD_DAYS, "45"));
  main_loop_until (has_setting (fixture, INV_SETTING_TIME_ZONE, "Europe/Vienna"));

  close_dialog (fixture, dialog);
}

/* What is wrong stands beside it, and does not hinder the rest. */
static void
test_wrong_values (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture);
  GtkWidget *currency = find_row (dialog, "_Currency (three letters, such as EUR)");
  GtkWidget *tags = find_row (dialog, "_Tags");

  gtk_editable_set_text (GTK_EDITABLE (currency), "EU");
  main_loop_until (gtk_widget_has_css_class (currency, "error"));
  main_loop_until (window_fixture_says (dialog,
                                        "“EU” is no currency. Write its code of three capital letters, such "
                                        "as EUR."));
  adw_spin_row_set_value (find_row (dialog, "_Days on Hold"), 7);
  main_loop_until (has_setting (fixture, INV_SETTING_HOLD_DAYS, "7"));
  g_assert_true (has_setting (fixture, INV_SETTING_CURRENCY, "EUR"));

  gtk_editable_set_text (GTK_EDITABLE (currency), "usd");
  g_assert_false (gtk_widget_has_css_class (currency, "error"));
  main_loop_until (has_setting (fixture, INV_SETTING_CURRENCY, "USD"));

  gtk_editable_set_text (GTK_EDITABLE (tags), "vip\x01");
  g_assert_true (gtk_widget_has_css_class (tags, "error"));
  adw_spin_row_set_value (find_row (dialog, "_Days on Hold"), 8);
  main_loop_until (has_setting (fixture, INV_SETTING_HOLD_DAYS, "8"));
  gtk_editable_set_text (GTK_EDITABLE (tags), "vip");
  g_assert_false (gtk_widget_has_css_class (tags, "error"));

  close_dialog (fixture, dialog);
}

/* The operator may have gone since. */
static void
test_operator_gone (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture);

  inv_name_row_set_selected_name (find_row (dialog, "_Operator"), "Acme");
  main_loop_until (has_default_operator (fixture, "Acme"));
  inv_connection_exec (inv_test_store_get_connection (fixture->store),
                       "DELETE FROM operator WHERE name = 'Acme'", NULL);
  main_loop_until (inv_name_row_get_selected_id (find_row (dialog, "_Operator")) == 0);
  close_dialog (fixture, dialog);
  g_assert_true (has_default_operator (fixture, NULL));
}

static void
test_read_only (WindowFixture *fixture, const void *data)
{
  g_autofree char *copy = g_build_filename (fixture->store->folder, "Copy.didinventory", NULL);
  InvWindow *window;
  AdwDialog *dialog;
  void *page;

  g_assert_true (inv_backup_save (inv_test_store_get_connection (fixture->store), copy, NULL, NULL));

  window = inv_window_new (GTK_APPLICATION (g_application_get_default ()), copy, INV_INVENTORY_OPEN_TO_LOOK);
  gtk_window_present (GTK_WINDOW (window));
  main_loop_until (inv_window_get_inventory (window) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  main_loop_until ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))
                   != NULL);
  page = window_fixture_find (dialog, INV_TYPE_INVENTORY_PREFERENCES);
  main_loop_until (inv_inventory_preferences_is_ready (page));
  g_assert_false (gtk_widget_get_sensitive (page));

  adw_dialog_close (dialog);
  main_loop_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
  page = window;
  g_object_add_weak_pointer (G_OBJECT (window), &page);
  gtk_window_close (GTK_WINDOW (window));
  main_loop_until (page == NULL);
}

static void
assert_number_text (const char *expected)
{
  g_autofree char *text = inv_number_to_text ("442079460000");

  g_assert_cmpstr (text, ==, expected);
}

static void
test_display (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture);
  g_autoptr (InvZone) utc = inv_zone_new ("UTC", NULL);
  g_autofree char *date = NULL;

  adw_combo_row_set_selected (find_row (dialog, "_Dates"), INV_DATE_STYLE_DAY_FIRST_DOTS);
  date = inv_moment_to_text (utc, 0, INV_TIME_STYLE_SHORT);
  g_assert_cmpstr (date, ==, "01.01.1970");

  adw_switch_row_set_active (find_row (dialog, "_Group Digits"), FALSE);
  assert_number_text ("442079460000");
  adw_switch_row_set_active (find_row (dialog, "_Group Digits"), TRUE);
  assert_number_text ("44\xe2\x80\x85"
                      "207\xe2\x80\x85"
                      "946\xe2\x80\x85"
                      "0000");

  adw_combo_row_set_selected (find_row (dialog, "_Dates"), INV_DATE_STYLE_LOCALE);
  close_dialog (fixture, dialog);
}

/* The keys are there for whoever writes files and makes backups. */
static void
test_program (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *delimiter = NULL;
  g_autofree char *encoding = NULL;
  g_autofree char *line_end = NULL;

  adw_combo_row_set_selected (find_row (dialog, "_Delimiter"), 1);
  adw_combo_row_set_selected (find_row (dialog, "_Encoding"), 2);
  adw_combo_row_set_selected (find_row (dialog, "_Line End"), 1);
  adw_switch_row_set_active (find_row (dialog, "Make _Formulas Harmless"), FALSE);
  adw_spin_row_set_value (find_row (dialog, "_Hours Between Backups"), 6);
  adw_spin_row_set_value (find_row (dialog, "How Many Are _Kept of Each Inventory"), 3);
  adw_spin_row_set_value (find_row (dialog, "_Days Until They Are Removed"), 0);

  delimiter = g_settings_get_string (settings, "csv-delimiter");
  encoding = g_settings_get_string (settings, "csv-encoding");
  line_end = g_settings_get_string (settings, "csv-line-end");
  g_assert_cmpstr (delimiter, ==, "semicolon");
  g_assert_cmpstr (encoding, ==, "utf-16");
  g_assert_cmpstr (line_end, ==, "crlf");
  g_assert_false (g_settings_get_boolean (settings, "csv-formula-safe"));
  g_assert_cmpint (g_settings_get_int (settings, "backup-hours"), ==, 6);
  g_assert_cmpint (g_settings_get_int (settings, "backup-keep"), ==, 3);
  g_assert_cmpint (g_settings_get_int (settings, "backup-days"), ==, 0);

  adw_switch_row_set_active (find_row (dialog, "_Back Up by Itself"), FALSE);
  g_assert_false (gtk_widget_get_sensitive (find_row (dialog, "_Hours Between Backups")));

  g_settings_set_string (settings, "backup-folder", "file:///var/backups");
  g_assert_cmpstr (adw_action_row_get_subtitle (find_row (dialog, "Folder")), ==, "/var/backups");
  g_settings_reset (settings, "backup-folder");

  close_dialog (fixture, dialog);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/preferences/J4/new-dids", test_new_dids },
    { "/preferences/J17/inventory", test_inventory },
    { "/preferences/J17/wrong-values", test_wrong_values },
    { "/preferences/J4/operator-gone", test_operator_gone },
    { "/preferences/D1/read-only", test_read_only },
    { "/preferences/J2/display", test_display },
    { "/preferences/D1/program", test_program },
  };

  return window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
}
