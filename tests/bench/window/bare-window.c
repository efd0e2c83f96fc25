/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a program of libadwaita can do: an empty window. What the
 * start of the real one is measured against.
 */

#include "inv-bench.h"

#include <adwaita.h>

static void
painted_cb (GdkFrameClock *clock, GApplication *application)
{
  inv_bench_print_moment ("start");
  g_application_quit (application);
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), INV_BENCH_WIDTH, INV_BENCH_HEIGHT);
  gtk_widget_realize (window);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), application);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (void)
{
  g_autoptr (AdwApplication)
      application = adw_application_new ("io.github.did_inventory.BareWindow", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 0, NULL);
}
