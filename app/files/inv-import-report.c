/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives an account of an import in files: the rows that were rejected, to be corrected and imported; and
 * what becomes of every number. Both go through the file of the import row by row, along with the plan. */

#include "config.h"

#include "inv-import-report.h"

#include "inv-csv-reader.h"
#include "inv-csv-writer.h"
#include "inv-formula.h"
#include "inv-output-file.h"

#include <glib/gi18n-lib.h>

/* Where a walk through the file stands: the next row of the plan, of either kind, and its entries. */
typedef struct
{
  const InvImportReport *report;
  InvImportRows *rows;
  InvCsvWriter *writer;
  GArray *entries;
  GArray *first_entries;
  guint32 row;
  guint32 rejected;
} Walk;

typedef gboolean (*WriteRow) (Walk *walk,
                              const InvTableRows *rows,
                              const InvTableRow *row,
                              const InvImportRejectedRow *rejected,
                              GError **error);

/* Brings the entries, which are in the order of the numbers, into the order of the rows. */
static void
sort_entries (Walk *walk)
{
  guint32 n_rows = walk->rows->lines->len;
  const GArray *entries = walk->rows->entries;

  walk->first_entries = g_array_sized_new (FALSE, TRUE, sizeof (guint32), n_rows + 2);
  g_array_set_size (walk->first_entries, n_rows + 2);
  walk->entries = g_array_sized_new (FALSE, FALSE, sizeof (guint32), entries->len);
  g_array_set_size (walk->entries, entries->len);

  guint32 *first = (guint32 *) walk->first_entries->data;

  for (guint32 i = 0; i < entries->len; i++)
    first[g_array_index (entries, InvImportEntry, i).row + 2]++;
  for (guint32 i = 2; i < n_rows + 2; i++)
    first[i] += first[i - 1];
  for (guint32 i = 0; i < entries->len; i++)
    g_array_index (walk->entries, guint32, first[g_array_index (entries, InvImportEntry, i).row + 1]++) = i;
}

static guint32
get_first_entry (const Walk *walk, guint32 row)
{
  return g_array_index (walk->first_entries, guint32, row);
}

static char *
get_reject_message (const Walk *walk,
                    const InvTableRows *rows,
                    const InvTableRow *row,
                    const InvImportRejectedRow *rejected)
{
  if (row->problem == INV_TABLE_PROBLEM_NONE)
    {
      char *message = inv_import_number_get_message (walk->report->number, rows, row);

      if (message != NULL)
        return message;
    }

  return g_strdup (inv_import_reasons_get_message (walk->report->reasons, rejected->reason));
}

static void
get_number (const Walk *walk, guint32 entry, char digits[INV_NUMBER_SIZE])
{
  inv_number_key_to_digits (g_array_index (walk->rows->entries, InvImportEntry, entry).key, digits);
}

static gboolean
write_outcome (Walk *walk,
               guint64 line,
               const char *number,
               const char *outcome,
               const char *reason,
               GError **error)
{
  g_autofree char *line_text = g_strdup_printf ("%" G_GUINT64_FORMAT, line);

  inv_csv_writer_add_value (walk->writer, line_text, -1);
  inv_csv_writer_add_text (walk->writer, number, -1);
  inv_csv_writer_add_value (walk->writer, outcome, -1);
  inv_csv_writer_add_text (walk->writer, reason, -1);

  return inv_csv_writer_end_row (walk->writer, error);
}

static gboolean
write_outcomes_of_row (Walk *walk,
                       const InvTableRows *rows,
                       const InvTableRow *row,
                       const InvImportRejectedRow *rejected,
                       GError **error)
{
  static const char *const names[INV_IMPORT_N_OUTCOMES] = { "created", "updated", "unchanged", "rejected" };

  if (rejected != NULL)
    {
      g_autofree char *message = get_reject_message (walk, rows, row, rejected);
      g_autofree char *text = row->problem == INV_TABLE_PROBLEM_NONE
                                  ? inv_import_number_get_text (walk->report->number, rows, row)
                                  : g_strdup ("");

      return write_outcome (walk, row->line, text, names[INV_IMPORT_REJECTED], message, error);
    }

  for (guint32 i = get_first_entry (walk, walk->row); i < get_first_entry (walk, walk->row + 1); i++)
    {
      guint32 entry = g_array_index (walk->entries, guint32, i);
      InvImportOutcome outcome = inv_import_plan_get_outcome (walk->report->plan, entry);
      g_autofree char *message = inv_import_plan_get_message (walk->report->plan, entry);
      char digits[INV_NUMBER_SIZE];

      get_number (walk, entry, digits);
      if (!write_outcome (walk, row->line, digits, names[outcome], message, error))
        return FALSE;
    }

  return TRUE;
}

/* Writes a row of the file as it is, or with one of its numbers instead of its range. */
static gboolean
write_reject (Walk *walk,
              const InvTableRows *rows,
              const InvTableRow *row,
              const char *number,
              const char *message,
              GError **error)
{
  const InvImportNumber *where = walk->report->number;
  guint n_columns = inv_import_mapping_get_n_own_columns (walk->report->mapping);
  g_autofree char *line = g_strdup_printf ("%" G_GUINT64_FORMAT, row->line);

  /* Cells that are too many stay, so that the person sees them; what a former rejects file added goes. */
  if (row->n_cells > inv_import_mapping_get_n_columns (walk->report->mapping))
    n_columns = row->n_cells;

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean is_number = number != NULL
                           && ((int) i == where->column || (int) i == where->start_column
                               || (int) i == where->end_column);
      const char *text = is_number ? number : inv_table_rows_get_cell (rows, row, i, NULL);

      if (row->problem != INV_TABLE_PROBLEM_NONE)
        text = "";
      inv_csv_writer_add_text (walk->writer, inv_formula_skip_mark (text), -1);
    }

  inv_csv_writer_add_value (walk->writer, line, -1);
  inv_csv_writer_add_text (walk->writer, message, -1);

  return inv_csv_writer_end_row (walk->writer, error);
}

