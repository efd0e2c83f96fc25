/* SPDX-License-Identifier: GPL-3.0-or-later */

/* did-inventory-cli and whole inventories: where they are, copies of them, and files that are none. */

#include "config.h"

#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli-run.h"

static void
test_default (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_path (fixture, "did-inventory/Main.didinventory");

  cli_expect (fixture, 0, "list --columns did", "did\n");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_new (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, 0, "new a.didinventory", "created=0\n");
  cli_expect_error (fixture, 3, "new a.didinventory", "a.didinventory");
  cli_expect (fixture, 0, "new b.didinventory --sample 1000", "created=1000\n");
  cli_expect (fixture, 0, "stats --inventory b.didinventory", NULL);
  g_assert_nonnull (strstr (fixture->out, "\nall,,1000,"));
  cli_expect_error (fixture, 3, "list --inventory c.didinventory", "c.didinventory");
  cli_expect_error (fixture, 2, "new c.didinventory --sample 99999999", "10000000");
}

static void
test_backup (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, 0, "create 111-113 --operator Acme --create-missing", NULL);
  cli_expect (fixture, 0, "backup copy.didinventory", NULL);
  cli_expect (fixture, 0, "delete '*'", NULL);
  cli_expect (fixture, 0, "list --columns did --inventory copy.didinventory", "did\n111\n112\n113\n");
  cli_expect (fixture, 0, "restore copy.didinventory", NULL);
  cli_expect (fixture, 0, "list --columns did", "did\n111\n112\n113\n");
  cli_expect (fixture, 0, "check", NULL);
  cli_expect_error (fixture, 3, "restore nothing.didinventory", "nothing.didinventory");
}

static void
test_not_an_inventory (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_path (fixture, "damaged.didinventory");

  cli_write_file (fixture, "text.didinventory", "Dear Jane,\n", -1);
  cli_expect_error (fixture, 3, "list --inventory text.didinventory", "text.didinventory");
  cli_expect_error (fixture, 3, "create 1 --operator A --inventory text.didinventory", "text.didinventory");
  cli_expect_error (fixture, 3, "restore text.didinventory", "text.didinventory");
  cli_expect_error (fixture, 3, "list --inventory .", "");

  cli_expect (fixture, 0, "new damaged.didinventory --sample 2000", NULL);
  g_assert_cmpint (truncate (path, 40960), ==, 0);
  cli_expect_error (fixture, 3, "check --inventory damaged.didinventory", "damaged.didinventory");
  cli_expect_error (fixture, 3, "delete '*' --inventory damaged.didinventory", "damaged.didinventory");

  cli_expect (fixture, 0, "new good.didinventory", NULL);
  cli_expect_error (fixture, 3, "restore good.didinventory --inventory damaged.didinventory", "another name");

  g_autofree char *text = cli_read_file (fixture, "text.didinventory");
  g_assert_cmpstr (text, ==, "Dear Jane,\n");
}

/* The version stands in bytes 60 to 63 of the file. */
static void
test_newer (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *path = cli_path (fixture, "a.didinventory");

  cli_expect (fixture, 0, "new a.didinventory", NULL);
  cli_expect (fixture, 0, "create 111 --operator Acme --create-missing --inventory a.didinventory", NULL);

  int fd = g_open (path, O_RDWR);
  g_assert_cmpint (pwrite (fd, "\0\0\0\x63", 4, 60), ==, 4);
  close (fd);

  cli_expect (fixture, 0, "list --columns did --inventory a.didinventory", "did\n111\n");
  cli_expect_error (fixture, 3, "delete 111 --inventory a.didinventory", "newer version");
  cli_expect_error (fixture, 3, "undo --inventory a.didinventory", "newer version");
}

static void
test_clock (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, 0, "create 111 --operator Acme --create-missing --now 2026-03-01", NULL);
  cli_expect (fixture, 0, "edit 111 reserved-until=2026-04-01 status=reserved --now '2026-03-01 12:00:00'",
              NULL);
  cli_expect (fixture, 0, "list reserved-until:today..today+40 --columns did --now 2026-03-01", "did\n111\n");
  cli_expect (fixture, 0, "list reserved-until:today..today+40 --columns did --now 2027-03-01", "did\n");
}

/* Standard output that takes nothing is a failure, not a silent loss. */
static void
test_full_output (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "app", "cli", "did-inventory-cli",
                                                    NULL);
  g_autofree char *command = g_strdup_printf ("'%s' --help >/dev/full", program);
  const char *argv[] = { "sh", "-c", command, NULL };
  g_autofree char *err = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &err,
                               &status, NULL));
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 3);
  g_assert_nonnull (strstr (err, "standard output"));
}

/* So is a file that may not grow as far as it has to. */
static void
test_file_limit (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "..", "app", "cli", "did-inventory-cli",
                                                    NULL);
  g_autofree char *command = g_strdup_printf ("ulimit -f 1000; cd '%s'; '%s' --inventory a.didinventory "
                                              "create 1-100000 --operator Acme --create-missing",
                                              fixture->folder, program);
  const char *argv[] = { "sh", "-c", command, NULL };
  g_autofree char *err = NULL;
  int status;

  cli_expect (fixture, 0, "new a.didinventory", NULL);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &err,
                               &status, NULL));
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 3);
  g_assert_nonnull (strstr (err, "a.didinventory"));
  cli_expect (fixture, 0, "list --inventory a.didinventory --columns did", "did\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  CLI_TEST ("/cli/D1/default", test_default);
  CLI_TEST ("/cli/D2/new", test_new);
  CLI_TEST ("/cli/D1/backup", test_backup);
  CLI_TEST ("/cli/D1/not-an-inventory", test_not_an_inventory);
  CLI_TEST ("/cli/D1/newer", test_newer);
  CLI_TEST ("/cli/C1/clock", test_clock);
  CLI_TEST ("/cli/C1/full-output", test_full_output);
  CLI_TEST ("/cli/C1/file-limit", test_file_limit);

  return g_test_run ();
}
