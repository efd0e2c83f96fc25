/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparisons that conditions are put together from: what each is called,
 * what it takes, and which fields it fits. */

#include "config.h"

#include "inv-comparison.h"

#include <glib/gi18n-lib.h>

/* What kinds of fields differ in how they are compared. */
typedef enum
{
  KIND_CHOICE = 1 << 0,
  KIND_NAME = 1 << 1,
  KIND_TAGS = 1 << 2,
  KIND_TEXT = 1 << 3,
  KIND_WORD = 1 << 4,
  KIND_NUMBER = 1 << 5,
  KIND_AMOUNT = 1 << 6,
  KIND_MOMENT = 1 << 7,
  KIND_YES_OR_NO = 1 << 8,
} Kind;

#define TEXTUAL (KIND_NAME | KIND_TAGS | KIND_TEXT)
#define ORDERED (KIND_NUMBER | KIND_AMOUNT | KIND_MOMENT)
#define NOT_WORD (KIND_CHOICE | KIND_YES_OR_NO | TEXTUAL | ORDERED)

/* The labels, and the kinds of fields that each comparison is offered for. */
static const struct
{
  InvComparisonShape shape;
  gboolean is_negated;
  guint kinds;
  const char *label;
} comparisons[INV_N_COMPARISONS] = {
  [INV_COMPARISON_ANY_OF] = { INV_COMPARISON_SHAPE_LIST, FALSE, NOT_WORD, NC_ ("comparison", "is any of") },
  [INV_COMPARISON_NONE_OF] = { INV_COMPARISON_SHAPE_LIST, TRUE, NOT_WORD, NC_ ("comparison", "is none of") },
  [INV_COMPARISON_IS] = { INV_COMPARISON_SHAPE_ONE, FALSE, KIND_TEXT | ORDERED, NC_ ("comparison", "is") },
  [INV_COMPARISON_IS_NOT] = { INV_COMPARISON_SHAPE_ONE, TRUE, KIND_TEXT | ORDERED,
                              NC_ ("comparison", "is not") },
  [INV_COMPARISON_CONTAINS] = { INV_COMPARISON_SHAPE_ONE, FALSE, TEXTUAL | KIND_WORD | KIND_NUMBER,
                                NC_ ("comparison", "contains") },
  [INV_COMPARISON_CONTAINS_NOT] = { INV_COMPARISON_SHAPE_ONE, TRUE, TEXTUAL | KIND_WORD | KIND_NUMBER,
                                    NC_ ("comparison", "does not contain") },
  [INV_COMPARISON_STARTS] = { INV_COMPARISON_SHAPE_ONE, FALSE, TEXTUAL | KIND_NUMBER,
                              NC_ ("comparison", "starts with") },
  [INV_COMPARISON_STARTS_NOT] = { INV_COMPARISON_SHAPE_ONE, TRUE, TEXTUAL | KIND_NUMBER,
                                  NC_ ("comparison", "does not start with") },
  [INV_COMPARISON_ENDS] = { INV_COMPARISON_SHAPE_ONE, FALSE, TEXTUAL | KIND_NUMBER,
                            NC_ ("comparison", "ends with") },
  [INV_COMPARISON_ENDS_NOT] = { INV_COMPARISON_SHAPE_ONE, TRUE, TEXTUAL | KIND_NUMBER,
                                NC_ ("comparison", "does not end with") },
  [INV_COMPARISON_LIKE] = { INV_COMPARISON_SHAPE_ONE, FALSE, TEXTUAL | KIND_NUMBER,
                            NC_ ("comparison", "looks like") },
  [INV_COMPARISON_LIKE_NOT] = { INV_COMPARISON_SHAPE_ONE, TRUE, TEXTUAL | KIND_NUMBER,
                                NC_ ("comparison", "does not look like") },
  [INV_COMPARISON_BETWEEN] = { INV_COMPARISON_SHAPE_TWO, FALSE, ORDERED, NC_ ("comparison", "is between") },
  [INV_COMPARISON_BETWEEN_NOT] = { INV_COMPARISON_SHAPE_TWO, TRUE, ORDERED,
                                   NC_ ("comparison", "is not between") },
  [INV_COMPARISON_ABOVE] = { INV_COMPARISON_SHAPE_ONE, FALSE, KIND_AMOUNT | KIND_MOMENT,
                             NC_ ("comparison", "is more than") },
  [INV_COMPARISON_AT_LEAST] = { INV_COMPARISON_SHAPE_ONE, FALSE, ORDERED, NC_ ("comparison", "is at least") },
  [INV_COMPARISON_BELOW] = { INV_COMPARISON_SHAPE_ONE, FALSE, KIND_AMOUNT | KIND_MOMENT,
                             NC_ ("comparison", "is less than") },
  [INV_COMPARISON_AT_MOST] = { INV_COMPARISON_SHAPE_ONE, FALSE, ORDERED, NC_ ("comparison", "is at most") },
  [INV_COMPARISON_EMPTY] = { INV_COMPARISON_SHAPE_NONE, FALSE, NOT_WORD, NC_ ("comparison", "is empty") },
  [INV_COMPARISON_FILLED] = { INV_COMPARISON_SHAPE_NONE, FALSE, NOT_WORD,
                              NC_ ("comparison", "is not empty") },
  [INV_COMPARISON_WRITTEN] = { INV_COMPARISON_SHAPE_ONE, FALSE, 0, NC_ ("comparison", "as text") },
};

