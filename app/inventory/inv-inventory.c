/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open inventory. Whether anything was written is learnt in one way only,
 * from the version of the data that the connection for pages sees: it moves
 * with the writes of this program and with those of others.
 */

#include "config.h"

#include "inv-did-loader.h"
#include "inv-error.h"
#include "inv-inventory-name.h"
#include "inv-inventory-private.h"
#include "inv-inventory.h"
#include "inv-step-text.h"
#include "inv-temporary-copy.h"
#include "inv-undo.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Seconds between looks at what other programs may have written. */
#define CHECK_INTERVAL 1

struct _InvInventory
{
  GObject parent_instance;

  char *path;
  char *name;
  GError *read_only_reason;

  /* What is really open, where that is a copy. */
  InvTemporaryCopy *copy;
  char *path_to_read;
  InvSeat *seats[INV_N_INVENTORY_SEATS];

  guint check_id;
  gboolean checking;
  gboolean check_again;
  gint64 data_version;
  char *undo_label;
  char *redo_label;

  guint n_writes;
  guint n_to_close;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_WRITING,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (InvInventory,
                               inv_inventory,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INV_TYPE_DID_LOADER, inv_inventory_did_loader_init))

/* What a look at the inventory finds. */
typedef struct
{
  gint64 data_version;
  gboolean changed;
  char *undo_label;
  char *redo_label;
} Look;

static void
look_free (void *data)
{
  Look *look = data;

  g_free (look->undo_label);
  g_free (look->redo_label);
  g_free (look);
}

static char *
label_of (InvStepInfo *info)
{
  return info != NULL ? inv_step_info_to_text (info) : NULL;
}

static gboolean
look (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Look *self = data;
  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (InvStepInfo) undo = NULL;
  g_autoptr (InvStepInfo) redo = NULL;
  gint64 before = self->data_version;

  if (!inv_connection_get_data_version (connection, &self->data_version, error))
    return FALSE;

  self->changed = self->data_version != before;
  if (!self->changed)
    return TRUE;

  if (!inv_undo_peek (connection, &undo, error) || !inv_redo_peek (connection, &redo, error))
    return FALSE;

  self->undo_label = label_of (undo);
  self->redo_label = label_of (redo);

  return TRUE;
}

