/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding out how a csv file is written, and refusing what is none. */

#include "config.h"

#include "inv-csv-dialect.h"
#include "inv-error.h"
#include "inv-test-file.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *encoding;
  char delimiter;
  char quote;
  char decimal_sign;
  gboolean header;
} Case;

#define RUSSIAN "\xcf\xf0\xe8\xec\xe5\xf7\xe0\xed\xe8\xe5 \xea\xeb\xe8\xe5\xed\xf2\xe0"
#define BYTES(text) text, sizeof (text) - 1

static const Case cases[] = {
  { "comma", BYTES ("DID,Status\n442079460000,instock\n"), "UTF-8", ',', '"', '\0', TRUE },
  { "semicolon", BYTES ("DID;Cost\n442079460000;1,50\n442079460001;2,25\n"), "UTF-8", ';', '"', ',', TRUE },
  { "tab", BYTES ("DID\tNotes\n442079460000\ta, b\n"), "UTF-8", '\t', '"', '\0', TRUE },
  { "bar", BYTES ("DID|Notes\n442079460000|a, b\n"), "UTF-8", '|', '"', '\0', TRUE },
  { "no header", BYTES ("442079460000;1,50\n442079460001;2,50\n"), "UTF-8", ';', '"', ',', FALSE },
  { "punctuated numbers", BYTES ("+44 20 7946 0000,Acme\n"), "UTF-8", ',', '"', '\0', FALSE },
  { "damaged numbers", BYTES ("4.479E+11,Acme\n4.479E+11,Acme\n"), "UTF-8", ',', '"', '\0', FALSE },
  { "headers with digits", BYTES ("E164,1st Name\n1205,x\n"), "UTF-8", ',', '"', '\0', TRUE },
  { "one column", BYTES ("DID\n442079460000\n442079460001\n"), "UTF-8", ',', '"', '\0', TRUE },
  { "numbers only", BYTES ("442079460000\n442079460001\n"), "UTF-8", ',', '"', '\0', FALSE },
  { "single quotes", BYTES ("'DID','Notes'\n'442079460000','a, b'\n"), "UTF-8", ',', '\'', '\0', TRUE },
  { "quoted delimiters", BYTES ("DID,Tag\n1205,\"a;b;c\"\n1206,\"d;e;f\"\n"), "UTF-8", ',', '"', '\0', TRUE },
  { "ragged", BYTES ("DID,A,B\n1205,x,y\n1206\n1207,z\n"), "UTF-8", ',', '"', '\0', TRUE },
  { "formula marks", BYTES ("DID,Notes\n1205,'=1+1\n"), "UTF-8", ',', '"', '\0', TRUE },
  { "marks at both ends", BYTES ("DID,Notes\n1205,'=a'\n1206,'-b'\n"), "UTF-8", ',', '"', '\0', TRUE },
  { "decimal dots", BYTES ("DID,Cost,Notes\n1205,1.5,\"1,5\"\n1206,2,\"2,5\"\n"), "UTF-8", ',', '"', '.',
    TRUE },
  { "thousands or decimals", BYTES ("DID;Cost\n1205;1,500\n1206;2.500\n"), "UTF-8", ';', '"', '\0', TRUE },
  { "leading zeros", BYTES ("DID;Cost\n1205;0,125\n"), "UTF-8", ';', '"', ',', TRUE },
  { "utf-8", BYTES ("DID,Notes\n1205,caf\xc3\xa9\n"), "UTF-8", ',', '"', '\0', TRUE },
  { "utf-8 mark",
    BYTES ("\xef\xbb\xbf"
           "DID;Notes\n1205;x\n"),
    "UTF-8", ';', '"', '\0', TRUE },
  { "utf-16le mark",
    BYTES ("\xff\xfe"
           "D\0I\0D\0;\0A\0\n\0"
           "1\0"
           "2\0"
           "0\0;\0x\0\n\0"),
    "UTF-16LE", ';', '"', '\0', TRUE },
  { "utf-16be mark",
    BYTES ("\xfe\xff"
           "\0D\0I\0D\0;\0A\0\n\0"
           "1\0"
           "2\0"
           "0\0;\0x\0\n"),
    "UTF-16BE", ';', '"', '\0', TRUE },
  { "utf-16le",
    BYTES ("D\0I\0D\0,\0A\0\n\0"
           "1\0"
           "2\0"
           "0\0,\0x\0\n\0"),
    "UTF-16LE", ',', '"', '\0', TRUE },
  { "latin-1", BYTES ("DID,Notes\n1205,caf\xe9\n1206,Z\xfcrich\n"), "ISO-8859-1", ',', '"', '\0', TRUE },
  { "windows-1252", BYTES ("DID,Notes\n1205,\x80 5 caf\xe9\n1206,\x93x\x94\n"), "WINDOWS-1252", ',', '"',
    '\0', TRUE },
  { "windows-1251", BYTES ("DID;Notes\n1205;" RUSSIAN "\n1206;" RUSSIAN " " RUSSIAN "\n"), "WINDOWS-1251",
    ';', '"', '\0', TRUE },
};

