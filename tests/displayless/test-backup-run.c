/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups of an inventory that is open: made when they are due, stopped at any
 * time, restored while a list shows it; and nothing lost when that fails.
 */

#include "config.h"

#include "inv-backup-list.h"
#include "inv-backup-run.h"
#include "inv-did-list.h"
#include "inv-error.h"
#include "inv-test-faults.h"
#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "main-loop.h"

#include <glib/gstdio.h>

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)
#define HOUR 3600

typedef struct
{
  InvTestStore *store;
  gint64 operator_id;
  InvInventory *inventory;
  char *path;
  GFile *folder;
} Fixture;

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->store = inv_test_store_new ();
  fixture->operator_id = inv_test_store_add_operator (fixture->store, "Acme");
  inv_test_store_add_dids (fixture->store, FIRST_NUMBER, 1000, fixture->operator_id);
  fixture->path = g_build_filename (fixture->store->folder, "backups", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);

  fixture->inventory = inv_test_inventory_open (fixture->store->path);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  inv_test_inventory_close (fixture->inventory);
  main_loop_settle ();
  g_assert_finalize_object (fixture->inventory);
  g_object_unref (fixture->folder);
  g_free (fixture->path);
  inv_test_store_free (fixture->store);
}

static gboolean
make (Fixture *fixture, const InvBackupRule *rule, InvProgress *progress, GFile **file, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inv_backup_make_async (fixture->store->path, fixture->folder, rule, progress, inv_test_keep_result_cb,
                         &result);
  main_loop_until (result != NULL);

  return inv_backup_make_finish (result, file, error);
}

static GFile *
make_well (Fixture *fixture, const InvBackupRule *rule)
{
  g_autoptr (GError) error = NULL;
  GFile *file;

  g_assert_true (make (fixture, rule, NULL, &file, &error));
  g_assert_no_error (error);

  return file;
}

static gboolean
restore (Fixture *fixture, GFile *source, InvProgress *progress, GFile **before, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  inv_backup_restore_async (fixture->inventory, source, fixture->folder, progress, inv_test_keep_result_cb,
                            &result);
  main_loop_until (result != NULL);

  return inv_backup_restore_finish (fixture->inventory, result, before, error);
}

static gint64
count_dids (Fixture *fixture)
{
  return inv_test_store_query (fixture->store, "SELECT count (*) FROM did");
}

