/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole inventories in the window: the list of them, names, copies, backups,
 * files from elsewhere, and damaged ones.
 */

#include "config.h"

#include "inv-application.h"
#include "inv-auto-backup.h"
#include "inv-backup.h"
#include "inv-backup-folder.h"
#include "inv-backup-row.h"
#include "inv-copy.h"
#include "inv-failed-page.h"
#include "inv-inventory-row.h"
#include "inv-library-files.h"
#include "inv-offer-page.h"
#include "inv-restore.h"
#include "inv-save-copy.h"
#include "main-loop.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

static void
fill (InvTestStore *store)
{
  inv_test_store_add_dids (store, FIRST_NUMBER, 100, inv_test_store_add_operator (store, "Acme"));
}

static InvApplication *
get_application (void)
{
  return INV_APPLICATION (g_application_get_default ());
}

/* An inventory of the program; the folder is the same for all tests, so each has names of its own. */
static char *
create (const char *name)
{
  g_autofree char *folder = inv_copy_get_folder ();
  g_autoptr (GError) error = NULL;
  char *path = inv_library_files_create (folder, name, &error);

  g_assert_no_error (error);

  return path;
}

static char *
get_path (const char *name)
{
  g_autofree char *folder = inv_copy_get_folder ();

  return inv_library_files_get_path (folder, name);
}

static void
close_window (InvWindow *window)
{
  void *left = window;

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_window_close (GTK_WINDOW (window));
  main_loop_until (left == NULL);
}

static InvWindow *
wait_for_window (const char *path)
{
  InvWindow *window;

  main_loop_until ((window = inv_application_find_window (get_application (), path)) != NULL
                   && inv_window_get_inventory (window) != NULL);

  return window;
}

static InvWindow *
open_own (const char *path)
{
  inv_application_open (get_application (), path, NULL);

  return wait_for_window (path);
}

/* A widget that a person presses. */
static void
press_button (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void *
open_dialog (InvWindow *window, const char *action)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  main_loop_until ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))
                   != NULL);

  return dialog;
}

static GtkWidget *
find_row (void *dialog, const char *title)
{
  return window_fixture_find_with (dialog, ADW_TYPE_PREFERENCES_ROW, "title", title);
}

static void
test_opens (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = create ("Opened");
  void *dialog = open_dialog (fixture->window, "win.inventories");
  InvWindow *window;

  main_loop_until (find_row (dialog, "Opened") != NULL);
  gtk_widget_activate_action (find_row (dialog, "Opened"), "row.open-in-new-window", NULL);
  window = wait_for_window (path);
  g_assert_true (window != fixture->window);
  g_assert_null (window_fixture_get_dialog (fixture));

  /* It is shown where it is, and cannot go while it is open. */
  dialog = open_dialog (fixture->window, "win.inventories");
  main_loop_until (find_row (dialog, "Opened") != NULL);
  gtk_widget_activate_action (find_row (dialog, "Opened"), "row.delete", NULL);
  gtk_widget_activate_action (find_row (dialog, "Opened"), "row.open-in-new-window", NULL);
  main_loop_until (gtk_window_is_active (GTK_WINDOW (window)));
  g_assert_true (wait_for_window (path) == window);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  close_window (window);
}

/* In the place of the window in which it was chosen. */
static void
test_opens_here (WindowFixture *fixture, const void *data)
{
  g_autofree char *first = create ("Here 1");
  g_autofree char *second = create ("Here 2");
  InvWindow *window = open_own (first);
  void *left = window;
  void *dialog = open_dialog (window, "win.inventories");

  g_object_add_weak_pointer (G_OBJECT (window), &left);
  main_loop_until (find_row (dialog, "Here 2") != NULL);
  gtk_widget_activate (find_row (dialog, "Here 2"));
  window = wait_for_window (second);
  main_loop_until (left == NULL);

  close_window (window);
}

static void
test_new (WindowFixture *fixture, const void *data)
{
  g_autofree char *taken = create ("Taken");
  g_autofree char *path = get_path ("Fresh");
  void *dialog = open_dialog (fixture->window, "win.new-inventory");
  GtkWidget *entry = find_row (dialog, "Name");
  GtkWidget *button = adw_dialog_get_default_widget (dialog);

  main_loop_until (window_fixture_has_focus (fixture, entry));
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_false (gtk_widget_has_css_class (entry, "error"));

  window_fixture_type (fixture, "taken");
  main_loop_until (gtk_widget_has_css_class (entry, "error"));
  g_assert_nonnull (window_fixture_find_with (dialog, GTK_TYPE_LABEL, "label",
                                              "There is an inventory “Taken” already. Choose another name."));
  g_assert_false (gtk_widget_get_sensitive (button));

  gtk_editable_set_text (GTK_EDITABLE (entry), "a/b");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "Fresh");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  window_fixture_press (fixture, "Return");

  InvWindow *window = wait_for_window (path);

  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  close_window (window);
}

