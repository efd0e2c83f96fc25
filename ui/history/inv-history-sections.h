/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-history-list.h"

G_BEGIN_DECLS

#define INV_TYPE_HISTORY_SECTIONS (inv_history_sections_get_type ())

/**
 * InvHistorySections:
 *
 * A history with a section for each day.
 */
G_DECLARE_FINAL_TYPE (InvHistorySections, inv_history_sections, INV, HISTORY_SECTIONS, GObject)

/**
 * inv_history_sections_new:
 * @list: a history
 *
 * Returns: (transfer full): the same entries, in sections
 */
InvHistorySections *inv_history_sections_new (InvHistoryList *list);

G_END_DECLS
