/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a step did, read when somebody looks at it. */

#include "config.h"

#include "inv-history-details.h"

#include "inv-history.h"
#include "inv-settings.h"
#include "inv-undo.h"

typedef struct
{
  InvStepInfo step;
  InvHistoryDetails *details;
} Load;

static void
load_free (void *data)
{
  Load *self = data;

  inv_history_details_free (self->details);
  g_free (self);
}

static gboolean
read_lines (Load *self, InvStore *store, GError **error)
{
  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  g_autoptr (GPtrArray) changes = NULL;

  if (clock == NULL)
    return FALSE;

  changes = inv_history_get_changes (connection, &self->step, INV_HISTORY_DETAILS_MAX_LINES + 1, error);
  if (changes == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  self->details->has_more_lines = changes->len > INV_HISTORY_DETAILS_MAX_LINES;
  g_ptr_array_set_size (changes, MIN (changes->len, INV_HISTORY_DETAILS_MAX_LINES));
  self->details->lines = inv_history_lines_of_step (changes, &context);

  return TRUE;
}

static gboolean
load (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Load *self = data;
  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (InvIdSet) dids = inv_history_get_dids (connection, self->step.id, error);

  if (dids == NULL)
    return FALSE;

  self->details = g_new0 (InvHistoryDetails, 1);
  self->details->step = self->step.id;
  self->details->n_dids = inv_id_set_get_count (dids);

  return read_lines (self, store, error)
         && inv_undo_count_after (connection, self->step.id, &self->details->n_steps_after,
                                  &self->details->n_dids_after, error);
}

void
inv_history_details_free (InvHistoryDetails *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

void
inv_history_details_load_async (InvInventory *inventory,
                                const InvStepInfo *step,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (inventory));
  g_return_if_fail (step != NULL);

  Load *data = g_new0 (Load, 1);

  data->step = (InvStepInfo) { .id = step->id, .action = step->action, .of_step = step->of_step };
  inv_inventory_read_async (inventory, load, data, load_free, cancellable, callback, user_data);
}

InvHistoryDetails *
inv_history_details_load_finish (InvInventory *inventory, GAsyncResult *result, GError **error)
{
  Load *data;

  if (!inv_inventory_run_finish (inventory, result, (void **) &data, error))
    return NULL;

  return g_steal_pointer (&data->details);
}
