/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-saved-searches.h"

G_BEGIN_DECLS

/* What the two files of the saved searches share. */

InvInventory *inv_saved_searches_get_inventory (InvSavedSearches *self);

/* Has a row stand in another place already, and keeps it there until that is written. */
void inv_saved_searches_begin_move (InvSavedSearches *self, gint64 id, guint position);
void inv_saved_searches_end_move (InvSavedSearches *self);

/* Reads them again without waiting until the inventory says that it has changed. */
void inv_saved_searches_refresh (InvSavedSearches *self);

G_END_DECLS