/* Backups, and what is left of some. */
static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
set_age (GFile *file, Fixture *fixture, int hours)
{
  g_autoptr (GDateTime)
      then = g_date_time_new_from_unix_utc (g_get_real_time () / G_USEC_PER_SEC - (gint64) hours * HOUR);
  g_autofree char *name = g_date_time_format (then, "Test %Y-%m-%d %H%M%SZ auto.didinventory");
  g_autoptr (GFile) older = g_file_get_child (fixture->folder, name);
  g_autoptr (GError) error = NULL;

  g_file_move (file, older, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_made_when_due (Fixture *fixture, const void *data)
{
  const InvBackupRule rule = { .hours = 24, .keep = 2 };
  g_autoptr (GFile) first = make_well (fixture, &rule);
  g_autoptr (GFile) too_early = make_well (fixture, &rule);

  g_assert_nonnull (first);
  g_assert_null (too_early);

  /* The newest step is younger than a backup of yesterday. */
  set_age (first, fixture, 25);
  g_autoptr (GFile) second = make_well (fixture, &rule);

  g_assert_nonnull (second);
  g_assert_cmpuint (count_files (fixture), ==, 2);

  set_age (second, fixture, 24);
  g_autoptr (GFile) third = make_well (fixture, &rule);

  g_assert_nonnull (third);
  g_assert_cmpuint (count_files (fixture), ==, 2);
}

static void
test_nothing_to_back_up (Fixture *fixture, const void *data)
{
  const InvBackupRule rule = { .hours = 1, .keep = 2 };

  inv_connection_exec (inv_test_store_get_connection (fixture->store), "UPDATE step SET at = 1000", NULL);
  g_autoptr (GFile) file = make_well (fixture, NULL);

  set_age (file, fixture, 48);
  g_autoptr (GFile) none = make_well (fixture, &rule);

  g_assert_null (none);
}

static void
test_stopped (Fixture *fixture, const void *data)
{
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  inv_progress_cancel (progress);
  g_assert_false (make (fixture, NULL, progress, &file, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_no_inventory (Fixture *fixture, const void *data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  inv_backup_make_async ("/nowhere/Main.didinventory", fixture->folder, NULL, NULL, inv_test_keep_result_cb,
                         &result);
  main_loop_until (result != NULL);
  g_assert_false (inv_backup_make_finish (result, &file, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
}

/* A list that shows the inventory follows, and what was there before can be had again. */
static void
test_restored (Fixture *fixture, const void *data)
{
  InvDidList *list = inv_did_list_new (INV_DID_LOADER (fixture->inventory));
  g_autoptr (InvQuery) all = inv_query_new_all ();
  InvSort sort = { INV_FIELD_DID, FALSE };
  g_autoptr (GFile) backup = make_well (fixture, NULL);
  g_autoptr (GFile) before = NULL;
  g_autoptr (GFile) in_between = NULL;
  g_autoptr (GError) error = NULL;

  inv_test_store_add_dids (fixture->store, FIRST_NUMBER + 1000, 500, fixture->operator_id);
  inv_did_list_set_query (list, all, &sort);
  main_loop_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1500);

  g_assert_true (restore (fixture, backup, NULL, &before, &error));
  g_assert_no_error (error);
  main_loop_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1000);
  g_assert_cmpint (count_dids (fixture), ==, 1000);

  g_assert_true (restore (fixture, before, NULL, &in_between, &error));
  g_assert_no_error (error);
  main_loop_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1500);
  g_assert_cmpuint (count_files (fixture), ==, 3);

  g_assert_finalize_object (list);
}

static void
damage (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content + length / 2, 0xa5, length / 3);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

static void
test_not_restored (Fixture *fixture, const void *data)
{
  g_autoptr (GFile) backup = make_well (fixture, NULL);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/Main.didinventory");
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autofree char *text = g_build_filename (fixture->store->folder, "notes.didinventory", NULL);
  g_autoptr (GFile) notes = g_file_new_for_path (text);
  g_autofree char *expected = NULL;
  const struct
  {
    GFile *source;
    InvProgress *progress;
    int code;
  } cases[] = {
    { backup, NULL, INV_ERROR_DAMAGED },
    { backup, progress, INV_ERROR_CANCELLED },
    { missing, NULL, INV_ERROR_NOT_FOUND },
    { notes, NULL, INV_ERROR_NOT_INVENTORY },
  };

  damage (g_file_peek_path (backup));
  g_assert_true (g_file_set_contents (text, "These are notes.", -1, NULL));
  inv_progress_cancel (progress);
  inv_test_store_add_dids (fixture->store, FIRST_NUMBER + 1000, 500, fixture->operator_id);
  expected = inv_test_store_dump (fixture->store);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (restore (fixture, cases[i].source, cases[i].progress, NULL, &error));
      g_assert_error (error, INV_ERROR, cases[i].code);
      found = inv_test_store_dump (fixture->store);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* Where what is there now cannot be backed up, it is not given up. */
static void
test_no_room_for_a_backup (Fixture *fixture, const void *data)
{
  g_autoptr (GFile) backup = make_well (fixture, NULL);
  g_autofree char *expected = NULL;

  inv_test_store_add_dids (fixture->store, FIRST_NUMBER + 1000, 500, fixture->operator_id);
  expected = inv_test_store_dump (fixture->store);

  for (guint n_writes = 0; n_writes < 60; n_writes += 7)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;
      gboolean is_restored;

      inv_test_faults_set (INV_TEST_FAULT_FULL, n_writes);
      is_restored = restore (fixture, backup, NULL, NULL, &error);
      if (!inv_test_faults_clear ())
        break;

      g_assert_false (is_restored);
      g_assert_error (error, INV_ERROR, INV_ERROR_NO_SPACE);
      found = inv_test_store_dump (fixture->store);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_list_follows (Fixture *fixture, const void *data)
{
  InvBackupList *list;
  void *left;
  g_autoptr (InvBackup) backup = NULL;
  g_autoptr (GFile) file = NULL;

  g_assert_no_errno (g_mkdir (fixture->path, 0700));
  list = left = inv_backup_list_new (fixture->folder, "Test");
  main_loop_until (!inv_backup_list_is_loading (list));
  g_assert_no_error (inv_backup_list_get_error (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  file = make_well (fixture, NULL);
  main_loop_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1);
  backup = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (g_file_equal (inv_backup_get_file (backup), file));
  g_assert_false (inv_backup_is_automatic (backup));

  g_assert_true (g_file_delete (file, NULL, NULL));
  main_loop_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0);

  g_object_add_weak_pointer (G_OBJECT (list), &left);
  g_object_unref (list);
  main_loop_until (left == NULL);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/backup-run/D1/made-when-due", test_made_when_due },
    { "/backup-run/D1/nothing-to-back-up", test_nothing_to_back_up },
    { "/backup-run/D1/stopped", test_stopped },
    { "/backup-run/D1/no-inventory", test_no_inventory },
    { "/backup-run/D1/restored", test_restored },
    { "/backup-run/D1/not-restored", test_not_restored },
    { "/backup-run/D1/no-room-for-a-backup", test_no_room_for_a_backup },
    { "/backup-run/D1/list-follows", test_list_follows },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  inv_test_faults_install ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
