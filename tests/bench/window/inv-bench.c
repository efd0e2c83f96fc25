/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the measurements of the window share. */

#include "inv-bench.h"

void
inv_bench_print_moment (const char *name)
{
  g_print ("%s\t%.6f\n", name, g_get_monotonic_time () / (double) G_USEC_PER_SEC);
}

void
inv_bench_print (const char *name, double ours, double baseline)
{
  g_print ("%s\t%.9f\t%.9f\n", name, ours, baseline);
}

static int
compare_values (const void *a, const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

double
inv_bench_get_percentile (GArray *values, int percent)
{
  g_array_sort (values, compare_values);

  return g_array_index (values, double, (values->len - 1) * percent / 100);
}

gboolean
inv_bench_wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}
