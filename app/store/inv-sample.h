/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-progress.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * INV_SAMPLE_MAX:
 *
 * How many DIDs a sample has at most.
 */
#define INV_SAMPLE_MAX 10000000

/**
 * inv_sample_create:
 * @store: an empty inventory
 * @n_dids: how many DIDs to make
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Fills an inventory with sample data to try the program on: operators,
 * resellers, batches, clients with accounts, packages, subscriptions, and
 * DIDs of all seven statuses. It is one step, and can be undone.
 *
 * The same @n_dids at the same time of the store's clock give the same data.
 * The numbers lie in blocks that are kept for fiction; what they do not hold
 * of a large sample lies behind a country code that no country has. The
 * error is %INV_ERROR_FORBIDDEN where the inventory is not empty. The store's
 * thread.
 *
 * Returns: whether it was done
 */
gboolean inv_sample_create (InvStore *store, guint n_dids, InvProgress *progress, GError **error);

G_END_DECLS