static void
test_detect (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) test = inv_test_file_new (c->bytes, c->length);
  g_autoptr (InvInputFile) file = inv_input_file_open (test->path, &error);
  InvCsvDialect dialect = INV_CSV_DIALECT_INIT;

  inv_csv_dialect_detect (&dialect, file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dialect.encoding, ==, c->encoding);
  g_assert_cmpint (dialect.delimiter, ==, c->delimiter);
  g_assert_cmpint (dialect.quote, ==, c->quote);
  g_assert_cmpint (dialect.decimal_sign, ==, '\0');
  g_assert_cmpint (dialect.header, ==, c->header ? INV_CSV_HEADER_PRESENT : INV_CSV_HEADER_ABSENT);

  static const guint columns[] = { 1, 7 };
  char sign;

  inv_csv_dialect_find_decimal_sign (&dialect, file, columns, G_N_ELEMENTS (columns), &sign, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sign, ==, c->decimal_sign);
}

/* The first character beyond ASCII stands a megabyte into the file. */
static void
test_late_characters (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("DID,Notes\n");

  while (text->len < 1024 * 1024)
    g_string_append (text, "1205,plain\n");
  g_string_append (text, "1206,caf\xe9\n");

  g_autoptr (InvTestFile) test = inv_test_file_new (text->str, text->len);
  g_autoptr (InvInputFile) file = inv_input_file_open (test->path, &error);
  InvCsvDialect dialect = INV_CSV_DIALECT_INIT;

  inv_csv_dialect_detect (&dialect, file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dialect.encoding, ==, "ISO-8859-1");
}

static void
test_choices (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) test = inv_test_file_new ("DID,A;B\n1205,x;y\n", -1);
  g_autoptr (InvInputFile) file = inv_input_file_open (test->path, &error);
  InvCsvDialect dialect = INV_CSV_DIALECT_INIT;

  g_assert_true (inv_csv_dialect_set_encoding (&dialect, "Windows-1251", &error));
  g_assert_true (inv_csv_dialect_set_delimiter (&dialect, "semicolon", &error));
  dialect.header = INV_CSV_HEADER_ABSENT;
  dialect.decimal_sign = ',';

  g_assert_true (inv_csv_dialect_detect (&dialect, file, &error));
  g_assert_cmpstr (dialect.encoding, ==, "Windows-1251");
  g_assert_cmpint (dialect.delimiter, ==, ';');
  g_assert_cmpint (dialect.decimal_sign, ==, ',');
  g_assert_cmpint (dialect.header, ==, INV_CSV_HEADER_ABSENT);

  g_assert_false (inv_csv_dialect_set_encoding (&dialect, "klingon", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_clear_error (&error);

  g_assert_false (inv_csv_dialect_set_delimiter (&dialect, "abc", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
  g_assert_cmpint (dialect.delimiter, ==, ';');
}

static void
test_no_table (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
  } refused[] = {
    { "", 0 },
    { BYTES ("PK\003\004abcdefgh") },
    { BYTES ("SQLite format 3\0abc") },
    { BYTES ("\x7f"
             "ELF\2\1\1\0\0\0\0\0") },
    { BYTES ("a\1b\2c\3d\4e\5f\6") },
    { BYTES ("\0\0\0\0\0\0\0\0\0\0\0\0") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvTestFile) test = inv_test_file_new (refused[i].bytes, refused[i].length);
      g_autoptr (InvInputFile) file = inv_input_file_open (test->path, &error);
      InvCsvDialect dialect = INV_CSV_DIALECT_INIT;

      g_assert_no_error (error);
      g_assert_false (inv_csv_dialect_detect (&dialect, file, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/csv-dialect/I1/%s", cases[i].name);

      g_test_add_data_func (name, &cases[i], test_detect);
    }

  g_test_add_func ("/csv-dialect/I1/late-characters", test_late_characters);
  g_test_add_func ("/csv-dialect/I1/choices", test_choices);
  g_test_add_func ("/csv-dialect/I1/no-table", test_no_table);

  return g_test_run ();
}
