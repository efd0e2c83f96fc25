/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-entity.h"

G_BEGIN_DECLS

#define INV_TYPE_ENTITY_ITEM (inv_entity_item_get_type ())

/**
 * InvEntityItem:
 *
 * An operator, a reseller or the like with all its fields, as a row of an
 * [class@Inv.EntityList]. The property `summary` is a text for those who hear
 * the row. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvEntityItem, inv_entity_item, INV, ENTITY_ITEM, GObject)

/**
 * InvEntityItem::changed:
 * @self: a row
 *
 * Something of it is not as it was.
 */

/**
 * inv_entity_item_new:
 * @entity: what kind of row it is
 * @texts: (transfer full): the texts of its fields, in the order of the table
 *   of kinds
 *
 * Returns: (transfer full): a row
 */
InvEntityItem *inv_entity_item_new (InvEntity entity, GStrv texts);

/**
 * inv_entity_item_take:
 * @self: a row
 * @texts: (transfer full): the texts of its fields now
 *
 * Says how the row is now.
 */
void inv_entity_item_take (InvEntityItem *self, GStrv texts);

/**
 * inv_entity_item_get_entity:
 * @self: a row
 *
 * Returns: what kind of row it is
 */
InvEntity inv_entity_item_get_entity (InvEntityItem *self);

/**
 * inv_entity_item_get_id:
 * @self: a row
 *
 * Returns: its id
 */
gint64 inv_entity_item_get_id (InvEntityItem *self);

/**
 * inv_entity_item_get_name:
 * @self: a row
 *
 * Returns: (transfer none): the name that it is known by
 */
const char *inv_entity_item_get_name (InvEntityItem *self);

/**
 * inv_entity_item_get_text:
 * @self: a row
 * @field: a field
 *
 * Returns: (transfer none): its text, as one would type it; empty for none
 */
const char *inv_entity_item_get_text (InvEntityItem *self, const InvEntityField *field);

/**
 * inv_entity_item_get_number:
 * @self: a row
 * @field: a field that is an id, a count or a whole number
 *
 * Returns: its value, 0 for none
 */
gint64 inv_entity_item_get_number (InvEntityItem *self, const InvEntityField *field);

G_END_DECLS
