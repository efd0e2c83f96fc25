/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One DID with all its fields, to be edited. */

#include "config.h"

#include "inv-did-record.h"

#include "inv-did-rows.h"
#include "inv-field-text.h"
#include "inv-settings.h"
#include "inv-time.h"

static void
record_free_cb (void *data)
{
  inv_did_record_free (data);
}

/* Midnight is left out, as nobody types it. */
static char *
make_text (InvField field, const InvCell *cell, InvZone *zone)
{
  char buffer[INV_TIME_SIZE];

  if (inv_field_get_info (field)->type != INV_FIELD_TYPE_MOMENT || cell->type != INV_VALUE_INTEGER)
    return g_strdup (cell->text);

  inv_time_write (zone, cell->integer, INV_TIME_STYLE_SHORT, buffer);

  return g_strdup (buffer);
}

static void
take_cells (InvDidRecord *self, const InvCell *cells, const InvValueContext *context)
{
  for (InvField field = 0; field < INV_N_FIELDS; field++)
    {
      char *made = NULL;
      const char *shown = inv_field_to_text (field, &cells[field], context, &made);

      self->texts[field] = make_text (field, &cells[field], context->zone);
      self->shown[field] = made != NULL ? made : g_strdup (shown);
    }

  self->exists = TRUE;
  self->status = cells[INV_FIELD_STATUS].integer;
  self->after_hold = cells[INV_FIELD_AFTER_HOLD].integer;
  self->is_product = cells[INV_FIELD_PRODUCT_STATUS].type != INV_VALUE_NULL;
}

static gboolean
load (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvDidRecord *self = data;
  InvField fields[INV_N_FIELDS];
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  g_autoptr (InvDidRows) rows = NULL;
  g_autoptr (GError) local_error = NULL;
  const InvCell *cells;

  if (clock == NULL)
    return FALSE;

  InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    fields[field] = field;

  rows = inv_did_rows_new (inv_store_get_connection (store), fields, INV_N_FIELDS, &context, error);
  if (rows == NULL)
    return FALSE;

  inv_did_rows_start (rows, &self->id, 1);
  if (inv_did_rows_next (rows, NULL, &cells, &local_error))
    take_cells (self, cells, &context);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

void
inv_did_record_free (InvDidRecord *self)
{
  if (self == NULL)
    return;

  for (InvField field = 0; field < INV_N_FIELDS; field++)
    {
      g_free (self->texts[field]);
      g_free (self->shown[field]);
    }
  g_free (self);
}

void
inv_did_record_load_async (InvInventory *inventory,
                           guint32 id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (inventory));

  InvDidRecord *record = g_new0 (InvDidRecord, 1);

  record->id = id;
  inv_inventory_read_async (inventory, load, record, record_free_cb, cancellable, callback, user_data);
}

/* The record goes with the job, so it is handed over as a whole. */
InvDidRecord *
inv_did_record_load_finish (InvInventory *inventory, GAsyncResult *result, GError **error)
{
  InvDidRecord *loaded;
  InvDidRecord *record;

  if (!inv_inventory_run_finish (inventory, result, (void **) &loaded, error))
    return NULL;

  record = g_memdup2 (loaded, sizeof *loaded);
  *loaded = (InvDidRecord) { 0 };

  return record;
}
