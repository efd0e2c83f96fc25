/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures: how many DIDs there are in each status, by operator, reseller, country and tag, and what they cost.
 * One pass over the rows counts by ids; names are looked up at the end. */

#include "config.h"

#include "inv-stats.h"

#include "inv-ids-vtab.h"
#include "inv-name.h"
#include "inv-query-sql.h"
#include "inv-statement.h"

#include <string.h>

/* The DIDs that have one value in some column. */
typedef struct
{
  gint64 key;
  guint64 by_status[INV_N_STATUSES];
} Tally;

/* Rows that follow each other are mostly of one kind, so the last one is kept at hand. */
typedef struct
{
  GHashTable *tallies;
  Tally *last;
} Counter;

static void
counter_init (Counter *counter)
{
  counter->tallies = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  counter->last = NULL;
}

static void
counter_clear (Counter *counter)
{
  g_clear_pointer (&counter->tallies, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counter, counter_clear)

static void
counter_add (Counter *counter, gint64 key, InvStatus status)
{
  Tally *tally = counter->last;

  if (tally == NULL || tally->key != key)
    {
      tally = g_hash_table_lookup (counter->tallies, &key);
      if (tally == NULL)
        {
          tally = g_new0 (Tally, 1);
          tally->key = key;
          g_hash_table_insert (counter->tallies, &tally->key, tally);
        }
      counter->last = tally;
    }
  tally->by_status[status]++;
}

static void
group_free (InvStatsGroup *group)
{
  g_free (group->name);
  g_free (group);
}

static void
group_add (InvStatsGroup *group, const Tally *tally)
{
  for (int status = 0; status < INV_N_STATUSES; status++)
    {
      group->by_status[status] += tally->by_status[status];
      group->count += tally->by_status[status];
    }
}

static GHashTable *
make_groups (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The group of that name, made when it is not there yet. */
static InvStatsGroup *
take_group (GHashTable *groups, gint64 id, const char *name)
{
  g_autofree char *key = inv_name_key (name, -1);
  InvStatsGroup *group = g_hash_table_lookup (groups, key);

  if (group == NULL)
    {
      group = g_new0 (InvStatsGroup, 1);
      group->id = id;
      group->name = g_strdup (name);
      g_hash_table_insert (groups, g_steal_pointer (&key), group);
    }
  return group;
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const InvStatsGroup *group_a = a;
  const InvStatsGroup *group_b = b;

  if (group_a->count != group_b->count)
    return group_a->count > group_b->count ? -1 : 1;
  return strcmp (group_a->name, group_b->name);
}

static GPtrArray *
list_groups (GHashTable *groups)
{
  GPtrArray *list = g_hash_table_get_values_as_ptr_array (groups);

  g_ptr_array_set_free_func (list, (GDestroyNotify) group_free);
  g_ptr_array_sort_values (list, compare_groups);
  return list;
}

static gboolean
collect_operators (InvConnection *connection, Counter *counter, InvStats *stats, GError **error)
{
  g_autoptr (InvStatement) statement = inv_statement_new (
      connection,
      "SELECT o.id, o.name, r.id, r.name FROM operator AS o LEFT JOIN reseller AS r ON r.id = o.reseller_id",
      error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GHashTable) operators = make_groups ();
  g_autoptr (GHashTable) resellers = make_groups ();
  g_autoptr (GError) local_error = NULL;

  while (inv_statement_step (statement, &local_error))
    {
      gint64 id = inv_statement_get_integer (statement, 0);
      const Tally *tally = g_hash_table_lookup (counter->tallies, &id);

      if (tally == NULL)
        continue;

      group_add (take_group (operators, id, inv_statement_get_text (statement, 1)), tally);

      const char *reseller = inv_statement_get_text (statement, 3);
      group_add (take_group (resellers, inv_statement_get_integer (statement, 2),
                             reseller != NULL ? reseller : ""),
                 tally);
    }

  stats->operators = list_groups (operators);
  stats->resellers = list_groups (resellers);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

static gboolean
collect_tags (InvConnection *connection, Counter *counter, InvStats *stats, GError **error)
{
  g_autoptr (InvStatement) statement = inv_statement_new (connection, "SELECT id, tags FROM tag_set", error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GHashTable) groups = make_groups ();
  g_autoptr (GError) local_error = NULL;
  gint64 none = 0;
  const Tally *untagged = g_hash_table_lookup (counter->tallies, &none);

  if (untagged != NULL)
    group_add (take_group (groups, 0, ""), untagged);

  while (inv_statement_step (statement, &local_error))
    {
      gint64 id = inv_statement_get_integer (statement, 0);
      const Tally *tally = g_hash_table_lookup (counter->tallies, &id);

      if (tally == NULL)
        continue;

      g_auto (GStrv) tags = g_strsplit (inv_statement_get_text (statement, 1), ",", -1);
      for (char **tag = tags; *tag != NULL; tag++)
        group_add (take_group (groups, 0, *tag), tally);
    }

  stats->tags = list_groups (groups);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

/* A country's code is two bytes; as a number it is a key like an id. */
static gint64
pack_country (const char *code)
{
  return code != NULL ? (guchar) code[0] << 8 | (guchar) code[1] : 0;
}

static void
collect_countries (Counter *counter, InvStats *stats)
{
  g_autoptr (GHashTable) groups = make_groups ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, counter->tallies);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Tally *tally = value;
      char code[] = { tally->key >> 8, tally->key & 0xff, '\0' };

      group_add (take_group (groups, 0, code), tally);
    }
  stats->countries = list_groups (groups);
}

static void
add_amount (gint64 *sum, gint64 amount)
{
  if (__builtin_add_overflow (*sum, amount, sum))
    *sum = G_MAXINT64;
}

static InvStats *
collect (InvConnection *connection, InvStatement *statement, GError **error)
{
  g_autoptr (InvStats) stats = g_new0 (InvStats, 1);
  g_auto (Counter) operators = { NULL };
  g_auto (Counter) countries = { NULL };
  g_auto (Counter) tags = { NULL };
  g_autoptr (GError) local_error = NULL;

  counter_init (&operators);
  counter_init (&countries);
  counter_init (&tags);

  while (inv_statement_step (statement, &local_error))
    {
      InvStatus status;

      if (!inv_statement_get_status (statement, 0, &status, error))
        return NULL;

      stats->count++;
      stats->by_status[status]++;
      counter_add (&operators, inv_statement_get_integer (statement, 1), status);
      counter_add (&tags, inv_statement_get_integer (statement, 2), status);
      counter_add (&countries, pack_country (inv_statement_get_text (statement, 3)), status);
      add_amount (&stats->activation_cost, inv_statement_get_integer (statement, 4));
      add_amount (&stats->recurring_cost, inv_statement_get_integer (statement, 5));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  collect_countries (&countries, stats);
  if (!collect_operators (connection, &operators, stats, error)
      || !collect_tags (connection, &tags, stats, error))
    return NULL;

  return g_steal_pointer (&stats);
}

#define COLUMNS "d.status, d.operator_id, d.tag_set_id, d.country, d.activation_cost, d.recurring_cost"
#define JOIN "FROM inv_ids (?1) AS v CROSS JOIN did AS d ON d.id = v.id"

void
inv_stats_free (InvStats *stats)
{
  if (stats == NULL)
    return;

  g_clear_pointer (&stats->operators, g_ptr_array_unref);
  g_clear_pointer (&stats->resellers, g_ptr_array_unref);
  g_clear_pointer (&stats->countries, g_ptr_array_unref);
  g_clear_pointer (&stats->tags, g_ptr_array_unref);
  g_free (stats);
}

InvStats *
inv_stats_collect (InvConnection *connection,
                   const InvQuery *query,
                   const InvValueContext *context,
                   InvProgress *progress,
                   GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  g_autoptr (InvIdVector) vector = NULL;
  g_autoptr (InvStatement) statement = NULL;

  if (query == NULL || inv_query_is_all (query))
    statement = inv_statement_new (connection, "SELECT " COLUMNS " FROM did AS d", error);
  else
    {
      vector = inv_query_collect (connection, query, &INV_SORT_DEFAULT, 0, context, progress, error);
      if (vector != NULL)
        statement = inv_statement_new (connection, "SELECT " COLUMNS " " JOIN, error);
      if (statement != NULL)
        {
          gsize n_ids;
          const guint32 *ids = inv_id_vector_get_ids (vector, &n_ids);

          inv_statement_bind_ids (statement, 1, ids, n_ids);
        }
    }
  if (statement == NULL)
    return NULL;

  inv_connection_set_progress (connection, progress);
  InvStats *stats = collect (connection, statement, error);
  inv_connection_set_progress (connection, NULL);

  return stats;
}

InvStats *
inv_stats_collect_ids (InvConnection *connection, const InvIdSet *ids, InvProgress *progress, GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  g_autoptr (InvStatement) statement = inv_statement_new (connection, "SELECT " COLUMNS " " JOIN, error);
  if (statement == NULL)
    return NULL;

  inv_statement_bind_id_set (statement, 1, ids);
  inv_connection_set_progress (connection, progress);
  InvStats *stats = collect (connection, statement, error);
  inv_connection_set_progress (connection, NULL);

  return stats;
}
