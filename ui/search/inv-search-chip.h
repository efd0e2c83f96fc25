/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-field.h"

G_BEGIN_DECLS

#define INV_TYPE_SEARCH_CHIP (inv_search_chip_get_type ())

/**
 * InvSearchChip:
 *
 * One of the values of a list to compare with. The signal `removed` comes when
 * a person wants it to go.
 */
G_DECLARE_FINAL_TYPE (InvSearchChip, inv_search_chip, INV, SEARCH_CHIP, AdwBin)

/**
 * inv_search_chip_new:
 * @field: the field that is compared
 * @value: a value of it, in the search language
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *inv_search_chip_new (InvField field, const char *value);

/**
 * inv_search_chip_get_value:
 * @self: a chip
 *
 * Returns: (transfer none): its value
 */
const char *inv_search_chip_get_value (InvSearchChip *self);

G_END_DECLS
