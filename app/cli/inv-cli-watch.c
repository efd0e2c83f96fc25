/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks after a piece of work while the main thread does it: a thread that waits for signals and, on a
 * terminal, shows how far the work is. */

#include "config.h"

#include "inv-cli-watch.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

/* Work that is done sooner shows nothing, so that short commands do not flicker. */
#define SHOW_EVERY_MS 250

/* Clears the terminal's line from where the cursor is. */
#define CLEAR_LINE "\033[K"

struct _InvCliWatch
{
  InvProgress *progress;
  gint64 begun_at;
  gboolean show;
  gboolean shown;
  sigset_t signals_before;
  int signal_fd;
  int end_fd;
  GThread *thread;
};

static void
show_progress (InvCliWatch *watch)
{
  g_autofree char *label = inv_progress_dup_label (watch->progress);
  double fraction = inv_progress_get_fraction (watch->progress);
  const char *shown = *label != '\0' ? label : _ ("Working");

  if (fraction >= 0)
    fprintf (stderr, "\r%s… %d %%" CLEAR_LINE, shown, (int) (fraction * 100));
  else
    fprintf (stderr, "\r%s… %d s" CLEAR_LINE, shown,
             (int) ((g_get_monotonic_time () - watch->begun_at) / G_USEC_PER_SEC));
  fflush (stderr);
  watch->shown = TRUE;
}

static void
take_signal (InvCliWatch *watch)
{
  struct signalfd_siginfo info;

  if (read (watch->signal_fd, &info, sizeof info) != sizeof info)
    return;

  /* SQLite takes back what is not committed when the file is next opened. */
  if (inv_progress_is_cancelled (watch->progress))
    _exit (128 + (int) info.ssi_signo);

  inv_progress_cancel (watch->progress);
}

static gpointer
watch_thread (gpointer data)
{
  InvCliWatch *watch = data;
  struct pollfd fds[] = { { watch->end_fd, POLLIN, 0 }, { watch->signal_fd, POLLIN, 0 } };

  for (;;)
    {
      int n_ready = poll (fds, G_N_ELEMENTS (fds), watch->show ? SHOW_EVERY_MS : -1);

      if (n_ready == 0)
        show_progress (watch);
      else if (n_ready > 0 && fds[0].revents != 0)
        return NULL;
      else if (n_ready > 0)
        take_signal (watch);
      else if (errno != EINTR)
        return NULL;
    }
}

InvCliWatch *
inv_cli_watch_new (gboolean show)
{
  InvCliWatch *watch = g_new0 (InvCliWatch, 1);
  sigset_t signals;

  watch->progress = inv_progress_new (NULL);
  watch->begun_at = g_get_monotonic_time ();
  watch->show = show && isatty (STDERR_FILENO);

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  sigaddset (&signals, SIGHUP);
  pthread_sigmask (SIG_BLOCK, &signals, &watch->signals_before);

  watch->signal_fd = signalfd (-1, &signals, SFD_CLOEXEC);
  watch->end_fd = eventfd (0, EFD_CLOEXEC);
  watch->thread = g_thread_new ("watch", watch_thread, watch);

  return watch;
}

InvProgress *
inv_cli_watch_get_progress (InvCliWatch *watch)
{
  return watch->progress;
}

void
inv_cli_watch_free (InvCliWatch *watch)
{
  eventfd_write (watch->end_fd, 1);
  g_thread_join (watch->thread);

  if (watch->shown)
    fputs ("\r" CLEAR_LINE, stderr);

  close (watch->signal_fd);
  close (watch->end_fd);
  pthread_sigmask (SIG_SETMASK, &watch->signals_before, NULL);
  g_object_unref (watch->progress);
  g_free (watch);
}
