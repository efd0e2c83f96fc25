/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selecting all rows: ours, and GtkMultiSelection’s, which makes an object a row. */

#include "inv-bench-works.h"
#include "inv-bench.h"

static double
measure (GtkSelectionModel *model)
{
  gint64 begin = g_get_monotonic_time ();

  gtk_selection_model_select_all (model);

  return (g_get_monotonic_time () - begin) / (double) G_USEC_PER_SEC;
}

static guint64
count_gets (InvBenchWindow *window)
{
  InvDidListCounters counters;

  inv_did_list_get_counters (window->list, &counters);

  return counters.n_gets;
}

void
inv_bench_select (InvBenchWindow *window)
{
  g_autoptr (GtkSelectionModel) ours = GTK_SELECTION_MODEL (inv_selection_new (window->list));
  g_autoptr (GtkSelectionModel)
      baseline = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (window->list))));

  for (int i = 0; i < window->n_times; i++)
    {
      guint64 n_gets = count_gets (window);
      double seconds = measure (ours);

      g_assert_cmpuint (count_gets (window), ==, n_gets);
      inv_bench_print ("select", seconds, measure (baseline));
      gtk_selection_model_unselect_all (ours);
      gtk_selection_model_unselect_all (baseline);
    }
}
