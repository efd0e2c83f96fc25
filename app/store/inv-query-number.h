/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-query-filter.h"

G_BEGIN_DECLS

/* Adds all single numbers of a condition to an expression, in one parameter. */
void
inv_query_number_append_list (GString *sql, const InvCondition *condition, InvQueryParameters *parameters);

/* Adds a pattern or span of numbers to an expression. */
void inv_query_number_append (GString *sql, const InvMatch *match, InvQueryParameters *parameters);

/* Says how the index of the numbers finds the rows of a condition, unless it
 * would have to be read from end to end. */
void inv_query_number_find_walk (InvQueryFilter *filter,
                                 const InvCondition *condition,
                                 InvQueryParameters *parameters);

G_END_DECLS
