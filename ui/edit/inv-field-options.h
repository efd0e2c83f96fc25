/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-field.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_FIELD_OPTIONS (inv_field_options_get_type ())

/**
 * InvFieldOptions:
 *
 * What there is to choose from for a field: the labels that people see, and
 * the value that each stands for, as text. Names are those of an inventory.
 */
G_DECLARE_FINAL_TYPE (InvFieldOptions, inv_field_options, INV, FIELD_OPTIONS, GObject)

/**
 * inv_field_options_new:
 * @field: a field
 *
 * Returns: (transfer full) (nullable): its options, %NULL for a field whose
 *   values are typed
 */
InvFieldOptions *inv_field_options_new (InvField field);

/**
 * inv_field_options_get_model:
 * @self: options
 *
 * Returns: (transfer none): the options, for
 *   [func@Inv.FieldOptions.get_label]
 */
GListModel *inv_field_options_get_model (InvFieldOptions *self);

/**
 * inv_field_options_get_label:
 * @item: an item of the model
 *
 * Returns: (transfer full): what people see of it
 */
char *inv_field_options_get_label (void *item);

/**
 * inv_field_options_set_inventory:
 * @self: options
 * @inventory: (nullable): where names are taken from
 *
 * Has the names of an inventory among the options, if the field is a name.
 */
void inv_field_options_set_inventory (InvFieldOptions *self, InvInventory *inventory);

/**
 * inv_field_options_set_statuses:
 * @self: options of a status
 * @statuses: which statuses there are to choose from
 *
 * Takes out all other statuses.
 */
void inv_field_options_set_statuses (InvFieldOptions *self, guint statuses);

/**
 * inv_field_options_set_placeholder:
 * @self: options
 * @placeholder: (nullable): the label of an option that stands for no choice
 *
 * Puts such an option first, or takes it away.
 */
void inv_field_options_set_placeholder (InvFieldOptions *self, const char *placeholder);

/**
 * inv_field_options_get_value:
 * @self: options
 * @position: a position
 *
 * Returns: (transfer none) (nullable): the value that the option there stands
 *   for, %NULL for no choice and where there is none
 */
const char *inv_field_options_get_value (InvFieldOptions *self, guint position);

/**
 * inv_field_options_find:
 * @self: options
 * @value: (nullable): a value, %NULL for no choice
 *
 * Returns: where it is, %GTK_INVALID_LIST_POSITION if it is not there
 */
guint inv_field_options_find (InvFieldOptions *self, const char *value);

G_END_DECLS
