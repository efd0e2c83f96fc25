/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs did-inventory-cli as a person would, in a folder of its own. */

#include "config.h"

#include "cli-run.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_chmod (path, 0700);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

void
cli_set_up (CliFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("did-inventory-test-XXXXXX", &error);
  g_assert_no_error (error);
}

void
cli_tear_down (CliFixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->out);
  g_free (fixture->err);
}

GSubprocess *
cli_start (CliFixture *fixture, const char *line)
{
  g_autoptr (GSubprocessLauncher)
      launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                            | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "app", "cli", "did-inventory-cli",
                                                    NULL);
  g_autofree char *command = g_strdup_printf ("'%s' %s", program, line);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) argv = NULL;

  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", "UTC", TRUE);

  g_shell_parse_argv (command, NULL, &argv, &error);
  g_assert_no_error (error);

  GSubprocess *process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);

  return process;
}

void
cli_run (CliFixture *fixture, const char *line)
{
  g_autoptr (GSubprocess) process = cli_start (fixture, line);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->out, g_free);
  g_clear_pointer (&fixture->err, g_free);

  g_subprocess_communicate_utf8 (process, fixture->input, NULL, &fixture->out, &fixture->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  fixture->status = g_subprocess_get_exit_status (process);
}

static void
check_status (CliFixture *fixture, int status, const char *line)
{
  if (fixture->status != status)
    g_error ("“%s” exited with %d instead of %d: %s%s", line, fixture->status, status, fixture->out,
             fixture->err);
}

void
cli_expect (CliFixture *fixture, int status, const char *line, const char *out)
{
  cli_run (fixture, line);
  check_status (fixture, status, line);

  if (out != NULL)
    g_assert_cmpstr (fixture->out, ==, out);
  if (status == 0)
    g_assert_cmpstr (fixture->err, ==, "");
}

void
cli_expect_error (CliFixture *fixture, int status, const char *line, const char *message)
{
  cli_run (fixture, line);
  check_status (fixture, status, line);

  if (strstr (fixture->err, message) == NULL)
    g_error ("“%s” said: %s\ninstead of: %s", line, fixture->err, message);
  g_assert_true (g_str_has_prefix (fixture->err, "did-inventory-cli: "));
  g_assert_cmpstr (fixture->out, ==, "");
}

char *
cli_path (CliFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
cli_write_file (CliFixture *fixture, const char *name, const char *content, gssize length)
{
  g_autofree char *path = cli_path (fixture, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
}

char *
cli_read_file (CliFixture *fixture, const char *name)
{
  g_autofree char *path = cli_path (fixture, name);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);

  return content;
}
