/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-inventory.h"
#include "inv-tags.h"

G_BEGIN_DECLS

/**
 * inv_tag_list_read_async:
 * @inventory: an inventory
 * @cancellable: (nullable): to stop it
 * @callback: called when they are read
 * @user_data: for @callback
 *
 * Reads which tags the DIDs of an inventory have, to suggest them. The main
 * thread.
 */
void inv_tag_list_read_async (InvInventory *inventory,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * inv_tag_list_read_finish:
 * @inventory: an inventory
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the tags, or %NULL with @error set
 */
InvTags *inv_tag_list_read_finish (InvInventory *inventory, GAsyncResult *result, GError **error);

G_END_DECLS
