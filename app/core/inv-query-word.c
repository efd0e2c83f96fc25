/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts a query into words, and remembers of each byte whether it stood in
 * quotes: what does is never an operator. */

#include "config.h"

#include "inv-error.h"
#include "inv-query-word.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A word while it is read. */
typedef struct
{
  GString *text;
  GArray *marks;
} Draft;

static void
clear_word (gpointer data)
{
  InvQueryWord *word = data;

  g_free ((char *) word->whole.text);
  g_free ((gboolean *) word->whole.marks);
  g_free (word->source);
}

static void
add_character (Draft *draft, const char *p, gboolean is_quoted)
{
  gsize n = (gsize) (g_utf8_next_char (p) - p);

  g_string_append_len (draft->text, p, (gssize) n);
  for (gsize i = 0; i < n; i++)
    g_array_append_val (draft->marks, is_quoted);
}

/* Reads what is in quotes, p being behind the first. Returns the place behind
 * the last, or NULL if there is none. An escape is two characters. */
static const char *
read_quoted (Draft *draft, const char *p)
{
  while (*p != '\0' && *p != '"')
    {
      if (*p == '\\' && (p[1] == '"' || p[1] == '\\'))
        p++;
      add_character (draft, p, TRUE);
      p = g_utf8_next_char (p);
    }
  return *p == '"' ? p + 1 : NULL;
}

/* Reads a word. Returns the place behind it, or NULL if a quote is left open. */
static const char *
read_word (Draft *draft, const char *p, gboolean *has_quotes)
{
  while (p != NULL && *p != '\0' && !inv_text_is_blank (g_utf8_get_char (p)))
    {
      if (*p == '"')
        {
          *has_quotes = TRUE;
          p = read_quoted (draft, p + 1);
        }
      else
        {
          add_character (draft, p, FALSE);
          p = g_utf8_next_char (p);
        }
    }
  return p;
}

/* Reads the word at p and adds it to words. */
static const char *
take_word (GArray *words, guint place, const char *p, GError **error)
{
  InvQueryWord word = { .place = place };
  gboolean has_quotes = FALSE;
  const char *begin = p;

  word.negated = *p == '-' && p[1] != '\0' && !inv_text_is_blank (g_utf8_get_char (p + 1));
  if (word.negated)
    p++;

  Draft draft = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gboolean)) };

  p = read_word (&draft, p, &has_quotes);
  word.source = p != NULL ? g_strndup (begin, (gsize) (p - begin)) : g_strdup (begin);
  word.whole.length = draft.text->len;
  word.whole.text = g_string_free (draft.text, FALSE);
  word.whole.marks = (gboolean *) g_array_free (draft.marks, FALSE);
  g_array_append_val (words, word);

  if (p == NULL)
    {
      g_autofree char *shown = inv_text_shorten (word.source, -1);

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("%s (character %u): a quote is not closed. Write another quote behind it."), shown,
                   word.place);
    }
  else if (word.whole.length == 0 && has_quotes)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("%s (character %u): there is nothing in the quotes to look for."), word.source,
                   word.place);
      p = NULL;
    }
  return p;
}

GArray *
inv_query_words_split (const char *text, GError **error)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (InvQueryWord));

  g_array_set_clear_func (words, clear_word);
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_USAGE,
                           _ ("The search is not valid UTF-8. Type it again."));
      return NULL;
    }

  guint place = 1;

  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);

      if (!inv_text_is_blank (g_utf8_get_char (p)))
        {
          next = take_word (words, place, p, error);
          if (next == NULL)
            return NULL;
        }
      place += (guint) g_utf8_strlen (p, next - p);
      p = next;
    }
  return g_steal_pointer (&words);
}

gboolean
inv_query_piece_find (InvQueryPiece piece, const char *wanted, gsize offset, gsize *at)
{
  gsize n = strlen (wanted);

  for (gsize i = offset; i + n <= piece.length; i++)
    {
      gsize n_same = 0;

      while (n_same < n && piece.text[i + n_same] == wanted[n_same] && !piece.marks[i + n_same])
        n_same++;
      if (n_same == n)
        {
          *at = i;
          return TRUE;
        }
    }
  return FALSE;
}

InvQueryPiece
inv_query_piece_cut (InvQueryPiece piece, gsize begin, gsize end)
{
  g_return_val_if_fail (begin <= end && end <= piece.length, piece);

  return (InvQueryPiece) { piece.text + begin, piece.marks + begin, end - begin };
}

gboolean
inv_query_piece_is (InvQueryPiece piece, const char *wanted)
{
  return piece.length == strlen (wanted) && !inv_query_piece_is_quoted (piece)
         && g_ascii_strncasecmp (piece.text, wanted, piece.length) == 0;
}

gboolean
inv_query_piece_is_quoted (InvQueryPiece piece)
{
  for (gsize i = 0; i < piece.length; i++)
    {
      if (piece.marks[i])
        return TRUE;
    }
  return FALSE;
}

char *
inv_query_piece_dup (InvQueryPiece piece)
{
  return g_strndup (piece.text, piece.length);
}
