/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-task.h"

G_BEGIN_DECLS

/* What a task and the list of tasks know of each other. */

InvTask *inv_task_new (const char *title, InvProgress *progress);

/* Takes over from the progress how far the work is. */
void inv_task_update (InvTask *self);

/* It is to be taken out of sight now. */
gboolean inv_task_is_dismissed (InvTask *self);

G_END_DECLS
