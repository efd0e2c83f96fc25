/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INV_TYPE_PROGRESS (inv_progress_get_type ())

/**
 * InvProgress:
 *
 * How far a long piece of work is, and whether it should stop.
 *
 * Whoever works sets how far it is and asks whether to stop; whoever waits asks
 * how far it is. All functions may be called from any thread.
 */
G_DECLARE_FINAL_TYPE (InvProgress, inv_progress, INV, PROGRESS, GObject)

/**
 * inv_progress_new:
 * @cancellable: (nullable): what the person stops the work with
 *
 * Returns: (transfer full): the progress of a work that has not begun
 */
InvProgress *inv_progress_new (GCancellable *cancellable);

/**
 * inv_progress_is_cancelled:
 * @self: (nullable): a progress
 *
 * Returns: whether the work should stop; never when there is no progress
 */
gboolean inv_progress_is_cancelled (InvProgress *self);

/**
 * inv_progress_set_fraction:
 * @self: (nullable): a progress
 * @fraction: the part that is done, from 0 to 1
 *
 * Tells how far the work is. Cheap enough to be called for every few rows.
 */
void inv_progress_set_fraction (InvProgress *self, double fraction);

/**
 * inv_progress_get_fraction:
 * @self: a progress
 *
 * Returns: the part that is done, from 0 to 1
 */
double inv_progress_get_fraction (InvProgress *self);

G_END_DECLS
