/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-window WORK INVENTORY [TIMES]: does one of the works with the real window over
 * an inventory, and prints what it found, a line each: its name, ours, and what
 * that is measured against.
 */

#include "config.h"

#include "inv-application.h"
#include "inv-bench-works.h"
#include "inv-bench.h"
#include "inv-did.h"

#include <stdlib.h>

static const struct
{
  const char *name;
  void (*run) (InvBenchWindow *window);
} works[] = {
  { "select", inv_bench_select }, { "query", inv_bench_query }, { "update", inv_bench_update },
  { "scroll", inv_bench_scroll }, { "busy", inv_bench_busy },   { "memory", inv_bench_memory },
};

typedef struct
{
  InvWindow *window;
  gboolean has_rows;
} Start;

static void
before_paint_cb (GdkFrameClock *clock, Start *start)
{
  InvDidPage *page = inv_window_get_did_page (start->window);
  InvDidList *list = page != NULL ? inv_did_page_get_list (page) : NULL;
  g_autoptr (InvDid) first = list != NULL ? g_list_model_get_item (G_LIST_MODEL (list), 0) : NULL;

  start->has_rows = first != NULL && inv_did_is_loaded (first);
}

static void
painted_cb (GdkFrameClock *clock, Start *start)
{
  if (!start->has_rows)
    return;

  inv_bench_print_moment ("start");
  gtk_window_close (GTK_WINDOW (start->window));
  g_signal_handlers_disconnect_by_data (clock, start);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, Start *start)
{
  GdkFrameClock *clock;

  if (!INV_IS_WINDOW (window))
    return;

  start->window = INV_WINDOW (window);
  gtk_window_set_default_size (window, INV_BENCH_WIDTH, INV_BENCH_HEIGHT);
  gtk_widget_realize (GTK_WIDGET (window));
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), start);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), start);
}

/* The program as it is, told to stop when its first rows have been drawn. */
static int
run_start (GApplication *application, char *program, char *path)
{
  char option[] = "--inventory";
  char *arguments[] = { program, option, path, NULL };
  Start start = { 0 };

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), &start);

  return g_application_run (application, 3, arguments);
}

int
main (int argc, char *argv[])
{
  g_autoptr (InvApplication) application = inv_application_new ();
  g_autoptr (GError) error = NULL;

  if (argc < 3)
    g_error ("usage: bench-window WORK INVENTORY [TIMES]");

  if (g_str_equal (argv[1], "start"))
    return run_start (G_APPLICATION (application), argv[0], argv[2]);

  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  for (gsize i = 0; i < G_N_ELEMENTS (works); i++)
    if (g_str_equal (argv[1], works[i].name))
      {
        int n_times = argc > 3 ? atoi (argv[3]) : 5;
        g_autoptr (InvBenchWindow)
            window = inv_bench_window_new (GTK_APPLICATION (application), argv[2], n_times);

        works[i].run (window);
      }

  return EXIT_SUCCESS;
}
