/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads csv with libcsv, which takes whatever people write: quotes within unquoted cells, any line ends,
 * rows of any length. Around it stand what it has not: encodings, line numbers, a bound for the size of a
 * row, and a name for what is wrong with a row. */

#include "config.h"

#include "inv-csv-reader.h"

#include "inv-text-stream.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#define REPLACEMENT "\357\277\275"

struct _InvCsvReader
{
  GObject parent_instance;

  InvTextStream *stream;
  struct csv_parser parser;
  gboolean parser_is_ready;
  gboolean at_end;

  InvTableRows *rows;
  InvTableProblem problem;
  guint64 line;
  guint64 row_line;
  gboolean row_is_open;
  gboolean after_return;
};

static void inv_csv_reader_table_reader_init (InvTableReaderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (InvCsvReader,
                               inv_csv_reader,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (INV_TYPE_TABLE_READER,
                                                      inv_csv_reader_table_reader_init))

/* The parser keeps one cell. That it may not grow for ever is all that bounds a cell whose quote is never
 * closed. */
static void *
grow_cell (void *memory, size_t size)
{
  return size <= INV_TABLE_MAX_ROW_SIZE ? realloc (memory, size) : NULL;
}

static guint
count_lines (const char *text, gsize length)
{
  guint n_lines = 0;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n')))
      n_lines++;

  return n_lines;
}

static void
check_text (InvCsvReader *self, const char *text, gsize length)
{
  if (memchr (text, '\0', length) != NULL)
    self->problem = INV_TABLE_PROBLEM_NUL;
  else if (!g_utf8_validate_len (text, length, NULL)
           || (inv_text_stream_is_converted (self->stream)
               && g_strstr_len (text, length, REPLACEMENT) != NULL))
    self->problem = INV_TABLE_PROBLEM_ENCODING;
}

static void
begin_row (InvCsvReader *self)
{
  if (self->row_is_open)
    return;

  self->row_is_open = TRUE;
  self->row_line = self->line;
  self->problem = INV_TABLE_PROBLEM_NONE;
}

static void
drop_long_row (InvCsvReader *self)
{
  begin_row (self);
  self->problem = INV_TABLE_PROBLEM_TOO_LONG;
  inv_table_rows_drop_cells (self->rows);
}

static void
add_cell_cb (void *cell, size_t length, void *user_data)
{
  InvCsvReader *self = user_data;
  const char *text = cell;
  gboolean has_high = FALSE, has_control = FALSE;
  guint n_cells;
  gsize size;

  begin_row (self);

  for (gsize i = 0; i < length; i++)
    {
      has_high |= (guint8) text[i] >= 0x80;
      has_control |= (guint8) text[i] < 0x20;
    }

  if (has_control)
    self->line += count_lines (text, length);

  if (self->problem == INV_TABLE_PROBLEM_TOO_LONG)
    return;

  inv_table_rows_get_open_row (self->rows, &n_cells, &size);

  if (n_cells == INV_TABLE_MAX_COLUMNS || size + length > INV_TABLE_MAX_ROW_SIZE)
    {
      drop_long_row (self);
      return;
    }

  if ((has_high || has_control) && self->problem == INV_TABLE_PROBLEM_NONE)
    check_text (self, text, length);

  inv_table_rows_add_cell (self->rows, text, length);
}

/* The parser reports every line end, also those of blank lines; return and line feed come as two. */
static void
end_row_cb (int terminator, void *user_data)
{
  InvCsvReader *self = user_data;

  if (self->row_is_open)
    {
      inv_table_rows_end_row (self->rows, self->row_line, self->problem);
      self->row_is_open = FALSE;
    }
  else if (terminator == '\n' && self->after_return)
    {
      self->after_return = FALSE;
      return;
    }

  self->after_return = terminator == '\r';
  self->line++;
}

static void
parse_block (InvCsvReader *self, const char *text, gsize length)
{
  while (length > 0)
    {
      gsize parsed = csv_parse (&self->parser, text, length, add_cell_cb, end_row_cb, self);

      text += parsed;
      length -= parsed;

      if (length > 0)
        {
          /* The cell has reached its bound. Its text is given up, and the parser goes on looking for its
           * end; one byte stays, which stands for the quote that may have just ended the cell. */
          drop_long_row (self);
          self->line += count_lines ((const char *) self->parser.entry_buf, self->parser.entry_pos);
          self->parser.entry_pos = 1;
          self->parser.entry_buf[0] = ' ';
          self->parser.spaces = 0;
        }
    }
}

static void
finish (InvCsvReader *self)
{
  self->at_end = TRUE;

  csv_set_opts (&self->parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);

  if (csv_fini (&self->parser, add_cell_cb, end_row_cb, self) != 0)
    {
      begin_row (self);
      inv_table_rows_end_row (self->rows, self->row_line, INV_TABLE_PROBLEM_OPEN_QUOTE);
      self->row_is_open = FALSE;
    }
}

static gboolean
inv_csv_reader_read (InvTableReader *reader, InvTableRows *rows, GError **error)
{
  InvCsvReader *self = INV_CSV_READER (reader);

  self->rows = rows;

  while (!self->at_end && inv_table_rows_get_n_rows (rows) == 0)
    {
      const char *text;
      gsize length;

      if (!inv_text_stream_next (self->stream, &text, &length, error))
        return FALSE;

      if (length > 0)
        parse_block (self, text, length);
      else
        finish (self);
    }

  return TRUE;
}

static double
inv_csv_reader_get_fraction (InvTableReader *reader)
{
  return inv_text_stream_get_fraction (INV_CSV_READER (reader)->stream);
}

static void
inv_csv_reader_finalize (GObject *object)
{
  InvCsvReader *self = INV_CSV_READER (object);

  if (self->parser_is_ready)
    csv_free (&self->parser);
  g_clear_pointer (&self->stream, inv_text_stream_free);

  G_OBJECT_CLASS (inv_csv_reader_parent_class)->finalize (object);
}

static void
inv_csv_reader_table_reader_init (InvTableReaderInterface *iface)
{
  iface->read = inv_csv_reader_read;
  iface->get_fraction = inv_csv_reader_get_fraction;
}

static void
inv_csv_reader_class_init (InvCsvReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inv_csv_reader_finalize;
}

static void
inv_csv_reader_init (InvCsvReader *self)
{
  self->line = 1;
  self->parser_is_ready = csv_init (&self->parser, CSV_REPALL_NL) == 0;
}

InvTableReader *
inv_csv_reader_new (InvInputFile *file, const InvCsvDialect *dialect, GError **error)
{
  g_autoptr (InvTextStream) stream = inv_text_stream_new (file, dialect->encoding, error);

  if (stream == NULL)
    return NULL;

  InvCsvReader *self = g_object_new (INV_TYPE_CSV_READER, NULL);

  self->stream = g_steal_pointer (&stream);
  csv_set_delim (&self->parser, dialect->delimiter);
  csv_set_quote (&self->parser, dialect->quote);
  csv_set_realloc_func (&self->parser, grow_cell);
  csv_set_blk_size (&self->parser, 64 * 1024);

  return INV_TABLE_READER (self);
}
