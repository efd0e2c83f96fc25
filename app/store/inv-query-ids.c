/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions that come down to a set of ids. The rows of a small set are
 * fetched one by one; for a large one the rows go by and are looked up in it,
 * which takes no longer for hundreds of spans than for one. */

#include "config.h"

#include "inv-query-ids.h"

/* Up to so many ids are walked. */
#define MAX_WALKED 20000

#define MAX_ID ((gint64) G_MAXUINT32)

gboolean
inv_query_ids_is_list (const InvCondition *condition)
{
  if (condition->field != INV_FIELD_ID || condition->n_matches < 2)
    return FALSE;

  for (guint i = 0; i < condition->n_matches; i++)
    {
      InvMatchKind kind = condition->matches[i].kind;

      if (kind != INV_MATCH_VALUE && kind != INV_MATCH_RANGE)
        return FALSE;
    }
  return TRUE;
}

/* Adds the ids of a value or span, as far as there can be any. */
static void
add_match (InvIdSetBuilder *builder, const InvMatch *match)
{
  const InvValue *high = match->kind == INV_MATCH_VALUE ? &match->low : &match->high;
  gint64 first = 1;
  gint64 last = MAX_ID;

  if (match->low.type == INV_VALUE_INTEGER)
    first = CLAMP (match->low.integer, 0, MAX_ID + 1) + (match->excludes_low ? 1 : 0);
  if (high->type == INV_VALUE_INTEGER)
    last = CLAMP (high->integer, 0, MAX_ID + 1) - (match->excludes_high ? 1 : 0);

  first = MAX (first, 1);
  last = MIN (last, MAX_ID);
  if (first <= last)
    inv_id_set_builder_add_run (builder, first, last);
}

void
inv_query_ids_compile (InvQueryFilter *filter, const InvCondition *condition, InvQueryParameters *parameters)
{
  InvIdSetBuilder *builder = inv_id_set_builder_new ();

  for (guint i = 0; i < condition->n_matches; i++)
    add_match (builder, &condition->matches[i]);

  g_autoptr (InvIdSet) ids = inv_id_set_builder_end (builder);

  inv_query_ids_fill (filter, ids, condition->negated, parameters);
}

void
inv_query_ids_fill (InvQueryFilter *filter, InvIdSet *ids, gboolean negated, InvQueryParameters *parameters)
{
  guint parameter = inv_query_parameters_add_id_set (parameters, ids);

  *filter = (InvQueryFilter) { NULL };
  filter->sql = g_strdup_printf ("(%sinv_has_id (:ids%u, d.id))", negated ? "NOT " : "", parameter);
  if (!negated && inv_id_set_get_count (ids) <= MAX_WALKED)
    filter->walk = g_strdup_printf ("d.id IN (SELECT id FROM inv_ids (:ids%u))", parameter);
}
