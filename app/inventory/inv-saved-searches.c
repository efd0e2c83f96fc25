/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The saved searches of an inventory: read whole, then counted one by one, so
 * that a search of the person never waits for more than one of them.
 */

#include "config.h"

#include "inv-saved-searches.h"

#include "inv-error.h"
#include "inv-inventory-private.h"
#include "inv-list-update.h"
#include "inv-name.h"
#include "inv-query-sql.h"
#include "inv-saved-search.h"
#include "inv-saved-searches-private.h"
#include "inv-settings.h"

#include <glib/gi18n-lib.h>

struct _InvSavedSearches
{
  GObject parent_instance;

  InvInventory *inventory;
  GPtrArray *rows; /* InvSavedItem */

  gboolean reading;
  gboolean stale;
  guint n_moving;
};

static void inv_saved_searches_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InvSavedSearches,
                               inv_saved_searches,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, inv_saved_searches_list_model_init))

static GType
inv_saved_searches_get_item_type (GListModel *model)
{
  return INV_TYPE_SAVED_ITEM;
}

static guint
inv_saved_searches_get_n_items (GListModel *model)
{
  return INV_SAVED_SEARCHES (model)->rows->len;
}

static void *
inv_saved_searches_get_item (GListModel *model, guint position)
{
  GPtrArray *rows = INV_SAVED_SEARCHES (model)->rows;

  return position < rows->len ? g_object_ref (g_ptr_array_index (rows, position)) : NULL;
}

static void
inv_saved_searches_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = inv_saved_searches_get_item_type;
  iface->get_n_items = inv_saved_searches_get_n_items;
  iface->get_item = inv_saved_searches_get_item;
}

/* What is read and counted, on the thread for searches. */
typedef struct
{
  GWeakRef searches;
  GPtrArray *list; /* InvSavedSearch */
  guint position;
  gint64 id;
  char *query;
  gint64 count;
} Job;

static void
job_free (void *data)
{
  Job *job = data;

  g_weak_ref_clear (&job->searches);
  g_clear_pointer (&job->list, g_ptr_array_unref);
  g_free (job->query);
  g_free (job);
}

static void
start_job (InvSavedSearches *self, Job *job, InvSeatFunc func, GAsyncReadyCallback callback)
{
  g_weak_ref_init (&job->searches, self);
  inv_seat_run_async (inv_inventory_get_seat (self->inventory, INV_INVENTORY_SEARCHES), self->inventory,
                      G_PRIORITY_LOW, func, job, job_free, NULL, NULL, callback, NULL);
}

static gboolean
read_list (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Job *job = data;

  job->list = inv_saved_search_list (store, error);
  return job->list != NULL;
}

static gboolean
count_one (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Job *job = data;
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  g_autoptr (InvQuery) query = inv_query_parse (job->query, INV_QUERY_MODE_SEARCH, NULL);
  guint64 count;

  job->count = -1;
  if (clock == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  /* What cannot be counted is shown without a figure; whoever opens it is told why. */
  if (query != NULL
      && inv_query_count (inv_store_get_connection (store), query, &context, NULL, &count, NULL))
    job->count = (gint64) count;
  return TRUE;
}

static void start_reading (InvSavedSearches *self);
static void count_next (InvSavedSearches *self, guint position);

/* Gets whose job has ended, if it is still there. */
static InvSavedSearches *
end_job (GAsyncResult *result, Job **job, GError **error)
{
  *job = inv_seat_get_data (result);

  InvSavedSearches *self = g_weak_ref_get (&(*job)->searches);

  if (!inv_seat_run_finish (result, error))
    *job = NULL;
  return self;
}

static void
end_reading (InvSavedSearches *self)
{
  self->reading = FALSE;
  if (self->stale)
    start_reading (self);
}

static void
counted_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GError) error = NULL;
  Job *job;
  g_autoptr (InvSavedSearches) self = end_job (result, &job, &error);

  if (self == NULL)
    return;

  if (job == NULL)
    {
      g_debug ("Counting a saved search: %s", error->message);
      end_reading (self);
      return;
    }

  InvSavedItem *item = inv_saved_searches_find (self, job->id, NULL);

  if (item != NULL)
    inv_saved_item_set_count (item, job->count);
  count_next (self, job->position + 1);
}

static void
count_next (InvSavedSearches *self, guint position)
{
  if (self->stale || position >= self->rows->len)
    {
      end_reading (self);
      return;
    }

  InvSavedItem *item = g_ptr_array_index (self->rows, position);
  Job *job = g_new0 (Job, 1);

  job->position = position;
  job->id = inv_saved_item_get_id (item);
  job->query = g_strdup (inv_saved_item_get_query (item));
  start_job (self, job, count_one, counted_cb);
}

