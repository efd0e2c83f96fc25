/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvStepAction:
 * @INV_STEP_DO: something was done
 * @INV_STEP_UNDO: an earlier step was undone
 * @INV_STEP_REDO: an undone step was done again
 *
 * How a step came to be. The numbers stand in the file.
 */
typedef enum
{
  INV_STEP_DO = 0,
  INV_STEP_UNDO = 1,
  INV_STEP_REDO = 2,
} InvStepAction;

/**
 * InvStepInfo:
 * @id: its id in the log; a later step has a greater one
 * @at: when it was, by the machine's clock, in seconds since 1970-01-01 00:00:00 UTC
 * @has_clock: whether it was told to take another moment for now
 * @clock: that moment
 * @who: the login name of whoever did it
 * @through: what it came by: `window`, `command-line`, `import` or `rule`
 * @kind: what was done, in a word: `create`, `edit` …; of what was undone or done again, that step's
 * @summary: (nullable): what it was done to, in a few words
 * @count: how many things it was done to
 * @action: whether it was done, undone or done again
 * @of_step: the step that was undone or done again, else 0
 * @is_undone: of what was done, whether it is undone now
 *
 * An entry of the log.
 */
typedef struct
{
  gint64 id;
  gint64 at;
  gboolean has_clock;
  gint64 clock;
  char *who;
  char *through;
  char *kind;
  char *summary;
  gint64 count;
  InvStepAction action;
  gint64 of_step;
  gboolean is_undone;
} InvStepInfo;

/**
 * inv_step_info_free:
 * @self: (transfer full) (nullable): an entry of the log
 *
 * Frees it with its texts.
 */
void inv_step_info_free (InvStepInfo *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvStepInfo, inv_step_info_free)

G_END_DECLS
