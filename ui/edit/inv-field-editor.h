/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-field.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_FIELD_EDITOR (inv_field_editor_get_type ())

/**
 * InvFieldEditor:
 *
 * What a field of a DID is edited with: an entry, a list to choose from, a
 * calendar, whatever fits the type of the field.
 *
 * Its value is a text as [func@Inv.field_parse_value] reads it and
 * [struct@Inv.DidAssignment] takes it: `instock`, `1.25`, `2026-12-01`. What is
 * wrong with it is known as soon as it is typed, as the property `error`.
 *
 * The signal `edited` comes when a person changes the value, and not when it
 * is set.
 */
G_DECLARE_FINAL_TYPE (InvFieldEditor, inv_field_editor, INV, FIELD_EDITOR, AdwBin)

/**
 * inv_field_editor_new:
 * @field: a field that can be edited or imported
 *
 * Returns: (transfer floating): an editor without a value
 */
GtkWidget *inv_field_editor_new (InvField field);

/**
 * inv_field_editor_get_field:
 * @self: an editor
 *
 * Returns: the field that it edits
 */
InvField inv_field_editor_get_field (InvFieldEditor *self);

/**
 * inv_field_editor_set_inventory:
 * @self: an editor
 * @inventory: (nullable): where names and tags to choose from are taken from
 *
 * Has the editor offer what the inventory has. Fields that are no names do not
 * need it.
 */
void inv_field_editor_set_inventory (InvFieldEditor *self, InvInventory *inventory);

/**
 * inv_field_editor_set_statuses:
 * @self: an editor of a status
 * @statuses: a set of statuses: [func@Inv.STATUS_BIT]
 *
 * Has the editor offer these statuses and no other. A value that is none of
 * them goes.
 */
void inv_field_editor_set_statuses (InvFieldEditor *self, guint statuses);

/**
 * inv_field_editor_set_placeholder:
 * @self: an editor
 * @placeholder: (nullable): what stands there while there is no value: *Mixed*
 *
 * Sets what is shown for no value. A list to choose from has it as its first
 * choice.
 */
void inv_field_editor_set_placeholder (InvFieldEditor *self, const char *placeholder);

/**
 * inv_field_editor_get_value:
 * @self: an editor
 *
 * Gets the property `value`.
 *
 * Returns: (transfer none) (nullable): the value as text; the empty text for
 *   an empty field, %NULL where nothing was chosen
 */
const char *inv_field_editor_get_value (InvFieldEditor *self);

/**
 * inv_field_editor_set_value:
 * @self: an editor
 * @value: (nullable): a value as text
 *
 * Sets the property `value`.
 */
void inv_field_editor_set_value (InvFieldEditor *self, const char *value);

/**
 * inv_field_editor_get_error:
 * @self: an editor
 *
 * Gets the property `error`: that of the value as it was typed, else what
 * inv_field_editor_set_error() said.
 *
 * Returns: (transfer none) (nullable): what is wrong with the value, for
 *   people; %NULL if nothing is
 */
const char *inv_field_editor_get_error (InvFieldEditor *self);

/**
 * inv_field_editor_set_error:
 * @self: an editor
 * @message: (nullable): what the inventory finds wrong with the value
 *
 * Says what cannot be known from the value alone. It goes when the value
 * changes.
 */
void inv_field_editor_set_error (InvFieldEditor *self, const char *message);

G_END_DECLS
