/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * INV_INVENTORY_SUFFIX:
 *
 * What the names of inventories' files end in.
 */
#define INV_INVENTORY_SUFFIX ".didinventory"

/**
 * INV_INVENTORY_NAME_MAX:
 *
 * How many bytes the name of an inventory has at most, so that the names of its
 * file, of its backups and of what SQLite keeps beside them fit into any folder.
 */
#define INV_INVENTORY_NAME_MAX 180

/**
 * inv_inventory_name_clean:
 * @text: a name as a person typed it
 * @error: return location for an error
 *
 * Makes the name of an inventory fit to be that of a file, on any disk that it
 * may be copied to. It is cleaned as [func@Inv.name_clean] does. What is empty,
 * too long, begins with a dot or has characters that disks refuse is
 * %INV_ERROR_INVALID. Any thread.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL with @error set
 */
char *inv_inventory_name_clean (const char *text, GError **error);

/**
 * inv_inventory_name_of_file:
 * @path: the name or path of an inventory's file
 *
 * Returns: (transfer full): the inventory's name, for people
 */
char *inv_inventory_name_of_file (const char *path);

/**
 * inv_inventory_name_from_foreign:
 * @path: the name or path of a file that comes from elsewhere
 *
 * Makes a name for an inventory out of that of any file: what cannot be in it
 * is left off. Any thread.
 *
 * Returns: (transfer full): a name that [func@Inv.inventory_name_clean] leaves as it is
 */
char *inv_inventory_name_from_foreign (const char *path);

G_END_DECLS
