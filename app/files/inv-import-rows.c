/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a file into memory for an import: numbers as sorted keys, all else by column. What a cell says is
 * checked here; whether the inventory can do what it says is for the plan. */

#include "config.h"

#include "inv-import-rows.h"

#include "inv-error.h"

#include <glib/gi18n-lib.h>

/* How finely the progress through the file is told. */
#define PROGRESS_STEPS 1000

/* A column of the file that goes into a column of the import. */
typedef struct
{
  guint place;
  InvImportColumn *column;
  guint32 cell;
} Source;

typedef struct
{
  InvImportRows *rows;
  const InvImportMapping *mapping;
  const InvImportNumber *number;
  InvImportReasons *reasons;
  Source sources[INV_N_FIELDS];
  guint n_sources;
} Reading;

static InvImportRows *
inv_import_rows_new (void)
{
  InvImportRows *rows = g_new0 (InvImportRows, 1);

  rows->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  rows->notices = g_byte_array_new ();
  rows->entries = g_array_new (FALSE, FALSE, sizeof (InvImportEntry));
  rows->rejected = g_array_new (FALSE, FALSE, sizeof (InvImportRejectedRow));

  return rows;
}

void
inv_import_rows_free (InvImportRows *rows)
{
  for (guint i = 0; i < INV_N_FIELDS; i++)
    g_clear_pointer (&rows->columns[i], inv_import_column_free);

  g_array_unref (rows->lines);
  g_byte_array_unref (rows->notices);
  g_array_unref (rows->entries);
  g_array_unref (rows->rejected);
  g_free (rows->first_rejected);
  g_free (rows);
}

static void
add_columns (Reading *reading, const InvValueContext *context, const InvImportReplacements *replacements)
{
  for (guint place = 0; place < inv_import_mapping_get_n_columns (reading->mapping); place++)
    {
      int target = inv_import_mapping_get_target (reading->mapping, place);

      if (target == INV_IMPORT_TARGET_NONE || target == INV_FIELD_DID || target >= INV_N_FIELDS)
        continue;

      InvImportColumn *column = inv_import_column_new (target, context, replacements, reading->reasons);

      reading->rows->columns[target] = column;
      reading->sources[reading->n_sources++] = (Source) { place, column, 0 };
    }
}

static guint32
find_surplus (const Reading *reading, const InvTableRows *rows, const InvTableRow *row)
{
  guint n_columns = inv_import_mapping_get_n_columns (reading->mapping);

  for (guint place = n_columns; place < row->n_cells; place++)
    {
      gsize length;

      inv_table_rows_get_cell (rows, row, place, &length);
      if (length > 0)
        {
          g_autofree char *message =
              g_strdup_printf (ngettext ("The row has more cells than the table's %u column. Check for a "
                                         "delimiter within a text, and quote that.",
                                         "The row has more cells than the table's %u columns. Check for a "
                                         "delimiter within a text, and quote that.",
                                         n_columns),
                               n_columns);

          return inv_import_reasons_intern (reading->reasons, message);
        }
    }

  return 0;
}

/* Reads the cells of a row, and finds the first that cannot be. */
static guint32
read_cells (Reading *reading, const InvTableRows *rows, const InvTableRow *row)
{
  guint32 reason = 0;

  for (guint i = 0; i < reading->n_sources; i++)
    {
      Source *source = &reading->sources[i];
      gsize length;
      const char *text = inv_table_rows_get_cell (rows, row, source->place, &length);

      source->cell = inv_import_column_read (source->column, text, length);
      if (reason == 0)
        reason = inv_import_column_get_cell (source->column, source->cell)->reason;
    }

  return reason;
}

static void
reject (Reading *reading, const InvTableRows *rows, const InvTableRow *row, guint32 reason, guint64 count)
{
  InvImportRejectedRow rejected = { row->line, reason, count };

  if (reading->rows->first_rejected == NULL)
    reading->rows->first_rejected = inv_import_number_get_text (reading->number, rows, row);

  g_array_append_val (reading->rows->rejected, rejected);
}

static void
add_numbers (InvImportRows *rows, const InvRange *range)
{
  InvImportEntry entry = { .row = rows->lines->len - 1 };

  if (range->count == 1)
    {
      entry.key = inv_number_key_from_digits (range->first, range->first_len);
      g_array_append_val (rows->entries, entry);
      return;
    }

  InvRangeIter iter;

  inv_range_iter_init (&iter, range);
  while (inv_range_iter_next (&iter))
    {
      entry.key = inv_number_key_from_digits (iter.number, iter.len);
      g_array_append_val (rows->entries, entry);
    }
}

