/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvSavedSearch:
 * @id: its id
 * @name: its name, of which there is one only
 * @query: what it searches for, in the search language
 *
 * A search that a person keeps under a name. Saved searches are no part of
 * steps: what is done to them is not undone.
 */
typedef struct
{
  gint64 id;
  char *name;
  char *query;
} InvSavedSearch;

void inv_saved_search_free (InvSavedSearch *search);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvSavedSearch, inv_saved_search_free)

/**
 * inv_saved_search_list:
 * @store: a store
 * @error: return location for an error
 *
 * Lists the saved searches in the order that the person gave them. The store's
 * thread.
 *
 * Returns: (transfer full) (element-type InvSavedSearch): the searches, or
 *   %NULL with @error set
 */
GPtrArray *inv_saved_search_list (InvStore *store, GError **error);

/**
 * inv_saved_search_add:
 * @store: a store that is open for writing
 * @name: a name
 * @query: a text in the search language
 * @error: return location for an error
 *
 * Saves a search, as the last one. A name that another search has is refused
 * with %INV_ERROR_EXISTS, one that cannot be with %INV_ERROR_INVALID, and a
 * text that is no search with %INV_ERROR_USAGE. The store's thread.
 *
 * Returns: the new search's id, or 0 with @error set
 */
gint64 inv_saved_search_add (InvStore *store, const char *name, const char *query, GError **error);

/**
 * inv_saved_search_rename:
 * @store: a store that is open for writing
 * @id: a search's id
 * @name: its new name
 * @error: return location for an error
 *
 * Gives a search another name. The errors are those of
 * [func@Inv.saved_search_add], and %INV_ERROR_NOT_FOUND. The store's thread.
 *
 * Returns: whether it has that name now
 */
gboolean inv_saved_search_rename (InvStore *store, gint64 id, const char *name, GError **error);

/**
 * inv_saved_search_update:
 * @store: a store that is open for writing
 * @id: a search's id
 * @query: a text in the search language
 * @error: return location for an error
 *
 * Has a search find something else under the same name. The store's thread.
 *
 * Returns: whether it does
 */
gboolean inv_saved_search_update (InvStore *store, gint64 id, const char *query, GError **error);

/**
 * inv_saved_search_delete:
 * @store: a store that is open for writing
 * @id: a search's id
 * @error: return location for an error
 *
 * Deletes a search. The store's thread.
 *
 * Returns: whether it is gone
 */
gboolean inv_saved_search_delete (InvStore *store, gint64 id, GError **error);

/**
 * inv_saved_search_move:
 * @store: a store that is open for writing
 * @id: a search's id
 * @position: its place among all, from 0; further than the last is the last
 * @error: return location for an error
 *
 * Gives a search another place in the order. The store's thread.
 *
 * Returns: whether it stands there
 */
gboolean inv_saved_search_move (InvStore *store, gint64 id, guint position, GError **error);

/**
 * inv_saved_search_set_taken:
 * @error: (out) (optional): where to set the error
 * @name: a name that a search has
 *
 * Sets the error of a name that cannot be given twice, %INV_ERROR_EXISTS. Any
 * thread.
 */
void inv_saved_search_set_taken (GError **error, const char *name);

G_END_DECLS
