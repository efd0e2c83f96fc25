/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Standard output: tables and counts, as CSV and words or as JSON. */

#include "config.h"

#include "inv-cli-output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "inv-cli-json.h"
#include "inv-csv-writer.h"
#include "inv-output-file.h"

#define BUFFER_SIZE (64 * 1024)

struct _InvCliOutput
{
  int fd;
  const char *name;
  gboolean json;
  /* What is not CSV; empty while a table is written as CSV. */
  GString *buffer;
  InvCsvWriter *csv;
  GError *failure;

  const InvCliColumn *columns;
  guint n_columns;
  guint column;
  gboolean first_row;
};

InvCliOutput *
inv_cli_output_new (int fd, gboolean json)
{
  InvCliOutput *out = g_new0 (InvCliOutput, 1);

  out->fd = fd;
  out->name = _ ("standard output");
  out->json = json;
  out->buffer = g_string_sized_new (1024);

  return out;
}

void
inv_cli_output_free (InvCliOutput *out)
{
  g_clear_pointer (&out->csv, inv_csv_writer_free);
  g_clear_error (&out->failure);
  g_string_free (out->buffer, TRUE);
  g_free (out);
}

static void
flush (InvCliOutput *out)
{
  const char *from = out->buffer->str;
  gsize left = out->buffer->len;

  while (left > 0 && out->failure == NULL)
    {
      gssize written = write (out->fd, from, left);

      if (written >= 0)
        {
          from += written;
          left -= written;
        }
      else if (errno != EINTR)
        inv_output_set_error (&out->failure, out->name, errno);
    }

  g_string_truncate (out->buffer, 0);
}

static void
flush_when_full (InvCliOutput *out)
{
  if (out->buffer->len >= BUFFER_SIZE)
    flush (out);
}

static void
append_json_set (GString *buffer, const char *text)
{
  g_auto (GStrv) members = g_strsplit (text, ",", -1);

  g_string_append_c (buffer, '[');
  for (gsize i = 0; members[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (buffer, ',');
      inv_cli_json_append_text (buffer, g_strstrip (members[i]));
    }
  g_string_append_c (buffer, ']');
}

static void
append_json (GString *buffer, InvCliCellKind kind, const char *text)
{
  if (kind == INV_CLI_CELL_SET)
    append_json_set (buffer, text);
  else if (*text == '\0')
    g_string_append (buffer, "null");
  else if (kind == INV_CLI_CELL_INTEGER)
    g_string_append (buffer, text);
  else if (kind == INV_CLI_CELL_FLAG)
    g_string_append (buffer, *text == 'y' || *text == 'Y' ? "true" : "false");
  else
    inv_cli_json_append_text (buffer, text);
}

/* The first failure is kept until the end; a command need not look after each row. */
static void
end_csv_row (InvCliOutput *out)
{
  if (out->failure == NULL)
    inv_csv_writer_end_row (out->csv, &out->failure);
}

void
inv_cli_output_begin_table (InvCliOutput *out, const InvCliColumn *columns, guint n_columns)
{
  out->columns = columns;
  out->n_columns = n_columns;
  out->column = 0;
  out->first_row = TRUE;

  if (out->json)
    {
      g_string_append_c (out->buffer, '[');
      return;
    }

  InvCsvFormat format = INV_CSV_FORMAT_INIT;

  format.raw = TRUE;
  flush (out);
  out->csv = inv_csv_writer_new (out->fd, out->name, &format);
  for (guint i = 0; i < n_columns; i++)
    inv_csv_writer_add_value (out->csv, columns[i].name, -1);
  end_csv_row (out);
}

static void
add_json_cell (InvCliOutput *out, const char *text)
{
  const InvCliColumn *column = &out->columns[out->column];

  if (out->column > 0)
    g_string_append_c (out->buffer, ',');
  else
    g_string_append (out->buffer, out->first_row ? "\n{" : ",\n{");
  inv_cli_json_append_text (out->buffer, column->name);
  g_string_append_c (out->buffer, ':');
  append_json (out->buffer, column->kind, text);
}

void
inv_cli_output_cell (InvCliOutput *out, const char *text)
{
  if (text == NULL)
    text = "";

  if (out->json)
    add_json_cell (out, text);
  else
    inv_csv_writer_add_text (out->csv, text, -1);

  if (++out->column < out->n_columns)
    return;

  out->column = 0;
  out->first_row = FALSE;
  if (!out->json)
    end_csv_row (out);
  else
    {
      g_string_append_c (out->buffer, '}');
      flush_when_full (out);
    }
}

void
inv_cli_output_cell_count (InvCliOutput *out, guint64 value)
{
  char text[24];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, value);
  inv_cli_output_cell (out, text);
}

void
inv_cli_output_end_table (InvCliOutput *out)
{
  g_assert (out->column == 0);

  if (out->json)
    g_string_append (out->buffer, out->first_row ? "]\n" : "\n]\n");
  else
    {
      inv_csv_writer_flush (out->csv, out->failure == NULL ? &out->failure : NULL);
      g_clear_pointer (&out->csv, inv_csv_writer_free);
    }
  out->columns = NULL;
}

void
inv_cli_output_counts (InvCliOutput *out, const InvCliCount *counts, guint n_counts)
{
  g_string_append (out->buffer, out->json ? "{" : "");
  for (guint i = 0; i < n_counts; i++)
    g_string_append_printf (out->buffer,
                            out->json ? "%s\"%s\":%" G_GUINT64_FORMAT : "%s%s=%" G_GUINT64_FORMAT,
                            i == 0      ? ""
                            : out->json ? ","
                                        : " ",
                            counts[i].name, counts[i].value);
  g_string_append (out->buffer, out->json ? "}\n" : "\n");
}

void
inv_cli_output_text (InvCliOutput *out, const char *text)
{
  g_string_append (out->buffer, text);
  flush_when_full (out);
}

gboolean
inv_cli_output_has_failed (InvCliOutput *out)
{
  return out->failure != NULL;
}

gboolean
inv_cli_output_finish (InvCliOutput *out, GError **error)
{
  flush (out);
  if (out->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&out->failure));
  return FALSE;
}
