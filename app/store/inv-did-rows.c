/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads fields of DIDs as text, row by row: for a page of a list as for the
 * export of a million. Nothing is allocated for a row. */

#include "config.h"

#include "inv-did-names.h"
#include "inv-did-rows.h"
#include "inv-did-window.h"
#include "inv-statement.h"

/* One of the fields that are read.
 *
 * names: where its names are looked up, or NULL
 * buffer: where its value is written, if it is stored as a number
 */
typedef struct
{
  InvField field;
  InvDidNames *names;
  char buffer[INV_VALUE_BUFFER_SIZE];
} Column;

/* ids are what is to be read, of which n_passed are done with and n_read more
 * are in the window; next is the next of these. */
struct _InvDidRows
{
  InvStatement *statement;
  InvDidWindow *window;
  InvValueContext context;
  Column *columns;
  gboolean *is_text;
  InvCell *cells;
  guint n_columns;
  const guint32 *ids;
  gsize n_ids;
  gsize n_passed;
  gsize n_read;
  gsize next;
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
  rows->is_text = g_new0 (gboolean, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      rows->n_columns++;
      rows->is_text[i] = is_text (inv_field_get_info (fields[i])->type);
      if (!set_up_column (&rows->columns[i], connection, fields[i], error))
        return NULL;
    }

  rows->statement = inv_statement_new (connection, sql, error);
  if (rows->statement == NULL)
    return NULL;
  rows->window = inv_did_window_new (rows->statement, rows->is_text, n_fields);
  return g_steal_pointer (&rows);
}

void
inv_did_rows_free (InvDidRows *rows)
{
  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->n_columns; i++)
    g_clear_pointer (&rows->columns[i].names, inv_did_names_free);
  g_clear_pointer (&rows->window, inv_did_window_free);
  g_clear_pointer (&rows->statement, inv_statement_free);
  inv_zone_unref (rows->context.zone);
  g_free (rows->columns);
  g_free (rows->cells);
  g_free (rows->is_text);
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
  rows->ids = ids;
  rows->n_ids = n_ids;
  rows->n_passed = 0;
  rows->n_read = 0;
  rows->next = 0;
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

/* Reads a column of the row that is next. */
static gboolean
read_cell (InvDidRows *rows, guint i, GError **error)
{
  Column *column = &rows->columns[i];
  InvCell *cell = &rows->cells[i];
  gint64 integer;

  *cell = (InvCell) { INV_VALUE_NULL, 0, "", 0 };
  if (rows->is_text[i])
    {
      gsize length;
      const char *text = inv_did_window_get_text (rows->window, rows->next, i, &length);

      if (text != NULL)
        *cell = (InvCell) { INV_VALUE_TEXT, 0, text, length };
      return TRUE;
    }
  if (!inv_did_window_get_integer (rows->window, rows->next, i, &integer))
    return TRUE;
  if (column->names != NULL)
    return read_name (column, integer, cell, error);

  cell->type = INV_VALUE_INTEGER;
  cell->integer = integer;
  cell->text = inv_field_write_integer (column->buffer, column->field, integer, &rows->context,
                                        &cell->length);
  return TRUE;
}

/* Goes to the next row that is there, reading on where the window ends.
 * Returns FALSE at the end, or with an error. */
static gboolean
find_next (InvDidRows *rows, GError **error)
{
  for (;;)
    {
      while (rows->next < rows->n_read && !inv_did_window_has_row (rows->window, rows->next))
        rows->next++;
      if (rows->next < rows->n_read)
        return TRUE;

      rows->n_passed += rows->n_read;
      rows->next = 0;
      rows->n_read = 0;
      if (rows->n_passed == rows->n_ids)
        return FALSE;

      rows->n_read = inv_did_window_fill (rows->window, rows->ids + rows->n_passed,
                                          rows->n_ids - rows->n_passed, error);
      if (rows->n_read == 0)
        return FALSE;
    }
}

gboolean
inv_did_rows_next (InvDidRows *rows, gsize *index, const InvCell **cells, GError **error)
{
  g_return_val_if_fail (rows != NULL, FALSE);
  g_return_val_if_fail (cells != NULL, FALSE);

  if (!find_next (rows, error))
    return FALSE;

  for (guint i = 0; i < rows->n_columns; i++)
    {
      if (!read_cell (rows, i, error))
        return FALSE;
    }

  if (index != NULL)
    *index = rows->n_passed + rows->next;
  *cells = rows->cells;
  rows->next++;
  return TRUE;
}
