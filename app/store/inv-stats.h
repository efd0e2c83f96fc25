/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-field-value.h"
#include "inv-id-set.h"
#include "inv-progress.h"
#include "inv-query.h"
#include "inv-status.h"

G_BEGIN_DECLS

/**
 * InvStatsGroup:
 * @id: the row's id, 0 where the group is not that of a row
 * @name: its name; empty for the DIDs that have none
 * @count: how many DIDs it has
 * @by_status: how many of them in each status
 *
 * The DIDs that have something in common.
 */
typedef struct
{
  gint64 id;
  char *name;
  guint64 count;
  guint64 by_status[INV_N_STATUSES];
} InvStatsGroup;

/**
 * InvStats:
 * @count: how many DIDs there are
 * @by_status: how many of them in each status
 * @activation_cost: the sum of their activation costs, in millionths; the
 *   greatest amount there is where it would be more
 * @recurring_cost: the sum of their recurring costs, likewise
 * @operators: (element-type InvStatsGroup): by operator
 * @resellers: (element-type InvStatsGroup): by the operator's reseller
 * @countries: (element-type InvStatsGroup): by country, the name is its code
 * @tags: (element-type InvStatsGroup): by tag; a DID counts for each of its tags
 *
 * Figures of the DIDs of an inventory, or of those that a search finds. Each
 * array begins with the largest group; groups without a DID are not in it.
 */
typedef struct
{
  guint64 count;
  guint64 by_status[INV_N_STATUSES];
  gint64 activation_cost;
  gint64 recurring_cost;
  GPtrArray *operators;
  GPtrArray *resellers;
  GPtrArray *countries;
  GPtrArray *tags;
} InvStats;

void inv_stats_free (InvStats *stats);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvStats, inv_stats_free)

/**
 * inv_stats_collect:
 * @connection: a connection, for reading
 * @query: (nullable): which DIDs to count, %NULL for all
 * @context: time zone and clock, which the query may depend on
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Counts, in one pass over the DIDs. The connection's thread.
 *
 * Returns: (transfer full): the figures, or %NULL with @error set
 */
InvStats *inv_stats_collect (InvConnection *connection,
                             const InvQuery *query,
                             const InvValueContext *context,
                             InvProgress *progress,
                             GError **error);

/**
 * inv_stats_collect_ids:
 * @connection: a connection, for reading
 * @ids: which DIDs to count
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * The same for a selection.
 *
 * Returns: (transfer full): the figures, or %NULL with @error set
 */
InvStats *
inv_stats_collect_ids (InvConnection *connection, const InvIdSet *ids, InvProgress *progress, GError **error);

G_END_DECLS
