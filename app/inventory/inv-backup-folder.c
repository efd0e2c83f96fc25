/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder of backups, which ones are in it, and which may go. */

#include "config.h"

#include "inv-backup-folder.h"

#include "inv-copy.h"
#include "inv-error.h"
#include "inv-inventory-name.h"

#include <stdio.h>
#include <string.h>

/* Between the name of the inventory and the suffix. */
#define STAMP " 2026-11-22 091233Z"
#define STAMP_FORMAT " %Y-%m-%d %H%M%SZ"
#define AUTOMATIC " auto"

/* A backup that is not whole. What a crash left behind goes after a day. */
#define PART ".part"
#define PART_SECONDS 86400

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_SIZE

struct _InvBackup
{
  GObject parent_instance;

  GFile *file;
  char *inventory;
  gint64 moment;
  guint64 size;
  gboolean is_automatic;
};

enum
{
  PROP_0,
  PROP_INVENTORY,
  PROP_MOMENT,
  PROP_SIZE,
  PROP_AUTOMATIC,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvBackup, inv_backup, G_TYPE_OBJECT)

static void
inv_backup_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvBackup *self = INV_BACKUP (object);

  switch (prop_id)
    {
    case PROP_INVENTORY:
      g_value_set_string (value, self->inventory);
      break;

    case PROP_MOMENT:
      g_value_set_int64 (value, self->moment);
      break;

    case PROP_SIZE:
      g_value_set_uint64 (value, self->size);
      break;

    case PROP_AUTOMATIC:
      g_value_set_boolean (value, self->is_automatic);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_backup_finalize (GObject *object)
{
  InvBackup *self = INV_BACKUP (object);

  g_object_unref (self->file);
  g_free (self->inventory);

  G_OBJECT_CLASS (inv_backup_parent_class)->finalize (object);
}

static void
inv_backup_class_init (InvBackupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_backup_get_property;
  object_class->finalize = inv_backup_finalize;

  properties[PROP_INVENTORY] = g_param_spec_string ("inventory", NULL, NULL, NULL, flags);
  properties[PROP_MOMENT] = g_param_spec_int64 ("moment", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_SIZE] = g_param_spec_uint64 ("size", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_AUTOMATIC] = g_param_spec_boolean ("automatic", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_backup_init (InvBackup *self)
{
}

GFile *
inv_backup_get_file (InvBackup *self)
{
  g_return_val_if_fail (INV_IS_BACKUP (self), NULL);

  return self->file;
}

const char *
inv_backup_get_inventory (InvBackup *self)
{
  g_return_val_if_fail (INV_IS_BACKUP (self), NULL);

  return self->inventory;
}

gint64
inv_backup_get_moment (InvBackup *self)
{
  g_return_val_if_fail (INV_IS_BACKUP (self), 0);

  return self->moment;
}

guint64
inv_backup_get_size (InvBackup *self)
{
  g_return_val_if_fail (INV_IS_BACKUP (self), 0);

  return self->size;
}

gboolean
inv_backup_is_automatic (InvBackup *self)
{
  g_return_val_if_fail (INV_IS_BACKUP (self), FALSE);

  return self->is_automatic;
}

/* Only what make_file_name() writes is a stamp. */
static gboolean
parse_stamp (const char *stamp, gint64 *moment)
{
  int year, month, day, hour, minute, second;
  g_autoptr (GDateTime) date_time = NULL;
  g_autofree char *again = NULL;

  if (sscanf (stamp, " %4d-%2d-%2d %2d%2d%2dZ", &year, &month, &day, &hour, &minute, &second) != 6)
    return FALSE;

  date_time = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (date_time == NULL)
    return FALSE;

  *moment = g_date_time_to_unix (date_time);
  again = g_date_time_format (date_time, STAMP_FORMAT);

  return g_str_equal (again, stamp);
}

static char *
make_file_name (const char *inventory, gint64 moment, gboolean is_automatic)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_unix_utc (moment);
  g_autofree char *stamp = g_date_time_format (date_time, STAMP_FORMAT);

  return g_strconcat (inventory, stamp, is_automatic ? AUTOMATIC : "", INV_INVENTORY_SUFFIX, NULL);
}

static gboolean
take_off (char *text, const char *end)
{
  if (!g_str_has_suffix (text, end))
    return FALSE;

  text[strlen (text) - strlen (end)] = '\0';

  return TRUE;
}

/* Takes a file's name apart; returns that of the inventory, NULL if it is not the name of a backup. */
static char *
parse_file_name (const char *file_name, gint64 *moment, gboolean *is_automatic)
{
  g_autofree char *name = g_filename_display_name (file_name);
  gsize length;

  if (!take_off (name, INV_INVENTORY_SUFFIX))
    return NULL;

  *is_automatic = take_off (name, AUTOMATIC);
  length = strlen (name);
  if (length <= strlen (STAMP) || !parse_stamp (name + length - strlen (STAMP), moment))
    return NULL;

  name[length - strlen (STAMP)] = '\0';

  return g_steal_pointer (&name);
}

static InvBackup *
make_backup (GFile *folder, GFileInfo *info)
{
  const char *file_name = g_file_info_get_name (info);
  gboolean is_automatic;
  gint64 moment;
  g_autofree char *inventory = parse_file_name (file_name, &moment, &is_automatic);
  InvBackup *self;

  if (inventory == NULL)
    return NULL;

  self = g_object_new (INV_TYPE_BACKUP, NULL);
  self->file = g_file_get_child (folder, file_name);
  self->inventory = g_steal_pointer (&inventory);
  self->moment = moment;
  self->size = (guint64) g_file_info_get_size (info);
  self->is_automatic = is_automatic;

  return self;
}

static int
compare_by_age (gconstpointer a, gconstpointer b)
{
  const InvBackup *first = a;
  const InvBackup *second = b;

  if (first->moment != second->moment)
    return first->moment > second->moment ? -1 : 1;

  return strcmp (first->inventory, second->inventory);
}

char *
inv_backup_find_inventory (const char *file_name)
{
  g_return_val_if_fail (file_name != NULL, NULL);

  gboolean is_automatic;
  gint64 moment;

  return parse_file_name (file_name, &moment, &is_automatic);
}

GFile *
inv_backup_folder_get_default (void)
{
  g_autofree char *own = inv_copy_get_folder ();

  return g_file_new_build_filename (own, "backups", NULL);
}

GPtrArray *
inv_backup_folder_list (GFile *folder, const char *inventory, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileEnumerator)
      files = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &reason);
  GFileInfo *info = NULL;

  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, cancellable, &reason)
         && info != NULL)
    {
      g_autoptr (InvBackup) backup = make_backup (folder, info);

      if (backup != NULL && (inventory == NULL || g_str_equal (backup->inventory, inventory)))
        g_ptr_array_add (backups, g_steal_pointer (&backup));
    }

  if (reason != NULL && !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      inv_copy_set_error (error, folder, reason);
      return NULL;
    }

  g_ptr_array_sort_values (backups, compare_by_age);

  return g_steal_pointer (&backups);
}

