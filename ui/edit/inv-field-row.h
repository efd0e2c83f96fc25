/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field-editor.h"

G_BEGIN_DECLS

#define INV_TYPE_FIELD_ROW (inv_field_row_get_type ())

/**
 * InvFieldRow:
 *
 * A field of a DID as a row of a boxed list: its name, a note on it, what is
 * wrong with its value, and its editor.
 *
 * With the property `checkable` it begins with a check button that says whether
 * the field is to change, `checked`; editing the value checks it. In the
 * property `narrow` the editor stands below the name.
 */
G_DECLARE_FINAL_TYPE (InvFieldRow, inv_field_row, INV, FIELD_ROW, AdwPreferencesRow)

/**
 * inv_field_row_new:
 * @field: a field that can be edited or imported
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *inv_field_row_new (InvField field);

/**
 * inv_field_row_get_editor:
 * @self: a row
 *
 * Returns: (transfer none): its editor
 */
InvFieldEditor *inv_field_row_get_editor (InvFieldRow *self);

/**
 * inv_field_row_set_note:
 * @self: a row
 * @note: (nullable): what stands below the name
 *
 * Sets the property `note`.
 */
void inv_field_row_set_note (InvFieldRow *self, const char *note);

/**
 * inv_field_row_set_effect:
 * @self: a row
 * @effect: (nullable): what the value will do
 *
 * Sets the property `effect`, which stands below the note.
 */
void inv_field_row_set_effect (InvFieldRow *self, const char *effect);

/**
 * inv_field_row_add_prefix:
 * @self: a row
 * @widget: a widget that goes with the editor
 *
 * Puts a widget before the editor.
 */
void inv_field_row_add_prefix (InvFieldRow *self, GtkWidget *widget);

/**
 * inv_field_row_get_checked:
 * @self: a row
 *
 * Returns: whether the field is to change; the property `checked` notifies
 */
gboolean inv_field_row_get_checked (InvFieldRow *self);

/**
 * inv_field_row_set_checked:
 * @self: a row
 * @checked: whether the field is to change
 *
 * Sets the property `checked`.
 */
void inv_field_row_set_checked (InvFieldRow *self, gboolean checked);

G_END_DECLS
