/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work that goes on in a window. What is over within half a second is never
 * seen; what is seen is asked ten times a second how far it is.
 */

#include "config.h"

#include "inv-task-private.h"
#include "inv-tasks.h"

#define SHOW_AFTER_MS 500
#define UPDATE_INTERVAL_MS 100
#define SHOW_FILE_SECONDS 5

struct _InvTasks
{
  GObject parent_instance;

  GPtrArray *tasks;
  GListStore *shown;
  guint n_running;
  gboolean busy;
  guint update_id;
};

enum
{
  PROP_0,
  PROP_N_RUNNING,
  PROP_BUSY,
  PROP_FRACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void inv_tasks_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InvTasks,
                               inv_tasks,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inv_tasks_list_model_init))

static gboolean
is_shown (InvTasks *self, InvTask *task, guint *position)
{
  return g_list_store_find (self->shown, task, position);
}

static gboolean
update_cb (void *user_data)
{
  InvTasks *self = user_data;

  for (guint i = 0; i < self->tasks->len; i++)
    inv_task_update (self->tasks->pdata[i]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);

  return G_SOURCE_CONTINUE;
}

/* Counts anew what runs, and looks at what does in sight for as long as there is any. */
static void
count_running (InvTasks *self)
{
  guint n_running = 0;
  gboolean busy = FALSE;

  for (guint i = 0; i < self->tasks->len; i++)
    if (inv_task_is_running (self->tasks->pdata[i]))
      {
        busy = TRUE;
        if (is_shown (self, self->tasks->pdata[i], NULL))
          n_running++;
      }

  if (n_running > 0 && self->update_id == 0)
    self->update_id = g_timeout_add (UPDATE_INTERVAL_MS, update_cb, self);
  else if (n_running == 0)
    g_clear_handle_id (&self->update_id, g_source_remove);

  if (self->n_running != n_running)
    {
      self->n_running = n_running;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RUNNING]);
    }

  if (self->busy != busy)
    {
      self->busy = busy;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

static void
show (InvTasks *self, InvTask *task)
{
  if (is_shown (self, task, NULL))
    return;

  inv_task_update (task);
  g_list_store_append (self->shown, task);
}

/* The list, and a task of it, for a timeout that may outlive both. */
typedef struct
{
  GWeakRef tasks;
  GWeakRef task;
} Later;

static void
later_free (void *data)
{
  Later *later = data;

  g_weak_ref_clear (&later->tasks);
  g_weak_ref_clear (&later->task);
  g_free (later);
}

static void
call_later (InvTasks *self, InvTask *task, guint ms, GSourceFunc func)
{
  Later *later = g_new0 (Later, 1);

  g_weak_ref_init (&later->tasks, self);
  g_weak_ref_init (&later->task, task);
  g_timeout_add_full (G_PRIORITY_DEFAULT, ms, func, later, later_free);
}

static gboolean
show_cb (void *user_data)
{
  Later *later = user_data;
  g_autoptr (InvTasks) self = g_weak_ref_get (&later->tasks);
  g_autoptr (InvTask) task = g_weak_ref_get (&later->task);

  if (self != NULL && task != NULL && inv_task_is_running (task))
    {
      show (self, task);
      count_running (self);
    }

  return G_SOURCE_REMOVE;
}

static gboolean
dismiss_cb (void *user_data)
{
  Later *later = user_data;
  g_autoptr (InvTask) task = g_weak_ref_get (&later->task);

  if (task != NULL && !inv_task_is_dismissed (task))
    inv_task_dismiss (task);

  return G_SOURCE_REMOVE;
}

static void
ended_cb (InvTask *task, InvTasks *self)
{
  g_autoptr (InvTask) held = g_object_ref (task);
  guint position;

  if (inv_task_is_dismissed (task))
    {
      if (is_shown (self, task, &position))
        g_list_store_remove (self->shown, position);
      g_signal_handlers_disconnect_by_func (task, ended_cb, self);
      g_ptr_array_remove (self->tasks, task);
    }
  else
    {
      show (self, task);
      if (!inv_task_has_failed (task))
        call_later (self, task, SHOW_FILE_SECONDS * 1000, dismiss_cb);
    }

  count_running (self);
}

static GType
inv_tasks_get_item_type (GListModel *model)
{
  return INV_TYPE_TASK;
}

static guint
inv_tasks_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (INV_TASKS (model)->shown));
}

static void *
inv_tasks_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (INV_TASKS (model)->shown), position);
}

static void
inv_tasks_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inv_tasks_get_item_type;
  iface->get_n_items = inv_tasks_get_n_items;
  iface->get_item = inv_tasks_get_item;
}

