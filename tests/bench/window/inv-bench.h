/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the measurements of the window share: how they say what they found, and
 * how they wait.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The size of the windows that are measured. */
#define INV_BENCH_WIDTH 1280
#define INV_BENCH_HEIGHT 800

/* Says when this is, on the monotonic clock in seconds. */
void inv_bench_print_moment (const char *name);

/* Says what was found, in seconds or bytes, ours and what it is measured against. */
void inv_bench_print (const char *name, double ours, double baseline);

/* The value below which @percent of @values, doubles, lie. Sorts them. */
double inv_bench_get_percentile (GArray *values, int percent);

/* Turns the main loop until @condition holds, at most for a minute. */
#define inv_bench_until(condition)                                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    gint64 end_ = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;                                             \
    guint wake_ = g_timeout_add (100, inv_bench_wake_cb, NULL);                                              \
    while (!(condition))                                                                                     \
      {                                                                                                      \
        if (g_get_monotonic_time () > end_)                                                                  \
          g_error ("%s: this did not come: %s", G_STRLOC, #condition);                                       \
        g_main_context_iteration (NULL, TRUE);                                                               \
      }                                                                                                      \
    g_source_remove (wake_);                                                                                 \
  }                                                                                                          \
  G_STMT_END

gboolean inv_bench_wake_cb (gpointer data);

G_END_DECLS
