/* SPDX-License-Identifier: GPL-3.0-or-later */

/* history: the steps that were made, or all that happened to one number. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-field-value.h"
#include "inv-history.h"
#include "inv-number.h"
#include "inv-time.h"

/* The log may hold millions of steps; this many are read at a time. */
#define PAGE_SIZE 1000

static const InvCliColumn log_columns[] = {
  { "step", INV_CLI_CELL_INTEGER },    { "at", INV_CLI_CELL_TEXT },      { "now", INV_CLI_CELL_TEXT },
  { "who", INV_CLI_CELL_TEXT },        { "through", INV_CLI_CELL_TEXT }, { "action", INV_CLI_CELL_TEXT },
  { "of-step", INV_CLI_CELL_INTEGER }, { "kind", INV_CLI_CELL_TEXT },    { "count", INV_CLI_CELL_INTEGER },
  { "summary", INV_CLI_CELL_TEXT },
};

static const InvCliColumn number_columns[] = {
  { "step", INV_CLI_CELL_INTEGER }, { "at", INV_CLI_CELL_TEXT },     { "who", INV_CLI_CELL_TEXT },
  { "through", INV_CLI_CELL_TEXT }, { "action", INV_CLI_CELL_TEXT }, { "kind", INV_CLI_CELL_TEXT },
  { "id", INV_CLI_CELL_INTEGER },   { "change", INV_CLI_CELL_TEXT }, { "field", INV_CLI_CELL_TEXT },
  { "old", INV_CLI_CELL_TEXT },     { "new", INV_CLI_CELL_TEXT },
};

static const char *const action_names[] = {
  [INV_STEP_DO] = "do",
  [INV_STEP_UNDO] = "undo",
  [INV_STEP_REDO] = "redo",
};

static const char *const change_names[] = {
  [INV_HISTORY_CREATED] = "created",
  [INV_HISTORY_DELETED] = "deleted",
  [INV_HISTORY_CHANGED] = "changed",
};

static void
print_moment (InvCli *cli, gboolean known, gint64 moment)
{
  char text[INV_TIME_SIZE] = "";

  if (known)
    inv_time_write (cli->context.zone, moment, INV_TIME_STYLE_FULL, text);
  inv_cli_output_cell (cli->out, text);
}

static void
print_step (InvCli *cli, const InvStepInfo *step)
{
  inv_cli_output_cell_count (cli->out, step->id);
  print_moment (cli, TRUE, step->at);
  print_moment (cli, step->has_clock, step->clock);
  inv_cli_output_cell (cli->out, step->who);
  inv_cli_output_cell (cli->out, step->through);
  inv_cli_output_cell (cli->out, action_names[step->action]);
  if (step->of_step != 0)
    inv_cli_output_cell_count (cli->out, step->of_step);
  else
    inv_cli_output_cell (cli->out, NULL);
  inv_cli_output_cell (cli->out, step->kind);
  inv_cli_output_cell_count (cli->out, step->count);
  inv_cli_output_cell (cli->out, step->summary);
}

static gboolean
print_log (InvCli *cli, GError **error)
{
  gint64 before = 0;
  guint n_steps;

  inv_cli_output_begin_table (cli->out, log_columns, G_N_ELEMENTS (log_columns));
  do
    {
      g_autoptr (GPtrArray) steps = inv_history_list (cli->connection, before, PAGE_SIZE, error);
      if (steps == NULL)
        return FALSE;

      n_steps = steps->len;
      for (guint i = 0; i < n_steps; i++)
        {
          const InvStepInfo *step = g_ptr_array_index (steps, i);

          print_step (cli, step);
          before = step->id;
        }
    }
  while (n_steps == PAGE_SIZE && !inv_cli_output_has_failed (cli->out));
  inv_cli_output_end_table (cli->out);

  return TRUE;
}

static char *
write_value (InvCli *cli, InvField field, const InvValue *value)
{
  if (value->type != INV_VALUE_INTEGER)
    return g_strdup (value->text);

  if (field == INV_FIELD_NONE || inv_field_get_info (field)->type == INV_FIELD_TYPE_NAME)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);

  return inv_field_write_value (field, value, &cli->context);
}

static InvField
get_field (const InvHistoryChange *change)
{
  return change->field != NULL ? inv_field_find_by_column (change->table, change->field) : INV_FIELD_NONE;
}

static const char *
get_field_name (const InvHistoryChange *change)
{
  InvField field = get_field (change);

  return field != INV_FIELD_NONE ? inv_field_get_name (field) : change->field;
}

