/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-entity.h"
#include "inv-inventory.h"
#include "inv-named.h"

G_BEGIN_DECLS

#define INV_TYPE_NAME_LIST (inv_name_list_get_type ())

/**
 * InvNameList:
 *
 * The names of all rows of one kind, such as the operators, as a
 * [iface@Gio.ListModel] of [class@Inv.Named], sorted by name: what drop-downs
 * show.
 *
 * It is empty at first and fills as soon as the names are read, and reads them
 * again when the inventory changes. A row stays the same object as long as it
 * has the same id, and no more is told than what changed. The property
 * `loading` notifies. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvNameList, inv_name_list, INV, NAME_LIST, GObject)

/**
 * inv_name_list_new:
 * @inventory: an inventory
 * @entity: a kind of row
 *
 * Returns: (transfer full): the list of their names
 */
InvNameList *inv_name_list_new (InvInventory *inventory, InvEntity entity);

/**
 * inv_name_list_set_owner:
 * @self: a list of names
 * @owner: the row whose own they shall be: a client for accounts, an operator
 *   for batches; 0 for those of all
 *
 * Shows only the names of what belongs to a row.
 */
void inv_name_list_set_owner (InvNameList *self, gint64 owner);

/**
 * inv_name_list_is_loading:
 * @self: a list of names
 *
 * Returns: %TRUE while it has not yet what the inventory has, as far as it knows
 */
gboolean inv_name_list_is_loading (InvNameList *self);

/**
 * inv_name_list_refresh:
 * @self: a list of names
 *
 * Reads the names again, without waiting until the inventory says that it has
 * changed.
 */
void inv_name_list_refresh (InvNameList *self);

/**
 * inv_name_list_find:
 * @self: a list of names
 * @id: a row's id
 * @position: (out) (optional): where it stands
 *
 * Finds a name by the id of its row.
 *
 * Returns: (transfer none) (nullable): it, or %NULL if it is not in the list
 */
InvNamed *inv_name_list_find (InvNameList *self, gint64 id, guint *position);

/**
 * inv_name_list_find_name:
 * @self: a list of names
 * @name: a name as a person writes it
 *
 * Finds a name, by what makes two names one.
 *
 * Returns: (transfer none) (nullable): it, or %NULL if it is not in the list
 */
InvNamed *inv_name_list_find_name (InvNameList *self, const char *name);

/**
 * inv_name_list_suggest:
 * @self: a list of names
 * @name: a name as a person wrote it
 *
 * Finds the name that was most likely meant by one that is not in the list.
 *
 * Returns: (transfer none) (nullable): it, or %NULL if none is near enough
 */
InvNamed *inv_name_list_suggest (InvNameList *self, const char *name);

G_END_DECLS
