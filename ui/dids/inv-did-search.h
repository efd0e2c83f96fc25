/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-query.h"
#include "inv-status.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_SEARCH (inv_did_search_get_type ())

/**
 * InvDidSearch:
 *
 * What the page of DIDs searches for: one query, of which the search entry,
 * the chips and the panel of Advanced Search are views.
 *
 * The entry has a text of its own, which is read as a part of the query. A
 * text that cannot be read is kept, with the reason in `error`, and leaves the
 * query as it was. What the chips and the panel say stands beside it; where
 * they change what was written in the entry, it goes from there.
 *
 * Its properties notify: `query` (boxed), `text`, `error` (a message or %NULL)
 * and `statuses`. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvDidSearch, inv_did_search, INV, DID_SEARCH, GObject)

/**
 * inv_did_search_new:
 *
 * Returns: (transfer full): a search for all DIDs
 */
InvDidSearch *inv_did_search_new (void);

/**
 * inv_did_search_get_query:
 * @self: a search
 *
 * Returns: (transfer none): all that is searched for
 */
InvQuery *inv_did_search_get_query (InvDidSearch *self);

/**
 * inv_did_search_set_query:
 * @self: a search
 * @query: all that shall be searched for
 *
 * Searches for something else, as the panel does. The entry keeps what it says
 * as far as that is still searched for, and gets the bare words of @query.
 */
void inv_did_search_set_query (InvDidSearch *self, InvQuery *query);

/**
 * inv_did_search_get_text:
 * @self: a search
 *
 * Returns: (transfer none): what the entry says
 */
const char *inv_did_search_get_text (InvDidSearch *self);

/**
 * inv_did_search_set_text:
 * @self: a search
 * @text: a text in the search language, right or wrong
 *
 * Takes what a person types into the entry.
 *
 * Returns: whether it could be read
 */
gboolean inv_did_search_set_text (InvDidSearch *self, const char *text);

/**
 * inv_did_search_show:
 * @self: a search
 * @text: a text in the search language
 *
 * Searches for @text and nothing else; the entry shows it.
 *
 * Returns: whether it could be read
 */
gboolean inv_did_search_show (InvDidSearch *self, const char *text);

/**
 * inv_did_search_clear:
 * @self: a search
 *
 * Searches for all DIDs, with an empty entry.
 */
void inv_did_search_clear (InvDidSearch *self);

/**
 * inv_did_search_get_error:
 * @self: a search
 *
 * Returns: (transfer none) (nullable): why the entry's text cannot be read
 */
const char *inv_did_search_get_error (InvDidSearch *self);

/**
 * inv_did_search_get_statuses:
 * @self: a search
 *
 * Gets which statuses are searched for, as %INV_STATUS_BIT()s.
 *
 * Returns: the statuses, 0 where the search says nothing of them
 */
guint inv_did_search_get_statuses (InvDidSearch *self);

/**
 * inv_did_search_set_statuses:
 * @self: a search
 * @statuses: statuses as %INV_STATUS_BIT()s, 0 for any
 *
 * Searches for DIDs in these statuses instead of those in others.
 */
void inv_did_search_set_statuses (InvDidSearch *self, guint statuses);

G_END_DECLS
