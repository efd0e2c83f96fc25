/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A range of numbers as a value: what is in it, and its numbers one by one.
 * How it is read from text is in inv-range-scan.c.
 */

#include "config.h"

#include "inv-digits.h"
#include "inv-range.h"

#include <string.h>

static void
set_ends (InvRange *range, const char *first, gsize first_len, const char *last, gsize last_len)
{
  memcpy (range->first, first, first_len);
  range->first[first_len] = '\0';
  range->first_len = (guint8) first_len;
  memcpy (range->last, last, last_len);
  range->last[last_len] = '\0';
  range->last_len = (guint8) last_len;
  range->count = inv_digits_count (first, first_len, last, last_len);
}

InvNumberError
inv_range_init_digits (InvRange *range, const char *first, const char *last)
{
  g_return_val_if_fail (range != NULL, INV_NUMBER_EMPTY);
  g_return_val_if_fail (inv_number_is_digits (first, -1), INV_NUMBER_EMPTY);
  g_return_val_if_fail (inv_number_is_digits (last, -1), INV_NUMBER_EMPTY);

  gsize first_len = strlen (first);
  gsize last_len = strlen (last);

  if (inv_digits_compare (first, first_len, last, last_len) > 0)
    return INV_NUMBER_RANGE_REVERSED;
  if (first_len < last_len && (first[0] == '0' || last[0] == '0'))
    return INV_NUMBER_RANGE_ZERO;
  set_ends (range, first, first_len, last, last_len);
  return INV_NUMBER_OK;
}

gboolean
inv_range_contains (const InvRange *range, const char *number)
{
  g_return_val_if_fail (range != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  gsize len = strlen (number);

  if (range->first_len < range->last_len && number[0] == '0')
    return FALSE;
  return inv_digits_compare (range->first, range->first_len, number, len) <= 0
         && inv_digits_compare (number, len, range->last, range->last_len) <= 0;
}

gboolean
inv_range_overlaps (const InvRange *a, const InvRange *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  gsize longest = MIN (a->last_len, b->last_len);

  for (gsize len = MAX (a->first_len, b->first_len); len <= longest; len++)
    {
      InvRange part_a;
      InvRange part_b;

      inv_range_get_of_length (a, len, &part_a);
      inv_range_get_of_length (b, len, &part_b);
      if (strcmp (part_a.first, part_b.last) <= 0 && strcmp (part_b.first, part_a.last) <= 0)
        return TRUE;
    }
  return FALSE;
}

gsize
inv_range_get_nth (const InvRange *range, guint64 n, char number[INV_NUMBER_SIZE])
{
  g_return_val_if_fail (range != NULL, 0);
  g_return_val_if_fail (n < range->count, 0);

  memcpy (number, range->first, INV_NUMBER_SIZE);
  return inv_digits_add (number, range->first_len, n);
}

gboolean
inv_range_get_of_length (const InvRange *range, gsize len, InvRange *part)
{
  char least[INV_NUMBER_SIZE] = "1";
  char greatest[INV_NUMBER_SIZE];

  g_return_val_if_fail (range != NULL, FALSE);
  g_return_val_if_fail (part != NULL, FALSE);

  if (len < range->first_len || len > range->last_len)
    return FALSE;

  memset (least + 1, '0', len - 1);
  memset (greatest, '9', len);
  set_ends (part, len == range->first_len ? range->first : least, len,
            len == range->last_len ? range->last : greatest, len);
  return TRUE;
}

char *
inv_range_to_text (const InvRange *range)
{
  g_return_val_if_fail (range != NULL, NULL);

  return range->count == 1 ? g_strdup (range->first) : g_strconcat (range->first, "-", range->last, NULL);
}

void
inv_range_iter_init (InvRangeIter *iter, const InvRange *range)
{
  g_return_if_fail (iter != NULL);
  g_return_if_fail (range != NULL);

  memcpy (iter->number, range->first, INV_NUMBER_SIZE);
  iter->len = range->first_len;
  iter->n_left = range->count;
  iter->has_begun = FALSE;
}

gboolean
inv_range_iter_next (InvRangeIter *iter)
{
  if (iter->n_left == 0)
    return FALSE;

  iter->n_left--;
  if (iter->has_begun)
    iter->len = inv_digits_increment (iter->number, iter->len);
  iter->has_begun = TRUE;
  return TRUE;
}
