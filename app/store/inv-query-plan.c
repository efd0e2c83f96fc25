/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides how the rows of a query are found and how they get in order: few are
 * sorted by SQLite, more are walked in the order of the list, and what comes in
 * no order is sorted afterwards by a walk of the numbers. */

#include "config.h"

#include "inv-query-driver.h"
#include "inv-query-plan.h"
#include "inv-query-sort.h"
#include "inv-statement.h"
#include "inv-status.h"

/* What the planning goes by. */
typedef struct
{
  InvConnection *connection;
  InvQueryPlan *plan;
  GArray *filters;
  const InvQueryFilter *driver;
  gboolean driver_finds_few;
  gboolean reads_product;
  gboolean reads_row;
  gboolean looks_for_text;
} Planner;

static void
clear_filter (gpointer data)
{
  inv_query_filter_clear (data);
}

static void
planner_clear (Planner *planner)
{
  g_clear_pointer (&planner->filters, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Planner, planner_clear)

void
inv_query_plan_clear (InvQueryPlan *plan)
{
  g_clear_pointer (&plan->statements, g_ptr_array_unref);
  inv_query_parameters_clear (&plan->parameters);
}

static gboolean
compile_filters (Planner *planner, const InvQuery *query, const InvValueContext *context, GError **error)
{
  guint n_conditions;
  const InvCondition *conditions = inv_query_get_conditions (query, &n_conditions);

  for (guint i = 0; i < n_conditions; i++)
    {
      InvQueryFilter filter = { NULL };

      if (!inv_query_filter_compile (&filter, planner->connection, &conditions[i], context,
                                     &planner->plan->parameters, error))
        return FALSE;
      g_array_append_val (planner->filters, filter);
      planner->reads_product |= filter.reads_product;
      planner->reads_row |= filter.reads_row;
      planner->looks_for_text |= filter.looks_for_text;
    }
  return TRUE;
}

/* Adds the conditions: that of walked so that its index finds the rows, and
 * without that of left_out. */
static void
append_where (Planner *planner,
              GString *sql,
              const InvQueryFilter *walked,
              const InvQueryFilter *left_out,
              const char *more)
{
  const char *joint = " WHERE ";

  for (guint i = 0; i < planner->filters->len; i++)
    {
      const InvQueryFilter *filter = &g_array_index (planner->filters, InvQueryFilter, i);

      if (filter == left_out)
        continue;
      if (filter == walked)
        {
          g_string_append_printf (sql, "%s%s", joint, filter->walk);
          joint = " AND ";
        }
      if (filter != walked || !filter->walk_is_all)
        g_string_append_printf (sql, "%s%s", joint, filter->sql);
      joint = " AND ";
    }
  if (more != NULL)
    g_string_append_printf (sql, "%s%s", joint, more);
}

/* Says by which index the rows are found: that of walked, or else what is given. */
static void
append_hint (GString *sql, const InvQueryFilter *walked, const char *otherwise)
{
  g_autofree char *hint = walked != NULL ? inv_query_driver_get_hint (walked) : g_strdup (otherwise);

  g_string_append (sql, hint);
}

static void
append_product (GString *sql, gboolean reads_product)
{
  if (reads_product)
    g_string_append (sql, " LEFT JOIN product AS p ON p.id = d.id");
}

/* Takes the text as the next statement of the plan. */
static void
take_statement (Planner *planner, GString *sql)
{
  g_string_append (sql, " LIMIT :limit");
  g_ptr_array_add (planner->plan->statements, g_string_free (sql, FALSE));
}

/* Finds the rows by one index or by reading all, and has SQLite sort them
 * where they do not come in order. */
static void
plan_sorted (Planner *planner,
             const InvSort *sort,
             const InvQueryFilter *walked,
             const char *hint,
             const char *more)
{
  g_auto (InvQueryOrder) order = { NULL };
  GString *sql = g_string_new ("SELECT d.id FROM did AS d ");

  inv_query_order_init (&order, sort);

  gboolean leaves_out_empty = more != NULL && g_strcmp0 (more, order.filled) == 0;

  append_hint (sql, walked, hint);
  append_product (sql, planner->reads_product || order.reads_product);
  g_string_append (sql, order.joins);
  append_where (planner, sql, walked, NULL, more);
  g_string_append_printf (sql, " ORDER BY %s", leaves_out_empty ? order.filled_terms : order.terms);
  take_statement (planner, sql);
}

/* Walks the stretch of an index for each of the values and merges these by
 * number. */
static void
plan_merged (Planner *planner, const InvSort *sort)
{
  const InvQueryFilter *driver = planner->driver;
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < driver->values->len; i++)
    {
      guint parameter = inv_query_parameters_add_integer (&planner->plan->parameters,
                                                          g_array_index (driver->values, gint64, i));
      g_autofree char *only = g_strdup_printf ("d.%s = :p%u", driver->index->column, parameter);

      g_string_append_printf (sql, "%sSELECT d.id, d.number FROM did AS d INDEXED BY %s",
                              i > 0 ? " UNION ALL " : "", driver->index->name);
      append_product (sql, planner->reads_product);
      append_where (planner, sql, NULL, driver, only);
    }

  g_string_append_printf (sql, " ORDER BY 2%s", sort->descending ? " DESC" : "");
  take_statement (planner, sql);
}

