/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-sidebar-item.h"

G_BEGIN_DECLS

#define INV_TYPE_SIDEBAR_ROW (inv_sidebar_row_get_type ())

/**
 * InvSidebarRow:
 *
 * A row of the sidebar, as it is drawn: icon, title, count.
 */
G_DECLARE_FINAL_TYPE (InvSidebarRow, inv_sidebar_row, INV, SIDEBAR_ROW, GtkListBoxRow)

/**
 * inv_sidebar_row_new:
 * @item: what it shows
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *inv_sidebar_row_new (InvSidebarItem *item);

/**
 * inv_sidebar_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
InvSidebarItem *inv_sidebar_row_get_item (InvSidebarRow *self);

G_END_DECLS
