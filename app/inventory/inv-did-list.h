/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-did-loader.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_LIST (inv_did_list_get_type ())

/**
 * InvDidList:
 *
 * The DIDs that a query finds, in order, as a [iface@Gio.ListModel] of
 * [class@Inv.Did] that is made for millions of rows.
 *
 * It holds the ids of all rows, four bytes each, and the content of those that
 * were looked at last. A new result replaces the old one in place: the only
 * change that is told is that of the length, at the end of the list, and the
 * rows that somebody holds show other DIDs. So a view keeps its place and asks
 * for no row again; who keeps something by position, such as a selection, moves
 * it in [signal@Inv.DidList::rearranged]. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvDidList, inv_did_list, INV, DID_LIST, GObject)

/**
 * InvDidListCounters:
 * @n_gets: how often a row was asked for
 * @n_live: how many rows somebody holds now
 * @n_loads: how many pages were loaded
 * @n_pages: how many pages are in memory
 *
 * What tests watch.
 */
typedef struct
{
  guint64 n_gets;
  guint n_live;
  guint64 n_loads;
  guint n_pages;
} InvDidListCounters;

/**
 * InvDidList::rearranged:
 * @self: a list
 * @before: (type gpointer): the [struct@Inv.IdVector] of before
 *
 * Other DIDs have come to the places of the list. Its length is the new one
 * already.
 */

/**
 * inv_did_list_new:
 * @loader: where the DIDs come from
 *
 * Makes a list that stays empty until it has a query.
 *
 * Returns: (transfer full): the list
 */
InvDidList *inv_did_list_new (InvDidLoader *loader);

/**
 * inv_did_list_set_query:
 * @self: a list
 * @query: which DIDs
 * @sort: their order
 *
 * Has the list show something else. It goes on showing what it shows until
 * the result is there, or failed. Where that takes long, the first rows come
 * first. An older query that is still under way comes to nothing.
 */
void inv_did_list_set_query (InvDidList *self, InvQuery *query, const InvSort *sort);

/**
 * inv_did_list_get_query:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what was asked for last
 */
InvQuery *inv_did_list_get_query (InvDidList *self);

/**
 * inv_did_list_get_sort:
 * @self: a list
 *
 * Returns: the order that was asked for last; the property `sort`, in the form
 *   of [func@Inv.sort_parse], notifies
 */
InvSort inv_did_list_get_sort (InvDidList *self);

/**
 * inv_did_list_set_fields:
 * @self: a list
 * @fields: (array length=n_fields): fields
 * @n_fields: how many
 *
 * Sets which fields the rows have. The status is always among them.
 */
void inv_did_list_set_fields (InvDidList *self, const InvField *fields, gsize n_fields);

/**
 * inv_did_list_reload:
 * @self: a list
 *
 * Asks again for what the list shows. It does so by itself when the loader
 * has changed.
 */
void inv_did_list_reload (InvDidList *self);

/**
 * inv_did_list_is_ready:
 * @self: a list
 *
 * Whether there has been a result, so that an empty list means no DIDs.
 *
 * Returns: %TRUE after the first
 */
gboolean inv_did_list_is_ready (InvDidList *self);

/**
 * inv_did_list_is_filtered:
 * @self: a list
 *
 * Whether what the list shows is the result of a search, and not all DIDs. The
 * property `filtered` notifies.
 *
 * Returns: %TRUE if it is
 */
gboolean inv_did_list_is_filtered (InvDidList *self);

/**
 * inv_did_list_is_loading:
 * @self: a list
 *
 * Whether a query is under way.
 *
 * Returns: %TRUE if what the list shows is not the last word
 */
gboolean inv_did_list_is_loading (InvDidList *self);

/**
 * inv_did_list_is_partial:
 * @self: a list
 *
 * Whether these are the first rows of a result that is still to come.
 *
 * Returns: %TRUE if they are
 */
gboolean inv_did_list_is_partial (InvDidList *self);

/**
 * inv_did_list_get_error:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): why the last query or page failed
 */
const GError *inv_did_list_get_error (InvDidList *self);

/**
 * inv_did_list_get_ids:
 * @self: a list
 *
 * Gets the ids of all rows in order. They stay as they are when the list
 * changes.
 *
 * Returns: (transfer none): the ids
 */
InvIdVector *inv_did_list_get_ids (InvDidList *self);

/**
 * inv_did_list_find:
 * @self: a list
 * @id: a DID's id
 * @position: (out): where it is
 *
 * Looks for a DID in the list, by walking over the ids: a millisecond for a
 * few million.
 *
 * Returns: whether it is in the list
 */
gboolean inv_did_list_find (InvDidList *self, guint32 id, guint *position);

/**
 * inv_did_list_get_counters:
 * @self: a list
 * @counters: (out caller-allocated): what has been counted
 *
 * Gets figures for tests.
 */
void inv_did_list_get_counters (InvDidList *self, InvDidListCounters *counters);

G_END_DECLS
