/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_NAME_ROW (inv_name_row_get_type ())

/**
 * InvNameRow:
 *
 * A row in which a person chooses an operator, a reseller or the like by name,
 * with search. The first entry is for none, the last one makes a new one (in a
 * dialog over the present one) and then chooses it.
 *
 * Properties:
 *
 * - `inventory`: where the names come from; none until it is set
 * - `entity`: what is chosen, `operator`; set once
 * - `owner`: whose own the names shall be, see [method@Inv.NameList.set_owner]
 * - `none-label`: what the first entry says, set once; by default what suits
 *   the kind
 * - `creatable`: whether a new one can be made here; set once, else %TRUE
 * - `selected-id`: the id of what is chosen, 0 for none; may be set before the
 *   names are there, and notifies
 * - `selected-name`: its name, empty for none; the same
 */
G_DECLARE_FINAL_TYPE (InvNameRow, inv_name_row, INV, NAME_ROW, AdwComboRow)

/**
 * inv_name_row_get_selected_id:
 * @self: a row
 *
 * Returns: the id of what is chosen, or 0
 */
gint64 inv_name_row_get_selected_id (InvNameRow *self);

/**
 * inv_name_row_set_selected_id:
 * @self: a row
 * @id: an id, or 0 for none
 *
 * Chooses by id. One that is not there, once the names are known, is none.
 */
void inv_name_row_set_selected_id (InvNameRow *self, gint64 id);

/**
 * inv_name_row_get_selected_name:
 * @self: a row
 *
 * Returns: (transfer none): the name of what is chosen; empty for none
 */
const char *inv_name_row_get_selected_name (InvNameRow *self);

/**
 * inv_name_row_set_selected_name:
 * @self: a row
 * @name: (nullable): a name; empty or %NULL for none
 *
 * Chooses by name. One that is not there, once the names are known, is none.
 */
void inv_name_row_set_selected_name (InvNameRow *self, const char *name);

/**
 * inv_name_row_set_inventory:
 * @self: a row
 * @inventory: (nullable): where the names come from
 *
 * Says where the names come from.
 */
void inv_name_row_set_inventory (InvNameRow *self, InvInventory *inventory);

/**
 * inv_name_row_set_owner:
 * @self: a row
 * @owner: the id of the row whose own the names shall be, or 0
 *
 * Offers only what belongs to that row.
 */
void inv_name_row_set_owner (InvNameRow *self, gint64 owner);

G_END_DECLS
