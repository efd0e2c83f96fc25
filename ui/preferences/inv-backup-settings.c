/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program's settings say about backups. */

#include "config.h"

#include "inv-backup-settings.h"

gboolean
inv_backup_settings_get_rule (GSettings *settings, InvBackupRule *rule)
{
  *rule = (InvBackupRule) {
    .hours = g_settings_get_int (settings, "backup-hours"),
    .keep = g_settings_get_int (settings, "backup-keep"),
    .days = g_settings_get_int (settings, "backup-days"),
  };

  return g_settings_get_boolean (settings, "backup-automatic");
}

GFile *
inv_backup_settings_dup_folder (GSettings *settings)
{
  g_autofree char *uri = g_settings_get_string (settings, "backup-folder");

  return uri[0] != '\0' ? g_file_new_for_uri (uri) : inv_backup_folder_get_default ();
}

void
inv_backup_settings_set_folder (GSettings *settings, GFile *folder)
{
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : g_strdup ("");

  g_settings_set_string (settings, "backup-folder", uri);
}
