/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-saved-searches.h"
#include "inv-sidebar-item.h"

G_BEGIN_DECLS

#define INV_TYPE_SEARCH_ITEM (inv_search_item_get_type ())

/**
 * InvSearchItem:
 *
 * A saved search as a row of the sidebar. It shows the name and the count that
 * the search has, and leads to what it finds.
 */
G_DECLARE_FINAL_TYPE (InvSearchItem, inv_search_item, INV, SEARCH_ITEM, InvSidebarItem)

/**
 * inv_search_item_get_saved:
 * @self: a row
 *
 * Returns: (transfer none): the saved search
 */
InvSavedItem *inv_search_item_get_saved (InvSearchItem *self);

/**
 * inv_search_item_get_searches:
 * @self: a row
 *
 * Returns: (transfer none): all saved searches
 */
InvSavedSearches *inv_search_item_get_searches (InvSearchItem *self);

/**
 * inv_search_items_new:
 * @searches: the saved searches of an inventory
 *
 * Returns: (transfer full): a list of [class@Inv.SearchItem]s
 */
GListModel *inv_search_items_new (InvSavedSearches *searches);

G_END_DECLS
