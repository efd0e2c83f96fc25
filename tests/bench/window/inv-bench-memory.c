/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program holds in memory when all rows have been within reach. */

#include "inv-bench-works.h"
#include "inv-bench.h"

#include <stdio.h>
#include <string.h>

#define LIMIT (250.0 * 1024 * 1024)

static double
get_proportional_set_size (void)
{
  g_autofree char *text = NULL;
  const char *line;
  guint64 kilobytes = 0;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    g_error ("/proc/self/smaps_rollup cannot be read");
  line = strstr (text, "\nPss:");
  if (line == NULL || sscanf (line, "\nPss: %" G_GUINT64_FORMAT, &kilobytes) != 1)
    g_error ("/proc/self/smaps_rollup has no Pss");

  return kilobytes * 1024.0;
}

void
inv_bench_memory (InvBenchWindow *window)
{
  guint last = g_list_model_get_n_items (G_LIST_MODEL (window->list)) - 1;

  for (guint part = 1; part <= 100; part++)
    {
      guint position = (guint64) last * part / 100;

      gtk_column_view_scroll_to (window->table, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
      inv_bench_until (inv_bench_window_is_loaded (window, position));
    }
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (inv_did_page_get_selection (window->page)));
  for (int turn = 0; turn < 1000 && g_main_context_iteration (NULL, FALSE); turn++)
    ;

  inv_bench_print ("memory", get_proportional_set_size (), LIMIT);
}