static void
inv_tasks_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvTasks *self = INV_TASKS (object);

  switch (prop_id)
    {
    case PROP_N_RUNNING:
      g_value_set_uint (value, self->n_running);
      break;

    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;

    case PROP_FRACTION:
      g_value_set_double (value, inv_tasks_get_fraction (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_tasks_dispose (GObject *object)
{
  InvTasks *self = INV_TASKS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->tasks != NULL)
    for (guint i = 0; i < self->tasks->len; i++)
      g_signal_handlers_disconnect_by_func (self->tasks->pdata[i], ended_cb, self);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (inv_tasks_parent_class)->dispose (object);
}

static void
inv_tasks_class_init (InvTasksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_tasks_get_property;
  object_class->dispose = inv_tasks_dispose;

  properties[PROP_N_RUNNING] = g_param_spec_uint ("n-running", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_tasks_init (InvTasks *self)
{
  self->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_list_store_new (INV_TYPE_TASK);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);
}

InvTasks *
inv_tasks_new (void)
{
  return g_object_new (INV_TYPE_TASKS, NULL);
}

InvTask *
inv_tasks_add (InvTasks *self, const char *title, InvProgress *progress)
{
  g_return_val_if_fail (INV_IS_TASKS (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (INV_IS_PROGRESS (progress), NULL);

  InvTask *task = inv_task_new (title, progress);

  g_ptr_array_add (self->tasks, task);
  g_signal_connect (task, "ended", G_CALLBACK (ended_cb), self);
  call_later (self, task, SHOW_AFTER_MS, show_cb);
  count_running (self);

  return task;
}

/* A run on an inventory that is shown as a task. */
typedef struct
{
  InvTask *task;
  GFile *file;
  GAsyncReadyCallback callback;
  void *user_data;
} Run;

static Run *
run_new (InvTask *task, GFile *file, GAsyncReadyCallback callback, void *user_data)
{
  Run *run = g_new0 (Run, 1);

  run->task = g_object_ref (task);
  g_set_object (&run->file, file);
  run->callback = callback;
  run->user_data = user_data;

  return run;
}

static void
run_free (Run *run)
{
  g_object_unref (run->task);
  g_clear_object (&run->file);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

/* A result can be asked only once whether it is an error, and that is for the
 * caller to do.
 */
static void
ran_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Run) run = user_data;
  const GError *error = inv_seat_get_error (result);

  if (error != NULL)
    inv_task_failed (run->task, error);
  else
    inv_task_done (run->task, run->file, NULL);

  if (run->callback != NULL)
    run->callback (source, result, run->user_data);
}

InvTask *
inv_tasks_write_async (InvTasks *self,
                       InvInventory *inventory,
                       const char *title,
                       InvSeatFunc func,
                       void *data,
                       GDestroyNotify free_data,
                       GAsyncReadyCallback callback,
                       void *user_data)
{
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  InvTask *task = inv_tasks_add (self, title, progress);

  inv_inventory_write_async (inventory, func, data, free_data, progress, ran_cb,
                             run_new (task, NULL, callback, user_data));

  return task;
}

InvTask *
inv_tasks_export_async (InvTasks *self,
                        InvInventory *inventory,
                        const char *title,
                        GFile *file,
                        InvSeatFunc func,
                        void *data,
                        GDestroyNotify free_data,
                        GAsyncReadyCallback callback,
                        void *user_data)
{
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  InvTask *task = inv_tasks_add (self, title, progress);

  inv_inventory_export_async (inventory, func, data, free_data, progress, ran_cb,
                              run_new (task, file, callback, user_data));

  return task;
}

guint
inv_tasks_get_n_running (InvTasks *self)
{
  g_return_val_if_fail (INV_IS_TASKS (self), 0);

  return self->n_running;
}

gboolean
inv_tasks_is_busy (InvTasks *self)
{
  g_return_val_if_fail (INV_IS_TASKS (self), FALSE);

  return self->busy;
}

double
inv_tasks_get_fraction (InvTasks *self)
{
  double sum = 0;

  g_return_val_if_fail (INV_IS_TASKS (self), -1);

  if (self->n_running == 0)
    return -1;

  for (guint i = 0; i < self->tasks->len; i++)
    {
      InvTask *task = self->tasks->pdata[i];

      if (!inv_task_is_running (task) || !is_shown (self, task, NULL))
        continue;
      if (inv_task_get_fraction (task) < 0)
        return -1;
      sum += inv_task_get_fraction (task);
    }

  return sum / self->n_running;
}

void
inv_tasks_cancel (InvTasks *self)
{
  g_return_if_fail (INV_IS_TASKS (self));

  for (guint i = 0; i < self->tasks->len; i++)
    inv_task_cancel (self->tasks->pdata[i]);
}
