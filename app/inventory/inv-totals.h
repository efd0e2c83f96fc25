/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-entity.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_TOTALS (inv_totals_get_type ())

/**
 * InvTotals:
 *
 * How much an inventory holds: its DIDs, operators and so on. It counts on the
 * thread for searches, again after writes, and keeps the last figures until the
 * next are there. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvTotals, inv_totals, INV, TOTALS, GObject)

/**
 * InvTotals::changed:
 * @self: totals
 *
 * There are new figures.
 */

/**
 * inv_totals_new:
 * @inventory: an inventory
 *
 * Returns: (transfer full): its totals, which come soon
 */
InvTotals *inv_totals_new (InvInventory *inventory);

/**
 * inv_totals_get_n_dids:
 * @self: totals
 *
 * Returns: how many DIDs there are, less than zero if that is not known yet
 */
gint64 inv_totals_get_n_dids (InvTotals *self);

/**
 * inv_totals_get_n_entities:
 * @self: totals
 * @entity: a kind of row
 *
 * Returns: how many of them there are, less than zero if that is not known yet
 */
gint64 inv_totals_get_n_entities (InvTotals *self, InvEntity entity);

G_END_DECLS