/* Also one that is open: its window lets go of it meanwhile. */
static void
test_renames (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = create ("Before");
  g_autofree char *renamed = get_path ("After");
  InvWindow *window = open_own (path);
  void *dialog = open_dialog (window, "win.inventories");
  void *name_dialog;

  main_loop_until (find_row (dialog, "Before") != NULL);
  gtk_widget_activate_action (find_row (dialog, "Before"), "row.rename", NULL);
  main_loop_until ((name_dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))
                   != dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (name_dialog, "Name"))), ==, "Before");

  gtk_editable_set_text (GTK_EDITABLE (find_row (name_dialog, "Name")), "After");
  main_loop_until (gtk_widget_get_sensitive (adw_dialog_get_default_widget (name_dialog)));
  press_button (adw_dialog_get_default_widget (name_dialog));

  g_assert_true (wait_for_window (renamed) == window);
  g_assert_cmpstr (inv_inventory_get_name (inv_window_get_inventory (window)), ==, "After");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  main_loop_until (find_row (dialog, "After") != NULL);
  main_loop_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == dialog);

  adw_dialog_close (dialog);
  main_loop_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
  close_window (window);
}

/* The program begins with what was open last, whatever became of its name, and makes no other. */
static void
test_begins_with_the_last (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = create ("Yesterday");
  g_autofree char *default_path = inv_inventory_get_default_path ();
  InvWindow *window = open_own (path);

  close_window (window);
  g_application_activate (G_APPLICATION (get_application ()));
  window = wait_for_window (path);
  close_window (window);

  g_assert_no_errno (g_unlink (path));
  g_assert_false (g_file_test (default_path, G_FILE_TEST_EXISTS));
  g_application_activate (G_APPLICATION (get_application ()));
  main_loop_until (gtk_application_get_active_window (GTK_APPLICATION (get_application ()))
                   != GTK_WINDOW (fixture->window));
  window = INV_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (get_application ())));
  main_loop_until (inv_window_get_inventory (window) != NULL);
  g_assert_false (g_file_test (default_path, G_FILE_TEST_EXISTS));

  close_window (window);
}

static void
test_trash (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = create ("Rubbish");
  void *dialog = open_dialog (fixture->window, "win.inventories");

  main_loop_until (find_row (dialog, "Rubbish") != NULL);
  gtk_widget_activate_action (find_row (dialog, "Rubbish"), "row.delete", NULL);
  main_loop_until (find_row (dialog, "Rubbish") == NULL);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  adw_dialog_close (dialog);
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

static void
test_saves_a_copy (WindowFixture *fixture, const void *data)
{
  g_autofree char *copy = g_build_filename (fixture->store->folder, "Copy.didinventory", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->store->folder, "missing", "x.didinventory", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (copy);
  g_autoptr (GFile) missing = g_file_new_for_path (nowhere);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvConnection) connection = NULL;
  gint64 n_dids;

  inv_save_copy_to (fixture->window, fixture->store->path, target);
  main_loop_until (window_fixture_find_with (fixture->window, GTK_TYPE_LABEL, "label",
                                             "Copy saved as “Copy.didinventory”")
                   != NULL);
  connection = inv_connection_open (copy, INV_CONNECTION_READ, &error);
  g_assert_no_error (error);
  inv_connection_query_integer (connection, "SELECT count (*) FROM did", &n_dids, &error);
  g_assert_cmpint (n_dids, ==, 100);

  inv_save_copy_to (fixture->window, fixture->store->path, missing);
  main_loop_until (window_fixture_get_dialog (fixture) != NULL);
  g_assert_true (ADW_IS_ALERT_DIALOG (window_fixture_get_dialog (fixture)));
  adw_dialog_close (window_fixture_get_dialog (fixture));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

static gint64
count_dids (WindowFixture *fixture)
{
  return inv_test_store_query (fixture->store, "SELECT count (*) FROM did");
}

/* Made by hand, restored by keyboard; what was there in between is a backup, too. */
static void
test_backups (WindowFixture *fixture, const void *data)
{
  void *dialog = open_dialog (fixture->window, "win.backups");
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (dialog), "backups.make", NULL);
  main_loop_until ((row = window_fixture_find (dialog, INV_TYPE_BACKUP_ROW)) != NULL);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Test"));

  inv_test_store_add_dids (fixture->store, FIRST_NUMBER + 100, 50, 1);
  gtk_widget_activate_action (row, "row.restore", NULL);
  main_loop_until (ADW_IS_ALERT_DIALOG (window_fixture_get_dialog (fixture)));
  main_loop_until (window_fixture_has_focus (fixture, window_fixture_get_dialog (fixture)));
  window_fixture_press (fixture, "Escape");
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
  g_assert_cmpint (count_dids (fixture), ==, 150);

  dialog = open_dialog (fixture->window, "win.backups");
  main_loop_until ((row = window_fixture_find (dialog, INV_TYPE_BACKUP_ROW)) != NULL);
  gtk_widget_activate_action (row, "row.restore", NULL);
  main_loop_until (ADW_IS_ALERT_DIALOG (window_fixture_get_dialog (fixture)));
  main_loop_until (window_fixture_has_focus (fixture, window_fixture_get_dialog (fixture)));
  window_fixture_press (fixture, "Return");
  main_loop_until (count_dids (fixture) == 100);

  g_autoptr (GFile) folder = inv_backup_folder_get_default ();
  g_autoptr (GPtrArray) backups = inv_backup_folder_list (folder, "Test", NULL, NULL);

  g_assert_cmpuint (backups->len, ==, 2);
  main_loop_until (!inv_inventory_is_writing (fixture->inventory));
}

static void
test_restore_fails (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = g_build_filename (fixture->store->folder, "notes.didinventory", NULL);
  g_autoptr (GFile) notes = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "These are notes.", -1, NULL));
  inv_restore_run (fixture->window, notes);
  main_loop_until (ADW_IS_ALERT_DIALOG (window_fixture_get_dialog (fixture)));
  g_assert_cmpint (count_dids (fixture), ==, 100);

  adw_dialog_close (window_fixture_get_dialog (fixture));
  main_loop_until (window_fixture_get_dialog (fixture) == NULL);
}

