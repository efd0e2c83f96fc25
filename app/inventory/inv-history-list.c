/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A history as a list model. The log is only added to, so reading it again from
 * its top brings what is new and tells what has been undone; twice as much is
 * read when somebody comes near the end.
 */

#include "config.h"

#include "inv-history-list.h"

#include "inv-error.h"
#include "inv-history-load.h"
#include "inv-list-update.h"

/* How many entries are read at first. */
#define PAGE 200

/* How near to the end is near. */
#define MARGIN 50

struct _InvHistoryList
{
  GObject parent_instance;

  InvInventory *inventory;
  char *number;
  char *search;
  GPtrArray *items;
  gboolean ready;
  gboolean has_more;
  guint limit;
  char *error;

  /* Only the load that this stops counts. */
  GCancellable *loading;
};

enum
{
  PROP_0,
  PROP_READY,
  PROP_LOADING,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void inv_history_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InvHistoryList,
                               inv_history_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inv_history_list_list_model_init))

typedef struct
{
  GWeakRef list;
  GCancellable *cancellable;
} Waiting;

static void
waiting_free (Waiting *self)
{
  g_weak_ref_clear (&self->list);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiting, waiting_free)

static GHashTable *
index_items (GPtrArray *items)
{
  GHashTable *by_id = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < items->len; i++)
    {
      InvHistoryItem *item = g_ptr_array_index (items, i);

      g_hash_table_insert (by_id, (void *) &inv_history_item_get_step (item)->id, item);
    }

  return by_id;
}

/* Entries that are known stay the objects that they are. */
static void
take_items (InvHistoryList *self, GPtrArray *items)
{
  g_autoptr (GHashTable) known = index_items (self->items);

  for (guint i = 0; i < items->len; i++)
    {
      InvHistoryItem *item = g_ptr_array_index (items, i);
      InvHistoryItem *old = g_hash_table_lookup (known, &inv_history_item_get_step (item)->id);

      if (old == NULL)
        continue;

      inv_history_item_take_over (old, item);
      items->pdata[i] = g_object_ref (old);
      g_object_unref (item);
    }

  inv_list_update (G_LIST_MODEL (self), self->items, items);
}

