/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did-search.h"
#include "inv-page.h"
#include "inv-selection.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_PAGE (inv_did_page_get_type ())

/**
 * InvDidPage:
 *
 * The page with the DIDs of an inventory: search, chips, table, selection.
 */
G_DECLARE_FINAL_TYPE (InvDidPage, inv_did_page, INV, DID_PAGE, InvPage)

/**
 * inv_did_page_show_query:
 * @self: a page
 * @text: what to search for, in the search language
 *
 * Searches for that and nothing else, as if @text had been typed, and clears
 * the selection.
 */
void inv_did_page_show_query (InvDidPage *self, const char *text);

/**
 * inv_did_page_get_search:
 * @self: a page
 *
 * Returns: (transfer none): what is searched for; the property `search`
 */
InvDidSearch *inv_did_page_get_search (InvDidPage *self);

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

/**
 * inv_did_page_get_fields:
 * @self: a page
 *
 * Returns: (transfer full) (element-type InvField): the fields that the table
 *   shows, in the order of its columns
 */
GArray *inv_did_page_get_fields (InvDidPage *self);

/**
 * inv_did_page_go_to_number:
 * @self: a page
 *
 * Asks for a number and goes there.
 */
void inv_did_page_go_to_number (InvDidPage *self);

/**
 * inv_did_page_toggle_panel:
 * @self: a page
 *
 * Shows the panel of Advanced Search, or takes it away: the property
 * `panel-shown`.
 */
void inv_did_page_toggle_panel (InvDidPage *self);

/**
 * inv_did_page_save_search:
 * @self: a page
 *
 * Asks for a name to save under what is searched for.
 */
void inv_did_page_save_search (InvDidPage *self);

G_END_DECLS
