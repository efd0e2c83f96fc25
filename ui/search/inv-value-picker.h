/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-field.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_VALUE_PICKER (inv_value_picker_get_type ())

/**
 * InvValuePicker:
 *
 * Where values of a field are chosen from what there is, or typed. It stays
 * open, so that one can choose several. The signal `picked` comes with each
 * value.
 */
G_DECLARE_FINAL_TYPE (InvValuePicker, inv_value_picker, INV, VALUE_PICKER, GtkPopover)

/**
 * inv_value_picker_set_field:
 * @self: a picker
 * @field: the field whose values are chosen
 * @inventory: (nullable): where names and tags come from
 *
 * Says what is chosen here. What there is to choose from is read when the
 * picker opens.
 */
void inv_value_picker_set_field (InvValuePicker *self, InvField field, InvInventory *inventory);

/**
 * inv_value_picker_set_taken:
 * @self: a picker
 * @values: (array zero-terminated=1): values
 *
 * Says which values have been chosen already, so that they are not offered.
 */
void inv_value_picker_set_taken (InvValuePicker *self, const char *const *values);

G_END_DECLS
