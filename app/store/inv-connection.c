/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One connection to the file of an inventory: how it is opened and set up,
 * its transactions, and the statements that it keeps prepared. */

#include "config.h"

#include "inv-connection.h"

#include "inv-connection-private.h"
#include "inv-error.h"
#include "inv-ids-vtab.h"
#include "inv-network-share.h"
#include "inv-schema.h"
#include "inv-search-functions.h"
#include "inv-source-vtab.h"
#include "inv-temporary-copy.h"
#include "inv-value-map.h"
#include "inv-whole-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define BUSY_TIMEOUT_MILLISECONDS 10000

/* Once a connection has this many idle statements, further ones are not kept. */
#define MAX_IDLE_STATEMENTS 64

/* How many steps of SQLite's machine pass between two looks at whether to stop: about a millisecond. */
#define STEPS_BETWEEN_POLLS 20000

/* How many rows are written before the progress is told of them. */
#define ROWS_A_TELLING 1024

struct _InvConnection
{
  GThread *thread;
  sqlite3 *sqlite;
  char *path;
  char *display_name;
  InvTemporaryCopy *copy;
  GHashTable *idle_statements;
  InvProgress *progress;
  guint n_rows_not_told;
  gboolean is_writable;
  gboolean is_newer;

  /* Set by any thread. */
  int is_interrupted;
};

static void
assert_thread (InvConnection *self)
{
  g_assert (self->thread == g_thread_self ());
}

sqlite3 *
inv_connection_get_sqlite (InvConnection *self)
{
  assert_thread (self);

  return self->sqlite;
}

/* A file is checked before SQLite sees it, because SQLite takes an empty file for a new database and has
 * one message for all that it cannot open. */
static gboolean
check_file (const char *path, const char *display_name, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      int code = errno;

      if (code == ENOENT || code == ENOTDIR)
        g_set_error (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                     _ ("There is no inventory “%s”. Look at how the name is written, or make a new one."),
                       display_name);
      else
        g_set_error (error, INV_ERROR, INV_ERROR_IO,
                     _ ("“%s” cannot be opened: %s"), display_name, g_strerror (code));
      return FALSE;
    }

  if (S_ISDIR (info.st_mode))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY,
                   _ ("“%s” is a folder. Choose an inventory in it."), display_name);
      return FALSE;
    }

  if (!S_ISREG (info.st_mode) || info.st_size == 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY,
                   S_ISREG (info.st_mode)
                   ? _ ("“%s” is empty. It is not an inventory.")
                   : _ ("“%s” is not a file. It cannot be an inventory."), display_name);
      return FALSE;
    }

  return TRUE;
}

/* A file may come from anywhere, so nothing in its schema is trusted and nothing in it runs. */
static void
harden (sqlite3 *sqlite)
{
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
}

static int
is_told_to_stop_cb (gpointer data)
{
  InvConnection *self = data;

  return g_atomic_int_get (&self->is_interrupted) || inv_progress_is_cancelled (self->progress);
}

static void
poll_whether_to_stop (InvConnection *self)
{
  sqlite3_progress_handler (self->sqlite, STEPS_BETWEEN_POLLS, is_told_to_stop_cb, self);
}

static gboolean
open_sqlite (InvConnection *self, GError **error)
{
  int result = sqlite3_open_v2 (self->path, &self->sqlite,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (result != SQLITE_OK)
    return inv_connection_set_error (self, result, error);

  sqlite3_busy_timeout (self->sqlite, BUSY_TIMEOUT_MILLISECONDS);
  poll_whether_to_stop (self);
  harden (self->sqlite);
  inv_ids_vtab_register (self->sqlite);
  inv_source_vtab_register (self->sqlite);
  inv_search_functions_register (self->sqlite);
  inv_value_map_register (self->sqlite);

  return TRUE;
}

static void
close_sqlite (InvConnection *self)
{
  g_hash_table_remove_all (self->idle_statements);
  if (sqlite3_close (self->sqlite) != SQLITE_OK)
    g_error ("“%s” is closed while a statement is in use", self->display_name);
  self->sqlite = NULL;
}

/* The cache holds the pages that a big step touches, so that none is written twice. What is deleted is
 * not overwritten with zeros, because the log keeps it anyway. A commit waits until it is on the disk:
 * one wait a step, which cannot be measured beside the step. */
static gboolean
set_up (InvConnection *self, GError **error)
{
  return inv_connection_exec (self,
                              "PRAGMA cache_size = -131072;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA secure_delete = OFF;"
                              "PRAGMA synchronous = FULL;"
                              "PRAGMA journal_size_limit = 1048576;",
                              error);
}

/* Readers and a writer do not wait for each other with a write-ahead log. It needs memory that all of them
 * share, which a network share does not give. */
static gboolean
choose_journal (InvConnection *self, GError **error)
{
  if (inv_network_share_has (self->path))
    return inv_connection_exec (self,
                                "PRAGMA locking_mode = EXCLUSIVE;"
                                "PRAGMA journal_mode = DELETE;"
                                "PRAGMA locking_mode = NORMAL;"
                                "SELECT 1 FROM sqlite_schema LIMIT 1;",
                                error);

  return inv_connection_exec (self, "PRAGMA journal_mode = WAL", error);
}

static gboolean
open_for_writing (InvConnection *self, GError **error)
{
  InvSchemaState state;

  if (!open_sqlite (self, error) || !inv_schema_examine (self, &state, error))
    return FALSE;

  if (state == INV_SCHEMA_NEWER)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_NEWER,
                   _ ("“%s” was made by a newer version of this program. It can be looked at, but not "
                      "changed. Install the newer version to change it."),
                     self->display_name);
      return FALSE;
    }

  if (sqlite3_db_readonly (self->sqlite, "main") != 0)
    return inv_connection_set_error (self, SQLITE_READONLY, error);

  if (!set_up (self, error) || !choose_journal (self, error))
    return FALSE;

  self->is_writable = TRUE;

  return state == INV_SCHEMA_CURRENT || inv_schema_migrate (self, error);
}

