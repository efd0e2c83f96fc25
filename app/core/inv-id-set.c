/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A set of row ids as runs. Selections, steps of the history and results of
 * rules are such sets; they have from one to ten million ids, mostly with few
 * gaps, and are put together, compared and iterated far more often than they
 * are asked for one id.
 */

#include "config.h"

#include "inv-id-set.h"

#include <string.h>

/* From this many runs in disorder on, a bitmap over a span of ids that is not
 * much larger than the set sorts faster than comparing. */
#define BITMAP_MIN_RUNS 4096
#define BITMAP_MAX_IDS_A_RUN 64

struct _InvIdSet
{
  gatomicrefcount ref_count;
  InvIdRun *runs;
  gsize n_runs;
  guint64 count;
};

struct _InvIdSetBuilder
{
  GArray *runs;
  gboolean in_disorder;
};

G_DEFINE_BOXED_TYPE (InvIdSet, inv_id_set, inv_id_set_ref, inv_id_set_unref)

static guint64
run_length (const InvIdRun *run)
{
  return (guint64) (run->last - run->first) + 1;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  gint64 first_a = ((const InvIdRun *) a)->first;
  gint64 first_b = ((const InvIdRun *) b)->first;

  return (first_a > first_b) - (first_a < first_b);
}

/* Adds a run that begins no earlier than the last one. */
static void
append_run (GArray *runs, InvIdRun run)
{
  InvIdRun *last = runs->len > 0 ? &g_array_index (runs, InvIdRun, runs->len - 1) : NULL;

  if (last != NULL && run.first - 1 <= last->last)
    last->last = MAX (last->last, run.last);
  else
    g_array_append_val (runs, run);
}

static GArray *
sort_by_comparing (GArray *runs)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (InvIdRun), runs->len);

  g_array_sort (runs, compare_runs);
  for (guint i = 0; i < runs->len; i++)
    append_run (sorted, g_array_index (runs, InvIdRun, i));
  return sorted;
}

/* Finds the span of the ids, and whether a bitmap over it is small and few
 * bits are set twice. */
static gboolean
fits_bitmap (GArray *runs, gint64 *first, gint64 *last)
{
  guint64 n_ids = 0;

  if (runs->len < BITMAP_MIN_RUNS)
    return FALSE;

  *first = G_MAXINT64;
  *last = 0;
  for (guint i = 0; i < runs->len; i++)
    {
      const InvIdRun *run = &g_array_index (runs, InvIdRun, i);

      *first = MIN (*first, run->first);
      *last = MAX (*last, run->last);
      n_ids += MIN (run_length (run), G_MAXUINT32);
    }

  guint64 limit = (guint64) runs->len * BITMAP_MAX_IDS_A_RUN;

  return (guint64) (*last - *first) < limit && n_ids <= limit;
}

static GArray *
sort_by_bitmap (GArray *runs, gint64 first, gint64 last)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (InvIdRun));
  gsize n_words = (gsize) ((last - first) / 64) + 1;
  g_autofree guint64 *words = g_new0 (guint64, n_words);

  for (guint i = 0; i < runs->len; i++)
    {
      const InvIdRun *run = &g_array_index (runs, InvIdRun, i);

      for (gint64 bit = run->first - first; bit <= run->last - first; bit++)
        words[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
    }

  for (gsize i = 0; i < n_words; i++)
    {
      gint64 base = first + (gint64) i * 64;

      if (words[i] == G_MAXUINT64)
        {
          append_run (sorted, (InvIdRun) { base, base + 63 });
          continue;
        }
      for (int bit = 0; bit < 64 && words[i] >> bit != 0; bit++)
        {
          if ((words[i] >> bit & 1) != 0)
            append_run (sorted, (InvIdRun) { base + bit, base + bit });
        }
    }
  return sorted;
}

static InvIdSet *
set_new (GArray *runs)
{
  InvIdSet *self = g_new0 (InvIdSet, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->runs = g_array_steal (runs, &self->n_runs);
  self->runs = g_renew (InvIdRun, self->runs, self->n_runs);
  for (gsize i = 0; i < self->n_runs; i++)
    self->count += run_length (&self->runs[i]);
  return self;
}

InvIdSet *
inv_id_set_new_empty (void)
{
  return inv_id_set_builder_end (inv_id_set_builder_new ());
}

InvIdSet *
inv_id_set_new_run (gint64 first, gint64 last)
{
  InvIdSetBuilder *builder = inv_id_set_builder_new ();

  inv_id_set_builder_add_run (builder, first, last);
  return inv_id_set_builder_end (builder);
}

InvIdSet *
inv_id_set_ref (InvIdSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inv_id_set_unref (InvIdSet *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->runs);
  g_free (self);
}

guint64
inv_id_set_get_count (const InvIdSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->count;
}

gboolean
inv_id_set_is_empty (const InvIdSet *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_runs == 0;
}

gint64
inv_id_set_get_first (const InvIdSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_runs > 0 ? self->runs[0].first : 0;
}

gint64
inv_id_set_get_last (const InvIdSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_runs > 0 ? self->runs[self->n_runs - 1].last : 0;
}

const InvIdRun *
inv_id_set_get_runs (const InvIdSet *self, gsize *n_runs)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_runs != NULL, NULL);

  *n_runs = self->n_runs;
  return self->runs;
}

