/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-did.h"
#include "inv-query.h"

G_BEGIN_DECLS

/* The columns of the table of DIDs, made from the table of fields. */

/**
 * inv_did_columns_add:
 * @view: a column view without columns
 * @widths: (nullable): widths that the person chose, `a{si}`, by field name
 *
 * Gives @view the columns that are shown by default.
 */
void inv_did_columns_add (GtkColumnView *view, GVariant *widths);

/**
 * inv_did_columns_make_row_factory:
 *
 * Makes what has rows read aloud.
 *
 * Returns: (transfer full): a factory for the rows of a column view
 */
GtkListItemFactory *inv_did_columns_make_row_factory (void);

/**
 * inv_did_columns_get_widths:
 * @view: a column view
 *
 * Returns: (transfer floating): the widths that the person chose, for
 *   inv_did_columns_add()
 */
GVariant *inv_did_columns_get_widths (GtkColumnView *view);

/**
 * inv_did_columns_get_fields:
 * @view: a column view
 *
 * Returns: (transfer full) (element-type InvField): what its columns show
 */
GArray *inv_did_columns_get_fields (GtkColumnView *view);

/**
 * inv_did_columns_set_sort:
 * @view: a column view
 * @sort: an order
 *
 * Shows by which column the table is sorted.
 */
void inv_did_columns_set_sort (GtkColumnView *view, const InvSort *sort);

/**
 * inv_did_columns_get_sort:
 * @view: a column view
 *
 * Returns: the order that the person chose by clicking on a header
 */
InvSort inv_did_columns_get_sort (GtkColumnView *view);

/**
 * inv_did_columns_find_row:
 * @widget: a widget in a column view
 *
 * Finds the row that a cell, or a widget with cells in it, shows.
 *
 * Returns: (transfer none) (nullable): the row
 */
InvDid *inv_did_columns_find_row (GtkWidget *widget);

G_END_DECLS
