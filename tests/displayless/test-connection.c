/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening what is an inventory and what is not, and sharing one with others. */

#include "config.h"

#include "inv-connection.h"
#include "inv-error.h"
#include "inv-schema.h"
#include "inv-statement.h"
#include "inv-test-privileges.h"
#include "inv-test-store.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *sqlite;

  g_assert_cmpint (sqlite3_open (path, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (sqlite), ==, SQLITE_OK);
}

static void
close_store (InvTestStore *test)
{
  g_clear_pointer (&test->store, inv_store_free);
}

static void
assert_refused (const char *path, InvConnectionMode mode, InvError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (inv_connection_open (path, mode, &error));
  g_assert_error (error, INV_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, name));
}

static void
assert_opens (const char *path, InvConnectionMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvConnection) connection = inv_connection_open (path, mode, &error);

  g_assert_no_error (error);
  g_assert_cmpint (inv_connection_is_writable (connection), ==, mode != INV_CONNECTION_READ);
}

/* Each case leaves at the path something that is no inventory, or no whole one, and it stays as it is. */
static void
test_refused (void)
{
  static const struct
  {
    const char *contents;
    gsize length;
  } cases[] = {
    { "", 0 },
    { "DID;Status\n442079460000;active\n", 31 },
    { "SQLite format 3", 16 },
    { "\0\1\2\3\0\0\0\0", 8 },
  };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autofree char *missing = g_build_filename (test->folder, "missing.didinventory", NULL);

  close_store (test);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *after = NULL;
      gsize length;

      g_assert_true (g_file_set_contents (test->path, cases[i].contents, (gssize) cases[i].length, NULL));
      assert_refused (test->path, INV_CONNECTION_WRITE, INV_ERROR_NOT_INVENTORY);
      assert_refused (test->path, INV_CONNECTION_READ, INV_ERROR_NOT_INVENTORY);

      g_assert_true (g_file_get_contents (test->path, &after, &length, NULL));
      g_assert_cmpmem (after, length, cases[i].contents, cases[i].length);
    }

  assert_refused (missing, INV_CONNECTION_WRITE, INV_ERROR_NOT_FOUND);
  assert_refused (missing, INV_CONNECTION_READ, INV_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
  assert_refused (test->folder, INV_CONNECTION_WRITE, INV_ERROR_NOT_INVENTORY);
  assert_refused ("/dev/null", INV_CONNECTION_READ, INV_ERROR_NOT_INVENTORY);
}

