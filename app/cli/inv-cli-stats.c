/* SPDX-License-Identifier: GPL-3.0-or-later */

/* stats: how many DIDs there are, by status and by what they have in common. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "inv-cli-fields.h"
#include "inv-cli-help.h"
#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-money.h"
#include "inv-stats.h"
#include "inv-status.h"

enum
{
  COLUMN_BY,
  COLUMN_NAME,
  COLUMN_COUNT,
  COLUMN_STATUSES,
  COLUMN_ACTIVATION_COST = COLUMN_STATUSES + INV_N_STATUSES,
  COLUMN_RECURRING_COST,
  N_COLUMNS,
};

static void
fill_columns (InvCliColumn columns[N_COLUMNS])
{
  columns[COLUMN_BY] = (InvCliColumn) { "by", INV_CLI_CELL_TEXT };
  columns[COLUMN_NAME] = (InvCliColumn) { "name", INV_CLI_CELL_TEXT };
  columns[COLUMN_COUNT] = (InvCliColumn) { "count", INV_CLI_CELL_INTEGER };
  for (InvStatus status = 0; status < INV_N_STATUSES; status++)
    columns[COLUMN_STATUSES + status] = (InvCliColumn) { inv_status_get_token (status),
                                                         INV_CLI_CELL_INTEGER };
  columns[COLUMN_ACTIVATION_COST] = (InvCliColumn) { "activation-cost", INV_CLI_CELL_TEXT };
  columns[COLUMN_RECURRING_COST] = (InvCliColumn) { "recurring-cost", INV_CLI_CELL_TEXT };
}

static void
print_counts (InvCli *cli, const char *by, const char *name, guint64 count, const guint64 *by_status)
{
  inv_cli_output_cell (cli->out, by);
  inv_cli_output_cell (cli->out, name);
  inv_cli_output_cell_count (cli->out, count);
  for (InvStatus status = 0; status < INV_N_STATUSES; status++)
    inv_cli_output_cell_count (cli->out, by_status[status]);
}

static void
print_amount (InvCli *cli, gint64 amount)
{
  g_autofree char *text = inv_money_to_text (amount);

  inv_cli_output_cell (cli->out, text);
}

static void
print_groups (InvCli *cli, const char *by, GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const InvStatsGroup *group = g_ptr_array_index (groups, i);

      print_counts (cli, by, group->name, group->count, group->by_status);
      inv_cli_output_cell (cli->out, NULL);
      inv_cli_output_cell (cli->out, NULL);
    }
}

static gboolean
run (InvCli *cli, GError **error)
{
  InvCliColumn columns[N_COLUMNS];

  g_autoptr (InvQuery) query = inv_cli_parse_search (cli, 0, error);
  if (query == NULL || !inv_cli_open_for_reading (cli, error))
    return FALSE;

  g_autoptr (InvStats)
      stats = inv_stats_collect (cli->connection, query, &cli->context, cli->progress, error);
  if (stats == NULL)
    return FALSE;

  fill_columns (columns);
  inv_cli_output_begin_table (cli->out, columns, N_COLUMNS);
  print_counts (cli, "all", NULL, stats->count, stats->by_status);
  print_amount (cli, stats->activation_cost);
  print_amount (cli, stats->recurring_cost);
  print_groups (cli, "operator", stats->operators);
  print_groups (cli, "reseller", stats->resellers);
  print_groups (cli, "country", stats->countries);
  print_groups (cli, "tag", stats->tags);
  inv_cli_output_end_table (cli->out);

  return TRUE;
}

static void
append_help (GString *out, const char *group)
{
  inv_cli_help_append_query (out);
}

const InvCliCommand inv_cli_stats_command = {
  .name = "stats",
  .operands = "[QUERY]",
  .summary = N_ ("count DIDs by status, operator, reseller, country and tag"),
  .description =
      N_ ("Counts the DIDs that QUERY finds, or all, as CSV with a header: first all of them with\n"
          "the sums of their costs, then by operator, reseller, country and tag. A DID counts for\n"
          "each of its tags."),
  .options = NULL,
  .max_operands = 1,
  .append_help = append_help,
  .run = run,
};
