/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes csv through a buffer of its own. Cells are looked at once, and quoted only when they hold a
 * comma, a quote or a line end. */

#include "config.h"

#include "inv-csv-writer.h"

#include "inv-formula.h"
#include "inv-output-file.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_SIZE (128 * 1024)

struct _InvCsvWriter
{
  char *name;
  GString *buffer;
  int fd;
  guint n_cells;
  gboolean row_has_text;
  gboolean raw;
};

InvCsvWriter *
inv_csv_writer_new (int fd, const char *name, gboolean raw)
{
  InvCsvWriter *writer = g_new0 (InvCsvWriter, 1);

  writer->fd = fd;
  writer->name = g_strdup (name);
  writer->raw = raw;
  writer->buffer = g_string_sized_new (BUFFER_SIZE + 4096);

  return writer;
}

void
inv_csv_writer_free (InvCsvWriter *writer)
{
  g_string_free (writer->buffer, TRUE);
  g_free (writer->name);
  g_free (writer);
}

static gboolean
needs_quotes (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] == ',' || text[i] == '"' || text[i] == '\n' || text[i] == '\r')
      return TRUE;

  return FALSE;
}

static void
begin_cell (InvCsvWriter *writer, gsize length)
{
  if (writer->n_cells > 0)
    g_string_append_c (writer->buffer, ',');

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
  gboolean quotes = needs_quotes (text, size);

  begin_cell (writer, size);

  if (quotes)
    g_string_append_c (writer->buffer, '"');
  if (!writer->raw && inv_formula_needs_mark (text, size))
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

  g_string_append_c (writer->buffer, '\n');
  writer->n_cells = 0;
  writer->row_has_text = FALSE;

  if (writer->buffer->len >= BUFFER_SIZE)
    return inv_csv_writer_flush (writer, error);

  return TRUE;
}

gboolean
inv_csv_writer_flush (InvCsvWriter *writer, GError **error)
{
  gsize written = 0;

  while (written < writer->buffer->len)
    {
      gssize n = write (writer->fd, writer->buffer->str + written, writer->buffer->len - written);

      if (n < 0 && errno == EINTR)
        continue;

      if (n < 0)
        {
          inv_output_set_error (error, writer->name, errno);
          return FALSE;
        }

      written += n;
    }

  g_string_truncate (writer->buffer, 0);

  return TRUE;
}
