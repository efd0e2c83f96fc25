/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * INV_TABLE_MAX_ROW_SIZE:
 *
 * How many bytes of text a row may hold; a longer one is passed on as a row
 * without cells that has the problem %INV_TABLE_PROBLEM_TOO_LONG.
 */
#define INV_TABLE_MAX_ROW_SIZE (1024 * 1024)

/**
 * INV_TABLE_MAX_COLUMNS:
 *
 * How many cells a row may have.
 */
#define INV_TABLE_MAX_COLUMNS 4096

/**
 * InvTableProblem:
 * @INV_TABLE_PROBLEM_NONE: the row is well formed
 * @INV_TABLE_PROBLEM_OPEN_QUOTE: the file ends within a quoted cell
 * @INV_TABLE_PROBLEM_TOO_LONG: it is larger than a row may be
 * @INV_TABLE_PROBLEM_NUL: it holds a NUL byte
 * @INV_TABLE_PROBLEM_ENCODING: it holds bytes that are no text in the encoding
 *
 * What is wrong with a row before anyone looks at what its cells mean.
 */
typedef enum
{
  INV_TABLE_PROBLEM_NONE,
  INV_TABLE_PROBLEM_OPEN_QUOTE,
  INV_TABLE_PROBLEM_TOO_LONG,
  INV_TABLE_PROBLEM_NUL,
  INV_TABLE_PROBLEM_ENCODING,
} InvTableProblem;

/**
 * inv_table_problem_get_message:
 * @problem: a problem, not %INV_TABLE_PROBLEM_NONE
 *
 * Says the problem to a person, and what to do about it. Any thread.
 *
 * Returns: (transfer none): the message, translated
 */
const char *inv_table_problem_get_message (InvTableProblem problem);

/**
 * InvTableRows:
 *
 * A piece of a table: some rows of text cells. It is filled again and again by
 * [method@Inv.TableReader.read], so that a table of any size passes through
 * the same memory.
 */
typedef struct _InvTableRows InvTableRows;

/**
 * InvTableRow:
 * @line: the line of the file on which the row begins, from 1
 * @first_cell: index of its first cell among all cells of the piece
 * @n_cells: how many cells it has
 * @problem: what is wrong with it; then its cells are as far as they could be read
 *
 * One row. Blank lines make no row.
 */
typedef struct
{
  guint64 line;
  guint32 first_cell;
  guint32 n_cells;
  InvTableProblem problem;
} InvTableRow;

InvTableRows *inv_table_rows_new (void);
void inv_table_rows_free (InvTableRows *rows);
void inv_table_rows_clear (InvTableRows *rows);

/**
 * inv_table_rows_get_n_rows:
 * @rows: a piece of a table
 *
 * Returns: how many rows there are
 */
guint inv_table_rows_get_n_rows (const InvTableRows *rows);

/**
 * inv_table_rows_get_row:
 * @rows: a piece of a table
 * @index: which row, from 0
 *
 * Returns: (transfer none): the row, valid until the piece is filled again
 */
const InvTableRow *inv_table_rows_get_row (const InvTableRows *rows, guint index);

/**
 * inv_table_rows_get_cell:
 * @rows: a piece of a table
 * @row: one of its rows
 * @column: which column, from 0; beyond the row's end all cells are empty
 * @length: (out) (optional): the text's length in bytes
 *
 * Returns: (transfer none): the cell's text, UTF-8 with a NUL behind it, valid
 *   until the piece is filled again
 */
const char *
inv_table_rows_get_cell (const InvTableRows *rows, const InvTableRow *row, guint column, gsize *length);

/**
 * inv_table_rows_add_cell:
 * @rows: a piece of a table
 * @text: the cell's text
 * @length: its length in bytes
 *
 * Adds a cell to the row that is being filled. For readers.
 */
void inv_table_rows_add_cell (InvTableRows *rows, const char *text, gsize length);

/**
 * inv_table_rows_end_row:
 * @rows: a piece of a table
 * @line: the line of the file on which the row began
 * @problem: what is wrong with it
 *
 * Ends the row that is being filled. A row whose cells are all empty and that
 * has no problem is dropped. For readers.
 */
void inv_table_rows_end_row (InvTableRows *rows, guint64 line, InvTableProblem problem);

/**
 * inv_table_rows_get_open_row:
 * @rows: a piece of a table
 * @n_cells: (out): how many cells the row that is being filled has so far
 * @size: (out): how many bytes they hold
 *
 * For readers that bound the size of rows.
 */
void inv_table_rows_get_open_row (const InvTableRows *rows, guint *n_cells, gsize *size);

/**
 * inv_table_rows_drop_cells:
 * @rows: a piece of a table
 *
 * Takes back the cells of the row that is being filled. For readers.
 */
void inv_table_rows_drop_cells (InvTableRows *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvTableRows, inv_table_rows_free)

#define INV_TYPE_TABLE_READER (inv_table_reader_get_type ())
G_DECLARE_INTERFACE (InvTableReader, inv_table_reader, INV, TABLE_READER, GObject)

/**
 * InvTableReader:
 *
 * What reads a table from a file, whatever the file's format: rows of text
 * cells, a piece at a time. A reader is used by one thread at a time.
 */
struct _InvTableReaderInterface
{
  GTypeInterface parent;

  gboolean (*read) (InvTableReader *self, InvTableRows *rows, GError **error);
  double (*get_fraction) (InvTableReader *self);
};

/**
 * inv_table_reader_read:
 * @self: a reader
 * @rows: where to put the rows, the same each time; what it holds is dropped
 * @error: return location for an error
 *
 * Reads the next piece of the table. At its end the piece stays empty.
 *
 * Returns: %FALSE with @error set when the file cannot be read
 */
gboolean inv_table_reader_read (InvTableReader *self, InvTableRows *rows, GError **error);

/**
 * inv_table_reader_get_fraction:
 * @self: a reader
 *
 * Returns: how much of the file is read, 0 to 1
 */
double inv_table_reader_get_fraction (InvTableReader *self);

G_END_DECLS
