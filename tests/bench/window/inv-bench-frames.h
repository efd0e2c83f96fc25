/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the frames of a window cost, from the end of one to the end of the next. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _InvBenchFrames InvBenchFrames;

/* Begins to watch the frames of @widget's window, and has it draw one after the other. */
InvBenchFrames *inv_bench_frames_new (GtkWidget *widget);
void inv_bench_frames_free (InvBenchFrames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvBenchFrames, inv_bench_frames_free)

/* Forgets the frames up to now. */
void inv_bench_frames_clear (InvBenchFrames *self);

guint inv_bench_frames_get_count (InvBenchFrames *self);

/* Seconds on the clock, a double for each frame. */
GArray *inv_bench_frames_get_intervals (InvBenchFrames *self);

/* Seconds of the processor that the main thread took, for each frame: whatever it did since the one before. */
GArray *inv_bench_frames_get_costs (InvBenchFrames *self);

G_END_DECLS
