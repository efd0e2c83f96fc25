/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-id-set.h"
#include "inv-work-dialog.h"

G_BEGIN_DECLS

#define INV_TYPE_MASS_EDIT_DIALOG (inv_mass_edit_dialog_get_type ())

/**
 * InvMassEditDialog:
 *
 * Edits many DIDs at once. It says of each field what the DIDs have in it, on
 * how many a change would take effect, and for how many the rules forbid it.
 */
G_DECLARE_FINAL_TYPE (InvMassEditDialog, inv_mass_edit_dialog, INV, MASS_EDIT_DIALOG, InvWorkDialog)

/**
 * inv_mass_edit_dialog_present:
 * @parent: a widget of a window that shows an inventory
 * @ids: the DIDs to edit, at least one
 *
 * Shows the dialog.
 *
 * Returns: (transfer none): the dialog
 */
InvMassEditDialog *inv_mass_edit_dialog_present (GtkWidget *parent, const InvIdSet *ids);

G_END_DECLS