gboolean
inv_id_set_contains (const InvIdSet *self, gint64 id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  gsize low = 0;
  gsize high = self->n_runs;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->runs[middle].last < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->n_runs && self->runs[low].first <= id;
}

gboolean
inv_id_set_equal (const InvIdSet *a, const InvIdSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->n_runs == b->n_runs
         && (a->n_runs == 0 || memcmp (a->runs, b->runs, a->n_runs * sizeof (InvIdRun)) == 0);
}

InvIdSet *
inv_id_set_union (const InvIdSet *a, const InvIdSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (InvIdRun));
  gsize i = 0;
  gsize j = 0;

  while (i < a->n_runs || j < b->n_runs)
    {
      if (j == b->n_runs || (i < a->n_runs && a->runs[i].first <= b->runs[j].first))
        append_run (runs, a->runs[i++]);
      else
        append_run (runs, b->runs[j++]);
    }
  return set_new (runs);
}

InvIdSet *
inv_id_set_intersect (const InvIdSet *a, const InvIdSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (InvIdRun));
  gsize i = 0;
  gsize j = 0;

  while (i < a->n_runs && j < b->n_runs)
    {
      InvIdRun run = {
        MAX (a->runs[i].first, b->runs[j].first),
        MIN (a->runs[i].last, b->runs[j].last),
      };

      if (run.first <= run.last)
        append_run (runs, run);
      if (a->runs[i].last < b->runs[j].last)
        i++;
      else
        j++;
    }
  return set_new (runs);
}

InvIdSet *
inv_id_set_subtract (const InvIdSet *a, const InvIdSet *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (InvIdRun));
  gsize j = 0;

  for (gsize i = 0; i < a->n_runs; i++)
    {
      InvIdRun rest = a->runs[i];

      while (j < b->n_runs && b->runs[j].last < rest.first)
        j++;
      for (gsize k = j; k < b->n_runs && b->runs[k].first <= rest.last && rest.first <= rest.last; k++)
        {
          if (b->runs[k].first > rest.first)
            append_run (runs, (InvIdRun) { rest.first, b->runs[k].first - 1 });
          if (b->runs[k].last >= rest.last)
            rest.last = rest.first - 1;
          else
            rest.first = b->runs[k].last + 1;
        }
      if (rest.first <= rest.last)
        append_run (runs, rest);
    }
  return set_new (runs);
}

void
inv_id_set_iter_init (InvIdSetIter *iter, const InvIdSet *set)
{
  g_return_if_fail (iter != NULL);
  g_return_if_fail (set != NULL);

  iter->run = set->runs;
  iter->end = set->runs + set->n_runs;
  iter->next = set->n_runs > 0 ? set->runs[0].first : 0;
}

gboolean
inv_id_set_iter_next (InvIdSetIter *iter, gint64 *id)
{
  if (iter->run == iter->end)
    return FALSE;

  *id = iter->next;
  if (iter->next < iter->run->last)
    iter->next++;
  else if (++iter->run < iter->end)
    iter->next = iter->run->first;
  return TRUE;
}

InvIdSetBuilder *
inv_id_set_builder_new (void)
{
  InvIdSetBuilder *self = g_new0 (InvIdSetBuilder, 1);

  self->runs = g_array_new (FALSE, FALSE, sizeof (InvIdRun));
  return self;
}

void
inv_id_set_builder_free (InvIdSetBuilder *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->runs);
  g_free (self);
}

void
inv_id_set_builder_add (InvIdSetBuilder *self, gint64 id)
{
  inv_id_set_builder_add_run (self, id, id);
}

void
inv_id_set_builder_add_run (InvIdSetBuilder *self, gint64 first, gint64 last)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (first >= 1);
  g_return_if_fail (last >= first);

  InvIdRun run = { first, last };
  guint len = self->runs->len;

  if (self->in_disorder || (len > 0 && first < g_array_index (self->runs, InvIdRun, len - 1).first))
    {
      self->in_disorder = TRUE;
      g_array_append_val (self->runs, run);
    }
  else
    append_run (self->runs, run);
}

InvIdSet *
inv_id_set_builder_end (InvIdSetBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autoptr (InvIdSetBuilder) builder = self;

  if (builder->in_disorder)
    {
      GArray *runs = builder->runs;
      gint64 first;
      gint64 last;

      builder->runs = fits_bitmap (runs, &first, &last) ? sort_by_bitmap (runs, first, last)
                                                        : sort_by_comparing (runs);
      g_array_unref (runs);
    }
  return set_new (builder->runs);
}
