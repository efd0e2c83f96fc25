/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-column.h"
#include "inv-import-number.h"
#include "inv-number-key.h"
#include "inv-progress.h"

G_BEGIN_DECLS

/**
 * INV_IMPORT_MAX:
 *
 * How many numbers an import takes at most.
 */
#define INV_IMPORT_MAX 100000000

/**
 * InvImportEntry:
 * @key: a number
 * @row: the row that names it
 * @detail: for the plan: the id of the DID that has the number, or why the
 *   number is rejected
 *
 * A number of a file.
 */
typedef struct
{
  InvNumberKey key;
  guint32 row;
  guint32 detail;
} InvImportEntry;

/**
 * InvImportRejectedRow:
 * @line: the line it begins on
 * @reason: why it is rejected
 * @count: how many numbers it stands for
 *
 * A row that is rejected for what it says, whatever the inventory holds.
 */
typedef struct
{
  guint32 line;
  guint32 reason;
  guint64 count;
} InvImportRejectedRow;

/**
 * InvImportRows:
 * @columns: the columns by field, %NULL where the file has none
 * @lines: (element-type guint32): for each row the line that it begins on
 * @notices: for each row its [flags@Inv.NumberNotices]
 * @entries: (element-type InvImportEntry): the numbers of all rows, in the order
 *   of the numbers; equal ones in the order of the file
 * @rejected: (element-type InvImportRejectedRow): the rows that are rejected,
 *   which are not among the others, in the order of the file
 * @first_rejected: (nullable): the numbers of the first of these, as the file
 *   writes them
 *
 * What a file says, read and checked as far as that goes without the
 * inventory. A row takes about 40 bytes, a distinct text of a column 16 more
 * than its own length.
 */
typedef struct
{
  InvImportColumn *columns[INV_N_FIELDS];
  GArray *lines;
  GByteArray *notices;
  GArray *entries;
  GArray *rejected;
  char *first_rejected;
} InvImportRows;

/**
 * inv_import_rows_read:
 * @reader: a reader, at the first row
 * @skip_first: whether the first row is a header
 * @mapping: which column is for which field
 * @number: where the numbers are
 * @context: time zone, clock and decimal sign
 * @replacements: (nullable): what texts stand for
 * @reasons: where reasons go
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Reads a file. A row with one value that cannot be is rejected whole.
 *
 * Returns: (transfer full): the rows, or %NULL with @error set
 */
InvImportRows *inv_import_rows_read (InvTableReader *reader,
                                     gboolean skip_first,
                                     const InvImportMapping *mapping,
                                     const InvImportNumber *number,
                                     const InvValueContext *context,
                                     const InvImportReplacements *replacements,
                                     InvImportReasons *reasons,
                                     InvProgress *progress,
                                     GError **error);

void inv_import_rows_free (InvImportRows *rows);

/**
 * inv_import_rows_get_line:
 * @rows: rows
 * @entry: one of the numbers
 *
 * Returns: the line of the row that names it
 */
static inline guint32
inv_import_rows_get_line (const InvImportRows *rows, const InvImportEntry *entry)
{
  return g_array_index (rows->lines, guint32, entry->row);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportRows, inv_import_rows_free)

G_END_DECLS
