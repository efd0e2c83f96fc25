/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field-value.h"
#include "inv-id-vector.h"
#include "inv-progress.h"
#include "inv-query.h"
#include "inv-status.h"

G_BEGIN_DECLS

typedef struct _InvConnection InvConnection;

/**
 * inv_query_collect:
 * @connection: a connection
 * @query: which DIDs
 * @sort: their order
 * @limit: how many at most, 0 for all
 * @context: time zone and clock
 * @progress: (nullable): told how far it is, and asked whether to stop
 * @error: return location for an error
 *
 * Finds the DIDs of a query, in order. Names of operators, clients and so on
 * that the inventory does not have are an error, %INV_ERROR_NOT_FOUND, which
 * names the closest that it has. The connection's thread.
 *
 * Returns: (transfer full): the ids, or %NULL with @error set
 */
InvIdVector *inv_query_collect (InvConnection *connection,
                                const InvQuery *query,
                                const InvSort *sort,
                                guint64 limit,
                                const InvValueContext *context,
                                InvProgress *progress,
                                GError **error);

/**
 * inv_query_count:
 * @connection: a connection
 * @query: which DIDs
 * @context: time zone and clock
 * @progress: (nullable): asked whether to stop
 * @n_dids: (out): how many there are
 * @error: return location for an error
 *
 * Counts the DIDs of a query. The connection's thread.
 *
 * Returns: whether it succeeded
 */
gboolean inv_query_count (InvConnection *connection,
                          const InvQuery *query,
                          const InvValueContext *context,
                          InvProgress *progress,
                          guint64 *n_dids,
                          GError **error);

/**
 * inv_query_count_statuses:
 * @connection: a connection
 * @query: which DIDs
 * @context: time zone and clock
 * @progress: (nullable): asked whether to stop
 * @counts: (out caller-allocated) (array fixed-size=7): how many there are in each status
 * @error: return location for an error
 *
 * Counts the DIDs of a query by status. The connection's thread.
 *
 * Returns: whether it succeeded
 */
gboolean inv_query_count_statuses (InvConnection *connection,
                                   const InvQuery *query,
                                   const InvValueContext *context,
                                   InvProgress *progress,
                                   guint64 counts[INV_N_STATUSES],
                                   GError **error);

/**
 * inv_query_count_places:
 * @connection: a connection
 * @query: which DIDs
 * @context: time zone and clock
 * @progress: (nullable): asked whether to stop
 * @n_operators: (out): of how many operators they are
 * @n_countries: (out): in how many countries
 * @error: return location for an error
 *
 * Counts where the DIDs of a query are from. The connection's thread.
 *
 * Returns: whether it succeeded
 */
gboolean inv_query_count_places (InvConnection *connection,
                                 const InvQuery *query,
                                 const InvValueContext *context,
                                 InvProgress *progress,
                                 guint *n_operators,
                                 guint *n_countries,
                                 GError **error);

G_END_DECLS
