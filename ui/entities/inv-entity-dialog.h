/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-entity-item.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_ENTITY_DIALOG (inv_entity_dialog_get_type ())

/**
 * InvEntityDialog:
 *
 * A dialog for a new operator, reseller or the like, or for one that is there,
 * made by the table of kinds. It says beside the name, while one types,
 * whether it can be had; what is saved is one step.
 */
G_DECLARE_FINAL_TYPE (InvEntityDialog, inv_entity_dialog, INV, ENTITY_DIALOG, AdwDialog)

/**
 * InvEntityDialog::saved:
 * @self: a dialog
 * @id: the id of the row
 * @name: its name
 *
 * What was typed is in the inventory now.
 */

/**
 * inv_entity_dialog_new:
 * @inventory: an inventory
 * @entity: a kind of row that has a dialog
 * @item: (nullable): the row to edit; %NULL for a new one
 *
 * Returns: a dialog, to be presented
 */
InvEntityDialog *inv_entity_dialog_new (InvInventory *inventory, InvEntity entity, InvEntityItem *item);

/**
 * inv_entity_dialog_set_name:
 * @self: a dialog
 * @name: a name
 *
 * Fills in the name.
 */
void inv_entity_dialog_set_name (InvEntityDialog *self, const char *name);

G_END_DECLS
