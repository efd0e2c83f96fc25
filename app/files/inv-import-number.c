/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the numbers of a row: one number, a range in a cell, or a range in two cells, with a prefix taken
 * off or put before them. */

#include "config.h"

#include "inv-import-number.h"

#include "inv-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
check_prefix (const char *prefix, GError **error)
{
  if (prefix == NULL || *prefix == '\0' || inv_number_is_digits (prefix, -1))
    return TRUE;

  g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
               _ ("The prefix “%s” is not made of digits. Write digits only."), prefix);
  return FALSE;
}

gboolean
inv_import_number_init (InvImportNumber *number,
                        const InvImportMapping *mapping,
                        const char *strip_prefix,
                        const char *add_prefix,
                        GError **error)
{
  if (!check_prefix (strip_prefix, error) || !check_prefix (add_prefix, error))
    return FALSE;

  number->column = inv_import_mapping_find (mapping, INV_FIELD_DID);
  number->start_column = inv_import_mapping_find (mapping, INV_IMPORT_TARGET_RANGE_START);
  number->end_column = inv_import_mapping_find (mapping, INV_IMPORT_TARGET_RANGE_END);
  number->strip_prefix = strip_prefix != NULL ? strip_prefix : "";
  number->add_prefix = add_prefix != NULL ? add_prefix : "";

  return TRUE;
}

/* A number that is nothing but the prefix keeps it: there is no number without digits. */
static InvNumberError
change_prefix (const InvImportNumber *number, const char *digits, char out[INV_NUMBER_SIZE])
{
  gsize strip = strlen (number->strip_prefix);
  gsize add = strlen (number->add_prefix);

  if (strncmp (digits, number->strip_prefix, strip) == 0 && digits[strip] != '\0')
    digits += strip;

  gsize rest = strlen (digits);

  if (add + rest > INV_NUMBER_MAX_DIGITS)
    return INV_NUMBER_TOO_LONG;

  memcpy (out, number->add_prefix, add);
  memcpy (out + add, digits, rest + 1);

  return INV_NUMBER_OK;
}

/* Whether all numbers of a range begin with the prefix, or none does: taken off the ends of another range,
 * it would make quite other numbers of those between. */
static gboolean
is_prefix_of_all_or_none (const char *prefix, const InvRange *range)
{
  gsize length = strlen (prefix);

  /* A range that grows in length has no number that begins with zero. */
  if (range->first_len != range->last_len)
    return range->last_len <= length || *prefix == '0' || *prefix == '\0';

  int first = strncmp (range->first, prefix, length);
  int last = strncmp (range->last, prefix, length);

  return (first == 0 && last == 0) || first > 0 || last < 0;
}

static InvNumberError
change_prefixes (const InvImportNumber *number, InvRange *range)
{
  char first[INV_NUMBER_SIZE], last[INV_NUMBER_SIZE];

  if (!is_prefix_of_all_or_none (number->strip_prefix, range))
    return INV_NUMBER_RANGE_SEVERAL;

  InvNumberError result = change_prefix (number, range->first, first);

  if (result == INV_NUMBER_OK)
    result = change_prefix (number, range->last, last);
  if (result == INV_NUMBER_OK)
    result = inv_range_init_digits (range, first, last);

  return result;
}

static void
set_digits (InvRange *range, const char *digits, gsize length)
{
  memcpy (range->first, digits, length + 1);
  memcpy (range->last, digits, length + 1);
  range->first_len = length;
  range->last_len = length;
  range->count = 1;
}

InvNumberError
inv_import_number_scan (const InvImportNumber *number,
                        const InvTableRows *rows,
                        const InvTableRow *row,
                        InvRange *range,
                        InvNumberNotices *notices)
{
  InvNumberError result = INV_NUMBER_OK;
  gsize length, end_length;

  *notices = INV_NUMBER_NOTICE_NONE;

  if (number->column >= 0)
    {
      const char *text = inv_table_rows_get_cell (rows, row, number->column, &length);

      if (inv_number_is_digits (text, length))
        set_digits (range, text, length);
      else
        result = inv_range_scan (text, length, range, notices);
    }
  else
    {
      const char *start = inv_table_rows_get_cell (rows, row, number->start_column, &length);
      const char *end = inv_table_rows_get_cell (rows, row, number->end_column, &end_length);

      result = inv_range_scan_ends (start, length, end, end_length, range, notices);
    }

  if (result == INV_NUMBER_OK && (*number->strip_prefix != '\0' || *number->add_prefix != '\0'))
    result = change_prefixes (number, range);

  return result;
}

/* Reads the numbers as they stand, to learn what is wrong with them. */
static gboolean
parse_as_written (const InvImportNumber *number,
                  const InvTableRows *rows,
                  const InvTableRow *row,
                  GError **error)
{
  gsize length, end_length;
  InvRange range;

  if (number->column >= 0)
    {
      const char *text = inv_table_rows_get_cell (rows, row, number->column, &length);

      return inv_range_parse (text, length, &range, NULL, error);
    }

  const char *start = inv_table_rows_get_cell (rows, row, number->start_column, &length);
  const char *end = inv_table_rows_get_cell (rows, row, number->end_column, &end_length);

  return inv_range_from_ends (start, length, end, end_length, &range, NULL, error);
}

char *
inv_import_number_get_message (const InvImportNumber *number,
                               const InvTableRows *rows,
                               const InvTableRow *row)
{
  g_autoptr (GError) error = NULL;
  InvNumberNotices notices;
  InvRange range;
  InvNumberError wrong = inv_import_number_scan (number, rows, row, &range, &notices);

  if (wrong == INV_NUMBER_OK)
    return NULL;

  if (!parse_as_written (number, rows, row, &error))
    return g_strdup (error->message);

  g_autofree char *text = inv_import_number_get_text (number, rows, row);

  if (wrong == INV_NUMBER_TOO_LONG)
    return g_strdup_printf (_ ("With %s before it, “%s” is too long: a number has at most %d digits."),
                            number->add_prefix, text, INV_NUMBER_MAX_DIGITS);

  return g_strdup_printf (
      _ ("Some numbers of the range “%s” begin with %s, which is to be taken off, and some do "
         "not. Split the range there."),
      text, number->strip_prefix);
}

char *
inv_import_number_get_text (const InvImportNumber *number, const InvTableRows *rows, const InvTableRow *row)
{
  if (number->column >= 0)
    return g_strdup (inv_table_rows_get_cell (rows, row, number->column, NULL));

  const char *start = inv_table_rows_get_cell (rows, row, number->start_column, NULL);
  const char *end = inv_table_rows_get_cell (rows, row, number->end_column, NULL);

  return *end == '\0' ? g_strdup (start) : g_strdup_printf ("%s - %s", start, end);
}
