/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an entry of the log is read. */

#pragma once

#include "inv-statement.h"
#include "inv-step-info.h"

G_BEGIN_DECLS

/* The columns of a step called `s` that inv_step_info_read() takes, in its order. */
#define INV_STEP_INFO_COLUMNS                                                                                \
  "s.id, s.at, s.clock, s.who, s.through, s.kind, s.summary, s.count, s.action, s.of_step"

#define INV_STEP_INFO_N_COLUMNS 10

InvStepInfo *inv_step_info_read (InvStatement *statement);

G_END_DECLS
