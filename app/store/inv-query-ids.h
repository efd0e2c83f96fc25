/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-query-filter.h"

G_BEGIN_DECLS

/* Whether the condition is a list of ids and spans of ids. */
gboolean inv_query_ids_is_list (const InvCondition *condition);

/* Turns such a condition into SQL. */
void
inv_query_ids_compile (InvQueryFilter *filter, const InvCondition *condition, InvQueryParameters *parameters);

/* Makes the filter that lets through the DIDs of a set, or those that are not in it. */
void
inv_query_ids_fill (InvQueryFilter *filter, InvIdSet *ids, gboolean negated, InvQueryParameters *parameters);

G_END_DECLS
