/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files that make up a step share. */

#pragma once

#include "inv-change-log.h"
#include "inv-step-info.h"
#include "inv-step.h"

G_BEGIN_DECLS

InvConnection *inv_step_get_connection (InvStep *self);

InvProgress *inv_step_get_progress (InvStep *self);

/* Ends a step that failed, so that nothing of it stays; returns FALSE always. */
gboolean inv_step_fail (InvStep *self);

/* The id of the step's row in the log, which it gets with its first change; 0 with @error set. */
gint64 inv_step_ensure_id (InvStep *self, GError **error);

/* Adds the row of a step to the log. @of is the step that is undone or redone. */
gboolean inv_step_add_row (InvStore *store,
                           const char *kind,
                           InvThrough through,
                           InvStepAction action,
                           gint64 of,
                           const char *summary,
                           gint64 count,
                           gint64 *id,
                           GError **error);

G_END_DECLS
