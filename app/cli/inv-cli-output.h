/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvCliCellKind:
 * @INV_CLI_CELL_TEXT: a text; a string in JSON
 * @INV_CLI_CELL_INTEGER: a whole number; a number in JSON
 * @INV_CLI_CELL_FLAG: `yes` or `no`; true or false in JSON
 * @INV_CLI_CELL_SET: texts with a comma between; an array in JSON
 *
 * What a column holds.
 */
typedef enum
{
  INV_CLI_CELL_TEXT,
  INV_CLI_CELL_INTEGER,
  INV_CLI_CELL_FLAG,
  INV_CLI_CELL_SET,
} InvCliCellKind;

/**
 * InvCliColumn:
 * @name: the header of the column, and its key in JSON
 * @kind: what it holds
 *
 * A column of a table.
 */
typedef struct
{
  const char *name;
  InvCliCellKind kind;
} InvCliColumn;

/**
 * InvCliCount:
 * @name: what is counted, one word
 * @value: how many
 *
 * One of the counts that a command ends with.
 */
typedef struct
{
  const char *name;
  guint64 value;
} InvCliCount;

/**
 * InvCliOutput:
 *
 * Standard output: tables as CSV (UTF-8, LF, header first) or, with `--json`,
 * as one array of objects; counts as one line `name=value name=value` or one
 * object. An empty cell is `null`, an empty set `[]`.
 */
typedef struct _InvCliOutput InvCliOutput;

InvCliOutput *inv_cli_output_new (int fd, gboolean json);
void inv_cli_output_free (InvCliOutput *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvCliOutput, inv_cli_output_free)

/**
 * inv_cli_output_begin_table:
 * @out: the output
 * @columns: (array length=n_columns): the columns, which must outlive the table
 * @n_columns: how many
 *
 * Begins a table. As many cells follow as rows times columns.
 */
void inv_cli_output_begin_table (InvCliOutput *out, const InvCliColumn *columns, guint n_columns);

/**
 * inv_cli_output_cell:
 * @out: the output
 * @text: (nullable): the next cell, row by row
 *
 * Writes a cell.
 */
void inv_cli_output_cell (InvCliOutput *out, const char *text);

/**
 * inv_cli_output_cell_count:
 * @out: the output
 * @value: the next cell
 *
 * Writes a cell that is a whole number.
 */
void inv_cli_output_cell_count (InvCliOutput *out, guint64 value);

void inv_cli_output_end_table (InvCliOutput *out);

/**
 * inv_cli_output_counts:
 * @out: the output
 * @counts: (array length=n_counts): counts
 * @n_counts: how many
 *
 * Writes counts.
 */
void inv_cli_output_counts (InvCliOutput *out, const InvCliCount *counts, guint n_counts);

/**
 * inv_cli_output_text:
 * @out: the output
 * @text: a text
 *
 * Writes @text as it is.
 */
void inv_cli_output_text (InvCliOutput *out, const char *text);

/**
 * inv_cli_output_has_failed:
 * @out: the output
 *
 * Returns: whether there is no sense in writing more
 */
gboolean inv_cli_output_has_failed (InvCliOutput *out);

/**
 * inv_cli_output_finish:
 * @out: the output
 * @error: return location for an error
 *
 * Writes what is left.
 *
 * Returns: %FALSE with %INV_ERROR_IO or %INV_ERROR_NO_SPACE if anything since
 *   the beginning could not be written; a command that prints millions of rows
 *   asks [func@cli_output_has_failed] before
 */
gboolean inv_cli_output_finish (InvCliOutput *out, GError **error);

G_END_DECLS