static guint
count_backups (const char *inventory)
{
  g_autoptr (GFile) folder = inv_backup_folder_get_default ();
  g_autoptr (GPtrArray) backups = inv_backup_folder_list (folder, inventory, NULL, NULL);

  return backups->len;
}

static void
test_backs_up_by_itself (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = create ("Watched");
  g_autoptr (InvStore) store = inv_store_open (path, INV_CONNECTION_WRITE, INV_THROUGH_WINDOW, NULL);
  InvTestStore as_test_store = { .store = store };
  InvWindow *window = open_own (path);

  inv_test_store_add_operator (&as_test_store, "Acme");
  inv_auto_backup_run (window);
  main_loop_until (count_backups ("Watched") == 1);

  /* Once is enough, and the window closes whatever is under way. */
  inv_auto_backup_run (window);
  close_window (window);
  g_assert_cmpuint (count_backups ("Watched"), ==, 1);
}

static gboolean
shows (InvWindow *window, GType type)
{
  GtkWidget *page = window_fixture_find (window, type);

  return page != NULL && gtk_widget_get_mapped (page);
}

static void
test_file_from_elsewhere (WindowFixture *fixture, const void *data)
{
  g_autoptr (InvTestStore) foreign = inv_test_store_new ();
  g_autofree char *foreign_path = g_build_filename (foreign->folder, "Foreign.didinventory", NULL);
  g_autofree char *path = get_path ("Foreign");
  g_autoptr (GFile) file = g_file_new_for_path (foreign_path);
  InvWindow *window;
  void *left;

  fill (foreign);
  g_clear_pointer (&foreign->store, inv_store_free);
  g_assert_no_errno (g_rename (foreign->path, foreign_path));

  inv_application_open_file (get_application (), file);
  window = inv_application_find_window (get_application (), foreign_path);
  g_assert_nonnull (window);
  main_loop_until (shows (window, INV_TYPE_OFFER_PAGE));
  g_assert_null (inv_window_get_inventory (window));

  press_button (window_fixture_find_with (window, GTK_TYPE_BUTTON, "label", "_Look at It"));
  main_loop_until (inv_window_get_inventory (window) != NULL);
  g_assert_true (inv_window_is_look (window));

  left = window;
  g_object_add_weak_pointer (G_OBJECT (window), &left);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.bring-in", NULL);
  window = wait_for_window (path);
  main_loop_until (left == NULL);
  g_assert_false (inv_window_is_look (window));
  g_assert_true (g_file_test (foreign_path, G_FILE_TEST_EXISTS));

  close_window (window);
}

static void
test_not_brought_in (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = g_build_filename (fixture->store->folder, "notes.didinventory", NULL);
  g_autoptr (GFile) notes = g_file_new_for_path (path);
  InvWindow *window;

  g_assert_true (g_file_set_contents (path, "These are notes.", -1, NULL));
  inv_application_open_file (get_application (), notes);
  window = inv_application_find_window (get_application (), path);
  main_loop_until (shows (window, INV_TYPE_OFFER_PAGE));

  press_button (window_fixture_find_with (window, GTK_TYPE_BUTTON, "label", "_Bring It In"));
  main_loop_until (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) != NULL);
  adw_dialog_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  main_loop_until (shows (window, INV_TYPE_OFFER_PAGE));

  close_window (window);
}

