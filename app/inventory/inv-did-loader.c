/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The seam between the list of DIDs and what reads them, so that the list can
 * be tested without an inventory.
 */

#include "config.h"

#include "inv-did-loader.h"

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (InvDidLoader, inv_did_loader, G_TYPE_OBJECT)

static void
inv_did_loader_default_init (InvDidLoaderInterface *iface)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", INV_TYPE_DID_LOADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
}

void
inv_did_loader_find_async (InvDidLoader *self,
                           InvQuery *query,
                           const InvSort *sort,
                           guint limit,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (INV_IS_DID_LOADER (self));

  INV_DID_LOADER_GET_IFACE (self)->find_async (self, query, sort, limit, cancellable, callback, user_data);
}

InvIdVector *
inv_did_loader_find_finish (InvDidLoader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (INV_IS_DID_LOADER (self), NULL);

  return INV_DID_LOADER_GET_IFACE (self)->find_finish (self, result, error);
}

void
inv_did_loader_load_async (InvDidLoader *self,
                           InvIdVector *ids,
                           guint first,
                           guint n_rows,
                           GArray *fields,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (INV_IS_DID_LOADER (self));
  g_return_if_fail (first + n_rows <= inv_id_vector_get_length (ids));

  INV_DID_LOADER_GET_IFACE (self)->load_async (self, ids, first, n_rows, fields, cancellable, callback,
                                               user_data);
}

GPtrArray *
inv_did_loader_load_finish (InvDidLoader *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (INV_IS_DID_LOADER (self), NULL);

  return INV_DID_LOADER_GET_IFACE (self)->load_finish (self, result, error);
}

void
inv_did_loader_emit_changed (InvDidLoader *self)
{
  g_return_if_fail (INV_IS_DID_LOADER (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
free_row (void *content)
{
  if (content != NULL)
    inv_did_content_unref (content);
}

GPtrArray *
inv_did_loader_new_rows (guint n_rows)
{
  GPtrArray *rows = g_ptr_array_new_full (n_rows, free_row);

  g_ptr_array_set_size (rows, n_rows);

  return rows;
}
