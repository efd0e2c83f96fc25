/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-inventory.h"
#include "inv-task.h"

G_BEGIN_DECLS

#define INV_TYPE_TASKS (inv_tasks_get_type ())

/**
 * InvTasks:
 *
 * The work that goes on in a window. As a [iface@Gio.ListModel] it has the
 * [class@Inv.Task]s that are to be seen: those that have run for half a second,
 * those that have failed and were not dismissed, and for some seconds those
 * that made a file. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvTasks, inv_tasks, INV, TASKS, GObject)

/**
 * InvTasks:n-running:
 *
 * How many tasks run that are to be seen.
 */

/**
 * InvTasks:busy:
 *
 * Whether any task has not ended, to be seen or not.
 */

/**
 * InvTasks:fraction:
 *
 * How much of what runs and is to be seen is done, less than zero if that is
 * not known; it notifies each time that it is looked at.
 */

/**
 * inv_tasks_new:
 *
 * Returns: (transfer full): a list without tasks
 */
InvTasks *inv_tasks_new (void);

/**
 * inv_tasks_add:
 * @self: the tasks
 * @title: what is being done, for people: *Exporting 412,880 DIDs*
 * @progress: how far it is, and to stop it
 *
 * Adds work that begins now. Whoever adds it ends it, by inv_task_done() or
 * inv_task_failed(), exactly once.
 *
 * Returns: (transfer none): the task; it lives until it has ended
 */
InvTask *inv_tasks_add (InvTasks *self, const char *title, InvProgress *progress);

/**
 * inv_tasks_write_async:
 * @self: the tasks
 * @inventory: an inventory
 * @title: what is being done, for people
 * @func: what to do, on the writing thread
 * @data: for @func
 * @free_data: (nullable): frees @data, in the main thread
 * @callback: (nullable): called when it is done, with @inventory as its source;
 *   inv_inventory_run_finish() tells what came of it
 * @user_data: for @callback
 *
 * Writes to an inventory, like inv_inventory_write_async(), and shows it.
 * Failures are shown, too, until they are dismissed: a callback that shows them
 * in a better place calls inv_task_dismiss() on the task.
 *
 * Returns: (transfer none): the task; it lives until @callback has returned
 */
InvTask *inv_tasks_write_async (InvTasks *self,
                                InvInventory *inventory,
                                const char *title,
                                InvSeatFunc func,
                                gpointer data,
                                GDestroyNotify free_data,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * inv_tasks_export_async:
 * @self: the tasks
 * @inventory: an inventory
 * @title: what is being done, for people
 * @file: (nullable): the file that it makes, which is offered when it is there
 * @func: what to do, on the thread for exports
 * @data: for @func
 * @free_data: (nullable): frees @data, in the main thread
 * @callback: (nullable): called when it is done, as by inv_tasks_write_async()
 * @user_data: for @callback
 *
 * Reads from an inventory for as long as it takes, like
 * inv_inventory_export_async(), and shows it.
 *
 * Returns: (transfer none): the task; it lives until @callback has returned
 */
InvTask *inv_tasks_export_async (InvTasks *self,
                                 InvInventory *inventory,
                                 const char *title,
                                 GFile *file,
                                 InvSeatFunc func,
                                 gpointer data,
                                 GDestroyNotify free_data,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * inv_tasks_get_n_running:
 * @self: the tasks
 *
 * Returns: how many run that are to be seen
 */
guint inv_tasks_get_n_running (InvTasks *self);

/**
 * inv_tasks_is_busy:
 * @self: the tasks
 *
 * Returns: whether any task has not ended, to be seen or not
 */
gboolean inv_tasks_is_busy (InvTasks *self);

/**
 * inv_tasks_get_fraction:
 * @self: the tasks
 *
 * Returns: how much of what runs and is to be seen is done, less than zero if
 *   that is not known
 */
double inv_tasks_get_fraction (InvTasks *self);

/**
 * inv_tasks_cancel:
 * @self: the tasks
 *
 * Asks all that run to stop.
 */
void inv_tasks_cancel (InvTasks *self);

G_END_DECLS
