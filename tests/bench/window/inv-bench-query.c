/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it is from a key press to the rows of another search or sort. */

#include "inv-bench-frames.h"
#include "inv-bench-works.h"
#include "inv-bench.h"

/* What DB Browser for SQLite takes to filter a million of the same rows. */
#define DB_BROWSER 0.58

static void
wait_for_frame (InvBenchFrames *frames)
{
  inv_bench_frames_clear (frames);
  inv_bench_until (inv_bench_frames_get_count (frames) > 0);
}

/* The first of them, where the rest takes longer. */
static gboolean
has_new_rows (InvBenchWindow *window)
{
  return (inv_did_list_is_partial (window->list) || !inv_did_list_is_loading (window->list))
         && inv_bench_window_is_loaded (window, 0);
}

static double
search (InvBenchWindow *window, InvBenchFrames *frames, const char *text)
{
  g_autoptr (InvQuery) before = inv_query_ref (inv_did_list_get_query (window->list));
  gint64 begin = g_get_monotonic_time ();
  double seconds;

  gtk_editable_set_text (window->search, text);
  inv_bench_until (inv_did_list_get_query (window->list) != before);
  inv_bench_until (has_new_rows (window));
  wait_for_frame (frames);
  seconds = (g_get_monotonic_time () - begin) / (double) G_USEC_PER_SEC;
  inv_bench_until (inv_bench_window_is_ready (window));

  return seconds;
}

static double
sort (InvBenchWindow *window, InvBenchFrames *frames, const char *name, GtkSortType type)
{
  GListModel *columns = gtk_column_view_get_columns (window->table);
  gint64 begin = g_get_monotonic_time ();
  double seconds;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), name) == 0)
        gtk_column_view_sort_by_column (window->table, column, type);
    }
  g_assert_true (inv_did_list_is_loading (window->list));
  inv_bench_until (has_new_rows (window));
  wait_for_frame (frames);
  seconds = (g_get_monotonic_time () - begin) / (double) G_USEC_PER_SEC;
  inv_bench_until (inv_bench_window_is_ready (window));

  return seconds;
}

void
inv_bench_query (InvBenchWindow *window)
{
  static const struct
  {
    const char *name;
    const char *text;
  } searches[] = {
    { "filter-prefix", "1205*" },
    { "filter-status", "status:instock" },
    { "filter-operator", "operator:\"Carrier 07\"" },
    { "filter-tag", "tag:vip" },
  };
  static const struct
  {
    const char *name;
    const char *column;
  } sorts[] = {
    { "sort-did", "did" },
    { "sort-status", "status" },
    { "sort-operator", "operator" },
    { "sort-tag", "tag" },
  };
  g_autoptr (InvBenchFrames) frames = inv_bench_frames_new (GTK_WIDGET (window->search));

  for (int i = 0; i < window->n_times; i++)
    {
      for (gsize j = 0; j < G_N_ELEMENTS (searches); j++)
        {
          inv_bench_print (searches[j].name, search (window, frames, searches[j].text), DB_BROWSER);
          search (window, frames, "");
        }
      for (gsize j = 0; j < G_N_ELEMENTS (sorts); j++)
        {
          inv_bench_print (sorts[j].name, sort (window, frames, sorts[j].column, GTK_SORT_DESCENDING),
                           DB_BROWSER);
          sort (window, frames, sorts[j].column, GTK_SORT_ASCENDING);
        }

      /* The searches of the next time find the order of the first. */
      sort (window, frames, "did", GTK_SORT_ASCENDING);
    }
}
