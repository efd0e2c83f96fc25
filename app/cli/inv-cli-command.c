/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of commands, and how a typed word finds its own. */

#include "config.h"

#include "inv-cli-command.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inv-error.h"
#include "inv-suggest.h"
#include "inv-text.h"

const InvCliCommand *const inv_cli_commands[] = {
  &inv_cli_new_command,     &inv_cli_create_command, &inv_cli_list_command,
  &inv_cli_edit_command,    &inv_cli_delete_command, &inv_cli_import_command,
  &inv_cli_export_command,  &inv_cli_stats_command,  &inv_cli_history_command,
  &inv_cli_undo_command,    &inv_cli_redo_command,   &inv_cli_backup_command,
  &inv_cli_restore_command, &inv_cli_check_command,  NULL,
};

const InvCliCommand *const inv_cli_group_commands[] = {
  &inv_cli_entity_add_command,
  &inv_cli_entity_edit_command,
  &inv_cli_entity_delete_command,
  &inv_cli_entity_list_command,
  NULL,
};

const char *const inv_cli_groups[] = {
  "reseller", "operator", "batch", "client", "account", "package", "destination", NULL,
};

static const InvCliCommand *
find_command (const InvCliCommand *const *commands, const char *name)
{
  for (; *commands != NULL; commands++)
    {
      if (strcmp ((*commands)->name, name) == 0)
        return *commands;
    }

  return NULL;
}

static void
collect_names (GPtrArray *names, const InvCliCommand *const *commands)
{
  for (; *commands != NULL; commands++)
    g_ptr_array_add (names, (gpointer) (*commands)->name);
}

static void
set_unknown (GError **error, const char *group, const char *word, GPtrArray *names)
{
  g_autofree char *shown = inv_text_shorten (word, -1);
  const char *space = group != NULL ? " " : "";

  if (group == NULL)
    group = "";

  g_ptr_array_add (names, NULL);

  const char *meant = inv_suggest (word, (const char *const *) names->pdata);
  if (meant != NULL)
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                 _ ("There is no command “%s%s%s”. Did you mean “%s%s%s”?"), group, space, shown, group,
                 space, meant);
  else
    g_set_error (
        error, INV_ERROR, INV_ERROR_USAGE,
        _ ("There is no command “%s%s%s”. “did-inventory-cli%s%s --help” lists those that there are."), group,
        space, shown, space, group);
}

char **
inv_cli_command_find (char **argv, InvCliFound *found, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  found->group = NULL;
  found->command = find_command (inv_cli_commands, argv[0]);
  if (found->command != NULL)
    return argv + 1;

  for (gsize i = 0; inv_cli_groups[i] != NULL; i++)
    {
      if (strcmp (inv_cli_groups[i], argv[0]) == 0)
        found->group = inv_cli_groups[i];
      g_ptr_array_add (names, (gpointer) inv_cli_groups[i]);
    }

  if (found->group == NULL)
    {
      collect_names (names, inv_cli_commands);
      set_unknown (error, NULL, argv[0], names);
      return NULL;
    }

  if (argv[1] == NULL || g_str_has_prefix (argv[1], "-"))
    return argv + 1;

  found->command = find_command (inv_cli_group_commands, argv[1]);
  if (found->command == NULL)
    {
      g_ptr_array_set_size (names, 0);
      collect_names (names, inv_cli_group_commands);
      set_unknown (error, found->group, argv[1], names);
      return NULL;
    }

  return argv + 2;
}
