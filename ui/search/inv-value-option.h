/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-field.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_VALUE_OPTION (inv_value_option_get_type ())

/**
 * InvValueOption:
 *
 * A value that a field can be compared with, as it is offered: `value` is how
 * the search language has it, `label` what people see. Both are properties.
 */
G_DECLARE_FINAL_TYPE (InvValueOption, inv_value_option, INV, VALUE_OPTION, GObject)

/**
 * inv_value_option_get_value:
 * @self: an option
 *
 * Returns: (transfer none): its value
 */
const char *inv_value_option_get_value (InvValueOption *self);

/**
 * inv_value_option_get_label:
 * @self: an option
 *
 * Returns: (transfer none): what people see of it
 */
const char *inv_value_option_get_label (InvValueOption *self);

/**
 * inv_value_options_new:
 * @field: a field
 * @inventory: (nullable): where names and tags come from
 *
 * Lists the values that there are for a field. Names and tags come a little
 * later.
 *
 * Returns: (transfer full): a list of [class@Inv.ValueOption]s; an empty one for
 *   a field whose values are typed
 */
GListModel *inv_value_options_new (InvField field, InvInventory *inventory);

/**
 * inv_value_options_get_label:
 * @field: a field, or %INV_FIELD_NONE
 * @value: a value of it, in the search language
 *
 * Says what people see of a value.
 *
 * Returns: (transfer none): its label, or @value where that is what they see
 */
const char *inv_value_options_get_label (InvField field, const char *value);

G_END_DECLS
