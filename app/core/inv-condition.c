/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes conditions apart into what a person would have put together: field,
 * comparison and texts. */

#include "config.h"

#include "inv-condition-private.h"
#include "inv-condition.h"
#include "inv-field-value.h"
#include "inv-query-match.h"

#include <string.h>

InvFieldType
inv_condition_get_type (InvField field)
{
  return field != INV_FIELD_NONE ? inv_field_get_info (field)->type : INV_FIELD_TYPE_TEXT;
}

InvComparison
inv_condition_get_positive (InvComparison comparison)
{
  return inv_comparison_is_negated (comparison) ? comparison - 1 : comparison;
}

gboolean
inv_condition_is_spaced_number (const char *text)
{
  gboolean has_punctuation = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (inv_query_is_number_punctuation (c) || (g_unichar_isdigit (c) && c >= 0x80))
        has_punctuation = TRUE;
      else if (!g_unichar_isdigit (c))
        return FALSE;
    }
  return has_punctuation;
}

static InvComparison
negate (InvComparison comparison, gboolean negated)
{
  if (!negated)
    return comparison;
  return comparison < INV_COMPARISON_WRITTEN && inv_comparison_is_negated (comparison + 1)
             ? comparison + 1
             : INV_COMPARISON_WRITTEN;
}

/* What a condition is compared with, without its list. */

static gboolean
is_span (const InvMatch *match)
{
  return match->kind == INV_MATCH_RANGE && match->low.type != INV_VALUE_NULL
         && match->high.type != INV_VALUE_NULL && !match->excludes_low && !match->excludes_high;
}

static InvComparison
compare_value (InvField field, const InvMatch *match)
{
  if (field == INV_FIELD_NONE && inv_condition_is_spaced_number (match->low.text))
    return INV_COMPARISON_WRITTEN;
  if (inv_condition_get_type (field) == INV_FIELD_TYPE_TEXT)
    return INV_COMPARISON_CONTAINS;
  return inv_field_is_ordered (field) ? INV_COMPARISON_IS : INV_COMPARISON_ANY_OF;
}

static InvComparison
compare_pattern (InvField field, const char *pattern)
{
  gsize length = strlen (pattern);
  guint n_stars = 0;
  gboolean ends_in_star = FALSE;

  if (field == INV_FIELD_NONE)
    return INV_COMPARISON_WRITTEN;

  for (const char *p = pattern; *p != '\0'; p++)
    {
      ends_in_star = *p == '*';
      n_stars += ends_in_star ? 1 : 0;
      if (*p == '\\' && p[1] != '\0')
        p++;
    }

  if (n_stars == 1 && ends_in_star && length > 1)
    return INV_COMPARISON_STARTS;
  if (n_stars == 1 && *pattern == '*' && length > 1)
    return INV_COMPARISON_ENDS;
  if (n_stars == 2 && *pattern == '*' && ends_in_star && length > 2
      && inv_condition_get_type (field) != INV_FIELD_TYPE_TEXT)
    return INV_COMPARISON_CONTAINS;
  return INV_COMPARISON_LIKE;
}

static InvComparison
compare_range (const InvMatch *match)
{
  if (match->high.type == INV_VALUE_NULL)
    return match->excludes_low ? INV_COMPARISON_ABOVE : INV_COMPARISON_AT_LEAST;
  if (match->low.type == INV_VALUE_NULL)
    return match->excludes_high ? INV_COMPARISON_BELOW : INV_COMPARISON_AT_MOST;
  return is_span (match) ? INV_COMPARISON_BETWEEN : INV_COMPARISON_WRITTEN;
}

static InvComparison
compare_match (InvField field, const InvMatch *match)
{
  switch (match->kind)
    {
    case INV_MATCH_EXACT:
      return INV_COMPARISON_IS;

    case INV_MATCH_PATTERN:
      return compare_pattern (field, match->low.text);

    case INV_MATCH_RANGE:
      return compare_range (match);

    case INV_MATCH_EMPTY:
      return INV_COMPARISON_EMPTY;

    case INV_MATCH_FILLED:
      return INV_COMPARISON_FILLED;

    case INV_MATCH_STEP:
      return INV_COMPARISON_WRITTEN;

    case INV_MATCH_VALUE:
    default:
      return compare_value (field, match);
    }
}

