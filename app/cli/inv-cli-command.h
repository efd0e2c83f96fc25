/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "inv-cli-args.h"

G_BEGIN_DECLS

typedef struct _InvCli InvCli;

/**
 * InvCliCommand:
 * @name: how it is typed; for a command of a group its second word
 * @operands: what stands behind it, as the help shows it
 * @summary: what it does, a few words, to be translated
 * @description: what it does, in full, to be translated
 * @options: (nullable): its own options
 * @min_operands: how many operands it needs
 * @max_operands: how many it takes
 * @file_first: whether the first operand is a file's name
 * @append_help: (nullable): appends what the help says beyond that
 * @run: does it; on %FALSE nothing was changed
 *
 * A command. Each has a file of its own, where it stands whole.
 */
typedef struct
{
  const char *name;
  const char *operands;
  const char *summary;
  const char *description;
  const InvCliOption *options;
  guint min_operands;
  guint max_operands;
  gboolean file_first;
  void (*append_help) (GString *out, const char *group);
  gboolean (*run) (InvCli *cli, GError **error);
} InvCliCommand;

/**
 * InvCliFound:
 * @command: the command
 * @group: (nullable): the word before it: `operator` in `operator add`
 *
 * A command that was typed.
 */
typedef struct
{
  const InvCliCommand *command;
  const char *group;
} InvCliFound;

extern const InvCliCommand inv_cli_backup_command;
extern const InvCliCommand inv_cli_check_command;
extern const InvCliCommand inv_cli_create_command;
extern const InvCliCommand inv_cli_delete_command;
extern const InvCliCommand inv_cli_edit_command;
extern const InvCliCommand inv_cli_export_command;
extern const InvCliCommand inv_cli_history_command;
extern const InvCliCommand inv_cli_import_command;
extern const InvCliCommand inv_cli_list_command;
extern const InvCliCommand inv_cli_new_command;
extern const InvCliCommand inv_cli_redo_command;
extern const InvCliCommand inv_cli_restore_command;
extern const InvCliCommand inv_cli_stats_command;
extern const InvCliCommand inv_cli_undo_command;

extern const InvCliCommand inv_cli_entity_add_command;
extern const InvCliCommand inv_cli_entity_delete_command;
extern const InvCliCommand inv_cli_entity_edit_command;
extern const InvCliCommand inv_cli_entity_list_command;

/**
 * inv_cli_commands:
 *
 * All commands that are one word, in the order of the help; ends with %NULL.
 */
extern const InvCliCommand *const inv_cli_commands[];

/**
 * inv_cli_group_commands:
 *
 * The commands that every group has; ends with %NULL.
 */
extern const InvCliCommand *const inv_cli_group_commands[];

/**
 * inv_cli_groups:
 *
 * The groups: what an inventory holds beside DIDs; ends with %NULL.
 */
extern const char *const inv_cli_groups[];

/**
 * inv_cli_command_find:
 * @argv: (array zero-terminated=1): the command's word or words, and more
 * @found: (out): the command; only the group for a group without its command
 * @error: return location for an error
 *
 * Finds the command that was typed.
 *
 * Returns: (nullable): what stands behind it, or %NULL with %INV_ERROR_USAGE
 */
char **inv_cli_command_find (char **argv, InvCliFound *found, GError **error);

G_END_DECLS
