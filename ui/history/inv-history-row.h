/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-history-item.h"

G_BEGIN_DECLS

#define INV_TYPE_HISTORY_ROW (inv_history_row_get_type ())

/**
 * InvHistoryRow:
 *
 * A step in the list of all: its property `item`.
 */
G_DECLARE_FINAL_TYPE (InvHistoryRow, inv_history_row, INV, HISTORY_ROW, AdwBin)

G_END_DECLS
