/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inventories in a folder. */

#include "config.h"

#include "inv-library.h"

#include "inv-copy.h"
#include "inv-error.h"
#include "inv-folder-watch.h"
#include "inv-inventory-name.h"
#include "inv-library-private.h"
#include "inv-list-update.h"
#include "inv-name.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

struct _InvLibrary
{
  GObject parent_instance;

  char *folder;
  InvFolderWatch *watch;
  GPtrArray *items;
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
  return INV_TYPE_LIBRARY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return INV_LIBRARY (model)->items->len;
}

static void *
get_item (GListModel *model, guint position)
{
  GPtrArray *items = INV_LIBRARY (model)->items;

  return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InvLibrary,
                               inv_library,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* What a look at the folder finds. */
typedef struct
{
  char *path;
  guint64 size;
  gint64 modified;
} Found;

static void
found_free (void *data)
{
  Found *found = data;

  g_free (found->path);
  g_free (found);
}

/* The last writes to an inventory that is open may lie beside it. */
static void
count_writes_beside (Found *found)
{
  g_autofree char *beside = g_strconcat (found->path, "-wal", NULL);
  GStatBuf info;

  if (g_stat (beside, &info) == 0 && info.st_size > 0)
    {
      found->size += (guint64) info.st_size;
      found->modified = MAX (found->modified, (gint64) info.st_mtime);
    }
}

static Found *
look_at (const char *folder, const char *file_name)
{
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  GStatBuf info;
  Found *found;

  if (file_name[0] == '.' || !g_str_has_suffix (file_name, INV_INVENTORY_SUFFIX) || g_stat (path, &info) != 0
      || !S_ISREG (info.st_mode))
    return NULL;

  found = g_new0 (Found, 1);
  found->path = g_steal_pointer (&path);
  found->size = (guint64) info.st_size;
  found->modified = (gint64) info.st_mtime;
  count_writes_beside (found);

  return found;
}

/* A folder that is not there, or cannot be read, has none. */
static void
read_folder (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  const char *folder = data;
  GPtrArray *all = g_ptr_array_new_with_free_func (found_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file_name;

  while (dir != NULL && (file_name = g_dir_read_name (dir)) != NULL)
    {
      Found *found = look_at (folder, file_name);

      if (found != NULL)
        g_ptr_array_add (all, found);
    }

  g_task_return_pointer (task, all, (GDestroyNotify) g_ptr_array_unref);
}

static int
compare_by_name (gconstpointer a, gconstpointer b)
{
  const char *first = inv_library_item_get_name ((InvLibraryItem *) a);
  const char *second = inv_library_item_get_name ((InvLibraryItem *) b);
  int result = g_utf8_collate (first, second);

  return result != 0 ? result : strcmp (first, second);
}

static InvLibraryItem *
find_path (InvLibrary *self, const char *path)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      InvLibraryItem *item = g_ptr_array_index (self->items, i);

      if (g_str_equal (inv_library_item_get_path (item), path))
        return item;
    }

  return NULL;
}

static void
take_found (InvLibrary *self, GPtrArray *all)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = g_ptr_array_index (all, i);
      InvLibraryItem *known = find_path (self, found->path);
      InvLibraryItem *item = known != NULL ? g_object_ref (known) : inv_library_item_new (found->path);

      inv_library_item_update (item, found->size, found->modified);
      g_ptr_array_add (wanted, item);
    }

  g_ptr_array_sort_values (wanted, compare_by_name);
  inv_list_update (G_LIST_MODEL (self), self->items, wanted);
}

static void
read_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvLibrary) self = user_data;
  g_autoptr (GPtrArray) all = g_task_propagate_pointer (G_TASK (result), NULL);

  self->is_reading = FALSE;
  take_found (self, all);
  if (self->is_loading)
    {
      self->is_loading = FALSE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
    }

  if (self->read_again)
    inv_library_reload (self);
}

void
inv_library_reload (InvLibrary *self)
{
  g_autoptr (GTask) task = NULL;

  self->read_again = self->is_reading;
  if (self->is_reading)
    return;

  self->is_reading = TRUE;
  task = g_task_new (NULL, NULL, read_cb, g_object_ref (self));
  g_task_set_source_tag (task, inv_library_reload);
  g_task_set_task_data (task, g_strdup (self->folder), g_free);
  g_task_run_in_thread (task, read_folder);
}

static void
folder_changed_cb (void *user_data)
{
  inv_library_reload (user_data);
}

static void
inv_library_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, INV_LIBRARY (object)->is_loading);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_library_dispose (GObject *object)
{
  InvLibrary *self = INV_LIBRARY (object);

  g_clear_pointer (&self->watch, inv_folder_watch_free);

  G_OBJECT_CLASS (inv_library_parent_class)->dispose (object);
}

static void
inv_library_finalize (GObject *object)
{
  InvLibrary *self = INV_LIBRARY (object);

  g_ptr_array_unref (self->items);
  g_free (self->folder);

  G_OBJECT_CLASS (inv_library_parent_class)->finalize (object);
}

static void
inv_library_class_init (InvLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inv_library_get_property;
  object_class->dispose = inv_library_dispose;
  object_class->finalize = inv_library_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                       | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_library_init (InvLibrary *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->is_loading = TRUE;
}

InvLibrary *
inv_library_new (const char *folder)
{
  InvLibrary *self = g_object_new (INV_TYPE_LIBRARY, NULL);
  g_autoptr (GFile) file = NULL;

  self->folder = folder != NULL ? g_strdup (folder) : inv_copy_get_folder ();
  file = g_file_new_for_path (self->folder);
  self->watch = inv_folder_watch_new (file, folder_changed_cb, self);
  inv_library_reload (self);

  return self;
}

const char *
inv_library_get_folder (InvLibrary *self)
{
  g_return_val_if_fail (INV_IS_LIBRARY (self), NULL);

  return self->folder;
}

gboolean
inv_library_is_loading (InvLibrary *self)
{
  g_return_val_if_fail (INV_IS_LIBRARY (self), FALSE);

  return self->is_loading;
}

InvLibraryItem *
inv_library_find (InvLibrary *self, const char *name)
{
  g_return_val_if_fail (INV_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      InvLibraryItem *item = g_ptr_array_index (self->items, i);

      if (inv_name_equal (inv_library_item_get_name (item), name))
        return item;
    }

  return NULL;
}

char *
inv_library_check_name (InvLibrary *self, const char *text, InvLibraryItem *renamed, GError **error)
{
  g_return_val_if_fail (INV_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *name = inv_inventory_name_clean (text, error);
  InvLibraryItem *other = name != NULL ? inv_library_find (self, name) : NULL;

  if (other == NULL || other == renamed)
    return g_steal_pointer (&name);

  g_set_error (error, INV_ERROR, INV_ERROR_EXISTS,
               _ ("There is an inventory “%s” already. Choose another name."),
               inv_library_item_get_name (other));

  return NULL;
}
