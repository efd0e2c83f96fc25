/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A query: an immutable list of conditions. Reading and writing it as text is
 * done in files of their own. */

#include "config.h"

#include "inv-query-private.h"
#include "inv-query.h"

struct _InvQuery
{
  gatomicrefcount ref_count;
  InvCondition *conditions;
  guint n_conditions;
};

G_DEFINE_BOXED_TYPE (InvQuery, inv_query, inv_query_ref, inv_query_unref)

static void
clear_match (gpointer data)
{
  InvMatch *match = data;

  inv_value_clear (&match->low);
  inv_value_clear (&match->high);
}

static void
clear_condition (gpointer data)
{
  InvCondition *condition = data;

  for (guint i = 0; i < condition->n_matches; i++)
    clear_match (&condition->matches[i]);
  g_free (condition->matches);
}

static gboolean
match_equal (const InvMatch *a, const InvMatch *b)
{
  return a->kind == b->kind && a->excludes_low == b->excludes_low && a->excludes_high == b->excludes_high
         && inv_value_equal (&a->low, &b->low) && inv_value_equal (&a->high, &b->high);
}

gboolean
inv_condition_equal (const InvCondition *a, const InvCondition *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->field != b->field || a->negated != b->negated || a->n_matches != b->n_matches)
    return FALSE;

  for (guint i = 0; i < a->n_matches; i++)
    {
      if (!match_equal (&a->matches[i], &b->matches[i]))
        return FALSE;
    }
  return TRUE;
}

/* Adds a copy of the condition. */
static void
add_copy (InvQueryBuilder *builder, const InvCondition *condition)
{
  g_autoptr (GArray) matches = inv_matches_new ();

  for (guint i = 0; i < condition->n_matches; i++)
    {
      InvMatch copy = condition->matches[i];

      inv_value_copy (&copy.low, &condition->matches[i].low);
      inv_value_copy (&copy.high, &condition->matches[i].high);
      g_array_append_val (matches, copy);
    }
  inv_query_builder_take (builder, condition->field, condition->negated, g_steal_pointer (&matches));
}

/* Adds copies of the conditions from begin on, up to end. */
static void
add_copies (InvQueryBuilder *builder, const InvQuery *query, guint begin, guint end)
{
  for (guint i = begin; i < end; i++)
    add_copy (builder, &query->conditions[i]);
}

GArray *
inv_matches_new (void)
{
  GArray *matches = g_array_new (FALSE, TRUE, sizeof (InvMatch));

  g_array_set_clear_func (matches, clear_match);
  return matches;
}

void
inv_query_builder_init (InvQueryBuilder *builder)
{
  builder->conditions = g_array_new (FALSE, TRUE, sizeof (InvCondition));
  g_array_set_clear_func (builder->conditions, clear_condition);
}

void
inv_query_builder_clear (InvQueryBuilder *builder)
{
  g_clear_pointer (&builder->conditions, g_array_unref);
}

void
inv_query_builder_take (InvQueryBuilder *builder, InvField field, gboolean negated, GArray *matches)
{
  InvCondition condition = { .field = field, .negated = negated, .n_matches = matches->len };

  condition.matches = (InvMatch *) g_array_free (matches, FALSE);
  g_array_append_val (builder->conditions, condition);
}

InvQuery *
inv_query_builder_end (InvQueryBuilder *builder)
{
  InvQuery *query = g_new0 (InvQuery, 1);

  g_atomic_ref_count_init (&query->ref_count);
  query->n_conditions = builder->conditions->len;
  query->conditions = (InvCondition *) g_array_free (g_steal_pointer (&builder->conditions), FALSE);
  return query;
}

InvQuery *
inv_query_new_all (void)
{
  g_auto (InvQueryBuilder) builder = { NULL };

  inv_query_builder_init (&builder);
  return inv_query_builder_end (&builder);
}

InvQuery *
inv_query_new_with (const InvQuery *query, const InvCondition *condition)
{
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (condition != NULL && condition->n_matches > 0, NULL);

  g_auto (InvQueryBuilder) builder = { NULL };

  inv_query_builder_init (&builder);
  add_copies (&builder, query, 0, query->n_conditions);
  add_copy (&builder, condition);
  return inv_query_builder_end (&builder);
}

InvQuery *
inv_query_new_without (const InvQuery *query, InvField field)
{
  g_return_val_if_fail (query != NULL, NULL);

  g_auto (InvQueryBuilder) builder = { NULL };

  inv_query_builder_init (&builder);
  for (guint i = 0; i < query->n_conditions; i++)
    {
      if (query->conditions[i].field != field)
        add_copy (&builder, &query->conditions[i]);
    }
  return inv_query_builder_end (&builder);
}

InvQuery *
inv_query_new_spliced (const InvQuery *query, guint position, guint n_removed, const InvQuery *added)
{
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (position <= query->n_conditions, NULL);
  g_return_val_if_fail (n_removed <= query->n_conditions - position, NULL);

  g_auto (InvQueryBuilder) builder = { NULL };

  inv_query_builder_init (&builder);
  add_copies (&builder, query, 0, position);
  if (added != NULL)
    add_copies (&builder, added, 0, added->n_conditions);
  add_copies (&builder, query, position + n_removed, query->n_conditions);
  return inv_query_builder_end (&builder);
}

InvQuery *
inv_query_new_part (const InvQuery *query, guint position)
{
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (position < query->n_conditions, NULL);

  g_auto (InvQueryBuilder) builder = { NULL };

  inv_query_builder_init (&builder);
  add_copies (&builder, query, position, position + 1);
  return inv_query_builder_end (&builder);
}

InvQuery *
inv_query_ref (InvQuery *query)
{
  g_return_val_if_fail (query != NULL, NULL);

  g_atomic_ref_count_inc (&query->ref_count);
  return query;
}

void
inv_query_unref (InvQuery *query)
{
  g_return_if_fail (query != NULL);

  if (!g_atomic_ref_count_dec (&query->ref_count))
    return;

  for (guint i = 0; i < query->n_conditions; i++)
    clear_condition (&query->conditions[i]);
  g_free (query->conditions);
  g_free (query);
}

const InvCondition *
inv_query_get_conditions (const InvQuery *query, guint *n_conditions)
{
  g_return_val_if_fail (query != NULL, NULL);
  g_return_val_if_fail (n_conditions != NULL, NULL);

  *n_conditions = query->n_conditions;
  return query->conditions;
}

gboolean
inv_query_is_all (const InvQuery *query)
{
  g_return_val_if_fail (query != NULL, FALSE);

  return query->n_conditions == 0;
}

gboolean
inv_query_equal (const InvQuery *a, const InvQuery *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->n_conditions != b->n_conditions)
    return FALSE;

  for (guint i = 0; i < a->n_conditions; i++)
    {
      if (!inv_condition_equal (&a->conditions[i], &b->conditions[i]))
        return FALSE;
    }
  return TRUE;
}
