/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thread that has the inventory open. */

#include "config.h"

#include "inv-error.h"
#include "inv-seat.h"
#include "inv-worker.h"

#include <glib/gi18n-lib.h>

struct _InvSeat
{
  InvWorker *worker;
  InvSeatKind kind;

  /* Of the worker's thread; inv_seat_interrupt() looks at it between the end
   * of the job that opens it and the beginning of the one that closes it.
   */
  InvStore *store;

  /* Whether to refuse what waits. */
  int interrupted;
};

typedef struct
{
  InvSeat *seat;
  char *path;
  InvSeatOpenFunc open;
  InvSeatFunc run;
  void *data;
  GDestroyNotify free_data;
  InvProgress *progress;
  GError *error;
} Job;

static void
job_free (void *data)
{
  Job *job = data;

  if (job->free_data != NULL)
    job->free_data (job->data);
  g_clear_object (&job->progress);
  g_clear_error (&job->error);
  g_free (job->path);
  g_free (job);
}

static void
open_store (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  Job *job = data;
  InvSeat *self = job->seat;
  GError *error = NULL;

  inv_worker_assert_here (self->worker);
  g_assert (self->store == NULL);

  self->store = job->open (job->path, job->data, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
run_in_snapshot (Job *job, InvStore *store, GError **error)
{
  InvConnection *connection = inv_store_get_connection (store);
  gboolean succeeded;

  if (!inv_connection_begin_read (connection, error))
    return FALSE;

  succeeded = job->run (store, job->progress, job->data, error);
  inv_connection_rollback (connection);

  return succeeded;
}

static gboolean
run_with_store (Job *job, GError **error)
{
  InvSeat *self = job->seat;
  InvConnection *connection;
  gboolean succeeded;

  if (g_atomic_int_get (&self->interrupted))
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_CANCELLED, _ ("The inventory is being closed."));
      return FALSE;
    }

  if (self->store == NULL)
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_READ_ONLY,
                           _ ("The inventory is open for reading only."));
      return FALSE;
    }

  connection = inv_store_get_connection (self->store);
  inv_connection_set_progress (connection, job->progress);
  succeeded = self->kind == INV_SEAT_READER ? run_in_snapshot (job, self->store, error)
                                            : job->run (self->store, job->progress, job->data, error);
  inv_connection_set_progress (connection, NULL);

  return succeeded;
}

static void
run_job (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  inv_worker_assert_here (job->seat->worker);

  if (run_with_store (job, &error))
    {
      g_task_return_boolean (task, TRUE);
    }
  else
    {
      job->error = g_error_copy (error);
      g_task_return_error (task, error);
    }
}

static void
close_store (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  InvSeat *self = data;

  inv_worker_assert_here (self->worker);
  g_clear_pointer (&self->store, inv_store_free);
  g_task_return_boolean (task, TRUE);
}

InvSeat *
inv_seat_new (InvSeatKind kind, const char *name)
{
  InvSeat *self = g_new0 (InvSeat, 1);

  self->kind = kind;
  self->worker = inv_worker_new (name);

  return self;
}

void
inv_seat_free (InvSeat *self)
{
  if (self == NULL)
    return;

  inv_seat_close_async (self, NULL, NULL);
  inv_worker_free (self->worker);
  g_free (self);
}

void
inv_seat_open_async (InvSeat *self,
                     void *source,
                     const char *path,
                     InvSeatOpenFunc func,
                     void *data,
                     GDestroyNotify free_data,
                     GAsyncReadyCallback callback,
                     void *user_data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  *job = (Job) { .seat = self, .path = g_strdup (path), .open = func, .data = data, .free_data = free_data };
  g_task_set_source_tag (task, inv_seat_open_async);
  g_task_set_task_data (task, job, job_free);
  inv_worker_run (self->worker, task, open_store);
}

void
inv_seat_run_async (InvSeat *self,
                    void *source,
                    int priority,
                    InvSeatFunc func,
                    void *data,
                    GDestroyNotify free_data,
                    InvProgress *progress,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    void *user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  *job = (Job) { .seat = self, .run = func, .data = data, .free_data = free_data };
  job->progress = progress != NULL ? g_object_ref (progress) : inv_progress_new (cancellable);
  g_task_set_source_tag (task, inv_seat_run_async);
  g_task_set_priority (task, priority);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  inv_worker_run (self->worker, task, run_job);
}

gboolean
inv_seat_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void *
inv_seat_get_data (GAsyncResult *result)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  return job->data;
}

const GError *
inv_seat_get_error (GAsyncResult *result)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  return job->error;
}

gboolean
inv_seat_is_awaited (GAsyncResult *result, GCancellable *cancellable)
{
  return g_task_get_cancellable (G_TASK (result)) == cancellable
         && !g_error_matches (inv_seat_get_error (result), INV_ERROR, INV_ERROR_CANCELLED);
}

void
inv_seat_interrupt (InvSeat *self)
{
  g_atomic_int_set (&self->interrupted, TRUE);
  if (self->store != NULL)
    inv_connection_interrupt (inv_store_get_connection (self->store));
}

void
inv_seat_close_async (InvSeat *self, GAsyncReadyCallback callback, void *user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, inv_seat_close_async);
  g_task_set_priority (task, G_MAXINT - 1);
  g_task_set_task_data (task, self, NULL);
  inv_worker_run (self->worker, task, close_store);
}
