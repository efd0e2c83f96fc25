/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-search-item.h"
#include "inv-sidebar-row.h"

G_BEGIN_DECLS

#define INV_TYPE_SAVED_ROW (inv_saved_row_get_type ())

/**
 * InvSavedRow:
 *
 * What can be done with a saved search in the sidebar: rename it, have it find
 * what is searched for now, delete it, and put it elsewhere in the order, by
 * its menu, by dragging, and by keys: F2, Delete, Alt+Up and Alt+Down.
 */
G_DECLARE_FINAL_TYPE (InvSavedRow, inv_saved_row, INV, SAVED_ROW, AdwBin)

/**
 * inv_saved_row_set_up:
 * @row: a row of the sidebar that shows an [class@Inv.SearchItem]
 * @user_data: not used
 *
 * Has all that be done with a row; an [callback@Inv.SidebarSetUpFunc].
 */
void inv_saved_row_set_up (InvSidebarRow *row, gpointer user_data);

G_END_DECLS
