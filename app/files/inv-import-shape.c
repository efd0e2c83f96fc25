/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds out how a file is written and which of its columns is for which field, as far as the person has not
 * said. */

#include "config.h"

#include "inv-import-shape.h"

#include "inv-csv-reader.h"
#include "inv-error.h"

#include <glib/gi18n-lib.h>

/* The header row, or how many columns the first rows have. */
static gboolean
read_headers (const InvCsvDialect *dialect,
              InvInputFile *file,
              GPtrArray *headers,
              guint *n_columns,
              GError **error)
{
  g_autoptr (InvTableReader) reader = inv_csv_reader_new (file, dialect, error);
  g_autoptr (InvTableRows) rows = inv_table_rows_new ();

  *n_columns = 0;

  if (reader == NULL || !inv_table_reader_read (reader, rows, error))
    return FALSE;

  if (inv_table_rows_get_n_rows (rows) == 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("“%s” holds no row. Choose a file with a table in it."),
                   inv_input_file_get_path (file));
      return FALSE;
    }

  const InvTableRow *first = inv_table_rows_get_row (rows, 0);

  if (dialect->header == INV_CSV_HEADER_ABSENT)
    {
      for (guint i = 0; i < inv_table_rows_get_n_rows (rows); i++)
        *n_columns = MAX (*n_columns, inv_table_rows_get_row (rows, i)->n_cells);
      return TRUE;
    }

  if (first->problem != INV_TABLE_PROBLEM_NONE)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("The header row of “%s” cannot be read. %s"),
                   inv_input_file_get_path (file), inv_table_problem_get_message (first->problem));
      return FALSE;
    }

  *n_columns = first->n_cells;
  for (guint i = 0; i < first->n_cells; i++)
    g_ptr_array_add (headers, g_strdup (inv_table_rows_get_cell (rows, first, i, NULL)));

  return TRUE;
}

/* The decimal sign is that of the columns with amounts: in notes, a comma between digits means nothing. */
static gboolean
find_decimal_sign (InvImportShape *shape, InvInputFile *file, GError **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));

  if (shape->dialect.decimal_sign != '\0')
    return TRUE;

  for (guint i = 0; i < inv_import_mapping_get_n_columns (shape->mapping); i++)
    {
      int target = inv_import_mapping_get_target (shape->mapping, i);

      if (target >= 0 && target < INV_N_FIELDS && inv_field_get_info (target)->type == INV_FIELD_TYPE_MONEY)
        g_array_append_val (columns, i);
    }

  return inv_csv_dialect_find_decimal_sign (&shape->dialect, file, (const guint *) columns->data,
                                            columns->len, &shape->dialect.decimal_sign, error);
}

static InvImportMapping *
make_mapping (GPtrArray *headers,
              guint n_columns,
              InvInputFile *file,
              const InvImportOptions *options,
              GError **error)
{
  const char *const *names = headers->len > 0 ? (const char *const *) headers->pdata : NULL;

  if (options->targets == NULL)
    return inv_import_mapping_new (names, n_columns, options->preset, options->maps, error);

  if (options->n_targets == n_columns)
    return inv_import_mapping_new_from_targets (names, n_columns, options->targets);

  g_set_error (error, INV_ERROR, INV_ERROR_CHANGED,
               _ ("“%s” has other columns than before. Look at its columns again."),
               inv_input_file_get_path (file));

  return NULL;
}

gboolean
inv_import_shape_find (InvImportShape *shape,
                       InvInputFile *file,
                       const InvImportOptions *options,
                       GError **error)
{
  g_autoptr (GPtrArray) headers = g_ptr_array_new_with_free_func (g_free);
  guint n_columns;

  *shape = (InvImportShape) { options->dialect, NULL };

  if (options->preset != NULL && options->preset->by_position
      && shape->dialect.header == INV_CSV_HEADER_DETECT)
    shape->dialect.header = INV_CSV_HEADER_PRESENT;

  if (!inv_csv_dialect_detect (&shape->dialect, file, error)
      || !read_headers (&shape->dialect, file, headers, &n_columns, error))
    return FALSE;

  shape->mapping = make_mapping (headers, n_columns, file, options, error);

  return shape->mapping != NULL && find_decimal_sign (shape, file, error);
}

void
inv_import_shape_clear (InvImportShape *shape)
{
  g_clear_pointer (&shape->mapping, inv_import_mapping_free);
}
