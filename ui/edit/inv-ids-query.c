/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A search for DIDs that are known by their ids. */

#include "config.h"

#include "inv-ids-query.h"

/* A search takes a list of no more values than this, and finds them by looking each up. */
#define MAX_IDS 400

/* Runs are compared with every row, so there may be only a few. */
#define MAX_RUNS 8

static void
append_runs (GString *query, const InvIdRun *runs, gsize n_runs)
{
  for (gsize i = 0; i < n_runs; i++)
    g_string_append_printf (query, "%s%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            runs[i].first, runs[i].last);
}

static void
append_ids (GString *query, const InvIdSet *ids)
{
  InvIdSetIter iter;
  gint64 id;
  gboolean is_first = TRUE;

  inv_id_set_iter_init (&iter, ids);
  for (; inv_id_set_iter_next (&iter, &id); is_first = FALSE)
    g_string_append_printf (query, "%s%" G_GINT64_FORMAT, is_first ? "" : ",", id);
}

char *
inv_ids_to_query (const InvIdSet *ids, const char *condition)
{
  g_return_val_if_fail (ids != NULL && !inv_id_set_is_empty (ids), NULL);

  g_autoptr (GString) query = g_string_new ("id:");
  gsize n_runs;
  const InvIdRun *runs = inv_id_set_get_runs (ids, &n_runs);
  const InvIdRun all = { inv_id_set_get_first (ids), inv_id_set_get_last (ids) };

  if (n_runs <= MAX_RUNS && inv_id_set_get_count (ids) > n_runs)
    append_runs (query, runs, n_runs);
  else if (inv_id_set_get_count (ids) <= MAX_IDS)
    append_ids (query, ids);
  else
    append_runs (query, &all, 1);

  if (n_runs > MAX_RUNS && inv_id_set_get_count (ids) > MAX_IDS && condition != NULL)
    g_string_append_printf (query, " %s", condition);

  return g_string_free_and_steal (g_steal_pointer (&query));
}
