/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-inventory.h"
#include "inv-field.h"

G_BEGIN_DECLS

/**
 * inv_did_copy_async:
 * @inventory: an inventory
 * @ids: (element-type guint32): the DIDs, in order; must not change any more
 * @fields: (element-type InvField): their fields, in order; must not change
 *   any more
 * @progress: (nullable): how far it is, and to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a text of DIDs that spreadsheets can be given: a line for each, with
 * tabs between the fields, and no header. Fields are in words for people,
 * numbers in bare digits.
 */
void inv_did_copy_async (InvInventory *inventory,
                         GArray *ids,
                         GArray *fields,
                         InvProgress *progress,
                         GAsyncReadyCallback callback,
                         gpointer user_data);

/**
 * inv_did_copy_finish:
 * @inventory: an inventory
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the text, or %NULL with @error set
 */
char *inv_did_copy_finish (InvInventory *inventory, GAsyncResult *result, GError **error);

G_END_DECLS
