/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds out how a csv file is written, by reading its first rows in each way that it could be. */

#include "config.h"

#include "inv-csv-dialect.h"

#include "inv-csv-reader.h"
#include "inv-error.h"
#include "inv-text-encoding.h"
#include "inv-text-stream.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SAMPLE_ROWS 200
#define HEAD_SIZE (64 * 1024)

/* Where two fit equally well, the one that stands first is taken: a comma may be the decimal sign. */
static const char delimiters[] = { '\t', ';', '|', ',' };

static const struct
{
  const char *name;
  char delimiter;
} delimiter_names[] = {
  { "comma", ',' }, { "semicolon", ';' }, { "tab", '\t' },  { "\\t", '\t' },
  { "bar", '|' },   { "pipe", '|' },      { "space", ' ' },
};

static InvTableRows *
read_sample (const InvCsvDialect *dialect, InvInputFile *file, GError **error)
{
  g_autoptr (InvTableReader) reader = inv_csv_reader_new (file, dialect, error);
  g_autoptr (InvTableRows) rows = inv_table_rows_new ();

  if (reader == NULL || !inv_table_reader_read (reader, rows, error))
    return NULL;

  return g_steal_pointer (&rows);
}

static guint
sample_size (const InvTableRows *rows)
{
  return MIN (inv_table_rows_get_n_rows (rows), MAX_SAMPLE_ROWS);
}

/* Double quotes, unless the file begins with a single one and has no others. Where the first row is not
 * quoted, a single quote is the mark of a text that looks like a formula. */
static gboolean
detect_quote (InvCsvDialect *dialect, InvInputFile *file, GError **error)
{
  g_autoptr (InvTextStream) stream = inv_text_stream_new (file, dialect->encoding, error);
  const char *text;
  gsize length;
  guint n_double = 0, n_open = 0, n_closed = 0;

  if (stream == NULL || !inv_text_stream_next (stream, &text, &length, error))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      gboolean opens = i == 0 || memchr (",;\t|\n\r", text[i - 1], 6) != NULL;
      gboolean closes = i + 1 == length || memchr (",;\t|\n\r", text[i + 1], 6) != NULL;

      if (text[i] == '"' && (opens || closes))
        n_double++;
      else if (text[i] == '\'' && opens)
        n_open++;
      else if (text[i] == '\'' && closes)
        n_closed++;
    }

  gboolean is_single = length > 0 && text[0] == '\'' && n_double == 0 && n_closed * 10 >= n_open * 9;

  dialect->quote = is_single ? '\'' : '"';

  return TRUE;
}

/* How well the sample falls into columns: rows that are as long as the first, in thousandths, then
 * columns. */
static guint
rate_delimiter (const InvTableRows *rows)
{
  guint n_rows = sample_size (rows);
  guint n_alike = 0;

  if (n_rows == 0)
    return 0;

  guint n_cells = inv_table_rows_get_row (rows, 0)->n_cells;

  if (n_cells < 2)
    return 0;

  for (guint i = 0; i < n_rows; i++)
    if (inv_table_rows_get_row (rows, i)->n_cells == n_cells)
      n_alike++;

  return n_alike * 1000 / n_rows * (INV_TABLE_MAX_COLUMNS + 1) + n_cells;
}

static gboolean
detect_delimiter (InvCsvDialect *dialect, InvInputFile *file, GError **error)
{
  guint best = 0;
  char delimiter = ',';

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      dialect->delimiter = delimiters[i];

      g_autoptr (InvTableRows) rows = read_sample (dialect, file, error);

      if (rows == NULL)
        return FALSE;

      guint rating = rate_delimiter (rows);

      if (rating > best)
        {
          best = rating;
          delimiter = delimiters[i];
        }
    }

  dialect->delimiter = delimiter;

  return TRUE;
}

/* Whether that sign stands before decimals, and cannot stand between groups of three digits. */
static gboolean
is_decimal (const char *text, char sign)
{
  gsize before = strspn (text, "0123456789");

  if (before == 0 || text[before] != sign)
    return FALSE;

  gsize after = strspn (text + before + 1, "0123456789");

  return after > 0 && text[before + 1 + after] == '\0' && (after != 3 || text[0] == '0' || before > 3);
}