static void
set_label (InvInventory *self, char **label, const char *text, guint prop_id)
{
  if (g_set_str (label, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
take_look (InvInventory *self, const Look *found)
{
  self->data_version = found->data_version;

  if (found->changed)
    {
      set_label (self, &self->undo_label, found->undo_label, PROP_UNDO_LABEL);
      set_label (self, &self->redo_label, found->redo_label, PROP_REDO_LABEL);
      inv_did_loader_emit_changed (INV_DID_LOADER (self));
    }
}

/* A look that fails is no news: what goes wrong with the file shows in what a
 * person does with it, and here another look follows.
 */
static void
look_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  InvInventory *self = INV_INVENTORY (source);
  g_autoptr (GError) error = NULL;

  self->checking = FALSE;

  if (inv_seat_run_finish (result, &error))
    take_look (self, inv_seat_get_data (result));
  else if (self->check_id != 0)
    g_debug ("Looking for changes: %s", error->message);

  if (self->check_again && self->check_id != 0)
    inv_inventory_check (self);
}

static void
start_look (InvInventory *self, GAsyncReadyCallback callback, void *user_data)
{
  Look *look_data = g_new0 (Look, 1);

  look_data->data_version = self->data_version;
  inv_seat_run_async (self->seats[INV_INVENTORY_PAGES], self, G_PRIORITY_DEFAULT, look, look_data, look_free,
                      NULL, NULL, callback, user_data);
}

void
inv_inventory_check (InvInventory *self)
{
  g_return_if_fail (INV_IS_INVENTORY (self));

  self->check_again = self->checking;
  if (self->checking)
    return;

  self->checking = TRUE;
  start_look (self, look_cb, NULL);
}

static gboolean
check_cb (void *user_data)
{
  inv_inventory_check (user_data);

  return G_SOURCE_CONTINUE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, INV_ERROR, INV_ERROR_READ_ONLY,
               _ ("The folder “%s” for the inventory cannot be made: %s."), name, g_strerror (errno));

  return FALSE;
}

typedef struct
{
  InvInventorySeat seat;
  InvInventoryOpenFlags flags;
  GError *read_only_reason;
  InvTemporaryCopy *copy;
  char *path_to_read;
  char *chosen_path;
} OpenSeat;

static void
open_seat_free (void *data)
{
  OpenSeat *self = data;

  g_clear_error (&self->read_only_reason);
  g_clear_pointer (&self->copy, inv_temporary_copy_free);
  g_free (self->path_to_read);
  g_free (self->chosen_path);
  g_free (self);
}

/* Errors name the file that the person chose, not the copy of it. */
static void
name_chosen (GError *error, const char *copy, const char *chosen)
{
  g_autofree char *copy_name = g_filename_display_name (copy);
  g_autofree char *chosen_name = g_filename_display_name (chosen);
  g_autoptr (GString) message = g_string_new (error->message);

  g_string_replace (message, copy_name, chosen_name, 0);
  g_set_str (&error->message, message->str);
}

/* Where one reader had to make a copy, the others shall not make theirs. */
static InvStore *
open_to_read (const char *path, void *data, GError **error)
{
  OpenSeat *self = data;
  g_autoptr (GError) local_error = NULL;
  InvStore *store = inv_store_open (path, INV_CONNECTION_READ, INV_THROUGH_WINDOW, &local_error);

  if (store == NULL)
    {
      name_chosen (local_error, path, self->chosen_path);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  self->path_to_read = g_strdup (inv_connection_get_path (inv_store_get_connection (store)));

  return store;
}

static InvStore *
copy_to_look (const char *path, void *data, GError **error)
{
  OpenSeat *self = data;

  self->copy = inv_temporary_copy_new (path, error);
  if (self->copy != NULL)
    {
      self->path_to_read = g_strdup (inv_temporary_copy_get_path (self->copy));
      g_set_error_literal (&self->read_only_reason, INV_ERROR, INV_ERROR_READ_ONLY,
                           _ ("This is a copy to look at. Bring the inventory in to change it."));
    }

  return NULL;
}

static InvStore *
open_to_write (const char *path, void *data, GError **error)
{
  OpenSeat *self = data;
  g_autoptr (GError) local_error = NULL;
  gboolean create = (self->flags & INV_INVENTORY_OPEN_CREATE) && !g_file_test (path, G_FILE_TEST_EXISTS);
  InvStore *store;

  if (create && !make_folder (path, error))
    return NULL;

  store = inv_store_open (path, create ? INV_CONNECTION_CREATE : INV_CONNECTION_WRITE, INV_THROUGH_WINDOW,
                          &local_error);

  if (store == NULL && !create
      && (g_error_matches (local_error, INV_ERROR, INV_ERROR_READ_ONLY)
          || g_error_matches (local_error, INV_ERROR, INV_ERROR_NEWER)))
    self->read_only_reason = g_steal_pointer (&local_error);
  else if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return store;
}

static void open_seat (InvInventory *self, InvInventorySeat seat, GTask *task);

static void
looked_first_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GTask) task = user_data;
  InvInventory *self = INV_INVENTORY (source);
  GError *error = NULL;

  if (!inv_seat_run_finish (result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  take_look (self, inv_seat_get_data (result));
  self->check_id = g_timeout_add_seconds (CHECK_INTERVAL, check_cb, self);
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static void
seat_opened_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GTask) task = user_data;
  InvInventory *self = INV_INVENTORY (source);
  OpenSeat *data = inv_seat_get_data (result);
  GError *error = NULL;

  if (!inv_seat_run_finish (result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (data->seat == INV_INVENTORY_WRITER)
    {
      self->read_only_reason = g_steal_pointer (&data->read_only_reason);
      self->copy = g_steal_pointer (&data->copy);
    }
  if (data->path_to_read != NULL)
    g_set_str (&self->path_to_read, data->path_to_read);

  if (data->seat + 1 < INV_N_INVENTORY_SEATS)
    open_seat (self, data->seat + 1, g_steal_pointer (&task));
  else
    start_look (self, looked_first_cb, g_steal_pointer (&task));
}

/* One after the other, the writer first: it makes the file, and may find that
 * it has to be migrated.
 */
static void
open_seat (InvInventory *self, InvInventorySeat seat, GTask *task)
{
  OpenSeat *data = g_new0 (OpenSeat, 1);
  const char *path = self->path;
  InvSeatOpenFunc func = open_to_write;

  data->seat = seat;
  data->chosen_path = g_strdup (self->path);
  data->flags = GPOINTER_TO_UINT (g_task_get_task_data (task));

  if (seat != INV_INVENTORY_WRITER)
    {
      func = open_to_read;
      path = self->path_to_read != NULL ? self->path_to_read : self->path;
    }
  else if (data->flags & INV_INVENTORY_OPEN_TO_LOOK)
    {
      func = copy_to_look;
    }

  inv_seat_open_async (self->seats[seat], self, path, func, data, open_seat_free, seat_opened_cb, task);
}

static void
inv_inventory_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvInventory *self = INV_INVENTORY (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_WRITING:
      g_value_set_boolean (value, self->n_writes > 0);
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_inventory_dispose (GObject *object)
{
  InvInventory *self = INV_INVENTORY (object);

  g_clear_handle_id (&self->check_id, g_source_remove);
  for (int i = 0; i < INV_N_INVENTORY_SEATS; i++)
    g_clear_pointer (&self->seats[i], inv_seat_free);

  G_OBJECT_CLASS (inv_inventory_parent_class)->dispose (object);
}

static void
inv_inventory_finalize (GObject *object)
{
  InvInventory *self = INV_INVENTORY (object);

  g_clear_error (&self->read_only_reason);
  g_clear_pointer (&self->copy, inv_temporary_copy_free);
  g_free (self->path_to_read);
  g_free (self->path);
  g_free (self->name);
  g_free (self->undo_label);
  g_free (self->redo_label);

  G_OBJECT_CLASS (inv_inventory_parent_class)->finalize (object);
}

static void
inv_inventory_class_init (InvInventoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_inventory_get_property;
  object_class->dispose = inv_inventory_dispose;
  object_class->finalize = inv_inventory_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_WRITING] = g_param_spec_boolean ("writing", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_inventory_init (InvInventory *self)
{
  self->seats[INV_INVENTORY_WRITER] = inv_seat_new (INV_SEAT_WRITER, "inv-writer");
  self->seats[INV_INVENTORY_PAGES] = inv_seat_new (INV_SEAT_READER, "inv-pages");
  self->seats[INV_INVENTORY_SEARCHES] = inv_seat_new (INV_SEAT_READER, "inv-searches");
  self->seats[INV_INVENTORY_EXPORTS] = inv_seat_new (INV_SEAT_READER, "inv-exports");
}

InvSeat *
inv_inventory_get_seat (InvInventory *self, InvInventorySeat seat)
{
  return self->seats[seat];
}

char *
inv_inventory_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "did-inventory", "Main" INV_INVENTORY_SUFFIX, NULL);
}

void
inv_inventory_open_async (const char *path,
                          InvInventoryOpenFlags flags,
                          GAsyncReadyCallback callback,
                          void *user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (InvInventory) self = g_object_new (INV_TYPE_INVENTORY, NULL);

  self->path = g_strdup (path);
  self->name = inv_inventory_name_of_file (path);

  g_task_set_source_tag (task, inv_inventory_open_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (flags), NULL);
  open_seat (self, INV_INVENTORY_WRITER, g_steal_pointer (&task));
}

InvInventory *
inv_inventory_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
seat_closed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GTask) task = user_data;
  InvInventory *self = g_task_get_source_object (task);

  if (--self->n_to_close == 0)
    g_task_return_boolean (task, TRUE);
}

void
inv_inventory_close_async (InvInventory *self, GAsyncReadyCallback callback, void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (self));
  g_return_if_fail (self->n_to_close == 0);

  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, inv_inventory_close_async);
  g_clear_handle_id (&self->check_id, g_source_remove);

  for (int i = 0; i < INV_N_INVENTORY_SEATS; i++)
    {
      if (i != INV_INVENTORY_WRITER)
        inv_seat_interrupt (self->seats[i]);
      self->n_to_close++;
      inv_seat_close_async (self->seats[i], seat_closed_cb, g_object_ref (task));
    }
}

