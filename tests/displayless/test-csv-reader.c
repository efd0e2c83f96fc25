/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading csv: what people and programs write, what is broken, and random text against a reader of the
 * same rules that is simple enough to be believed. */

#include "config.h"

#include "inv-csv-reader.h"
#include "inv-error.h"
#include "inv-test-file.h"

#include <glib/gstdio.h>
#include <string.h>

/* Cells with bars between them, rows with line ends; a row with a problem shows its line and the problem. */
static char *
read_all (const char *path, const InvCsvDialect *dialect)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvInputFile) file = inv_input_file_open (path, &error);
  g_assert_no_error (error);
  g_autoptr (InvTableReader) reader = inv_csv_reader_new (file, dialect, &error);
  g_assert_no_error (error);
  g_autoptr (InvTableRows) rows = inv_table_rows_new ();
  GString *out = g_string_new (NULL);

  do
    {
      inv_table_reader_read (reader, rows, &error);
      g_assert_no_error (error);

      for (guint i = 0; i < inv_table_rows_get_n_rows (rows); i++)
        {
          const InvTableRow *row = inv_table_rows_get_row (rows, i);

          g_string_append_printf (out, "%" G_GUINT64_FORMAT ":", row->line);

          if (row->problem != INV_TABLE_PROBLEM_NONE)
            g_string_append_printf (out, "!%d", row->problem);

          for (guint column = 0; row->problem == INV_TABLE_PROBLEM_NONE && column < row->n_cells; column++)
            {
              gsize length;
              const char *text = inv_table_rows_get_cell (rows, row, column, &length);

              g_assert_cmpuint (strlen (text), ==, length);
              g_string_append_printf (out, "%s%s", column > 0 ? "|" : "", text);
            }

          g_string_append_c (out, '~');
        }
    }
  while (inv_table_rows_get_n_rows (rows) > 0);

  g_assert_cmpfloat (inv_table_reader_get_fraction (reader), ==, 1);

  return g_string_free (out, FALSE);
}

