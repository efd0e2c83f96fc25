/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes what an entity dialog holds, as one step. */

#pragma once

#include <gio/gio.h>

#include "inv-entity-item.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

/**
 * InvEntitySave:
 *
 * A row as it shall be: its name and the texts of its fields.
 */
typedef struct _InvEntitySave InvEntitySave;

/**
 * inv_entity_save_new:
 * @entity: a kind of row
 * @id: the row to change, 0 for a new one
 * @name: (nullable): its name; %NULL leaves it as it is
 *
 * Returns: (transfer full): a row without fields
 */
InvEntitySave *inv_entity_save_new (InvEntity entity, gint64 id, const char *name);

/**
 * inv_entity_save_add:
 * @self: a row
 * @field: a field
 * @text: what shall be in it
 *
 * Says what a field shall be.
 */
void inv_entity_save_add (InvEntitySave *self, const InvEntityField *field, const char *text);

/**
 * inv_entity_save_async:
 * @self: (transfer full): a row
 * @inventory: where to write it
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Writes the row.
 */
void inv_entity_save_async (InvEntitySave *self,
                            InvInventory *inventory,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * inv_entity_save_finish:
 * @inventory: where it was written
 * @result: what the callback got
 * @error: return location for an error
 *
 * The errors are those of [func@Inv.entity_add] and [func@Inv.entity_edit].
 *
 * Returns: the id of the row, or 0 with @error set
 */
gint64 inv_entity_save_finish (InvInventory *inventory, GAsyncResult *result, GError **error);

G_END_DECLS
