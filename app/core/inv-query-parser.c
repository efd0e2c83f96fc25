/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the search language: words into conditions. */

#include "config.h"

#include "inv-error.h"
#include "inv-number.h"
#include "inv-query-match.h"
#include "inv-query-private.h"
#include "inv-query-word.h"
#include "inv-query.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_WORDS 400

/* What a bare word consists of. */
typedef enum
{
  BARE_TEXT,
  BARE_PUNCTUATION,
  BARE_NUMBER,
  BARE_NUMBERS,
} BareKind;

/* Puts the word and its place in front of the error. Whatever is wrong with a
 * value, the query is not written right. */
static void
locate_error (GError **error, const char *source, guint place)
{
  g_autofree char *shown = inv_text_shorten (source, -1);

  if (error == NULL)
    return;

  (*error)->code = INV_ERROR_USAGE;
  /* Translators: a word of a search, where it stands, and what is wrong with it. */
  g_prefix_error (error, _ ("“%s” (character %u): "), shown, place);
}

/* Finds the colon that ends a field's name. Names begin with a letter, so that
 * 12:30 is a text. */
static gboolean
find_field_name (InvQueryPiece whole, gsize *colon)
{
  if (!inv_query_piece_find (whole, ":", 0, colon) || !g_ascii_isalpha (*whole.text))
    return FALSE;

  for (gsize i = 0; i < *colon; i++)
    {
      if (whole.marks[i]
          || !(g_ascii_isalnum (whole.text[i]) || whole.text[i] == '-' || whole.text[i] == '_'))
        return FALSE;
    }
  return TRUE;
}

/* Steps have ids as DIDs do, and are asked for by nothing else. */
static gboolean
parse_steps (InvQueryBuilder *builder, InvQueryPiece values, gboolean negated, GError **error)
{
  g_autoptr (GArray) matches = inv_query_matches_parse (INV_FIELD_ID, values, error);

  if (matches == NULL)
    return FALSE;

  for (guint i = 0; i < matches->len; i++)
    {
      InvMatch *match = &g_array_index (matches, InvMatch, i);

      if (match->kind != INV_MATCH_VALUE)
        {
          g_set_error_literal (error, INV_ERROR, INV_ERROR_USAGE,
                               _ ("Steps are named by their numbers in the history: write “step:12” or "
                                  "“step:12,13”."));
          return FALSE;
        }
      match->kind = INV_MATCH_STEP;
    }

  inv_query_builder_take (builder, INV_FIELD_ID, negated, g_steal_pointer (&matches));
  return TRUE;
}

static gboolean
parse_field (InvQueryBuilder *builder, const InvQueryWord *word, gsize colon, GError **error)
{
  g_autofree char *name = g_strndup (word->whole.text, colon);
  InvQueryPiece values = inv_query_piece_cut (word->whole, colon + 1, word->whole.length);

  if (g_ascii_strcasecmp (name, INV_QUERY_STEP_NAME) == 0)
    return parse_steps (builder, values, word->negated, error);

  InvField field = inv_field_parse (name, error);

  if (field == INV_FIELD_NONE)
    return FALSE;

  GArray *matches = inv_query_matches_parse (field, values, error);

  if (matches == NULL)
    return FALSE;
  inv_query_builder_take (builder, field, word->negated, matches);
  return TRUE;
}

static void
take_match (InvQueryBuilder *builder, InvField field, gboolean negated, InvMatchKind kind, char *text)
{
  GArray *matches = inv_matches_new ();
  InvMatch match = { .kind = kind, .low = { .type = INV_VALUE_TEXT, .text = text } };

  g_array_append_val (matches, match);
  inv_query_builder_take (builder, field, negated, matches);
}

static BareKind
classify (InvQueryPiece whole)
{
  gboolean has_digit = FALSE;
  gboolean has_separator = FALSE;
  gsize at;

  if (inv_query_piece_is_quoted (whole))
    return BARE_TEXT;

  for (const char *p = whole.text; p < whole.text + whole.length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        has_digit = TRUE;
      else if (c == ',')
        has_separator = TRUE;
      else if (!inv_query_is_number_punctuation (c))
        return BARE_TEXT;
    }

  has_separator = has_separator || inv_query_piece_find (whole, "..", 0, &at);
  if (has_digit)
    return has_separator ? BARE_NUMBERS : BARE_NUMBER;
  return has_separator ? BARE_TEXT : BARE_PUNCTUATION;
}

/* Whether the text is two plain digit strings with a dash between them. */
static gboolean
is_dashed_pair (const char *text)
{
  gsize n_first = strspn (text, "0123456789");

  if (n_first == 0 || text[n_first] != '-')
    return FALSE;

  const char *second = text + n_first + 1;
  gsize n_second = strspn (second, "0123456789");

  return n_second > 0 && second[n_second] == '\0';
}

