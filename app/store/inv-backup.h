/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"

G_BEGIN_DECLS

/**
 * inv_backup_save:
 * @connection: a connection that is in no transaction
 * @path: where the copy goes; a file that is there is replaced
 * @progress: (nullable): where to tell how far it is, and to be told to stop
 * @error: return location for an error
 *
 * Copies the whole inventory, with its history, as it is at this moment. Others
 * may read and write meanwhile. The file appears at @path only when it is whole
 * and on the disk, and can be opened from any folder, written or not.
 *
 * Fails with %INV_ERROR_INVALID when @path is the inventory itself, and with
 * %INV_ERROR_DAMAGED when the inventory is not whole: what is at @path may be the
 * last good copy.
 *
 * Returns: whether the copy is there
 */
gboolean inv_backup_save (InvConnection *connection, const char *path, InvProgress *progress, GError **error);

/**
 * inv_backup_restore:
 * @connection: a connection that is open for writing and in no transaction
 * @path: a copy made by inv_backup_save(), or any other inventory
 * @progress: (nullable): where to tell how far it is, and to be told to stop
 * @error: return location for an error
 *
 * Replaces everything in the inventory, its history too, by what the copy holds:
 * wholly, or not at all when it fails. The copy is checked first. Others that have
 * the inventory open see it change as by any other write.
 *
 * Returns: whether it was replaced
 */
gboolean
inv_backup_restore (InvConnection *connection, const char *path, InvProgress *progress, GError **error);

G_END_DECLS
