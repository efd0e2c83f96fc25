/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list that follows another one. It is made for short lists: all that it
 * shows is made at once.
 */

#include "config.h"

#include "inv-mapped-list.h"

typedef struct
{
  GListModel *model;
  InvMappedListFunc func;
  void *user_data;
} Mapping;

static void
mapping_free (void *data)
{
  Mapping *self = data;

  g_object_unref (self->model);
  g_free (self);
}

static Mapping *
get_mapping (GListStore *store)
{
  return g_object_get_data (G_OBJECT (store), "mapping");
}

static void
items_changed_cb (GListStore *store, guint position, guint n_removed, guint n_added)
{
  Mapping *self = get_mapping (store);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->model, position + i);

      g_ptr_array_add (added, self->func (item, self->user_data));
    }
  g_list_store_splice (store, position, n_removed, added->pdata, n_added);
}

GListModel *
inv_mapped_list_new (GListModel *model, GType item_type, InvMappedListFunc func, void *user_data)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  GListStore *store = g_list_store_new (item_type);
  Mapping *self = g_new (Mapping, 1);

  *self = (Mapping) { g_object_ref (model), func, user_data };
  g_object_set_data_full (G_OBJECT (store), "mapping", self, mapping_free);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), store, G_CONNECT_SWAPPED);
  items_changed_cb (store, 0, 0, g_list_model_get_n_items (model));

  return G_LIST_MODEL (store);
}