static void
take_list (InvSavedSearches *self, GPtrArray *list)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_full (list->len, g_object_unref);

  for (guint i = 0; i < list->len; i++)
    {
      const InvSavedSearch *search = g_ptr_array_index (list, i);
      InvSavedItem *known = inv_saved_searches_find (self, search->id, NULL);
      InvSavedItem *item = known != NULL ? g_object_ref (known) : inv_saved_item_new (search->id);

      inv_saved_item_set (item, search->name, search->query);
      g_ptr_array_add (wanted, item);
    }
  inv_list_update (G_LIST_MODEL (self), self->rows, wanted);
}

/* A list that was read before a row was moved would put it back for a moment. */
static void
read_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GError) error = NULL;
  Job *job;
  g_autoptr (InvSavedSearches) self = end_job (result, &job, &error);

  if (self == NULL)
    return;

  if (job == NULL)
    {
      g_debug ("Reading saved searches: %s", error->message);
      end_reading (self);
      return;
    }

  if (self->n_moving == 0)
    take_list (self, job->list);
  count_next (self, 0);
}

static void
start_reading (InvSavedSearches *self)
{
  self->reading = TRUE;
  self->stale = FALSE;
  start_job (self, g_new0 (Job, 1), read_list, read_cb);
}

static void
refresh (InvSavedSearches *self)
{
  if (self->reading)
    self->stale = TRUE;
  else
    start_reading (self);
}

static void
inv_saved_searches_finalize (GObject *object)
{
  InvSavedSearches *self = INV_SAVED_SEARCHES (object);

  g_clear_object (&self->inventory);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (inv_saved_searches_parent_class)->finalize (object);
}

static void
inv_saved_searches_class_init (InvSavedSearchesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inv_saved_searches_finalize;
}

static void
inv_saved_searches_init (InvSavedSearches *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

InvSavedSearches *
inv_saved_searches_new (InvInventory *inventory)
{
  g_return_val_if_fail (INV_IS_INVENTORY (inventory), NULL);

  InvSavedSearches *self = g_object_new (INV_TYPE_SAVED_SEARCHES, NULL);

  self->inventory = g_object_ref (inventory);
  g_signal_connect_object (inventory, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  start_reading (self);
  return self;
}

InvInventory *
inv_saved_searches_get_inventory (InvSavedSearches *self)
{
  return self->inventory;
}

void
inv_saved_searches_begin_move (InvSavedSearches *self, gint64 id, guint position)
{
  guint place;

  self->n_moving++;
  if (inv_saved_searches_find (self, id, &place) == NULL)
    return;

  g_autoptr (GPtrArray) wanted = g_ptr_array_copy (self->rows, (GCopyFunc) (void *) g_object_ref, NULL);

  InvSavedItem *moved = g_ptr_array_steal_index (wanted, place);

  g_ptr_array_set_free_func (wanted, g_object_unref);
  g_ptr_array_insert (wanted, (int) MIN (position, wanted->len), moved);
  inv_list_update (G_LIST_MODEL (self), self->rows, wanted);
}

void
inv_saved_searches_end_move (InvSavedSearches *self)
{
  self->n_moving--;
}

void
inv_saved_searches_refresh (InvSavedSearches *self)
{
  refresh (self);
}

InvSavedItem *
inv_saved_searches_find (InvSavedSearches *self, gint64 id, guint *position)
{
  g_return_val_if_fail (INV_IS_SAVED_SEARCHES (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      InvSavedItem *item = g_ptr_array_index (self->rows, i);

      if (inv_saved_item_get_id (item) == id)
        {
          if (position != NULL)
            *position = i;
          return item;
        }
    }
  return NULL;
}

gboolean
inv_saved_searches_check_name (InvSavedSearches *self, const char *name, gint64 except, GError **error)
{
  g_return_val_if_fail (INV_IS_SAVED_SEARCHES (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  g_autofree char *clean = inv_name_clean (name, -1, error);

  if (clean == NULL)
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      InvSavedItem *item = g_ptr_array_index (self->rows, i);

      if (inv_saved_item_get_id (item) != except && inv_name_equal (inv_saved_item_get_name (item), clean))
        {
          inv_saved_search_set_taken (error, inv_saved_item_get_name (item));
          return FALSE;
        }
    }
  return TRUE;
}
