/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-comparison.h"
#include "inv-query.h"

G_BEGIN_DECLS

/**
 * inv_condition_get_comparison:
 * @condition: a condition of a query
 *
 * Finds how a person would have put the condition together. What cannot be put
 * together is %INV_COMPARISON_WRITTEN. Any thread.
 *
 * Returns: the comparison
 */
InvComparison inv_condition_get_comparison (const InvCondition *condition);

/**
 * inv_condition_get_texts:
 * @condition: a condition of a query
 *
 * Writes what the field is compared with, as a person types it: as many texts
 * as the shape of its comparison has. Together with field and comparison they
 * are what [func@Inv.condition_parse] makes an equal condition of. Any thread.
 *
 * Returns: (transfer full): the texts
 */
GStrv inv_condition_get_texts (const InvCondition *condition);

/**
 * inv_condition_parse:
 * @field: a field, or %INV_FIELD_NONE for number, tag, notes and client
 * @comparison: how to compare it
 * @texts: (array zero-terminated=1): what with: as many texts as its shape has
 * @wrong: (out) (optional): which of @texts the error is about, from 0
 * @error: return location for an error
 *
 * Puts a condition together. Where nothing was filled in yet it says nothing;
 * of two ends of a range one may be missing. The error is %INV_ERROR_USAGE or
 * %INV_ERROR_INVALID. Any thread.
 *
 * Returns: (transfer full): a query with this condition, or without one, or
 *   %NULL with @error set
 */
InvQuery *inv_condition_parse (InvField field,
                               InvComparison comparison,
                               const char *const *texts,
                               guint *wrong,
                               GError **error);

G_END_DECLS
