/* SPDX-License-Identifier: GPL-3.0-or-later */

/* export: the DIDs that a query finds, as a file. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "inv-cli-fields.h"
#include "inv-cli-help.h"
#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-error.h"
#include "inv-export.h"
#include "inv-preset.h"
#include "inv-query-sql.h"

static const InvCliOption options[] = {
  { "columns", "C,…", N_ ("the columns in their order, or “all”"), FALSE },
  { "sort", "C[:desc]", N_ ("the column to sort by (else did)"), FALSE },
  { "preset", "NAME", N_ ("the columns of a preset: jerasoft or full"), FALSE },
  { "raw", NULL, N_ ("leave text that a spreadsheet would run as a formula as it is"), FALSE },
  { 0 },
};

static gboolean
check_file_type (const char *path, GError **error)
{
  const char *dot = strrchr (path, '.');

  if (strcmp (path, "-") == 0 || (dot != NULL && g_ascii_strcasecmp (dot, ".csv") == 0))
    return TRUE;

  g_autofree char *name = g_filename_display_basename (path);
  g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
               _ ("“%s” is no name for a CSV file. Give it one that ends in “.csv”."), name);
  return FALSE;
}

/* What the table shows, and always the package. */
static GArray *
default_columns (InvCli *cli, GError **error)
{
  InvField package = INV_FIELD_PACKAGE;

  g_autoptr (GArray) fields = inv_cli_parse_columns (cli, error);
  if (fields == NULL)
    return NULL;

  if (!inv_cli_args_has (cli->args, "columns"))
    g_array_append_val (fields, package);

  return inv_export_columns_from_fields (fields);
}

static GArray *
parse_columns (InvCli *cli, GError **error)
{
  const char *name = inv_cli_args_get (cli->args, "preset");

  if (name == NULL)
    return default_columns (cli, error);

  if (inv_cli_args_has (cli->args, "columns"))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("--preset says what the columns are, so --columns cannot go with it."));
      return NULL;
    }

  const InvPreset *preset = inv_preset_parse (name, error);
  return preset != NULL ? inv_export_columns_from_preset (preset) : NULL;
}

static gboolean
write_file (InvCli *cli, const char *path, GArray *columns, InvIdVector *ids, GError **error)
{
  InvCsvFormat format = INV_CSV_FORMAT_INIT;

  format.raw = inv_cli_args_has (cli->args, "raw");

  if (strcmp (path, "-") == 0)
    return inv_cli_output_finish (cli->out, error)
           && inv_export_csv_to_fd (STDOUT_FILENO, _ ("standard output"), cli->store, ids, columns, &format,
                                    cli->progress, error);

  if (!inv_export_csv (path, cli->store, ids, columns, &format, cli->progress, error))
    return FALSE;

  inv_cli_output_counts (cli->out, (const InvCliCount[]) { { "exported", inv_id_vector_get_length (ids) } },
                         1);
  return TRUE;
}

static gboolean
run (InvCli *cli, GError **error)
{
  InvSort sort = INV_SORT_DEFAULT;
  const char *path = inv_cli_args_operand (cli->args, 0);
  const char *sort_text = inv_cli_args_get (cli->args, "sort");

  if (!check_file_type (path, error))
    return FALSE;

  g_autoptr (InvQuery) query = inv_cli_parse_search (cli, 1, error);
  if (query == NULL)
    return FALSE;

  g_autoptr (GArray) columns = parse_columns (cli, error);
  if (columns == NULL)
    return FALSE;

  if (sort_text != NULL && !inv_sort_parse (&sort, sort_text, error))
    return FALSE;

  inv_cli_begin_work (cli);
  if (!inv_cli_open_for_reading (cli, error) || !inv_connection_begin_read (cli->connection, error))
    return FALSE;

  g_autoptr (InvIdVector)
      ids = inv_query_collect (cli->connection, query, &sort, 0, &cli->context, cli->progress, error);

  return ids != NULL && write_file (cli, path, columns, ids, error);
}

static void
append_help (GString *out, const char *group)
{
  inv_cli_help_append_fields (out, _ ("Columns, which are also the fields of a query:"), INV_FIELD_FLAG_NONE);
  inv_cli_help_append_query (out);
}

const InvCliCommand inv_cli_export_command = {
  .name = "export",
  .operands = "FILE.csv [QUERY] [--columns C,…|all] [--sort C[:desc]] [--preset NAME] [--raw]",
  .summary = N_ ("write DIDs to a file"),
  .description =
      N_ ("Writes the DIDs that QUERY finds, or all, to a CSV file, which appears only when it is\n"
          "whole and replaces one that was there. A dash for FILE is standard output."),
  .options = options,
  .min_operands = 1,
  .max_operands = 2,
  .file_first = TRUE,
  .append_help = append_help,
  .run = run,
};
