/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The condition of a query that asks for the DIDs of steps. */

#pragma once

#include "inv-query-filter.h"

G_BEGIN_DECLS

/* Whether the condition is one on steps. */
gboolean inv_query_step_is (const InvCondition *condition);

/* Turns such a condition into SQL. A step that is not there is an error. */
gboolean inv_query_step_compile (InvQueryFilter *filter,
                                 InvConnection *connection,
                                 const InvCondition *condition,
                                 InvQueryParameters *parameters,
                                 GError **error);

G_END_DECLS