static void
test_foreign_database (void)
{
  g_autofree char *folder = g_dir_make_tmp ("inv-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "other.db", NULL);

  run_sql (path, "CREATE TABLE did (id INTEGER PRIMARY KEY)");
  assert_refused (path, INV_CONNECTION_WRITE, INV_ERROR_NOT_INVENTORY);
  assert_refused (path, INV_CONNECTION_READ, INV_ERROR_NOT_INVENTORY);

  run_sql (path, "PRAGMA application_id = 1145652329");
  assert_refused (path, INV_CONNECTION_WRITE, INV_ERROR_NOT_INVENTORY);

  inv_test_remove_folder (folder);
}

static void
test_create (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autofree char *nowhere = g_build_filename (test->folder, "missing", "new.didinventory", NULL);

  assert_refused (test->path, INV_CONNECTION_CREATE, INV_ERROR_EXISTS);
  assert_refused (nowhere, INV_CONNECTION_CREATE, INV_ERROR_IO);
  assert_refused (test->folder, INV_CONNECTION_CREATE, INV_ERROR_EXISTS);

  g_assert_cmpint (inv_test_store_query (test, "PRAGMA user_version"), ==, INV_SCHEMA_VERSION);
  g_assert_cmpint (inv_test_store_query (test, "PRAGMA application_id"), ==, INV_SCHEMA_APPLICATION_ID);
  g_assert_cmpint (inv_test_store_query (test, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (inv_test_store_query (test, "PRAGMA trusted_schema"), ==, 0);
}

static void
test_newer (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InvConnection) reader = NULL;

  close_store (test);
  run_sql (test->path, "PRAGMA user_version = 99");
  assert_refused (test->path, INV_CONNECTION_WRITE, INV_ERROR_NEWER);

  reader = inv_connection_open (test->path, INV_CONNECTION_READ, &error);
  g_assert_no_error (error);
  g_assert_true (inv_connection_is_newer (reader));
  g_assert_false (inv_connection_is_writable (reader));
}

static void
test_damaged (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autofree char *contents = NULL;
  gsize length;

  inv_test_store_add_operator (test, "Acme");
  close_store (test);

  g_assert_true (g_file_get_contents (test->path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (test->path, contents, (gssize) length / 2, NULL));
  assert_refused (test->path, INV_CONNECTION_WRITE, INV_ERROR_DAMAGED);
  assert_refused (test->path, INV_CONNECTION_READ, INV_ERROR_DAMAGED);
}

static void
test_read_only (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  g_autoptr (InvConnection) reader = inv_connection_open (test->path, INV_CONNECTION_READ, &error);

  g_assert_no_error (error);
  g_assert_false (inv_connection_exec (reader, "DELETE FROM did", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (inv_connection_begin_write (reader, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_READ_ONLY);
}

/* The permissions of an inventory and of its folder. */
static void
test_permissions (void)
{
  static const struct
  {
    guint file_mode;
    guint folder_mode;
    gboolean is_writable;
    gboolean is_copy;
  } cases[] = {
    { 0644, 0755, TRUE, FALSE },
    { 0444, 0755, FALSE, FALSE },
    { 0644, 0555, FALSE, TRUE },
    { 0444, 0555, FALSE, TRUE },
  };

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  inv_test_drop_privileges ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvTestStore) test = inv_test_store_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (InvConnection) reader = NULL;
      g_autofree char *copy = NULL;
      gint64 n;

      inv_test_store_add_operator (test, "Acme");
      close_store (test);
      g_assert_no_errno (g_chmod (test->path, (int) cases[i].file_mode));
      g_assert_no_errno (g_chmod (test->folder, (int) cases[i].folder_mode));

      if (cases[i].is_writable)
        assert_opens (test->path, INV_CONNECTION_WRITE);
      else
        assert_refused (test->path, INV_CONNECTION_WRITE, INV_ERROR_READ_ONLY);

      reader = inv_connection_open (test->path, INV_CONNECTION_READ, &error);
      g_assert_no_error (error);
      g_assert_cmpint (inv_connection_is_copy (reader), ==, cases[i].is_copy);
      inv_connection_query_integer (reader, "SELECT count (*) FROM operator", &n, &error);
      g_assert_no_error (error);
      g_assert_cmpint (n, ==, 1);

      copy = g_strdup (inv_connection_get_path (reader));
      g_clear_pointer (&reader, inv_connection_free);
      g_assert_cmpint (g_file_test (copy, G_FILE_TEST_EXISTS), ==, !cases[i].is_copy);
      g_assert_no_errno (g_chmod (test->folder, 0755));
    }
}

static void
test_busy (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InvConnection) other = inv_connection_open (test->path, INV_CONNECTION_WRITE, &error);

  g_assert_no_error (error);
  inv_connection_set_busy_timeout (other, 1);
  inv_connection_begin_write (inv_test_store_get_connection (test), &error);
  g_assert_no_error (error);

  g_assert_false (inv_connection_begin_write (other, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_BUSY);
  g_clear_error (&error);

  inv_connection_rollback (inv_test_store_get_connection (test));
  g_assert_true (inv_connection_begin_write (other, &error));
  g_assert_no_error (error);
  inv_connection_rollback (other);
}

static void
test_snapshot (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InvConnection) reader = inv_connection_open (test->path, INV_CONNECTION_READ, &error);
  gint64 before;
  gint64 between;
  gint64 after;
  gint64 n;

  g_assert_no_error (error);
  inv_connection_get_data_version (reader, &before, &error);
  inv_connection_begin_read (reader, &error);
  inv_test_store_add_operator (test, "Acme");

  inv_connection_query_integer (reader, "SELECT count (*) FROM operator", &n, &error);
  inv_connection_get_data_version (reader, &between, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 0);
  g_assert_cmpint (between, ==, before);

  inv_connection_rollback (reader);
  inv_connection_query_integer (reader, "SELECT count (*) FROM operator", &n, &error);
  inv_connection_get_data_version (reader, &after, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpint (after, !=, before);
}

/* A file may come from anywhere: what its schema brings along does not run. */
static void
test_hostile_schema (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();

  close_store (test);
  run_sql (test->path, "CREATE TRIGGER t AFTER INSERT ON operator BEGIN DELETE FROM setting; END");
  inv_test_store_reopen (test);
  inv_test_store_add_operator (test, "Acme");
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM setting"), >, 0);
}

static void
test_cancel (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (InvProgress) progress = inv_progress_new (cancellable);
  g_autoptr (GError) error = NULL;
  InvConnection *connection = inv_test_store_get_connection (test);
  const char
      *endless = "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT max (n) FROM c";

  inv_connection_set_progress (connection, progress);
  g_cancellable_cancel (cancellable);
  g_assert_false (inv_connection_exec (connection, endless, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_clear_error (&error);

  inv_connection_set_progress (connection, NULL);
  g_assert_true (inv_connection_exec (connection, "SELECT 1", &error));
  g_assert_no_error (error);
}

static void
test_statement (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  const InvValue values[] = { inv_value_null (), inv_value_from_integer (G_MININT64),
                              inv_value_from_integer (G_MAXINT64), inv_value_from_text (""),
                              inv_value_from_text ("Größe") };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (InvStatement)
          statement = inv_statement_new (inv_test_store_get_connection (test), "SELECT ?1", &error);
      InvValue value;

      g_assert_no_error (error);
      inv_statement_bind_value (statement, 1, &values[i]);
      g_assert_true (inv_statement_step (statement, &error));
      value = inv_statement_get_value (statement, 0);
      g_assert_true (inv_value_equal (&value, &values[i]));
      g_assert_false (inv_statement_step (statement, &error));
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/connection/refused", test_refused);
  g_test_add_func ("/connection/foreign-database", test_foreign_database);
  g_test_add_func ("/connection/create", test_create);
  g_test_add_func ("/connection/newer", test_newer);
  g_test_add_func ("/connection/damaged", test_damaged);
  g_test_add_func ("/connection/read-only", test_read_only);
  g_test_add_func ("/connection/permissions", test_permissions);
  g_test_add_func ("/connection/busy", test_busy);
  g_test_add_func ("/connection/snapshot", test_snapshot);
  g_test_add_func ("/connection/hostile-schema", test_hostile_schema);
  g_test_add_func ("/connection/cancel", test_cancel);
  g_test_add_func ("/connection/statement", test_statement);

  return g_test_run ();
}
