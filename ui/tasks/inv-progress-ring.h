/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INV_TYPE_PROGRESS_RING (inv_progress_ring_get_type ())

/**
 * InvProgressRing:
 *
 * A ring as large as an icon that fills from the top, by its property
 * `fraction`. Less than zero, a quarter of it goes round with each notification.
 */
G_DECLARE_FINAL_TYPE (InvProgressRing, inv_progress_ring, INV, PROGRESS_RING, GtkWidget)

G_END_DECLS
