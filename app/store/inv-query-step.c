/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The DIDs of steps, as the log has them. */

#include "config.h"

#include "inv-query-step.h"

#include "inv-error.h"
#include "inv-history.h"
#include "inv-query-ids.h"

#include <glib/gi18n-lib.h>

gboolean
inv_query_step_is (const InvCondition *condition)
{
  return condition->matches->kind == INV_MATCH_STEP;
}

static gboolean
check_step (InvConnection *connection, gint64 step, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, "SELECT 1 FROM step WHERE id = ?1", error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, step);
  if (inv_statement_step (statement, &failure))
    return TRUE;

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                 _ ("There is no step %lld in the history. Look there for the number that was meant."),
                 (long long) step);
  return FALSE;
}

static InvIdSet *
collect_ids (InvConnection *connection, const InvCondition *condition, GError **error)
{
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();

  for (guint i = 0; i < condition->n_matches; i++)
    {
      gint64 step = condition->matches[i].low.integer;
      g_autoptr (InvIdSet) ids = NULL;
      const InvIdRun *runs;
      gsize n_runs;

      if (!check_step (connection, step, error))
        return NULL;

      ids = inv_history_get_dids (connection, step, error);
      if (ids == NULL)
        return NULL;

      runs = inv_id_set_get_runs (ids, &n_runs);
      for (gsize j = 0; j < n_runs; j++)
        inv_id_set_builder_add_run (builder, runs[j].first, runs[j].last);
    }
  return inv_id_set_builder_end (g_steal_pointer (&builder));
}

gboolean
inv_query_step_compile (InvQueryFilter *filter,
                        InvConnection *connection,
                        const InvCondition *condition,
                        InvQueryParameters *parameters,
                        GError **error)
{
  g_autoptr (InvIdSet) ids = collect_ids (connection, condition, error);

  if (ids == NULL)
    {
      *filter = (InvQueryFilter) { NULL };
      return FALSE;
    }

  inv_query_ids_fill (filter, ids, condition->negated, parameters);
  return TRUE;
}
