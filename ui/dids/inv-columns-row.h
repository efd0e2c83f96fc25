/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INV_TYPE_COLUMNS_ROW (inv_columns_row_get_type ())

/**
 * InvColumnsRow:
 *
 * A column of a table in a list of them: it can be shown or hidden, and moved
 * by drag or by keyboard. Its properties are `title` and `shown`.
 */
G_DECLARE_FINAL_TYPE (InvColumnsRow, inv_columns_row, INV, COLUMNS_ROW, GtkListBoxRow)

/**
 * InvColumnsRow::moved:
 * @self: a row
 * @position: where it shall go, in the list
 *
 * The person moves the column.
 */

/**
 * inv_columns_row_new:
 * @column: a column
 *
 * Returns: (transfer full): a row for it
 */
GtkWidget *inv_columns_row_new (GtkColumnViewColumn *column);

/**
 * inv_columns_row_get_column:
 * @self: a row
 *
 * Returns: (transfer none): its column
 */
GtkColumnViewColumn *inv_columns_row_get_column (InvColumnsRow *self);

G_END_DECLS
