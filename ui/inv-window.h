/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did-page.h"
#include "inv-saved-searches.h"
#include "inv-tasks.h"

G_BEGIN_DECLS

#define INV_TYPE_WINDOW (inv_window_get_type ())

/**
 * InvWindow:
 *
 * The window of an inventory. Pages and dialogs reach it by [func@Inv.window_of]
 * and its actions, which can be activated from any widget in it: `win.show-page`
 * and the others of ui/inv-window-actions.c.
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
 * inv_window_new_to_offer:
 * @application: the application
 * @path: an inventory's file that is not among those of the program
 *
 * Makes a window that asks what to do with a file: bring it in, or look at it.
 *
 * Returns: (transfer none): the window
 */
InvWindow *inv_window_new_to_offer (GtkApplication *application, const char *path);

/**
 * inv_window_is_look:
 * @self: a window
 *
 * Returns: whether it shows a copy to look at
 */
gboolean inv_window_is_look (InvWindow *self);

/**
 * inv_window_suspend:
 * @self: a window whose inventory is open
 * @callback: called when the inventory is closed, with the window as its source;
 *   there is nothing to finish
 * @user_data: for @callback
 *
 * Closes the inventory, so that its file can be moved. inv_window_resume() opens
 * it again.
 */
void inv_window_suspend (InvWindow *self, GAsyncReadyCallback callback, gpointer user_data);

/**
 * inv_window_resume:
 * @self: a window whose inventory is closed
 * @path: where the inventory is now
 *
 * Opens the inventory again.
 */
void inv_window_resume (InvWindow *self, const char *path);

/**
 * inv_window_of:
 * @widget: a widget in a window, or in a dialog of it
 *
 * Returns: (transfer none) (nullable): the window; %NULL for what is in none,
 *   such as a dialog that has been closed
 */
InvWindow *inv_window_of (GtkWidget *widget);

/**
 * inv_window_get_path:
 * @self: a window
 *
 * Returns: (transfer none): the inventory's file
 */
const char *inv_window_get_path (InvWindow *self);

/**
 * inv_window_get_inventory:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the inventory, once it is open
 */
InvInventory *inv_window_get_inventory (InvWindow *self);

/**
 * inv_window_get_searches:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the saved searches of the inventory, once
 *   it is open
 */
InvSavedSearches *inv_window_get_searches (InvWindow *self);

/**
 * inv_window_search_changed_cb:
 * @source: the saved searches
 * @result: how a change of them has ended
 * @user_data: (transfer full) (type Inv.Window): a window
 *
 * Ends a change of a saved search, and says in the window if it failed; a
 * [callback@Gio.AsyncReadyCallback].
 */
void inv_window_search_changed_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/**
 * inv_window_get_tasks:
 * @self: a window
 *
 * Returns: (transfer none): the work that goes on in the window
 */
InvTasks *inv_window_get_tasks (InvWindow *self);

/**
 * inv_window_get_page:
 * @self: a window
 * @name: the name of a page: `dids`
 *
 * Gets a page, and makes it if it was not shown yet.
 *
 * Returns: (transfer none): the page
 */
InvPage *inv_window_get_page (InvWindow *self, const char *name);

/**
 * inv_window_get_visible_page:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the page in sight
 */
InvPage *inv_window_get_visible_page (InvWindow *self);

/**
 * inv_window_show_page:
 * @self: a window
 * @name: the name of a page: `dids`
 *
 * Brings a page into sight.
 *
 * Returns: (transfer none): the page
 */
InvPage *inv_window_show_page (InvWindow *self, const char *name);

/**
 * inv_window_get_did_page:
 * @self: a window
 *
 * Returns: (transfer none): its page of DIDs
 */
InvDidPage *inv_window_get_did_page (InvWindow *self);

/**
 * inv_window_add_toast:
 * @self: a window
 * @title: (transfer full): what to say
 * @button: (nullable): the label of a button, with a mnemonic
 * @action: (nullable): the action of the button, with its target if it has one: `win.undo`
 *
 * Shows a toast on the page in sight, in place of the one before.
 */
void inv_window_add_toast (InvWindow *self, char *title, const char *button, const char *action);

G_END_DECLS
