/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for one text in many, letter case aside. What is looked for is cut at
 * its wildcards and folded once; of the texts only those that are not ASCII
 * have to go through Unicode. */

#define _GNU_SOURCE

#include "config.h"

#include "inv-text-matcher.h"

#include <string.h>

struct _InvTextMatcher
{
  InvTextMatch how;
  GPtrArray *parts;
  GString *folded;
};

/* Folds what is ASCII only; returns FALSE if something is not. */
static gboolean
fold_ascii (const char *text, gsize length, GString *folded)
{
  guchar all = 0;

  g_string_set_size (folded, length);
  for (gsize i = 0; i < length; i++)
    {
      all |= (guchar) text[i];
      folded->str[i] = g_ascii_tolower (text[i]);
    }
  return all < 0x80;
}

static void
take_part (GPtrArray *parts, GString *part)
{
  GString *folded = g_string_new (NULL);

  inv_text_fold (part->str, part->len, folded);
  g_ptr_array_add (parts, folded);
  g_string_truncate (part, 0);
}

/* Cuts a pattern at its wildcards. */
static void
cut_pattern (GPtrArray *parts, const char *pattern)
{
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0'; p++)
    {
      if (*p == '*')
        {
          take_part (parts, part);
          continue;
        }
      if (*p == '\\' && p[1] != '\0')
        p++;
      g_string_append_c (part, *p);
    }
  take_part (parts, part);
}

static gboolean
is_equal (const char *text, gsize length, const GString *part)
{
  return length == part->len && memcmp (text, part->str, length) == 0;
}

/* Compares a text with the parts of a pattern: the first stands at its
 * beginning, the last at its end, the others in their order between them. */
static gboolean
is_like (const char *text, gsize length, GPtrArray *parts)
{
  const GString *first = g_ptr_array_index (parts, 0);
  const GString *last = g_ptr_array_index (parts, parts->len - 1);

  if (parts->len == 1)
    return is_equal (text, length, first);
  if (length < first->len + last->len || memcmp (text, first->str, first->len) != 0
      || memcmp (text + length - last->len, last->str, last->len) != 0)
    return FALSE;

  const char *p = text + first->len;
  const char *end = text + length - last->len;

  for (guint i = 1; i + 1 < parts->len; i++)
    {
      const GString *part = g_ptr_array_index (parts, i);

      p = memmem (p, (gsize) (end - p), part->str, part->len);
      if (p == NULL)
        return FALSE;
      p += part->len;
    }
  return TRUE;
}

static gboolean
has_tag_like (const char *tags, gsize length, GPtrArray *parts)
{
  const char *end = tags + length;

  for (const char *tag = tags; tag <= end;)
    {
      const char *comma = memchr (tag, ',', (gsize) (end - tag));
      const char *tag_end = comma != NULL ? comma : end;

      if (is_like (tag, (gsize) (tag_end - tag), parts))
        return TRUE;
      tag = tag_end + 1;
    }
  return FALSE;
}

static void
free_part (gpointer data)
{
  g_string_free (data, TRUE);
}

InvTextMatcher *
inv_text_matcher_new (InvTextMatch how, const char *wanted)
{
  g_return_val_if_fail (wanted != NULL, NULL);

  InvTextMatcher *matcher = g_new0 (InvTextMatcher, 1);

  matcher->how = how;
  matcher->parts = g_ptr_array_new_with_free_func (free_part);
  matcher->folded = g_string_new (NULL);

  if (how == INV_TEXT_MATCH_PATTERN || how == INV_TEXT_MATCH_TAG_PATTERN)
    {
      cut_pattern (matcher->parts, wanted);
    }
  else
    {
      g_autoptr (GString) whole = g_string_new (wanted);

      take_part (matcher->parts, whole);
    }
  return matcher;
}

void
inv_text_matcher_free (InvTextMatcher *matcher)
{
  g_return_if_fail (matcher != NULL);

  g_ptr_array_unref (matcher->parts);
  g_string_free (matcher->folded, TRUE);
  g_free (matcher);
}

gboolean
inv_text_matcher_matches (InvTextMatcher *matcher, const char *text, gsize length)
{
  g_return_val_if_fail (matcher != NULL, FALSE);

  GString *folded = matcher->folded;
  const GString *first = g_ptr_array_index (matcher->parts, 0);

  inv_text_fold (text, length, folded);
  switch (matcher->how)
    {
    case INV_TEXT_MATCH_CONTAINS:
      return memmem (folded->str, folded->len, first->str, first->len) != NULL;

    case INV_TEXT_MATCH_TAG:
    case INV_TEXT_MATCH_TAG_PATTERN:
      return has_tag_like (folded->str, folded->len, matcher->parts);

    case INV_TEXT_MATCH_EQUALS:
    case INV_TEXT_MATCH_PATTERN:
    default:
      return is_like (folded->str, folded->len, matcher->parts);
    }
}

void
inv_text_fold (const char *text, gsize length, GString *folded)
{
  g_return_if_fail (text != NULL || length == 0);
  g_return_if_fail (folded != NULL);

  if (fold_ascii (text, length, folded))
    return;

  g_autofree char *cased = NULL;
  g_autofree char *normal = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);

  if (normal != NULL)
    cased = g_utf8_casefold (normal, -1);
  g_clear_pointer (&normal, g_free);
  if (cased != NULL)
    normal = g_utf8_normalize (cased, -1, G_NORMALIZE_NFC);

  g_string_truncate (folded, 0);
  if (normal != NULL)
    g_string_append (folded, normal);
  else
    g_string_append_len (folded, text, (gssize) length);
}
