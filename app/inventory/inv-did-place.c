/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds a number in a list of ids. One that is not in it has a place there
 * where the list is in the order of numbers: that is found by halving, with a
 * look at a DID for each half.
 */

#include "config.h"

#include "inv-did-place.h"
#include "inv-statement.h"

#include <string.h>

typedef struct
{
  InvIdVector *ids;
  InvSort sort;
  char *number;
  InvDidPlace place;
} Find;

static void
find_free (void *data)
{
  Find *self = data;

  inv_id_vector_unref (self->ids);
  g_free (self->number);
  g_free (self);
}

static gboolean
find_id (InvConnection *connection, const char *number, gint64 *id, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, "SELECT id FROM did WHERE number = ?1", error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_text (statement, 1, number);
  if (inv_statement_step (statement, &local_error))
    *id = inv_statement_get_integer (statement, 0);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Whether the DID comes before the number. One that has gone meanwhile does. */
static gboolean
comes_before (Find *self, InvStatement *statement, guint32 id, gboolean *is_before, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *is_before = TRUE;
  inv_statement_reset (statement);
  inv_statement_bind_integer (statement, 1, id);
  if (inv_statement_step (statement, &local_error))
    {
      int order = strcmp (inv_statement_get_text (statement, 0), self->number);

      *is_before = self->sort.descending ? order > 0 : order < 0;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
find_near (Find *self, InvConnection *connection, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, "SELECT number FROM did WHERE id = ?1", error);
  gsize n_ids;
  const guint32 *ids = inv_id_vector_get_ids (self->ids, &n_ids);
  gsize low = 0;
  gsize high = n_ids;

  if (statement == NULL)
    return FALSE;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      gboolean is_before;

      if (!comes_before (self, statement, ids[middle], &is_before, error))
        return FALSE;
      if (is_before)
        low = middle + 1;
      else
        high = middle;
    }

  self->place.near = n_ids > 0;
  self->place.position = MIN (low, n_ids - 1);

  return TRUE;
}

static gboolean
find (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Find *self = data;
  InvConnection *connection = inv_store_get_connection (store);
  gsize n_ids;
  const guint32 *ids = inv_id_vector_get_ids (self->ids, &n_ids);
  gint64 id = 0;

  if (!find_id (connection, self->number, &id, error))
    return FALSE;

  self->place.exists = id != 0;
  for (gsize i = 0; id != 0 && i < n_ids && !self->place.listed; i++)
    if (ids[i] == id)
      {
        self->place.listed = TRUE;
        self->place.position = i;
      }

  return self->place.listed || self->sort.field != INV_FIELD_DID || find_near (self, connection, error);
}

void
inv_did_place_find_async (InvInventory *inventory,
                          InvIdVector *ids,
                          const InvSort *sort,
                          const char *number,
                          GAsyncReadyCallback callback,
                          void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (inventory));

  Find *data = g_new0 (Find, 1);

  data->ids = inv_id_vector_ref (ids);
  data->sort = *sort;
  data->number = g_strdup (number);
  inv_inventory_read_async (inventory, find, data, find_free, NULL, callback, user_data);
}

gboolean
inv_did_place_find_finish (InvInventory *inventory, GAsyncResult *result, InvDidPlace *place, GError **error)
{
  void *data;

  if (!inv_inventory_run_finish (inventory, result, &data, error))
    return FALSE;

  *place = ((Find *) data)->place;

  return TRUE;
}
