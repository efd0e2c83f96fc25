/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INV_TYPE_DAY_POPOVER (inv_day_popover_get_type ())

/**
 * InvDayPopover:
 *
 * A calendar that writes the day that is chosen in it into an entry, as
 * `2026-12-01`.
 */
G_DECLARE_FINAL_TYPE (InvDayPopover, inv_day_popover, INV, DAY_POPOVER, GtkPopover)

/**
 * inv_day_popover_new:
 * @entry: where the day is written, and which day is shown first
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *inv_day_popover_new (GtkEditable *entry);

G_END_DECLS
