/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of an entity dialog, one for each field: what is in them is a text, as one would type it. */

#pragma once

#include <adwaita.h>

#include "inv-entity.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

/**
 * inv_entity_editor_new:
 * @field: a field that can be edited
 * @inventory: an inventory
 * @changed: called when what is in it changes
 * @user_data: for @changed
 *
 * Returns: a row to edit the field in
 */
GtkWidget *inv_entity_editor_new (const InvEntityField *field,
                                  InvInventory *inventory,
                                  GCallback changed,
                                  gpointer user_data);

/**
 * inv_entity_editor_get_field:
 * @editor: a row
 *
 * Returns: (transfer none): the field that it edits
 */
const InvEntityField *inv_entity_editor_get_field (GtkWidget *editor);

/**
 * inv_entity_editor_get_text:
 * @editor: a row
 *
 * Returns: (transfer none): what is in it
 */
const char *inv_entity_editor_get_text (GtkWidget *editor);

/**
 * inv_entity_editor_set_text:
 * @editor: a row
 * @text: what shall be in it
 *
 * Fills in a text.
 */
void inv_entity_editor_set_text (GtkWidget *editor, const char *text);

G_END_DECLS
