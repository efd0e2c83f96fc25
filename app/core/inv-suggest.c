/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a mistyped word was meant to be: commands, options, fields, statuses and names
 * are all refused with the nearest that there is. */

#include "config.h"

#include "inv-suggest.h"

#include <string.h>

/* Longer than any name that is worth a guess; it bounds the work on pasted text. */
#define WORD_MAX 64

guint
inv_suggest_distance (const char *a, const char *b)
{
  glong a_len, b_len;
  g_autofree gunichar *from = g_utf8_to_ucs4_fast (a, -1, &a_len);
  g_autofree gunichar *to = g_utf8_to_ucs4_fast (b, -1, &b_len);
  gsize width = (gsize) b_len + 1;
  /* Three rows of the table are enough: a swap looks two rows back. */
  g_autofree guint *rows = g_new (guint, 3 * width);
  guint *before = rows;
  guint *above = rows + width;
  guint *row = rows + 2 * width;

  for (gsize j = 0; j < width; j++)
    row[j] = j;

  for (glong i = 1; i <= a_len; i++)
    {
      guint *oldest = before;

      before = above;
      above = row;
      row = oldest;
      row[0] = i;

      for (glong j = 1; j <= b_len; j++)
        {
          guint best = above[j - 1] + (from[i - 1] != to[j - 1]);

          best = MIN (best, above[j] + 1);
          best = MIN (best, row[j - 1] + 1);
          if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
            best = MIN (best, before[j - 2] + 1);
          row[j] = best;
        }
    }

  return row[b_len];
}

const char *
inv_suggest (const char *word, const char *const *candidates)
{
  glong length = g_utf8_validate (word, -1, NULL) ? g_utf8_strlen (word, -1) : 0;

  if (length == 0 || length > WORD_MAX)
    return NULL;

  g_autofree char *folded = g_utf8_casefold (word, -1);
  const char *beginning = NULL;
  const char *nearest = NULL;
  guint n_beginning = 0;
  guint fewest = (guint) MAX (length / 3, 1) + 1;

  for (gsize i = 0; candidates[i] != NULL; i++)
    {
      g_autofree char *candidate = g_utf8_casefold (candidates[i], -1);

      if (length > 1 && g_str_has_prefix (candidate, folded))
        {
          beginning = candidates[i];
          n_beginning++;
        }

      guint distance = inv_suggest_distance (folded, candidate);
      if (distance < fewest)
        {
          fewest = distance;
          nearest = candidates[i];
        }
    }

  return n_beginning == 1 ? beginning : nearest;
}
