/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs queries: plans them, binds their values, and collects the ids. */

#include "config.h"

#include "inv-error.h"
#include "inv-query-plan.h"
#include "inv-query-sorter.h"
#include "inv-query-sql.h"
#include "inv-statement.h"

#include <glib/gi18n-lib.h>

/* What a statement adds its ids to.
 *
 * limit: how many ids there may be, or G_MAXSIZE
 * found: a bit for each id that is passed over, or NULL
 * n_found: how many bits there are
 * sorter: takes the ids first, where they come in no order, or NULL
 * has_keys: whether there is a key to sort by
 */
typedef struct
{
  InvIdVector *vector;
  gsize limit;
  guint8 *found;
  gsize n_found;
  InvQuerySorter *sorter;
  gboolean has_keys;
} Collection;

static void
collection_clear (Collection *collection)
{
  g_clear_pointer (&collection->vector, inv_id_vector_unref);
  g_clear_pointer (&collection->found, g_free);
  g_clear_pointer (&collection->sorter, inv_query_sorter_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Collection, collection_clear)

/* Has the ids that are there already passed over when they come again. */
static void
mark_found (Collection *collection)
{
  gsize n_ids;
  const guint32 *ids = inv_id_vector_get_ids (collection->vector, &n_ids);

  for (gsize i = 0; i < n_ids; i++)
    collection->n_found = MAX (collection->n_found, (gsize) ids[i] + 1);
  collection->found = g_new0 (guint8, collection->n_found / 8 + 1);
  for (gsize i = 0; i < n_ids; i++)
    collection->found[ids[i] / 8] |= (guint8) (1u << (ids[i] % 8));
}

static gboolean
check_id (gint64 id, GError **error)
{
  if (id > 0 && id <= G_MAXUINT32)
    return TRUE;

  g_set_error (error, INV_ERROR, INV_ERROR_DAMAGED,
               _ ("The inventory has a DID with the id %lld, which no inventory has. Restore a backup."),
               (long long) id);
  return FALSE;
}

static gboolean
was_found (const Collection *collection, gsize id)
{
  return id < collection->n_found && (collection->found[id / 8] & (1u << (id % 8))) != 0;
}

/* Adds the DID of the statement's row. */
static gboolean
add_row (Collection *collection, InvStatement *statement, GError **error)
{
  gint64 id = inv_statement_get_integer (statement, 0);

  if (!check_id (id, error))
    return FALSE;

  if (collection->sorter != NULL)
    {
      gboolean has_key = collection->has_keys && !inv_statement_is_null (statement, 1);

      inv_query_sorter_add (collection->sorter, (guint32) id, has_key,
                            has_key ? inv_statement_get_integer (statement, 1) : 0);
    }
  else if (!was_found (collection, (gsize) id))
    {
      inv_id_vector_append (collection->vector, (guint32) id);
    }
  return TRUE;
}

static gboolean
is_full (const Collection *collection)
{
  return inv_id_vector_get_length (collection->vector) >= collection->limit;
}

/* Runs one statement of a plan and adds the ids that it gives. */
static gboolean
collect_ids (InvConnection *connection,
             const char *sql,
             const InvQueryPlan *plan,
             Collection *collection,
             GError **error)
{
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  g_autoptr (GError) failure = NULL;
  gboolean takes_limit = collection->limit < G_MAXSIZE && collection->found == NULL;
  gint64 n_left = takes_limit ? (gint64) (collection->limit - inv_id_vector_get_length (collection->vector))
                              : -1;

  if (statement == NULL)
    return FALSE;

  inv_query_parameters_bind (&plan->parameters, statement);
  inv_statement_bind_integer (statement, inv_statement_find_parameter (statement, ":limit"), n_left);
  while (!is_full (collection) && inv_statement_step (statement, &failure))
    {
      if (!add_row (collection, statement, error))
        return FALSE;
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static gboolean
sort_found (Collection *collection, InvConnection *connection, const InvSort *sort, GError **error)
{
  return collection->has_keys ? inv_query_sorter_sort_by_key (collection->sorter, connection,
                                                              sort->descending, collection->vector, error)
                              : inv_query_sorter_sort_by_number (collection->sorter, connection,
                                                                 sort->descending, collection->vector, error);
}

static gboolean
ends_in_rest (const InvQueryPlan *plan)
{
  return plan->kind == INV_QUERY_PLAN_ENDS_IN_REST || plan->kind == INV_QUERY_PLAN_BY_KEY_WITH_REST;
}

static gboolean
has_keys (const InvQueryPlan *plan)
{
  return plan->kind == INV_QUERY_PLAN_BY_KEY || plan->kind == INV_QUERY_PLAN_BY_KEY_WITH_REST;
}

/* Whether nothing is left for the rest: to count all DIDs is much faster than to read them. */
static gboolean
has_all (Collection *collection,
         InvConnection *connection,
         const InvQuery *query,
         gboolean *has_all,
         GError **error)
{
  gsize n_found = collection->sorter != NULL ? inv_query_sorter_get_count (collection->sorter)
                                             : inv_id_vector_get_length (collection->vector);
  gint64 n_dids;
  guint n_conditions;

  *has_all = FALSE;
  inv_query_get_conditions (query, &n_conditions);
  if (n_conditions > 0)
    return TRUE;
  if (!inv_connection_query_integer (connection, "SELECT count (*) FROM did", &n_dids, error))
    return FALSE;

  *has_all = n_found == (gsize) n_dids;
  return TRUE;
}

/* Runs the statement that gives what the others did not, where something is left. */
static gboolean
collect_rest (InvConnection *connection,
              const InvQuery *query,
              const InvQueryPlan *plan,
              Collection *collection,
              GError **error)
{
  const char *sql = g_ptr_array_index (plan->statements, plan->statements->len - 1);
  gboolean is_done;

  if (!has_all (collection, connection, query, &is_done, error))
    return FALSE;
  if (is_done)
    return TRUE;

  if (collection->sorter == NULL)
    mark_found (collection);
  return collect_ids (connection, sql, plan, collection, error);
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
  g_auto (Collection) collection = { NULL };

  if (!inv_query_plan_list (&plan, connection, query, sort, limit > 0, context, error))
    return NULL;

  guint n_plain = plan.statements->len - (ends_in_rest (&plan) ? 1 : 0);

  collection.vector = inv_id_vector_new (0);
  collection.limit = limit > 0 ? limit : G_MAXSIZE;
  collection.has_keys = has_keys (&plan);
  if (plan.kind == INV_QUERY_PLAN_BY_NUMBER || collection.has_keys)
    collection.sorter = inv_query_sorter_new ();

  for (guint i = 0; i < n_plain && !is_full (&collection); i++)
    {
      if (!collect_ids (connection, g_ptr_array_index (plan.statements, i), &plan, &collection, error))
        return NULL;
    }
  if (ends_in_rest (&plan) && !is_full (&collection)
      && !collect_rest (connection, query, &plan, &collection, error))
    return NULL;
  if (collection.sorter != NULL && !sort_found (&collection, connection, sort, error))
    return NULL;
  return g_steal_pointer (&collection.vector);
}

/* Takes a row of what was counted. */
typedef gboolean (*CountFunc) (InvStatement *statement, void *data, GError **error);

static gboolean
count (InvConnection *connection,
       const InvQuery *query,
       InvQueryCount what,
       const InvValueContext *context,
       CountFunc take_row,
       void *data,
       GError **error)
{
  g_auto (InvQueryPlan) plan = { NULL };

  if (!inv_query_plan_count (&plan, connection, query, what, context, error))
    return FALSE;

  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, g_ptr_array_index (plan.statements, 0), error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  inv_query_parameters_bind (&plan.parameters, statement);
  while (inv_statement_step (statement, &failure))
    if (!take_row (statement, data, error))
      return FALSE;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

/* The same, asking the progress whether to stop. */
static gboolean
count_with_progress (InvConnection *connection,
                     const InvQuery *query,
                     InvQueryCount what,
                     const InvValueContext *context,
                     InvProgress *progress,
                     CountFunc take_row,
                     void *data,
                     GError **error)
{
  if (progress != NULL)
    inv_connection_set_progress (connection, progress);

  gboolean is_counted = count (connection, query, what, context, take_row, data, error);

  if (progress != NULL)
    inv_connection_set_progress (connection, NULL);
  return is_counted;
}

static gboolean
take_count (InvStatement *statement, void *data, GError **error)
{
  *(guint64 *) data = (guint64) inv_statement_get_integer (statement, 0);
  return TRUE;
}

static gboolean
take_status (InvStatement *statement, void *data, GError **error)
{
  guint64 *counts = data;
  InvStatus status;

  if (!inv_statement_get_status (statement, 0, &status, error))
    return FALSE;
  counts[status] = (guint64) inv_statement_get_integer (statement, 1);
  return TRUE;
}

static gboolean
take_places (InvStatement *statement, void *data, GError **error)
{
  guint *n_places = data;

  n_places[0] = (guint) inv_statement_get_integer (statement, 0);
  n_places[1] = (guint) inv_statement_get_integer (statement, 1);
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

  return count_with_progress (connection, query, INV_QUERY_COUNT_ALL, context, progress, take_count, n_dids,
                              error);
}

gboolean
inv_query_count_statuses (InvConnection *connection,
                          const InvQuery *query,
                          const InvValueContext *context,
                          InvProgress *progress,
                          guint64 counts[INV_N_STATUSES],
                          GError **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  for (int status = 0; status < INV_N_STATUSES; status++)
    counts[status] = 0;

  return count_with_progress (connection, query, INV_QUERY_COUNT_STATUSES, context, progress, take_status,
                              counts, error);
}

gboolean
inv_query_count_places (InvConnection *connection,
                        const InvQuery *query,
                        const InvValueContext *context,
                        InvProgress *progress,
                        guint *n_operators,
                        guint *n_countries,
                        GError **error)
{
  guint n_places[2] = { 0, 0 };

  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  if (!count_with_progress (connection, query, INV_QUERY_COUNT_PLACES, context, progress, take_places,
                            n_places, error))
    return FALSE;

  *n_operators = n_places[0];
  *n_countries = n_places[1];
  return TRUE;
}
