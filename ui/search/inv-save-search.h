/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-saved-searches.h"

G_BEGIN_DECLS

#define INV_TYPE_SAVE_SEARCH (inv_save_search_get_type ())

/**
 * InvSaveSearch:
 *
 * A popover that asks for the name of a search, to save it or to rename it. A
 * name that cannot be is refused while it is typed.
 */
G_DECLARE_FINAL_TYPE (InvSaveSearch, inv_save_search, INV, SAVE_SEARCH, GtkPopover)

/**
 * inv_save_search_set_new:
 * @self: a popover
 * @searches: (nullable): where to save
 * @query: (nullable): what to search for, in the search language
 *
 * Has it save a search.
 */
void inv_save_search_set_new (InvSaveSearch *self, InvSavedSearches *searches, const char *query);

/**
 * inv_save_search_set_renamed:
 * @self: a popover
 * @searches: where it is saved
 * @item: a saved search
 *
 * Has it rename a search.
 */
void inv_save_search_set_renamed (InvSaveSearch *self, InvSavedSearches *searches, InvSavedItem *item);

G_END_DECLS