/* Finds many rows in no order, by the driver or else as the hint says, with a
 * key that they are to be sorted by, if there is one, and what it is joined from. */
static void
plan_unsorted (Planner *planner, const char *key, const char *joins, gboolean reads_product, const char *hint)
{
  GString *sql = g_string_new ("SELECT d.id");

  if (key != NULL)
    g_string_append_printf (sql, ", %s", key);
  g_string_append (sql, " FROM did AS d ");
  append_hint (sql, planner->driver, hint);
  append_product (sql, planner->reads_product || reads_product);
  g_string_append (sql, joins);
  append_where (planner, sql, planner->driver, NULL, NULL);
  take_statement (planner, sql);
}

static void
plan_for_numbers (Planner *planner)
{
  plan_unsorted (planner, NULL, "", FALSE, "NOT INDEXED");
  planner->plan->kind = INV_QUERY_PLAN_BY_NUMBER;
}

static void
plan_for_keys (Planner *planner, const InvQueryOrder *order)
{
  plan_unsorted (planner, order->key, order->joins, order->reads_product, "NOT INDEXED");
  planner->plan->kind = INV_QUERY_PLAN_BY_KEY;
}

/* Walks the rows that the names stand in, in any order, with the place of each
 * among them, and then all rows for those that have no name. */
static void
plan_ranked_walk (Planner *planner, const char *walk)
{
  g_autofree char *hint = g_strdup_printf ("INDEXED BY %s", inv_did_index_get_number ()->name);
  GString *sql = g_string_new ("SELECT d.id, s.rank FROM ");

  g_string_append (sql, walk);
  append_product (sql, planner->reads_product);
  append_where (planner, sql, NULL, NULL, NULL);
  take_statement (planner, sql);

  plan_unsorted (planner, "NULL", "", FALSE, hint);
  planner->plan->kind = INV_QUERY_PLAN_BY_KEY_WITH_REST;
}

/* Finds the rows with the place of the name of each among the others; FALSE
 * for fields whose rows can be had in order. */
static gboolean
plan_ranked (Planner *planner, const InvSort *sort)
{
  g_auto (InvQueryRanks) ranks = { NULL };

  if (!inv_query_ranks_init (&ranks, sort))
    return FALSE;

  if (planner->reads_row)
    {
      plan_unsorted (planner, "s.rank", ranks.joins, FALSE, "NOT INDEXED");
      planner->plan->kind = INV_QUERY_PLAN_BY_KEY;
    }
  else
    {
      plan_ranked_walk (planner, ranks.walk);
    }
  return TRUE;
}

/* Reads all rows, in the order of their numbers where that is worth it. */
static void
plan_unfiltered (Planner *planner, const InvSort *sort, gboolean is_limited)
{
  gboolean is_walk = sort->field == INV_FIELD_DID
                     && (!planner->reads_row || (is_limited && !planner->looks_for_text));
  g_autofree char *hint = g_strdup_printf ("INDEXED BY %s", inv_did_index_get_number ()->name);

  plan_sorted (planner, sort, NULL, is_walk ? hint : "NOT INDEXED", NULL);
}