/* Lists hold values; of numbers, spans of them as well. */
static gboolean
is_plain_list (const InvCondition *condition)
{
  for (guint i = 0; i < condition->n_matches; i++)
    {
      const InvMatch *match = &condition->matches[i];

      if (match->kind != INV_MATCH_VALUE
          && !(inv_condition_get_type (condition->field) == INV_FIELD_TYPE_NUMBER && is_span (match)))
        return FALSE;
    }
  return TRUE;
}

InvComparison
inv_condition_get_comparison (const InvCondition *condition)
{
  g_return_val_if_fail (condition != NULL && condition->n_matches > 0, INV_COMPARISON_WRITTEN);

  if (condition->n_matches == 1)
    return negate (compare_match (condition->field, condition->matches), condition->negated);
  if (is_plain_list (condition))
    return negate (INV_COMPARISON_ANY_OF, condition->negated);
  return INV_COMPARISON_WRITTEN;
}

/* Texts of a condition. */

static char *
value_to_text (InvField field, const InvValue *value)
{
  char buffer[INV_VALUE_BUFFER_SIZE];
  gsize length;

  if (value->type == INV_VALUE_TEXT)
    return g_strdup (value->text);
  if (value->type == INV_VALUE_INTEGER)
    return g_strdup (inv_field_write_integer (buffer, field, value->integer, NULL, &length));
  return g_strdup ("");
}

/* Takes the asterisks off that the comparison stands for, and what keeps the
 * others from being any. */
static char *
pattern_to_text (const char *pattern)
{
  GString *text = g_string_new (NULL);

  for (const char *p = pattern; *p != '\0'; p++)
    {
      if (*p == '*')
        continue;
      if (*p == '\\' && p[1] != '\0')
        p++;
      g_string_append_c (text, *p);
    }
  return g_string_free (text, FALSE);
}

static char *
item_to_text (InvField field, const InvMatch *match)
{
  g_autofree char *low = value_to_text (field, &match->low);
  g_autofree char *high = value_to_text (field, &match->high);

  return match->kind == INV_MATCH_RANGE ? g_strconcat (low, "..", high, NULL) : g_steal_pointer (&low);
}

static char *
write_condition (const InvCondition *condition)
{
  g_autoptr (InvQuery) all = inv_query_new_all ();
  g_autoptr (InvQuery) query = inv_query_new_with (all, condition);

  return inv_query_to_text (query, INV_QUERY_MODE_SEARCH);
}

/* The text of a comparison that has one. */
static char *
get_text (const InvCondition *condition, InvComparison comparison)
{
  const InvMatch *match = condition->matches;

  if (comparison == INV_COMPARISON_WRITTEN)
    return write_condition (condition);
  if (comparison == INV_COMPARISON_LIKE)
    return g_strdup (match->low.text);
  if (match->kind == INV_MATCH_PATTERN)
    return pattern_to_text (match->low.text);
  return value_to_text (condition->field, match->low.type != INV_VALUE_NULL ? &match->low : &match->high);
}

GStrv
inv_condition_get_texts (const InvCondition *condition)
{
  g_return_val_if_fail (condition != NULL && condition->n_matches > 0, NULL);

  InvComparison comparison = inv_condition_get_comparison (condition);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  switch (inv_comparison_get_shape (comparison))
    {
    case INV_COMPARISON_SHAPE_ONE:
      g_strv_builder_take (texts, get_text (condition, inv_condition_get_positive (comparison)));
      break;

    case INV_COMPARISON_SHAPE_TWO:
      g_strv_builder_take (texts, value_to_text (condition->field, &condition->matches->low));
      g_strv_builder_take (texts, value_to_text (condition->field, &condition->matches->high));
      break;

    case INV_COMPARISON_SHAPE_LIST:
      for (guint i = 0; i < condition->n_matches; i++)
        g_strv_builder_take (texts, item_to_text (condition->field, &condition->matches[i]));
      break;

    case INV_COMPARISON_SHAPE_NONE:
    default:
      break;
    }
  return g_strv_builder_end (texts);
}
