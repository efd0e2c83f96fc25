/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The backups in a folder, as a list. */

#include "config.h"

#include "inv-backup-list.h"

#include "inv-folder-watch.h"
#include "inv-list-update.h"

struct _InvBackupList
{
  GObject parent_instance;

  GFile *folder;
  char *inventory;
  InvFolderWatch *watch;
  GPtrArray *backups;
  GError *error;
  gboolean is_reading;
  gboolean read_again;
  gboolean is_loading;
};

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return INV_TYPE_BACKUP;
}

static guint
get_n_items (GListModel *model)
{
  return INV_BACKUP_LIST (model)->backups->len;
}

static void *
get_item (GListModel *model, guint position)
{
  GPtrArray *backups = INV_BACKUP_LIST (model)->backups;

  return position < backups->len ? g_object_ref (g_ptr_array_index (backups, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InvBackupList,
                               inv_backup_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static InvBackup *
find_same (InvBackupList *self, InvBackup *backup)
{
  for (guint i = 0; i < self->backups->len; i++)
    {
      InvBackup *known = g_ptr_array_index (self->backups, i);

      if (g_file_equal (inv_backup_get_file (known), inv_backup_get_file (backup))
          && inv_backup_get_size (known) == inv_backup_get_size (backup))
        return known;
    }

  return NULL;
}

static void
take_found (InvBackupList *self, GPtrArray *found)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->len; i++)
    {
      InvBackup *backup = g_ptr_array_index (found, i);
      InvBackup *known = find_same (self, backup);

      g_ptr_array_add (wanted, g_object_ref (known != NULL ? known : backup));
    }

  inv_list_update (G_LIST_MODEL (self), self->backups, wanted);
}

static void
read_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvBackupList) self = user_data;
  g_autoptr (GPtrArray) found = NULL;

  self->is_reading = FALSE;
  g_clear_error (&self->error);
  found = g_task_propagate_pointer (G_TASK (result), &self->error);
  if (found != NULL)
    take_found (self, found);

  self->is_loading = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);

  if (self->read_again)
    inv_backup_list_reload (self);
}

/* What to read, for the thread that does it. */
typedef struct
{
  GFile *folder;
  char *inventory;
} Read;

static void
read_free (void *data)
{
  Read *self = data;

  g_object_unref (self->folder);
  g_free (self->inventory);
  g_free (self);
}

static void
read_folder (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  Read *self = data;
  GError *error = NULL;
  GPtrArray *found = inv_backup_folder_list (self->folder, self->inventory, NULL, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
inv_backup_list_reload (InvBackupList *self)
{
  g_return_if_fail (INV_IS_BACKUP_LIST (self));

  g_autoptr (GTask) task = NULL;
  Read *data;

  self->read_again = self->is_reading;
  if (self->is_reading)
    return;

  self->is_reading = TRUE;
  data = g_new0 (Read, 1);
  data->folder = g_object_ref (self->folder);
  data->inventory = g_strdup (self->inventory);
  task = g_task_new (NULL, NULL, read_cb, g_object_ref (self));
  g_task_set_task_data (task, data, read_free);
  g_task_set_source_tag (task, inv_backup_list_reload);
  g_task_run_in_thread (task, read_folder);
}

static void
folder_changed_cb (void *user_data)
{
  inv_backup_list_reload (user_data);
}

static void
inv_backup_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, INV_BACKUP_LIST (object)->is_loading);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_backup_list_dispose (GObject *object)
{
  InvBackupList *self = INV_BACKUP_LIST (object);

  g_clear_pointer (&self->watch, inv_folder_watch_free);

  G_OBJECT_CLASS (inv_backup_list_parent_class)->dispose (object);
}

static void
inv_backup_list_finalize (GObject *object)
{
  InvBackupList *self = INV_BACKUP_LIST (object);

  g_ptr_array_unref (self->backups);
  g_clear_error (&self->error);
  g_object_unref (self->folder);
  g_free (self->inventory);

  G_OBJECT_CLASS (inv_backup_list_parent_class)->finalize (object);
}

static void
inv_backup_list_class_init (InvBackupListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inv_backup_list_get_property;
  object_class->dispose = inv_backup_list_dispose;
  object_class->finalize = inv_backup_list_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                       | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_backup_list_init (InvBackupList *self)
{
  self->backups = g_ptr_array_new_with_free_func (g_object_unref);
  self->is_loading = TRUE;
}

InvBackupList *
inv_backup_list_new (GFile *folder, const char *inventory)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  InvBackupList *self = g_object_new (INV_TYPE_BACKUP_LIST, NULL);

  self->folder = g_object_ref (folder);
  self->inventory = g_strdup (inventory);
  self->watch = inv_folder_watch_new (folder, folder_changed_cb, self);
  inv_backup_list_reload (self);

  return self;
}

gboolean
inv_backup_list_is_loading (InvBackupList *self)
{
  g_return_val_if_fail (INV_IS_BACKUP_LIST (self), FALSE);

  return self->is_loading;
}

const GError *
inv_backup_list_get_error (InvBackupList *self)
{
  g_return_val_if_fail (INV_IS_BACKUP_LIST (self), NULL);

  return self->error;
}