static gboolean
make_folder (GFile *folder, GError **error)
{
  g_autofree char *path = g_file_get_path (folder);
  g_autoptr (GError) reason = NULL;

  if (path != NULL && inv_copy_is_own (folder))
    return inv_copy_make_folder (path, error);

  return g_file_make_directory_with_parents (folder, NULL, &reason)
         || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_EXISTS)
         || inv_copy_set_error (error, folder, reason);
}

/* Two backups within one second have two names. */
static GFile *
find_free_name (GFile *folder, const char *inventory, gint64 moment, gboolean is_automatic)
{
  for (;; moment++)
    {
      g_autofree char *name = make_file_name (inventory, moment, is_automatic);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      if (!g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }
}

GFile *
inv_backup_folder_add (GFile *folder,
                       InvConnection *connection,
                       const char *inventory,
                       gint64 now,
                       gboolean is_automatic,
                       InvProgress *progress,
                       GError **error)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (connection != NULL, NULL);

  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) part = NULL;
  g_autofree char *name = NULL;
  g_autofree char *part_name = NULL;
  g_autoptr (GError) reason = NULL;

  if (!make_folder (folder, error))
    return NULL;

  file = find_free_name (folder, inventory, now, is_automatic);
  name = g_file_get_basename (file);
  part_name = g_strconcat (name, PART, NULL);
  part = g_file_get_child (folder, part_name);

  if (!inv_copy_out (connection, part, progress, error))
    return NULL;

  if (!g_file_move (part, file, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &reason))
    {
      g_file_delete (part, NULL, NULL);
      inv_copy_set_error (error, file, reason);
      return NULL;
    }

  return g_steal_pointer (&file);
}

