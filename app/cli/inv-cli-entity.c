/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands of the groups: operators, resellers, batches and whatever else an inventory knows by name. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inv-cli-help.h"
#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-entity-edit.h"
#include "inv-entity-list.h"
#include "inv-entity.h"
#include "inv-error.h"
#include "inv-names.h"
#include "inv-text.h"

static const InvCliOption list_options[] = {
  { "columns", "C,…", N_ ("the columns in their order, or “all”"), FALSE },
  { "sort", "C[:desc]", N_ ("the column to sort by (else the name)"), FALSE },
  { 0 },
};

static const InvCliOption row_options[] = {
  { "client", "NAME", N_ ("for accounts: whose, where two clients have one of that name"), FALSE },
  { 0 },
};

static InvEntity
entity_of (const char *group)
{
  InvEntity entity = inv_entity_parse (group);

  g_assert (entity != INV_ENTITY_NONE);
  return entity;
}

/* Cuts the operands behind the name at their first equals sign. The strings go into @texts. */
static gboolean
parse_assignments (InvCli *cli, InvEntity entity, GArray *assignments, GPtrArray *texts, GError **error)
{
  for (guint i = 1; i < inv_cli_args_n_operands (cli->args); i++)
    {
      const char *operand = inv_cli_args_operand (cli->args, i);
      const char *equals = strchr (operand, '=');

      if (equals == NULL)
        {
          g_autofree char *shown = inv_text_shorten (operand, -1);

          g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                       _ ("“%s” is not FIELD=VALUE. A name with blanks in it goes in quotes."), shown);
          return FALSE;
        }

      char *field = g_strndup (operand, equals - operand);
      InvEntityAssignment assignment = { field, equals + 1 };

      g_ptr_array_add (texts, field);
      if (inv_entity_parse_field (entity, field, error) == NULL)
        return FALSE;
      g_array_append_val (assignments, assignment);
    }

  return TRUE;
}

static gint64
find_row (InvCli *cli, InvEntity entity, GError **error)
{
  const char *client = inv_cli_args_get (cli->args, "client");
  gint64 owner = 0;

  if (client != NULL)
    {
      owner = inv_names_find (cli->connection, INV_ENTITY_CLIENT, client, 0, error);
      if (owner == 0)
        return 0;
    }

  return inv_names_find (cli->connection, entity, inv_cli_args_operand (cli->args, 0), owner, error);
}

static gboolean
check_client_option (InvCli *cli, InvEntity entity, GError **error)
{
  if (entity == INV_ENTITY_ACCOUNT || !inv_cli_args_has (cli->args, "client"))
    return TRUE;

  g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("--client is for accounts; this is about a %s."),
               cli->found.group);
  return FALSE;
}

static gboolean
run_add (InvCli *cli, GError **error)
{
  InvEntity entity = entity_of (cli->found.group);
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (InvEntityAssignment));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  if (!parse_assignments (cli, entity, assignments, texts, error) || !inv_cli_open_for_writing (cli, error))
    return FALSE;

  gint64 id = inv_entity_add (cli->store, entity, inv_cli_args_operand (cli->args, 0),
                              (const InvEntityAssignment *) assignments->data, assignments->len,
                              cli->progress, error);
  if (id == 0)
    return inv_cli_mark_usage (error);

  inv_cli_output_counts (cli->out, (const InvCliCount[]) { { "added", 1 }, { "id", id } }, 2);
  return TRUE;
}

static gboolean
run_edit (InvCli *cli, GError **error)
{
  InvEntity entity = entity_of (cli->found.group);
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (InvEntityAssignment));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gboolean changed = FALSE;

  if (!check_client_option (cli, entity, error) || !parse_assignments (cli, entity, assignments, texts, error)
      || !inv_cli_open_for_writing (cli, error))
    return FALSE;

  gint64 id = find_row (cli, entity, error);
  if (id == 0)
    return FALSE;

  if (!inv_entity_edit (cli->store, entity, id, (const InvEntityAssignment *) assignments->data,
                        assignments->len, cli->progress, &changed, error))
    return inv_cli_mark_usage (error);

  inv_cli_output_counts (cli->out, (const InvCliCount[]) { { "changed", changed ? 1 : 0 } }, 1);
  return TRUE;
}

static gboolean
run_delete (InvCli *cli, GError **error)
{
  InvEntity entity = entity_of (cli->found.group);

  if (!check_client_option (cli, entity, error) || !inv_cli_open_for_writing (cli, error))
    return FALSE;

  gint64 id = find_row (cli, entity, error);
  if (id == 0 || !inv_entity_delete (cli->store, entity, id, cli->progress, error))
    return FALSE;

  inv_cli_output_counts (cli->out, (const InvCliCount[]) { { "deleted", 1 } }, 1);
  return TRUE;
}

