/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One call of the program, from its arguments to what it exits with. */

#include "config.h"

#include "inv-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "inv-cli-help.h"
#include "inv-cli-inventory.h"
#include "inv-error.h"
#include "inv-text.h"

static InvCliExit
exit_for_error (const GError *error)
{
  if (g_error_matches (error, INV_ERROR, INV_ERROR_USAGE))
    return INV_CLI_EXIT_USAGE;

  return INV_CLI_EXIT_FAILED;
}

void
inv_cli_note (InvCli *cli, const char *format, ...)
{
  va_list args;

  if (cli->quiet)
    return;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);

  fprintf (stderr, "%s\n", message);
}

void
inv_cli_warn (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);

  fprintf (stderr, "did-inventory-cli: %s\n", message);
}

void
inv_cli_report (InvCli *cli,
                const char *const *lines,
                gboolean left_out,
                const InvCliCount *counts,
                guint n_counts)
{
  /* What was done stands in the counts. */
  for (gsize i = 1; lines[i] != NULL; i++)
    inv_cli_note (cli, "%s", lines[i]);

  cli->left_out = left_out;
  inv_cli_output_counts (cli->out, counts, n_counts);
}

gboolean
inv_cli_mark_usage (GError **error)
{
  if (error != NULL && g_error_matches (*error, INV_ERROR, INV_ERROR_INVALID))
    (*error)->code = INV_ERROR_USAGE;

  return FALSE;
}

gboolean
inv_cli_suggest_create_missing (InvCli *cli, GError **error)
{
  if (error != NULL && g_error_matches (*error, INV_ERROR, INV_ERROR_NOT_FOUND)
      && !inv_cli_args_has (cli->args, "create-missing"))
    {
      g_autoptr (GError) unknown = g_steal_pointer (error);

      g_set_error (error, INV_ERROR, INV_ERROR_NOT_FOUND, _ ("%s With --create-missing it is made."),
                   unknown->message);
    }

  return FALSE;
}

static gboolean
print_text (InvCliOutput *out, const char *text, GError **error)
{
  inv_cli_output_text (out, text);
  return inv_cli_output_finish (out, error);
}

/* Files may have any name; all else that is typed is text. */
static gboolean
check_text (const InvCliFound *found, const InvCliArgs *args, GError **error)
{
  for (guint i = found->command->file_first ? 1 : 0; i < inv_cli_args_n_operands (args); i++)
    {
      const char *operand = inv_cli_args_operand (args, i);

      if (!g_utf8_validate (operand, -1, NULL))
        {
          g_autofree char *shown = inv_text_shorten (operand, -1);

          g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                       _ ("“%s” is not UTF-8 text. Type it in a UTF-8 terminal."), shown);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_operands (const InvCliFound *found, const InvCliArgs *args, GError **error)
{
  guint n = inv_cli_args_n_operands (args);
  g_autofree char *usage = inv_cli_help_usage (found);

  if (n < found->command->min_operands)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("Something is missing. Usage: %s"), usage);
      return FALSE;
    }

  if (n > found->command->max_operands)
    {
      g_autofree char *shown = inv_text_shorten (inv_cli_args_operand (args, found->command->max_operands),
                                                 -1);

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("“%s” is too much. What has blanks in it goes in quotes. Usage: %s"), shown, usage);
      return FALSE;
    }

  return check_text (found, args, error);
}

static gboolean
run_command (const InvCliFound *found, InvCliArgs *args, gboolean *left_out, GError **error)
{
  gboolean json = inv_cli_args_has (args, "json");
  g_autoptr (InvCliOutput) out = inv_cli_output_new (STDOUT_FILENO, json);

  if (inv_cli_args_has (args, "version"))
    return print_text (out, "did-inventory-cli " PACKAGE_VERSION "\n", error);

  if (inv_cli_args_has (args, "help"))
    {
      g_autofree char *help = found->command != NULL ? inv_cli_help_command (found)
                              : found->group != NULL ? inv_cli_help_group (found->group)
                                                     : inv_cli_help_overview ();

      return print_text (out, help, error);
    }

  if (found->command == NULL)
    {
      g_autofree char *help = found->group != NULL ? inv_cli_help_group (found->group)
                                                   : inv_cli_help_overview ();

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("A command is missing.\n\n%s"), g_strchomp (help));
      return FALSE;
    }

  if (!check_operands (found, args, error))
    return FALSE;

  InvCli cli = { .found = *found,
                 .args = args,
                 .out = out,
                 .json = json,
                 .quiet = inv_cli_args_has (args, "quiet") };
  gboolean done = found->command->run (&cli, error) && inv_cli_output_finish (out, error);

  inv_cli_close (&cli);
  *left_out = cli.left_out;
  return done;
}

static gboolean
parse_and_run (char **argv, gboolean *left_out, GError **error)
{
  g_autoptr (InvCliArgs) args = inv_cli_args_new ();
  InvCliFound found = { NULL, NULL };

  argv = inv_cli_args_parse (args, inv_cli_global_options, NULL, argv, TRUE, error);
  if (argv == NULL)
    return FALSE;

  if (*argv != NULL)
    {
      argv = inv_cli_command_find (argv, &found, error);
      if (argv == NULL)
        return FALSE;

      argv = inv_cli_args_parse (args, found.command != NULL ? found.command->options : NULL,
                                 inv_cli_global_options, argv, FALSE, error);
      if (argv == NULL)
        return FALSE;
    }

  return run_command (&found, args, left_out, error);
}

InvCliExit
inv_cli_run (char **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean left_out = FALSE;

  if (parse_and_run (argv, &left_out, &error))
    return left_out ? INV_CLI_EXIT_LEFT_OUT : INV_CLI_EXIT_DONE;

  inv_cli_warn ("%s", error->message);
  return exit_for_error (error);
}
