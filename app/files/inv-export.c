/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes DIDs to csv: columns of fields, rows in the order of a list of ids, read as the inventory is at
 * one moment. */

#include "config.h"

#include "inv-export.h"

#include "inv-did-rows.h"
#include "inv-output-file.h"
#include "inv-settings.h"

#include <glib/gi18n-lib.h>

/* After how many rows to tell the progress. */
#define ROWS_A_STEP 4096

GArray *
inv_export_columns_from_preset (const InvPreset *preset)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (InvExportColumn));

  for (guint i = 0; i < preset->n_columns; i++)
    {
      InvExportColumn column = { preset->columns[i].header, preset->columns[i].field };

      g_array_append_val (columns, column);
    }

  return columns;
}

GArray *
inv_export_columns_from_fields (GArray *fields)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (InvExportColumn));

  for (guint i = 0; i < fields->len; i++)
    {
      InvField field = g_array_index (fields, InvField, i);
      InvExportColumn column = { inv_field_get_header (field), field };

      g_array_append_val (columns, column);
    }

  return columns;
}

static gboolean
is_text (InvField field)
{
  InvFieldType type = inv_field_get_info (field)->type;

  return type == INV_FIELD_TYPE_TEXT || type == INV_FIELD_TYPE_NAME || type == INV_FIELD_TYPE_TAGS;
}

/* A column of the file: where its cell is among the cells of a row, and whether people wrote what is in
 * it. */
typedef struct
{
  int cell;
  gboolean is_text;
} Place;

static gboolean
write_header (InvCsvWriter *writer, GArray *columns, GError **error)
{
  for (guint i = 0; i < columns->len; i++)
    inv_csv_writer_add_text (writer, g_array_index (columns, InvExportColumn, i).header, -1);

  return inv_csv_writer_end_row (writer, error);
}

static void
write_row (InvCsvWriter *writer, const Place *places, guint n_places, const InvCell *cells)
{
  for (guint i = 0; i < n_places; i++)
    {
      const InvCell *cell = places[i].cell >= 0 ? &cells[places[i].cell] : NULL;

      if (cell == NULL)
        inv_csv_writer_add_value (writer, "", 0);
      else if (places[i].is_text)
        inv_csv_writer_add_text (writer, cell->text, cell->length);
      else
        inv_csv_writer_add_value (writer, cell->text, cell->length);
    }
}

static gboolean
write_rows (InvCsvWriter *writer,
            InvDidRows *rows,
            const Place *places,
            guint n_places,
            InvProgress *progress,
            GError **error)
{
  g_autoptr (GError) local_error = NULL;
  const InvCell *cells;
  gsize n = 0;

  while (inv_did_rows_next (rows, NULL, &cells, &local_error))
    {
      write_row (writer, places, n_places, cells);
      if (!inv_csv_writer_end_row (writer, error))
        return FALSE;

      if (++n % ROWS_A_STEP == 0)
        {
          inv_progress_set_done (progress, n);
          if (!inv_progress_check (progress, error))
            return FALSE;
        }
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

gboolean
inv_export_csv_to_fd (int fd,
                      const char *name,
                      InvStore *store,
                      const InvIdVector *ids,
                      GArray *columns,
                      const InvCsvFormat *format,
                      InvProgress *progress,
                      GError **error)
{
  g_autofree Place *places = g_new (Place, columns->len);
  g_autofree InvField *fields = g_new (InvField, columns->len);
  g_autoptr (InvCsvWriter) writer = inv_csv_writer_new (fd, name, format);
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);
  guint n_fields = 0;
  gsize n_ids;
  const guint32 *all = inv_id_vector_get_ids (ids, &n_ids);

  if (clock == NULL)
    return FALSE;

  for (guint i = 0; i < columns->len; i++)
    {
      InvField field = g_array_index (columns, InvExportColumn, i).field;

      places[i] = (Place) { -1, FALSE };
      if (field != INV_FIELD_NONE)
        {
          places[i] = (Place) { n_fields, is_text (field) };
          fields[n_fields++] = field;
        }
    }

  const InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };
  g_autoptr (InvDidRows)
      rows = inv_did_rows_new (inv_store_get_connection (store), fields, n_fields, &context, error);

  if (rows == NULL)
    return FALSE;

  inv_progress_begin_stage (progress, _ ("Writing the file"), n_ids);
  inv_did_rows_start (rows, all, n_ids);

  return write_header (writer, columns, error)
         && write_rows (writer, rows, places, columns->len, progress, error)
         && inv_csv_writer_flush (writer, error);
}

gboolean
inv_export_csv (const char *path,
                InvStore *store,
                const InvIdVector *ids,
                GArray *columns,
                const InvCsvFormat *format,
                InvProgress *progress,
                GError **error)
{
  g_autoptr (InvOutputFile) file = inv_output_file_new (path, error);

  if (file == NULL
      || !inv_export_csv_to_fd (inv_output_file_get_fd (file), path, store, ids, columns, format, progress,
                                error))
    return FALSE;

  return inv_output_file_commit (g_steal_pointer (&file), error);
}
