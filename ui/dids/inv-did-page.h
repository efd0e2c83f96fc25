/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-inventory.h"
#include "inv-selection.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_PAGE (inv_did_page_get_type ())

/**
 * InvDidPage:
 *
 * The page with the DIDs of an inventory: search, table, selection.
 */
G_DECLARE_FINAL_TYPE (InvDidPage, inv_did_page, INV, DID_PAGE, AdwNavigationPage)

/**
 * inv_did_page_set_inventory:
 * @self: a page
 * @inventory: (nullable): the inventory to show
 *
 * Sets the property `inventory`. Before the first, and with %NULL, the page is
 * blank.
 */
void inv_did_page_set_inventory (InvDidPage *self, InvInventory *inventory);

/**
 * inv_did_page_search:
 * @self: a page
 *
 * Puts the keyboard into the search entry.
 */
void inv_did_page_search (InvDidPage *self);

/**
 * inv_did_page_add_toast:
 * @self: a page
 * @toast: (transfer full): a toast
 *
 * Shows a toast over the table, in place of the one before.
 */
void inv_did_page_add_toast (InvDidPage *self, AdwToast *toast);

/**
 * inv_did_page_get_list:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the list that it shows
 */
InvDidList *inv_did_page_get_list (InvDidPage *self);

/**
 * inv_did_page_get_selection:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what is selected
 */
InvSelection *inv_did_page_get_selection (InvDidPage *self);

G_END_DECLS
