/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "inv-cli-args.h"
#include "inv-cli-command.h"
#include "inv-cli-output.h"
#include "inv-cli-watch.h"
#include "inv-clock.h"
#include "inv-field-value.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvCliExit:
 * @INV_CLI_EXIT_DONE: done, also when nothing was found
 * @INV_CLI_EXIT_LEFT_OUT: done, but some rows were rejected or left out
 * @INV_CLI_EXIT_USAGE: what was typed is wrong; nothing was changed
 * @INV_CLI_EXIT_FAILED: it failed or was stopped; nothing was changed
 *
 * What the program exits with.
 */
typedef enum
{
  INV_CLI_EXIT_DONE = 0,
  INV_CLI_EXIT_LEFT_OUT = 1,
  INV_CLI_EXIT_USAGE = 2,
  INV_CLI_EXIT_FAILED = 3,
} InvCliExit;

/**
 * InvCli:
 * @found: the command
 * @args: its options and operands
 * @out: standard output
 * @json: whether results are printed as JSON
 * @quiet: whether only results and errors are printed
 * @left_out: whether rows were rejected or left out
 * @store: (nullable): the inventory, once it is open
 * @connection: (nullable): its connection
 * @clock: (nullable): the clock that it goes by
 * @context: that clock's time zone and time
 * @watch: (nullable): what looks after the work
 * @progress: (nullable): its progress
 *
 * One call of the program, as commands see it.
 */
struct _InvCli
{
  InvCliFound found;
  InvCliArgs *args;
  InvCliOutput *out;
  gboolean json;
  gboolean quiet;
  gboolean left_out;

  InvStore *store;
  InvConnection *connection;
  InvClock *clock;
  InvValueContext context;
  InvCliWatch *watch;
  InvProgress *progress;
};

/**
 * inv_cli_note:
 * @cli: the call
 * @format: a message for the person, without a line end
 *
 * Prints a message on standard error, unless the call is to be quiet.
 */
void inv_cli_note (InvCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);

/**
 * inv_cli_warn:
 * @format: a message for the person, without a line end
 *
 * Prints what went wrong on standard error, also when the call is to be quiet.
 */
void inv_cli_warn (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * inv_cli_report:
 * @cli: the call
 * @lines: (array zero-terminated=1): what was done, then a line for each reason
 *   why it was not done to all
 * @left_out: whether it was not done to all
 * @counts: (array length=n_counts): the counts that the call ends with
 * @n_counts: how many
 *
 * Ends a call that changed something: the reasons go to standard error, the
 * counts to standard output.
 */
void inv_cli_report (InvCli *cli,
                     const char *const *lines,
                     gboolean left_out,
                     const InvCliCount *counts,
                     guint n_counts);

/**
 * inv_cli_mark_usage:
 * @error: (inout) (optional): what went wrong with something that was typed
 *
 * Makes an error about a value that cannot be (%INV_ERROR_INVALID) one of
 * usage, so that the program exits with 2.
 *
 * Returns: %FALSE
 */
gboolean inv_cli_mark_usage (GError **error);

/**
 * inv_cli_suggest_create_missing:
 * @cli: the call
 * @error: (inout) (optional): what went wrong
 *
 * Adds to an error about a name that the inventory lacks (%INV_ERROR_NOT_FOUND)
 * that `--create-missing` makes it.
 *
 * Returns: %FALSE
 */
gboolean inv_cli_suggest_create_missing (InvCli *cli, GError **error);

/**
 * inv_cli_run:
 * @argv: (array zero-terminated=1): the program's arguments, without its name
 *
 * Runs one call.
 *
 * Returns: what to exit with
 */
InvCliExit inv_cli_run (char **argv);

G_END_DECLS
