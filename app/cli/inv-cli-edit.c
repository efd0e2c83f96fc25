/* SPDX-License-Identifier: GPL-3.0-or-later */

/* edit and delete: what changes all the DIDs that a query finds, in one step. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "inv-cli-fields.h"
#include "inv-cli-help.h"
#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-did-delete.h"
#include "inv-did-edit.h"
#include "inv-error.h"
#include "inv-id-set.h"
#include "inv-query-sql.h"

static InvIdSet *
find_ids (InvCli *cli, const InvQuery *query, GError **error)
{
  /* Ascending ids go into the set as they come. */
  InvSort by_id = { INV_FIELD_ID, FALSE };
  gsize n_ids;

  g_autoptr (InvIdVector)
      vector = inv_query_collect (cli->connection, query, &by_id, 0, &cli->context, cli->progress, error);
  if (vector == NULL)
    return NULL;

  const guint32 *ids = inv_id_vector_get_ids (vector, &n_ids);
  InvIdSetBuilder *builder = inv_id_set_builder_new ();
  for (gsize i = 0; i < n_ids; i++)
    inv_id_set_builder_add (builder, ids[i]);

  return inv_id_set_builder_end (builder);
}

static gboolean
parse_assignments (InvCli *cli, GArray *assignments, GError **error)
{
  for (guint i = 1; i < inv_cli_args_n_operands (cli->args); i++)
    {
      InvDidAssignment assignment;

      if (!inv_did_assignment_parse (inv_cli_args_operand (cli->args, i), &assignment, error))
        return FALSE;
      g_array_append_val (assignments, assignment);
    }

  return TRUE;
}

static gboolean
run_edit (InvCli *cli, GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (InvDidAssignment));
  InvDidEditResult result;

  g_autoptr (InvQuery)
      query = inv_query_parse (inv_cli_args_operand (cli->args, 0), INV_QUERY_MODE_COMMAND, error);
  if (query == NULL || !parse_assignments (cli, assignments, error))
    return FALSE;

  if (!inv_cli_open_for_writing (cli, error))
    return FALSE;

  g_autoptr (InvIdSet) ids = find_ids (cli, query, error);
  if (ids == NULL)
    return FALSE;

  if (!inv_did_edit (cli->store, ids, (const InvDidAssignment *) assignments->data, assignments->len,
                     cli->progress, &result, error))
    return inv_cli_mark_usage (error);

  g_auto (GStrv) lines = inv_did_edit_describe (&result);
  guint64 refused = result.n_forbidden;
  for (guint i = 0; i < INV_DID_EDIT_N_REASONS; i++)
    refused += result.left_out[i];

  inv_cli_report (cli, (const char *const *) lines, inv_did_edit_is_partial (&result),
                  (const InvCliCount[]) { { "found", result.selected },
                                          { "changed", result.changed },
                                          { "refused", refused } },
                  3);
  return TRUE;
}

static gboolean
run_delete (InvCli *cli, GError **error)
{
  InvDidDeleteResult result;

  g_autoptr (InvQuery)
      query = inv_query_parse (inv_cli_args_operand (cli->args, 0), INV_QUERY_MODE_COMMAND, error);
  if (query == NULL)
    return FALSE;

  /* A script whose variable is empty must not empty the inventory. */
  if (inv_query_is_all (query))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("The query is empty. To delete all DIDs, say so: did-inventory-cli delete '*'"));
      return FALSE;
    }

  if (!inv_cli_open_for_writing (cli, error))
    return FALSE;

  g_autoptr (InvIdSet) ids = find_ids (cli, query, error);
  if (ids == NULL || !inv_did_delete (cli->store, ids, cli->progress, &result, error))
    return FALSE;

  g_auto (GStrv) lines = inv_did_delete_describe (&result);
  guint64 left = result.selected - result.deleted;

  inv_cli_report (cli, (const char *const *) lines, left > 0,
                  (const InvCliCount[]) { { "found", result.selected },
                                          { "deleted", result.deleted },
                                          { "left", left } },
                  3);
  return TRUE;
}

static void
append_edit_help (GString *out, const char *group)
{
  inv_cli_help_append_fields (out, _ ("Fields:"), INV_FIELD_FLAG_EDIT);
  inv_cli_help_append_query (out);
}

static void
append_delete_help (GString *out, const char *group)
{
  inv_cli_help_append_query (out);
}

const InvCliCommand inv_cli_edit_command = {
  .name = "edit",
  .operands = "QUERY FIELD=VALUE…",
  .summary = N_ ("change fields of DIDs"),
  .description =
      N_ ("Changes fields of all DIDs that QUERY finds, in one step. “tag+=x” adds a tag, “tag-=x”\n"
          "takes one away, “notes=” empties a field. Bare digits in QUERY are one whole number;\n"
          "'*' is all DIDs. Where the rules forbid a change the DID keeps what it has in that\n"
          "field; such changes are counted as refused."),
  .min_operands = 2,
  .max_operands = G_MAXUINT,
  .append_help = append_edit_help,
  .run = run_edit,
};

const InvCliCommand inv_cli_delete_command = {
  .name = "delete",
  .operands = "QUERY",
  .summary = N_ ("delete DIDs"),
  .description = N_ ("Deletes all DIDs that QUERY finds, in one step. Bare digits in QUERY are one whole\n"
                     "number; '*' is all DIDs. Active, Blocked and purchased DIDs are left, and counted."),
  .min_operands = 1,
  .max_operands = 1,
  .append_help = append_delete_help,
  .run = run_delete,
};
