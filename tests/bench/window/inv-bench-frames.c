/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frames of a widget: how many there were, and how much time of the main thread each took. */

#include "inv-bench-frames.h"

#include <time.h>

struct _InvBenchFrames
{
  GtkWidget *widget;
  GdkFrameClock *clock;
  guint tick;
  gulong painted;
  double last_moment;
  double last_cost;
  GArray *intervals;
  GArray *costs;
};

static double
get_seconds (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return time.tv_sec + time.tv_nsec / 1e9;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_draw (widget);

  return G_SOURCE_CONTINUE;
}

static void
painted_cb (GdkFrameClock *clock, InvBenchFrames *self)
{
  double moment = get_seconds (CLOCK_MONOTONIC);
  double cost = get_seconds (CLOCK_THREAD_CPUTIME_ID);

  if (self->last_moment > 0)
    {
      double interval = moment - self->last_moment;
      double used = cost - self->last_cost;

      g_array_append_val (self->intervals, interval);
      g_array_append_val (self->costs, used);
    }

  self->last_moment = moment;
  self->last_cost = cost;
}

InvBenchFrames *
inv_bench_frames_new (GtkWidget *widget)
{
  InvBenchFrames *self = g_new0 (InvBenchFrames, 1);

  self->widget = g_object_ref (widget);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  self->intervals = g_array_new (FALSE, FALSE, sizeof (double));
  self->costs = g_array_new (FALSE, FALSE, sizeof (double));
  self->tick = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
  self->painted = g_signal_connect (self->clock, "after-paint", G_CALLBACK (painted_cb), self);

  return self;
}

void
inv_bench_frames_free (InvBenchFrames *self)
{
  gtk_widget_remove_tick_callback (self->widget, self->tick);
  g_signal_handler_disconnect (self->clock, self->painted);
  g_array_unref (self->intervals);
  g_array_unref (self->costs);
  g_object_unref (self->clock);
  g_object_unref (self->widget);
  g_free (self);
}

void
inv_bench_frames_clear (InvBenchFrames *self)
{
  g_array_set_size (self->intervals, 0);
  g_array_set_size (self->costs, 0);
}

guint
inv_bench_frames_get_count (InvBenchFrames *self)
{
  return self->intervals->len;
}

GArray *
inv_bench_frames_get_intervals (InvBenchFrames *self)
{
  return self->intervals;
}

GArray *
inv_bench_frames_get_costs (InvBenchFrames *self)
{
  return self->costs;
}
