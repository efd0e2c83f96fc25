/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did-view.h"

G_BEGIN_DECLS

#define INV_TYPE_GO_TO_DIALOG (inv_go_to_dialog_get_type ())

/**
 * InvGoToDialog:
 *
 * Asks for a number and goes there in the list of DIDs, or to the place where
 * it would be. It says if the list does not have the number.
 */
G_DECLARE_FINAL_TYPE (InvGoToDialog, inv_go_to_dialog, INV, GO_TO_DIALOG, AdwDialog)

/**
 * inv_go_to_dialog_present:
 * @inventory: the inventory
 * @view: the view of its DIDs, with rows
 *
 * Opens the dialog.
 */
void inv_go_to_dialog_present (InvInventory *inventory, InvDidView *view);

G_END_DECLS
