/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did-counts.h"
#include "inv-did-search.h"

G_BEGIN_DECLS

#define INV_TYPE_STATUS_CHIPS (inv_status_chips_get_type ())

/**
 * InvStatusChips:
 *
 * The row of chips above the table of DIDs: all, and one for each status. A
 * click shows only that status, with Ctrl it is added or taken away. Its
 * properties are `search`, which it shows and changes, and `counts`.
 */
G_DECLARE_FINAL_TYPE (InvStatusChips, inv_status_chips, INV, STATUS_CHIPS, AdwBin)

G_END_DECLS