gboolean
inv_backup_folder_is_due (GPtrArray *backups, const InvBackupRule *rule, gint64 changed, gint64 now)
{
  g_return_val_if_fail (backups != NULL, FALSE);

  const InvBackup *newest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;

  if (newest == NULL)
    return changed != 0;

  return changed >= newest->moment && now - newest->moment >= (gint64) rule->hours * 3600;
}

static gboolean
remove_file (GFile *file, GError **error)
{
  g_autoptr (GError) reason = NULL;

  return g_file_delete (file, NULL, &reason) || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
         || inv_copy_set_error (error, file, reason);
}

static void
remove_old_parts (GFile *folder, gint64 now)
{
  g_autoptr (GFileEnumerator)
      files = g_file_enumerate_children (folder,
                                         G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                         G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFileInfo *info = NULL;

  while (files != NULL && g_file_enumerator_iterate (files, &info, NULL, NULL, NULL) && info != NULL)
    {
      gint64 modified = (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED);

      if (strstr (g_file_info_get_name (info), INV_INVENTORY_SUFFIX PART) != NULL
          && now - modified > PART_SECONDS)
        {
          g_autoptr (GFile) file = g_file_get_child (folder, g_file_info_get_name (info));

          g_file_delete (file, NULL, NULL);
        }
    }
}

gboolean
inv_backup_folder_prune (GFile *folder,
                         const char *inventory,
                         const InvBackupRule *rule,
                         gint64 now,
                         GError **error)
{
  g_return_val_if_fail (rule->keep > 0, FALSE);

  g_autoptr (GPtrArray) backups = inv_backup_folder_list (folder, inventory, NULL, error);
  gint64 oldest = now - (gint64) rule->days * 86400;
  int n_automatic = 0;

  if (backups == NULL)
    return FALSE;

  remove_old_parts (folder, now);

  for (guint i = 0; i < backups->len; i++)
    {
      InvBackup *backup = g_ptr_array_index (backups, i);
      gboolean is_too_old = rule->days > 0 && backup->moment < oldest;

      if (backup->is_automatic && i > 0 && (n_automatic >= rule->keep || is_too_old))
        {
          if (!remove_file (backup->file, error))
            return FALSE;
        }
      else if (backup->is_automatic)
        {
          n_automatic++;
        }
    }

  return TRUE;
}

gboolean
inv_backup_folder_rename (GFile *folder, const char *from, const char *to, GError **error)
{
  g_autoptr (GPtrArray) backups = inv_backup_folder_list (folder, from, NULL, error);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      InvBackup *backup = g_ptr_array_index (backups, i);
      g_autoptr (GFile) file = find_free_name (folder, to, backup->moment, backup->is_automatic);
      g_autoptr (GError) reason = NULL;

      if (!g_file_move (backup->file, file, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &reason))
        return inv_copy_set_error (error, backup->file, reason);
    }

  return backups != NULL;
}
