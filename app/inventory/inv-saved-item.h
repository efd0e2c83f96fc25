/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INV_TYPE_SAVED_ITEM (inv_saved_item_get_type ())

/**
 * InvSavedItem:
 *
 * A saved search, as a row of [class@Inv.SavedSearches]. Its properties `name`,
 * `query` (a text in the search language) and `count` notify. Of the main
 * thread.
 */
G_DECLARE_FINAL_TYPE (InvSavedItem, inv_saved_item, INV, SAVED_ITEM, GObject)

/**
 * inv_saved_item_new:
 * @id: its id
 *
 * Returns: (transfer full): a row that has been told nothing yet
 */
InvSavedItem *inv_saved_item_new (gint64 id);

/**
 * inv_saved_item_get_id:
 * @self: a saved search
 *
 * Returns: its id
 */
gint64 inv_saved_item_get_id (InvSavedItem *self);

/**
 * inv_saved_item_get_name:
 * @self: a saved search
 *
 * Returns: (transfer none): its name
 */
const char *inv_saved_item_get_name (InvSavedItem *self);

/**
 * inv_saved_item_get_query:
 * @self: a saved search
 *
 * Returns: (transfer none): what it searches for, in the search language
 */
const char *inv_saved_item_get_query (InvSavedItem *self);

/**
 * inv_saved_item_get_count:
 * @self: a saved search
 *
 * Returns: how many DIDs it found when it was counted last; -1 if that is not
 *   known, or it can find none because what it names is gone
 */
gint64 inv_saved_item_get_count (InvSavedItem *self);

/**
 * inv_saved_item_set:
 * @self: a saved search
 * @name: its name
 * @query: what it searches for
 *
 * Tells it what it is now.
 */
void inv_saved_item_set (InvSavedItem *self, const char *name, const char *query);

/**
 * inv_saved_item_set_count:
 * @self: a saved search
 * @count: how many DIDs it finds, or -1
 *
 * Tells it what was counted.
 */
void inv_saved_item_set_count (InvSavedItem *self, gint64 count);

G_END_DECLS
