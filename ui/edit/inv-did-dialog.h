/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did-list.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_DIALOG (inv_did_dialog_get_type ())

/**
 * InvDidDialog:
 *
 * One DID with all its fields, to be edited, beside its history.
 */
G_DECLARE_FINAL_TYPE (InvDidDialog, inv_did_dialog, INV, DID_DIALOG, AdwDialog)

/**
 * inv_did_dialog_present:
 * @parent: a widget in the window
 * @inventory: the inventory
 * @list: (nullable): the list in whose order its neighbours are
 * @id: the DID's id
 *
 * Opens a DID.
 *
 * Returns: (transfer none): the dialog
 */
InvDidDialog *
inv_did_dialog_present (GtkWidget *parent, InvInventory *inventory, InvDidList *list, guint32 id);

G_END_DECLS
