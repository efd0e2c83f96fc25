/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person sees of a file before it is imported: its head as it would be read, however it is decided. */

#include "config.h"

#include "inv-error.h"
#include "inv-import-sample.h"
#include "inv-test-file.h"

#include <string.h>

static const char table[] = "Rufnummer;Lieferant;Preis;Intern\n"
                            "030 1;Rheinfon;0,85;x1\n"
                            "030 2;Rheinfon;1,20;x2\n";

static void
test_detected (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) file = inv_test_file_new (table, -1);
  g_autoptr (InvImportSample) sample = inv_import_sample_read (file->path, &options, &error);
  g_assert_no_error (error);
  g_autofree char *cell = inv_import_sample_get_cell (sample, 1, 2);
  g_autofree char *beyond = inv_import_sample_get_cell (sample, 1, 9);
  const InvCsvDialect *dialect = inv_import_sample_get_dialect (sample);
  gboolean is_exact;

  g_assert_cmpint (dialect->delimiter, ==, ';');
  g_assert_cmpint (dialect->header, ==, INV_CSV_HEADER_PRESENT);
  g_assert_cmpuint (inv_import_sample_get_n_rows (sample), ==, 2);
  g_assert_cmpuint (inv_import_sample_get_line (sample, 0), ==, 2);
  g_assert_cmpstr (cell, ==, "1,20");
  g_assert_cmpstr (beyond, ==, "");
  g_assert_cmpuint (inv_import_sample_get_total (sample, &is_exact), ==, 2);
  g_assert_true (is_exact);
}

static void
test_decided (void)
{
  const int targets[] = { INV_FIELD_DID, INV_FIELD_OPERATOR, INV_FIELD_RECURRING_COST, INV_FIELD_DID };
  InvImportOptions options = { .targets = targets, .n_targets = G_N_ELEMENTS (targets) };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) file = inv_test_file_new (table, -1);
  g_autoptr (InvImportSample) sample = inv_import_sample_read (file->path, &options, &error);
  g_assert_no_error (error);
  const InvImportMapping *mapping = inv_import_sample_get_mapping (sample);

  g_assert_cmpint (inv_import_mapping_get_target (mapping, 2), ==, INV_FIELD_RECURRING_COST);
  g_assert_cmpint (inv_import_mapping_get_target (mapping, 3), ==, INV_IMPORT_TARGET_NONE);
  g_assert_cmpint (inv_import_sample_get_dialect (sample)->decimal_sign, ==, ',');

  options.dialect.header = INV_CSV_HEADER_ABSENT;
  g_autoptr (InvImportSample) headless = inv_import_sample_read (file->path, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inv_import_sample_get_n_rows (headless), ==, 3);

  options.dialect.delimiter = ',';
  g_assert_null (inv_import_sample_read (file->path, &options, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CHANGED);
}

static void
test_prefixes (void)
{
  static const struct
  {
    const char *strip, *add;
    const char *before, *after;
  } cases[] = {
    { NULL, NULL, "030 1", "0301" }, { "0", "49", "030 1", "49301" }, { "0302", "7", "030 1", "70301" },
    { "0302", "", "030 1", "0301" }, { "x", "", NULL, NULL },         { "", "4-9", NULL, NULL },
  };
  const int targets[] = { INV_FIELD_DID, INV_IMPORT_TARGET_NONE, INV_IMPORT_TARGET_NONE,
                          INV_IMPORT_TARGET_NONE };
  const InvImportOptions options = { .targets = targets, .n_targets = G_N_ELEMENTS (targets) };
  g_autoptr (InvTestFile) file = inv_test_file_new (table, -1);
  g_autoptr (InvImportSample) sample = inv_import_sample_read (file->path, &options, NULL);

  g_assert_nonnull (sample);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL, *after = NULL;
      gboolean done = inv_import_sample_try_number (sample, cases[i].strip, cases[i].add, &before, &after,
                                                    &error);

      g_assert_cmpint (done, ==, cases[i].before != NULL);
      g_assert_cmpstr (before, ==, cases[i].before);
      g_assert_cmpstr (after, ==, cases[i].after);
      if (!done)
        g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);
    }
}

/* Of a large file only the head is read: what stands behind it is guessed at by its size. */
static void
test_large (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("DID,Operator\n");
  gboolean is_exact;

  while (text->len < 20 * 1024 * 1024)
    g_string_append (text, "442079460000,Acme\n");

  g_autoptr (InvTestFile) file = inv_test_file_new (text->str, text->len);
  g_autoptr (InvImportSample) sample = inv_import_sample_read (file->path, &options, &error);
  g_assert_no_error (error);
  guint64 total = inv_import_sample_get_total (sample, &is_exact);
  guint64 expected = text->len / strlen ("442079460000,Acme\n");

  g_assert_false (is_exact);
  g_assert_cmpuint (inv_import_sample_get_n_rows (sample), ==, INV_IMPORT_SAMPLE_ROWS);
  g_assert_cmpuint (total, >, expected / 10 * 9);
  g_assert_cmpuint (total, <, expected / 10 * 11);
}

static void
test_bad_files (void)
{
  static const struct
  {
    const char *content;
    gsize length;
    const char *message;
  } cases[] = {
    { "", 0, "is empty" },
    { "PK\003\004xxxxxxxx", 12, "a spreadsheet or an archive" },
    { "a\0\1\2\3\4b\5\6\7", 10, "not a table of text" },
    { "\n\n\n", 3, "holds no row" },
  };
  const InvImportOptions options = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvTestFile) file = inv_test_file_new (cases[i].content, cases[i].length);

      g_assert_null (inv_import_sample_read (file->path, &options, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }

  g_autoptr (GError) error = NULL;

  g_assert_null (inv_import_sample_read ("/nowhere/at/all.csv", &options, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-sample/I1/detected", test_detected);
  g_test_add_func ("/import-sample/I1/decided", test_decided);
  g_test_add_func ("/import-sample/I3/prefixes", test_prefixes);
  g_test_add_func ("/import-sample/I1/large", test_large);
  g_test_add_func ("/import-sample/J8/bad-files", test_bad_files);

  return g_test_run ();
}
