/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did-page.h"

G_BEGIN_DECLS

#define INV_TYPE_WINDOW (inv_window_get_type ())

/**
 * InvWindow:
 *
 * The window of an inventory.
 */
G_DECLARE_FINAL_TYPE (InvWindow, inv_window, INV, WINDOW, AdwApplicationWindow)

/**
 * inv_window_new:
 * @application: the application
 * @path: the inventory's file
 * @flags: how to open it
 *
 * Makes a window, which begins to open the inventory and can be shown at once.
 *
 * Returns: (transfer none): the window
 */
InvWindow *inv_window_new (GtkApplication *application, const char *path, InvInventoryOpenFlags flags);

/**
 * inv_window_get_path:
 * @self: a window
 *
 * Returns: (transfer none): the inventory's file
 */
const char *inv_window_get_path (InvWindow *self);

/**
 * inv_window_get_did_page:
 * @self: a window
 *
 * Returns: (transfer none): its page of DIDs
 */
InvDidPage *inv_window_get_did_page (InvWindow *self);

G_END_DECLS
