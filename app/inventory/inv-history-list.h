/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-history-item.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_HISTORY_LIST (inv_history_list_get_type ())

/**
 * InvHistoryList:
 *
 * The history of an inventory, or of a number in it, newest first: a
 * [iface@Gio.ListModel] of [class@Inv.HistoryItem].
 *
 * It begins with the newest entries and reads on when somebody asks for one
 * near its end. It is kept fresh: entries that stay are the same objects. The
 * properties `loading`, `ready` and `error` notify. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvHistoryList, inv_history_list, INV, HISTORY_LIST, GObject)

/**
 * inv_history_list_new:
 * @inventory: an inventory
 *
 * Makes the history of the inventory, all steps of it.
 *
 * Returns: (transfer full): the list, which is empty until it has been read
 */
InvHistoryList *inv_history_list_new (InvInventory *inventory);

/**
 * inv_history_list_new_of_number:
 * @inventory: an inventory
 * @number: a number, as digits
 *
 * Makes the history of the DIDs that ever had a number.
 *
 * Returns: (transfer full): the list, which is empty until it has been read
 */
InvHistoryList *inv_history_list_new_of_number (InvInventory *inventory, const char *number);

/**
 * inv_history_list_set_search:
 * @self: the history of an inventory
 * @text: (nullable): words that entries must have in them: in what was done, to
 *   what, by whom, through what; or a number whose DIDs they concern
 *
 * Searches. Until it has found something the list shows what it showed.
 */
void inv_history_list_set_search (InvHistoryList *self, const char *text);

/**
 * inv_history_list_is_ready:
 * @self: a list
 *
 * Returns: whether it has been read, so that an empty list means no entries
 */
gboolean inv_history_list_is_ready (InvHistoryList *self);

/**
 * inv_history_list_is_loading:
 * @self: a list
 *
 * Returns: whether what it shows is not the last word
 */
gboolean inv_history_list_is_loading (InvHistoryList *self);

/**
 * inv_history_list_has_more:
 * @self: a list
 *
 * Returns: whether there are entries that it has not read yet
 */
gboolean inv_history_list_has_more (InvHistoryList *self);

/**
 * inv_history_list_get_day:
 * @self: a list
 * @position: the place of an entry
 *
 * Returns: the day on which it was; other than asking for the entry this never
 *   has the list read on
 */
InvDay inv_history_list_get_day (InvHistoryList *self, guint position);

/**
 * inv_history_list_get_error:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): why it could not be read, for people
 */
const char *inv_history_list_get_error (InvHistoryList *self);

G_END_DECLS
