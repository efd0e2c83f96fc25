/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-tasks.h"

G_BEGIN_DECLS

#define INV_TYPE_TASKS_BUTTON (inv_tasks_button_get_type ())

/**
 * InvTasksButton:
 *
 * The work that goes on in a window, as a ring that fills, with the list of it
 * in a popover: for where the sidebar is not in sight.
 */
G_DECLARE_FINAL_TYPE (InvTasksButton, inv_tasks_button, INV, TASKS_BUTTON, AdwBin)

/**
 * inv_tasks_button_new:
 * @tasks: the work
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *inv_tasks_button_new (InvTasks *tasks);

G_END_DECLS
