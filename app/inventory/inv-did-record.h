/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-field.h"
#include "inv-inventory.h"
#include "inv-status.h"

G_BEGIN_DECLS

/**
 * InvDidRecord:
 * @id: the DID's id
 * @exists: whether it is in the inventory; if not, nothing else is known
 * @status: its status
 * @after_hold: what it becomes after Hold
 * @is_product: whether it is on offer
 * @texts: by field, its values as they are typed
 * @shown: by field, its values in words for people
 *
 * All that is known of one DID.
 */
typedef struct
{
  guint32 id;
  gboolean exists;
  InvStatus status;
  InvStatus after_hold;
  gboolean is_product;
  char *texts[INV_N_FIELDS];
  char *shown[INV_N_FIELDS];
} InvDidRecord;

void inv_did_record_free (InvDidRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvDidRecord, inv_did_record_free)

/**
 * inv_did_record_load_async:
 * @inventory: an inventory
 * @id: a DID's id
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a DID. Of the main thread.
 */
void inv_did_record_load_async (InvInventory *inventory,
                                guint32 id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * inv_did_record_load_finish:
 * @inventory: an inventory
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the DID, or %NULL with @error set
 */
InvDidRecord *inv_did_record_load_finish (InvInventory *inventory, GAsyncResult *result, GError **error);

G_END_DECLS
