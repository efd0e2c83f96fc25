/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of operators, batches, clients and the like, and of tags: what is
 * stored of them, and when two of them are one.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-name.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Takes off blanks and invisible characters, and makes every run of blanks within one space. */
static char *
fold_blanks (const char *text, gsize len)
{
  GString *folded = g_string_sized_new (len);
  gboolean blank_before = FALSE;

  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (inv_text_is_invisible (c))
        continue;
      if (inv_text_is_blank (c))
        {
          blank_before = folded->len > 0;
          continue;
        }
      if (blank_before)
        g_string_append_c (folded, ' ');
      g_string_append_len (folded, p, g_utf8_next_char (p) - p);
      blank_before = FALSE;
    }
  return g_string_free_and_steal (folded);
}

static gboolean
has_control_character (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

char *
inv_name_clean (const char *text, gssize len, GError **error)
{
  g_return_val_if_fail (text != NULL || len == 0, NULL);

  gsize n_bytes = len < 0 ? strlen (text) : (gsize) len;
  g_autofree char *shown = inv_text_shorten (text, (gssize) n_bytes);

  if (n_bytes > 0 && memchr (text, '\0', n_bytes) != NULL)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” has a control character. Take it out."),
                   shown);
      return NULL;
    }
  if (n_bytes > 0 && !g_utf8_validate (text, (gssize) n_bytes, NULL))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("“%s” is not readable text. Choose the encoding that the file is really in."), shown);
      return NULL;
    }

  g_autofree char *folded = fold_blanks (text, n_bytes);
  g_autofree char *name = g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);

  if (*name == '\0')
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, _ ("The name is empty. Type one."));
      return NULL;
    }
  if (has_control_character (name))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” has a control character. Take it out."),
                   shown);
      return NULL;
    }
  if (g_utf8_strlen (name, -1) > INV_NAME_MAX)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” is too long. Shorten it to %d characters."),
                   shown, INV_NAME_MAX);
      return NULL;
    }
  return g_steal_pointer (&name);
}

char *
inv_name_key (const char *name, gssize len)
{
  g_return_val_if_fail (name != NULL || len == 0, NULL);

  gsize n_bytes = len < 0 ? strlen (name) : (gsize) len;
  g_autofree char *clean = fold_blanks (name, n_bytes);

  if (g_str_is_ascii (clean))
    return g_ascii_strdown (clean, -1);

  /* Folding decomposed text and composing it again is what Unicode calls a canonical caseless match. */
  g_autofree char *decomposed = g_utf8_normalize (clean, -1, G_NORMALIZE_NFD);
  g_autofree char *folded = g_utf8_casefold (decomposed, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
}

gboolean
inv_name_equal (const char *a, const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  g_autofree char *key_a = inv_name_key (a, -1);
  g_autofree char *key_b = inv_name_key (b, -1);

  return strcmp (key_a, key_b) == 0;
}
