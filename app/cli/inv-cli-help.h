/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "inv-cli-command.h"

G_BEGIN_DECLS

/**
 * inv_cli_global_options:
 *
 * The options that every command takes, before or behind its name.
 */
extern const InvCliOption inv_cli_global_options[];

/**
 * inv_cli_help_overview:
 *
 * Returns: (transfer full): the help on the program
 */
char *inv_cli_help_overview (void);

/**
 * inv_cli_help_group:
 * @group: a group
 *
 * Returns: (transfer full): the help on the commands of @group
 */
char *inv_cli_help_group (const char *group);

/**
 * inv_cli_help_command:
 * @found: a command
 *
 * Returns: (transfer full): the help on it
 */
char *inv_cli_help_command (const InvCliFound *found);

/**
 * inv_cli_help_usage:
 * @found: a command
 *
 * Returns: (transfer full): how it is typed, one line without its end
 */
char *inv_cli_help_usage (const InvCliFound *found);

/**
 * inv_cli_help_append_row:
 * @out: where to append
 * @term: what stands at the left
 * @text: what is said of it
 *
 * Appends one row of a two-column list.
 */
void inv_cli_help_append_row (GString *out, const char *term, const char *text);

/**
 * inv_cli_help_append_words:
 * @out: where to append
 * @title: (nullable): what stands above, or %NULL to go on with a list
 * @words: (array zero-terminated=1): words
 *
 * Appends a list of words, wrapped to the width of the help.
 */
void inv_cli_help_append_words (GString *out, const char *title, const char *const *words);

G_END_DECLS
