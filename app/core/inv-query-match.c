/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the values that a field is compared with: one value, a pattern, a
 * comparison, a range, or a list of these. */

#include "config.h"

#include "inv-error.h"
#include "inv-field-value.h"
#include "inv-number.h"
#include "inv-query-match.h"
#include "inv-query-moment.h"
#include "inv-query-private.h"
#include "inv-range.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A number with an asterisk before, between and behind all of its digits. */
#define MAX_NUMBER_PATTERN (2 * INV_NUMBER_MAX_DIGITS + 1)

/* Of values that are no plain ones, a list has this many at most. */
#define MAX_MATCHES 400

/* The comparisons, longest first. */
static const struct
{
  const char *sign;
  gboolean is_lower;
  gboolean excludes;
} comparisons[] = {
  { ">=", TRUE, FALSE },
  { "<=", FALSE, FALSE },
  { ">", TRUE, TRUE },
  { "<", FALSE, TRUE },
};

static gboolean
is_text_like (InvField field)
{
  InvFieldType type = inv_field_get_info (field)->type;

  return type == INV_FIELD_TYPE_TEXT || type == INV_FIELD_TYPE_NAME || type == INV_FIELD_TYPE_TAGS;
}

/* Reads one plain value of a field into value, which it then owns. */
static gboolean
parse_value (InvField field, InvQueryPiece piece, InvValue *value, GError **error)
{
  InvFieldType type = inv_field_get_info (field)->type;
  g_autofree char *text = inv_query_piece_dup (piece);

  /* Blanks that are looked for in a text stand in quotes and count. */
  if (type != INV_FIELD_TYPE_TEXT)
    g_strstrip (text);
  if (*text == '\0')
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("A value is missing. “%s:none” finds what is empty, “%s:any” what is not."),
                   inv_field_get_name (field), inv_field_get_name (field));
      return FALSE;
    }

  if (is_text_like (field))
    {
      *value = (InvValue) { .type = INV_VALUE_TEXT, .text = g_steal_pointer (&text) };
      return TRUE;
    }
  if (type == INV_FIELD_TYPE_MOMENT)
    {
      char *moment = inv_query_moment_parse (text, error);

      *value = (InvValue) { .type = moment != NULL ? INV_VALUE_TEXT : INV_VALUE_NULL, .text = moment };
      return moment != NULL;
    }

  return inv_field_parse_value (field, value, text, NULL, error);
}

/* Whether the ends of a range are known to be the wrong way round. Dates that
 * depend on today are known later only. */
static gboolean
is_reversed (const InvMatch *match)
{
  if (match->low.type == INV_VALUE_INTEGER && match->high.type == INV_VALUE_INTEGER)
    return match->low.integer > match->high.integer;
  if (match->low.type == INV_VALUE_TEXT && match->high.type == INV_VALUE_TEXT
      && g_ascii_isdigit (*match->low.text) && g_ascii_isdigit (*match->high.text))
    {
      gsize n = MIN (strlen (match->low.text), strlen (match->high.text));

      return strncmp (match->low.text, match->high.text, n) > 0;
    }
  return FALSE;
}

static gboolean
parse_comparison (InvField field, InvQueryPiece item, guint comparison, InvMatch *match, GError **error)
{
  if (!inv_field_is_ordered (field))
    {
      g_set_error (
          error, INV_ERROR, INV_ERROR_USAGE,
          _ ("“%s” has no order, so it takes no “%s”. Put the value in quotes if the sign belongs to it."),
          inv_field_get_name (field), comparisons[comparison].sign);
      return FALSE;
    }

  InvQueryPiece rest = inv_query_piece_cut (item, strlen (comparisons[comparison].sign), item.length);

  match->kind = INV_MATCH_RANGE;
  if (comparisons[comparison].is_lower)
    {
      match->excludes_low = comparisons[comparison].excludes;
      return parse_value (field, rest, &match->low, error);
    }
  match->excludes_high = comparisons[comparison].excludes;
  return parse_value (field, rest, &match->high, error);
}

