/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-inventory.h"
#include "inv-query.h"
#include "inv-status.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_COUNTS (inv_did_counts_get_type ())

/**
 * InvDidCounts:
 *
 * How many DIDs a search has in each status, and where they are from. It
 * counts on the thread for searches, again after writes, and keeps the last
 * figures until the next are there. A newer search ends the counting of an
 * older one.
 *
 * The properties `n-operators` and `n-countries` notify. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvDidCounts, inv_did_counts, INV, DID_COUNTS, GObject)

/**
 * InvDidCounts::changed:
 * @self: counts
 *
 * There are other figures for the statuses.
 */

/**
 * inv_did_counts_new:
 * @inventory: where to count
 *
 * Returns: (transfer full): counts of nothing
 */
InvDidCounts *inv_did_counts_new (InvInventory *inventory);

/**
 * inv_did_counts_set_query:
 * @self: counts
 * @query: a search
 *
 * Counts something else. The statuses are counted as if @query said nothing of
 * them: so many there would be if it asked for that status. Where the same is
 * being counted, it begins anew, behind what was asked for in between.
 */
void inv_did_counts_set_query (InvDidCounts *self, InvQuery *query);

/**
 * inv_did_counts_is_ready:
 * @self: counts
 *
 * Returns: whether there are figures
 */
gboolean inv_did_counts_is_ready (InvDidCounts *self);

/**
 * inv_did_counts_get:
 * @self: counts
 * @status: a status
 *
 * Returns: how many DIDs are in it
 */
guint64 inv_did_counts_get (InvDidCounts *self, InvStatus status);

/**
 * inv_did_counts_get_total:
 * @self: counts
 *
 * Returns: how many DIDs are in any status
 */
guint64 inv_did_counts_get_total (InvDidCounts *self);

G_END_DECLS
