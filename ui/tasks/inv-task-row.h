/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-task.h"

G_BEGIN_DECLS

#define INV_TYPE_TASK_ROW (inv_task_row_get_type ())

/**
 * InvTaskRow:
 *
 * Work that goes on, as it is drawn: what it is, how far it is, and a button
 * that stops it; then what came of it.
 */
G_DECLARE_FINAL_TYPE (InvTaskRow, inv_task_row, INV, TASK_ROW, GtkListBoxRow)

/**
 * inv_task_row_new:
 * @task: what it shows
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *inv_task_row_new (InvTask *task);

G_END_DECLS
