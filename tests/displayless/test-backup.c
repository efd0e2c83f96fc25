/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of an inventory and bringing them back; finding what is wrong in one. */

#include "config.h"

#include "inv-backup.h"
#include "inv-check.h"
#include "inv-error.h"
#include "inv-step.h"
#include "inv-test-store.h"
#include "inv-undo.h"

#include <glib/gstdio.h>

static char *
save (InvTestStore *test)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (test->folder, "copy.didinventory", NULL);

  inv_backup_save (inv_test_store_get_connection (test), path, NULL, &error);
  g_assert_no_error (error);

  return path;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_round_trip (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 442079460000, 5000, 1);
  before = inv_test_store_dump (test);
  path = save (test);
  g_free (save (test));

  inv_test_store_add_dids (test, 1000, 100, 1);
  inv_backup_restore (inv_test_store_get_connection (test), path, NULL, &error);
  g_assert_no_error (error);
  after = inv_test_store_dump (test);
  g_assert_cmpstr (after, ==, before);

  steps = inv_undo (test->store, 2, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did"), ==, 0);
  inv_test_store_reopen (test);
  g_assert_cmpuint (count_files (test->folder), ==, 4);
}

/* What others read does not change before the copy is back as a whole. */
static void
test_seen_by_readers (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InvConnection) reader = NULL;
  g_autofree char *path = NULL;
  gint64 before;
  gint64 after;
  gint64 n;

  inv_test_store_add_operator (test, "Acme");
  path = save (test);
  inv_test_store_add_operator (test, "Globex");

  reader = inv_connection_open (test->path, INV_CONNECTION_READ, &error);
  g_assert_no_error (error);
  inv_connection_get_data_version (reader, &before, &error);
  inv_connection_begin_read (reader, &error);
  inv_backup_restore (inv_test_store_get_connection (test), path, NULL, &error);
  inv_connection_query_integer (reader, "SELECT count (*) FROM operator", &n, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 2);

  inv_connection_rollback (reader);
  inv_connection_query_integer (reader, "SELECT count (*) FROM operator", &n, &error);
  inv_connection_get_data_version (reader, &after, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpint (after, !=, before);
}