/* What some comparisons are called for fields of one kind. */
static const struct
{
  InvComparison comparison;
  Kind kind;
  const char *label;
} special_labels[] = {
  { INV_COMPARISON_ANY_OF, KIND_TAGS, NC_ ("comparison", "has any of") },
  { INV_COMPARISON_NONE_OF, KIND_TAGS, NC_ ("comparison", "has none of") },
  { INV_COMPARISON_ANY_OF, KIND_YES_OR_NO, NC_ ("comparison", "is") },
  { INV_COMPARISON_NONE_OF, KIND_YES_OR_NO, NC_ ("comparison", "is not") },
  { INV_COMPARISON_ANY_OF, KIND_TEXT, NC_ ("comparison", "contains any of") },
  { INV_COMPARISON_NONE_OF, KIND_TEXT, NC_ ("comparison", "contains none of") },
  { INV_COMPARISON_ABOVE, KIND_MOMENT, NC_ ("comparison", "is after") },
  { INV_COMPARISON_AT_LEAST, KIND_MOMENT, NC_ ("comparison", "is on or after") },
  { INV_COMPARISON_BELOW, KIND_MOMENT, NC_ ("comparison", "is before") },
  { INV_COMPARISON_AT_MOST, KIND_MOMENT, NC_ ("comparison", "is on or before") },
};

static Kind
get_kind (InvField field)
{
  if (field == INV_FIELD_NONE)
    return KIND_WORD;

  switch (inv_field_get_info (field)->type)
    {
    case INV_FIELD_TYPE_NUMBER:
      return KIND_NUMBER;

    case INV_FIELD_TYPE_NAME:
      return KIND_NAME;

    case INV_FIELD_TYPE_TAGS:
      return KIND_TAGS;

    case INV_FIELD_TYPE_TEXT:
      return KIND_TEXT;

    case INV_FIELD_TYPE_MOMENT:
      return KIND_MOMENT;

    case INV_FIELD_TYPE_ID:
    case INV_FIELD_TYPE_MONEY:
    case INV_FIELD_TYPE_INTEGER:
      return KIND_AMOUNT;

    case INV_FIELD_TYPE_BOOLEAN:
      return KIND_YES_OR_NO;

    case INV_FIELD_TYPE_STATUS:
    case INV_FIELD_TYPE_AFTER_HOLD:
    case INV_FIELD_TYPE_COUNTRY:
    case INV_FIELD_TYPE_CHOICE:
    default:
      return KIND_CHOICE;
    }
}

InvComparisonShape
inv_comparison_get_shape (InvComparison comparison)
{
  g_return_val_if_fail (comparison < INV_N_COMPARISONS, INV_COMPARISON_SHAPE_NONE);

  return comparisons[comparison].shape;
}

gboolean
inv_comparison_is_negated (InvComparison comparison)
{
  g_return_val_if_fail (comparison < INV_N_COMPARISONS, FALSE);

  return comparisons[comparison].is_negated;
}

const char *
inv_comparison_get_label (InvComparison comparison, InvField field)
{
  g_return_val_if_fail (comparison < INV_N_COMPARISONS, NULL);

  const char *label = comparisons[comparison].label;
  Kind kind = get_kind (field);

  for (gsize i = 0; i < G_N_ELEMENTS (special_labels); i++)
    {
      if (special_labels[i].comparison == comparison && special_labels[i].kind == kind)
        label = special_labels[i].label;
    }
  return g_dpgettext2 (GETTEXT_PACKAGE, "comparison", label);
}

gboolean
inv_comparison_fits (InvComparison comparison, InvField field)
{
  g_return_val_if_fail (comparison < INV_N_COMPARISONS, FALSE);

  gboolean is_about_emptiness = comparison == INV_COMPARISON_EMPTY || comparison == INV_COMPARISON_FILLED;

  if (is_about_emptiness && field != INV_FIELD_NONE && inv_field_has (field, INV_FIELD_FLAG_MANDATORY))
    return FALSE;
  return (comparisons[comparison].kinds & get_kind (field)) != 0;
}

InvComparison
inv_comparison_get_first (InvField field)
{
  switch (get_kind (field))
    {
    case KIND_TEXT:
    case KIND_WORD:
      return INV_COMPARISON_CONTAINS;

    case KIND_NUMBER:
      return INV_COMPARISON_STARTS;

    case KIND_AMOUNT:
    case KIND_MOMENT:
      return INV_COMPARISON_BETWEEN;

    case KIND_CHOICE:
    case KIND_YES_OR_NO:
    case KIND_NAME:
    case KIND_TAGS:
    default:
      return INV_COMPARISON_ANY_OF;
    }
}
