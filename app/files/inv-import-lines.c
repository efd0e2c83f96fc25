/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads those lines of a file again that have something in common, a page at a time. The plan has its
 * numbers in the order of the numbers; so the rows that count are marked first, a bit each, and then found
 * by going through the file. */

#include "config.h"

#include "inv-import-lines.h"

#include "inv-import-corrections.h"
#include "inv-import-walk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const InvImportReport *report;
  const InvImportRows *rows;
  InvImportLines lines;
  guint32 which;
  guint64 first;
  guint n_max;
  GByteArray *marks;
  GPtrArray *found;
  GHashTable *by_place;
} Search;

static gboolean
is_corrected (const Search *search, const InvImportEntry *entry)
{
  const char *messages[INV_IMPORT_MAX_CORRECTIONS];
  guint n = inv_import_corrections_list (search->rows, inv_import_plan_get_defaults (search->report->plan),
                                         inv_import_plan_get_names (search->report->plan), entry->row,
                                         messages);

  for (guint i = 0; i < n; i++)
    if (inv_import_reasons_intern (search->report->corrections, messages[i]) == search->which)
      return TRUE;

  return FALSE;
}

static gboolean
matches (const Search *search, guint32 index)
{
  const InvImportEntry *entry = &g_array_index (search->rows->entries, InvImportEntry, index);
  InvImportOutcome outcome = inv_import_plan_get_outcome (search->report->plan, index);

  switch (search->lines)
    {
    case INV_IMPORT_LINES_WITH_OUTCOME:
      return outcome == (InvImportOutcome) search->which;
    case INV_IMPORT_LINES_WITH_REASON:
      return outcome == INV_IMPORT_REJECTED && entry->detail == search->which;
    case INV_IMPORT_LINES_WITH_CORRECTION:
    default:
      return (outcome == INV_IMPORT_CREATED || outcome == INV_IMPORT_UPDATED) && is_corrected (search, entry);
    }
}

static gboolean
matches_rejected (const Search *search, const InvImportRejectedRow *rejected)
{
  return search->lines == INV_IMPORT_LINES_WITH_OUTCOME
             ? search->which == INV_IMPORT_REJECTED
             : search->lines == INV_IMPORT_LINES_WITH_REASON && rejected->reason == search->which;
}

static void
mark_rows (Search *search)
{
  g_byte_array_set_size (search->marks, search->rows->lines->len / 8 + 1);
  memset (search->marks->data, 0, search->marks->len);

  for (guint32 i = 0; i < search->rows->entries->len; i++)
    if (matches (search, i))
      {
        guint32 place = g_array_index (search->rows->entries, InvImportEntry, i).row;

        search->marks->data[place / 8] |= 1 << place % 8;
      }
}

/* What the row says besides the number, for the eye. */
static char *
describe_rest (const Search *search, const InvImportWalkRow *row)
{
  const InvImportNumber *number = search->report->number;
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; i < row->row->n_cells; i++)
    {
      gsize length;
      const char *text = inv_table_rows_get_cell (row->rows, row->row, i, &length);

      if (length == 0 || (int) i == number->column || (int) i == number->start_column
          || (int) i == number->end_column)
        continue;

      if (rest->len > 0)
        g_string_append (rest, " · ");
      g_string_append (rest, text);
    }

  return g_utf8_make_valid (rest->str, rest->len);
}

static void
add_line (Search *search, const InvImportWalkRow *row)
{
  g_autofree char *number = inv_import_number_get_text (search->report->number, row->rows, row->row);
  g_autofree char *shown = g_utf8_make_valid (number, -1);
  g_autofree char *rest = describe_rest (search, row);
  InvImportLine *line = inv_import_line_new (row->row->line, shown, rest);

  if (row->rejected != NULL)
    inv_import_line_take_message (line, inv_import_walk_get_message (search->report, row));
  else
    g_hash_table_insert (search->by_place, GUINT_TO_POINTER (row->place), line);

  g_ptr_array_add (search->found, line);
}

static InvImportWalkResult
look_at_row (const InvImportWalkRow *row, gpointer data, GError **error)
{
  Search *search = data;
  gboolean is_one = row->rejected != NULL ? matches_rejected (search, row->rejected)
                                          : search->marks->data[row->place / 8] >> row->place % 8 & 1;

  if (!is_one)
    return INV_IMPORT_WALK_ON;

  if (search->first > 0)
    search->first--;
  else
    add_line (search, row);

  return search->found->len < search->n_max ? INV_IMPORT_WALK_ON : INV_IMPORT_WALK_ENOUGH;
}

/* Of a row with a range, the first number that counts speaks for all. */
static void
add_messages (Search *search)
{
  for (guint32 i = 0; i < search->rows->entries->len && g_hash_table_size (search->by_place) > 0; i++)
    {
      guint32 place = g_array_index (search->rows->entries, InvImportEntry, i).row;
      InvImportLine *line = g_hash_table_lookup (search->by_place, GUINT_TO_POINTER (place));

      if (line != NULL && matches (search, i))
        {
          inv_import_line_take_message (line, inv_import_plan_get_message (search->report->plan, i));
          g_hash_table_remove (search->by_place, GUINT_TO_POINTER (place));
        }
    }
}

GPtrArray *
inv_import_lines_read (const InvImportReport *report,
                       InvImportLines lines,
                       guint32 which,
                       guint64 first,
                       guint n_max,
                       InvProgress *progress,
                       GError **error)
{
  g_autoptr (GByteArray) marks = g_byte_array_new ();
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_place = g_hash_table_new (NULL, NULL);
  Search search = { .report = report,
                    .rows = inv_import_plan_get_rows (report->plan),
                    .lines = lines,
                    .which = which,
                    .first = first,
                    .n_max = n_max,
                    .marks = marks,
                    .found = found,
                    .by_place = by_place };

  mark_rows (&search);

  if (!inv_import_walk (report, _ ("Reading the file"), look_at_row, &search, progress, error))
    return NULL;

  add_messages (&search);

  return g_steal_pointer (&found);
}
