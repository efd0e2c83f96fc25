/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-inventory.h"
#include "inv-saved-item.h"

G_BEGIN_DECLS

#define INV_TYPE_SAVED_SEARCHES (inv_saved_searches_get_type ())

/**
 * InvSavedSearches:
 *
 * The saved searches of an inventory, as a [iface@Gio.ListModel] of
 * [class@Inv.SavedItem] in the order that the person gave them.
 *
 * They are read and counted on the thread for searches, again whenever the
 * inventory changes, one after the other and behind whatever else is searched
 * for; a row stays the same object as long as it has the same id. What is done
 * to them is done on the writing thread, in the order in which it was asked
 * for. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvSavedSearches, inv_saved_searches, INV, SAVED_SEARCHES, GObject)

/**
 * inv_saved_searches_new:
 * @inventory: an inventory
 *
 * Returns: (transfer full): its saved searches, which come soon
 */
InvSavedSearches *inv_saved_searches_new (InvInventory *inventory);

/**
 * inv_saved_searches_find:
 * @self: saved searches
 * @id: a search's id
 * @position: (out) (optional): where it stands
 *
 * Returns: (transfer none) (nullable): the search, or %NULL if it is not there
 */
InvSavedItem *inv_saved_searches_find (InvSavedSearches *self, gint64 id, guint *position);

/**
 * inv_saved_searches_check_name:
 * @self: saved searches
 * @name: a name as it is typed
 * @except: the id of the search that may have it, or 0
 * @error: return location for an error
 *
 * Looks whether a search can get a name, so that a person is told while typing.
 * The errors are %INV_ERROR_INVALID and %INV_ERROR_EXISTS.
 *
 * Returns: whether it can
 */
gboolean
inv_saved_searches_check_name (InvSavedSearches *self, const char *name, gint64 except, GError **error);

/**
 * inv_saved_searches_add_async:
 * @self: saved searches
 * @name: a name
 * @query: what to search for, in the search language
 * @position: its place, from 0; %G_MAXUINT for the last
 * @callback: (nullable): called when it is saved
 * @user_data: for @callback
 *
 * Saves a search.
 */
void inv_saved_searches_add_async (InvSavedSearches *self,
                                   const char *name,
                                   const char *query,
                                   guint position,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

/**
 * inv_saved_searches_rename_async:
 * @self: saved searches
 * @id: a search's id
 * @name: its new name
 * @callback: (nullable): called when it has that name
 * @user_data: for @callback
 *
 * Gives a search another name.
 */
void inv_saved_searches_rename_async (InvSavedSearches *self,
                                      gint64 id,
                                      const char *name,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/**
 * inv_saved_searches_update_async:
 * @self: saved searches
 * @id: a search's id
 * @query: what to search for, in the search language
 * @callback: (nullable): called when that is saved
 * @user_data: for @callback
 *
 * Has a search find something else.
 */
void inv_saved_searches_update_async (InvSavedSearches *self,
                                      gint64 id,
                                      const char *query,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/**
 * inv_saved_searches_delete_async:
 * @self: saved searches
 * @id: a search's id
 * @callback: (nullable): called when it is gone
 * @user_data: for @callback
 *
 * Deletes a search.
 */
void inv_saved_searches_delete_async (InvSavedSearches *self,
                                      gint64 id,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/**
 * inv_saved_searches_move_async:
 * @self: saved searches
 * @id: a search's id
 * @position: its new place, from 0
 * @callback: (nullable): called when it stands there
 * @user_data: for @callback
 *
 * Gives a search another place in the order. The row is there at once.
 */
void inv_saved_searches_move_async (InvSavedSearches *self,
                                    gint64 id,
                                    guint position,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * inv_saved_searches_change_finish:
 * @self: saved searches
 * @result: what the callback of one of these functions got
 * @error: return location for an error
 *
 * Ends a change. The errors are those of [func@Inv.saved_search_add] and its
 * like.
 *
 * Returns: whether it was made
 */
gboolean inv_saved_searches_change_finish (InvSavedSearches *self, GAsyncResult *result, GError **error);

G_END_DECLS