/* Reads a range that has two dots between its ends, at the given place. */
static gboolean
parse_range (InvField field, InvQueryPiece item, gsize dots, InvMatch *match, GError **error)
{
  InvQueryPiece low = inv_query_piece_cut (item, 0, dots);
  InvQueryPiece high = inv_query_piece_cut (item, dots + strlen (".."), item.length);

  match->kind = INV_MATCH_RANGE;
  if (low.length == 0 && high.length == 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("A range needs a first or a last value. Write “%s:any” for all that are not empty."),
                   inv_field_get_name (field));
      return FALSE;
    }
  if (low.length > 0 && !parse_value (field, low, &match->low, error))
    return FALSE;
  if (high.length > 0 && !parse_value (field, high, &match->high, error))
    return FALSE;
  if (is_reversed (match))
    {
      g_autofree char *first = inv_query_piece_dup (low);
      g_autofree char *last = inv_query_piece_dup (high);

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("The range runs backwards. Did you mean “%s..%s”?"),
                   last, first);
      return FALSE;
    }
  return TRUE;
}

/* Reads numbers as they are entered elsewhere: one, or a span of them. */
static gboolean
parse_numbers (InvQueryPiece item, InvMatch *match, GError **error)
{
  InvRange range;

  if (!inv_range_parse (item.text, (gssize) item.length, &range, NULL, error))
    return FALSE;

  match->low = (InvValue) { .type = INV_VALUE_TEXT, .text = g_strdup (range.first) };
  if (!g_str_equal (range.first, range.last))
    {
      match->kind = INV_MATCH_RANGE;
      match->high = (InvValue) { .type = INV_VALUE_TEXT, .text = g_strdup (range.last) };
    }
  return TRUE;
}

static gboolean
parse_pattern (InvField field, InvQueryPiece item, InvMatch *match, GError **error)
{
  InvFieldType type = inv_field_get_info (field)->type;
  char *pattern = NULL;

  if (type == INV_FIELD_TYPE_NUMBER)
    pattern = inv_query_number_pattern_parse (item);
  else if (is_text_like (field))
    pattern = inv_query_pattern_parse (item);

  if (pattern == NULL && type == INV_FIELD_TYPE_NUMBER)
    {
      g_set_error_literal (
          error, INV_ERROR, INV_ERROR_USAGE,
          _ ("That is no pattern of a number. Write digits, keypad letters and “*”, as in “1800*VOIP”."));
    }
  else if (pattern == NULL)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” takes no “*”. Write a value of it."),
                   inv_field_get_name (field));
    }

  match->kind = INV_MATCH_PATTERN;
  match->low = (InvValue) { .type = pattern != NULL ? INV_VALUE_TEXT : INV_VALUE_NULL, .text = pattern };
  return pattern != NULL;
}

/* Reads "=value": texts that are this and nothing more; elsewhere it is what a
 * value means anyway. */
static gboolean
parse_exact (InvField field, InvQueryPiece item, InvMatch *match, GError **error)
{
  if (inv_field_get_info (field)->type == INV_FIELD_TYPE_TEXT)
    match->kind = INV_MATCH_EXACT;
  return parse_value (field, inv_query_piece_cut (item, strlen ("="), item.length), &match->low, error);
}

static gboolean
begins_with (InvQueryPiece item, const char *sign)
{
  gsize at;

  return inv_query_piece_find (item, sign, 0, &at) && at == 0;
}

static gboolean
parse_match (InvField field, InvQueryPiece item, InvMatch *match, GError **error)
{
  gboolean is_number = inv_field_get_info (field)->type == INV_FIELD_TYPE_NUMBER;
  gsize at = 0;

  if (inv_query_piece_is (item, "none") || inv_query_piece_is (item, "any"))
    {
      match->kind = inv_query_piece_is (item, "none") ? INV_MATCH_EMPTY : INV_MATCH_FILLED;
      return TRUE;
    }
  if (begins_with (item, "="))
    return parse_exact (field, item, match, error);
  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    {
      if (begins_with (item, comparisons[i].sign))
        return parse_comparison (field, item, i, match, error);
    }
  if (inv_query_piece_find (item, "*", 0, &at))
    return parse_pattern (field, item, match, error);
  if (inv_field_is_ordered (field) && inv_query_piece_find (item, "..", 0, &at)
      && !(is_number && at > 0 && at + strlen ("..") < item.length))
    return parse_range (field, item, at, match, error);
  if (is_number && item.length > 0)
    return parse_numbers (item, match, error);
  return parse_value (field, item, &match->low, error);
}

