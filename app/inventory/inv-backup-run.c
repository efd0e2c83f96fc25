/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making backups, asked for or due, and bringing one back into an open
 * inventory.
 */

#include "config.h"

#include "inv-backup-run.h"

#include "inv-backup.h"
#include "inv-copy.h"
#include "inv-error.h"
#include "inv-inventory-name.h"
#include "inv-library-files.h"
#include "inv-temporary-copy.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

typedef struct
{
  char *path;
  GFile *folder;
  gboolean has_rule;
  InvBackupRule rule;
  InvProgress *progress;
} Make;

static void
make_free (void *data)
{
  Make *self = data;

  g_free (self->path);
  g_object_unref (self->folder);
  g_clear_object (&self->progress);
  g_free (self);
}

static gboolean
find_out_if_due (const Make *self,
                 InvConnection *connection,
                 const char *name,
                 gint64 now,
                 gboolean *is_due,
                 GError **error)
{
  g_autoptr (GPtrArray) backups = inv_backup_folder_list (self->folder, name, NULL, error);
  gint64 changed;

  if (backups == NULL
      || !inv_connection_query_integer (connection, "SELECT at FROM step ORDER BY id DESC LIMIT 1", &changed,
                                        error))
    return FALSE;

  *is_due = inv_backup_folder_is_due (backups, &self->rule, changed, now);

  return TRUE;
}

static gboolean
make (const Make *self, GFile **file, GError **error)
{
  g_autofree char *name = inv_inventory_name_of_file (self->path);
  g_autoptr (InvConnection) connection = inv_connection_open (self->path, INV_CONNECTION_READ, error);
  gint64 now = get_now ();
  gboolean is_due = TRUE;

  if (connection == NULL)
    return FALSE;

  inv_connection_set_progress (connection, self->progress);
  if (self->has_rule && !find_out_if_due (self, connection, name, now, &is_due, error))
    return FALSE;
  if (!is_due)
    return TRUE;

  *file = inv_backup_folder_add (self->folder, connection, name, now, self->has_rule, self->progress, error);

  return *file != NULL
         && (!self->has_rule || inv_backup_folder_prune (self->folder, name, &self->rule, now, error));
}

static void
make_in_thread (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  g_autoptr (GFile) file = NULL;
  GError *error = NULL;

  if (make (data, &file, &error))
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
inv_backup_make_async (const char *path,
                       GFile *folder,
                       const InvBackupRule *rule,
                       InvProgress *progress,
                       GAsyncReadyCallback callback,
                       void *user_data)
{
  g_return_if_fail (path != NULL);
  g_return_if_fail (G_IS_FILE (folder));

  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Make *data = g_new0 (Make, 1);

  data->path = g_strdup (path);
  data->folder = g_object_ref (folder);
  data->has_rule = rule != NULL;
  if (rule != NULL)
    data->rule = *rule;
  g_set_object (&data->progress, progress);

  g_task_set_source_tag (task, inv_backup_make_async);
  g_task_set_task_data (task, data, make_free);
  g_task_run_in_thread (task, make_in_thread);
}

gboolean
inv_backup_make_finish (GAsyncResult *result, GFile **file, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *file = g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

typedef struct
{
  char *name;
  GFile *source;
  GFile *folder;
  GFile *before;
} Restore;

static void
restore_free (void *data)
{
  Restore *self = data;

  g_free (self->name);
  g_object_unref (self->source);
  g_object_unref (self->folder);
  g_clear_object (&self->before);
  g_free (self);
}

static gboolean
back_up_present_state (Restore *self, InvConnection *connection, InvProgress *progress, GError **error)
{
  self->before = inv_backup_folder_add (self->folder, connection, self->name, get_now (), TRUE, progress,
                                        error);
  if (self->before != NULL)
    return TRUE;

  if (error != NULL && !g_error_matches (*error, INV_ERROR, INV_ERROR_CANCELLED))
    g_prefix_error_literal (error, _ ("Nothing was restored, because there is no backup of what is now. "));

  return FALSE;
}

/* SQLite opens only what lies in the program's own folders. */
static gboolean
restore_file (InvConnection *connection, GFile *source, InvProgress *progress, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  gboolean is_restored;

  if (inv_copy_is_own (source))
    return inv_backup_restore (connection, g_file_peek_path (source), progress, error);

  folder = inv_temporary_make_folder (error);
  if (folder == NULL)
    return FALSE;

  copy = inv_library_files_fetch (folder, source, progress, error);
  is_restored = copy != NULL && inv_backup_restore (connection, copy, progress, error);
  inv_copy_remove (copy);
  g_rmdir (folder);

  return is_restored;
}

static gboolean
restore (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Restore *self = data;
  InvConnection *connection = inv_store_get_connection (store);

  return back_up_present_state (self, connection, progress, error)
         && restore_file (connection, self->source, progress, error);
}

void
inv_backup_restore_async (InvInventory *inventory,
                          GFile *source,
                          GFile *folder,
                          InvProgress *progress,
                          GAsyncReadyCallback callback,
                          void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (inventory));
  g_return_if_fail (G_IS_FILE (source));
  g_return_if_fail (G_IS_FILE (folder));

  Restore *data = g_new0 (Restore, 1);

  data->name = g_strdup (inv_inventory_get_name (inventory));
  data->source = g_object_ref (source);
  data->folder = g_object_ref (folder);
  inv_inventory_write_async (inventory, restore, data, restore_free, progress, callback, user_data);
}

gboolean
inv_backup_restore_finish (InvInventory *inventory, GAsyncResult *result, GFile **file, GError **error)
{
  Restore *data;

  if (!inv_inventory_run_finish (inventory, result, (void **) &data, error))
    return FALSE;

  if (file != NULL)
    *file = g_steal_pointer (&data->before);

  return TRUE;
}