gboolean
inv_inventory_close_finish (InvInventory *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
inv_inventory_get_path (InvInventory *self)
{
  g_return_val_if_fail (INV_IS_INVENTORY (self), NULL);

  return self->path;
}

const char *
inv_inventory_get_name (InvInventory *self)
{
  g_return_val_if_fail (INV_IS_INVENTORY (self), NULL);

  return self->name;
}

const GError *
inv_inventory_get_read_only_reason (InvInventory *self)
{
  g_return_val_if_fail (INV_IS_INVENTORY (self), NULL);

  return self->read_only_reason;
}

gboolean
inv_inventory_is_look (InvInventory *self)
{
  g_return_val_if_fail (INV_IS_INVENTORY (self), FALSE);

  return self->copy != NULL;
}

typedef struct
{
  GAsyncReadyCallback callback;
  void *user_data;
} Written;

static void
written_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  InvInventory *self = INV_INVENTORY (source);
  g_autofree Written *written = user_data;

  if (--self->n_writes == 0)
    g_object_notify_by_pspec (source, properties[PROP_WRITING]);
  if (self->check_id != 0)
    inv_inventory_check (self);
  if (written->callback != NULL)
    written->callback (source, result, written->user_data);
}

void
inv_inventory_write_async (InvInventory *self,
                           InvSeatFunc func,
                           void *data,
                           GDestroyNotify free_data,
                           InvProgress *progress,
                           GAsyncReadyCallback callback,
                           void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (self));

  Written *written = g_new (Written, 1);

  *written = (Written) { .callback = callback, .user_data = user_data };
  inv_seat_run_async (self->seats[INV_INVENTORY_WRITER], self, G_PRIORITY_DEFAULT, func, data, free_data,
                      progress, NULL, written_cb, written);

  if (++self->n_writes == 1)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WRITING]);
}

