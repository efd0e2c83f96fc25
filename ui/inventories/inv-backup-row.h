/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-backup-folder.h"

G_BEGIN_DECLS

#define INV_TYPE_BACKUP_ROW (inv_backup_row_get_type ())

/**
 * InvBackupRow:
 *
 * A backup in the list of them. What is done with it is done by actions of the
 * dialog, which have the backup's URI as their parameter: `backups.restore` and
 * so on.
 */
G_DECLARE_FINAL_TYPE (InvBackupRow, inv_backup_row, INV, BACKUP_ROW, AdwActionRow)

/**
 * inv_backup_row_new:
 * @backup: a backup
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *inv_backup_row_new (InvBackup *backup);

/**
 * inv_backup_to_text:
 * @backup: a backup
 *
 * Says when a backup was made, on the clock of this computer.
 *
 * Returns: (transfer full): the text
 */
char *inv_backup_to_text (InvBackup *backup);

G_END_DECLS
