/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through the file of an import once more, so that an import need not keep the text of its rows. Both
 * the rows that the plan has and those that it could not take are in the order of the file. */

#include "config.h"

#include "inv-import-walk.h"

#include "inv-csv-reader.h"

/* How finely the progress through the file is told. */
#define PROGRESS_STEPS 1000

typedef struct
{
  const InvImportRows *rows;
  InvImportWalkFunc func;
  gpointer data;
  guint32 place;
  guint32 rejected;
} Walk;

static InvImportWalkResult
pass_row (Walk *walk, const InvTableRows *rows, const InvTableRow *row, GError **error)
{
  InvImportWalkRow passed = { rows, row, walk->place, NULL };
  gboolean is_taken = walk->place < walk->rows->lines->len
                      && g_array_index (walk->rows->lines, guint32, walk->place) == row->line;

  if (!is_taken && walk->rejected < walk->rows->rejected->len)
    passed.rejected = &g_array_index (walk->rows->rejected, InvImportRejectedRow, walk->rejected);

  /* The file may have grown since it was read. */
  if (!is_taken && (passed.rejected == NULL || passed.rejected->line != row->line))
    return INV_IMPORT_WALK_ON;

  if (is_taken)
    walk->place++;
  else
    walk->rejected++;

  return walk->func (&passed, walk->data, error);
}

static InvImportWalkResult
pass_rows (Walk *walk, const InvTableRows *rows, guint first, GError **error)
{
  InvImportWalkResult result = INV_IMPORT_WALK_ON;

  for (guint i = first; result == INV_IMPORT_WALK_ON && i < inv_table_rows_get_n_rows (rows); i++)
    result = pass_row (walk, rows, inv_table_rows_get_row (rows, i), error);

  return result;
}

gboolean
inv_import_walk (const InvImportReport *report,
                 const char *label,
                 InvImportWalkFunc func,
                 gpointer data,
                 InvProgress *progress,
                 GError **error)
{
  g_autoptr (InvTableReader) reader = inv_csv_reader_new (report->file, report->dialect, error);
  g_autoptr (InvTableRows) rows = inv_table_rows_new ();
  Walk walk = { inv_import_plan_get_rows (report->plan), func, data, 0, 0 };
  guint first = report->dialect->header == INV_CSV_HEADER_PRESENT ? 1 : 0;
  InvImportWalkResult result;

  if (reader == NULL)
    return FALSE;

  inv_progress_begin_stage (progress, label, PROGRESS_STEPS);

  do
    {
      if (!inv_progress_check (progress, error) || !inv_table_reader_read (reader, rows, error))
        return FALSE;

      result = pass_rows (&walk, rows, first, error);
      inv_progress_set_done (progress, (guint64) (inv_table_reader_get_fraction (reader) * PROGRESS_STEPS));
      first = 0;
    }
  while (result == INV_IMPORT_WALK_ON && inv_table_rows_get_n_rows (rows) > 0);

  return result != INV_IMPORT_WALK_FAILED;
}

char *
inv_import_walk_get_message (const InvImportReport *report, const InvImportWalkRow *row)
{
  if (row->row->problem == INV_TABLE_PROBLEM_NONE)
    {
      char *message = inv_import_number_get_message (report->number, row->rows, row->row);

      if (message != NULL)
        return message;
    }

  return g_strdup (inv_import_reasons_get_message (report->reasons, row->rejected->reason));
}
