/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-entity-kind.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_ENTITY_FILTER (inv_entity_filter_get_type ())

/**
 * InvEntityFilter:
 *
 * A drop-down that lets pass what refers to one operator, reseller or the like,
 * what refers to none, or all. Its signal `changed` comes when another one is
 * chosen, or the chosen one has got another name.
 */
G_DECLARE_FINAL_TYPE (InvEntityFilter, inv_entity_filter, INV, ENTITY_FILTER, AdwBin)

/**
 * inv_entity_filter_set_field:
 * @self: a filter
 * @field: the field that refers
 *
 * Says what is filtered by. To be called once.
 */
void inv_entity_filter_set_field (InvEntityFilter *self, const InvEntityField *field);

/**
 * inv_entity_filter_set_inventory:
 * @self: a filter
 * @inventory: (nullable): where the names come from
 *
 * Offers the names of an inventory, and lets all pass.
 */
void inv_entity_filter_set_inventory (InvEntityFilter *self, InvInventory *inventory);

/**
 * inv_entity_filter_get_name:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): the name that passes, empty for none;
 *   %NULL if all do
 */
const char *inv_entity_filter_get_name (InvEntityFilter *self);

/**
 * inv_entity_filter_clear:
 * @self: a filter
 *
 * Lets all pass.
 */
void inv_entity_filter_clear (InvEntityFilter *self);

G_END_DECLS
