/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order in which rows of an InvEntityRows stand. */

#pragma once

#include "inv-entity-item.h"

G_BEGIN_DECLS

/**
 * inv_entity_order_sort:
 * @items: (element-type InvEntityItem): rows in the order of their names
 * @field: the field to sort by
 * @descending: whether the largest comes first
 *
 * Sorts rows; those that are equal stay in the order that they have.
 */
void inv_entity_order_sort (GPtrArray *items, const InvEntityField *field, gboolean descending);

G_END_DECLS
