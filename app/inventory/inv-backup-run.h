/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-backup-folder.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

/**
 * inv_backup_make_async:
 * @path: an inventory's file, open or not
 * @folder: a folder of backups
 * @rule: (nullable): when backups are made and removed without being asked for;
 *   %NULL when a person asked for this one
 * @progress: (nullable): progress and cancel
 * @callback: called when it is done, without a source object
 * @user_data: for @callback
 *
 * Makes a backup. With @rule it is made only if it is due, and then those that
 * are too many or too old are removed. A person's steps count as changes;
 * settings do not. Works beside the inventory's own threads; cancelling
 * @progress ends it at once.
 */
void inv_backup_make_async (const char *path,
                            GFile *folder,
                            const InvBackupRule *rule,
                            InvProgress *progress,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * inv_backup_make_finish:
 * @result: what the callback got
 * @file: (out) (transfer full) (nullable): the backup, %NULL if none was due
 * @error: return location for an error
 *
 * Returns: whether it went well
 */
gboolean inv_backup_make_finish (GAsyncResult *result, GFile **file, GError **error);

/**
 * inv_backup_restore_async:
 * @inventory: an open inventory
 * @source: a backup, or any inventory's file, which may be anywhere
 * @folder: a folder of backups
 * @progress: (nullable): progress and cancel
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a backup of the inventory as it is, then makes it what @source holds.
 * When either fails or is stopped, the inventory is as it was.
 */
void inv_backup_restore_async (InvInventory *inventory,
                               GFile *source,
                               GFile *folder,
                               InvProgress *progress,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * inv_backup_restore_finish:
 * @inventory: the inventory
 * @result: what the callback got
 * @file: (out) (optional) (transfer full) (nullable): the backup of what was before
 * @error: return location for an error
 *
 * Returns: whether the inventory is what the backup holds
 */
gboolean
inv_backup_restore_finish (InvInventory *inventory, GAsyncResult *result, GFile **file, GError **error);

G_END_DECLS
