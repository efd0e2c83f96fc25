/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions from what a person puts together: field, comparison and texts.
 * They are read by the same functions as those of the search language, with
 * every text as if it stood in quotes; so the two cannot mean different things. */

#include "config.h"

#include "inv-condition-private.h"
#include "inv-condition.h"
#include "inv-error.h"
#include "inv-query-match.h"
#include "inv-query-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands in front of and behind the text of a comparison with one. */
static const struct
{
  const char *before;
  const char *behind;
} signs[INV_N_COMPARISONS] = {
  [INV_COMPARISON_IS] = { "", "" },        [INV_COMPARISON_CONTAINS] = { "*", "*" },
  [INV_COMPARISON_STARTS] = { "", "*" },   [INV_COMPARISON_ENDS] = { "*", "" },
  [INV_COMPARISON_ABOVE] = { ">", "" },    [INV_COMPARISON_AT_LEAST] = { ">=", "" },
  [INV_COMPARISON_BELOW] = { "<", "" },    [INV_COMPARISON_AT_MOST] = { "<=", "" },
  [INV_COMPARISON_EMPTY] = { "none", "" }, [INV_COMPARISON_FILLED] = { "any", "" },
};

/* What would stand behind the field's colon. */
typedef struct
{
  GString *text;
  GArray *marks;
} Phrase;

static Phrase
phrase_begin (void)
{
  return (Phrase) { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gboolean)) };
}

static void
phrase_clear (Phrase *phrase)
{
  g_string_free (phrase->text, TRUE);
  g_array_unref (phrase->marks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Phrase, phrase_clear)

static void
add (Phrase *phrase, const char *text, gsize length, gboolean is_quoted)
{
  g_string_append_len (phrase->text, text, (gssize) length);
  for (gsize i = 0; i < length; i++)
    g_array_append_val (phrase->marks, is_quoted);
}

static void
add_sign (Phrase *phrase, const char *sign)
{
  add (phrase, sign, strlen (sign), FALSE);
}

static void
add_text (Phrase *phrase, const char *text)
{
  add (phrase, text, strlen (text), TRUE);
}

/* Adds a text in which asterisks stand for anything but behind a backslash. */
static void
add_pattern (Phrase *phrase, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_escape = *p == '\\' && (p[1] == '*' || p[1] == '\\');

      if (is_escape)
        p++;
      add (phrase, p, 1, is_escape || *p != '*');
    }
}

static InvQuery *
read_phrase (InvField field, gboolean negated, const Phrase *phrase, GError **error)
{
  InvQueryPiece piece = { phrase->text->str, (const gboolean *) (void *) phrase->marks->data,
                          phrase->text->len };
  GArray *matches = inv_query_matches_parse (field, piece, error);
  g_auto (InvQueryBuilder) builder = { NULL };

  if (matches == NULL)
    return NULL;
  inv_query_builder_init (&builder);
  inv_query_builder_take (&builder, field, negated, matches);
  return inv_query_builder_end (&builder);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static InvQuery *
parse_one (InvField field, InvComparison comparison, const char *text, GError **error)
{
  InvComparison positive = inv_condition_get_positive (comparison);
  gboolean is_text = inv_condition_get_type (field) == INV_FIELD_TYPE_TEXT;
  g_auto (Phrase) phrase = phrase_begin ();

  if (is_text
      && (positive == INV_COMPARISON_IS || (positive == INV_COMPARISON_LIKE && strchr (text, '*') == NULL)))
    add_sign (&phrase, "=");

  if (positive == INV_COMPARISON_LIKE)
    {
      add_pattern (&phrase, text);
    }
  else if (positive == INV_COMPARISON_CONTAINS && is_text)
    {
      add_text (&phrase, text);
    }
  else
    {
      add_sign (&phrase, signs[positive].before);
      add_text (&phrase, text);
      add_sign (&phrase, signs[positive].behind);
    }
  return read_phrase (field, positive != comparison, &phrase, error);
}

static InvQuery *
parse_two (InvField field, InvComparison comparison, const char *const *texts, guint *wrong, GError **error)
{
  g_auto (Phrase) phrase = phrase_begin ();

  for (guint i = 0; i < 2; i++)
    {
      gboolean is_missing = is_blank (texts[i]);
      g_autoptr (InvQuery) end = is_missing ? NULL : parse_one (field, INV_COMPARISON_IS, texts[i], error);

      *wrong = i;
      if (!is_missing && end == NULL)
        return NULL;

      if (i > 0)
        add_sign (&phrase, "..");
      if (!is_missing)
        add_text (&phrase, texts[i]);
    }
  return read_phrase (field, comparison == INV_COMPARISON_BETWEEN_NOT, &phrase, error);
}

static InvQuery *
parse_list (InvField field, InvComparison comparison, const char *const *texts, guint *wrong, GError **error)
{
  g_auto (Phrase) phrase = phrase_begin ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_auto (Phrase) item = phrase_begin ();
      g_autoptr (InvQuery) alone = NULL;

      add_text (&item, texts[i]);
      alone = read_phrase (field, FALSE, &item, error);
      *wrong = i;
      if (alone == NULL)
        return NULL;

      if (i > 0)
        add_sign (&phrase, ",");
      add_text (&phrase, texts[i]);
    }
  return read_phrase (field, comparison == INV_COMPARISON_NONE_OF, &phrase, error);
}

