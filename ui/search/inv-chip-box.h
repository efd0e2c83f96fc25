/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-field.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_CHIP_BOX (inv_chip_box_get_type ())

/**
 * InvChipBox:
 *
 * A list of values to compare with, as chips, and a button that adds one. The
 * signal `edited` comes when a person changes the list, and not when it is set.
 */
G_DECLARE_FINAL_TYPE (InvChipBox, inv_chip_box, INV, CHIP_BOX, AdwBin)

/**
 * inv_chip_box_set_field:
 * @self: a box of chips
 * @field: the field that is compared
 * @inventory: (nullable): where names and tags come from
 *
 * Says what the values are.
 */
void inv_chip_box_set_field (InvChipBox *self, InvField field, InvInventory *inventory);

/**
 * inv_chip_box_get_values:
 * @self: a box of chips
 *
 * Returns: (transfer full): the values, in the search language
 */
GStrv inv_chip_box_get_values (InvChipBox *self);

/**
 * inv_chip_box_set_values:
 * @self: a box of chips
 * @values: (array zero-terminated=1): values, in the search language
 *
 * Sets the values.
 */
void inv_chip_box_set_values (InvChipBox *self, const char *const *values);

/**
 * inv_chip_box_start:
 * @self: a box of chips
 *
 * Puts the keyboard where a value is added, and asks for the first at once.
 */
void inv_chip_box_start (InvChipBox *self);

G_END_DECLS
