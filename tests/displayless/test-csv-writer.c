/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing csv: quotes where they are needed, text that no spreadsheet runs, and files that appear whole or
 * not at all. */

#include "config.h"

#include "inv-csv-reader.h"
#include "inv-csv-writer.h"
#include "inv-error.h"
#include "inv-formula.h"
#include "inv-output-file.h"
#include "inv-test-file.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_formula (void)
{
  static const struct
  {
    const char *text;
    gboolean marked;
  } cases[] = {
    { "", FALSE },         { "text", FALSE }, { "=1+1", TRUE }, { "+44", TRUE },  { "-x", TRUE },
    { "@sum", TRUE },      { "\tx", TRUE },   { "\rx", TRUE },  { "'=1", TRUE },  { "''=1", TRUE },
    { "'quoted'", FALSE }, { "'", FALSE },    { "a=b", FALSE }, { " =1", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].text;
      g_autofree char *marked = g_strconcat ("'", text, NULL);

      g_assert_cmpint (inv_formula_needs_mark (text, strlen (text)), ==, cases[i].marked);
      g_assert_cmpstr (inv_formula_skip_mark (cases[i].marked ? marked : text), ==, text);
    }
}

static void
test_cells (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) file = inv_test_file_new ("old", -1);

  for (int raw = 0; raw < 2; raw++)
    {
      InvCsvFormat format = INV_CSV_FORMAT_INIT;

      format.raw = raw;
      InvOutputFile *out = inv_output_file_new (file->path, &error);
      g_assert_no_error (error);
      g_autoptr (InvCsvWriter)
          writer = inv_csv_writer_new (inv_output_file_get_fd (out), file->path, &format);

      inv_csv_writer_add_value (writer, "DID", -1);
      inv_csv_writer_add_value (writer, "007", 3);
      inv_csv_writer_add_value (writer, "--", 2);
      g_assert_true (inv_csv_writer_end_row (writer, &error));
      inv_csv_writer_add_text (writer, "a,b", -1);
      inv_csv_writer_add_text (writer, "a\"b", -1);
      inv_csv_writer_add_text (writer, "a\nb", -1);
      inv_csv_writer_add_text (writer, "=1,2", -1);
      inv_csv_writer_add_text (writer, "-x", -1);
      inv_csv_writer_add_text (writer, "", -1);
      g_assert_true (inv_csv_writer_end_row (writer, &error));
      inv_csv_writer_add_text (writer, "", -1);
      g_assert_true (inv_csv_writer_end_row (writer, &error));
      g_assert_true (inv_csv_writer_flush (writer, &error));
      g_assert_true (inv_output_file_commit (out, &error));
      g_assert_no_error (error);

      g_autofree char *content = NULL;
      g_file_get_contents (file->path, &content, NULL, &error);
      g_assert_cmpstr (content, ==,
                       raw ? "DID,007,--\n\"a,b\",\"a\"\"b\",\"a\nb\",\"=1,2\",-x,\n\"\"\n"
                           : "DID,007,--\n\"a,b\",\"a\"\"b\",\"a\nb\",\"'=1,2\",'-x,\n\"\"\n");
    }
}

/* Delimiter, line ends, mark and encoding are as asked for, and reading finds out all of them. */
static void
test_formats (void)
{
  static const struct
  {
    InvCsvFormat format;
    const char *expected;
    gsize length;
  } cases[] = {
    { { ';', NULL, FALSE, FALSE, FALSE }, "a,b;\"a;b\";'=1;Ä\n", 0 },
    { { '\t', NULL, FALSE, TRUE, TRUE }, "a,b\ta;b\t=1\tÄ\r\n", 0 },
    { { '|', NULL, TRUE, FALSE, FALSE }, "\357\273\277a,b|a;b|'=1|Ä\n", 0 },
    { { ',', "WINDOWS-1252", FALSE, FALSE, FALSE }, "\"a,b\",a;b,'=1,\304\n", 0 },
    { { ';', "UTF-16LE", TRUE, FALSE, FALSE },
      "\377\376a\0,\0b\0;\0\"\0a\0;\0b\0\"\0;\0'\0=\0"
      "1\0;\0\304\0\n",
      34 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvTestFile) file = inv_test_file_new ("", 0);
      InvOutputFile *out = inv_output_file_new (file->path, &error);
      g_assert_no_error (error);
      g_autoptr (InvCsvWriter)
          writer = inv_csv_writer_new (inv_output_file_get_fd (out), file->path, &cases[i].format);
      g_autofree char *content = NULL;
      gsize length;

      inv_csv_writer_add_text (writer, "a,b", -1);
      inv_csv_writer_add_text (writer, "a;b", -1);
      inv_csv_writer_add_text (writer, "=1", -1);
      inv_csv_writer_add_text (writer, "Ä", -1);
      g_assert_true (inv_csv_writer_end_row (writer, &error));
      g_assert_true (inv_csv_writer_flush (writer, &error));
      g_assert_true (inv_output_file_commit (out, &error));
      g_assert_true (g_file_get_contents (file->path, &content, &length, &error));
      g_assert_no_error (error);
      g_assert_cmpmem (content, length, cases[i].expected,
                       cases[i].length > 0 ? cases[i].length : strlen (cases[i].expected));
    }
}

