/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-history-details.h"
#include "inv-history-item.h"

G_BEGIN_DECLS

#define INV_TYPE_HISTORY_PANEL (inv_history_panel_get_type ())

/**
 * InvHistoryPanel:
 *
 * A step in full: what it changed, and what can be done about it. Its buttons
 * have the actions of the page that it is on.
 */
G_DECLARE_FINAL_TYPE (InvHistoryPanel, inv_history_panel, INV, HISTORY_PANEL, AdwBin)

/**
 * inv_history_panel_set_inventory:
 * @self: a panel
 * @inventory: (nullable): where details are read from
 *
 * Sets the inventory, and forgets the step.
 */
void inv_history_panel_set_inventory (InvHistoryPanel *self, InvInventory *inventory);

/**
 * inv_history_panel_set_item:
 * @self: a panel
 * @item: (nullable): the step to show
 *
 * Sets the property `item`.
 */
void inv_history_panel_set_item (InvHistoryPanel *self, InvHistoryItem *item);

/**
 * inv_history_panel_get_item:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the step that it shows
 */
InvHistoryItem *inv_history_panel_get_item (InvHistoryPanel *self);

/**
 * inv_history_panel_get_details:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the details of the step, once they are
 *   read; the property `ready` notifies
 */
const InvHistoryDetails *inv_history_panel_get_details (InvHistoryPanel *self);

G_END_DECLS
