/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chooses the index by which the rows of a query are found. The inventory has
 * no statistics, and needs none: of the conditions that have an index each is
 * asked how many rows it finds, up to a few thousand, and the one with the
 * fewest is taken. */

#include "config.h"

#include "inv-query-driver.h"

/* So many rows are found and sorted sooner than anything is walked in order. */
#define FEW_ROWS 4000

/* Looking up more than this part of all rows one by one is slower than reading all. */
#define MANY_ROWS_PART 8

/* Up to so many values of a column, their rows are merged by number rather
 * than sorted. */
#define MAX_MERGED 8

typedef struct
{
  InvConnection *connection;
  GArray *filters;
  const InvQueryParameters *parameters;
  const InvQueryFilter *driver;
  gboolean finds_few;
} Choice;

char *
inv_query_driver_get_hint (const InvQueryFilter *driver)
{
  if (driver->index == NULL)
    return g_strdup ("NOT INDEXED");
  return g_strdup_printf ("INDEXED BY %s", driver->index->name);
}

/* Counts the rows that a filter's index finds, up to one more than limit. */
static gboolean
probe (Choice *choice, const InvQueryFilter *filter, gint64 limit, gint64 *n_rows, GError **error)
{
  g_autofree char *hint = inv_query_driver_get_hint (filter);
  g_autofree char *sql = g_strdup_printf (
      "SELECT count (*) FROM (SELECT 1 FROM did AS d %s WHERE %s LIMIT :limit)", hint, filter->walk);
  g_autoptr (InvStatement) statement = inv_statement_new (choice->connection, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  inv_query_parameters_bind (choice->parameters, statement);
  inv_statement_bind_integer (statement, inv_statement_find_parameter (statement, ":limit"), limit + 1);
  if (inv_statement_step (statement, &failure))
    *n_rows = inv_statement_get_integer (statement, 0);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

gboolean
inv_query_driver_is_in_order (const InvQueryFilter *filter)
{
  return filter->index != NULL && filter->index->ends_in_number && !filter->is_scattered
         && (filter->index == inv_did_index_get_number () || filter->values->len <= MAX_MERGED);
}

/* Of filters that find many rows, one that has them in order is the better. */
static gboolean
is_better (const InvQueryFilter *filter, gint64 n_rows, const InvQueryFilter *than, gint64 than_n_rows)
{
  if (than == NULL || n_rows < than_n_rows)
    return TRUE;
  return n_rows == than_n_rows && inv_query_driver_is_in_order (filter)
         && (!inv_query_driver_is_in_order (than) || than->index == inv_did_index_get_number ());
}

/* Chooses the filter that finds the fewest rows. */
static gboolean
choose_driver (Choice *choice, GError **error)
{
  gint64 fewest = G_MAXINT64;

  for (guint i = 0; i < choice->filters->len; i++)
    {
      const InvQueryFilter *filter = &g_array_index (choice->filters, InvQueryFilter, i);
      gint64 n_rows = 0;

      if (filter->walk == NULL)
        continue;
      if (!probe (choice, filter, FEW_ROWS, &n_rows, error))
        return FALSE;
      if (is_better (filter, n_rows, choice->driver, fewest))
        {
          choice->driver = filter;
          fewest = n_rows;
        }
    }

  choice->finds_few = fewest <= FEW_ROWS;
  return TRUE;
}

/* Where there is one filter to choose and its index has the order of the list,
 * it does not matter how many rows it finds. */
static gboolean
has_obvious_driver (Choice *choice, InvField sort_field)
{
  guint n_walks = 0;

  for (guint i = 0; i < choice->filters->len; i++)
    {
      const InvQueryFilter *filter = &g_array_index (choice->filters, InvQueryFilter, i);

      if (filter->walk == NULL)
        continue;
      choice->driver = filter;
      n_walks++;
    }

  if (n_walks == 1 && sort_field == INV_FIELD_DID && inv_query_driver_is_in_order (choice->driver))
    return TRUE;
  choice->driver = NULL;
  return FALSE;
}

static gboolean
others_read_row (Choice *choice)
{
  for (guint i = 0; i < choice->filters->len; i++)
    {
      const InvQueryFilter *filter = &g_array_index (choice->filters, InvQueryFilter, i);

      if (filter != choice->driver && filter->reads_row)
        return TRUE;
    }
  return FALSE;
}

/* Gives the driver up where it finds so many rows, and each of them has to be
 * looked up to meet the other conditions, that reading all is faster. */
static gboolean
reconsider_driver (Choice *choice, GError **error)
{
  gint64 n_rows = 0;
  gint64 last_id = 0;

  if (choice->driver == NULL || choice->finds_few || !others_read_row (choice))
    return TRUE;
  if (!inv_connection_query_integer (choice->connection, "SELECT coalesce (max (id), 0) FROM did", &last_id,
                                     error)
      || !probe (choice, choice->driver, last_id / MANY_ROWS_PART, &n_rows, error))
    return FALSE;

  if (n_rows > last_id / MANY_ROWS_PART)
    choice->driver = NULL;
  return TRUE;
}

gboolean
inv_query_driver_choose (const InvQueryFilter **driver,
                         gboolean *finds_few,
                         InvConnection *connection,
                         GArray *filters,
                         const InvQueryParameters *parameters,
                         InvField sort_field,
                         gboolean stops_early,
                         GError **error)
{
  Choice choice = { .connection = connection, .filters = filters, .parameters = parameters };

  if (!has_obvious_driver (&choice, sort_field) && !choose_driver (&choice, error))
    return FALSE;
  if (!stops_early && !reconsider_driver (&choice, error))
    return FALSE;

  *driver = choice.driver;
  *finds_few = choice.finds_few;
  return TRUE;
}
