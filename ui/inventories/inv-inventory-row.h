/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-library-item.h"

G_BEGIN_DECLS

#define INV_TYPE_INVENTORY_ROW (inv_inventory_row_get_type ())

/**
 * InvInventoryRow:
 *
 * An inventory in the list of them, with a menu of what can be done with it.
 * That is done by actions of the dialog, which have the inventory's path as
 * their parameter: `inventories.open` and so on.
 */
G_DECLARE_FINAL_TYPE (InvInventoryRow, inv_inventory_row, INV, INVENTORY_ROW, AdwActionRow)

/**
 * inv_inventory_row_new:
 * @item: an inventory
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *inv_inventory_row_new (InvLibraryItem *item);

/**
 * inv_inventory_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): its inventory
 */
InvLibraryItem *inv_inventory_row_get_item (InvInventoryRow *self);

/**
 * inv_inventory_row_set_open:
 * @self: a row
 * @is_open: whether a window has the inventory open
 * @is_here: whether that is the window of the list
 *
 * Shows where the inventory is open.
 */
void inv_inventory_row_set_open (InvInventoryRow *self, gboolean is_open, gboolean is_here);

G_END_DECLS
