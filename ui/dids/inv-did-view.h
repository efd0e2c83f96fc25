/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did.h"
#include "inv-query.h"
#include "inv-selection.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_VIEW (inv_did_view_get_type ())

/**
 * InvDidView:
 *
 * The DIDs as a table, or where that is too wide as a list of two lines each,
 * over the same selection.
 *
 * Its properties are `selection`, what it shows; `narrow`, whether as a list;
 * `sort`, in the form of [func@Inv.sort_parse]; `fields`, which notifies when
 * other columns are visible, and has no value of its own. Columns and sort are
 * kept from one run to the next.
 *
 * The menus of headers and rows have actions `dids.…`, which the page installs.
 */
G_DECLARE_FINAL_TYPE (InvDidView, inv_did_view, INV, DID_VIEW, AdwBin)

/**
 * InvDidView::activated:
 * @self: a view
 * @did: a row
 *
 * A row was opened: by double click, Enter, or in the list by a tap.
 */

/**
 * inv_did_view_set_selection:
 * @self: a view
 * @selection: (nullable): what to show
 *
 * Sets the property `selection`.
 */
void inv_did_view_set_selection (InvDidView *self, InvSelection *selection);

/**
 * inv_did_view_get_sort:
 * @self: a view
 *
 * Returns: the order that the person chose
 */
InvSort inv_did_view_get_sort (InvDidView *self);

/**
 * inv_did_view_set_sort:
 * @self: a view
 * @sort: an order
 *
 * Sets the order that the headers show.
 */
void inv_did_view_set_sort (InvDidView *self, const InvSort *sort);

/**
 * inv_did_view_get_fields:
 * @self: a view
 *
 * Returns: (transfer full) (element-type InvField): the fields of the table's
 *   visible columns, in their order
 */
GArray *inv_did_view_get_fields (InvDidView *self);

/**
 * inv_did_view_get_table:
 * @self: a view
 *
 * Returns: (transfer none): the table, for inv_did_columns_…()
 */
GtkColumnView *inv_did_view_get_table (InvDidView *self);

/**
 * inv_did_view_get_row:
 * @self: a view
 *
 * Gets the row that a menu is open for, or else the one in focus.
 *
 * Returns: (transfer none) (nullable): the row
 */
InvDid *inv_did_view_get_row (InvDidView *self);

/**
 * inv_did_view_show_menu:
 * @self: a view
 *
 * Opens the menu of the row in focus, as a key does.
 */
void inv_did_view_show_menu (InvDidView *self);

/**
 * inv_did_view_show_columns:
 * @self: a view
 *
 * Opens the list of columns at the table's headers.
 */
void inv_did_view_show_columns (InvDidView *self);

/**
 * inv_did_view_focus:
 * @self: a view
 *
 * Gives the keyboard to the rows.
 *
 * Returns: whether they took it
 */
gboolean inv_did_view_focus (InvDidView *self);

/**
 * inv_did_view_go_to:
 * @self: a view
 * @position: a row
 * @select: whether to select it, and nothing else
 *
 * Scrolls to a row and gives it the keyboard.
 */
void inv_did_view_go_to (InvDidView *self, guint position, gboolean select);

/**
 * inv_did_view_scroll_to_top:
 * @self: a view
 *
 * Scrolls to the first row.
 */
void inv_did_view_scroll_to_top (InvDidView *self);

/**
 * inv_did_view_keep_focus:
 * @self: a view
 * @before: the ids of before
 *
 * When the rows have been rearranged: the keyboard goes where the DID has gone
 * that had it, and the view stays where it is.
 */
void inv_did_view_keep_focus (InvDidView *self, InvIdVector *before);

G_END_DECLS
