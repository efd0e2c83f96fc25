/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-history-list.h"
#include "inv-page.h"

G_BEGIN_DECLS

#define INV_TYPE_HISTORY_PAGE (inv_history_page_get_type ())

/**
 * InvHistoryPage:
 *
 * The page with all that was done in the inventory, from where one goes back
 * to an earlier state of it.
 */
G_DECLARE_FINAL_TYPE (InvHistoryPage, inv_history_page, INV, HISTORY_PAGE, InvPage)

/**
 * inv_history_page_show_search:
 * @self: a page
 * @text: what to search for, empty for nothing
 *
 * Searches the history.
 */
void inv_history_page_show_search (InvHistoryPage *self, const char *text);

/**
 * inv_history_page_show_step:
 * @self: a page
 * @id: the id of a step
 *
 * Shows a step in full, and all others around it.
 */
void inv_history_page_show_step (InvHistoryPage *self, gint64 id);

/**
 * inv_history_page_get_list:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the history that it shows
 */
InvHistoryList *inv_history_page_get_list (InvHistoryPage *self);

G_END_DECLS
