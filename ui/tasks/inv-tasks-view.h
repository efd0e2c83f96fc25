/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-tasks.h"

G_BEGIN_DECLS

#define INV_TYPE_TASKS_VIEW (inv_tasks_view_get_type ())

/**
 * InvTasksView:
 *
 * The work that goes on in a window, one below the other.
 */
G_DECLARE_FINAL_TYPE (InvTasksView, inv_tasks_view, INV, TASKS_VIEW, AdwBin)

/**
 * inv_tasks_view_set_tasks:
 * @self: a view
 * @tasks: (nullable): what it shows
 */
void inv_tasks_view_set_tasks (InvTasksView *self, InvTasks *tasks);

G_END_DECLS
