/* SPDX-License-Identifier: GPL-3.0-or-later */

/* list: the DIDs that a query finds. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "inv-cli-fields.h"
#include "inv-cli-help.h"
#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-did-rows.h"
#include "inv-field.h"
#include "inv-query-sql.h"
#include "inv-query.h"

static const InvCliOption options[] = {
  { "columns", "C,…", N_ ("the columns in their order, or “all”"), FALSE },
  { "sort", "C[:desc]", N_ ("the column to sort by (else did)"), FALSE },
  { "limit", "N", N_ ("print the first N only"), FALSE },
  { 0 },
};

static gboolean
print_rows (InvCli *cli, GArray *fields, InvIdVector *ids, GError **error)
{
  g_autofree InvCliColumn *columns = inv_cli_fields_to_columns (fields);
  g_autoptr (InvDidRows) rows = inv_did_rows_new (cli->connection, (const InvField *) fields->data,
                                                  fields->len, &cli->context, error);
  g_autoptr (GError) failure = NULL;
  const InvCell *cells;
  gsize n_ids;

  if (rows == NULL)
    return FALSE;

  const guint32 *first = inv_id_vector_get_ids (ids, &n_ids);
  inv_did_rows_start (rows, first, n_ids);

  inv_cli_output_begin_table (cli->out, columns, fields->len);
  while (!inv_cli_output_has_failed (cli->out) && inv_did_rows_next (rows, NULL, &cells, &failure))
    {
      for (guint i = 0; i < fields->len; i++)
        inv_cli_output_cell (cli->out, cells[i].text);
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  inv_cli_output_end_table (cli->out);
  return TRUE;
}

static gboolean
run (InvCli *cli, GError **error)
{
  InvSort sort = INV_SORT_DEFAULT;
  const char *sort_text = inv_cli_args_get (cli->args, "sort");
  guint64 limit = 0;

  g_autoptr (InvQuery) query = inv_cli_parse_search (cli, 0, error);
  if (query == NULL)
    return FALSE;

  g_autoptr (GArray) fields = inv_cli_parse_columns (cli, error);
  if (fields == NULL)
    return FALSE;

  if (sort_text != NULL && !inv_sort_parse (&sort, sort_text, error))
    return FALSE;

  if (!inv_cli_args_get_count (cli->args, "limit", &limit, error))
    return FALSE;

  /* Rows and their order are of one moment, whatever another program writes meanwhile. */
  if (!inv_cli_open_for_reading (cli, error) || !inv_connection_begin_read (cli->connection, error))
    return FALSE;

  g_autoptr (InvIdVector) ids = NULL;
  if (limit == 0 && inv_cli_args_has (cli->args, "limit"))
    ids = inv_id_vector_new (0);
  else
    ids = inv_query_collect (cli->connection, query, &sort, limit, &cli->context, cli->progress, error);

  return ids != NULL && print_rows (cli, fields, ids, error);
}

static void
append_help (GString *out, const char *group)
{
  inv_cli_help_append_fields (out, _ ("Columns, which are also the fields of a query:"), INV_FIELD_FLAG_NONE);
  inv_cli_help_append_query (out);
}

const InvCliCommand inv_cli_list_command = {
  .name = "list",
  .operands = "[QUERY] [--columns C,…] [--sort C[:desc]] [--limit N]",
  .summary = N_ ("print DIDs as a table"),
  .description = N_ ("Prints the DIDs that QUERY finds, or all, as CSV with a header."),
  .options = options,
  .max_operands = 1,
  .append_help = append_help,
  .run = run,
};
