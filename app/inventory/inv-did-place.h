/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-id-vector.h"
#include "inv-inventory.h"
#include "inv-query.h"

G_BEGIN_DECLS

/**
 * InvDidPlace:
 * @exists: whether the inventory has a DID with the number
 * @listed: whether the list has it
 * @near: whether the list is in the order of numbers, so that there is a place
 *   where the number would be
 * @position: where it is, or would be
 *
 * Where a number is in a list.
 */
typedef struct
{
  gboolean exists;
  gboolean listed;
  gboolean near;
  guint position;
} InvDidPlace;

/**
 * inv_did_place_find_async:
 * @inventory: an inventory
 * @ids: the ids of a list
 * @sort: its order
 * @number: a number, digits only
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks for a number in a list.
 */
void inv_did_place_find_async (InvInventory *inventory,
                               InvIdVector *ids,
                               const InvSort *sort,
                               const char *number,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * inv_did_place_find_finish:
 * @inventory: an inventory
 * @result: what the callback got
 * @place: (out caller-allocated): where the number is
 * @error: return location for an error
 *
 * Returns: whether that could be found out
 */
gboolean
inv_did_place_find_finish (InvInventory *inventory, GAsyncResult *result, InvDidPlace *place, GError **error);

G_END_DECLS
