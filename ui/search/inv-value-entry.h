/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-field.h"

G_BEGIN_DECLS

#define INV_TYPE_VALUE_ENTRY (inv_value_entry_get_type ())

/**
 * InvValueEntry:
 *
 * Where a value that a field is compared with is typed. For dates there is a
 * calendar as well. The signal `edited` comes when a person changes the text,
 * and not when it is set.
 */
G_DECLARE_FINAL_TYPE (InvValueEntry, inv_value_entry, INV, VALUE_ENTRY, AdwBin)

/**
 * inv_value_entry_set_field:
 * @self: an entry
 * @field: the field, or %INV_FIELD_NONE for any text
 * @label: what the entry is called by those who do not see it
 *
 * Says what is typed here.
 */
void inv_value_entry_set_field (InvValueEntry *self, InvField field, const char *label);

/**
 * inv_value_entry_get_text:
 * @self: an entry
 *
 * Returns: (transfer none): what was typed
 */
const char *inv_value_entry_get_text (InvValueEntry *self);

/**
 * inv_value_entry_set_text:
 * @self: an entry
 * @text: a text
 *
 * Sets the text.
 */
void inv_value_entry_set_text (InvValueEntry *self, const char *text);

/**
 * inv_value_entry_set_wrong:
 * @self: an entry
 * @message: (nullable): what is wrong with the text, or %NULL if nothing is
 *
 * Marks the entry as wrong, or as right again.
 */
void inv_value_entry_set_wrong (InvValueEntry *self, const char *message);

G_END_DECLS
