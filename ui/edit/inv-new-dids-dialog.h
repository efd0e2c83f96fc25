/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-work-dialog.h"

G_BEGIN_DECLS

#define INV_TYPE_NEW_DIDS_DIALOG (inv_new_dids_dialog_get_type ())

/**
 * InvNewDidsDialog:
 *
 * Creates DIDs from typed or pasted numbers and ranges, and says while one
 * types what that will come to.
 */
G_DECLARE_FINAL_TYPE (InvNewDidsDialog, inv_new_dids_dialog, INV, NEW_DIDS_DIALOG, InvWorkDialog)

/**
 * inv_new_dids_dialog_present:
 * @parent: a widget of a window that shows an inventory
 * @text: numbers to begin with, as typed; may be empty
 *
 * Shows the dialog.
 *
 * Returns: (transfer none): the dialog
 */
InvNewDidsDialog *inv_new_dids_dialog_present (GtkWidget *parent, const char *text);

G_END_DECLS
