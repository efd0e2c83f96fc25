/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-id-set.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_EXISTING_PAGE (inv_existing_page_get_type ())

/**
 * InvExistingPage:
 *
 * The DIDs that have some of the numbers that were to be created.
 */
G_DECLARE_FINAL_TYPE (InvExistingPage, inv_existing_page, INV, EXISTING_PAGE, AdwNavigationPage)

/**
 * inv_existing_page_show:
 * @self: a page
 * @inventory: an inventory
 * @ids: some of its DIDs, at least one
 *
 * Shows these DIDs.
 */
void inv_existing_page_show (InvExistingPage *self, InvInventory *inventory, const InvIdSet *ids);

G_END_DECLS
