/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gives an account of an import in files: the rows that were rejected, to be corrected and imported; and
 * what becomes of every number. Both go through the file of the import row by row, along with the plan. */

#include "config.h"

#include "inv-import-report.h"

#include "inv-csv-writer.h"
#include "inv-formula.h"
#include "inv-import-walk.h"
#include "inv-output-file.h"

#include <glib/gi18n-lib.h>

/* What is written, and the plan's entries in the order of the rows. */
typedef struct
{
  const InvImportReport *report;
  InvImportRows *rows;
  InvCsvWriter *writer;
  GArray *entries;
  GArray *first_entries;
} Writing;

/* Brings the entries, which are in the order of the numbers, into the order of the rows. */
static void
sort_entries (Writing *writing)
{
  guint32 n_rows = writing->rows->lines->len;
  const GArray *entries = writing->rows->entries;

  writing->first_entries = g_array_sized_new (FALSE, TRUE, sizeof (guint32), n_rows + 2);
  g_array_set_size (writing->first_entries, n_rows + 2);
  writing->entries = g_array_sized_new (FALSE, FALSE, sizeof (guint32), entries->len);
  g_array_set_size (writing->entries, entries->len);

  guint32 *first = (guint32 *) writing->first_entries->data;

  for (guint32 i = 0; i < entries->len; i++)
    first[g_array_index (entries, InvImportEntry, i).row + 2]++;
  for (guint32 i = 2; i < n_rows + 2; i++)
    first[i] += first[i - 1];
  for (guint32 i = 0; i < entries->len; i++)
    g_array_index (writing->entries, guint32,
                   first[g_array_index (entries, InvImportEntry, i).row + 1]++) = i;
}

static guint32
get_first_entry (const Writing *writing, guint32 row)
{
  return g_array_index (writing->first_entries, guint32, row);
}

static void
get_number (const Writing *writing, guint32 entry, char digits[INV_NUMBER_SIZE])
{
  inv_number_key_to_digits (g_array_index (writing->rows->entries, InvImportEntry, entry).key, digits);
}

static gboolean
write_outcome (Writing *writing,
               guint64 line,
               const char *number,
               const char *outcome,
               const char *reason,
               GError **error)
{
  g_autofree char *line_text = g_strdup_printf ("%" G_GUINT64_FORMAT, line);

  inv_csv_writer_add_value (writing->writer, line_text, -1);
  inv_csv_writer_add_text (writing->writer, number, -1);
  inv_csv_writer_add_value (writing->writer, outcome, -1);
  inv_csv_writer_add_text (writing->writer, reason, -1);

  return inv_csv_writer_end_row (writing->writer, error);
}

static InvImportWalkResult
write_outcomes_of_row (const InvImportWalkRow *row, gpointer data, GError **error)
{
  static const char *const names[INV_IMPORT_N_OUTCOMES] = { "created", "updated", "unchanged", "rejected" };
  Writing *writing = data;
  const InvImportReport *report = writing->report;

  if (row->rejected != NULL)
    {
      g_autofree char *message = inv_import_walk_get_message (report, row);
      g_autofree char *text = row->row->problem == INV_TABLE_PROBLEM_NONE
                                  ? inv_import_number_get_text (report->number, row->rows, row->row)
                                  : g_strdup ("");

      return write_outcome (writing, row->row->line, text, names[INV_IMPORT_REJECTED], message, error)
                 ? INV_IMPORT_WALK_ON
                 : INV_IMPORT_WALK_FAILED;
    }

  for (guint32 i = get_first_entry (writing, row->place); i < get_first_entry (writing, row->place + 1); i++)
    {
      guint32 entry = g_array_index (writing->entries, guint32, i);
      InvImportOutcome outcome = inv_import_plan_get_outcome (report->plan, entry);
      g_autofree char *message = inv_import_plan_get_message (report->plan, entry);
      char digits[INV_NUMBER_SIZE];

      get_number (writing, entry, digits);
      if (!write_outcome (writing, row->row->line, digits, names[outcome], message, error))
        return INV_IMPORT_WALK_FAILED;
    }

  return INV_IMPORT_WALK_ON;
}

