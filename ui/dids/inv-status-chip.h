/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-status.h"

G_BEGIN_DECLS

#define INV_TYPE_STATUS_CHIP (inv_status_chip_get_type ())

/**
 * InvStatusChip:
 *
 * A chip that shows only the DIDs in a status, or those in any: a dot, a word,
 * a count. It does not toggle by itself; its state says what is searched for.
 */
G_DECLARE_FINAL_TYPE (InvStatusChip, inv_status_chip, INV, STATUS_CHIP, GtkToggleButton)

/**
 * InvStatusChip::chosen:
 * @self: a chip
 * @add: whether it is to be added to the others, or taken from them
 *
 * It was clicked; with Ctrl, @add is %TRUE.
 */

/**
 * inv_status_chip_new:
 * @statuses: a status as %INV_STATUS_BIT(), or 0 for any
 *
 * Returns: (transfer full): a chip without a count
 */
GtkWidget *inv_status_chip_new (guint statuses);

/**
 * inv_status_chip_get_statuses:
 * @self: a chip
 *
 * Returns: its status as %INV_STATUS_BIT(), or 0 for any
 */
guint inv_status_chip_get_statuses (InvStatusChip *self);

/**
 * inv_status_chip_set_count:
 * @self: a chip
 * @count: how many DIDs it would show
 *
 * Shows a count. With none the chip fades.
 */
void inv_status_chip_set_count (InvStatusChip *self, guint64 count);

G_END_DECLS
