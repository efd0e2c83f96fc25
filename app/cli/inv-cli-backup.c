/* SPDX-License-Identifier: GPL-3.0-or-later */

/* backup, restore and check: what is done with an inventory as a whole. */

#include "config.h"

#include "inv-backup.h"

#include <glib/gi18n-lib.h>

#include "inv-check.h"
#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-error.h"
#include "inv-query-sql.h"

/* Says how many DIDs there are, so that a person sees that it is the right inventory. */
static gboolean
print_count (InvCli *cli, GError **error)
{
  g_autoptr (InvQuery) all = inv_query_new_all ();
  guint64 n_dids;

  if (!inv_query_count (cli->connection, all, &cli->context, cli->progress, &n_dids, error))
    return FALSE;

  inv_cli_output_counts (cli->out, (const InvCliCount[]) { { "dids", n_dids } }, 1);
  return TRUE;
}

static gboolean
run_backup (InvCli *cli, GError **error)
{
  inv_cli_begin_work (cli);

  return inv_cli_open_for_reading (cli, error)
         && inv_backup_save (cli->connection, inv_cli_args_operand (cli->args, 0), cli->progress, error)
         && print_count (cli, error);
}

static gboolean
open_for_restoring (InvCli *cli, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (inv_cli_open_for_writing (cli, &failure))
    return TRUE;

  if (g_error_matches (failure, INV_ERROR, INV_ERROR_DAMAGED))
    g_set_error (error, INV_ERROR, INV_ERROR_DAMAGED,
                 _ ("%s Nothing can be restored into this file: give it another name, and copy the backup to "
                    "where it was."),
                 failure->message);
  else
    g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

static gboolean
run_restore (InvCli *cli, GError **error)
{
  return open_for_restoring (cli, error)
         && inv_backup_restore (cli->connection, inv_cli_args_operand (cli->args, 0), cli->progress, error)
         && print_count (cli, error);
}

static gboolean
run_check (InvCli *cli, GError **error)
{
  inv_cli_begin_work (cli);
  if (!inv_cli_open_for_reading (cli, error))
    return FALSE;

  g_autoptr (GPtrArray) problems = inv_check_thoroughly (cli->connection, cli->progress, error);
  if (problems == NULL)
    return FALSE;

  for (guint i = 0; i < problems->len; i++)
    inv_cli_warn ("%s", (const char *) g_ptr_array_index (problems, i));

  if (problems->len > 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_DAMAGED,
                   _ ("The inventory is not whole. Restore a backup: did-inventory-cli restore FILE"));
      return FALSE;
    }

  inv_cli_output_counts (cli->out, (const InvCliCount[]) { { "problems", 0 } }, 1);
  return TRUE;
}

const InvCliCommand inv_cli_backup_command = {
  .name = "backup",
  .operands = "FILE",
  .summary = N_ ("copy the inventory to a file"),
  .description =
      N_ ("Copies the inventory with its history to FILE, which appears only when it is whole and\n"
          "replaces one that was there. Others may use the inventory meanwhile."),
  .min_operands = 1,
  .max_operands = 1,
  .file_first = TRUE,
  .run = run_backup,
};

const InvCliCommand inv_cli_restore_command = {
  .name = "restore",
  .operands = "FILE",
  .summary = N_ ("make the inventory what a backup holds"),
  .description =
      N_ ("Replaces all that the inventory holds, its history too, by what FILE holds. This cannot\n"
          "be undone."),
  .min_operands = 1,
  .max_operands = 1,
  .file_first = TRUE,
  .run = run_restore,
};

const InvCliCommand inv_cli_check_command = {
  .name = "check",
  .operands = "",
  .summary = N_ ("check that the inventory is whole"),
  .description = N_ ("Checks the file, its indexes, and all that must hold in an inventory. Problems are\n"
                     "printed on standard error."),
  .max_operands = 0,
  .run = run_check,
};
