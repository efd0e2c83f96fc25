/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InvWorker:
 *
 * A thread that does one job after the other. What only one thread may touch,
 * such as a connection to a database, lives in one: each function that uses it
 * asserts with [method@Inv.Worker.assert_here] that it runs there.
 *
 * A job is a [class@Gio.Task]. Jobs of a higher priority (a lower number) go
 * first, those of equal priority in the order in which they came. A job whose
 * cancellable was cancelled before its turn is not begun.
 */
typedef struct _InvWorker InvWorker;

/**
 * InvWorkerFunc:
 * @task: what to return the result with
 * @source_object: (type GObject): the task's source object
 * @task_data: (nullable): the task's data
 * @cancellable: (nullable): the task's cancellable
 *
 * Does a job, on the worker's thread. It has to return @task before it ends.
 */
typedef GTaskThreadFunc InvWorkerFunc;

/**
 * inv_worker_new:
 * @name: what debuggers and process monitors show; at most 15 bytes
 *
 * Starts a worker.
 *
 * Returns: (transfer full): the worker
 */
InvWorker *inv_worker_new (const char *name);

/**
 * inv_worker_free:
 * @self: (transfer full) (nullable): a worker
 *
 * Has the worker do what it was given before, then ends its thread and waits
 * for that. From a thread that may wait, and not the worker's own.
 */
void inv_worker_free (InvWorker *self);

/**
 * inv_worker_run:
 * @self: a worker
 * @task: a task; its priority is the job's
 * @func: (scope async): what to do
 *
 * Gives the worker a job. The worker lets go of @task in the task's main
 * context, so that nothing ends its life on the worker's thread. Any thread.
 */
void inv_worker_run (InvWorker *self, GTask *task, InvWorkerFunc func);

/**
 * inv_worker_is_here:
 * @self: a worker
 *
 * Any thread.
 *
 * Returns: whether the calling thread is the worker's
 */
gboolean inv_worker_is_here (InvWorker *self);

/**
 * inv_worker_assert_here:
 * @self: a worker
 *
 * Ends the program when the calling thread is not the worker's.
 */
#define inv_worker_assert_here(self) g_assert (inv_worker_is_here (self))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvWorker, inv_worker_free)

G_END_DECLS