gboolean
inv_csv_dialect_find_decimal_sign (const InvCsvDialect *dialect,
                                   InvInputFile *file,
                                   const guint *columns,
                                   guint n_columns,
                                   char *sign,
                                   GError **error)
{
  g_autoptr (InvTableRows) rows = read_sample (dialect, file, error);
  guint n_commas = 0, n_dots = 0;

  *sign = '\0';

  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < inv_table_rows_get_n_rows (rows); i++)
    for (guint k = 0; k < n_columns; k++)
      {
        const InvTableRow *row = inv_table_rows_get_row (rows, i);
        const char *text = inv_table_rows_get_cell (rows, row, columns[k], NULL);

        n_commas += is_decimal (text, ',');
        n_dots += is_decimal (text, '.');
      }

  if (n_commas > n_dots)
    *sign = ',';
  else if (n_dots > 0)
    *sign = '.';

  return TRUE;
}

/* Whether a cell begins like a number and holds more digits than letters; it may be damaged, and no number
 * any more. */
static gboolean
looks_like_number (const char *text)
{
  guint n_digits = 0, n_letters = 0;

  if (!g_ascii_isdigit (text[strspn (text, "'+(")]))
    return FALSE;

  for (; *text != '\0'; text++)
    {
      n_digits += g_ascii_isdigit (*text);
      n_letters += g_ascii_isalpha (*text);
    }

  return n_digits > n_letters;
}

/* A row of names holds no number. */
static void
detect_header (InvCsvDialect *dialect, const InvTableRows *rows)
{
  dialect->header = INV_CSV_HEADER_ABSENT;

  if (inv_table_rows_get_n_rows (rows) == 0)
    return;

  const InvTableRow *row = inv_table_rows_get_row (rows, 0);

  for (guint column = 0; column < row->n_cells; column++)
    if (looks_like_number (inv_table_rows_get_cell (rows, row, column, NULL)))
      return;

  dialect->header = INV_CSV_HEADER_PRESENT;
}

gboolean
inv_csv_dialect_detect (InvCsvDialect *dialect, InvInputFile *file, GError **error)
{
  /* Where the encoding is decided, only that the file is text at all is left to see. */
  g_autoptr (InvInputFile) part = dialect->encoding != NULL ? inv_input_file_get_head (file, HEAD_SIZE)
                                                            : inv_input_file_ref (file);
  const char *detected = inv_text_encoding_detect (part, error);

  if (detected == NULL)
    return FALSE;

  if (dialect->encoding == NULL)
    dialect->encoding = detected;

  if (dialect->quote == '\0' && !detect_quote (dialect, file, error))
    return FALSE;

  if (dialect->delimiter == '\0' && !detect_delimiter (dialect, file, error))
    return FALSE;

  g_autoptr (InvTableRows) rows = read_sample (dialect, file, error);

  if (rows == NULL)
    return FALSE;

  if (dialect->header == INV_CSV_HEADER_DETECT)
    detect_header (dialect, rows);

  return TRUE;
}

gboolean
inv_csv_dialect_set_delimiter (InvCsvDialect *dialect, const char *text, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (delimiter_names); i++)
    if (g_ascii_strcasecmp (text, delimiter_names[i].name) == 0)
      {
        dialect->delimiter = delimiter_names[i].delimiter;
        return TRUE;
      }

  if (strlen (text) != 1 || strchr ("\"'\r\n", text[0]) != NULL || g_ascii_isalnum (text[0]))
    {
      g_set_error (
          error, INV_ERROR, INV_ERROR_USAGE,
          _ ("“%s” cannot be what stands between cells. Write a single character such as ; or one of "
             "comma, semicolon, tab, bar."),
          text);
      return FALSE;
    }

  dialect->delimiter = text[0];

  return TRUE;
}

gboolean
inv_csv_dialect_set_encoding (InvCsvDialect *dialect, const char *encoding, GError **error)
{
  if (!inv_text_encoding_check (encoding, error))
    return FALSE;

  dialect->encoding = g_intern_string (encoding);

  return TRUE;
}
