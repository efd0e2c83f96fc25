/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvCliOption:
 * @name: how it is typed, without the two dashes
 * @value: (nullable): what stands behind it, as the help shows it; %NULL if
 *   nothing does
 * @help: what it does, one line, to be translated
 * @many: whether it may be given more than once
 *
 * An option. A list of them ends with one whose @name is %NULL.
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *help;
  gboolean many;
} InvCliOption;

/**
 * InvCliArgs:
 *
 * The arguments of one call: options with their values, and operands in their
 * order. Options have two dashes and may stand anywhere; `--` ends them. There
 * are no one-letter options, so that a query may begin with a dash
 * (`-tag:vip`), and a dash alone is an operand as well.
 */
typedef struct _InvCliArgs InvCliArgs;

InvCliArgs *inv_cli_args_new (void);
void inv_cli_args_free (InvCliArgs *args);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvCliArgs, inv_cli_args_free)

/**
 * inv_cli_args_parse:
 * @args: where to put what is found
 * @options: the options that may be there
 * @more: (nullable): further ones
 * @argv: (array zero-terminated=1): the arguments, which must outlive @args
 * @until_operand: stop in front of the first operand
 * @error: return location for an error
 *
 * Takes arguments in. Options that an earlier call took may come again.
 *
 * Returns: (nullable): what is left of @argv, or %NULL with %INV_ERROR_USAGE
 */
char **inv_cli_args_parse (InvCliArgs *args,
                           const InvCliOption *options,
                           const InvCliOption *more,
                           char **argv,
                           gboolean until_operand,
                           GError **error);

/**
 * inv_cli_args_has:
 * @args: the arguments
 * @name: an option's name
 *
 * Returns: whether the option was given
 */
gboolean inv_cli_args_has (const InvCliArgs *args, const char *name);

/**
 * inv_cli_args_get:
 * @args: the arguments
 * @name: an option's name
 *
 * Returns: (nullable): its value, the last one where there are many, or %NULL
 *   if it was not given
 */
const char *inv_cli_args_get (const InvCliArgs *args, const char *name);

/**
 * inv_cli_args_get_all:
 * @args: the arguments
 * @name: an option's name
 *
 * Returns: (transfer container): its values in the order of the command line
 */
GStrv inv_cli_args_get_all (const InvCliArgs *args, const char *name);

/**
 * inv_cli_args_get_count:
 * @args: the arguments
 * @name: an option's name
 * @count: (inout): the number that it gives; left as it is if it was not given
 * @error: return location for an error
 *
 * Returns: %FALSE with %INV_ERROR_USAGE if the value is no whole number
 */
gboolean inv_cli_args_get_count (const InvCliArgs *args, const char *name, guint64 *count, GError **error);

/**
 * inv_cli_args_n_operands:
 * @args: the arguments
 *
 * Returns: how many operands there are
 */
guint inv_cli_args_n_operands (const InvCliArgs *args);

/**
 * inv_cli_args_operand:
 * @args: the arguments
 * @position: which one, from 0
 *
 * Returns: (nullable): the operand, or %NULL behind the last one
 */
const char *inv_cli_args_operand (const InvCliArgs *args, guint position);

/**
 * inv_cli_parse_count:
 * @text: what was typed
 * @what: what it is for, as it is typed: `--limit`, `undo`
 * @count: (out): the number
 * @error: return location for an error
 *
 * Returns: %FALSE with %INV_ERROR_USAGE if @text is no whole number
 */
gboolean inv_cli_parse_count (const char *text, const char *what, guint64 *count, GError **error);

G_END_DECLS
