/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few things that the value types need to know about text that people
 * and their programs write: what is blank, what is invisible, and how to show
 * any text in a message without breaking the message.
 */

#include "config.h"

#include "inv-text.h"

#include <string.h>

/* The longest UTF-8 sequence. */
#define MAX_CHARACTER_BYTES 4

gboolean
inv_text_is_blank (gunichar c)
{
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x85 || g_unichar_isspace (c);
}

gboolean
inv_text_is_invisible (gunichar c)
{
  return c == 0xad                       /* soft hyphen */
         || c == 0x61c                   /* Arabic letter mark */
         || c == 0x180e                  /* Mongolian vowel separator */
         || c == 0x200b                  /* zero width space */
         || c == 0x200e || c == 0x200f   /* left-to-right, right-to-left mark */
         || (c >= 0x202a && c <= 0x202e) /* embeddings and overrides */
         || (c >= 0x2060 && c <= 0x2069) /* word joiner, invisible signs, isolates */
         || c == 0xfeff;                 /* byte order mark */
}

gboolean
inv_text_is_dash (gunichar c)
{
  return c == '-'                        /* hyphen-minus */
         || (c >= 0x2010 && c <= 0x2015) /* hyphens, figure, en and em dash, bar */
         || c == 0x2212                  /* minus */
         || c == 0xfe58 || c == 0xfe63   /* small ones */
         || c == 0xff0d;                 /* full-width */
}

static gboolean
shows_nothing (gunichar c)
{
  return inv_text_is_blank (c) || inv_text_is_invisible (c);
}

gboolean
inv_text_trim (const char **begin, const char **end)
{
  g_return_val_if_fail (begin != NULL && end != NULL, FALSE);

  /* What is not UTF-8 comes out of the validation as no character at all, and stays. */
  while (*begin < *end && shows_nothing (g_utf8_get_char_validated (*begin, *end - *begin)))
    *begin = g_utf8_next_char (*begin);

  while (*begin < *end)
    {
      const char *last = g_utf8_find_prev_char (*begin, *end);

      if (last == NULL || !shows_nothing (g_utf8_get_char_validated (last, *end - last))
          || g_utf8_next_char (last) != *end)
        break;
      *end = last;
    }
  return *begin < *end;
}

char *
inv_text_shorten (const char *text, gssize len)
{
  g_return_val_if_fail (text != NULL || len == 0, NULL);

  gsize n_bytes = len < 0 ? strlen (text) : (gsize) len;
  gsize n_looked_at = MIN (n_bytes, (INV_TEXT_SHOWN_MAX + 1) * MAX_CHARACTER_BYTES);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", (gssize) n_looked_at);
  g_autoptr (GString) shown = g_string_new (NULL);
  int n_shown = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n_shown == INV_TEXT_SHOWN_MAX)
        {
          g_string_truncate (shown, (gsize) (g_utf8_offset_to_pointer (shown->str, INV_TEXT_SHOWN_MAX - 1)
                                             - shown->str));
          g_string_append (shown, "…");
          break;
        }
      if (inv_text_is_invisible (c))
        continue;
      if (inv_text_is_blank (c))
        c = ' ';
      else if (g_unichar_iscntrl (c))
        c = 0xfffd;
      g_string_append_unichar (shown, c);
      n_shown++;
    }

  return g_string_free_and_steal (g_steal_pointer (&shown));
}