/* Whether any number of such matches can be looked up at once. */
static gboolean
is_plain (InvField field, const InvMatch *match)
{
  InvFieldType type = inv_field_get_info (field)->type;

  return match->kind == INV_MATCH_VALUE
         && (type == INV_FIELD_TYPE_NUMBER || type == INV_FIELD_TYPE_ID || type == INV_FIELD_TYPE_STATUS
             || type == INV_FIELD_TYPE_NAME);
}

GArray *
inv_query_matches_parse (InvField field, InvQueryPiece values, GError **error)
{
  g_autoptr (GArray) matches = inv_matches_new ();
  guint n_not_plain = 0;

  for (gsize begin = 0; begin <= values.length;)
    {
      InvMatch match = { .kind = INV_MATCH_VALUE };
      gsize comma = values.length;

      inv_query_piece_find (values, ",", begin, &comma);

      gboolean is_read = parse_match (field, inv_query_piece_cut (values, begin, comma), &match, error);

      g_array_append_val (matches, match);
      if (!is_read)
        return NULL;
      n_not_plain += is_plain (field, &match) ? 0 : 1;
      if (n_not_plain > MAX_MATCHES)
        {
          g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                       _ ("The list has more than %d values. Search for fewer at a time."), MAX_MATCHES);
          return NULL;
        }
      begin = comma + 1;
    }

  return g_steal_pointer (&matches);
}

char *
inv_query_pattern_parse (InvQueryPiece piece)
{
  g_autoptr (GString) pattern = g_string_new (NULL);

  for (gsize i = 0; i < piece.length; i++)
    {
      gboolean is_wild = piece.text[i] == '*' && !piece.marks[i];

      if (!is_wild && (piece.text[i] == '*' || piece.text[i] == '\\'))
        g_string_append_c (pattern, '\\');
      /* Several asterisks in a row mean what one means. */
      if (!is_wild || i == 0 || piece.text[i - 1] != '*' || piece.marks[i - 1])
        g_string_append_c (pattern, piece.text[i]);
    }

  return g_string_free (g_steal_pointer (&pattern), FALSE);
}

gboolean
inv_query_is_number_punctuation (gunichar c)
{
  return (c < 0x80 && strchr ("+()[]{}./", (int) c) != NULL) || inv_text_is_dash (c) || inv_text_is_blank (c)
         || inv_text_is_invisible (c);
}

char *
inv_query_number_pattern_parse (InvQueryPiece piece)
{
  g_autoptr (GString) pattern = g_string_new (NULL);

  for (gsize i = 0; i < piece.length;)
    {
      const char *p = piece.text + i;
      gunichar c = g_utf8_get_char (p);
      char digit = c < 0x80 ? inv_keypad_digit ((char) c) : '\0';

      if (c == '*' && !piece.marks[i])
        {
          if (pattern->len == 0 || pattern->str[pattern->len - 1] != '*')
            g_string_append_c (pattern, '*');
        }
      else if (g_unichar_isdigit (c))
        g_string_append_c (pattern, (char) ('0' + g_unichar_digit_value (c)));
      else if (digit != '\0')
        g_string_append_c (pattern, digit);
      else if (!inv_query_is_number_punctuation (c))
        return NULL;
      i += (gsize) (g_utf8_next_char (p) - p);
    }

  if (pattern->len == 0 || pattern->len > MAX_NUMBER_PATTERN)
    return NULL;
  return g_string_free (g_steal_pointer (&pattern), FALSE);
}