static gboolean
make_schema (InvConnection *self, GError **error)
{
  gboolean is_made = open_sqlite (self, error) && inv_connection_exec (self, "PRAGMA page_size = 8192", error)
                     && set_up (self, error) && choose_journal (self, error)
                     && inv_schema_migrate (self, error);

  close_sqlite (self);

  return is_made;
}

/* The file gets its name when it is an inventory, so that one whose making was broken off is in nobody's way. */
static gboolean
create (InvConnection *self, GError **error)
{
  g_autofree char *path = g_steal_pointer (&self->path);

  self->path = inv_whole_file_begin (path, error);
  if (self->path == NULL)
    return FALSE;

  if (!make_schema (self, error))
    {
      inv_whole_file_abandon (self->path);
      return FALSE;
    }

  if (!inv_whole_file_end (self->path, path, FALSE, error))
    return FALSE;

  g_set_str (&self->path, path);

  return open_for_writing (self, error);
}

/* SQLite cannot read an inventory in a folder where it cannot put its own files, nor can an old inventory
 * be brought up to date when it cannot be written. A copy can. */
static gboolean
open_copy (InvConnection *self, GError **error)
{
  InvSchemaState state;

  close_sqlite (self);
  self->copy = inv_temporary_copy_new (self->path, error);
  if (self->copy == NULL)
    return FALSE;

  g_set_str (&self->path, inv_temporary_copy_get_path (self->copy));

  return open_sqlite (self, error) && inv_schema_examine (self, &state, error)
         && (state != INV_SCHEMA_OLDER || inv_schema_migrate (self, error));
}

static gboolean
open_for_reading (InvConnection *self, GError **error)
{
  InvSchemaState state = INV_SCHEMA_CURRENT;
  g_autoptr (GError) reason = NULL;

  if (!open_sqlite (self, &reason) || !inv_schema_examine (self, &state, &reason))
    {
      if (!g_error_matches (reason, INV_ERROR, INV_ERROR_READ_ONLY))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (!open_copy (self, error))
        return FALSE;
    }
  else if (state == INV_SCHEMA_OLDER)
    {
      gboolean is_migrated = sqlite3_db_readonly (self->sqlite, "main") != 0
                                 ? open_copy (self, error)
                                 : inv_schema_migrate (self, error);

      if (!is_migrated)
        return FALSE;
    }

  self->is_newer = state == INV_SCHEMA_NEWER;

  return inv_connection_exec (self,
                              "PRAGMA cache_size = -65536;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA query_only = ON;",
                              error);
}

static void
finalize_cb (gpointer data)
{
  sqlite3_finalize (data);
}

InvConnection *
inv_connection_open (const char *path, InvConnectionMode mode, GError **error)
{
  g_autoptr (InvConnection) self = g_new0 (InvConnection, 1);
  gboolean is_open = FALSE;

  self->thread = g_thread_self ();
  self->path = g_strdup (path);
  self->display_name = g_filename_display_name (path);
  self->idle_statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_cb);

  if (mode != INV_CONNECTION_CREATE && !check_file (path, self->display_name, error))
    return NULL;

  switch (mode)
    {
    case INV_CONNECTION_CREATE:
      is_open = create (self, error);
      break;

    case INV_CONNECTION_WRITE:
      is_open = open_for_writing (self, error);
      break;

    case INV_CONNECTION_READ:
      is_open = open_for_reading (self, error);
      break;

    default:
      g_assert_not_reached ();
    }

  return is_open ? g_steal_pointer (&self) : NULL;
}

void
inv_connection_free (InvConnection *self)
{
  if (self == NULL)
    return;

  assert_thread (self);
  close_sqlite (self);
  g_hash_table_unref (self->idle_statements);
  g_clear_object (&self->progress);
  inv_temporary_copy_free (self->copy);
  g_free (self->path);
  g_free (self->display_name);
  g_free (self);
}

const char *
inv_connection_get_path (InvConnection *self)
{
  return self->path;
}

const char *
inv_connection_get_display_name (InvConnection *self)
{
  return self->display_name;
}

gboolean
inv_connection_is_writable (InvConnection *self)
{
  return self->is_writable;
}

