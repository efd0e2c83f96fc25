/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-connection.h"

G_BEGIN_DECLS

/* A folder of backups. Their names say what they are:
 *
 *     Main 2026-11-22 091233Z.didinventory
 *     Main 2026-11-22 091233Z auto.didinventory
 *
 * the inventory, when in UTC, and whether nobody asked for it. The folder may
 * be one that a person chose, anywhere. These functions run on a thread that
 * may wait.
 */

#define INV_TYPE_BACKUP (inv_backup_get_type ())

/**
 * InvBackup:
 *
 * A backup: properties `inventory` (name), `moment` (seconds since 1970 UTC),
 * `size` (bytes), `automatic`. It never changes.
 */
G_DECLARE_FINAL_TYPE (InvBackup, inv_backup, INV, BACKUP, GObject)

/**
 * inv_backup_get_file:
 * @self: a backup
 *
 * Returns: (transfer none): where it is
 */
GFile *inv_backup_get_file (InvBackup *self);

/**
 * inv_backup_get_inventory:
 * @self: a backup
 *
 * Returns: (transfer none): the name of the inventory that it is of
 */
const char *inv_backup_get_inventory (InvBackup *self);

/**
 * inv_backup_get_moment:
 * @self: a backup
 *
 * Returns: when it was made
 */
gint64 inv_backup_get_moment (InvBackup *self);

/**
 * inv_backup_get_size:
 * @self: a backup
 *
 * Returns: how many bytes it has
 */
guint64 inv_backup_get_size (InvBackup *self);

/**
 * inv_backup_is_automatic:
 * @self: a backup
 *
 * Returns: whether nobody asked for it, so that it may be removed without asking
 */
gboolean inv_backup_is_automatic (InvBackup *self);

/**
 * InvBackupRule:
 * @hours: how many hours old the newest backup is before another one is made
 * @keep: how many automatic backups of an inventory are kept, at least one
 * @days: after how many days automatic backups are removed, 0 for never; the
 *   newest backup of all always stays
 *
 * When backups are made and removed without being asked for.
 */
typedef struct
{
  int hours;
  int keep;
  int days;
} InvBackupRule;

/**
 * inv_backup_find_inventory:
 * @file_name: the name of a file
 *
 * Returns: (transfer full) (nullable): the name of the inventory that a file of
 *   this name is a backup of, %NULL if it is none
 */
char *inv_backup_find_inventory (const char *file_name);

/**
 * inv_backup_folder_get_default:
 *
 * Returns: (transfer full): the folder for those who chose none
 */
GFile *inv_backup_folder_get_default (void);

/**
 * inv_backup_folder_list:
 * @folder: a folder of backups
 * @inventory: (nullable): the name of an inventory, %NULL for all
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Lists backups, the newest first. A folder that is not there has none.
 *
 * Returns: (transfer full) (element-type InvBackup): them, or %NULL with @error set
 */
GPtrArray *
inv_backup_folder_list (GFile *folder, const char *inventory, GCancellable *cancellable, GError **error);

/**
 * inv_backup_folder_add:
 * @folder: a folder of backups, which is made if need be
 * @connection: an inventory, in no transaction
 * @inventory: its name
 * @now: when it is
 * @is_automatic: whether nobody asked for it
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Makes a backup. It appears when it is whole.
 *
 * Returns: (transfer full) (nullable): where it is, or %NULL with @error set
 */
GFile *inv_backup_folder_add (GFile *folder,
                              InvConnection *connection,
                              const char *inventory,
                              gint64 now,
                              gboolean is_automatic,
                              InvProgress *progress,
                              GError **error);

/**
 * inv_backup_folder_is_due:
 * @backups: (element-type InvBackup): the backups of an inventory, the newest first
 * @rule: when they are made
 * @changed: when the inventory was changed last, 0 for never
 * @now: when it is
 *
 * Returns: whether it is time for another backup, and there is something new to
 *   put in it
 */
gboolean inv_backup_folder_is_due (GPtrArray *backups, const InvBackupRule *rule, gint64 changed, gint64 now);

/**
 * inv_backup_folder_prune:
 * @folder: a folder of backups
 * @inventory: the name of an inventory
 * @rule: which are kept
 * @now: when it is
 * @error: return location for an error
 *
 * Removes automatic backups of an inventory that are too many or too old.
 *
 * Returns: whether those are gone
 */
gboolean inv_backup_folder_prune (GFile *folder,
                                  const char *inventory,
                                  const InvBackupRule *rule,
                                  gint64 now,
                                  GError **error);

/**
 * inv_backup_folder_rename:
 * @folder: a folder of backups
 * @from: the name of an inventory
 * @to: its new name
 * @error: return location for an error
 *
 * Gives the backups of an inventory its new name.
 *
 * Returns: whether all have it
 */
gboolean inv_backup_folder_rename (GFile *folder, const char *from, const char *to, GError **error);

G_END_DECLS
