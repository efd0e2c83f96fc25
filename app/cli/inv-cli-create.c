/* SPDX-License-Identifier: GPL-3.0-or-later */

/* create: DIDs from numbers and ranges. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "inv-cli-inventory.h"
#include "inv-cli.h"
#include "inv-did-create.h"
#include "inv-error.h"
#include "inv-number-list.h"
#include "inv-status.h"

static const InvCliOption options[] = {
  { "operator", "NAME", N_ ("the operator, always needed"), FALSE },
  { "status", "S", N_ ("instock (unless said), reserved or archive"), FALSE },
  { "after-hold", "S", N_ ("the status after Hold: instock (unless said), reserved or archive"), FALSE },
  { "tag", "T", N_ ("a tag; may be repeated"), TRUE },
  { "notes", "N", N_ ("notes"), FALSE },
  { "create-missing", NULL, N_ ("make the operator if there is none of that name"), FALSE },
  { 0 },
};

static gboolean
parse_status (InvCli *cli, const char *name, InvStatus *status, GError **error)
{
  const char *text = inv_cli_args_get (cli->args, name);

  if (text == NULL || inv_status_parse (text, -1, status, error))
    return TRUE;

  return inv_cli_mark_usage (error);
}

static gboolean
parse_fields (InvCli *cli, InvDidCreateFields *fields, GError **error)
{
  fields->operator_name = inv_cli_args_get (cli->args, "operator");
  fields->notes = inv_cli_args_get (cli->args, "notes");
  fields->create_missing = inv_cli_args_has (cli->args, "create-missing");

  if (fields->operator_name == NULL)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("Every DID has an operator. Say which: --operator NAME"));
      return FALSE;
    }

  return parse_status (cli, "status", &fields->status, error)
         && parse_status (cli, "after-hold", &fields->after_hold, error);
}

static char *
read_standard_input (GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[64 * 1024];
  gssize n;

  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n);

  if (n < 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("Standard input cannot be read: %s."),
                   g_strerror (errno));
      return NULL;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* All operands as one list; a dash stands for what is on standard input. */
static InvNumberList *
parse_numbers (InvCli *cli, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < inv_cli_args_n_operands (cli->args); i++)
    {
      const char *operand = inv_cli_args_operand (cli->args, i);
      g_autofree char *input = NULL;

      if (strcmp (operand, "-") == 0)
        {
          operand = input = read_standard_input (error);
          if (input == NULL)
            return NULL;
        }
      g_string_append (text, operand);
      g_string_append_c (text, '\n');
    }

  g_autoptr (InvNumberList) numbers = inv_number_list_parse (text->str, text->len);
  if (!inv_number_list_check (numbers, error))
    {
      inv_cli_mark_usage (error);
      return NULL;
    }

  return g_steal_pointer (&numbers);
}

static void
note_notices (InvCli *cli, InvNumberNotices notices)
{
  if (notices & INV_NUMBER_NOTICE_LETTERS)
    inv_cli_note (cli, _ ("Letters became the digits of the telephone keypad."));
  if (notices & INV_NUMBER_NOTICE_FRACTION)
    inv_cli_note (cli, _ ("Fractions of zeros were dropped."));
}

static gboolean
run (InvCli *cli, GError **error)
{
  InvDidCreateFields fields = { .status = INV_STATUS_IN_STOCK, .after_hold = INV_STATUS_IN_STOCK };
  g_autofree GStrv tag_list = inv_cli_args_get_all (cli->args, "tag");
  g_autofree char *tags = g_strjoinv (",", tag_list);
  InvDidCreateResult result;

  if (!parse_fields (cli, &fields, error))
    return FALSE;
  fields.tags = tags;

  g_autoptr (InvNumberList) numbers = parse_numbers (cli, error);
  if (numbers == NULL || !inv_cli_open_for_writing (cli, error))
    return FALSE;

  if (!inv_did_create (cli->store, numbers, &fields, cli->progress, &result, error))
    {
      inv_cli_suggest_create_missing (cli, error);
      return inv_cli_mark_usage (error);
    }

  note_notices (cli, inv_number_list_get_notices (numbers));

  g_auto (GStrv) lines = inv_did_create_describe (&result);
  inv_cli_report (cli, (const char *const *) lines, result.existing > 0,
                  (const InvCliCount[]) { { "created", result.created },
                                          { "existing", result.existing },
                                          { "repeated", result.repeated } },
                  3);
  return TRUE;
}

const InvCliCommand inv_cli_create_command = {
  .name = "create",
  .operands =
      "NUMBERS… --operator NAME [--status S] [--after-hold S] [--tag T]… [--notes N] [--create-missing]",
  .summary = N_ ("create DIDs"),
  .description =
      N_ ("Creates DIDs in one step. NUMBERS are numbers and ranges such as 442079460000-0999, with\n"
          "commas, semicolons or new lines between; a dash reads them from standard input. Numbers\n"
          "that exist are left as they are and counted."),
  .options = options,
  .min_operands = 1,
  .max_operands = G_MAXUINT,
  .run = run,
};
