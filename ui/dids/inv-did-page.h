/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-page.h"
#include "inv-selection.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_PAGE (inv_did_page_get_type ())

/**
 * InvDidPage:
 *
 * The page with the DIDs of an inventory: search, table, selection.
 */
G_DECLARE_FINAL_TYPE (InvDidPage, inv_did_page, INV, DID_PAGE, InvPage)

/**
 * inv_did_page_show_query:
 * @self: a page
 * @text: what to search for, in the search language
 *
 * Searches, as if @text had been typed, and clears the selection.
 */
void inv_did_page_show_query (InvDidPage *self, const char *text);

/**
 * inv_did_page_get_list:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the list that it shows
 */
InvDidList *inv_did_page_get_list (InvDidPage *self);

/**
 * inv_did_page_get_selection:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what is selected
 */
InvSelection *inv_did_page_get_selection (InvDidPage *self);

G_END_DECLS
