/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-backup-folder.h"

G_BEGIN_DECLS

#define INV_TYPE_BACKUP_LIST (inv_backup_list_get_type ())

/**
 * InvBackupList:
 *
 * The backups in a folder as a [iface@Gio.ListModel] of [class@Inv.Backup],
 * the newest first. It looks again when something happens in the folder. Of the
 * main thread.
 */
G_DECLARE_FINAL_TYPE (InvBackupList, inv_backup_list, INV, BACKUP_LIST, GObject)

/**
 * inv_backup_list_new:
 * @folder: a folder of backups
 * @inventory: (nullable): the name of an inventory, %NULL for all
 *
 * Returns: (transfer full): its backups; none until the folder has been read
 */
InvBackupList *inv_backup_list_new (GFile *folder, const char *inventory);

/**
 * inv_backup_list_is_loading:
 * @self: a list of backups
 *
 * Returns: whether the folder has not been read yet; the property `loading`
 *   notifies
 */
gboolean inv_backup_list_is_loading (InvBackupList *self);

/**
 * inv_backup_list_get_error:
 * @self: a list of backups
 *
 * Returns: (transfer none) (nullable): why the folder could not be read
 */
const GError *inv_backup_list_get_error (InvBackupList *self);

/**
 * inv_backup_list_reload:
 * @self: a list of backups
 *
 * Looks at the folder again.
 */
void inv_backup_list_reload (InvBackupList *self);

G_END_DECLS
