/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did-search.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_SEARCH_PANEL (inv_search_panel_get_type ())

/**
 * InvSearchPanel:
 *
 * Advanced Search: the present search as a form, a row for each condition. It
 * is a view of an [class@Inv.DidSearch], as the chips and the search entry are,
 * and follows whatever is done there.
 *
 * Its properties are `search`; `inventory`, where names and tags come from;
 * `list`, what is found; `collapsed`, whether it lies over that.
 */
G_DECLARE_FINAL_TYPE (InvSearchPanel, inv_search_panel, INV, SEARCH_PANEL, AdwBin)

/**
 * inv_search_panel_start:
 * @self: a panel that can be seen
 *
 * Puts the keyboard into the panel.
 */
void inv_search_panel_start (InvSearchPanel *self);

/**
 * inv_search_panel_save:
 * @self: a panel that can be seen
 *
 * Asks for a name to save the search under.
 */
void inv_search_panel_save (InvSearchPanel *self);

G_END_DECLS
