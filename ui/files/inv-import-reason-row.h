/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-import.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_REASON_ROW (inv_import_reason_row_get_type ())

/**
 * InvImportReasonRow:
 *
 * Why numbers of a file are rejected, or what is corrected: how many there are,
 * and what can be put right at once. The signal `replace` comes with a field, a
 * text of the file and what it stands for; `create-missing` when what the
 * inventory lacks is to be made.
 */
G_DECLARE_FINAL_TYPE (InvImportReasonRow, inv_import_reason_row, INV, IMPORT_REASON_ROW, AdwActionRow)

/**
 * inv_import_reason_row_new:
 * @reason: a reason
 * @lines: whether it is one for rejecting or a correction
 *
 * Returns: (transfer floating): a row that shows its lines when it is activated
 */
GtkWidget *inv_import_reason_row_new (const InvImportReason *reason, InvImportLines lines);

/**
 * inv_import_reason_row_offer_remedy:
 * @self: a row
 * @reason: its reason
 * @inventory: where names to choose from are taken from
 *
 * Adds buttons that put right what is wrong, if anything does.
 */
void inv_import_reason_row_offer_remedy (InvImportReasonRow *self,
                                         const InvImportReason *reason,
                                         InvInventory *inventory);

G_END_DECLS
