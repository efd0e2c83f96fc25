/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_INVENTORY_PREFERENCES (inv_inventory_preferences_get_type ())

/**
 * InvInventoryPreferences:
 *
 * The page of the preferences that belongs to an inventory and is kept in its
 * file: what new DIDs get, days on Hold, time zone, currency. What is changed is
 * kept at once; what cannot be says why beside it, and is not kept.
 */
G_DECLARE_FINAL_TYPE (InvInventoryPreferences,
                      inv_inventory_preferences,
                      INV,
                      INVENTORY_PREFERENCES,
                      AdwPreferencesPage)

/**
 * inv_inventory_preferences_set_inventory:
 * @self: a page
 * @inventory: (nullable): an inventory; without one the page cannot be used
 *
 * Says whose settings they are. To be called once.
 */
void inv_inventory_preferences_set_inventory (InvInventoryPreferences *self, InvInventory *inventory);

/**
 * inv_inventory_preferences_is_ready:
 * @self: a page
 *
 * Returns: whether it shows what the inventory has, and all that was changed is kept
 */
gboolean inv_inventory_preferences_is_ready (InvInventoryPreferences *self);

G_END_DECLS
