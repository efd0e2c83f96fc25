/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs queries: plans them, binds their values, and collects the ids. */

#include "config.h"

#include "inv-error.h"
#include "inv-query-plan.h"
#include "inv-query-sql.h"
#include "inv-statement.h"

#include <glib/gi18n-lib.h>

/* Runs one statement of a plan and adds the ids that it gives. */
static gboolean
collect_ids (InvConnection *connection,
             const char *sql,
             const InvQueryPlan *plan,
             guint64 limit,
             InvIdVector *vector,
             GError **error)
{
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  gint64 n_left = limit > 0 ? (gint64) (limit - inv_id_vector_get_length (vector)) : -1;

  inv_query_parameters_bind (&plan->parameters, statement);
  inv_statement_bind_integer (statement, inv_statement_find_parameter (statement, ":limit"), n_left);
  while (inv_statement_step (statement, &failure))
    {
      gint64 id = inv_statement_get_integer (statement, 0);

      if (id <= 0 || id > G_MAXUINT32)
        {
          g_set_error (error, INV_ERROR, INV_ERROR_DAMAGED,
                       _ ("The inventory has a DID with the id %" G_GINT64_FORMAT
                          ", which no inventory has. Restore a backup."),
                         id);
          return FALSE;
        }
      inv_id_vector_append (vector, (guint32) id);
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static InvIdVector *
collect (InvConnection *connection,
         const InvQuery *query,
         const InvSort *sort,
         guint64 limit,
         const InvValueContext *context,
         GError **error)
{
  g_auto (InvQueryPlan) plan = { NULL };
  g_autoptr (InvIdVector) vector = inv_id_vector_new (0);

  if (!inv_query_plan_list (&plan, connection, query, sort, limit > 0, context, error))
    return NULL;

  for (guint i = 0; i < plan.statements->len; i++)
    {
      if (limit > 0 && inv_id_vector_get_length (vector) >= limit)
        break;
      if (!collect_ids (connection, g_ptr_array_index (plan.statements, i), &plan, limit, vector, error))
        return NULL;
    }
  return g_steal_pointer (&vector);
}

static gboolean
count (InvConnection *connection,
       const InvQuery *query,
       const InvValueContext *context,
       guint64 *n_dids,
       GError **error)
{
  g_auto (InvQueryPlan) plan = { NULL };

  if (!inv_query_plan_count (&plan, connection, query, context, error))
    return FALSE;

  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, g_ptr_array_index (plan.statements, 0), error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  inv_query_parameters_bind (&plan.parameters, statement);
  if (inv_statement_step (statement, &failure))
    *n_dids = (guint64) inv_statement_get_integer (statement, 0);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

InvIdVector *
inv_query_collect (InvConnection *connection,
                   const InvQuery *query,
                   const InvSort *sort,
                   guint64 limit,
                   const InvValueContext *context,
                   InvProgress *progress,
                   GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (sort != NULL, NULL);
  g_return_val_if_fail (limit <= G_MAXINT64, NULL);

  if (progress != NULL)
    inv_connection_set_progress (connection, progress);

  InvIdVector *vector = collect (connection, query, sort, limit, context, error);

  if (progress != NULL)
    inv_connection_set_progress (connection, NULL);
  return vector;
}

gboolean
inv_query_count (InvConnection *connection,
                 const InvQuery *query,
                 const InvValueContext *context,
                 InvProgress *progress,
                 guint64 *n_dids,
                 GError **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);
  g_return_val_if_fail (n_dids != NULL, FALSE);

  if (progress != NULL)
    inv_connection_set_progress (connection, progress);

  gboolean is_counted = count (connection, query, context, n_dids, error);

  if (progress != NULL)
    inv_connection_set_progress (connection, NULL);
  return is_counted;
}
