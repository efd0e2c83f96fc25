/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-report.h"

G_BEGIN_DECLS

/**
 * InvImportWalkRow:
 * @rows: the piece of the file that the row is in
 * @row: the row
 * @place: its place among the rows of the plan, if @rejected is %NULL
 * @rejected: (nullable): why it is not among them
 *
 * A row of the file of an import.
 */
typedef struct
{
  const InvTableRows *rows;
  const InvTableRow *row;
  guint32 place;
  const InvImportRejectedRow *rejected;
} InvImportWalkRow;

/**
 * InvImportWalkResult:
 * @INV_IMPORT_WALK_ON: go on
 * @INV_IMPORT_WALK_ENOUGH: that is all that was wanted
 * @INV_IMPORT_WALK_FAILED: there is an error
 *
 * Whether a walk goes on.
 */
typedef enum
{
  INV_IMPORT_WALK_ON,
  INV_IMPORT_WALK_ENOUGH,
  INV_IMPORT_WALK_FAILED,
} InvImportWalkResult;

typedef InvImportWalkResult (*InvImportWalkFunc) (const InvImportWalkRow *row, gpointer data, GError **error);

/**
 * inv_import_walk:
 * @report: the file and its plan
 * @label: what for, for people
 * @func: called for each row
 * @data: for @func
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Goes through the file of an import again, along with its plan.
 *
 * Returns: whether it came to its end
 */
gboolean inv_import_walk (const InvImportReport *report,
                          const char *label,
                          InvImportWalkFunc func,
                          gpointer data,
                          InvProgress *progress,
                          GError **error);

/**
 * inv_import_walk_get_message:
 * @report: the file and its plan
 * @row: a row that is rejected
 *
 * Returns: (transfer full): why it is rejected, with the text that is to blame
 */
char *inv_import_walk_get_message (const InvImportReport *report, const InvImportWalkRow *row);

G_END_DECLS
