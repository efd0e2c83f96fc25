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
 * @store: an inventory without DIDs
 * @n_dids: how many DIDs to make
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Fills an inventory with sample data to try the program on: operators,
 * resellers, batches, clients with accounts, packages, subscriptions, and
 * DIDs of all seven statuses. It is one step, and can be undone.
 *
 * The same @n_dids at the same time of the store's clock give the same data.
 * The first 300,000 numbers or so lie in blocks that are kept for fiction,
 * the others behind a country code that no country has. The store's thread.
 *
 * Returns: whether it was done
 */
gboolean inv_sample_create (InvStore *store, guint n_dids, InvProgress *progress, GError **error);

G_END_DECLS
