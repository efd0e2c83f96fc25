/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-entity-item.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_ENTITY_ROWS (inv_entity_rows_get_type ())

/**
 * InvEntityRows:
 *
 * The rows of one kind, such as the operators, with all their fields and
 * counts, as a [iface@Gio.ListModel] of [class@Inv.EntityItem]: what a page
 * shows.
 *
 * Rows are read off the main thread; searching, filtering and sorting happen
 * at once among those that were read. A row stays the same object as long as
 * it has the same id, so whoever selects one keeps it. The properties
 * `n-items`, `n-all`, `ready` and `error` notify. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvEntityRows, inv_entity_rows, INV, ENTITY_ROWS, GObject)

/**
 * inv_entity_rows_new:
 * @inventory: an inventory
 * @entity: a kind of row
 *
 * Makes a list that is sorted by name and reads nothing until it is active.
 *
 * Returns: (transfer full): the list
 */
InvEntityRows *inv_entity_rows_new (InvInventory *inventory, InvEntity entity);

/**
 * inv_entity_rows_set_active:
 * @self: a list
 * @active: whether somebody looks at it
 *
 * While it is active, the list reads its rows again whenever the inventory has
 * changed; else it does so as soon as it is active again.
 */
void inv_entity_rows_set_active (InvEntityRows *self, gboolean active);

/**
 * inv_entity_rows_set_search:
 * @self: a list
 * @text: words, all of which a row must have in some field; empty for all rows
 *
 * Searches. Letter case does not count.
 */
void inv_entity_rows_set_search (InvEntityRows *self, const char *text);

/**
 * inv_entity_rows_set_filter:
 * @self: a list
 * @field: (nullable): a field that refers to another row
 * @name: (nullable): the name that it must have, empty for none; %NULL lets
 *   all rows pass
 *
 * Shows only the rows that refer to a certain row, or to none.
 */
void inv_entity_rows_set_filter (InvEntityRows *self, const InvEntityField *field, const char *name);

/**
 * inv_entity_rows_set_sort:
 * @self: a list
 * @field: (nullable): a field; %NULL for the name
 * @descending: whether the largest comes first
 *
 * Sorts. Texts sort as their name keys do, what is empty comes last, and rows
 * that are equal stand in the order of their names.
 */
void inv_entity_rows_set_sort (InvEntityRows *self, const InvEntityField *field, gboolean descending);

/**
 * inv_entity_rows_get_n_all:
 * @self: a list
 *
 * Returns: how many rows there are, found or not
 */
guint inv_entity_rows_get_n_all (InvEntityRows *self);

/**
 * inv_entity_rows_is_ready:
 * @self: a list
 *
 * Returns: %TRUE once rows were read
 */
gboolean inv_entity_rows_is_ready (InvEntityRows *self);

/**
 * inv_entity_rows_is_loading:
 * @self: a list
 *
 * Returns: %TRUE while rows are being read
 */
gboolean inv_entity_rows_is_loading (InvEntityRows *self);

/**
 * inv_entity_rows_get_error:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): why the rows could not be read the last
 *   time; %NULL if they could
 */
const GError *inv_entity_rows_get_error (InvEntityRows *self);

/**
 * inv_entity_rows_find:
 * @self: a list
 * @id: a row's id
 * @position: (out) (optional): where it stands
 *
 * Returns: whether it is among those found
 */
gboolean inv_entity_rows_find (InvEntityRows *self, gint64 id, guint *position);

G_END_DECLS
