/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Orders of lists in SQL. A few rows are sorted; many come sorted, by walking
 * the table of the names outside and the index of the DIDs inside of it. */

#include "config.h"

#include "inv-query-filter.h"
#include "inv-query-sort.h"

/* The column by which the rows of a referenced table sort. */
static const char *
get_key_column (const InvFieldInfo *info)
{
  return info->type == INV_FIELD_TYPE_TAGS ? "tags" : "name_key";
}

/* Joins the row s that has the name, of a table or what stands for it. */
static char *
get_joins (const InvFieldInfo *info, const char *names)
{
  if (info->via == NULL)
    return g_strdup_printf (" LEFT JOIN %s AS s ON s.id = d.%s", names, info->column);
  return g_strdup_printf (" LEFT JOIN %s AS v ON v.id = d.%s LEFT JOIN %s AS s ON s.id = v.%s", info->via,
                          info->column, names, info->via_column);
}

static char *
get_key (const InvFieldInfo *info)
{
  const char *row = g_str_equal (info->table, "did") ? "d" : "p";

  if (info->reference != NULL)
    return g_strdup_printf ("s.%s", get_key_column (info));
  if (info->type == INV_FIELD_TYPE_TEXT)
    return g_strdup_printf ("inv_fold (%s.%s)", row, info->column);
  return g_strdup_printf ("%s.%s", row, info->column);
}

static gboolean
is_text (InvFieldType type)
{
  return type == INV_FIELD_TYPE_NUMBER || type == INV_FIELD_TYPE_TEXT || type == INV_FIELD_TYPE_COUNTRY;
}

void
inv_query_order_init (InvQueryOrder *order, const InvSort *sort)
{
  const InvFieldInfo *info = inv_field_get_info (sort->field);
  const char *direction = sort->descending ? " DESC" : "";
  char *key = get_key (info);

  order->key = key;
  order->is_integer = info->reference == NULL && info->type != INV_FIELD_TYPE_ID && !is_text (info->type);
  order->joins = info->reference != NULL ? get_joins (info, info->reference) : g_strdup ("");
  order->reads_product = g_str_equal (info->table, "product");
  if (sort->field == INV_FIELD_DID || sort->field == INV_FIELD_ID)
    order->filled_terms = g_strconcat (key, direction, NULL);
  else
    order->filled_terms = g_strconcat (key, direction, ", d.number", NULL);

  if ((info->flags & INV_FIELD_FLAG_MANDATORY) != 0)
    {
      order->filled = NULL;
      order->terms = g_strdup (order->filled_terms);
    }
  else
    {
      order->filled = g_strdup_printf ("%s.%s IS NOT NULL", order->reads_product ? "p" : "d", info->column);
      order->terms = g_strconcat (key, " IS NULL, ", order->filled_terms, NULL);
    }
}

void
inv_query_order_clear (InvQueryOrder *order)
{
  g_clear_pointer (&order->joins, g_free);
  g_clear_pointer (&order->terms, g_free);
  g_clear_pointer (&order->filled, g_free);
  g_clear_pointer (&order->filled_terms, g_free);
  g_clear_pointer (&order->key, g_free);
}

/* The tables from the names, which are called s, to the DIDs. */
static char *
get_walk (const InvFieldInfo *info, const InvDidIndex *index, const char *names)
{
  if (info->via == NULL)
    {
      return g_strdup_printf ("%s AS s CROSS JOIN did AS d INDEXED BY %s ON d.%s = s.id", names, index->name,
                              info->column);
    }
  return g_strdup_printf ("%s AS s CROSS JOIN %s AS v ON v.%s = s.id"
                          " CROSS JOIN did AS d INDEXED BY %s ON d.%s = v.id",
                          names, info->via, info->via_column, index->name, info->column);
}

gboolean
inv_query_sort_get_walk (const InvSort *sort, char **from, char **terms)
{
  const InvFieldInfo *info = inv_field_get_info (sort->field);
  const InvDidIndex *index = info->reference != NULL ? inv_did_index_find (info->column) : NULL;

  if (index == NULL)
    return FALSE;

  *from = get_walk (info, index, info->reference);
  *terms = g_strdup_printf ("s.%s%s, d.number", get_key_column (info), sort->descending ? " DESC" : "");
  return TRUE;
}

gboolean
inv_query_ranks_init (InvQueryRanks *ranks, const InvSort *sort)
{
  const InvFieldInfo *info = inv_field_get_info (sort->field);
  const InvDidIndex *index = info->reference != NULL ? inv_did_index_find (info->column) : NULL;

  if (index == NULL || (index->ends_in_number && info->via == NULL))
    return FALSE;

  g_autofree char *names = g_strdup_printf ("(SELECT id, dense_rank () OVER (ORDER BY %s) AS rank FROM %s)",
                                            get_key_column (info), info->reference);

  ranks->walk = get_walk (info, index, names);
  ranks->joins = get_joins (info, names);
  return TRUE;
}

void
inv_query_ranks_clear (InvQueryRanks *ranks)
{
  g_clear_pointer (&ranks->walk, g_free);
  g_clear_pointer (&ranks->joins, g_free);
}
