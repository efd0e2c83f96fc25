/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-did-edit.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

/**
 * InvDidProblem:
 * @field: the field that it is with, %INV_FIELD_NONE for the DID as a whole
 * @message: what it is, for people
 *
 * Something that keeps a DID from being changed as asked.
 */
typedef struct
{
  InvField field;
  char *message;
} InvDidProblem;

/**
 * inv_did_change_check_async:
 * @inventory: an inventory
 * @id: a DID's id
 * @assignments: (array length=n_assignments): what is to change
 * @n_assignments: how many that is
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Looks whether one DID can be changed so, all of it. Of the main thread.
 */
void inv_did_change_check_async (InvInventory *inventory,
                                 guint32 id,
                                 const InvDidAssignment *assignments,
                                 gsize n_assignments,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * inv_did_change_save_async:
 * @inventory: an inventory
 * @id: a DID's id
 * @assignments: (array length=n_assignments): what is to change
 * @n_assignments: how many that is
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Changes one DID, in one step. Where there are problems nothing is changed.
 */
void inv_did_change_save_async (InvInventory *inventory,
                                guint32 id,
                                const InvDidAssignment *assignments,
                                gsize n_assignments,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * inv_did_change_finish:
 * @inventory: an inventory
 * @result: what the callback of a check or a save got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type InvDidProblem): the problems, none if it
 *   can be done or was done; %NULL with @error set
 */
GPtrArray *inv_did_change_finish (InvInventory *inventory, GAsyncResult *result, GError **error);

G_END_DECLS