/* Writes a row of the file as it is, or with one of its numbers instead of its range. */
static gboolean
write_reject (Writing *writing,
              const InvTableRows *rows,
              const InvTableRow *row,
              const char *number,
              const char *message,
              GError **error)
{
  const InvImportNumber *where = writing->report->number;
  guint n_columns = inv_import_mapping_get_n_own_columns (writing->report->mapping);
  g_autofree char *line = g_strdup_printf ("%" G_GUINT64_FORMAT, row->line);

  /* Cells that are too many stay, so that the person sees them; what a former rejects file added goes. */
  if (row->n_cells > inv_import_mapping_get_n_columns (writing->report->mapping))
    n_columns = row->n_cells;

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean is_number = number != NULL
                           && ((int) i == where->column || (int) i == where->start_column
                               || (int) i == where->end_column);
      const char *text = is_number ? number : inv_table_rows_get_cell (rows, row, i, NULL);

      if (row->problem != INV_TABLE_PROBLEM_NONE)
        text = "";
      inv_csv_writer_add_text (writing->writer, inv_formula_skip_mark (text), -1);
    }

  inv_csv_writer_add_value (writing->writer, line, -1);
  inv_csv_writer_add_text (writing->writer, message, -1);

  return inv_csv_writer_end_row (writing->writer, error);
}

static InvImportWalkResult
write_rejects_of_row (const InvImportWalkRow *row, gpointer data, GError **error)
{
  Writing *writing = data;
  const InvImportReport *report = writing->report;

  if (row->rejected != NULL)
    {
      g_autofree char *message = inv_import_walk_get_message (report, row);

      return write_reject (writing, row->rows, row->row, NULL, message, error) ? INV_IMPORT_WALK_ON
                                                                               : INV_IMPORT_WALK_FAILED;
    }

  guint32 first = get_first_entry (writing, row->place);
  guint32 end = get_first_entry (writing, row->place + 1);

  for (guint32 i = first; i < end; i++)
    {
      guint32 entry = g_array_index (writing->entries, guint32, i);
      char digits[INV_NUMBER_SIZE];

      if (inv_import_plan_get_outcome (report->plan, entry) != INV_IMPORT_REJECTED)
        continue;

      g_autofree char *message = inv_import_plan_get_message (report->plan, entry);

      get_number (writing, entry, digits);
      if (!write_reject (writing, row->rows, row->row, end - first > 1 ? digits : NULL, message, error))
        return INV_IMPORT_WALK_FAILED;
    }

  return INV_IMPORT_WALK_ON;
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
            InvImportWalkFunc write_row,
            InvProgress *progress,
            GError **error)
{
  g_autoptr (InvOutputFile) file = inv_output_file_new (path, error);

  if (file == NULL)
    return FALSE;

  g_autoptr (InvCsvWriter) writer = inv_csv_writer_new (inv_output_file_get_fd (file), path, NULL);
  Writing writing = { .report = report, .rows = inv_import_plan_get_rows (report->plan), .writer = writer };

  sort_entries (&writing);

  gboolean done = write_header (writer, headers, error)
                  && inv_import_walk (report, _ ("Writing the file"), write_row, &writing, progress, error)
                  && inv_csv_writer_flush (writer, error);

  g_array_unref (writing.entries);
  g_array_unref (writing.first_entries);

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
inv_import_report_write_rejects (const InvImportReport *report,
                                 const char *path,
                                 InvProgress *progress,
                                 GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < inv_import_mapping_get_n_own_columns (report->mapping); i++)
    g_strv_builder_take (builder, make_header (report->mapping, i));
  g_strv_builder_add_many (builder, "Line", "Reason", NULL);

  g_auto (GStrv) headers = g_strv_builder_end (builder);

  return write_file (report, path, (const char *const *) headers, write_rejects_of_row, progress, error);
}

gboolean
inv_import_report_write_outcomes (const InvImportReport *report,
                                  const char *path,
                                  InvProgress *progress,
                                  GError **error)
{
  static const char *const headers[] = { "Line", "DID", "Outcome", "Reason", NULL };

  return write_file (report, path, headers, write_outcomes_of_row, progress, error);
}
