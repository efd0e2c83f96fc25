/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sorts many DIDs by walking the index of the numbers. */

#include "config.h"

#include "inv-ids-vtab.h"
#include "inv-query-sorter.h"
#include "inv-statement.h"

#include <string.h>

/* From so many DIDs on, it is faster to walk the index of all numbers than to
 * sort the numbers of these. */
#define MANY 20000

typedef struct
{
  gint64 key;
  guint32 id;
  gboolean has_key;
} Item;

struct _InvQuerySorter
{
  GArray *items;
};

InvQuerySorter *
inv_query_sorter_new (void)
{
  InvQuerySorter *sorter = g_new0 (InvQuerySorter, 1);

  sorter->items = g_array_new (FALSE, FALSE, sizeof (Item));
  return sorter;
}

void
inv_query_sorter_free (InvQuerySorter *sorter)
{
  g_array_unref (sorter->items);
  g_free (sorter);
}

void
inv_query_sorter_add (InvQuerySorter *sorter, guint32 id, gboolean has_key, gint64 key)
{
  Item item = { key, id, has_key };

  g_array_append_val (sorter->items, item);
}

/* Where in items the DID of each id is first, plus one; 0 where it is not. */
static guint32 *
map_ids (GArray *items, gsize *n_map)
{
  gsize n = 0;

  for (guint i = 0; i < items->len; i++)
    n = MAX (n, (gsize) g_array_index (items, Item, i).id + 1);

  guint32 *map = g_new0 (guint32, n);

  for (guint i = items->len; i > 0; i--)
    map[g_array_index (items, Item, i - 1).id] = i;
  *n_map = n;
  return map;
}

/* Prepares what gives at least the ids of the items by number. */
static InvStatement *
prepare (InvQuerySorter *sorter, InvConnection *connection, guint32 **ids, GError **error)
{
  if (sorter->items->len >= MANY)
    return inv_statement_new (connection, "SELECT id FROM did ORDER BY number", error);

  InvStatement *statement = inv_statement_new (
      connection, "SELECT d.id FROM inv_ids (?1) AS v CROSS JOIN did AS d ON d.id = v.id ORDER BY d.number",
      error);

  if (statement == NULL)
    return NULL;

  *ids = g_new (guint32, sorter->items->len);
  for (guint i = 0; i < sorter->items->len; i++)
    (*ids)[i] = g_array_index (sorter->items, Item, i).id;
  inv_statement_bind_ids (statement, 1, *ids, sorter->items->len);
  return statement;
}

guint
inv_query_sorter_get_count (const InvQuerySorter *sorter)
{
  return sorter->items->len;
}

/* Replaces the items by the same in the order of their numbers. */
static gboolean
order_by_number (InvQuerySorter *sorter, InvConnection *connection, GError **error)
{
  gsize n_map;
  g_autofree guint32 *ids = NULL;
  g_autofree guint32 *map = map_ids (sorter->items, &n_map);
  g_autoptr (GArray) ordered = g_array_sized_new (FALSE, FALSE, sizeof (Item), sorter->items->len);
  g_autoptr (InvStatement) statement = prepare (sorter, connection, &ids, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  while (inv_statement_step (statement, &failure))
    {
      gint64 id = inv_statement_get_integer (statement, 0);

      if (id > 0 && (gsize) id < n_map && map[id] > 0)
        {
          g_array_append_val (ordered, g_array_index (sorter->items, Item, map[id] - 1));
          map[id] = 0;
        }
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  g_array_unref (sorter->items);
  sorter->items = g_steal_pointer (&ordered);
  return TRUE;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer data)
{
  const gboolean *descending = data;
  const Item *first = a;
  const Item *second = b;

  if (!first->has_key || !second->has_key)
    return second->has_key - first->has_key;

  int order = (first->key > second->key) - (first->key < second->key);

  return *descending ? -order : order;
}

/* Finds the least key and how many whole numbers there are from it to the
 * greatest one; FALSE if they lie so far apart that counting them does not pay. */
static gboolean
get_span (GArray *items, gint64 *least, guint64 *n_keys)
{
  gint64 low = G_MAXINT64;
  gint64 high = G_MININT64;

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      if (!item->has_key)
        continue;
      low = MIN (low, item->key);
      high = MAX (high, item->key);
    }

  *least = low;
  *n_keys = low <= high ? (guint64) high - (guint64) low + 1 : 0;
  return *n_keys <= items->len && (low > high || *n_keys > 0);
}

/* Which of the keys an item has in the order of the list; one behind them all if it has none. */
static guint64
get_place (const Item *item, gboolean descending, gint64 least, guint64 n_keys)
{
  if (!item->has_key)
    return n_keys;

  guint64 place = (guint64) item->key - (guint64) least;

  return descending ? n_keys - 1 - place : place;
}

/* Puts items that are in the order of their numbers in that of their keys:
 * once it is counted how many have each key, it is known where they begin. */
static void
sort_by_counting (GArray *items, gboolean descending, gint64 least, guint64 n_keys)
{
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (Item), items->len);
  g_autofree guint *begins = g_new0 (guint, n_keys + 2);

  for (guint i = 0; i < items->len; i++)
    begins[get_place (&g_array_index (items, Item, i), descending, least, n_keys) + 1]++;
  for (guint64 place = 1; place <= n_keys; place++)
    begins[place] += begins[place - 1];

  g_array_set_size (sorted, items->len);
  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      g_array_index (sorted, Item, begins[get_place (item, descending, least, n_keys)]++) = *item;
    }
  memcpy (items->data, sorted->data, items->len * sizeof (Item));
}

gboolean
inv_query_sorter_sort_by_number (InvQuerySorter *sorter,
                                 InvConnection *connection,
                                 gboolean descending,
                                 InvIdVector *sorted,
                                 GError **error)
{
  if (!order_by_number (sorter, connection, error))
    return FALSE;

  guint n_items = sorter->items->len;

  for (guint i = 0; i < n_items; i++)
    inv_id_vector_append (sorted, g_array_index (sorter->items, Item, descending ? n_items - 1 - i : i).id);
  return TRUE;
}

gboolean
inv_query_sorter_sort_by_key (InvQuerySorter *sorter,
                              InvConnection *connection,
                              gboolean descending,
                              InvIdVector *sorted,
                              GError **error)
{
  if (!order_by_number (sorter, connection, error))
    return FALSE;

  gint64 least;
  guint64 n_keys;

  if (sorter->items->len == 0)
    return TRUE;

  /* Both keep the order of what is equal. */
  if (get_span (sorter->items, &least, &n_keys))
    sort_by_counting (sorter->items, descending, least, n_keys);
  else
    g_array_sort_with_data (sorter->items, compare_keys, &descending);
  for (guint i = 0; i < sorter->items->len; i++)
    inv_id_vector_append (sorted, g_array_index (sorter->items, Item, i).id);
  return TRUE;
}
