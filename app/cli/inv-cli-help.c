/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What --help prints, made from the table of commands. */

#include "config.h"

#include "inv-cli-help.h"

#include <glib/gi18n-lib.h>

#define TERM_WIDTH 24
#define WIDTH 80

const InvCliOption inv_cli_global_options[] = {
  { "inventory", "FILE", N_ ("the inventory file (else your own, made at first use)"), FALSE },
  { "now", "TIME", N_ ("take this for the present moment: YYYY-MM-DD or YYYY-MM-DD HH:MM:SS"), FALSE },
  { "json", NULL, N_ ("print results as JSON"), FALSE },
  { "quiet", NULL, N_ ("print results and errors only"), FALSE },
  { "help", NULL, N_ ("print help and do nothing else"), FALSE },
  { "version", NULL, N_ ("print the version and do nothing else"), FALSE },
  { 0 },
};

void
inv_cli_help_append_row (GString *out, const char *term, const char *text)
{
  glong width = g_utf8_strlen (term, -1);

  g_string_append_printf (out, "  %s", term);
  if (width > TERM_WIDTH - 2)
    {
      g_string_append_c (out, '\n');
      width = -2;
    }
  g_string_append_printf (out, "%*s%s\n", (int) (TERM_WIDTH - width), "", text);
}

void
inv_cli_help_append_words (GString *out, const char *title, const char *const *words)
{
  glong column = 0;

  if (title != NULL)
    g_string_append_printf (out, "\n%s\n", title);

  for (; *words != NULL; words++)
    {
      glong width = g_utf8_strlen (*words, -1) + 1;

      if (column > 0 && column + width > WIDTH)
        {
          g_string_append_c (out, '\n');
          column = 0;
        }
      g_string_append (out, column == 0 ? "  " : " ");
      g_string_append (out, *words);
      column += (column == 0 ? 1 : 0) + width;
    }
  g_string_append_c (out, '\n');
}

static void
append_options (GString *out, const char *title, const InvCliOption *options)
{
  if (options == NULL)
    return;

  g_string_append_printf (out, "\n%s\n", title);
  for (; options->name != NULL; options++)
    {
      g_autofree char *term = options->value != NULL
                                  ? g_strdup_printf ("--%s %s", options->name, options->value)
                                  : g_strdup_printf ("--%s", options->name);

      inv_cli_help_append_row (out, term, _ (options->help));
    }
}

static void
append_commands (GString *out, const InvCliCommand *const *commands)
{
  for (; *commands != NULL; commands++)
    inv_cli_help_append_row (out, (*commands)->name, _ ((*commands)->summary));
}

char *
inv_cli_help_overview (void)
{
  GString *out = g_string_new (NULL);

  g_string_append (
      out, _ ("Usage: did-inventory-cli [--inventory FILE] [--now TIME] [--json] [--quiet] COMMAND …\n"
              "\n"
              "Keeps an inventory of phone numbers (DIDs).\n"
              "\n"
              "Commands:\n"));
  append_commands (out, inv_cli_commands);
  for (gsize i = 0; inv_cli_groups[i] != NULL; i++)
    inv_cli_help_append_row (out, inv_cli_groups[i], "add, edit, delete, list");
  append_options (out, _ ("Options:"), inv_cli_global_options);
  g_string_append (
      out,
      _ ("\n“did-inventory-cli COMMAND --help” says more of a command, “man did-inventory-cli” of all.\n"));

  return g_string_free (out, FALSE);
}

char *
inv_cli_help_group (const char *group)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, _ ("Usage: did-inventory-cli %s COMMAND …\n\nCommands:\n"), group);
  append_commands (out, inv_cli_group_commands);
  g_string_append_printf (out, _ ("\n“did-inventory-cli %s COMMAND --help” says more of a command.\n"),
                          group);

  return g_string_free (out, FALSE);
}

char *
inv_cli_help_usage (const InvCliFound *found)
{
  GString *out = g_string_new ("did-inventory-cli");

  if (found->group != NULL)
    g_string_append_printf (out, " %s", found->group);
  g_string_append_printf (out, " %s", found->command->name);
  if (*found->command->operands != '\0')
    g_string_append_printf (out, " %s", found->command->operands);

  return g_string_free (out, FALSE);
}

char *
inv_cli_help_command (const InvCliFound *found)
{
  GString *out = g_string_new (NULL);
  g_autofree char *usage = inv_cli_help_usage (found);

  g_string_append_printf (out, _ ("Usage: %s\n\n%s\n"), usage, _ (found->command->description));
  append_options (out, _ ("Options:"), found->command->options);
  if (found->command->append_help != NULL)
    found->command->append_help (out, found->group);
  append_options (out, _ ("Options of every command:"), inv_cli_global_options);

  return g_string_free (out, FALSE);
}
