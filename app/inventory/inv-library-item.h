/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INV_TYPE_LIBRARY_ITEM (inv_library_item_get_type ())

/**
 * InvLibraryItem:
 *
 * An inventory in the list of those of the program: properties `name`, `size`
 * (bytes) and `modified` (seconds since 1970 UTC), which notify. Of the main
 * thread.
 */
G_DECLARE_FINAL_TYPE (InvLibraryItem, inv_library_item, INV, LIBRARY_ITEM, GObject)

/**
 * inv_library_item_new:
 * @path: its file
 *
 * Returns: (transfer full): the item, whose size is not known yet
 */
InvLibraryItem *inv_library_item_new (const char *path);

/**
 * inv_library_item_get_path:
 * @self: an item
 *
 * Returns: (transfer none): its file
 */
const char *inv_library_item_get_path (InvLibraryItem *self);

/**
 * inv_library_item_get_name:
 * @self: an item
 *
 * Returns: (transfer none): the name of the inventory
 */
const char *inv_library_item_get_name (InvLibraryItem *self);

/**
 * inv_library_item_get_size:
 * @self: an item
 *
 * Returns: how many bytes it takes
 */
guint64 inv_library_item_get_size (InvLibraryItem *self);

/**
 * inv_library_item_get_modified:
 * @self: an item
 *
 * Returns: when it was written to last
 */
gint64 inv_library_item_get_modified (InvLibraryItem *self);

/**
 * inv_library_item_update:
 * @self: an item
 * @size: how many bytes it takes
 * @modified: when it was written to last
 *
 * Tells what became of the file.
 */
void inv_library_item_update (InvLibraryItem *self, guint64 size, gint64 modified);

G_END_DECLS
