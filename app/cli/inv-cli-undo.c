/* SPDX-License-Identifier: GPL-3.0-or-later */

/* undo and redo: takes steps back, and makes them again. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-error.h"
#include "inv-step-info.h"
#include "inv-undo.h"

typedef GPtrArray *(*StepFunc) (InvStore *store, guint n_steps, InvProgress *progress, GError **error);

static const InvCliColumn columns[] = {
  { "step", INV_CLI_CELL_INTEGER },
  { "kind", INV_CLI_CELL_TEXT },
  { "count", INV_CLI_CELL_INTEGER },
  { "summary", INV_CLI_CELL_TEXT },
};

static gboolean
parse_n_steps (InvCli *cli, guint64 *n_steps, GError **error)
{
  const char *text = inv_cli_args_operand (cli->args, 0);

  *n_steps = 1;
  if (text == NULL)
    return TRUE;

  if (!inv_cli_parse_count (text, cli->found.command->name, n_steps, error))
    return FALSE;

  if (*n_steps == 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("0 steps is nothing to %s. Say 1 or more."),
                   cli->found.command->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
run_steps (InvCli *cli, StepFunc func, GError **error)
{
  guint64 n_steps;

  if (!parse_n_steps (cli, &n_steps, error) || !inv_cli_open_for_writing (cli, error))
    return FALSE;

  g_autoptr (GPtrArray) steps = func (cli->store, n_steps, cli->progress, error);
  if (steps == NULL)
    return FALSE;

  inv_cli_output_begin_table (cli->out, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < steps->len; i++)
    {
      const InvStepInfo *step = g_ptr_array_index (steps, i);

      inv_cli_output_cell_count (cli->out, step->id);
      inv_cli_output_cell (cli->out, step->kind);
      inv_cli_output_cell_count (cli->out, step->count);
      inv_cli_output_cell (cli->out, step->summary);
    }
  inv_cli_output_end_table (cli->out);

  return TRUE;
}

static gboolean
run_undo (InvCli *cli, GError **error)
{
  return run_steps (cli, inv_undo, error);
}

static gboolean
run_redo (InvCli *cli, GError **error)
{
  return run_steps (cli, inv_redo, error);
}

const InvCliCommand inv_cli_undo_command = {
  .name = "undo",
  .operands = "[N]",
  .summary = N_ ("take back the last step, or the last N"),
  .description =
      N_ ("Takes back the last step, or the last N, newest first, and prints what they were. Where\n"
          "there are fewer, nothing is changed."),
  .max_operands = 1,
  .run = run_undo,
};

const InvCliCommand inv_cli_redo_command = {
  .name = "redo",
  .operands = "[N]",
  .summary = N_ ("make steps again that were taken back"),
  .description =
      N_ ("Makes the last step again that was taken back, or the last N, and prints what they were.\n"
          "That ends as soon as something else is changed."),
  .max_operands = 1,
  .run = run_redo,
};
