/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A look at the head of a file. Rows are counted as far as that takes no time, and guessed beyond. */

#include "config.h"

#include "inv-import-sample.h"

#include "inv-csv-reader.h"
#include "inv-import-number.h"
#include "inv-import-shape.h"

#include <string.h>

/* What is looked at to find out the encoding, and as far as rows are counted. */
#define HEAD_SIZE (8 * 1024 * 1024)

/* How much of a cell is shown. */
#define MAX_SHOWN 200

struct _InvImportSample
{
  InvImportShape shape;
  InvTableRows *rows;
  guint first;
  guint n_rows;
  guint64 total;
  gboolean is_exact;
};

static InvImportSample *
inv_import_sample_new (void)
{
  InvImportSample *sample = g_new0 (InvImportSample, 1);

  sample->rows = inv_table_rows_new ();

  return sample;
}

void
inv_import_sample_free (InvImportSample *sample)
{
  if (sample == NULL)
    return;

  inv_import_shape_clear (&sample->shape);
  inv_table_rows_free (sample->rows);
  g_free (sample);
}

/* Reads on for the number of rows only. */
static gboolean
count_rows (InvImportSample *sample,
            InvTableReader *reader,
            InvInputFile *head,
            InvInputFile *file,
            GError **error)
{
  g_autoptr (InvTableRows) rows = inv_table_rows_new ();
  guint64 n_rows = inv_table_rows_get_n_rows (sample->rows);

  do
    {
      if (!inv_table_reader_read (reader, rows, error))
        return FALSE;

      n_rows += inv_table_rows_get_n_rows (rows);
    }
  while (inv_table_rows_get_n_rows (rows) > 0);

  guint64 head_size = inv_input_file_get_size (head);
  guint64 size = inv_input_file_get_size (file);

  sample->is_exact = head_size == size;
  if (!sample->is_exact)
    n_rows = (guint64) ((double) n_rows * (double) size / (double) head_size);
  sample->total = n_rows - MIN (n_rows, sample->first);

  return TRUE;
}

InvImportSample *
inv_import_sample_read (const char *path, const InvImportOptions *options, GError **error)
{
  g_autoptr (InvImportSample) sample = inv_import_sample_new ();
  g_autoptr (InvInputFile) file = inv_input_file_open (path, error);

  if (file == NULL)
    return NULL;

  g_autoptr (InvInputFile) head = inv_input_file_get_head (file, HEAD_SIZE);

  if (!inv_import_shape_find (&sample->shape, head, options, error))
    return NULL;

  g_autoptr (InvTableReader) reader = inv_csv_reader_new (head, &sample->shape.dialect, error);

  if (reader == NULL || !inv_table_reader_read (reader, sample->rows, error))
    return NULL;

  guint n_rows = inv_table_rows_get_n_rows (sample->rows);

  sample->first = sample->shape.dialect.header == INV_CSV_HEADER_PRESENT ? MIN (n_rows, 1) : 0;
  sample->n_rows = MIN (n_rows - sample->first, INV_IMPORT_SAMPLE_ROWS);

  if (!count_rows (sample, reader, head, file, error))
    return NULL;

  return g_steal_pointer (&sample);
}

const InvCsvDialect *
inv_import_sample_get_dialect (const InvImportSample *sample)
{
  return &sample->shape.dialect;
}

const InvImportMapping *
inv_import_sample_get_mapping (const InvImportSample *sample)
{
  return sample->shape.mapping;
}

guint
inv_import_sample_get_n_rows (const InvImportSample *sample)
{
  return sample->n_rows;
}

static const InvTableRow *
get_row (const InvImportSample *sample, guint row)
{
  g_assert (row < sample->n_rows);

  return inv_table_rows_get_row (sample->rows, sample->first + row);
}

guint64
inv_import_sample_get_line (const InvImportSample *sample, guint row)
{
  return get_row (sample, row)->line;
}

char *
inv_import_sample_get_cell (const InvImportSample *sample, guint row, guint column)
{
  const char *text = inv_table_rows_get_cell (sample->rows, get_row (sample, row), column, NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_strdelimit (valid, "\r\n\t", ' ');

  return g_utf8_strlen (valid, -1) > MAX_SHOWN ? g_utf8_substring (valid, 0, MAX_SHOWN)
                                               : g_steal_pointer (&valid);
}

guint64
inv_import_sample_get_total (const InvImportSample *sample, gboolean *is_exact)
{
  *is_exact = sample->is_exact;

  return sample->total;
}

static char *
describe_range (const InvRange *range)
{
  return range->count == 1 ? g_strdup (range->first) : g_strdup_printf ("%s-%s", range->first, range->last);
}

/* Reads the numbers of a row with and without the prefixes. */
static gboolean
try_row (const InvImportSample *sample, const InvImportNumber *number, guint row, char **before, char **after)
{
  InvImportNumber plain = *number;
  InvNumberNotices notices;
  InvRange range;

  plain.strip_prefix = "";
  plain.add_prefix = "";

  if (inv_import_number_scan (number, sample->rows, get_row (sample, row), &range, &notices) != INV_NUMBER_OK)
    return FALSE;

  g_autofree char *changed = describe_range (&range);

  if (inv_import_number_scan (&plain, sample->rows, get_row (sample, row), &range, &notices) != INV_NUMBER_OK)
    return FALSE;

  g_autofree char *unchanged = describe_range (&range);
  gboolean has_effect = !g_str_equal (changed, unchanged);

  if (has_effect || *before == NULL)
    {
      g_free (*before);
      g_free (*after);
      *before = inv_import_number_get_text (number, sample->rows, get_row (sample, row));
      *after = g_steal_pointer (&changed);
    }

  return has_effect;
}

gboolean
inv_import_sample_try_number (const InvImportSample *sample,
                              const char *strip_prefix,
                              const char *add_prefix,
                              char **before,
                              char **after,
                              GError **error)
{
  InvImportNumber number;

  *before = NULL;
  *after = NULL;

  if (!inv_import_number_init (&number, sample->shape.mapping, strip_prefix, add_prefix, error))
    return FALSE;

  if (number.column < 0 && (number.start_column < 0 || number.end_column < 0))
    return TRUE;

  for (guint row = 0; row < sample->n_rows; row++)
    if (try_row (sample, &number, row, before, after))
      break;

  return TRUE;
}
