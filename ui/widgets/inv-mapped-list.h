/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InvMappedListFunc:
 * @item: an item of a list
 * @user_data: what came with the function
 *
 * Makes what stands for an item in another list.
 *
 * Returns: (transfer full): an object
 */
typedef gpointer (*InvMappedListFunc) (gpointer item, gpointer user_data);

/**
 * inv_mapped_list_new:
 * @model: a list
 * @item_type: the type of what @func makes
 * @func: called once for each item, as soon as it is there
 * @user_data: for @func; must live as long as the list that is returned
 *
 * Makes a list that has something else for each item of another list, and
 * follows it. The toolkit's own, GtkMapListModel 4.18, shows a row twice where
 * one is put in before it.
 *
 * Returns: (transfer full): the list, which holds @model
 */
GListModel *
inv_mapped_list_new (GListModel *model, GType item_type, InvMappedListFunc func, gpointer user_data);

G_END_DECLS
