/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-progress.h"

G_BEGIN_DECLS

#define INV_TYPE_TASK (inv_task_get_type ())

/**
 * InvTask:
 *
 * A piece of work that takes its time, as it is shown: what it is, how far it
 * is, how it ended. Its properties are `title`; `detail`, in small print below
 * it; `fraction`, how much is done, less than zero if that is not known;
 * `running`; `failed`; `file`, what it made. All that change notify. Of the main
 * thread.
 */
G_DECLARE_FINAL_TYPE (InvTask, inv_task, INV, TASK, GObject)

/**
 * inv_task_done:
 * @self: a task that runs
 * @file: (nullable): what it made, to be shown to the person
 * @message: (nullable): what came of it, for people
 *
 * Ends a task well. One that made a file stays in sight for a few seconds with
 * a button that shows it.
 */
void inv_task_done (InvTask *self, GFile *file, const char *message);

/**
 * inv_task_failed:
 * @self: a task that runs
 * @error: what went wrong
 *
 * Ends a task badly: it stays in sight until it is dismissed. One that was
 * cancelled goes.
 */
void inv_task_failed (InvTask *self, const GError *error);

/**
 * inv_task_dismiss:
 * @self: a task that has ended
 *
 * Takes a task out of sight. For who shows a failure in another place, too.
 */
void inv_task_dismiss (InvTask *self);

/**
 * inv_task_cancel:
 * @self: a task
 *
 * Asks the work to stop. It has ended only when its owner says so.
 */
void inv_task_cancel (InvTask *self);

/**
 * inv_task_is_running:
 * @self: a task
 *
 * Returns: whether it has not ended
 */
gboolean inv_task_is_running (InvTask *self);

/**
 * inv_task_has_failed:
 * @self: a task
 *
 * Returns: whether it has ended badly
 */
gboolean inv_task_has_failed (InvTask *self);

/**
 * inv_task_get_file:
 * @self: a task
 *
 * Returns: (transfer none) (nullable): what it made
 */
GFile *inv_task_get_file (InvTask *self);

/**
 * inv_task_get_title:
 * @self: a task
 *
 * Returns: (transfer none): what it is, for people
 */
const char *inv_task_get_title (InvTask *self);

/**
 * inv_task_get_fraction:
 * @self: a task
 *
 * Returns: how much is done, less than zero if that is not known
 */
double inv_task_get_fraction (InvTask *self);

G_END_DECLS
