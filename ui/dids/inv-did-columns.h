/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-did.h"
#include "inv-query.h"

G_BEGIN_DECLS

/* The columns of the table of DIDs, made from the table of fields. All fields
 * have one, in an order that the person can change; some are visible.
 */

/**
 * inv_did_columns_add:
 * @view: a column view without columns
 * @settings: the program's settings
 * @header_menu: (nullable): the menu of a header; each of its actions gets the name of the
 *   column's field as its target
 *
 * Gives @view its columns: those that the person chose, in that order and with
 * those widths, and after the first time the ones that are shown by default.
 * What the person changes is kept in @settings.
 */
void inv_did_columns_add (GtkColumnView *view, GSettings *settings, GMenuModel *header_menu);

/**
 * inv_did_columns_save:
 * @view: a column view
 * @settings: the program's settings
 *
 * Keeps which columns there are, in which order and how wide.
 */
void inv_did_columns_save (GtkColumnView *view, GSettings *settings);

/**
 * inv_did_columns_reset:
 * @view: a column view
 *
 * Goes back to the columns that are shown by default.
 */
void inv_did_columns_reset (GtkColumnView *view);

/**
 * inv_did_columns_make_row_factory:
 *
 * Makes what has rows read aloud.
 *
 * Returns: (transfer full): a factory for the rows of a column view
 */
GtkListItemFactory *inv_did_columns_make_row_factory (void);

/**
 * inv_did_columns_find:
 * @view: a column view
 * @field: a field
 *
 * Returns: (transfer none): its column
 */
GtkColumnViewColumn *inv_did_columns_find (GtkColumnView *view, InvField field);

/**
 * inv_did_columns_get_field:
 * @column: a column
 *
 * Returns: the field that it shows
 */
InvField inv_did_columns_get_field (GtkColumnViewColumn *column);

/**
 * inv_did_columns_move:
 * @view: a column view
 * @field: a field
 * @position: where its column goes
 *
 * Moves a column among all, visible or not.
 */
void inv_did_columns_move (GtkColumnView *view, InvField field, guint position);

/**
 * inv_did_columns_get_fields:
 * @view: a column view
 *
 * Returns: (transfer full) (element-type InvField): what its visible columns
 *   show, in their order
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

/**
 * inv_did_columns_refresh:
 * @widget: a column view, or a widget in it
 *
 * Has all cells read their DIDs again, when texts are made in another way.
 */
void inv_did_columns_refresh (GtkWidget *widget);

G_END_DECLS
