/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One connection to the file of an inventory: its transactions, and the statements that it keeps prepared. */

#include "config.h"

#include "inv-connection.h"

#include "inv-connection-private.h"

/* Once a connection has this many idle statements, further ones are not kept. */
#define MAX_IDLE_STATEMENTS 64

/* How many steps of SQLite's machine pass between two looks at whether to stop: about a millisecond. */
#define STEPS_BETWEEN_POLLS 20000

/* How many rows are written before the progress is told of them. */
#define ROWS_A_TELLING 1024

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

static int
is_told_to_stop_cb (gpointer data)
{
  InvConnection *self = data;

  return g_atomic_int_get (&self->is_interrupted) || inv_progress_is_cancelled (self->progress);
}

void
inv_connection_poll_whether_to_stop (InvConnection *self)
{
  sqlite3_progress_handler (self->sqlite, STEPS_BETWEEN_POLLS, is_told_to_stop_cb, self);
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
inv_connection_is_in_transaction (InvConnection *self)
{
  assert_thread (self);

  return !sqlite3_get_autocommit (self->sqlite);
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
  if (inv_connection_is_in_transaction (self))
    {
      sqlite3_progress_handler (self->sqlite, 0, NULL, NULL);
      sqlite3_exec (self->sqlite, "ROLLBACK", NULL, NULL, NULL);
      inv_connection_poll_whether_to_stop (self);
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
