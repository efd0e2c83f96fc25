/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A saved search in the sidebar. */

#include "config.h"

#include "inv-mapped-list.h"
#include "inv-search-item.h"

struct _InvSearchItem
{
  InvSidebarItem parent_instance;

  InvSavedSearches *searches;
  InvSavedItem *saved;
};

G_DEFINE_FINAL_TYPE (InvSearchItem, inv_search_item, INV_TYPE_SIDEBAR_ITEM)

static void
inv_search_item_dispose (GObject *object)
{
  InvSearchItem *self = INV_SEARCH_ITEM (object);

  g_clear_object (&self->searches);
  g_clear_object (&self->saved);

  G_OBJECT_CLASS (inv_search_item_parent_class)->dispose (object);
}

static void
inv_search_item_class_init (InvSearchItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inv_search_item_dispose;
}

static void
inv_search_item_init (InvSearchItem *self)
{
}

static gboolean
query_to_target (GBinding *binding, const GValue *from, GValue *to, void *user_data)
{
  g_value_take_variant (to, g_variant_ref_sink (g_variant_new_string (g_value_get_string (from))));

  return TRUE;
}

static void *
make_item (void *item, void *searches)
{
  InvSearchItem *self = g_object_new (INV_TYPE_SEARCH_ITEM, "section", INV_SIDEBAR_SECTION_SEARCHES,
                                      "icon-name", "folder-saved-search-symbolic", "action-name",
                                      "win.show-dids", NULL);

  self->searches = g_object_ref (searches);
  self->saved = g_object_ref (item);
  g_object_bind_property (self->saved, "name", self, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->saved, "count", self, "count", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (self->saved, "query", self, "action-target", G_BINDING_SYNC_CREATE,
                               query_to_target, NULL, NULL, NULL);

  return self;
}

InvSavedItem *
inv_search_item_get_saved (InvSearchItem *self)
{
  g_return_val_if_fail (INV_IS_SEARCH_ITEM (self), NULL);

  return self->saved;
}

InvSavedSearches *
inv_search_item_get_searches (InvSearchItem *self)
{
  g_return_val_if_fail (INV_IS_SEARCH_ITEM (self), NULL);

  return self->searches;
}

GListModel *
inv_search_items_new (InvSavedSearches *searches)
{
  g_return_val_if_fail (INV_IS_SAVED_SEARCHES (searches), NULL);

  return inv_mapped_list_new (G_LIST_MODEL (searches), INV_TYPE_SEARCH_ITEM, make_item, searches);
}
