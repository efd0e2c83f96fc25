/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a source as a table of SQL, so that INSERT … SELECT takes them. */

#include "config.h"

#include "inv-source-vtab.h"

#include "inv-vtab.h"

#define SOURCE_POINTER "inv-source"

typedef struct
{
  sqlite3_vtab_cursor base;
  InvSource *source;
  gint64 row;
} SourceCursor;

static int
source_connect_cb (sqlite3 *sqlite,
                   void *data,
                   int n_arguments,
                   const char *const *arguments,
                   sqlite3_vtab **vtab,
                   char **message)
{
  g_autoptr (GString) declaration = g_string_new ("CREATE TABLE x (");

  for (int i = 0; i < INV_SOURCE_MAX_COLUMNS; i++)
    g_string_append_printf (declaration, "c%d, ", i);
  g_string_append (declaration, "source HIDDEN)");

  return inv_vtab_connect (sqlite, declaration->str, vtab);
}

static int
source_best_index_cb (sqlite3_vtab *vtab, sqlite3_index_info *info)
{
  return inv_vtab_require_argument (info, INV_SOURCE_MAX_COLUMNS);
}

static int
source_open_cb (sqlite3_vtab *vtab, sqlite3_vtab_cursor **cursor)
{
  *cursor = (sqlite3_vtab_cursor *) g_new0 (SourceCursor, 1);

  return SQLITE_OK;
}

static int
source_filter_cb (sqlite3_vtab_cursor *cursor,
                  int index_number,
                  const char *index_text,
                  int n_arguments,
                  sqlite3_value **arguments)
{
  SourceCursor *self = (SourceCursor *) cursor;

  self->source = sqlite3_value_pointer (arguments[0], SOURCE_POINTER);
  self->row = 0;

  return SQLITE_OK;
}

static int
source_next_cb (sqlite3_vtab_cursor *cursor)
{
  ((SourceCursor *) cursor)->row++;

  return SQLITE_OK;
}

static int
source_eof_cb (sqlite3_vtab_cursor *cursor)
{
  SourceCursor *self = (SourceCursor *) cursor;

  return self->source == NULL || self->row >= self->source->n_rows;
}

static int
source_column_cb (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
  SourceCursor *self = (SourceCursor *) cursor;
  InvValue value = INV_VALUE_INIT;

  if (column >= INV_SOURCE_MAX_COLUMNS)
    return SQLITE_OK;

  self->source->get_value (self->source, self->row, column, &value);

  switch (value.type)
    {
    case INV_VALUE_INTEGER:
      sqlite3_result_int64 (context, value.integer);
      break;

    case INV_VALUE_TEXT:
      sqlite3_result_text (context, value.text, -1, SQLITE_STATIC);
      break;

    case INV_VALUE_NULL:
    default:
      break;
    }

  return SQLITE_OK;
}

static int
source_rowid_cb (sqlite3_vtab_cursor *cursor, sqlite3_int64 *row_id)
{
  *row_id = ((SourceCursor *) cursor)->row;

  return SQLITE_OK;
}

static const sqlite3_module source_module = {
  .xConnect = source_connect_cb,
  .xBestIndex = source_best_index_cb,
  .xDisconnect = inv_vtab_disconnect,
  .xOpen = source_open_cb,
  .xClose = inv_vtab_close,
  .xFilter = source_filter_cb,
  .xNext = source_next_cb,
  .xEof = source_eof_cb,
  .xColumn = source_column_cb,
  .xRowid = source_rowid_cb,
};

void
inv_source_vtab_register (sqlite3 *sqlite)
{
  sqlite3_create_module_v2 (sqlite, "inv_source", &source_module, NULL, NULL);
}

void
inv_statement_bind_source (InvStatement *statement, int parameter, InvSource *source)
{
  inv_statement_bind_pointer (statement, parameter, source, SOURCE_POINTER, NULL);
}