static InvCliCellKind
cell_kind (const InvEntityField *field)
{
  switch (field->type)
    {
    case INV_ENTITY_FIELD_ID:
    case INV_ENTITY_FIELD_INTEGER:
    case INV_ENTITY_FIELD_COUNT:
      return INV_CLI_CELL_INTEGER;
    case INV_ENTITY_FIELD_YES_NO:
      return INV_CLI_CELL_FLAG;
    case INV_ENTITY_FIELD_TAGS:
      return INV_CLI_CELL_SET;
    case INV_ENTITY_FIELD_NAME:
    case INV_ENTITY_FIELD_PREFIX:
    case INV_ENTITY_FIELD_TEXT:
    case INV_ENTITY_FIELD_COUNTRY:
    case INV_ENTITY_FIELD_REFERENCE:
      return INV_CLI_CELL_TEXT;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
run_list (InvCli *cli, GError **error)
{
  InvEntity entity = entity_of (cli->found.group);

  g_autoptr (GPtrArray)
      fields = inv_entity_parse_columns (entity, inv_cli_args_get (cli->args, "columns"), error);
  if (fields == NULL || !inv_cli_open_for_reading (cli, error))
    return FALSE;

  g_autoptr (GPtrArray)
      rows = inv_entity_list (cli->connection, entity, fields, inv_cli_args_get (cli->args, "sort"), error);
  if (rows == NULL)
    return FALSE;

  g_autofree InvCliColumn *columns = g_new (InvCliColumn, fields->len);
  for (guint i = 0; i < fields->len; i++)
    {
      const InvEntityField *field = g_ptr_array_index (fields, i);

      columns[i] = (InvCliColumn) { field->name, cell_kind (field) };
    }

  inv_cli_output_begin_table (cli->out, columns, fields->len);
  for (guint row = 0; row < rows->len; row++)
    {
      GStrv cells = g_ptr_array_index (rows, row);

      for (guint i = 0; i < fields->len; i++)
        inv_cli_output_cell (cli->out, cells[i]);
    }
  inv_cli_output_end_table (cli->out);

  return TRUE;
}

static void
append_fields (GString *out, const char *group, const char *title, gboolean settable_only)
{
  const InvEntityInfo *info = inv_entity_get_info (entity_of (group));
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (info->n_fields, NULL, TRUE);

  for (gsize i = 0; i < info->n_fields; i++)
    {
      if (!settable_only || !inv_entity_field_is_read_only (&info->fields[i]))
        g_ptr_array_add (names, (gpointer) info->fields[i].name);
    }

  inv_cli_help_append_words (out, title, (const char *const *) names->pdata);
}

static void
append_settable_help (GString *out, const char *group)
{
  append_fields (out, group, _ ("Fields:"), TRUE);
}

static void
append_column_help (GString *out, const char *group)
{
  append_fields (out, group, _ ("Columns:"), FALSE);
}

const InvCliCommand inv_cli_entity_add_command = {
  .name = "add",
  .operands = "NAME [FIELD=VALUE]…",
  .summary = N_ ("add one"),
  .description = N_ ("Adds one under NAME, which no other may have."),
  .min_operands = 1,
  .max_operands = G_MAXUINT,
  .append_help = append_settable_help,
  .run = run_add,
};

const InvCliCommand inv_cli_entity_edit_command = {
  .name = "edit",
  .operands = "NAME FIELD=VALUE…",
  .summary = N_ ("change one"),
  .description = N_ ("Changes fields of the one of that NAME; “FIELD=” empties a field."),
  .options = row_options,
  .min_operands = 2,
  .max_operands = G_MAXUINT,
  .append_help = append_settable_help,
  .run = run_edit,
};

const InvCliCommand inv_cli_entity_delete_command = {
  .name = "delete",
  .operands = "NAME",
  .summary = N_ ("delete one"),
  .description = N_ ("Deletes the one of that NAME. What is in use is not deleted."),
  .options = row_options,
  .min_operands = 1,
  .max_operands = 1,
  .run = run_delete,
};

const InvCliCommand inv_cli_entity_list_command = {
  .name = "list",
  .operands = "[--columns C,…] [--sort C[:desc]]",
  .summary = N_ ("print all as a table"),
  .description = N_ ("Prints all as CSV with a header."),
  .options = list_options,
  .max_operands = 0,
  .append_help = append_column_help,
  .run = run_list,
};
