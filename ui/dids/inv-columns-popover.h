/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INV_TYPE_COLUMNS_POPOVER (inv_columns_popover_get_type ())

/**
 * InvColumnsPopover:
 *
 * The columns of the table of DIDs, in its order, to be shown, hidden and
 * moved. Its property is `table`, a [class@Gtk.ColumnView] with columns of
 * inv_did_columns_add().
 */
G_DECLARE_FINAL_TYPE (InvColumnsPopover, inv_columns_popover, INV, COLUMNS_POPOVER, GtkPopover)

G_END_DECLS
