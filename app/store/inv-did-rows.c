/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads fields of DIDs as text, row by row: for a page of a list as for the
 * export of a million. Nothing is allocated for a row. */

#include "config.h"

#include "inv-did-names.h"
#include "inv-did-rows.h"
#include "inv-ids-vtab.h"
#include "inv-statement.h"

#include <string.h>

/* One of the fields that are read.
 *
 * names: where its names are looked up, or NULL
 * is_text: whether it is stored as text
 * buffer: where its value is written, if it is stored as a number
 */
typedef struct
{
  InvField field;
  InvDidNames *names;
  gboolean is_text;
  char buffer[INV_VALUE_BUFFER_SIZE];
} Column;

struct _InvDidRows
{
  InvStatement *statement;
  InvValueContext context;
  Column *columns;
  InvCell *cells;
  guint n_columns;
};

static gboolean
is_text (InvFieldType type)
{
  return type == INV_FIELD_TYPE_NUMBER || type == INV_FIELD_TYPE_TEXT || type == INV_FIELD_TYPE_COUNTRY;
}

static gboolean
set_up_column (Column *column, InvConnection *connection, InvField field, GError **error)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  column->field = field;
  column->is_text = is_text (info->type);
  if (info->reference == NULL)
    return TRUE;

  column->names = inv_did_names_new (connection, field, error);
  return column->names != NULL;
}

static char *
get_sql (const InvField *fields, guint n_fields)
{
  g_autoptr (GString) sql = g_string_new ("SELECT v.position");
  gboolean reads_product = FALSE;

  for (guint i = 0; i < n_fields; i++)
    {
      const InvFieldInfo *info = inv_field_get_info (fields[i]);
      gboolean is_did = g_str_equal (info->table, "did");

      g_string_append_printf (sql, ", %s.%s", is_did ? "d" : "p", info->column);
      reads_product = reads_product || !is_did;
    }

  g_string_append (sql, " FROM inv_ids (?1) AS v CROSS JOIN did AS d ON d.id = v.id");
  if (reads_product)
    g_string_append (sql, " LEFT JOIN product AS p ON p.id = d.id");
  g_string_append (sql, " ORDER BY v.position");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

InvDidRows *
inv_did_rows_new (InvConnection *connection,
                  const InvField *fields,
                  guint n_fields,
                  const InvValueContext *context,
                  GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (fields != NULL && n_fields > 0, NULL);
  g_return_val_if_fail (context != NULL && context->zone != NULL, NULL);

  g_autoptr (InvDidRows) rows = g_new0 (InvDidRows, 1);
  g_autofree char *sql = get_sql (fields, n_fields);

  rows->context = *context;
  inv_zone_ref (context->zone);
  rows->columns = g_new0 (Column, n_fields);
  rows->cells = g_new0 (InvCell, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      rows->n_columns++;
      if (!set_up_column (&rows->columns[i], connection, fields[i], error))
        return NULL;
    }

  rows->statement = inv_statement_new (connection, sql, error);
  return rows->statement != NULL ? g_steal_pointer (&rows) : NULL;
}

void
inv_did_rows_free (InvDidRows *rows)
{
  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->n_columns; i++)
    g_clear_pointer (&rows->columns[i].names, inv_did_names_free);
  g_clear_pointer (&rows->statement, inv_statement_free);
  inv_zone_unref (rows->context.zone);
  g_free (rows->columns);
  g_free (rows->cells);
  g_free (rows);
}

void
inv_did_rows_start (InvDidRows *rows, const guint32 *ids, gsize n_ids)
{
  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->n_columns; i++)
    {
      if (rows->columns[i].names != NULL)
        inv_did_names_forget (rows->columns[i].names);
    }
  inv_statement_reset (rows->statement);
  inv_statement_bind_ids (rows->statement, 1, ids, n_ids);
}

static gboolean
read_name (Column *column, gint64 key, InvCell *cell, GError **error)
{
  g_autoptr (GError) failure = NULL;
  const InvDidName *name = inv_did_names_get (column->names, key, &failure);

  if (name != NULL)
    *cell = (InvCell) { INV_VALUE_INTEGER, name->id, name->text, name->length };
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

/* Reads the value of a column of the statement's row. */
static gboolean
read_cell (InvDidRows *rows, guint i, GError **error)
{
  Column *column = &rows->columns[i];
  InvCell *cell = &rows->cells[i];
  int place = (int) i + 1;

  *cell = (InvCell) { INV_VALUE_NULL, 0, "", 0 };
  if (column->is_text)
    {
      const char *text = inv_statement_get_text (rows->statement, place);

      if (text != NULL)
        *cell = (InvCell) { INV_VALUE_TEXT, 0, text, strlen (text) };
      return TRUE;
    }
  if (inv_statement_is_null (rows->statement, place))
    return TRUE;

  gint64 integer = inv_statement_get_integer (rows->statement, place);

  if (column->names != NULL)
    return read_name (column, integer, cell, error);

  cell->type = INV_VALUE_INTEGER;
  cell->integer = integer;
  cell->text = inv_field_write_integer (column->buffer, column->field, integer, &rows->context,
                                        &cell->length);
  return TRUE;
}

gboolean
inv_did_rows_next (InvDidRows *rows, gsize *index, const InvCell **cells, GError **error)
{
  g_return_val_if_fail (rows != NULL, FALSE);
  g_return_val_if_fail (cells != NULL, FALSE);

  if (!inv_statement_step (rows->statement, error))
    return FALSE;

  for (guint i = 0; i < rows->n_columns; i++)
    {
      if (!read_cell (rows, i, error))
        return FALSE;
    }

  if (index != NULL)
    *index = (gsize) inv_statement_get_integer (rows->statement, 0);
  *cells = rows->cells;
  return TRUE;
}
