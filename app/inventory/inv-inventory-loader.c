/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an inventory finds and loads the rows of lists: whole results on the
 * thread for searches, pages and first rows on the other, where nothing takes
 * long.
 */

#include "config.h"

#include "inv-did-rows.h"
#include "inv-field-text.h"
#include "inv-inventory-private.h"
#include "inv-query-sql.h"
#include "inv-settings.h"
#include "inv-status.h"

typedef struct
{
  InvQuery *query;
  InvSort sort;
  guint limit;
  InvIdVector *ids;
} Find;

static void
find_free (void *data)
{
  Find *self = data;

  inv_query_unref (self->query);
  g_clear_pointer (&self->ids, inv_id_vector_unref);
  g_free (self);
}

static gboolean
find (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Find *self = data;
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);

  if (clock == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  self->ids = inv_query_collect (inv_store_get_connection (store), self->query, &self->sort, self->limit,
                                 &context, progress, error);

  return self->ids != NULL;
}

static void
find_async (InvDidLoader *loader,
            InvQuery *query,
            const InvSort *sort,
            guint limit,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            void *user_data)
{
  InvInventory *self = INV_INVENTORY (loader);
  Find *data = g_new0 (Find, 1);

  data->query = inv_query_ref (query);
  data->sort = *sort;
  data->limit = limit;

  inv_seat_run_async (inv_inventory_get_seat (self,
                                              limit == 0 ? INV_INVENTORY_SEARCHES : INV_INVENTORY_PAGES),
                      self, G_PRIORITY_DEFAULT, find, data, find_free, NULL, cancellable, callback,
                      user_data);
}

static InvIdVector *
find_finish (InvDidLoader *loader, GAsyncResult *result, GError **error)
{
  Find *data = inv_seat_get_data (result);

  if (!inv_seat_run_finish (result, error))
    return NULL;

  return g_steal_pointer (&data->ids);
}

typedef struct
{
  InvIdVector *ids;
  guint first;
  guint n_rows;
  GArray *fields;
  GPtrArray *rows;
} Load;

static void
load_free (void *data)
{
  Load *self = data;

  inv_id_vector_unref (self->ids);
  g_array_unref (self->fields);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static InvDidContent *
make_content (const Load *self, guint32 id, const InvCell *cells, const InvValueContext *context)
{
  const InvField *fields = (const InvField *) (void *) self->fields->data;
  g_auto (GStrv) made = g_new0 (char *, self->fields->len + 1);
  g_autofree const char **texts = g_new0 (const char *, self->fields->len);
  guint n_made = 0;
  int status = -1;

  for (guint i = 0; i < self->fields->len; i++)
    {
      if (fields[i] == INV_FIELD_STATUS && cells[i].integer >= 0 && cells[i].integer < INV_N_STATUSES)
        status = cells[i].integer;

      texts[i] = inv_field_to_text (fields[i], &cells[i], context, &made[n_made]);
      if (made[n_made] != NULL)
        n_made++;
    }

  return inv_did_content_new (id, status, fields, texts, self->fields->len);
}

static gboolean
load (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Load *self = data;
  const guint32 *ids = inv_id_vector_get_ids (self->ids, NULL) + self->first;
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  g_autoptr (InvDidRows) rows = NULL;
  g_autoptr (GError) local_error = NULL;
  const InvCell *cells;
  gsize index;

  if (clock == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  rows = inv_did_rows_new (inv_store_get_connection (store), (const InvField *) (void *) self->fields->data,
                           self->fields->len, &context, error);
  if (rows == NULL)
    return FALSE;

  self->rows = inv_did_loader_new_rows (self->n_rows);
  inv_did_rows_start (rows, ids, self->n_rows);
  while (inv_did_rows_next (rows, &index, &cells, &local_error))
    g_ptr_array_index (self->rows, index) = make_content (self, ids[index], cells, &context);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static void
load_async (InvDidLoader *loader,
            InvIdVector *ids,
            guint first,
            guint n_rows,
            GArray *fields,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            void *user_data)
{
  InvInventory *self = INV_INVENTORY (loader);
  Load *data = g_new0 (Load, 1);

  data->ids = inv_id_vector_ref (ids);
  data->first = first;
  data->n_rows = n_rows;
  data->fields = g_array_ref (fields);

  inv_seat_run_async (inv_inventory_get_seat (self, INV_INVENTORY_PAGES), self, G_PRIORITY_HIGH, load, data,
                      load_free, NULL, cancellable, callback, user_data);
}

static GPtrArray *
load_finish (InvDidLoader *loader, GAsyncResult *result, GError **error)
{
  Load *data = inv_seat_get_data (result);

  if (!inv_seat_run_finish (result, error))
    return NULL;

  return g_steal_pointer (&data->rows);
}

void
inv_inventory_did_loader_init (InvDidLoaderInterface *iface)
{
  iface->find_async = find_async;
  iface->find_finish = find_finish;
  iface->load_async = load_async;
  iface->load_finish = load_finish;
}
