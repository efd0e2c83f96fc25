/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-id-vector.h"

G_BEGIN_DECLS

/* Puts many DIDs, found in no order, in the order of a list.
 *
 * SQLite would sort them with their numbers as text. Their order by number is
 * an index, though: it is walked once, past those that were not found, and
 * sorting by a key afterwards keeps it. */
typedef struct _InvQuerySorter InvQuerySorter;

InvQuerySorter *inv_query_sorter_new (void);
void inv_query_sorter_free (InvQuerySorter *sorter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvQuerySorter, inv_query_sorter_free)

/* Adds a DID with the value to sort by, which may be missing. When it comes
 * again, it stays as it came first. */
void inv_query_sorter_add (InvQuerySorter *sorter, guint32 id, gboolean has_key, gint64 key);

/* How many were added. */
guint inv_query_sorter_get_count (const InvQuerySorter *sorter);

/* Sorts what was added by number, descending or not. */
gboolean inv_query_sorter_sort_by_number (InvQuerySorter *sorter,
                                          InvConnection *connection,
                                          gboolean descending,
                                          InvIdVector *sorted,
                                          GError **error);

/* Sorts what was added by its keys, descending or not, and by number where
 * they are equal. DIDs without a key come last. */
gboolean inv_query_sorter_sort_by_key (InvQuerySorter *sorter,
                                       InvConnection *connection,
                                       gboolean descending,
                                       InvIdVector *sorted,
                                       GError **error);

G_END_DECLS
