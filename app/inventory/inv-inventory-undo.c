/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo of an open inventory: the two take the same way. */

#include "config.h"

#include "inv-count.h"
#include "inv-error.h"
#include "inv-inventory.h"
#include "inv-step-text.h"
#include "inv-undo.h"

#include <glib/gi18n-lib.h>

typedef GPtrArray *(*TakeBackFunc) (InvStore *store, guint n_steps, InvProgress *progress, GError **error);

typedef struct
{
  TakeBackFunc func;
  guint n_steps;
  gint64 back_to;
  char *label;
} TakeBack;

static void
take_back_free (void *data)
{
  TakeBack *self = data;

  g_free (self->label);
  g_free (self);
}

/* One step has a name; of several there is only their number to tell. */
static char *
make_label (GPtrArray *steps)
{
  g_autofree char *count = inv_count_to_text (steps->len);

  if (steps->len == 1)
    return inv_step_info_to_text (g_ptr_array_index (steps, 0));

  return g_strdup_printf (ngettext ("%s Step", "%s Steps", steps->len), count);
}

/* Since the person was told how many steps it takes, others may have done something. */
static gboolean
check_way_back (TakeBack *self, InvStore *store, GError **error)
{
  guint n_steps;
  guint64 n_dids;

  if (self->back_to == 0)
    return TRUE;

  if (!inv_undo_count_after (inv_store_get_connection (store), self->back_to, &n_steps, &n_dids, error))
    return FALSE;

  if (n_steps == self->n_steps)
    return TRUE;

  g_set_error_literal (error, INV_ERROR, INV_ERROR_CHANGED,
                       _ ("Something else was done meanwhile. Nothing was undone; look at the history and go "
                          "back from there."));

  return FALSE;
}

static gboolean
take_back (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  TakeBack *self = data;
  g_autoptr (GPtrArray) steps = NULL;

  if (!check_way_back (self, store, error))
    return FALSE;

  steps = self->func (store, self->n_steps, progress, error);
  if (steps == NULL)
    return FALSE;

  self->label = make_label (steps);

  return TRUE;
}

static void
start_take_back (InvInventory *self,
                 TakeBackFunc func,
                 guint n_steps,
                 gint64 back_to,
                 InvProgress *progress,
                 GAsyncReadyCallback callback,
                 void *user_data)
{
  TakeBack *data = g_new0 (TakeBack, 1);

  data->func = func;
  data->n_steps = n_steps;
  data->back_to = back_to;
  inv_inventory_write_async (self, take_back, data, take_back_free, progress, callback, user_data);
}

void
inv_inventory_undo_async (InvInventory *self,
                          guint n_steps,
                          InvProgress *progress,
                          GAsyncReadyCallback callback,
                          void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (self));
  g_return_if_fail (n_steps > 0);

  start_take_back (self, inv_undo, n_steps, 0, progress, callback, user_data);
}

void
inv_inventory_undo_to_async (InvInventory *self,
                             gint64 step,
                             guint n_steps,
                             InvProgress *progress,
                             GAsyncReadyCallback callback,
                             void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (self));
  g_return_if_fail (step > 0);
  g_return_if_fail (n_steps > 0);

  start_take_back (self, inv_undo, n_steps, step, progress, callback, user_data);
}

void
inv_inventory_redo_async (InvInventory *self,
                          guint n_steps,
                          InvProgress *progress,
                          GAsyncReadyCallback callback,
                          void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (self));
  g_return_if_fail (n_steps > 0);

  start_take_back (self, inv_redo, n_steps, 0, progress, callback, user_data);
}

char *
inv_inventory_undo_finish (InvInventory *self, GAsyncResult *result, GError **error)
{
  TakeBack *data;

  if (!inv_inventory_run_finish (self, result, (void **) &data, error))
    return NULL;

  return g_steal_pointer (&data->label);
}
