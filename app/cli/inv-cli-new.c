/* SPDX-License-Identifier: GPL-3.0-or-later */

/* new: makes an inventory. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-error.h"
#include "inv-sample.h"

static const InvCliOption options[] = {
  { "sample", "N", N_ ("fill it with N sample DIDs, to try the program on"), FALSE },
  { 0 },
};

/* What was not there before goes again, with what SQLite keeps beside it. */
static void
remove_inventory (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *log_index = g_strconcat (path, "-shm", NULL);

  g_unlink (path);
  g_unlink (log);
  g_unlink (log_index);
}

static gboolean
make (InvCli *cli, const char *path, guint64 n_sample, GError **error)
{
  InvStore *store = inv_store_open (path, INV_CONNECTION_CREATE, INV_THROUGH_COMMAND_LINE, error);

  if (store == NULL)
    return FALSE;

  if (inv_cli_use_store (cli, store, error)
      && (n_sample == 0 || inv_sample_create (store, n_sample, cli->progress, error)))
    return TRUE;

  inv_cli_close (cli);
  remove_inventory (path);
  return FALSE;
}

static gboolean
run (InvCli *cli, GError **error)
{
  guint64 n_sample = 0;

  if (!inv_cli_args_get_count (cli->args, "sample", &n_sample, error))
    return FALSE;

  if (n_sample > INV_SAMPLE_MAX)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("A sample has at most %d DIDs."), INV_SAMPLE_MAX);
      return FALSE;
    }

  inv_cli_begin_work (cli);
  if (!make (cli, inv_cli_args_operand (cli->args, 0), n_sample, error))
    return FALSE;

  inv_cli_output_counts (cli->out, (const InvCliCount[]) { { "created", n_sample } }, 1);
  return TRUE;
}

const InvCliCommand inv_cli_new_command = {
  .name = "new",
  .operands = "FILE [--sample N]",
  .summary = N_ ("make a new inventory"),
  .description = N_ ("Makes a new inventory. A file that exists is not touched."),
  .options = options,
  .min_operands = 1,
  .max_operands = 1,
  .file_first = TRUE,
  .run = run,
};
