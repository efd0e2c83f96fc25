/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-code-array.h"
#include "inv-field-value.h"
#include "inv-import-reasons.h"
#include "inv-import-replacements.h"

G_BEGIN_DECLS

/**
 * InvImportCell:
 * @integer: the stored number; for names, once they are looked up, the id
 * @text: the stored text, or the name
 * @reason: why there can be no such value, 0 if there can
 * @type: which of them counts
 *
 * A distinct value of a column.
 */
typedef struct
{
  gint64 integer;
  const char *text;
  guint32 reason;
  InvValueType type;
} InvImportCell;

/**
 * InvImportColumn:
 *
 * The cells of a field: each distinct text is read and checked once, and a row
 * only says which of them it has. Cell 0 is the empty one. Of one thread.
 */
typedef struct _InvImportColumn InvImportColumn;

/**
 * inv_import_column_new:
 * @field: the field
 * @context: time zone, clock and decimal sign; must outlive the reading
 * @replacements: (nullable): what texts stand for; must outlive the reading
 * @reasons: where reasons go
 *
 * Returns: (transfer full): a column without rows
 */
InvImportColumn *inv_import_column_new (InvField field,
                                        const InvValueContext *context,
                                        const InvImportReplacements *replacements,
                                        InvImportReasons *reasons);

void inv_import_column_free (InvImportColumn *column);

/**
 * inv_import_column_read:
 * @column: a column
 * @text: the text of a cell, UTF-8 with a NUL behind it
 * @length: its length in bytes
 *
 * Reads a cell. Text that was marked against being run as a formula loses the
 * mark.
 *
 * Returns: which of the distinct cells it is
 */
guint32 inv_import_column_read (InvImportColumn *column, const char *text, gsize length);

/**
 * inv_import_column_append:
 * @column: a column
 * @cell: what [func@Inv.import_column_read] gave
 *
 * Adds a row.
 */
void inv_import_column_append (InvImportColumn *column, guint32 cell);

/**
 * inv_import_column_finish:
 * @column: a column
 *
 * Frees what only reading needs.
 */
void inv_import_column_finish (InvImportColumn *column);

/**
 * inv_import_column_get_n_cells:
 * @column: a column
 *
 * Returns: how many distinct cells there are, the empty one among them
 */
guint32 inv_import_column_get_n_cells (const InvImportColumn *column);

/**
 * inv_import_column_get_cell:
 * @column: a column
 * @cell: which of the distinct cells
 *
 * Returns: (transfer none): the cell
 */
InvImportCell *inv_import_column_get_cell (const InvImportColumn *column, guint32 cell);

/**
 * inv_import_column_get:
 * @column: a column
 * @row: a row
 *
 * Returns: (transfer none): the row's cell
 */
InvImportCell *inv_import_column_get (const InvImportColumn *column, guint32 row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportColumn, inv_import_column_free)

G_END_DECLS
