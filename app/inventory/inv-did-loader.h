/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-did-content.h"
#include "inv-id-vector.h"
#include "inv-query.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_LOADER (inv_did_loader_get_type ())

/**
 * InvDidLoader:
 *
 * Where an [class@Inv.DidList] gets its rows from. What is asked for comes
 * later, in the thread-default main context of whoever asked. Of the main
 * thread.
 */
G_DECLARE_INTERFACE (InvDidLoader, inv_did_loader, INV, DID_LOADER, GObject)

/**
 * InvDidLoaderInterface:
 * @find_async: see inv_did_loader_find_async()
 * @find_finish: see inv_did_loader_find_finish()
 * @load_async: see inv_did_loader_load_async()
 * @load_finish: see inv_did_loader_load_finish()
 *
 * What a loader implements.
 */
struct _InvDidLoaderInterface
{
  GTypeInterface g_iface;

  void (*find_async) (InvDidLoader *self,
                      InvQuery *query,
                      const InvSort *sort,
                      guint limit,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
  InvIdVector *(*find_finish) (InvDidLoader *self, GAsyncResult *result, GError **error);
  void (*load_async) (InvDidLoader *self,
                      InvIdVector *ids,
                      guint first,
                      guint n_rows,
                      GArray *fields,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
  GPtrArray *(*load_finish) (InvDidLoader *self, GAsyncResult *result, GError **error);
};

/**
 * InvDidLoader::changed:
 * @self: a loader
 *
 * Something was written to where the rows come from.
 */

/**
 * inv_did_loader_find_async:
 * @self: a loader
 * @query: which DIDs
 * @sort: their order
 * @limit: how many at most, 0 for all. One with a limit is not held up by one
 *   without
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds the ids of DIDs.
 */
void inv_did_loader_find_async (InvDidLoader *self,
                                InvQuery *query,
                                const InvSort *sort,
                                guint limit,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * inv_did_loader_find_finish:
 * @self: a loader
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the ids in order, or %NULL with @error set
 */
InvIdVector *inv_did_loader_find_finish (InvDidLoader *self, GAsyncResult *result, GError **error);

/**
 * inv_did_loader_load_async:
 * @self: a loader
 * @ids: the ids of a list
 * @first: the first of those wanted
 * @n_rows: how many are wanted
 * @fields: (element-type InvField): the fields wanted; must not change any more
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Loads a page of a list.
 */
void inv_did_loader_load_async (InvDidLoader *self,
                                InvIdVector *ids,
                                guint first,
                                guint n_rows,
                                GArray *fields,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * inv_did_loader_load_finish:
 * @self: a loader
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type InvDidContent) (nullable): as many
 *   contents as were wanted, %NULL for each DID that is there no more; or
 *   %NULL with @error set
 */
GPtrArray *inv_did_loader_load_finish (InvDidLoader *self, GAsyncResult *result, GError **error);

/**
 * inv_did_loader_emit_changed:
 * @self: a loader
 *
 * For implementations: says that something was written.
 */
void inv_did_loader_emit_changed (InvDidLoader *self);

/**
 * inv_did_loader_new_rows:
 * @n_rows: how many
 *
 * For implementations: makes the array that a page is returned in.
 *
 * Returns: (transfer full) (element-type InvDidContent): @n_rows times %NULL
 */
GPtrArray *inv_did_loader_new_rows (guint n_rows);

G_END_DECLS
