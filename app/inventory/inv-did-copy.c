/* SPDX-License-Identifier: GPL-3.0-or-later */

/* DIDs as text for the clipboard. */

#include "config.h"

#include "inv-did-copy.h"
#include "inv-did-rows.h"
#include "inv-field-text.h"
#include "inv-settings.h"

typedef struct
{
  GArray *ids;
  GArray *fields;
  GString *text;
} Copy;

static void
copy_free (void *data)
{
  Copy *self = data;

  g_array_unref (self->ids);
  g_array_unref (self->fields);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

/* What would begin another cell or line becomes a blank. */
static void
append_cell (GString *text, const char *cell)
{
  for (const char *p = cell; *p != '\0'; p++)
    g_string_append_c (text, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
}

static void
append_row (Copy *self, const InvCell *cells, const InvValueContext *context)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autofree char *made = NULL;

      if (i > 0)
        g_string_append_c (self->text, '\t');
      append_cell (self->text,
                   inv_field_to_text (g_array_index (self->fields, InvField, i), &cells[i], context, &made));
    }
  g_string_append_c (self->text, '\n');
}

static gboolean
copy (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Copy *self = data;
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

  self->text = g_string_new (NULL);
  inv_did_rows_start (rows, (const guint32 *) (void *) self->ids->data, self->ids->len);
  while (inv_did_rows_next (rows, &index, &cells, &local_error))
    append_row (self, cells, &context);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

void
inv_did_copy_async (InvInventory *inventory,
                    GArray *ids,
                    GArray *fields,
                    InvProgress *progress,
                    GAsyncReadyCallback callback,
                    void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (inventory));

  Copy *data = g_new0 (Copy, 1);

  data->ids = g_array_ref (ids);
  data->fields = g_array_ref (fields);
  inv_inventory_export_async (inventory, copy, data, copy_free, progress, callback, user_data);
}

char *
inv_did_copy_finish (InvInventory *inventory, GAsyncResult *result, GError **error)
{
  void *data;

  if (!inv_inventory_run_finish (inventory, result, &data, error))
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&((Copy *) data)->text));
}
