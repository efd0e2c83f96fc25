/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An entry of the log, as it is shown. */

#include "config.h"

#include "inv-step-info.h"

#include "inv-step-info-private.h"

void
inv_step_info_free (InvStepInfo *self)
{
  if (self == NULL)
    return;

  g_free (self->who);
  g_free (self->through);
  g_free (self->kind);
  g_free (self->summary);
  g_free (self);
}

InvStepInfo *
inv_step_info_read (InvStatement *statement)
{
  InvStepInfo *self = g_new0 (InvStepInfo, 1);

  self->id = inv_statement_get_integer (statement, 0);
  self->at = inv_statement_get_integer (statement, 1);
  self->has_clock = !inv_statement_is_null (statement, 2);
  self->clock = inv_statement_get_integer (statement, 2);
  self->who = g_strdup (inv_statement_get_text (statement, 3));
  self->through = g_strdup (inv_statement_get_text (statement, 4));
  self->kind = g_strdup (inv_statement_get_text (statement, 5));
  self->summary = g_strdup (inv_statement_get_text (statement, 6));
  self->count = inv_statement_get_integer (statement, 7);
  self->action = (InvStepAction) inv_statement_get_integer (statement, 8);
  self->of_step = inv_statement_get_integer (statement, 9);
  self->is_undone = inv_statement_get_integer (statement, 10) != 0;

  return self;
}
