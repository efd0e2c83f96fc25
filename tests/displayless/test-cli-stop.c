/* SPDX-License-Identifier: GPL-3.0-or-later */

/* did-inventory-cli stopped and killed in the middle of a write: the inventory is as it was. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "cli-run.h"

/* Long enough that it is in the middle of it when the signal comes. */
#define LONG_WORK "create 3000000000-3009999999 --operator Acme --inventory a.didinventory"

typedef struct
{
  GSubprocess *process;
  GMainLoop *loop;
  int signal;
  goffset log_size;
  gboolean sent;
} Stop;

/* What is written goes to SQLite's log first; the signal goes out when that has its size. */
static void
folder_changed_cb (GFileMonitor *monitor,
                   GFile *file,
                   GFile *other,
                   GFileMonitorEvent event,
                   gpointer user_data)
{
  Stop *stop = user_data;
  g_autofree char *name = g_file_get_basename (file);
  GStatBuf log;

  if (stop->sent || strcmp (name, "a.didinventory-wal") != 0 || g_stat (g_file_peek_path (file), &log) != 0
      || log.st_size < stop->log_size)
    return;

  g_subprocess_send_signal (stop->process, stop->signal);
  stop->sent = TRUE;
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Stop *stop = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (stop->loop);
}

/* Starts long work and sends it a signal when it has written so much; returns when it has ended. */
static GSubprocess *
stop_work (CliFixture *fixture, int signal, goffset log_size)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileMonitor) monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, &error);
  Stop stop = { .loop = g_main_loop_new (NULL, FALSE), .signal = signal, .log_size = log_size };

  g_assert_no_error (error);
  g_file_monitor_set_rate_limit (monitor, 0);
  g_signal_connect (monitor, "changed", G_CALLBACK (folder_changed_cb), &stop);

  stop.process = cli_start (fixture, LONG_WORK);
  g_subprocess_wait_async (stop.process, NULL, ended_cb, &stop);
  g_main_loop_run (stop.loop);
  g_main_loop_unref (stop.loop);
  g_assert_true (stop.sent);

  return stop.process;
}

static void
check_unchanged (CliFixture *fixture)
{
  cli_expect (fixture, 0, "list --columns did --inventory a.didinventory", "did\n111\n");
  cli_expect (fixture, 0, "check --inventory a.didinventory", "problems=0\n");
  cli_expect (fixture, 0, "undo --inventory a.didinventory", NULL);
  cli_expect (fixture, 0, "list --columns did --inventory a.didinventory", "did\n");
}

static void
make_inventory (CliFixture *fixture)
{
  cli_expect (fixture, 0, "new a.didinventory", NULL);
  cli_expect (fixture, 0, "create 111 --operator Acme --create-missing --inventory a.didinventory", NULL);
}

static void
test_stopped (CliFixture *fixture, gconstpointer data)
{
  make_inventory (fixture);

  g_autoptr (GSubprocess) process = stop_work (fixture, SIGINT, 0);

  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 3);
  check_unchanged (fixture);
}

static void
test_killed (CliFixture *fixture, gconstpointer data)
{
  make_inventory (fixture);

  g_autoptr (GSubprocess) process = stop_work (fixture, SIGKILL, 4 * 1024 * 1024);

  g_assert_true (g_subprocess_get_if_signaled (process));
  check_unchanged (fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  CLI_TEST ("/cli/N4/stopped", test_stopped);
  CLI_TEST ("/cli/I8/killed", test_killed);

  return g_test_run ();
}
