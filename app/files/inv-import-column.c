/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of an import in memory. Most columns say the same few things over and over: a status, an
 * operator, a set of tags. So a text is read and checked when it is first seen, and after that costs one
 * look into a hash table. A column in which hardly anything repeats, notes for example, is found out and
 * no longer looked up. */

#include "config.h"

#include "inv-import-column.h"

#include "inv-formula.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From this many distinct cells on, it has to be worth to look for texts that were seen before. */
#define CELLS_TO_JUDGE 65536

/* So many values that cannot be are each told of; of more, only that they cannot. */
#define MAX_BAD_CELLS 10000

struct _InvImportColumn
{
  InvField field;
  const InvValueContext *context;
  const InvImportReplacements *replacements;
  InvImportReasons *reasons;
  InvCodeArray rows;
  GArray *cells;
  GStringChunk *texts;
  GHashTable *known;
  guint64 n_repeated;
  guint n_bad;
};

InvImportColumn *
inv_import_column_new (InvField field,
                       const InvValueContext *context,
                       const InvImportReplacements *replacements,
                       InvImportReasons *reasons)
{
  InvImportColumn *column = g_new0 (InvImportColumn, 1);
  const InvImportCell empty = { 0, NULL, 0, INV_VALUE_NULL };

  column->field = field;
  column->context = context;
  column->replacements = replacements;
  column->reasons = reasons;
  column->cells = g_array_new (FALSE, FALSE, sizeof (InvImportCell));
  column->texts = g_string_chunk_new (64 * 1024);
  column->known = g_hash_table_new (g_str_hash, g_str_equal);
  inv_code_array_init (&column->rows);
  g_array_append_val (column->cells, empty);

  return column;
}

void
inv_import_column_free (InvImportColumn *column)
{
  inv_import_column_finish (column);
  inv_code_array_clear (&column->rows);
  g_array_unref (column->cells);
  g_string_chunk_free (column->texts);
  g_free (column);
}

/* Takes the error. */
static guint32
get_reason (InvImportColumn *column, const char *text, GError *error)
{
  if (++column->n_bad <= MAX_BAD_CELLS)
    {
      guint32 reason = inv_import_reasons_take_error (column->reasons, error);

      inv_import_reasons_explain (column->reasons, reason, column->field, text, NULL);

      return reason;
    }

  g_autofree char *message = g_strdup_printf (_ ("%s: The value cannot be."),
                                              inv_field_get_label (column->field));

  g_error_free (error);

  return inv_import_reasons_intern (column->reasons, message);
}

/* Reads a text as what it stands for. A name is known by what is left when the blanks around it are gone. */
static gboolean
parse_text (InvImportColumn *column, const char *text, InvValue *value, GError **error)
{
  const char *instead = inv_import_replacements_find (column->replacements, column->field, text);

  if (instead != NULL)
    return inv_field_parse_value (column->field, value, instead, column->context, error);

  if (!inv_field_parse_value (column->field, value, text, column->context, error))
    return FALSE;

  if (value->type == INV_VALUE_TEXT)
    instead = inv_import_replacements_find (column->replacements, column->field, value->text);

  if (instead == NULL)
    return TRUE;

  inv_value_clear (value);

  return inv_field_parse_value (column->field, value, instead, column->context, error);
}

/* Reads a text that was not seen before, of which the column keeps a copy. */
static InvImportCell
check_cell (InvImportColumn *column, const char *kept)
{
  g_auto (InvValue) value = INV_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  const char *text = inv_formula_skip_mark (kept);
  InvImportCell cell = { 0, NULL, 0, INV_VALUE_NULL };

  if (!parse_text (column, text, &value, &error))
    {
      cell.reason = get_reason (column, text, g_steal_pointer (&error));
      return cell;
    }

  cell.type = value.type;
  cell.integer = value.integer;

  if (value.type == INV_VALUE_TEXT)
    cell.text = g_str_equal (value.text, text) ? text : g_string_chunk_insert (column->texts, value.text);

  return cell;
}

static guint32
add_cell (InvImportColumn *column, const char *text, gsize length)
{
  const char *kept = g_string_chunk_insert_len (column->texts, text, length);
  InvImportCell cell = check_cell (column, kept);
  guint32 code = 0;

  if (cell.type != INV_VALUE_NULL || cell.reason != 0)
    {
      code = column->cells->len;
      g_array_append_val (column->cells, cell);
    }

  if (column->known != NULL)
    g_hash_table_insert (column->known, (char *) kept, GUINT_TO_POINTER (code));

  if (code == CELLS_TO_JUDGE && column->n_repeated < CELLS_TO_JUDGE / 2)
    g_clear_pointer (&column->known, g_hash_table_unref);

  return code;
}

guint32
inv_import_column_read (InvImportColumn *column, const char *text, gsize length)
{
  gpointer code;

  if (length == 0)
    return 0;

  if (column->known != NULL && g_hash_table_lookup_extended (column->known, text, NULL, &code))
    {
      column->n_repeated++;
      return GPOINTER_TO_UINT (code);
    }

  return add_cell (column, text, length);
}

void
inv_import_column_append (InvImportColumn *column, guint32 cell)
{
  inv_code_array_append (&column->rows, cell);
}

void
inv_import_column_finish (InvImportColumn *column)
{
  g_clear_pointer (&column->known, g_hash_table_unref);
}

guint32
inv_import_column_get_n_cells (const InvImportColumn *column)
{
  return column->cells->len;
}

InvImportCell *
inv_import_column_get_cell (const InvImportColumn *column, guint32 cell)
{
  return &g_array_index (column->cells, InvImportCell, cell);
}

InvImportCell *
inv_import_column_get (const InvImportColumn *column, guint32 row)
{
  return inv_import_column_get_cell (column, inv_code_array_get (&column->rows, row));
}
