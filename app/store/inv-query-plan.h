/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-query-filter.h"

G_BEGIN_DECLS

/* What is done with what the statements of a plan give.
 *
 * IN_ORDER: it is the list
 * ENDS_IN_REST: the last statement gives all rows, and those that the others
 *   gave are to be passed over
 * BY_NUMBER: it has to be sorted by number
 * BY_KEY: it has to be sorted by the second column, and then by number
 * BY_KEY_WITH_REST: the same, and the last statement gives all rows; those that
 *   the others gave are to be passed over
 */
typedef enum
{
  INV_QUERY_PLAN_IN_ORDER,
  INV_QUERY_PLAN_ENDS_IN_REST,
  INV_QUERY_PLAN_BY_NUMBER,
  INV_QUERY_PLAN_BY_KEY,
  INV_QUERY_PLAN_BY_KEY_WITH_REST,
} InvQueryPlanKind;

/* How a query is carried out.
 *
 * statements: SQL texts to be run one after the other; each gives ids in its
 *   first column and takes at most :limit of them
 * kind: what is done with these
 * parameters: the values that they share
 */
typedef struct
{
  GPtrArray *statements;
  InvQueryPlanKind kind;
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

/* What is counted.
 *
 * ALL: the DIDs, in one row
 * STATUSES: the DIDs in each status, in a row of status and count for each that some have
 * PLACES: their operators and their countries, in one row
 */
typedef enum
{
  INV_QUERY_COUNT_ALL,
  INV_QUERY_COUNT_STATUSES,
  INV_QUERY_COUNT_PLACES,
} InvQueryCount;

/* Plans to count something of the DIDs of a query: one statement. */
gboolean inv_query_plan_count (InvQueryPlan *plan,
                               InvConnection *connection,
                               const InvQuery *query,
                               InvQueryCount what,
                               const InvValueContext *context,
                               GError **error);

G_END_DECLS