static gboolean
parse_whole_number (InvQueryBuilder *builder, const char *text, gboolean negated, GError **error)
{
  char number[INV_NUMBER_SIZE];

  if (is_dashed_pair (text))
    {
      const char *dash = strchr (text, '-');

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("This may be a range or one number. Write “did:%.*s..%s” or “did:%.*s%s”."),
                   (int) (dash - text), text, dash + 1, (int) (dash - text), text, dash + 1);
      return FALSE;
    }
  if (!inv_number_parse (text, -1, number, NULL, error))
    return FALSE;

  take_match (builder, INV_FIELD_DID, negated, INV_MATCH_VALUE, g_strdup (number));
  return TRUE;
}

static void
append_digits (GString *digits, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (digits, (char) ('0' + g_unichar_digit_value (c)));
    }
}

/* Reads a number that is spread over words, beginning at *at, and moves *at to
 * its last word. */
static gboolean
parse_number (InvQueryBuilder *builder, GArray *words, guint *at, InvQueryMode mode, GError **error)
{
  const InvQueryWord *first = &g_array_index (words, InvQueryWord, *at);
  g_autoptr (GString) text = g_string_new (first->whole.text);

  for (guint i = *at + 1; i < words->len && !first->negated; i++)
    {
      const InvQueryWord *word = &g_array_index (words, InvQueryWord, i);
      BareKind kind = classify (word->whole);

      if (word->negated || (kind != BARE_NUMBER && kind != BARE_PUNCTUATION))
        break;
      g_string_append_printf (text, " %s", word->whole.text);
      *at = i;
    }

  if (mode == INV_QUERY_MODE_COMMAND)
    {
      if (parse_whole_number (builder, text->str, first->negated, error))
        return TRUE;
      locate_error (error, text->str, first->place);
      return FALSE;
    }

  g_autoptr (GString) digits = g_string_new (NULL);

  append_digits (digits, text->str);
  take_match (builder, INV_FIELD_NONE, first->negated, INV_MATCH_VALUE,
              g_string_free (g_steal_pointer (&digits), FALSE));
  return TRUE;
}

/* Reads a bare word with an asterisk. Without quotes, what can be a pattern of
 * numbers is one, as long as there is a digit in it or no letter. */
static void
parse_bare_pattern (InvQueryBuilder *builder, const InvQueryWord *word)
{
  gboolean has_letter = inv_query_piece_is_quoted (word->whole);
  gboolean has_digit = FALSE;

  for (gsize i = 0; i < word->whole.length && !has_letter; i++)
    {
      has_letter = g_ascii_isalpha (word->whole.text[i]);
      has_digit = has_digit || g_ascii_isdigit (word->whole.text[i]);
    }

  char *pattern = has_digit || !has_letter ? inv_query_number_pattern_parse (word->whole) : NULL;

  if (pattern != NULL)
    {
      take_match (builder, INV_FIELD_DID, word->negated, INV_MATCH_PATTERN, pattern);
    }
  else
    {
      pattern = inv_query_pattern_parse (word->whole);
      take_match (builder, INV_FIELD_NONE, word->negated, INV_MATCH_PATTERN, pattern);
    }
}

static gboolean
parse_bare_numbers (InvQueryBuilder *builder, const InvQueryWord *word, GError **error)
{
  GArray *matches = inv_query_matches_parse (INV_FIELD_DID, word->whole, error);

  if (matches == NULL)
    return FALSE;
  inv_query_builder_take (builder, INV_FIELD_DID, word->negated, matches);
  return TRUE;
}

/* Reads the word at *at, and those that belong to it. */
static gboolean
parse_word (InvQueryBuilder *builder, GArray *words, guint *at, InvQueryMode mode, GError **error)
{
  const InvQueryWord *word = &g_array_index (words, InvQueryWord, *at);
  BareKind kind = classify (word->whole);
  gboolean is_parsed = TRUE;
  gsize found;

  if (kind == BARE_NUMBER)
    return parse_number (builder, words, at, mode, error);

  if (find_field_name (word->whole, &found))
    is_parsed = parse_field (builder, word, found, error);
  else if (kind == BARE_NUMBERS)
    is_parsed = parse_bare_numbers (builder, word, error);
  else if (inv_query_piece_find (word->whole, "*", 0, &found))
    parse_bare_pattern (builder, word);
  else
    take_match (builder, INV_FIELD_NONE, word->negated, INV_MATCH_VALUE, inv_query_piece_dup (word->whole));

  if (!is_parsed)
    locate_error (error, word->source, word->place);
  return is_parsed;
}

InvQuery *
inv_query_parse (const char *text, InvQueryMode mode, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autoptr (GArray) words = inv_query_words_split (text, error);
  g_auto (InvQueryBuilder) builder = { NULL };

  if (words == NULL)
    return NULL;

  inv_query_builder_init (&builder);
  if (words->len > MAX_WORDS)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("The search has more than %d words. Write a list behind “did:”, with commas between "
                      "the numbers."),
                   MAX_WORDS);
      return NULL;
    }

  for (guint i = 0; i < words->len; i++)
    {
      if (!parse_word (&builder, words, &i, mode, error))
        return NULL;
    }
  return inv_query_builder_end (&builder);
}
