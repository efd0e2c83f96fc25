/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an entry of the log is read. */

#pragma once

#include "inv-statement.h"
#include "inv-step-info.h"

G_BEGIN_DECLS

/* The columns of a step called `s` that inv_step_info_read() takes, in its order. */
#define INV_STEP_INFO_COLUMNS                                                                                \
  "s.id, s.at, s.clock, s.who, s.through, s.kind, s.summary, s.count, s.action, "                            \
  "s.of_step, " INV_STEP_IS_UNDONE

/* Whether the step called `s` was done and then undone: it is unless the last thing that happened to it was no
 * undo. */
#define INV_STEP_IS_UNDONE                                                                                   \
  "s.action = 0 AND"                                                                                         \
  " coalesce ((SELECT l.action FROM step AS l WHERE l.of_step = s.id ORDER BY l.id DESC LIMIT 1), 2) = 1"

InvStepInfo *inv_step_info_read (InvStatement *statement);

G_END_DECLS
