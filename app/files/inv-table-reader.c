/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every reader of table files has in common: the interface, and the piece of a table that readers
 * fill. The texts of a piece lie one behind the other in one block of memory, so that reading allocates
 * next to nothing. */

#include "config.h"

#include "inv-table-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint32 start;
  guint32 length;
} InvTableCell;

struct _InvTableRows
{
  GByteArray *text;
  GArray *cells;
  GArray *rows;
  guint open_first_cell;
  guint open_first_byte;
  gboolean open_has_text;
};

G_DEFINE_INTERFACE (InvTableReader, inv_table_reader, G_TYPE_OBJECT)

static void
inv_table_reader_default_init (InvTableReaderInterface *iface)
{
}

const char *
inv_table_problem_get_message (InvTableProblem problem)
{
  switch (problem)
    {
    case INV_TABLE_PROBLEM_OPEN_QUOTE:
      return _ ("A quote is opened here and never closed: the file ends within the cell. Close the quote, or "
                "check whether the file was cut off.");

    case INV_TABLE_PROBLEM_TOO_LONG:
      return _ ("The row is larger than 1 MB. Check whether a quote is opened here and not closed.");

    case INV_TABLE_PROBLEM_NUL:
      return _ ("The row holds a NUL character, which is no text. Remove it.");

    case INV_TABLE_PROBLEM_ENCODING:
      return _ (
          "The row holds characters that are not written in the file's encoding. Choose another encoding, "
          "or correct them.");

    case INV_TABLE_PROBLEM_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

InvTableRows *
inv_table_rows_new (void)
{
  InvTableRows *rows = g_new0 (InvTableRows, 1);

  rows->text = g_byte_array_new ();
  rows->cells = g_array_new (FALSE, FALSE, sizeof (InvTableCell));
  rows->rows = g_array_new (FALSE, FALSE, sizeof (InvTableRow));

  return rows;
}

void
inv_table_rows_free (InvTableRows *rows)
{
  g_byte_array_unref (rows->text);
  g_array_unref (rows->cells);
  g_array_unref (rows->rows);
  g_free (rows);
}

/* The row that is being filled stays: a reader may come to the end of its block within a row. */
void
inv_table_rows_clear (InvTableRows *rows)
{
  guint n_open = rows->cells->len - rows->open_first_cell;

  g_array_set_size (rows->rows, 0);

  if (rows->open_first_cell > 0)
    {
      for (guint i = rows->open_first_cell; i < rows->cells->len; i++)
        g_array_index (rows->cells, InvTableCell, i).start -= rows->open_first_byte;

      g_array_remove_range (rows->cells, 0, rows->open_first_cell);
      g_byte_array_remove_range (rows->text, 0, rows->open_first_byte);
      rows->open_first_cell = 0;
      rows->open_first_byte = 0;
    }

  g_assert (rows->cells->len == n_open);
}

guint
inv_table_rows_get_n_rows (const InvTableRows *rows)
{
  return rows->rows->len;
}

const InvTableRow *
inv_table_rows_get_row (const InvTableRows *rows, guint index)
{
  g_return_val_if_fail (index < rows->rows->len, NULL);

  return &g_array_index (rows->rows, InvTableRow, index);
}

const char *
inv_table_rows_get_cell (const InvTableRows *rows, const InvTableRow *row, guint column, gsize *length)
{
  if (column >= row->n_cells)
    {
      if (length != NULL)
        *length = 0;
      return "";
    }

  const InvTableCell *cell = &g_array_index (rows->cells, InvTableCell, row->first_cell + column);

  if (length != NULL)
    *length = cell->length;
  return (const char *) rows->text->data + cell->start;
}

void
inv_table_rows_add_cell (InvTableRows *rows, const char *text, gsize length)
{
  InvTableCell cell = { rows->text->len, length };

  g_byte_array_append (rows->text, (const guint8 *) text, length);
  g_byte_array_append (rows->text, (const guint8 *) "", 1);
  g_array_append_val (rows->cells, cell);
  rows->open_has_text |= length > 0;
}

void
inv_table_rows_end_row (InvTableRows *rows, guint64 line, InvTableProblem problem)
{
  if (!rows->open_has_text && problem == INV_TABLE_PROBLEM_NONE)
    {
      inv_table_rows_drop_cells (rows);
      return;
    }

  InvTableRow row = {
    .line = line,
    .first_cell = rows->open_first_cell,
    .n_cells = rows->cells->len - rows->open_first_cell,
    .problem = problem,
  };

  g_array_append_val (rows->rows, row);
  rows->open_first_cell = rows->cells->len;
  rows->open_first_byte = rows->text->len;
  rows->open_has_text = FALSE;
}

void
inv_table_rows_get_open_row (const InvTableRows *rows, guint *n_cells, gsize *size)
{
  *n_cells = rows->cells->len - rows->open_first_cell;
  *size = rows->text->len - rows->open_first_byte;
}

void
inv_table_rows_drop_cells (InvTableRows *rows)
{
  g_array_set_size (rows->cells, rows->open_first_cell);
  g_byte_array_set_size (rows->text, rows->open_first_byte);
  rows->open_has_text = FALSE;
}

gboolean
inv_table_reader_read (InvTableReader *self, InvTableRows *rows, GError **error)
{
  g_return_val_if_fail (INV_IS_TABLE_READER (self), FALSE);

  inv_table_rows_clear (rows);

  return INV_TABLE_READER_GET_IFACE (self)->read (self, rows, error);
}

double
inv_table_reader_get_fraction (InvTableReader *self)
{
  g_return_val_if_fail (INV_IS_TABLE_READER (self), 0);

  return INV_TABLE_READER_GET_IFACE (self)->get_fraction (self);
}
