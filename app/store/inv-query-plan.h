/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-query-filter.h"

G_BEGIN_DECLS

/* How a query is carried out.
 *
 * statements: SQL texts to be run one after the other; each gives ids in its
 *   first column and takes at most :limit of them
 * ends_in_rest: whether the last statement gives all rows, and those that the
 *   others gave are to be passed over
 * parameters: the values that they share
 */
typedef struct
{
  GPtrArray *statements;
  gboolean ends_in_rest;
  InvQueryParameters parameters;
} InvQueryPlan;

void inv_query_plan_clear (InvQueryPlan *plan);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvQueryPlan, inv_query_plan_clear)

/* Plans to list the DIDs of a query in an order. */
gboolean inv_query_plan_list (InvQueryPlan *plan,
                              InvConnection *connection,
                              const InvQuery *query,
                              const InvSort *sort,
                              gboolean is_limited,
                              const InvValueContext *context,
                              GError **error);

/* Plans to count the DIDs of a query: one statement with one row. */
gboolean inv_query_plan_count (InvQueryPlan *plan,
                               InvConnection *connection,
                               const InvQuery *query,
                               const InvValueContext *context,
                               GError **error);

G_END_DECLS
