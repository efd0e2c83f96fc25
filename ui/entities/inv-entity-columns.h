/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-entity-item.h"
#include "inv-entity-kind.h"

G_BEGIN_DECLS

/**
 * inv_entity_columns_add:
 * @view: a view without columns, of rows that are [class@Inv.EntityItem]
 * @kind: what is in them
 * @widths: (nullable): widths by the name of the field, `a{si}`
 *
 * Adds the columns of a kind.
 */
void inv_entity_columns_add (GtkColumnView *view, const InvEntityKind *kind, GVariant *widths);

/**
 * inv_entity_columns_get_widths:
 * @view: a view with the columns of a kind
 * @kind: the kind
 *
 * Returns: (transfer floating): those widths that were changed, as
 *   inv_entity_columns_add() takes them
 */
GVariant *inv_entity_columns_get_widths (GtkColumnView *view, const InvEntityKind *kind);

/**
 * inv_entity_columns_set_sort:
 * @view: a view with the columns of a kind
 * @field: the field to sort by
 * @descending: whether the largest comes first
 *
 * Shows in the headers how rows are sorted.
 */
void inv_entity_columns_set_sort (GtkColumnView *view, const InvEntityField *field, gboolean descending);

/**
 * inv_entity_columns_get_sort:
 * @view: a view with the columns of a kind
 * @kind: the kind
 * @descending: (out): whether the largest comes first
 *
 * Returns: (transfer none): the field that the headers say to sort by
 */
const InvEntityField *
inv_entity_columns_get_sort (GtkColumnView *view, const InvEntityKind *kind, gboolean *descending);

/**
 * inv_entity_columns_find_item:
 * @widget: a cell, or a widget with cells in it
 *
 * Returns: (transfer none) (nullable): the row that it shows
 */
InvEntityItem *inv_entity_columns_find_item (GtkWidget *widget);

G_END_DECLS
