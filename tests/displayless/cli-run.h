/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CliFixture:
 * @folder: a temporary folder, in which the program runs and which is its data folder
 * @input: (nullable): what the next runs read from standard input
 * @status: what the last run exited with
 * @out: what it printed
 * @err: what it printed on standard error
 *
 * did-inventory-cli, run as a person would, in a folder of its own.
 */
typedef struct
{
  char *folder;
  const char *input;
  int status;
  char *out;
  char *err;
} CliFixture;

void cli_set_up (CliFixture *fixture, gconstpointer data);
void cli_tear_down (CliFixture *fixture, gconstpointer data);

#define CLI_TEST(path, function) g_test_add (path, CliFixture, NULL, cli_set_up, function, cli_tear_down)

/**
 * cli_start:
 * @fixture: the fixture
 * @line: the arguments, as they are typed in a shell
 *
 * Starts the program, with pipes for its three streams.
 *
 * Returns: (transfer full): the process
 */
GSubprocess *cli_start (CliFixture *fixture, const char *line);

/**
 * cli_run:
 * @fixture: the fixture
 * @line: the arguments, as they are typed in a shell
 *
 * Runs the program to its end.
 */
void cli_run (CliFixture *fixture, const char *line);

/**
 * cli_expect:
 * @fixture: the fixture
 * @status: what it must exit with
 * @line: the arguments, as they are typed in a shell
 * @out: (nullable): all that it must print, %NULL if that does not matter
 *
 * Runs the program and checks what comes of it. Where @status is 0 it must
 * have nothing to say on standard error.
 */
void cli_expect (CliFixture *fixture, int status, const char *line, const char *out);

/**
 * cli_expect_error:
 * @fixture: the fixture
 * @status: what it must exit with
 * @line: the arguments, as they are typed in a shell
 * @message: what must stand on standard error
 *
 * Runs the program and checks that it refuses: one message, and nothing on
 * standard output.
 */
void cli_expect_error (CliFixture *fixture, int status, const char *line, const char *message);

/**
 * cli_path:
 * @fixture: the fixture
 * @name: a file's name
 *
 * Returns: (transfer full): its path in the fixture's folder
 */
char *cli_path (CliFixture *fixture, const char *name);

/**
 * cli_write_file:
 * @fixture: the fixture
 * @name: a file's name
 * @content: what is to stand in it
 * @length: how many bytes, or -1 if it ends in NUL
 *
 * Writes a file into the fixture's folder.
 */
void cli_write_file (CliFixture *fixture, const char *name, const char *content, gssize length);

/**
 * cli_read_file:
 * @fixture: the fixture
 * @name: a file's name
 *
 * Returns: (transfer full): what stands in a file of the fixture's folder
 */
char *cli_read_file (CliFixture *fixture, const char *name);

G_END_DECLS
