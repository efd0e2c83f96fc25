/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-query-filter.h"

G_BEGIN_DECLS

/* Chooses the one of the filters whose index finds the rows.
 *
 * driver: the filter, or NULL where it is best to read all rows
 * finds_few: whether it finds so few rows that sorting them is nothing
 * filters: the InvQueryFilters of a query
 * sort_field: what the list is sorted by
 * stops_early: whether the rows are read in the order of the list, and only
 *   the first of them are wanted
 */
gboolean inv_query_driver_choose (const InvQueryFilter **driver,
                                  gboolean *finds_few,
                                  InvConnection *connection,
                                  GArray *filters,
                                  const InvQueryParameters *parameters,
                                  InvField sort_field,
                                  gboolean stops_early,
                                  GError **error);

/* What SQL says behind the table to use a filter's index and no other. */
char *inv_query_driver_get_hint (const InvQueryFilter *driver);

/* Whether a filter's rows come, or can be merged, in the order of their numbers. */
gboolean inv_query_driver_is_in_order (const InvQueryFilter *driver);

G_END_DECLS