static void
read_row (Reading *reading, const InvTableRows *rows, const InvTableRow *row)
{
  InvImportRows *into = reading->rows;
  InvNumberNotices notices;
  InvRange range;

  if (row->problem != INV_TABLE_PROBLEM_NONE)
    {
      const char *message = inv_table_problem_get_message (row->problem);

      reject (reading, rows, row, inv_import_reasons_intern (reading->reasons, message), 1);
      return;
    }

  InvNumberError wrong = inv_import_number_scan (reading->number, rows, row, &range, &notices);

  if (wrong != INV_NUMBER_OK)
    {
      const char *label = inv_number_error_label (wrong);

      reject (reading, rows, row, inv_import_reasons_intern (reading->reasons, label), 1);
      return;
    }

  if (range.count > INV_CREATE_MAX)
    {
      const char *message = _ ("The range holds more than 10 million numbers. Divide it.");

      reject (reading, rows, row, inv_import_reasons_intern (reading->reasons, message), 1);
      return;
    }

  guint32 reason = find_surplus (reading, rows, row);

  if (reason == 0)
    reason = read_cells (reading, rows, row);

  if (reason != 0)
    {
      reject (reading, rows, row, reason, range.count);
      return;
    }

  guint32 line = row->line;
  guint8 bits = notices;

  g_array_append_val (into->lines, line);
  g_byte_array_append (into->notices, &bits, 1);
  for (guint i = 0; i < reading->n_sources; i++)
    inv_import_column_append (reading->sources[i].column, reading->sources[i].cell);
  add_numbers (into, &range);
}

static gboolean
may_go_on (const Reading *reading, InvProgress *progress, GError **error)
{
  if (!inv_progress_check (progress, error))
    return FALSE;

  if (reading->rows->entries->len > INV_IMPORT_MAX)
    {
      g_set_error_literal (
          error, INV_ERROR, INV_ERROR_INVALID,
          _ ("The file holds more than 100 million numbers. Divide it, and import the parts."));
      return FALSE;
    }

  return TRUE;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const InvImportEntry *one = a, *other = b;
  int order = inv_number_key_compare (one->key, other->key);

  if (order != 0)
    return order;

  return one->row < other->row ? -1 : one->row > other->row;
}

static gboolean
is_sorted (const GArray *entries)
{
  for (guint i = 1; i < entries->len; i++)
    if (compare_entries (&g_array_index (entries, InvImportEntry, i - 1),
                         &g_array_index (entries, InvImportEntry, i))
        > 0)
      return FALSE;

  return TRUE;
}

static gboolean
read_all (Reading *reading,
          InvTableReader *reader,
          gboolean skip_first,
          InvProgress *progress,
          GError **error)
{
  g_autoptr (InvTableRows) rows = inv_table_rows_new ();
  guint first = skip_first ? 1 : 0;

  inv_progress_begin_stage (progress, _ ("Reading the file"), PROGRESS_STEPS);

  for (;;)
    {
      if (!inv_table_reader_read (reader, rows, error))
        return FALSE;

      guint n_rows = inv_table_rows_get_n_rows (rows);

      if (n_rows == 0)
        return TRUE;

      for (guint i = first; i < n_rows; i++)
        read_row (reading, rows, inv_table_rows_get_row (rows, i));
      first = 0;

      if (!may_go_on (reading, progress, error))
        return FALSE;
      inv_progress_set_done (progress, (guint64) (inv_table_reader_get_fraction (reader) * PROGRESS_STEPS));
    }
}

InvImportRows *
inv_import_rows_read (InvTableReader *reader,
                      gboolean skip_first,
                      const InvImportMapping *mapping,
                      const InvImportNumber *number,
                      const InvValueContext *context,
                      const InvImportReplacements *replacements,
                      InvImportReasons *reasons,
                      InvProgress *progress,
                      GError **error)
{
  g_autoptr (InvImportRows) rows = inv_import_rows_new ();
  Reading reading = { .rows = rows, .mapping = mapping, .number = number, .reasons = reasons };

  add_columns (&reading, context, replacements);

  if (!read_all (&reading, reader, skip_first, progress, error))
    return NULL;

  for (guint i = 0; i < reading.n_sources; i++)
    inv_import_column_finish (reading.sources[i].column);

  if (!is_sorted (rows->entries))
    g_array_sort (rows->entries, compare_entries);

  return g_steal_pointer (&rows);
}