/* A bare word: a text, or a number with whatever punctuation. */
static InvQuery *
parse_word (InvComparison comparison, const char *text)
{
  g_autoptr (InvQuery) all = inv_query_new_all ();
  g_autoptr (InvQuery) number = inv_condition_is_spaced_number (text)
                                    ? inv_query_parse (text, INV_QUERY_MODE_SEARCH, NULL)
                                    : NULL;
  InvMatch match = { .kind = INV_MATCH_VALUE, .low = inv_value_from_text (text) };
  InvCondition condition = { .field = INV_FIELD_NONE,
                             .negated = comparison == INV_COMPARISON_CONTAINS_NOT,
                             .matches = &match,
                             .n_matches = 1 };
  guint n_conditions = 0;

  if (number != NULL)
    {
      const InvCondition *read = inv_query_get_conditions (number, &n_conditions);

      if (n_conditions == 1 && read->field == INV_FIELD_NONE && !read->negated)
        match.low = inv_value_from_text (read->matches->low.text);
    }
  return inv_query_new_with (all, &condition);
}

static InvQuery *
parse_written (const char *text, GError **error)
{
  g_autoptr (InvQuery) query = inv_query_parse (text, INV_QUERY_MODE_SEARCH, error);
  guint n_conditions;

  if (query == NULL)
    return NULL;

  inv_query_get_conditions (query, &n_conditions);
  if (n_conditions > 1)
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_USAGE,
                           _ ("There is more than one condition here. Write one, or put quotes around a text "
                              "with blanks."));
      return NULL;
    }
  return g_steal_pointer (&query);
}

/* Whether there is anything to compare with yet. Blanks within texts count. */
static gboolean
is_filled_in (InvField field, InvComparison comparison, const char *const *texts)
{
  switch (inv_comparison_get_shape (comparison))
    {
    case INV_COMPARISON_SHAPE_ONE:
      return inv_condition_get_type (field) == INV_FIELD_TYPE_TEXT ? *texts[0] != '\0' : !is_blank (texts[0]);

    case INV_COMPARISON_SHAPE_TWO:
      return !is_blank (texts[0]) || !is_blank (texts[1]);

    case INV_COMPARISON_SHAPE_LIST:
      return texts[0] != NULL;

    case INV_COMPARISON_SHAPE_NONE:
    default:
      return TRUE;
    }
}

InvQuery *
inv_condition_parse (InvField field,
                     InvComparison comparison,
                     const char *const *texts,
                     guint *wrong,
                     GError **error)
{
  g_return_val_if_fail (comparison < INV_N_COMPARISONS, NULL);
  g_return_val_if_fail (texts != NULL, NULL);

  guint place = 0;
  InvQuery *query;

  if (!is_filled_in (field, comparison, texts))
    return inv_query_new_all ();

  if (comparison == INV_COMPARISON_WRITTEN)
    query = parse_written (texts[0], error);
  else if (field == INV_FIELD_NONE)
    query = parse_word (comparison, texts[0]);
  else if (inv_comparison_get_shape (comparison) == INV_COMPARISON_SHAPE_TWO)
    query = parse_two (field, comparison, texts, &place, error);
  else if (inv_comparison_get_shape (comparison) == INV_COMPARISON_SHAPE_LIST)
    query = parse_list (field, comparison, texts, &place, error);
  else if (inv_comparison_get_shape (comparison) == INV_COMPARISON_SHAPE_ONE)
    query = parse_one (field, comparison, texts[0], error);
  else
    query = parse_one (field, comparison, "", error);

  if (wrong != NULL)
    *wrong = place;
  return query;
}