void
inv_inventory_read_async (InvInventory *self,
                          InvSeatFunc func,
                          void *data,
                          GDestroyNotify free_data,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (self));

  inv_seat_run_async (self->seats[INV_INVENTORY_SEARCHES], self, G_PRIORITY_DEFAULT, func, data, free_data,
                      NULL, cancellable, callback, user_data);
}

void
inv_inventory_export_async (InvInventory *self,
                            InvSeatFunc func,
                            void *data,
                            GDestroyNotify free_data,
                            InvProgress *progress,
                            GAsyncReadyCallback callback,
                            void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (self));

  inv_seat_run_async (self->seats[INV_INVENTORY_EXPORTS], self, G_PRIORITY_DEFAULT, func, data, free_data,
                      progress, NULL, callback, user_data);
}

gboolean
inv_inventory_run_finish (InvInventory *self, GAsyncResult *result, void **data, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (data != NULL)
    *data = inv_seat_get_data (result);

  return inv_seat_run_finish (result, error);
}

gboolean
inv_inventory_is_writing (InvInventory *self)
{
  g_return_val_if_fail (INV_IS_INVENTORY (self), FALSE);

  return self->n_writes > 0;
}

const char *
inv_inventory_get_undo_label (InvInventory *self)
{
  g_return_val_if_fail (INV_IS_INVENTORY (self), NULL);

  return self->undo_label;
}

const char *
inv_inventory_get_redo_label (InvInventory *self)
{
  g_return_val_if_fail (INV_IS_INVENTORY (self), NULL);

  return self->redo_label;
}
