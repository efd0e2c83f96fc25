/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_HISTORY_LINES (inv_history_lines_get_type ())

/**
 * InvHistoryLines:
 *
 * What changed, one line below the other: pills for statuses, *field old › new*
 * for the rest.
 */
G_DECLARE_FINAL_TYPE (InvHistoryLines, inv_history_lines, INV, HISTORY_LINES, AdwBin)

/**
 * inv_history_lines_set_lines:
 * @self: the widget
 * @lines: (nullable) (element-type InvHistoryLine): what changed
 *
 * Shows some lines.
 */
void inv_history_lines_set_lines (InvHistoryLines *self, GPtrArray *lines);

G_END_DECLS
