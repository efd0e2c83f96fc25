/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks over a list of numbers in the byte order of their texts. A list keeps
 * numbers of one length together, in which both orders agree; here the lengths
 * are merged, each standing at a number of its own.
 */

#include "config.h"

#include "inv-number-list.h"

#include <string.h>

/* Goes to the next number of a length. */
static gboolean
advance (InvNumberListIter *iter, guint i)
{
  while (!inv_range_iter_next (&iter->lengths[i].position))
    {
      if (iter->lengths[i].next == iter->lengths[i].end)
        return FALSE;
      inv_range_iter_init (&iter->lengths[i].position, iter->lengths[i].next++);
    }
  return TRUE;
}

/* Moves the first of the order to its place among the others, which are in order. */
static void
sift (InvNumberListIter *iter, guint at)
{
  guint8 moved = iter->order[at];
  const char *number = iter->lengths[moved].position.number;

  for (; at + 1 < iter->n_left; at++)
    {
      guint8 next = iter->order[at + 1];

      if (strcmp (number, iter->lengths[next].position.number) < 0)
        break;
      iter->order[at] = next;
    }
  iter->order[at] = moved;
}

void
inv_number_list_iter_init (InvNumberListIter *iter, const InvNumberList *list)
{
  g_return_if_fail (iter != NULL);
  g_return_if_fail (list != NULL);

  guint n_ranges;
  const InvRange *range = inv_number_list_get_ranges (list, &n_ranges);
  const InvRange *end = range + n_ranges;

  iter->number = NULL;
  iter->len = 0;
  iter->n_left = 0;

  while (range < end)
    {
      const InvRange *first = range;
      guint i = iter->n_left++;

      while (range < end && range->first_len == first->first_len)
        range++;
      iter->lengths[i].position = (InvRangeIter) { 0 };
      iter->lengths[i].next = first;
      iter->lengths[i].end = range;
      advance (iter, i);
    }

  for (guint i = iter->n_left; i-- > 0;)
    {
      iter->order[i] = (guint8) i;
      sift (iter, i);
    }
}

gboolean
inv_number_list_iter_next (InvNumberListIter *iter)
{
  gboolean has_begun = iter->number != NULL;

  if (has_begun && iter->n_left > 0)
    {
      if (advance (iter, iter->order[0]))
        sift (iter, 0);
      else
        memmove (iter->order, iter->order + 1, --iter->n_left);
    }
  if (iter->n_left == 0)
    return FALSE;

  iter->number = iter->lengths[iter->order[0]].position.number;
  iter->len = iter->lengths[iter->order[0]].position.len;
  return TRUE;
}
