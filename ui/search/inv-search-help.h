/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INV_TYPE_SEARCH_HELP (inv_search_help_get_type ())

/**
 * InvSearchHelp:
 *
 * A popover that teaches the search language by examples.
 */
G_DECLARE_FINAL_TYPE (InvSearchHelp, inv_search_help, INV, SEARCH_HELP, GtkPopover)

/**
 * inv_search_help_get_example:
 * @position: which, from 0
 *
 * Gets an example. All of them can be read as searches.
 *
 * Returns: (transfer none) (nullable): a text in the search language, or %NULL
 *   behind the last
 */
const char *inv_search_help_get_example (guint position);

G_END_DECLS