static void
plan_driven (Planner *planner, const InvSort *sort)
{
  plan_sorted (planner, sort, planner->driver, NULL, NULL);
}

/* Finds many rows in the order of their numbers. */
static void
plan_by_number (Planner *planner, const InvSort *sort, gboolean is_limited)
{
  const InvQueryFilter *driver = planner->driver;

  if (driver == NULL)
    plan_unfiltered (planner, sort, is_limited);
  else if (driver->values != NULL && driver->values->len > 1 && inv_query_driver_is_in_order (driver))
    plan_merged (planner, sort);
  else
    plan_driven (planner, sort);
}

/* Walks the statuses in order, and the DIDs of each by number. */
static void
plan_statuses (Planner *planner, const InvSort *sort)
{
  const InvDidIndex *index = inv_did_index_find ("status");
  g_autofree char *hint = g_strdup_printf ("INDEXED BY %s", index->name);

  for (int i = 0; i < INV_N_STATUSES; i++)
    {
      int status = sort->descending ? INV_N_STATUSES - 1 - i : i;
      g_autofree char *only = g_strdup_printf ("d.status = :p%u",
                                               inv_query_parameters_add_integer (&planner->plan->parameters,
                                                                                 status));

      plan_sorted (planner, &INV_SORT_DEFAULT, NULL, hint, only);
    }
}

/* Walks the rows that the names stand in, and the DIDs of each by number. */
static gboolean
plan_groups (Planner *planner, const InvSort *sort)
{
  g_autofree char *from = NULL;
  g_autofree char *terms = NULL;

  if (!inv_query_sort_get_walk (sort, &from, &terms))
    return FALSE;

  GString *sql = g_string_new ("SELECT d.id FROM ");

  g_string_append (sql, from);
  append_product (sql, planner->reads_product);
  append_where (planner, sql, NULL, NULL, NULL);
  g_string_append_printf (sql, " ORDER BY %s", terms);
  take_statement (planner, sql);
  return TRUE;
}

/* The index whose order is that of the field, or NULL. */
static const InvDidIndex *
find_sort_index (InvField field)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  if (field == INV_FIELD_DID)
    return inv_did_index_get_number ();
  return g_str_equal (info->table, "did") ? inv_did_index_find (info->column) : NULL;
}

/* Sorts the rows that are not empty in the field. */
static void
plan_filled (Planner *planner, const InvSort *sort)
{
  const InvDidIndex *index = find_sort_index (sort->field);
  g_autofree char *hint = index != NULL ? g_strdup_printf ("INDEXED BY %s", index->name)
                                        : g_strdup ("NOT INDEXED");
  g_auto (InvQueryOrder) order = { NULL };

  inv_query_order_init (&order, sort);
  plan_sorted (planner, sort, index == NULL ? planner->driver : NULL, hint, order.filled);
}

/* Finds many rows in an order that is not that of their numbers. Where the
 * field may be empty, it often is: those rows come last, by number, and
 * nothing has to be sorted for them. */
static void
plan_by_field (Planner *planner, const InvSort *sort, gboolean is_limited)
{
  if (sort->field == INV_FIELD_STATUS)
    plan_statuses (planner, sort);
  else if (!plan_groups (planner, sort))
    plan_filled (planner, sort);

  if (!inv_field_has (sort->field, INV_FIELD_FLAG_MANDATORY))
    {
      plan_by_number (planner, &INV_SORT_DEFAULT, is_limited);
      planner->plan->kind = INV_QUERY_PLAN_ENDS_IN_REST;
    }
}

static gboolean
begin (Planner *planner,
       InvQueryPlan *plan,
       InvConnection *connection,
       const InvQuery *query,
       InvField sort_field,
       gboolean stops_early,
       const InvValueContext *context,
       GError **error)
{
  *plan = (InvQueryPlan) { .statements = g_ptr_array_new_with_free_func (g_free) };
  inv_query_parameters_init (&plan->parameters);

  *planner = (Planner) { .connection = connection, .plan = plan };
  planner->filters = g_array_new (FALSE, TRUE, sizeof (InvQueryFilter));
  g_array_set_clear_func (planner->filters, clear_filter);

  return compile_filters (planner, query, context, error)
         && inv_query_driver_choose (&planner->driver, &planner->driver_finds_few, connection,
                                     planner->filters, &plan->parameters, sort_field, stops_early, error);
}

