/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-entity-item.h"

G_BEGIN_DECLS

#define INV_TYPE_ENTITY_LIST_ROW (inv_entity_list_row_get_type ())

/**
 * InvEntityListRow:
 *
 * An operator, a reseller or the like in two lines, for windows that are too
 * narrow for a table. Its property `item` is what it shows.
 */
G_DECLARE_FINAL_TYPE (InvEntityListRow, inv_entity_list_row, INV, ENTITY_LIST_ROW, AdwBin)

/**
 * inv_entity_list_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
InvEntityItem *inv_entity_list_row_get_item (InvEntityListRow *self);

G_END_DECLS
