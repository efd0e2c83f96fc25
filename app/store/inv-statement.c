/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepared statements: binding values to them, stepping through their rows,
 * reading their columns. */

#include "config.h"

#include "inv-statement.h"

#include "inv-connection-private.h"
#include "inv-error.h"

#include <glib/gi18n-lib.h>

struct _InvStatement
{
  InvConnection *connection;
  sqlite3_stmt *statement;
};

/* A value cannot be bound only when the parameter is not there, the statement
 * runs already, or memory is out. */
static void
check_bound (InvStatement *self, int result)
{
  if G_UNLIKELY (result != SQLITE_OK)
    g_error ("Cannot bind to “%s”: %s", sqlite3_sql (self->statement), sqlite3_errstr (result));
}

InvStatement *
inv_statement_new (InvConnection *connection, const char *sql, GError **error)
{
  InvStatement *self;
  sqlite3_stmt *statement = inv_connection_take_statement (connection, sql, error);

  if (statement == NULL)
    return NULL;

  self = g_new (InvStatement, 1);
  self->connection = connection;
  self->statement = statement;

  return self;
}

void
inv_statement_free (InvStatement *self)
{
  if (self == NULL)
    return;

  inv_connection_give_statement (self->connection, self->statement);
  g_free (self);
}

void
inv_statement_bind_null (InvStatement *self, int parameter)
{
  check_bound (self, sqlite3_bind_null (self->statement, parameter));
}

void
inv_statement_bind_integer (InvStatement *self, int parameter, gint64 integer)
{
  check_bound (self, sqlite3_bind_int64 (self->statement, parameter, integer));
}

void
inv_statement_bind_text (InvStatement *self, int parameter, const char *text)
{
  check_bound (self, sqlite3_bind_text (self->statement, parameter, text, -1, SQLITE_TRANSIENT));
}

void
inv_statement_bind_blob (InvStatement *self, int parameter, GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (size == 0)
    check_bound (self, sqlite3_bind_zeroblob (self->statement, parameter, 0));
  else
    check_bound (self, sqlite3_bind_blob64 (self->statement, parameter, data, size, SQLITE_TRANSIENT));
}

void
inv_statement_bind_value (InvStatement *self, int parameter, const InvValue *value)
{
  switch (value->type)
    {
    case INV_VALUE_INTEGER:
      inv_statement_bind_integer (self, parameter, value->integer);
      break;

    case INV_VALUE_TEXT:
      inv_statement_bind_text (self, parameter, value->text);
      break;

    case INV_VALUE_NULL:
    default:
      inv_statement_bind_null (self, parameter);
      break;
    }
}

void
inv_statement_bind_pointer (InvStatement *self,
                            int parameter,
                            gpointer pointer,
                            const char *type,
                            GDestroyNotify destroy)
{
  check_bound (self, sqlite3_bind_pointer (self->statement, parameter, pointer, type, destroy));
}

int
inv_statement_find_parameter (InvStatement *self, const char *name)
{
  return sqlite3_bind_parameter_index (self->statement, name);
}

gboolean
inv_statement_step (InvStatement *self, GError **error)
{
  int result = sqlite3_step (self->statement);

  if G_LIKELY (result == SQLITE_ROW)
    return TRUE;

  if (result != SQLITE_DONE)
    inv_connection_set_error (self->connection, result, error);

  return FALSE;
}

gboolean
inv_statement_run (InvStatement *self, GError **error)
{
  int result;

  do
    result = sqlite3_step (self->statement);
  while (result == SQLITE_ROW);

  if (result != SQLITE_DONE)
    inv_connection_set_error (self->connection, result, error);

  sqlite3_reset (self->statement);

  return result == SQLITE_DONE;
}

void
inv_statement_reset (InvStatement *self)
{
  sqlite3_reset (self->statement);
}

int
inv_statement_get_n_columns (InvStatement *self)
{
  return sqlite3_column_count (self->statement);
}

gboolean
inv_statement_is_null (InvStatement *self, int column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_NULL;
}

gint64
inv_statement_get_integer (InvStatement *self, int column)
{
  return sqlite3_column_int64 (self->statement, column);
}

gboolean
inv_statement_get_status (InvStatement *self, int column, InvStatus *status, GError **error)
{
  gint64 integer = inv_statement_get_integer (self, column);

  if G_LIKELY (integer >= 0 && integer < INV_N_STATUSES)
    {
      *status = (InvStatus) integer;
      return TRUE;
    }

  g_set_error (
      error, INV_ERROR, INV_ERROR_DAMAGED,
      _ ("“%s” is damaged: it has a DID with a status that does not exist. Restore the newest backup "
         "of it."),
      inv_connection_get_display_name (self->connection));

  return FALSE;
}

const char *
inv_statement_get_text (InvStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->statement, column);
}

GBytes *
inv_statement_get_bytes (InvStatement *self, int column)
{
  gconstpointer data = sqlite3_column_blob (self->statement, column);

  return g_bytes_new (data, sqlite3_column_bytes (self->statement, column));
}

InvValue
inv_statement_get_value (InvStatement *self, int column)
{
  switch (sqlite3_column_type (self->statement, column))
    {
    case SQLITE_INTEGER:
      return inv_value_from_integer (sqlite3_column_int64 (self->statement, column));

    case SQLITE_NULL:
      return inv_value_null ();

    default:
      return inv_value_from_text ((const char *) sqlite3_column_text (self->statement, column));
    }
}