static void
print_line (InvCli *cli,
            const InvStepInfo *step,
            gint64 id,
            InvHistoryKind kind,
            const char *field,
            const char *old_text,
            const char *new_text)
{
  inv_cli_output_cell_count (cli->out, step->id);
  print_moment (cli, TRUE, step->at);
  inv_cli_output_cell (cli->out, step->who);
  inv_cli_output_cell (cli->out, step->through);
  inv_cli_output_cell (cli->out, action_names[step->action]);
  inv_cli_output_cell (cli->out, step->kind);
  inv_cli_output_cell_count (cli->out, id);
  inv_cli_output_cell (cli->out, change_names[kind]);
  inv_cli_output_cell (cli->out, field);
  inv_cli_output_cell (cli->out, old_text);
  inv_cli_output_cell (cli->out, new_text);
}

static void
print_change (InvCli *cli, const InvStepInfo *step, const InvHistoryChange *change)
{
  InvField field = get_field (change);
  g_autofree char *old_text = write_value (cli, field, &change->old_value);
  g_autofree char *new_text = write_value (cli, field, &change->new_value);

  print_line (cli, step, change->id, change->kind, get_field_name (change), old_text, new_text);
}

static void
append_field (GString *row, const char *name, const char *text)
{
  g_autoptr (GString) quoted = g_string_new (text);

  if (strpbrk (text, " \t\r\n\"") != NULL)
    {
      g_string_replace (quoted, "\"", "\"\"", 0);
      g_string_prepend_c (quoted, '"');
      g_string_append_c (quoted, '"');
    }

  g_string_append_printf (row, "%s%s=%s", row->len > 0 ? " " : "", name, quoted->str);
}

/* A row that came or went is one line with its fields, however many they are. Where only the terms came or went on
 * which a DID is offered, it is the DID that changed. Returns where the changes of the row
 * end. */
static guint
print_row (InvCli *cli, const InvHistoryEntry *entry, guint first)
{
  const InvHistoryChange *row = g_ptr_array_index (entry->changes, first);
  gboolean is_created = row->kind == INV_HISTORY_CREATED;
  InvHistoryKind kind = INV_HISTORY_CHANGED;
  g_autoptr (GString) fields = g_string_new (NULL);
  guint i;

  for (i = first; i < entry->changes->len; i++)
    {
      const InvHistoryChange *change = g_ptr_array_index (entry->changes, i);
      const InvValue *value = is_created ? &change->new_value : &change->old_value;

      if (change->kind != row->kind || change->id != row->id)
        break;

      if (strcmp (change->table, "did") == 0)
        kind = row->kind;

      g_autofree char *text = write_value (cli, get_field (change), value);
      if (inv_history_change_is_filled_in (change))
        append_field (fields, get_field_name (change), text);
    }

  print_line (cli, entry->step, row->id, kind, NULL, is_created ? NULL : fields->str,
              is_created ? fields->str : NULL);

  return i;
}

static void
print_entry (InvCli *cli, const InvHistoryEntry *entry)
{
  for (guint i = 0; i < entry->changes->len;)
    {
      const InvHistoryChange *change = g_ptr_array_index (entry->changes, i);

      if (change->kind != INV_HISTORY_CHANGED)
        i = print_row (cli, entry, i);
      else
        {
          print_change (cli, entry->step, change);
          i++;
        }
    }
}

static gboolean
print_number (InvCli *cli, const char *number, GError **error)
{
  g_autoptr (GPtrArray) entries = inv_history_of_number (cli->connection, number, G_MAXUINT, error);
  if (entries == NULL)
    return FALSE;

  inv_cli_output_begin_table (cli->out, number_columns, G_N_ELEMENTS (number_columns));
  for (guint i = 0; i < entries->len; i++)
    print_entry (cli, g_ptr_array_index (entries, i));
  inv_cli_output_end_table (cli->out);

  return TRUE;
}

static gboolean
run (InvCli *cli, GError **error)
{
  const char *operand = inv_cli_args_operand (cli->args, 0);
  char number[INV_NUMBER_SIZE];

  if (operand != NULL && !inv_number_parse (operand, -1, number, NULL, error))
    return inv_cli_mark_usage (error);

  if (!inv_cli_open_for_reading (cli, error))
    return FALSE;

  return operand != NULL ? print_number (cli, number, error) : print_log (cli, error);
}

const InvCliCommand inv_cli_history_command = {
  .name = "history",
  .operands = "[NUMBER]",
  .summary = N_ ("print what was done, by whom and when"),
  .description =
      N_ ("Prints all steps, newest first, as CSV with a header; with a NUMBER every change to the\n"
          "DIDs that ever had it, with the value before and after; a DID that was created or deleted\n"
          "is one line with its fields. Times are those of the inventory's time zone; “now” is what\n"
          "--now said."),
  .max_operands = 1,
  .run = run,
};