static void
test_refused (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  InvConnection *connection = inv_test_store_get_connection (test);
  g_autofree char *text = g_build_filename (test->folder, "notes.txt", NULL);
  g_autofree char *missing = g_build_filename (test->folder, "missing", "copy", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (inv_backup_save (connection, test->path, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_false (inv_backup_save (connection, missing, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IO);
  g_clear_error (&error);

  g_assert_false (inv_backup_restore (connection, test->path, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_false (inv_backup_restore (connection, missing, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (text, "These are notes, not an inventory.", -1, NULL));
  g_assert_false (inv_backup_restore (connection, text, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY);
}

/* An inventory that is open has writes beside it, which would become those of a copy with its name. So would
 * writes that lie where there is no inventory any more. */
static void
test_in_use (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvTestStore) other = inv_test_store_new ();
  g_autofree char *lost = g_build_filename (test->folder, "lost.didinventory", NULL);
  g_autofree char *lost_writes = g_strconcat (lost, "-wal", NULL);
  g_autoptr (InvConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  inv_test_store_add_operator (other, "Acme");
  g_assert_false (inv_backup_save (inv_test_store_get_connection (test), other->path, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_BUSY);
  g_clear_error (&error);
  inv_test_store_reopen (other);
  g_assert_cmpint (inv_test_store_query (other, "SELECT count (*) FROM operator"), ==, 1);

  g_assert_true (g_file_set_contents (lost_writes, "writes", -1, NULL));
  connection = inv_connection_open (lost, INV_CONNECTION_CREATE, &error);
  g_assert_null (connection);
  g_assert_error (error, INV_ERROR, INV_ERROR_BUSY);
  g_assert_true (g_file_test (lost_writes, G_FILE_TEST_EXISTS));
}

static void
test_cancelled (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (InvProgress) progress = inv_progress_new (cancellable);
  g_autofree char *path = save (test);
  g_autofree char *other = g_build_filename (test->folder, "other", NULL);
  g_autoptr (GError) error = NULL;
  guint n_files = count_files (test->folder);

  inv_test_store_add_operator (test, "Acme");
  g_cancellable_cancel (cancellable);

  g_assert_false (inv_backup_save (inv_test_store_get_connection (test), other, progress, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (test->folder), ==, n_files);

  g_assert_false (inv_backup_restore (inv_test_store_get_connection (test), path, progress, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM operator"), ==, 1);
}

/* Overwrites bytes in the middle of a file. */
static void
damage (const char *path, gsize from, gsize n_bytes)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (from + n_bytes, <=, length);
  memset (contents + from, 0xa5, n_bytes);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
}

static void
test_damaged (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (InvConnection) reader = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 442079460000, 20000, 1);
  path = save (test);
  damage (path, 900000, 200000);

  before = inv_test_store_dump (test);
  g_assert_false (inv_backup_restore (inv_test_store_get_connection (test), path, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_DAMAGED);
  g_clear_error (&error);
  after = inv_test_store_dump (test);
  g_assert_cmpstr (after, ==, before);

  reader = inv_connection_open (path, INV_CONNECTION_READ, &error);
  g_assert_no_error (error);
  problems = inv_check_thoroughly (reader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >, 0);

  /* What is damaged takes no good copy's place. */
  g_autofree char *copy = g_strconcat (path, ".copy", NULL);
  g_assert_true (g_file_set_contents (copy, "good", -1, NULL));
  g_assert_false (inv_backup_save (reader, copy, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_DAMAGED);
  g_autofree char *kept = NULL;
  g_assert_true (g_file_get_contents (copy, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "good");
  g_assert_cmpint (g_unlink (copy), ==, 0);
}

/* Each of these breaks something that only the thorough check sees. */
static void
test_check (void)
{
  static const struct
  {
    const char *sql;
    const char *message;
  } cases[] = {
    { "SELECT 1", NULL },
    { "PRAGMA foreign_keys = OFF; UPDATE did SET operator_id = 9 WHERE id = 3; PRAGMA foreign_keys = ON",
      "leads nowhere" },
    { "UPDATE operator SET name_key = 'ACME' WHERE id = 1", "“Acme” would not be found" },
    { "INSERT INTO tag_set (tags) VALUES ('vip,new')", "“vip,new”" },
    { "DELETE FROM removed_did WHERE id = 11", "lacks some of its rows" },
    { "UPDATE change SET ids = x'0f0f0f' WHERE kind = 1", "cannot be read" },
    { "INSERT INTO batch (name, name_key, operator_id) VALUES ('B', 'b', 2);"
      "UPDATE did SET batch_id = 1 WHERE id = 2",
      "DID 101 is in a batch" },
    { "PRAGMA ignore_check_constraints = ON; UPDATE did SET status = 0 WHERE id = 3", "CHECK" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvTestStore) test = inv_test_store_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (InvIdSet) ids = inv_id_set_new_run (11, 12);
      g_autoptr (InvStep) step = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      inv_test_store_add_operator (test, "Acme");
      inv_test_store_add_operator (test, "Globex");
      inv_test_store_add_dids (test, 100, 20, 1);
      step = inv_step_begin (test->store, "delete", NULL, &error);
      inv_step_delete (step, "did", ids, NULL, &error);
      inv_step_commit (step, NULL, 2, &error);
      inv_connection_exec (inv_test_store_get_connection (test), cases[i].sql, &error);
      g_assert_no_error (error);
      inv_test_store_reopen (test);

      problems = inv_check_thoroughly (inv_test_store_get_connection (test), NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, cases[i].message != NULL);
      if (cases[i].message != NULL)
        g_assert_nonnull (strstr (problems->pdata[0], cases[i].message));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup/round-trip", test_round_trip);
  g_test_add_func ("/backup/seen-by-readers", test_seen_by_readers);
  g_test_add_func ("/backup/refused", test_refused);
  g_test_add_func ("/backup/in-use", test_in_use);
  g_test_add_func ("/backup/cancelled", test_cancelled);
  g_test_add_func ("/backup/damaged", test_damaged);
  g_test_add_func ("/check/problems", test_check);

  return g_test_run ();
}
