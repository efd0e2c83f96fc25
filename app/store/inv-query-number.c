/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions on the number in SQL: one number, lists, patterns and spans. The
 * numbers' own index finds all that has a beginning. */

#include "config.h"

#include "inv-query-number.h"
#include "inv-range.h"

#include <string.h>

/* Adds the condition that a number begins with some digits. Behind the digits
 * of a prefix comes, in the order of bytes, the prefix with one more at its end. */
static void
append_prefix (GString *sql, const char *prefix, InvQueryParameters *parameters)
{
  g_autofree char *behind = g_strdup (prefix);

  behind[strlen (behind) - 1]++;
  g_string_append_printf (sql, "d.number >= :p%u", inv_query_parameters_add_text (parameters, prefix));
  g_string_append_printf (sql, " AND d.number < :p%u", inv_query_parameters_add_text (parameters, behind));
}

static void
append_pattern (GString *sql, const char *pattern, InvQueryParameters *parameters)
{
  gsize n_prefix = strcspn (pattern, "*");
  g_autofree char *prefix = g_strndup (pattern, n_prefix);

  if (g_str_equal (pattern, "*"))
    {
      g_string_append (sql, "1");
      return;
    }
  if (n_prefix > 0)
    append_prefix (sql, prefix, parameters);
  if (!g_str_equal (pattern + n_prefix, "*"))
    {
      g_string_append_printf (sql, n_prefix > 0 ? " AND d.number GLOB :p%u" : "d.number GLOB :p%u",
                              inv_query_parameters_add_text (parameters, pattern));
    }
}

/* Adds a span, one part for each count of digits that it has numbers of. */
static void
append_span (GString *sql, const char *first, const char *last, InvQueryParameters *parameters)
{
  InvRange span;
  InvRange part;
  gboolean has_part = FALSE;

  inv_range_init_digits (&span, first, last);
  for (gsize n = span.first_len; n <= span.last_len; n++)
    {
      if (!inv_range_get_of_length (&span, n, &part))
        continue;
      g_string_append_printf (sql, has_part ? " OR (d.number >= :p%u" : "(d.number >= :p%u",
                              inv_query_parameters_add_text (parameters, part.first));
      g_string_append_printf (sql, " AND d.number <= :p%u",
                              inv_query_parameters_add_text (parameters, part.last));
      g_string_append_printf (sql, " AND length (d.number) = %" G_GSIZE_FORMAT ")", n);
      has_part = TRUE;
    }
}

static void
append_range (GString *sql, const InvMatch *match, InvQueryParameters *parameters)
{
  if (match->low.type == INV_VALUE_TEXT && match->high.type == INV_VALUE_TEXT)
    append_span (sql, match->low.text, match->high.text, parameters);
  else if (match->low.type == INV_VALUE_TEXT)
    g_string_append_printf (sql, "d.number %s :p%u", match->excludes_low ? ">" : ">=",
                            inv_query_parameters_add_text (parameters, match->low.text));
  else
    g_string_append_printf (sql, "d.number %s :p%u", match->excludes_high ? "<" : "<=",
                            inv_query_parameters_add_text (parameters, match->high.text));
}

void
inv_query_number_append_list (GString *sql, const InvCondition *condition, InvQueryParameters *parameters)
{
  g_autoptr (GString) json = g_string_new (NULL);
  const char *only = NULL;
  guint n_numbers = 0;

  for (guint i = 0; i < condition->n_matches; i++)
    {
      if (condition->matches[i].kind != INV_MATCH_VALUE)
        continue;
      only = condition->matches[i].low.text;
      g_string_append_printf (json, n_numbers > 0 ? ",\"%s\"" : "[\"%s\"", only);
      n_numbers++;
    }
  g_string_append_c (json, ']');

  if (n_numbers == 1)
    g_string_append_printf (sql, "d.number = :p%u", inv_query_parameters_add_text (parameters, only));
  else if (n_numbers > 1)
    g_string_append_printf (sql, "d.number IN (SELECT value FROM json_each (:p%u))",
                            inv_query_parameters_add_text (parameters, json->str));
}

void
inv_query_number_append (GString *sql, const InvMatch *match, InvQueryParameters *parameters)
{
  g_string_append_c (sql, '(');
  if (match->kind == INV_MATCH_PATTERN)
    append_pattern (sql, match->low.text, parameters);
  else
    append_range (sql, match, parameters);
  g_string_append_c (sql, ')');
}

/* Whether all that matches lies between two numbers in the order of bytes. */
static gboolean
is_one_stretch (const InvMatch *range)
{
  return range->low.type != range->high.type || strlen (range->low.text) == strlen (range->high.text);
}

static gboolean
all_are_single (const InvCondition *condition)
{
  for (guint i = 0; i < condition->n_matches; i++)
    {
      if (condition->matches[i].kind != INV_MATCH_VALUE)
        return FALSE;
    }
  return TRUE;
}

/* Whether all of the matches have a beginning or an end in the order of bytes. */
static gboolean
all_are_bounded (const InvCondition *condition)
{
  for (guint i = 0; i < condition->n_matches; i++)
    {
      const InvMatch *match = &condition->matches[i];
      gboolean is_bounded = match->kind == INV_MATCH_VALUE || match->kind == INV_MATCH_RANGE
                            || (match->kind == INV_MATCH_PATTERN && *match->low.text != '*');

      if (!is_bounded)
        return FALSE;
    }
  return TRUE;
}

/* Adds every match in a term of its own, for each of which SQLite seeks. */
static void
append_stretches (GString *sql, const InvCondition *condition, InvQueryParameters *parameters)
{
  g_string_append_c (sql, '(');
  inv_query_number_append_list (sql, condition, parameters);
  for (guint i = 0; i < condition->n_matches; i++)
    {
      if (condition->matches[i].kind == INV_MATCH_VALUE)
        continue;
      if (sql->len > 1)
        g_string_append (sql, " OR ");
      inv_query_number_append (sql, &condition->matches[i], parameters);
    }
  g_string_append_c (sql, ')');
}

void
inv_query_number_find_walk (InvQueryFilter *filter,
                            const InvCondition *condition,
                            InvQueryParameters *parameters)
{
  const InvMatch *match = condition->matches;
  g_autoptr (GString) walk = g_string_new (NULL);

  if (!all_are_bounded (condition))
    return;

  if (all_are_single (condition))
    {
      inv_query_number_append_list (walk, condition, parameters);
    }
  else if (condition->n_matches == 1 && (match->kind == INV_MATCH_PATTERN || is_one_stretch (match)))
    {
      inv_query_number_append (walk, match, parameters);
    }
  else
    {
      append_stretches (walk, condition, parameters);
      filter->is_scattered = TRUE;
    }

  filter->walk = g_string_free (g_steal_pointer (&walk), FALSE);
  filter->walk_is_all = TRUE;
  filter->index = inv_did_index_get_number ();
}