gboolean
inv_connection_is_copy (InvConnection *self)
{
  return self->copy != NULL;
}

gboolean
inv_connection_is_newer (InvConnection *self)
{
  return self->is_newer;
}

void
inv_connection_set_checks_references (InvConnection *self, gboolean checks_references)
{
  assert_thread (self);

  sqlite3_db_config (self->sqlite, SQLITE_DBCONFIG_ENABLE_FKEY, checks_references ? 1 : 0, NULL);
}

sqlite3_stmt *
inv_connection_take_statement (InvConnection *self, const char *sql, GError **error)
{
  gpointer statement;
  int result;

  assert_thread (self);

  if (g_hash_table_steal_extended (self->idle_statements, sql, NULL, &statement))
    return statement;

  result = sqlite3_prepare_v3 (self->sqlite, sql, -1, SQLITE_PREPARE_PERSISTENT, (sqlite3_stmt **) &statement,
                               NULL);
  if (result != SQLITE_OK)
    {
      inv_connection_set_error (self, result, error);
      return NULL;
    }

  return statement;
}

/* SQLite keeps the text of a statement as long as the statement, so the table borrows its key from it. */
void
inv_connection_give_statement (InvConnection *self, sqlite3_stmt *statement)
{
  const char *sql = sqlite3_sql (statement);

  assert_thread (self);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  if (g_hash_table_size (self->idle_statements) >= MAX_IDLE_STATEMENTS
      || g_hash_table_contains (self->idle_statements, sql))
    sqlite3_finalize (statement);
  else
    g_hash_table_insert (self->idle_statements, (char *) sql, statement);
}

gboolean
inv_connection_exec (InvConnection *self, const char *sql, GError **error)
{
  int result;

  assert_thread (self);

  result = sqlite3_exec (self->sqlite, sql, NULL, NULL, NULL);

  return result == SQLITE_OK || inv_connection_set_error (self, result, error);
}

gboolean
inv_connection_query_integer (InvConnection *self, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement = inv_connection_take_statement (self, sql, error);
  int result;

  if (statement == NULL)
    return FALSE;

  result = sqlite3_step (statement);
  *value = result == SQLITE_ROW ? sqlite3_column_int64 (statement, 0) : 0;
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    inv_connection_set_error (self, result, error);
  inv_connection_give_statement (self, statement);

  return result == SQLITE_ROW || result == SQLITE_DONE;
}

gint64
inv_connection_get_changes (InvConnection *self)
{
  assert_thread (self);

  return sqlite3_changes64 (self->sqlite);
}

gint64
inv_connection_get_last_id (InvConnection *self)
{
  assert_thread (self);

  return sqlite3_last_insert_rowid (self->sqlite);
}

gboolean
inv_connection_get_data_version (InvConnection *self, gint64 *version, GError **error)
{
  return inv_connection_query_integer (self, "PRAGMA data_version", version, error);
}

/* A transaction sees nothing before its first look at the file, so it takes one. */
gboolean
inv_connection_begin_read (InvConnection *self, GError **error)
{
  if (!inv_connection_exec (self, "BEGIN", error))
    return FALSE;

  if (!inv_connection_exec (self, "SELECT 1 FROM sqlite_schema LIMIT 1", error))
    {
      inv_connection_rollback (self);
      return FALSE;
    }

  return TRUE;
}

gboolean
inv_connection_begin_write (InvConnection *self, GError **error)
{
  if (!self->is_writable)
    return inv_connection_set_error (self, SQLITE_READONLY, error);

  return inv_connection_exec (self, "BEGIN IMMEDIATE", error);
}

gboolean
inv_connection_commit (InvConnection *self, GError **error)
{
  return inv_connection_exec (self, "COMMIT", error);
}

/* Some failures end the transaction by themselves. Others cannot fail to: a rollback only forgets. */
void
inv_connection_rollback (InvConnection *self)
{
  assert_thread (self);

  if (!sqlite3_get_autocommit (self->sqlite))
    {
      sqlite3_progress_handler (self->sqlite, 0, NULL, NULL);
      sqlite3_exec (self->sqlite, "ROLLBACK", NULL, NULL, NULL);
      poll_whether_to_stop (self);
    }
}

static void
count_row_cb (gpointer data, int operation, const char *database, const char *table, sqlite3_int64 id)
{
  InvConnection *self = data;

  if (++self->n_rows_not_told == ROWS_A_TELLING)
    {
      inv_progress_add (self->progress, ROWS_A_TELLING);
      self->n_rows_not_told = 0;
    }
}

void
inv_connection_set_progress (InvConnection *self, InvProgress *progress)
{
  assert_thread (self);

  g_set_object (&self->progress, progress);
  self->n_rows_not_told = 0;
  sqlite3_update_hook (self->sqlite, progress != NULL ? count_row_cb : NULL, self);
}

void
inv_connection_set_busy_timeout (InvConnection *self, guint milliseconds)
{
  assert_thread (self);

  sqlite3_busy_timeout (self->sqlite, (int) milliseconds);
}

void
inv_connection_interrupt (InvConnection *self)
{
  g_atomic_int_set (&self->is_interrupted, TRUE);
}