static void
test_damaged (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = create ("Damaged");
  g_autoptr (GFile) folder = inv_backup_folder_get_default ();
  g_autoptr (GFile) backup = NULL;
  g_autofree char *kept = get_path ("Damaged (damaged)");
  g_autofree char *content = NULL;
  InvWindow *window;
  GtkWidget *page;

  backup = inv_backup_folder_add (folder, inv_test_store_get_connection (fixture->store), "Damaged",
                                  1795386600, FALSE, NULL, NULL);
  g_assert_nonnull (backup);
  g_assert_true (g_file_set_contents (path, "damaged", -1, NULL));

  inv_application_open (get_application (), path, NULL);
  window = inv_application_find_window (get_application (), path);
  main_loop_until (shows (window, INV_TYPE_FAILED_PAGE));
  page = window_fixture_find (window, INV_TYPE_FAILED_PAGE);
  main_loop_until (gtk_widget_get_visible (window_fixture_find_with (page, GTK_TYPE_BUTTON, "label",
                                                                     "Show _Backups")));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "damaged");

  press_button (window_fixture_find (page, GTK_TYPE_BUTTON));
  main_loop_until (inv_window_get_inventory (window) != NULL);
  g_clear_pointer (&content, g_free);
  g_assert_true (g_file_get_contents (kept, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "damaged");

  close_window (window);
}

/* Overwrites the middle of a file in place, from another process: in this one SQLite's locks would be lost by it. */
static void
damage_in_place (const char *path)
{
  g_autofree char *of = g_strconcat ("of=", path, NULL);
  const char *const command[] = { "dd",           "if=/dev/urandom", of,  "bs=8192", "seek=8", "count=40",
                                  "conv=notrunc", "status=none",     NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

/* An inventory that is open and turns out to be damaged is put aside for the backup. */
static void
test_damaged_while_open (WindowFixture *fixture, const void *data)
{
  g_autofree char *path = g_build_filename (fixture->store->folder, "Backup.didinventory", NULL);
  g_autofree char *kept = g_build_filename (fixture->store->folder, "Test (damaged).didinventory", NULL);
  g_autoptr (GFile) backup = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  inv_test_store_add_dids (fixture->store, FIRST_NUMBER + 1000, 5000, 1);
  g_assert_true (inv_backup_save (inv_test_store_get_connection (fixture->store), path, NULL, NULL));
  inv_connection_exec (inv_test_store_get_connection (fixture->store), "PRAGMA wal_checkpoint (TRUNCATE)",
                       &error);
  g_assert_no_error (error);
  g_clear_pointer (&fixture->store->store, inv_store_free);
  damage_in_place (fixture->store->path);

  inv_restore_run (fixture->window, backup);
  main_loop_until (g_file_test (kept, G_FILE_TEST_EXISTS));
  main_loop_until (inv_window_get_inventory (fixture->window) != NULL);
  inv_test_store_reopen (fixture->store);
  g_assert_cmpint (count_dids (fixture), ==, 5100);
}

int
main (int argc, char *argv[])
{
  static const WindowTest tests[] = {
    { "/inventories/D1/opens", test_opens },
    { "/inventories/D1/opens-here", test_opens_here },
    { "/inventories/D1/new", test_new },
    { "/inventories/D1/renames", test_renames },
    { "/inventories/D1/begins-with-the-last", test_begins_with_the_last },
    { "/inventories/D1/trash", test_trash },
    { "/inventories/D1/saves-a-copy", test_saves_a_copy },
    { "/inventories/D1/backups", test_backups },
    { "/inventories/D1/restore-fails", test_restore_fails },
    { "/inventories/D1/backs-up-by-itself", test_backs_up_by_itself },
    { "/inventories/D1/file-from-elsewhere", test_file_from_elsewhere },
    { "/inventories/D1/not-brought-in", test_not_brought_in },
    { "/inventories/D1/damaged", test_damaged },
    { "/inventories/D1/damaged-while-open", test_damaged_while_open },
  };
  g_autofree char *home = g_dir_make_tmp ("inv-test-XXXXXX", NULL);
  g_autofree char *data_home = g_build_filename (home, "data", NULL);
  g_autofree char *cache_home = g_build_filename (home, "cache", NULL);
  int status;

  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", data_home, TRUE);
  g_setenv ("XDG_CACHE_HOME", cache_home, TRUE);
  g_mkdir_with_parents (data_home, 0700);

  status = window_fixture_run (argc, argv, fill, tests, G_N_ELEMENTS (tests));
  inv_test_remove_folder (home);

  return status;
}
