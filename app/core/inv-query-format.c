/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a query in the search language, with no more quotes than it takes to
 * read the same query back. */

#include "config.h"

#include "inv-field-value.h"
#include "inv-query-match.h"
#include "inv-query-private.h"
#include "inv-query.h"

#include <string.h>

/* Whether a character means itself without quotes, wherever it stands. */
static gboolean
is_plain (gunichar c)
{
  return g_unichar_isalnum (c) || c == '_' || c == '/' || c == '@' || c == '&' || c == '#' || c == '%';
}

static gboolean
is_plain_text (const char *text, gboolean in_field)
{
  if (*text == '\0' || g_ascii_strcasecmp (text, "none") == 0 || g_ascii_strcasecmp (text, "any") == 0)
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_joint = (c == '-' || c == '.' || c == '+') && (guchar) p[1] != c && (in_field || p > text);

      if (!is_plain (c) && !is_joint)
        return FALSE;
    }
  return TRUE;
}

static void
append_quoted (GString *out, const char *text, gsize length)
{
  g_string_append_c (out, '"');
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"' || text[i] == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, text[i]);
    }
  g_string_append_c (out, '"');
}

static void
append_text (GString *out, const char *text)
{
  if (is_plain_text (text, TRUE))
    g_string_append (out, text);
  else
    append_quoted (out, text, strlen (text));
}

/* Writes what is between two wildcards. */
static void
append_pattern_part (GString *out, GString *part)
{
  if (part->len > 0)
    append_text (out, part->str);
  g_string_truncate (part, 0);
}

static void
append_pattern (GString *out, const char *pattern)
{
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0'; p++)
    {
      if (*p == '*')
        {
          append_pattern_part (out, part);
          g_string_append_c (out, '*');
        }
      else
        {
          if (*p == '\\' && p[1] != '\0')
            p++;
          g_string_append_c (part, *p);
        }
    }
  append_pattern_part (out, part);
}

static void
append_value (GString *out, InvField field, const InvValue *value)
{
  if (value->type == INV_VALUE_TEXT)
    {
      append_text (out, value->text);
    }
  else
    {
      char buffer[INV_VALUE_BUFFER_SIZE];
      gsize length;

      g_string_append (out, inv_field_write_integer (buffer, field, value->integer, NULL, &length));
    }
}

static void
append_range (GString *out, InvField field, const InvMatch *match)
{
  if (match->low.type != INV_VALUE_NULL && match->high.type != INV_VALUE_NULL)
    {
      append_value (out, field, &match->low);
      g_string_append (out, "..");
      append_value (out, field, &match->high);
    }
  else if (match->low.type != INV_VALUE_NULL)
    {
      g_string_append (out, match->excludes_low ? ">" : ">=");
      append_value (out, field, &match->low);
    }
  else
    {
      g_string_append (out, match->excludes_high ? "<" : "<=");
      append_value (out, field, &match->high);
    }
}

static void
append_match (GString *out, InvField field, const InvMatch *match)
{
  switch (match->kind)
    {
    case INV_MATCH_EXACT:
      g_string_append_c (out, '=');
      append_value (out, field, &match->low);
      break;

    case INV_MATCH_PATTERN:
      append_pattern (out, match->low.text);
      break;

    case INV_MATCH_RANGE:
      append_range (out, field, match);
      break;

    case INV_MATCH_EMPTY:
      g_string_append (out, "none");
      break;

    case INV_MATCH_FILLED:
      g_string_append (out, "any");
      break;

    case INV_MATCH_VALUE:
    case INV_MATCH_STEP:
    default:
      append_value (out, field, &match->low);
      break;
    }
}

/* Whether a bare text would be read as a number. */
static gboolean
is_number_like (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isdigit (c) && !inv_query_is_number_punctuation (c))
        return FALSE;
    }
  return TRUE;
}

/* Writes a bare word. Digits need no quotes in a search, unless they would
 * become one number with the word before. */
static gboolean
append_bare (GString *out, const InvCondition *condition, InvQueryMode mode, gboolean after_number)
{
  const InvMatch *match = condition->matches;
  const char *text = match->low.text;
  gboolean is_digits = text[strspn (text, "0123456789")] == '\0';

  if (match->kind == INV_MATCH_PATTERN)
    {
      append_pattern (out, text);
      return FALSE;
    }

  if (is_digits && mode == INV_QUERY_MODE_SEARCH && (condition->negated || !after_number))
    {
      g_string_append (out, text);
      return !condition->negated;
    }

  if (is_plain_text (text, FALSE) && !is_number_like (text))
    g_string_append (out, text);
  else
    append_quoted (out, text, strlen (text));
  return FALSE;
}

char *
inv_query_to_text (const InvQuery *query, InvQueryMode mode)
{
  g_return_val_if_fail (query != NULL, NULL);

  g_autoptr (GString) out = g_string_new (NULL);
  guint n_conditions;
  const InvCondition *conditions = inv_query_get_conditions (query, &n_conditions);
  gboolean after_number = FALSE;

  for (guint i = 0; i < n_conditions; i++)
    {
      const InvCondition *condition = &conditions[i];

      if (i > 0)
        g_string_append_c (out, ' ');
      if (condition->negated)
        g_string_append_c (out, '-');

      if (condition->field == INV_FIELD_NONE)
        {
          after_number = append_bare (out, condition, mode, after_number);
          continue;
        }

      after_number = FALSE;
      g_string_append_printf (out, "%s:",
                              condition->matches->kind == INV_MATCH_STEP
                                  ? INV_QUERY_STEP_NAME
                                  : inv_field_get_name (condition->field));
      for (guint j = 0; j < condition->n_matches; j++)
        {
          if (j > 0)
            g_string_append_c (out, ',');
          append_match (out, condition->field, &condition->matches[j]);
        }
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