/* A letter that the encoding has not is named, and nothing is written in its place. */
static void
test_unwritable (void)
{
  const InvCsvFormat format = { ',', "WINDOWS-1252", FALSE, FALSE, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) file = inv_test_file_new ("old", -1);
  g_autoptr (InvOutputFile) out = inv_output_file_new (file->path, &error);
  g_assert_no_error (error);
  g_autoptr (InvCsvWriter) writer = inv_csv_writer_new (inv_output_file_get_fd (out), file->path, &format);

  inv_csv_writer_add_text (writer, "Köln, Київ", -1);
  g_assert_true (inv_csv_writer_end_row (writer, &error));
  g_assert_false (inv_csv_writer_flush (writer, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“К”"));
}

/* Whatever is written comes back. */
static void
test_round_trip (void)
{
  static const char alphabet[] = "ab=+-@'\",\n\r\t;";
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) file = inv_test_file_new ("", 0);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  InvOutputFile *out = inv_output_file_new (file->path, &error);
  g_autoptr (InvCsvWriter) writer = inv_csv_writer_new (inv_output_file_get_fd (out), file->path, NULL);

  for (guint i = 0; i < 20000; i++)
    {
      char text[8];
      guint length = g_test_rand_int_range (1, sizeof text);

      for (guint k = 0; k < length; k++)
        text[k] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      text[length] = '\0';

      /* Blanks at the ends of a text are not kept by the inventory either. */
      g_strstrip (text);

      g_ptr_array_add (texts, g_strdup (text));
      inv_csv_writer_add_value (writer, "1", 1);
      inv_csv_writer_add_text (writer, text, -1);
      g_assert_true (inv_csv_writer_end_row (writer, &error));
    }

  g_assert_true (inv_csv_writer_flush (writer, &error));
  g_assert_true (inv_output_file_commit (out, &error));

  g_autoptr (InvInputFile) in = inv_input_file_open (file->path, &error);
  InvCsvDialect dialect = { "UTF-8", ',', '"', '.', INV_CSV_HEADER_ABSENT };
  g_autoptr (InvTableReader) reader = inv_csv_reader_new (in, &dialect, &error);
  g_autoptr (InvTableRows) rows = inv_table_rows_new ();
  guint n_read = 0;

  while (inv_table_reader_read (reader, rows, &error) && inv_table_rows_get_n_rows (rows) > 0)
    for (guint i = 0; i < inv_table_rows_get_n_rows (rows); i++)
      {
        const InvTableRow *row = inv_table_rows_get_row (rows, i);
        const char *text = inv_table_rows_get_cell (rows, row, 1, NULL);

        g_assert_cmpstr (inv_formula_skip_mark (text), ==, texts->pdata[n_read++]);
      }

  g_assert_no_error (error);
  g_assert_cmpuint (n_read, ==, texts->len);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

/* A file that is given up leaves the old one, and nothing else. */
static void
test_given_up (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) file = inv_test_file_new ("old", -1);
  g_autofree char *content = NULL;

  g_autoptr (InvOutputFile) out = inv_output_file_new (file->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (write (inv_output_file_get_fd (out), "new", 3), ==, 3);
  g_clear_pointer (&out, inv_output_file_free);

  g_assert_true (g_file_get_contents (file->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
  g_assert_cmpuint (count_files (file->folder), ==, 1);
}

static void
test_replaced (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) file = inv_test_file_new ("old", -1);
  g_autofree char *link = g_build_filename (file->folder, "link.csv", NULL);
  g_autofree char *content = NULL;
  struct stat info;

  g_assert_cmpint (symlink ("table.csv", link), ==, 0);
  g_assert_cmpint (g_chmod (file->path, 0640), ==, 0);

  InvOutputFile *out = inv_output_file_new (link, &error);
  g_assert_no_error (error);
  g_assert_cmpint (write (inv_output_file_get_fd (out), "new", 3), ==, 3);
  g_assert_true (inv_output_file_commit (out, &error));

  g_assert_true (g_file_get_contents (file->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (stat (file->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (count_files (file->folder), ==, 2);
}

static void
test_full_disk (void)
{
  g_autoptr (GError) error = NULL;
  InvOutputFile *out = inv_output_file_new ("/dev/full", &error);
  g_assert_no_error (error);
  g_autoptr (InvCsvWriter) writer = inv_csv_writer_new (inv_output_file_get_fd (out), "/dev/full", NULL);

  inv_csv_writer_add_value (writer, "1", 1);
  g_assert_true (inv_csv_writer_end_row (writer, &error));
  g_assert_false (inv_csv_writer_flush (writer, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NO_SPACE);
  inv_output_file_free (out);
}

static void
test_no_place (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) file = inv_test_file_new ("old", -1);
  g_autofree char *nowhere = g_build_filename (file->folder, "none", "table.csv", NULL);

  g_assert_null (inv_output_file_new (file->folder, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IO);
  g_clear_error (&error);

  g_assert_null (inv_output_file_new (nowhere, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IO);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-writer/E2/formula", test_formula);
  g_test_add_func ("/csv-writer/E2/cells", test_cells);
  g_test_add_func ("/csv-writer/E1/formats", test_formats);
  g_test_add_func ("/csv-writer/E1/unwritable", test_unwritable);
  g_test_add_func ("/csv-writer/E2/round-trip", test_round_trip);
  g_test_add_func ("/csv-writer/E1/given-up", test_given_up);
  g_test_add_func ("/csv-writer/E1/replaced", test_replaced);
  g_test_add_func ("/csv-writer/E1/full-disk", test_full_disk);
  g_test_add_func ("/csv-writer/E1/no-place", test_no_place);

  return g_test_run ();
}
