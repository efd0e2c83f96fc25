/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field.h"

G_BEGIN_DECLS

/**
 * InvComparison:
 * @INV_COMPARISON_ANY_OF: it is one of several values; texts have one of them in it
 * @INV_COMPARISON_NONE_OF: it is none of them
 * @INV_COMPARISON_IS: it is this value
 * @INV_COMPARISON_IS_NOT: it is not
 * @INV_COMPARISON_CONTAINS: it has this in it
 * @INV_COMPARISON_CONTAINS_NOT: it has not
 * @INV_COMPARISON_STARTS: it begins with this
 * @INV_COMPARISON_STARTS_NOT: it does not
 * @INV_COMPARISON_ENDS: it ends with this
 * @INV_COMPARISON_ENDS_NOT: it does not
 * @INV_COMPARISON_LIKE: all of it looks like this, `*` standing for anything
 * @INV_COMPARISON_LIKE_NOT: it does not
 * @INV_COMPARISON_BETWEEN: it lies between two values, which belong to it
 * @INV_COMPARISON_BETWEEN_NOT: it lies outside of them, or is empty
 * @INV_COMPARISON_ABOVE: it is more than this, or later
 * @INV_COMPARISON_AT_LEAST: it is this or more
 * @INV_COMPARISON_BELOW: it is less than this, or earlier
 * @INV_COMPARISON_AT_MOST: it is this or less
 * @INV_COMPARISON_EMPTY: it is empty
 * @INV_COMPARISON_FILLED: it is not empty
 * @INV_COMPARISON_WRITTEN: whatever else a condition can say, in the search language
 *
 * How a person compares a field when they put a condition together instead of
 * writing it.
 */
typedef enum
{
  INV_COMPARISON_ANY_OF,
  INV_COMPARISON_NONE_OF,
  INV_COMPARISON_IS,
  INV_COMPARISON_IS_NOT,
  INV_COMPARISON_CONTAINS,
  INV_COMPARISON_CONTAINS_NOT,
  INV_COMPARISON_STARTS,
  INV_COMPARISON_STARTS_NOT,
  INV_COMPARISON_ENDS,
  INV_COMPARISON_ENDS_NOT,
  INV_COMPARISON_LIKE,
  INV_COMPARISON_LIKE_NOT,
  INV_COMPARISON_BETWEEN,
  INV_COMPARISON_BETWEEN_NOT,
  INV_COMPARISON_ABOVE,
  INV_COMPARISON_AT_LEAST,
  INV_COMPARISON_BELOW,
  INV_COMPARISON_AT_MOST,
  INV_COMPARISON_EMPTY,
  INV_COMPARISON_FILLED,
  INV_COMPARISON_WRITTEN,
} InvComparison;

/**
 * INV_N_COMPARISONS:
 *
 * How many comparisons there are.
 */
#define INV_N_COMPARISONS (INV_COMPARISON_WRITTEN + 1)

/**
 * InvComparisonShape:
 * @INV_COMPARISON_SHAPE_NONE: nothing
 * @INV_COMPARISON_SHAPE_ONE: one text
 * @INV_COMPARISON_SHAPE_TWO: two texts, of which one may be empty
 * @INV_COMPARISON_SHAPE_LIST: any number of texts
 *
 * What a field is compared with.
 */
typedef enum
{
  INV_COMPARISON_SHAPE_NONE,
  INV_COMPARISON_SHAPE_ONE,
  INV_COMPARISON_SHAPE_TWO,
  INV_COMPARISON_SHAPE_LIST,
} InvComparisonShape;

/**
 * inv_comparison_get_shape:
 * @comparison: a comparison
 *
 * Gets what it takes. Any thread.
 *
 * Returns: the shape of its values
 */
InvComparisonShape inv_comparison_get_shape (InvComparison comparison);

/**
 * inv_comparison_is_negated:
 * @comparison: a comparison
 *
 * Returns: whether it is the one before it, turned round
 */
gboolean inv_comparison_is_negated (InvComparison comparison);

/**
 * inv_comparison_get_label:
 * @comparison: a comparison
 * @field: the field that is compared, or %INV_FIELD_NONE for any text
 *
 * Gets what people call it between the field and its value: *is any of*. Any
 * thread.
 *
 * Returns: (transfer none): its label, translated
 */
const char *inv_comparison_get_label (InvComparison comparison, InvField field);

/**
 * inv_comparison_fits:
 * @comparison: a comparison
 * @field: a field, or %INV_FIELD_NONE for any text
 *
 * Whether to offer the comparison for the field. What a search was written with
 * may be one that is not on offer. Any thread.
 *
 * Returns: %TRUE if it makes sense
 */
gboolean inv_comparison_fits (InvComparison comparison, InvField field);

/**
 * inv_comparison_get_first:
 * @field: a field, or %INV_FIELD_NONE for any text
 *
 * Gets the comparison that a new condition begins with. Any thread.
 *
 * Returns: the comparison
 */
InvComparison inv_comparison_get_first (InvField field);

G_END_DECLS