/* Whether the rows come in no order, and walking the numbers instead would read all rows. */
static gboolean
comes_in_no_order (Planner *planner)
{
  return planner->driver != NULL ? planner->driver->is_scattered : planner->reads_row;
}

/* Whether the walk through the statuses has to look at the rows themselves,
 * which is slower than to sort what is found otherwise. */
static gboolean
looks_up_statuses (Planner *planner)
{
  const InvDidIndex *index = inv_did_index_find ("status");

  return planner->reads_row && (planner->driver == NULL || planner->driver->index != index);
}

gboolean
inv_query_plan_list (InvQueryPlan *plan,
                     InvConnection *connection,
                     const InvQuery *query,
                     const InvSort *sort,
                     gboolean is_limited,
                     const InvValueContext *context,
                     GError **error)
{
  g_auto (Planner) planner = { NULL };

  gboolean stops_early = is_limited && find_sort_index (sort->field) != NULL;

  if (!begin (&planner, plan, connection, query, sort->field, stops_early, context, error))
    return FALSE;

  g_auto (InvQueryOrder) order = { NULL };

  inv_query_order_init (&order, sort);
  if (planner.driver != NULL && planner.driver_finds_few)
    plan_driven (&planner, sort);
  else if (sort->field == INV_FIELD_DID && !is_limited && comes_in_no_order (&planner))
    plan_for_numbers (&planner);
  else if (!is_limited && order.is_integer
           && (sort->field != INV_FIELD_STATUS || looks_up_statuses (&planner)))
    plan_for_keys (&planner, &order);
  else if (sort->field == INV_FIELD_DID)
    plan_by_number (&planner, sort, is_limited);
  else if (is_limited || !plan_ranked (&planner, sort))
    plan_by_field (&planner, sort, is_limited);
  return TRUE;
}

/* What a count gives, and how its rows are put together. */
static const struct
{
  const char *columns;
  const char *group;
} counts[] = {
  [INV_QUERY_COUNT_ALL] = { "count (*)", "" },
  [INV_QUERY_COUNT_STATUSES] = { "d.status, count (*)", " GROUP BY d.status" },
  [INV_QUERY_COUNT_PLACES] = { "count (DISTINCT d.operator_id), count (DISTINCT d.country)", "" },
};

gboolean
inv_query_plan_count (InvQueryPlan *plan,
                      InvConnection *connection,
                      const InvQuery *query,
                      InvQueryCount what,
                      const InvValueContext *context,
                      GError **error)
{
  g_auto (Planner) planner = { NULL };
  gboolean reads_row = what != INV_QUERY_COUNT_ALL;

  if (!begin (&planner, plan, connection, query, reads_row ? INV_FIELD_NONE : INV_FIELD_DID, FALSE, context,
              error))
    return FALSE;

  GString *sql = g_string_new (NULL);
  const InvQueryFilter *walked = planner.driver;

  g_string_append_printf (sql, "SELECT %s FROM did AS d ", counts[what].columns);

  /* Where many rows are found by their numbers alone, the index of the statuses
   * has both, and nothing has to be looked up. */
  if (what == INV_QUERY_COUNT_STATUSES && !planner.reads_row && !planner.driver_finds_few
      && (walked == NULL || !walked->is_scattered))
    {
      walked = NULL;
      g_string_append_printf (sql, "INDEXED BY %s", inv_did_index_find ("status")->name);
    }
  else
    {
      append_hint (sql, walked, reads_row ? "NOT INDEXED" : "");
    }
  append_product (sql, planner.reads_product);
  append_where (&planner, sql, walked, NULL, NULL);
  g_string_append (sql, counts[what].group);
  g_ptr_array_add (plan->statements, g_string_free (sql, FALSE));
  return TRUE;
}
