/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvCsvFormat:
 * @delimiter: what stands between cells
 * @encoding: (nullable): the encoding's name as iconv knows it, %NULL for UTF-8
 * @byte_order_mark: whether the file begins with the mark by which spreadsheets
 *   tell that it is Unicode
 * @carriage_returns: whether lines end as on Windows, in CR and LF
 * @raw: whether text that a spreadsheet would run as a formula is left as it is
 *
 * How a csv file is to be written. %INV_CSV_FORMAT_INIT is the usual form.
 */
typedef struct
{
  char delimiter;
  const char *encoding;
  gboolean byte_order_mark;
  gboolean carriage_returns;
  gboolean raw;
} InvCsvFormat;

#define INV_CSV_FORMAT_INIT { ',', NULL, FALSE, FALSE, FALSE }

/**
 * InvCsvWriter:
 *
 * Writes a table as csv, with quotes only where they are needed. Used by one
 * thread at a time.
 */
typedef struct _InvCsvWriter InvCsvWriter;

/**
 * inv_csv_writer_new:
 * @fd: the descriptor to write to; it stays the caller's
 * @name: what messages call the file
 * @format: (nullable): how to write; is copied. %NULL is the usual form: UTF-8
 *   without mark, commas, LF
 *
 * Returns: (transfer full): a writer
 */
InvCsvWriter *inv_csv_writer_new (int fd, const char *name, const InvCsvFormat *format);

void inv_csv_writer_free (InvCsvWriter *writer);

/**
 * inv_csv_writer_add_value:
 * @writer: a writer
 * @text: a number, date, status or the like
 * @length: its length in bytes, or -1 if it ends in NUL
 *
 * Adds a cell to the row: what the program writes in a form of its own, never
 * a person's text.
 */
void inv_csv_writer_add_value (InvCsvWriter *writer, const char *text, gssize length);

/**
 * inv_csv_writer_add_text:
 * @writer: a writer
 * @text: a person's text
 * @length: its length in bytes, or -1 if it ends in NUL
 *
 * Adds a cell to the row, with a mark in front of the text where it looks like
 * a formula (see [func@Inv.formula_needs_mark]), unless the format is raw.
 */
void inv_csv_writer_add_text (InvCsvWriter *writer, const char *text, gssize length);

/**
 * inv_csv_writer_end_row:
 * @writer: a writer
 * @error: return location for an error
 *
 * Ends the row.
 *
 * Returns: %FALSE with @error set when the file cannot be written;
 *   %INV_ERROR_NO_SPACE or %INV_ERROR_IO
 */
gboolean inv_csv_writer_end_row (InvCsvWriter *writer, GError **error);

/**
 * inv_csv_writer_flush:
 * @writer: a writer
 * @error: return location for an error
 *
 * Hands everything to the system. To be called when the table is whole. Text
 * that the format's encoding has no letters for is an error,
 * %INV_ERROR_INVALID: nothing is lost in silence.
 *
 * Returns: %FALSE with @error set when the file cannot be written
 */
gboolean inv_csv_writer_flush (InvCsvWriter *writer, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvCsvWriter, inv_csv_writer_free)

G_END_DECLS
