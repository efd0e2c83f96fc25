/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thread with a queue. GTask's own thread pool would not do: a connection
 * belongs to one thread, and jobs on it must go one after the other.
 */

#include "config.h"

#include "inv-worker.h"

struct _InvWorker
{
  GThread *thread;
  GAsyncQueue *jobs;
  int serial;
};

typedef struct
{
  GTask *task;
  InvWorkerFunc func;
  int priority;
  int serial;
} Job;

static int
compare_jobs (const void *a, const void *b, void *user_data)
{
  const Job *left = a;
  const Job *right = b;

  if (left->priority != right->priority)
    return left->priority < right->priority ? -1 : 1;

  return left->serial - right->serial;
}

static gboolean
release_task_cb (void *user_data)
{
  return G_SOURCE_REMOVE;
}

/* The task may hold the last reference to objects that belong to the thread
 * that started it, so it goes where its result went, right behind that.
 */
static void
release_task (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_static_name (source, "[did-inventory] release a job");
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, release_task_cb, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

static void
do_job (const Job *job)
{
  if (!g_task_return_error_if_cancelled (job->task))
    job->func (job->task, g_task_get_source_object (job->task), g_task_get_task_data (job->task),
               g_task_get_cancellable (job->task));

  release_task (job->task);
}

static void *
work (void *data)
{
  InvWorker *self = data;

  while (TRUE)
    {
      g_autofree Job *job = g_async_queue_pop (self->jobs);

      if (job->task == NULL)
        return NULL;

      do_job (job);
    }
}

static void
push_job (InvWorker *self, GTask *task, InvWorkerFunc func, int priority)
{
  Job *job = g_new (Job, 1);

  *job = (Job) { .task = task, .func = func, .priority = priority };

  g_async_queue_lock (self->jobs);
  job->serial = self->serial++;
  g_async_queue_push_sorted_unlocked (self->jobs, job, compare_jobs, NULL);
  g_async_queue_unlock (self->jobs);
}

InvWorker *
inv_worker_new (const char *name)
{
  InvWorker *self = g_new0 (InvWorker, 1);

  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new (name, work, self);

  return self;
}

void
inv_worker_free (InvWorker *self)
{
  if (self == NULL)
    return;

  g_assert (!inv_worker_is_here (self));

  push_job (self, NULL, NULL, G_MAXINT);
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}

void
inv_worker_run (InvWorker *self, GTask *task, InvWorkerFunc func)
{
  g_assert (G_IS_TASK (task));
  g_assert (func != NULL);

  push_job (self, g_object_ref (task), func, g_task_get_priority (task));
}

gboolean
inv_worker_is_here (InvWorker *self)
{
  return g_thread_self () == self->thread;
}
