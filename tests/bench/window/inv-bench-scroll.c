/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What frames cost while scrolling smoothly, and while jumping to places far apart. */

#include "inv-bench-frames.h"
#include "inv-bench-works.h"
#include "inv-bench.h"

#define N_FRAMES 200
#define N_JUMPS 40

/* Pixels in a frame: a flick of the wheel. */
#define SMOOTH 64

static GtkAdjustment *
get_adjustment (InvBenchWindow *window)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (window->table));
}

static guint
get_position (InvBenchWindow *window)
{
  GtkAdjustment *adjustment = get_adjustment (window);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (window->list));

  return n_items * (gtk_adjustment_get_value (adjustment) / gtk_adjustment_get_upper (adjustment));
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkAdjustment *adjustment = data;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + SMOOTH);

  return G_SOURCE_CONTINUE;
}

static double
scroll_smoothly (InvBenchWindow *window, InvBenchFrames *frames)
{
  guint tick = gtk_widget_add_tick_callback (GTK_WIDGET (window->window), scroll_cb, get_adjustment (window),
                                             NULL);

  inv_bench_frames_clear (frames);
  inv_bench_until (inv_bench_frames_get_count (frames) >= N_FRAMES);
  gtk_widget_remove_tick_callback (GTK_WIDGET (window->window), tick);

  return inv_bench_get_percentile (inv_bench_frames_get_costs (frames), 95);
}

/* The most costly of the frames until the rows are on the screen. */
static double
jump_once (InvBenchWindow *window, InvBenchFrames *frames, GRand *dice)
{
  GtkAdjustment *adjustment = get_adjustment (window);
  guint n_frames;

  inv_bench_frames_clear (frames);
  inv_bench_until (inv_bench_frames_get_count (frames) >= 2);

  inv_bench_frames_clear (frames);
  gtk_adjustment_set_value (adjustment, g_rand_double (dice) * gtk_adjustment_get_upper (adjustment));
  inv_bench_until (inv_bench_window_is_loaded (window, get_position (window)));
  n_frames = inv_bench_frames_get_count (frames);
  inv_bench_until (inv_bench_frames_get_count (frames) >= n_frames + 2);

  return inv_bench_get_percentile (inv_bench_frames_get_costs (frames), 100);
}

static double
jump (InvBenchWindow *window, InvBenchFrames *frames)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  g_autoptr (GArray) worst = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < N_JUMPS; i++)
    {
      double cost = jump_once (window, frames, dice);

      g_array_append_val (worst, cost);
    }

  return inv_bench_get_percentile (worst, 95);
}

void
inv_bench_scroll (InvBenchWindow *window)
{
  g_autoptr (InvBenchFrames) frames = inv_bench_frames_new (GTK_WIDGET (window->search));

  for (int i = 0; i < window->n_times; i++)
    {
      double smooth = scroll_smoothly (window, frames);

      inv_bench_print ("jump", jump (window, frames), smooth);
    }
}