static gboolean
write_rejects_of_row (Walk *walk,
                      const InvTableRows *rows,
                      const InvTableRow *row,
                      const InvImportRejectedRow *rejected,
                      GError **error)
{
  if (rejected != NULL)
    {
      g_autofree char *message = get_reject_message (walk, rows, row, rejected);

      return write_reject (walk, rows, row, NULL, message, error);
    }

  guint32 first = get_first_entry (walk, walk->row);
  guint32 end = get_first_entry (walk, walk->row + 1);

  for (guint32 i = first; i < end; i++)
    {
      guint32 entry = g_array_index (walk->entries, guint32, i);
      char digits[INV_NUMBER_SIZE];

      if (inv_import_plan_get_outcome (walk->report->plan, entry) != INV_IMPORT_REJECTED)
        continue;

      g_autofree char *message = inv_import_plan_get_message (walk->report->plan, entry);

      get_number (walk, entry, digits);
      if (!write_reject (walk, rows, row, end - first > 1 ? digits : NULL, message, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
walk_row (Walk *walk, const InvTableRows *rows, const InvTableRow *row, WriteRow write, GError **error)
{
  const InvImportRejectedRow *rejected = NULL;
  gboolean is_taken = walk->row < walk->rows->lines->len
                      && g_array_index (walk->rows->lines, guint32, walk->row) == row->line;

  if (!is_taken && walk->rejected < walk->rows->rejected->len)
    rejected = &g_array_index (walk->rows->rejected, InvImportRejectedRow, walk->rejected);

  /* The file may have grown since it was read. */
  if (!is_taken && (rejected == NULL || rejected->line != row->line))
    return TRUE;

  if (!write (walk, rows, row, rejected, error))
    return FALSE;

  if (is_taken)
    walk->row++;
  else
    walk->rejected++;

  return TRUE;
}

static gboolean
walk_file (Walk *walk, WriteRow write, GError **error)
{
  g_autoptr (InvTableReader) reader = inv_csv_reader_new (walk->report->file, walk->report->dialect, error);
  g_autoptr (InvTableRows) rows = inv_table_rows_new ();
  guint first = walk->report->dialect->header == INV_CSV_HEADER_PRESENT ? 1 : 0;

  if (reader == NULL)
    return FALSE;

  do
    {
      if (!inv_table_reader_read (reader, rows, error))
        return FALSE;

      for (guint i = first; i < inv_table_rows_get_n_rows (rows); i++)
        if (!walk_row (walk, rows, inv_table_rows_get_row (rows, i), write, error))
          return FALSE;
      first = 0;
    }
  while (inv_table_rows_get_n_rows (rows) > 0);

  return TRUE;
}

static gboolean
write_header (InvCsvWriter *writer, const char *const *headers, GError **error)
{
  for (guint i = 0; headers[i] != NULL; i++)
    inv_csv_writer_add_text (writer, headers[i], -1);

  return inv_csv_writer_end_row (writer, error);
}

static gboolean
write_file (const InvImportReport *report,
            const char *path,
            const char *const *headers,
            WriteRow write,
            GError **error)
{
  g_autoptr (InvOutputFile) file = inv_output_file_new (path, error);

  if (file == NULL)
    return FALSE;

  g_autoptr (InvCsvWriter) writer = inv_csv_writer_new (inv_output_file_get_fd (file), path, FALSE);
  Walk walk = { .report = report, .rows = inv_import_plan_get_rows (report->plan), .writer = writer };

  sort_entries (&walk);

  gboolean done = write_header (writer, headers, error) && walk_file (&walk, write, error)
                  && inv_csv_writer_flush (writer, error);

  g_array_unref (walk.entries);
  g_array_unref (walk.first_entries);

  return done && inv_output_file_commit (g_steal_pointer (&file), error);
}

/* A file without headers gets those of the fields that its columns are for. */
static char *
make_header (const InvImportMapping *mapping, guint column)
{
  const char *header = inv_import_mapping_get_header (mapping, column);
  int target = inv_import_mapping_get_target (mapping, column);

  if (header != NULL)
    return g_strdup (header);
  if (target == INV_IMPORT_TARGET_RANGE_START)
    return g_strdup ("Range Start");
  if (target == INV_IMPORT_TARGET_RANGE_END)
    return g_strdup ("Range End");
  if (target != INV_IMPORT_TARGET_NONE)
    return g_strdup (inv_field_get_header (target));

  return g_strdup_printf ("Column %u", column + 1);
}

gboolean
inv_import_report_write_rejects (const InvImportReport *report, const char *path, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < inv_import_mapping_get_n_own_columns (report->mapping); i++)
    g_strv_builder_take (builder, make_header (report->mapping, i));
  g_strv_builder_add_many (builder, "Line", "Reason", NULL);

  g_auto (GStrv) headers = g_strv_builder_end (builder);

  return write_file (report, path, (const char *const *) headers, write_rejects_of_row, error);
}

gboolean
inv_import_report_write_outcomes (const InvImportReport *report, const char *path, GError **error)
{
  static const char *const headers[] = { "Line", "DID", "Outcome", "Reason", NULL };

  return write_file (report, path, headers, write_outcomes_of_row, error);
}
