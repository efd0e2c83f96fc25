/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens the inventory that a call is about. */

#include "config.h"

#include "inv-cli-inventory.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "inv-error.h"
#include "inv-settings.h"
#include "inv-time.h"

/* The person's own inventory is made when it is first asked for. */
static gboolean
make_default (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) failure = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("The folder “%s” for inventories cannot be made: %s."),
                   folder, g_strerror (errno));
      return FALSE;
    }

  g_autoptr (InvStore)
      store = inv_store_open (path, INV_CONNECTION_CREATE, INV_THROUGH_COMMAND_LINE, &failure);

  /* Another call may have been faster. */
  if (store != NULL || g_error_matches (failure, INV_ERROR, INV_ERROR_EXISTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static char *
find_path (InvCli *cli, GError **error)
{
  const char *given = inv_cli_args_get (cli->args, "inventory");

  if (given != NULL)
    return g_strdup (given);

  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "did-inventory", "Main.didinventory",
                                            NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !make_default (path, error))
    return NULL;

  return g_steal_pointer (&path);
}

static gboolean
set_store_clock (InvCli *cli, InvZone *zone, GError **error)
{
  const char *now = inv_cli_args_get (cli->args, "now");
  gint64 moment;

  if (now == NULL)
    return TRUE;

  if (!inv_time_parse (zone, now, -1, &moment, NULL, error))
    return inv_cli_mark_usage (error);

  inv_store_set_clock (cli->store, moment);
  return TRUE;
}

gboolean
inv_cli_use_store (InvCli *cli, InvStore *store, GError **error)
{
  cli->store = store;
  cli->connection = inv_store_get_connection (store);
  cli->clock = inv_settings_make_clock (store, error);

  if (cli->clock == NULL || !set_store_clock (cli, inv_clock_get_zone (cli->clock), error))
    return FALSE;

  cli->context.zone = inv_clock_get_zone (cli->clock);
  cli->context.now = inv_store_get_now (store);
  return TRUE;
}

static gboolean
open_inventory (InvCli *cli, InvConnectionMode mode, GError **error)
{
  g_autofree char *path = find_path (cli, error);
  InvStore *store = path != NULL ? inv_store_open (path, mode, INV_THROUGH_COMMAND_LINE, error) : NULL;

  return store != NULL && inv_cli_use_store (cli, store, error);
}

gboolean
inv_cli_open_for_reading (InvCli *cli, GError **error)
{
  return open_inventory (cli, INV_CONNECTION_READ, error);
}

gboolean
inv_cli_open_for_writing (InvCli *cli, GError **error)
{
  inv_cli_begin_work (cli);
  return open_inventory (cli, INV_CONNECTION_WRITE, error);
}

void
inv_cli_begin_work (InvCli *cli)
{
  cli->watch = inv_cli_watch_new (!cli->quiet);
  cli->progress = inv_cli_watch_get_progress (cli->watch);
}

void
inv_cli_close (InvCli *cli)
{
  g_clear_pointer (&cli->watch, inv_cli_watch_free);
  g_clear_pointer (&cli->clock, inv_clock_unref);
  g_clear_pointer (&cli->store, inv_store_free);
  cli->progress = NULL;
  cli->connection = NULL;
}
