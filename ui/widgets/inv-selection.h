/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-did-list.h"
#include "inv-id-set.h"

G_BEGIN_DECLS

#define INV_TYPE_SELECTION (inv_selection_get_type ())

/**
 * InvSelection:
 *
 * Which DIDs of an [class@Inv.DidList] are selected, as a set of positions.
 *
 * Unlike [class@Gtk.MultiSelection] it makes no object for a row that is
 * selected, so that selecting ten million takes milliseconds. When the list is
 * sorted or filtered anew, the selection stays with the DIDs that are still in
 * it.
 */
G_DECLARE_FINAL_TYPE (InvSelection, inv_selection, INV, SELECTION, GObject)

/**
 * inv_selection_new:
 * @list: the list to select from
 *
 * Returns: (transfer full): a selection of nothing
 */
InvSelection *inv_selection_new (InvDidList *list);

/**
 * inv_selection_get_list:
 * @self: a selection
 *
 * Returns: (transfer none): the list to select from
 */
InvDidList *inv_selection_get_list (InvSelection *self);

/**
 * inv_selection_get_n_selected:
 * @self: a selection
 *
 * Returns: how many DIDs are selected; the property `n-selected` notifies
 */
guint inv_selection_get_n_selected (InvSelection *self);

/**
 * inv_selection_get_ids:
 * @self: a selection
 *
 * Gets what is selected in the form in which it goes into a write.
 *
 * Returns: (transfer full): the ids of the selected DIDs
 */
InvIdSet *inv_selection_get_ids (InvSelection *self);

G_END_DECLS
