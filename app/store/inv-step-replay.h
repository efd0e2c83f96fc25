/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking the changes of a step back, or making them again, from its records. */

#pragma once

#include "inv-connection.h"

G_BEGIN_DECLS

typedef enum
{
  INV_REPLAY_BACKWARDS,
  INV_REPLAY_FORWARDS,
} InvReplayDirection;

/* Runs within a transaction of the caller, who rolls it back when this fails. Fails with INV_ERROR_CHANGED
 * when the rows are not as the step, or its undo, left them. */
gboolean inv_step_replay (InvConnection *connection,
                          gint64 step,
                          InvReplayDirection direction,
                          InvProgress *progress,
                          GError **error);

G_END_DECLS
