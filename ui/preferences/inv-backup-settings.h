/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-backup-folder.h"

G_BEGIN_DECLS

/**
 * inv_backup_settings_get_rule:
 * @settings: the program's settings
 * @rule: (out caller-allocated): when backups are made and removed
 *
 * Returns: whether they are made without being asked for
 */
gboolean inv_backup_settings_get_rule (GSettings *settings, InvBackupRule *rule);

/**
 * inv_backup_settings_dup_folder:
 * @settings: the program's settings
 *
 * Returns: (transfer full): the folder for backups
 */
GFile *inv_backup_settings_dup_folder (GSettings *settings);

/**
 * inv_backup_settings_set_folder:
 * @settings: the program's settings
 * @folder: (nullable): the folder for backups, %NULL for the program's own
 *
 * Chooses where backups go from now on. Those that are there stay where they are.
 */
void inv_backup_settings_set_folder (GSettings *settings, GFile *folder);

G_END_DECLS