static void
set_error (InvHistoryList *self, const char *message)
{
  if (g_set_str (&self->error, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Waiting) waiting = user_data;
  g_autoptr (InvHistoryList) self = g_weak_ref_get (&waiting->list);
  g_autoptr (GError) error = NULL;
  InvHistoryLoad *load;
  gboolean is_loaded = inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &load, &error);

  if (self == NULL || self->loading != waiting->cancellable)
    return;

  g_clear_object (&self->loading);
  if (is_loaded)
    {
      self->has_more = load->has_more;
      take_items (self, load->items);
      if (!self->ready)
        {
          self->ready = TRUE;
          g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
        }
    }

  set_error (self,
             is_loaded || g_error_matches (error, INV_ERROR, INV_ERROR_CANCELLED) ? NULL : error->message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
stop_loading (InvHistoryList *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* Reads as many entries as there shall be. With @keeps_all none goes that is there. */
static void
start_loading (InvHistoryList *self, gboolean keeps_all)
{
  InvHistoryLoad *load = g_new0 (InvHistoryLoad, 1);
  Waiting *waiting = g_new0 (Waiting, 1);

  stop_loading (self);
  self->loading = g_cancellable_new ();

  load->number = g_strdup (self->number);
  load->search = g_strdup (self->search);
  load->limit = self->limit;
  if (keeps_all && self->items->len > 0)
    load->down_to = inv_history_item_get_step (g_ptr_array_index (self->items, self->items->len - 1))->id;

  g_weak_ref_init (&waiting->list, self);
  waiting->cancellable = g_object_ref (self->loading);
  inv_inventory_read_async (self->inventory, inv_history_load, load, (GDestroyNotify) inv_history_load_free,
                            self->loading, loaded_cb, waiting);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
refresh_cb (InvHistoryList *self)
{
  start_loading (self, TRUE);
}

static GType
inv_history_list_get_item_type (GListModel *model)
{
  return INV_TYPE_HISTORY_ITEM;
}

static guint
inv_history_list_get_n_items (GListModel *model)
{
  return INV_HISTORY_LIST (model)->items->len;
}

static void *
inv_history_list_get_item (GListModel *model, guint position)
{
  InvHistoryList *self = INV_HISTORY_LIST (model);

  if (position >= self->items->len)
    return NULL;

  if (position + MARGIN >= self->items->len && self->has_more && self->loading == NULL)
    {
      self->limit = self->items->len * 2;
      start_loading (self, TRUE);
    }

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
inv_history_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inv_history_list_get_item_type;
  iface->get_n_items = inv_history_list_get_n_items;
  iface->get_item = inv_history_list_get_item;
}

static void
inv_history_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvHistoryList *self = INV_HISTORY_LIST (object);

  switch (prop_id)
    {
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;

    case PROP_LOADING:
      g_value_set_boolean (value, self->loading != NULL);
      break;

    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_history_list_dispose (GObject *object)
{
  InvHistoryList *self = INV_HISTORY_LIST (object);

  stop_loading (self);
  g_clear_object (&self->inventory);

  G_OBJECT_CLASS (inv_history_list_parent_class)->dispose (object);
}

static void
inv_history_list_finalize (GObject *object)
{
  InvHistoryList *self = INV_HISTORY_LIST (object);

  g_ptr_array_unref (self->items);
  g_free (self->number);
  g_free (self->search);
  g_free (self->error);

  G_OBJECT_CLASS (inv_history_list_parent_class)->finalize (object);
}

static void
inv_history_list_class_init (InvHistoryListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_history_list_get_property;
  object_class->dispose = inv_history_list_dispose;
  object_class->finalize = inv_history_list_finalize;

  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inv_history_list_init (InvHistoryList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->limit = PAGE;
}

static InvHistoryList *
make_list (InvInventory *inventory, const char *number)
{
  InvHistoryList *self = g_object_new (INV_TYPE_HISTORY_LIST, NULL);

  self->inventory = g_object_ref (inventory);
  self->number = g_strdup (number);
  g_signal_connect_object (inventory, "changed", G_CALLBACK (refresh_cb), self, G_CONNECT_SWAPPED);
  start_loading (self, FALSE);

  return self;
}

InvHistoryList *
inv_history_list_new (InvInventory *inventory)
{
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);

  return make_list (inventory, NULL);
}

InvHistoryList *
inv_history_list_new_of_number (InvInventory *inventory, const char *number)
{
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);
  g_return_val_if_fail (number != NULL, NULL);

  return make_list (inventory, number);
}

void
inv_history_list_set_search (InvHistoryList *self, const char *text)
{
  g_return_if_fail (INV_IS_HISTORY_LIST (self));

  if (!g_set_str (&self->search, text != NULL && *text != '\0' ? text : NULL))
    return;

  self->limit = PAGE;
  start_loading (self, FALSE);
}

gboolean
inv_history_list_is_ready (InvHistoryList *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_LIST (self), FALSE);

  return self->ready;
}

gboolean
inv_history_list_is_loading (InvHistoryList *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_LIST (self), FALSE);

  return self->loading != NULL;
}

gboolean
inv_history_list_has_more (InvHistoryList *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_LIST (self), FALSE);

  return self->has_more;
}

InvDay
inv_history_list_get_day (InvHistoryList *self, guint position)
{
  g_return_val_if_fail (INV_IS_HISTORY_LIST (self), 0);
  g_return_val_if_fail (position < self->items->len, 0);

  return inv_history_item_get_day (g_ptr_array_index (self->items, position));
}

const char *
inv_history_list_get_error (InvHistoryList *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_LIST (self), NULL);

  return self->error;
}
