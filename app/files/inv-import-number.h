/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-mapping.h"
#include "inv-range.h"
#include "inv-table-reader.h"

G_BEGIN_DECLS

/**
 * InvImportNumber:
 * @column: the column that holds the number or range, or -1
 * @start_column: else the column with the first of a range
 * @end_column: and that with the last
 * @strip_prefix: (nullable): digits to take off numbers that begin so
 * @add_prefix: (nullable): digits to put before every number
 *
 * Where the numbers of a file are, and what is done to them.
 */
typedef struct
{
  int column;
  int start_column;
  int end_column;
  const char *strip_prefix;
  const char *add_prefix;
} InvImportNumber;

/**
 * inv_import_number_init:
 * @number: (out caller-allocated): where the numbers are
 * @mapping: a mapping that has them
 * @strip_prefix: (nullable): digits, must outlive @number
 * @add_prefix: (nullable): digits, must outlive @number
 * @error: return location for an error, %INV_ERROR_USAGE
 *
 * Returns: whether the prefixes are digits
 */
gboolean inv_import_number_init (InvImportNumber *number,
                                 const InvImportMapping *mapping,
                                 const char *strip_prefix,
                                 const char *add_prefix,
                                 GError **error);

/**
 * inv_import_number_scan:
 * @number: where the numbers are
 * @rows: a piece of the file
 * @row: one of its rows
 * @range: (out caller-allocated): the row's numbers
 * @notices: (out): what to tell of them
 *
 * Reads the numbers of a row. Any thread.
 *
 * Returns: %INV_NUMBER_OK, or why there are none
 */
InvNumberError inv_import_number_scan (const InvImportNumber *number,
                                       const InvTableRows *rows,
                                       const InvTableRow *row,
                                       InvRange *range,
                                       InvNumberNotices *notices);

/**
 * inv_import_number_get_message:
 * @number: where the numbers are
 * @rows: a piece of the file
 * @row: one of its rows
 *
 * Says what is wrong with the numbers of a row, with the text that is wrong.
 *
 * Returns: (transfer full) (nullable): the message, %NULL if they are right
 */
char *inv_import_number_get_message (const InvImportNumber *number,
                                     const InvTableRows *rows,
                                     const InvTableRow *row);

/**
 * inv_import_number_get_text:
 * @number: where the numbers are
 * @rows: a piece of the file
 * @row: one of its rows
 *
 * Returns: (transfer full): the row's numbers as the file writes them
 */
char *
inv_import_number_get_text (const InvImportNumber *number, const InvTableRows *rows, const InvTableRow *row);

G_END_DECLS
