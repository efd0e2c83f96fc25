/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes csv through a buffer of its own. Cells are looked at once, and quoted only when they hold a
 * delimiter, a quote or a line end. Rows are made in UTF-8; where another encoding is asked for, the buffer
 * is converted as it goes out. */

#include "config.h"

#include "inv-csv-writer.h"

#include "inv-error.h"
#include "inv-formula.h"
#include "inv-output-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_SIZE (128 * 1024)

#define BYTE_ORDER_MARK "\357\273\277"

struct _InvCsvWriter
{
  char *name;
  GString *buffer;
  InvCsvFormat format;
  GIConv iconv;
  int fd;
  guint n_cells;
  gboolean row_has_text;
};

InvCsvWriter *
inv_csv_writer_new (int fd, const char *name, const InvCsvFormat *format)
{
  const InvCsvFormat usual = INV_CSV_FORMAT_INIT;
  InvCsvWriter *writer = g_new0 (InvCsvWriter, 1);

  writer->fd = fd;
  writer->name = g_strdup (name);
  writer->format = format != NULL ? *format : usual;
  writer->format.encoding = g_intern_string (writer->format.encoding);
  writer->buffer = g_string_sized_new (BUFFER_SIZE + 4096);
  writer->iconv = (GIConv) -1;
  if (writer->format.encoding != NULL)
    writer->iconv = g_iconv_open (writer->format.encoding, "UTF-8");
  if (writer->format.byte_order_mark)
    g_string_append (writer->buffer, BYTE_ORDER_MARK);

  return writer;
}

void
inv_csv_writer_free (InvCsvWriter *writer)
{
  if (writer->iconv != (GIConv) -1)
    g_iconv_close (writer->iconv);
  g_string_free (writer->buffer, TRUE);
  g_free (writer->name);
  g_free (writer);
}

static gboolean
needs_quotes (const char *text, gsize length, char delimiter)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] == delimiter || text[i] == '"' || text[i] == '\n' || text[i] == '\r')
      return TRUE;

  return FALSE;
}

static void
begin_cell (InvCsvWriter *writer, gsize length)
{
  if (writer->n_cells > 0)
    g_string_append_c (writer->buffer, writer->format.delimiter);

  writer->n_cells++;
  writer->row_has_text |= length > 0;
}

static void
append_quoted (GString *buffer, const char *text, gsize length)
{
  const char *end = text + length;
  const char *quote;

  while ((quote = memchr (text, '"', end - text)) != NULL)
    {
      g_string_append_len (buffer, text, quote + 1 - text);
      g_string_append_c (buffer, '"');
      text = quote + 1;
    }

  g_string_append_len (buffer, text, end - text);
}

void
inv_csv_writer_add_value (InvCsvWriter *writer, const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  begin_cell (writer, size);
  g_string_append_len (writer->buffer, text, size);
}

void
inv_csv_writer_add_text (InvCsvWriter *writer, const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  gboolean quotes = needs_quotes (text, size, writer->format.delimiter);

  begin_cell (writer, size);

  if (quotes)
    g_string_append_c (writer->buffer, '"');
  if (!writer->format.raw && inv_formula_needs_mark (text, size))
    g_string_append_c (writer->buffer, '\'');

  if (quotes)
    {
      append_quoted (writer->buffer, text, size);
      g_string_append_c (writer->buffer, '"');
    }
  else
    g_string_append_len (writer->buffer, text, size);
}

gboolean
inv_csv_writer_end_row (InvCsvWriter *writer, GError **error)
{
  /* A line with nothing on it would be read as no row at all. */
  if (writer->n_cells == 1 && !writer->row_has_text)
    g_string_append (writer->buffer, "\"\"");

  if (writer->format.carriage_returns)
    g_string_append_c (writer->buffer, '\r');
  g_string_append_c (writer->buffer, '\n');
  writer->n_cells = 0;
  writer->row_has_text = FALSE;

  if (writer->buffer->len >= BUFFER_SIZE)
    return inv_csv_writer_flush (writer, error);

  return TRUE;
}

static gboolean
write_bytes (InvCsvWriter *writer, const char *bytes, gsize size, GError **error)
{
  gsize written = 0;

  while (written < size)
    {
      gssize n = write (writer->fd, bytes + written, size - written);

      if (n < 0 && errno == EINTR)
        continue;

      if (n < 0)
        {
          inv_output_set_error (error, writer->name, errno);
          return FALSE;
        }

      written += n;
    }

  return TRUE;
}

/* Takes one character at a time, to find the one that cannot be converted. */
static void
set_unwritable (InvCsvWriter *writer, GError **error)
{
  const char *bad = writer->buffer->str;

  for (const char *p = bad; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *converted = g_convert_with_iconv (p, g_utf8_next_char (p) - p, writer->iconv, NULL,
                                                         NULL, NULL);

      bad = p;
      if (converted == NULL)
        break;
    }

  g_autofree char *letter = g_strndup (bad, g_utf8_next_char (bad) - bad);

  g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
               _ ("“%s” cannot be written in %s. Choose UTF-8, which has every letter."), letter,
               writer->format.encoding);
}

static gboolean
write_converted (InvCsvWriter *writer, GError **error)
{
  gsize size;

  if (writer->iconv == (GIConv) -1)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("There is no encoding “%s”. Choose UTF-8."),
                   writer->format.encoding);
      return FALSE;
    }

  g_autofree char *converted = g_convert_with_iconv (writer->buffer->str, writer->buffer->len, writer->iconv,
                                                     NULL, &size, NULL);

  if (converted == NULL)
    {
      set_unwritable (writer, error);
      return FALSE;
    }

  return write_bytes (writer, converted, size, error);
}

gboolean
inv_csv_writer_flush (InvCsvWriter *writer, GError **error)
{
  gboolean done = writer->format.encoding != NULL
                      ? write_converted (writer, error)
                      : write_bytes (writer, writer->buffer->str, writer->buffer->len, error);

  if (done)
    g_string_truncate (writer->buffer, 0);

  return done;
}