static char *
read_text (const char *text, gsize length, char delimiter)
{
  g_autoptr (InvTestFile) file = inv_test_file_new (text, length);
  InvCsvDialect dialect = { "UTF-8", delimiter, '"', '.', INV_CSV_HEADER_ABSENT };

  return read_all (file->path, &dialect);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { "a,b\nc,d\n", "1:a|b~2:c|d~" },
    { "a,b\r\nc,d", "1:a|b~2:c|d~" },
    { "a,b\rc,d\r", "1:a|b~2:c|d~" },
    { "\n\r\n\n,,\n  \nx\n\n", "6:x~" },
    { "a\r\n\r\nb\r\n", "1:a~3:b~" },
    { "a,\n,b\n", "1:a|~2:|b~" },
    { "\"a,b\",\"c\"\"d\"\n", "1:a,b|c\"d~" },
    { "\"a\nb\r\nc\",d\ne\n", "1:a\nb\r\nc|d~4:e~" },
    { "5\" pipe,it\"s\n", "1:5\" pipe|it\"s~" },
    { "\"5\" pipe\",x\n", "1:5\" pipe|x~" },
    { " a , \"b\" \n", "1:a|b~" },
    { "a,\"b\nc,d\n", "1:!1~" },
    { "x\na,\"b", "1:x~2:!1~" },
    { "a,b,c\nd\ne,f,g,h\n", "1:a|b|c~2:d~3:e|f|g|h~" },
    { "\"\"\n\"\",\"\"\n", "" },
    { "\xc3\xa9,b\n\xe9,b\n", "1:\xc3\xa9|b~2:!4~" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = read_text (cases[i].text, strlen (cases[i].text), ',');

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_delimiters (void)
{
  static const char delimiters[] = { ',', ';', '\t', '|' };

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_autofree char *text = g_strdup_printf ("a%cb\n\"c%cd\"%c\n", delimiters[i], delimiters[i],
                                               delimiters[i]);
      g_autofree char *expected = g_strdup_printf ("1:a|b~2:c%cd|~", delimiters[i]);
      g_autofree char *rows = read_text (text, strlen (text), delimiters[i]);

      g_assert_cmpstr (rows, ==, expected);
    }
}

static void
test_nul (void)
{
  g_autofree char *rows = read_text ("a,b\nc\0d,e\nf,g\n", 14, ',');

  g_assert_cmpstr (rows, ==, "1:a|b~2:!3~3:f|g~");
}

/* Ten megabytes in one cell, closed or not, in many cells, and of blanks behind a quote. */
static void
test_long_rows (void)
{
  const gsize size = 10 * 1024 * 1024;
  static const struct
  {
    const char *before;
    char fill;
    const char *behind;
    const char *rows;
  } cases[] = {
    { "a\n\"", 'x', "\",b\nc\n", "1:a~2:!2~3:c~" },
    { "a\n", 'x', ",b\nc\n", "1:a~2:!2~3:c~" },
    { "a\n\"", '\n', "\",b\nc\n", "1:a~2:!2~10485763:c~" },
    { "a\n\"", 'x', "\nb\n", "1:a~2:!1~" },
    { "a\n", ',', "\nb\n", "1:a~2:!2~3:b~" },
    { "a\n\"x\"", ' ', ",y\nb\n", "1:a~2:!2~3:b~" },
    { "a\nx", ' ', ",y\nb\n", "1:a~2:!2~3:b~" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (cases[i].before);
      gsize filled = text->len;

      g_string_set_size (text, filled + size);
      memset (text->str + filled, cases[i].fill, size);
      g_string_append (text, cases[i].behind);

      g_autofree char *rows = read_text (text->str, text->len, ',');

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *encoding;
    const char *bytes;
    gsize length;
    const char *rows;
  } cases[] = {
    { "UTF-8",
      "\xef\xbb\xbf"
      "a,\xc3\xa9",
      7, "1:a|\xc3\xa9~" },
    { "UTF-16LE",
      "\xff\xfe"
      "a\0,\0\xe9\0\n\0",
      10, "1:a|\xc3\xa9~" },
    { "UTF-16BE",
      "\xfe\xff"
      "\0a\0,\0\xe9",
      8, "1:a|\xc3\xa9~" },
    { "UTF-16LE",
      "a\0,\0\x00\xd8"
      "b\0\n\0c\0",
      12, "1:!4~2:c~" },
    { "ISO-8859-1", "a,\xe9", 3, "1:a|\xc3\xa9~" },
    { "WINDOWS-1251", "\xcf\xf0,b", 4, "1:\xd0\x9f\xd1\x80|b~" },
    { "WINDOWS-1252", "\x80,b\nc\x81,d\ne", 10, "1:\xe2\x82\xac|b~2:!4~3:e~" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvTestFile) file = inv_test_file_new (cases[i].bytes, cases[i].length);
      InvCsvDialect dialect = { cases[i].encoding, ',', '"', '.', INV_CSV_HEADER_ABSENT };
      g_autofree char *rows = read_all (file->path, &dialect);

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

/* A character that two blocks share, in each encoding that has such. */
static void
test_block_borders (void)
{
  for (guint shift = 0; shift < 4; shift++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);

      for (guint i = 0; i < shift; i++)
        g_string_append_c (text, 'x');
      for (guint i = 0; i < 40000; i++)
        g_string_append (text, "\xe2\x82\xac");
      g_string_printf (expected, "1:%s~", text->str);

      gsize length;
      g_autofree char *wide = g_convert (text->str, text->len, "UTF-16LE", "UTF-8", NULL, &length, NULL);
      g_autoptr (InvTestFile) file = inv_test_file_new (wide, length);
      InvCsvDialect dialect = { "UTF-16LE", ',', '"', '.', INV_CSV_HEADER_ABSENT };
      g_autofree char *from_wide = read_all (file->path, &dialect);
      g_autofree char *from_utf8 = read_text (text->str, text->len, ',');

      g_assert_cmpstr (from_wide, ==, expected->str);
      g_assert_cmpstr (from_utf8, ==, expected->str);
    }
}

static gboolean
ends_cell (char c)
{
  return c == ',' || c == '\n' || c == '\r' || c == '\0';
}

/* The rules of the reader, one character after the other, over the whole text. */
static char *
read_simply (const char *text)
{
  GString *out = g_string_new (NULL);
  guint line = 1;

  while (*text != '\0')
    {
      g_autoptr (GString) row = g_string_new (NULL);
      gboolean has_text = FALSE, open_quote = FALSE;
      guint row_line = line;

      for (guint column = 0;; column++)
        {
          g_autoptr (GString) cell = g_string_new (NULL);

          while (*text == ' ')
            text++;

          if (*text == '"')
            {
              open_quote = TRUE;

              for (text++; open_quote && *text != '\0'; text++)
                {
                  if (*text == '"' && text[1] == '"')
                    text++;
                  else if (*text == '"' && ends_cell (text[1 + strspn (text + 1, " ")]))
                    {
                      open_quote = FALSE;
                      text += strspn (text + 1, " ");
                      continue;
                    }

                  if (*text == '\n' || (*text == '\r' && text[1] != '\n'))
                    line++;
                  g_string_append_c (cell, *text);
                }
            }
          else
            {
              while (!ends_cell (*text))
                g_string_append_c (cell, *text++);
              while (cell->len > 0 && cell->str[cell->len - 1] == ' ')
                g_string_truncate (cell, cell->len - 1);
            }

          has_text |= cell->len > 0;
          g_string_append_printf (row, "%s%s", column > 0 ? "|" : "", cell->str);

          if (*text != ',')
            break;
          text++;
        }

      /* A line feed ends the line of the return before it, also where blanks stand between them. */
      if (*text == '\r' && text[1 + strspn (text + 1, " ")] == '\n')
        text += 1 + strspn (text + 1, " ");
      if (*text != '\0')
        text++;

      if (open_quote)
        g_string_append_printf (out, "%u:!1~", row_line);
      else if (has_text)
        g_string_append_printf (out, "%u:%s~", row_line, row->str);
      line++;
    }

  return g_string_free (out, FALSE);
}

static void
test_random (void)
{
  static const char alphabet[] = "ab,,\"\"\n\r ";

  for (guint round = 0; round < 5000; round++)
    {
      char text[41];
      guint length = g_test_rand_int_range (0, 40);

      for (guint i = 0; i < length; i++)
        text[i] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      text[length] = '\0';

      g_autofree char *expected = read_simply (text);
      g_autofree char *rows = read_text (text, length, ',');

      if (g_strcmp0 (rows, expected) != 0)
        {
          g_autofree char *shown = g_strescape (text, NULL);

          g_test_message ("text: %s", shown);
        }
      g_assert_cmpstr (rows, ==, expected);
    }
}

static void
test_random_bytes (void)
{
  static const char *const encodings[] = { "UTF-8",        "UTF-16",       "UTF-16LE",
                                           "WINDOWS-1252", "WINDOWS-1251", "SHIFT_JIS" };

  for (guint round = 0; round < 300; round++)
    {
      char bytes[2000];
      guint length = g_test_rand_int_range (0, sizeof bytes);

      for (guint i = 0; i < length; i++)
        bytes[i] = g_test_rand_int_range (0, 4) == 0 ? ",\"\n\r"[g_test_rand_int_range (0, 4)]
                                                     : g_test_rand_int_range (0, 256);

      g_autoptr (InvTestFile) file = inv_test_file_new (bytes, length);
      InvCsvDialect dialect = { encodings[round % G_N_ELEMENTS (encodings)], ',', '"', '.',
                                INV_CSV_HEADER_ABSENT };
      g_autofree char *rows = read_all (file->path, &dialect);

      g_assert_true (g_utf8_validate (rows, -1, NULL));
    }
}

static void
test_no_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) file = inv_test_file_new ("", 0);
  g_autofree char *folder = g_path_get_dirname (file->path);
  g_autofree char *missing = g_build_filename (folder, "none.csv", NULL);

  g_assert_null (inv_input_file_open (missing, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (inv_input_file_open (folder, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IO);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-reader/I1/rows", test_rows);
  g_test_add_func ("/csv-reader/I1/delimiters", test_delimiters);
  g_test_add_func ("/csv-reader/I1/nul", test_nul);
  g_test_add_func ("/csv-reader/I1/long-rows", test_long_rows);
  g_test_add_func ("/csv-reader/I1/encodings", test_encodings);
  g_test_add_func ("/csv-reader/I1/block-borders", test_block_borders);
  g_test_add_func ("/csv-reader/I1/random", test_random);
  g_test_add_func ("/csv-reader/I1/random-bytes", test_random_bytes);
  g_test_add_func ("/csv-reader/I1/no-file", test_no_file);

  return g_test_run ();
}
