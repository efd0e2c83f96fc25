/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the check and the import: the lines behind a figure, what is put right for all rows at once, and
 * what has changed meanwhile. */

#include "config.h"

#include "inv-error.h"
#include "inv-test-import.h"

static InvImport *
try_text (InvTestImport *test, const char *text, const InvImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  InvImport *import = inv_test_open (test, text, -1, options, &error);
  g_assert_no_error (error);

  inv_import_try (import, test->store, NULL, &error);
  g_assert_no_error (error);

  return import;
}

static char *
describe_lines (InvImport *import, InvImportLines lines, guint32 which, guint64 first, guint n_max)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = inv_import_read_lines (import, lines, which, first, n_max, NULL, &error);
  g_assert_no_error (error);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      InvImportLine *line = found->pdata[i];

      g_assert_nonnull (inv_import_line_get_message (line));
      g_string_append_printf (text, "%d %s|%s;", (int) inv_import_line_get_line (line),
                              inv_import_line_get_number (line), inv_import_line_get_rest (line));
    }

  return g_string_free (text, FALSE);
}

static void
expect_lines (InvImport *import,
              InvImportLines lines,
              guint32 which,
              guint64 first,
              guint n_max,
              const char *expected)
{
  g_autofree char *described = describe_lines (import, lines, which, first, n_max);

  g_assert_cmpstr (described, ==, expected);
}

static void
test_lines (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvImport) import = try_text (test,
                                           "DID,Operator,Notes\n"
                                           "0005,Acme,e\n"
                                           "0004.0,Acme,d\n"
                                           "x1,Acme,bad\n"
                                           "0001-0003,Acme,\n"
                                           "0002,Acme,twice\n"
                                           "0003,Acme,\n"
                                           "0007,Nobody,\n"
                                           "x2,Acme,\n",
                                           &options);
  g_autoptr (GArray) reasons = inv_import_get_reasons (import);
  g_autoptr (GArray) corrections = inv_import_get_corrections (import);

  expect_lines (import, INV_IMPORT_LINES_WITH_OUTCOME, INV_IMPORT_CREATED, 0, 10,
                "2 0005|Acme · e;3 0004.0|Acme · d;5 0001-0003|Acme;");
  expect_lines (import, INV_IMPORT_LINES_WITH_OUTCOME, INV_IMPORT_CREATED, 1, 1, "3 0004.0|Acme · d;");
  expect_lines (import, INV_IMPORT_LINES_WITH_OUTCOME, INV_IMPORT_UPDATED, 0, 10, "");
  expect_lines (import, INV_IMPORT_LINES_WITH_OUTCOME, INV_IMPORT_REJECTED, 0, 10,
                "4 x1|Acme · bad;6 0002|Acme · twice;7 0003|Acme;8 0007|Nobody;9 x2|Acme;");

  g_assert_cmpuint (reasons->len, ==, 3);
  for (guint i = 0; i < reasons->len; i++)
    {
      const InvImportReason *reason = &g_array_index (reasons, InvImportReason, i);
      const char *expected = reason->count == 1        ? "8 0007|Nobody;"
                             : reason->first_line == 4 ? "4 x1|Acme · bad;9 x2|Acme;"
                                                       : "6 0002|Acme · twice;7 0003|Acme;";

      expect_lines (import, INV_IMPORT_LINES_WITH_REASON, reason->id, 0, 10, expected);
    }

  g_assert_cmpuint (corrections->len, ==, 1);
  expect_lines (import, INV_IMPORT_LINES_WITH_CORRECTION, g_array_index (corrections, InvImportReason, 0).id,
                0, 10, "3 0004.0|Acme · d;");
}

/* What is wrong with a text says which text it is and what may have been meant, and takes a replacement. */
static void
test_replacements (void)
{
  static const char text[] = "DID,Operator,Status\n"
                             "0001,Acmee,instock\n"
                             "0002, Acmee ,frei\n"
                             "0003,Acme,frei\n"
                             "0004,Zed,Archive\n";
  g_autoptr (InvImportReplacements) replacements = inv_import_replacements_new ();
  InvImportOptions options = { 0 };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvImport) tried = try_text (test, text, &options);
  g_autoptr (GArray) reasons = inv_import_get_reasons (tried);
  guint n_explained = 0;

  for (guint i = 0; i < reasons->len; i++)
    {
      const InvImportReason *reason = &g_array_index (reasons, InvImportReason, i);

      n_explained += (reason->field == INV_FIELD_OPERATOR && g_str_equal (reason->text, "Acmee")
                      && g_strcmp0 (reason->suggestion, "Acme") == 0)
                     || (reason->field == INV_FIELD_STATUS && g_str_equal (reason->text, "frei")
                         && reason->suggestion == NULL)
                     || (reason->field == INV_FIELD_OPERATOR && g_str_equal (reason->text, "Zed"));
    }
  g_assert_cmpuint (n_explained, ==, 3);

  inv_import_replacements_add (replacements, INV_FIELD_OPERATOR, "Acmee", "Acme");
  inv_import_replacements_add (replacements, INV_FIELD_STATUS, "frei", "Reserved");
  inv_import_replacements_add (replacements, INV_FIELD_OPERATOR, "Zed", "Bolt");
  options.replacements = replacements;
  inv_test_expect (test, text, &options, "4 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected");

  g_autofree char *content = inv_test_content (test, "did,operator,status");

  g_assert_cmpstr (content, ==,
                   "0001,Acme,instock\n0002,Acme,reserved\n0003,Acme,reserved\n0004,Bolt,archive\n");
}

static void
test_inventory_changed (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvImport) import = try_text (test, "DID,Operator\n0001,Acme\n0002,Acme\n", &options);
  gint64 steps = inv_test_query (test, "SELECT count (*) FROM step");

  inv_test_exec (test, "INSERT INTO did (number, operator_id, status, after_hold) VALUES ('0002', 1, 1, 1)");
  g_assert_false (inv_import_run (import, test->store, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CHANGED);
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM step"), ==, steps);
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM did"), ==, 1);
  g_clear_error (&error);

  /* Checked again, it is done. What changes about others does not matter. */
  inv_import_try (import, test->store, NULL, &error);
  g_assert_no_error (error);
  inv_test_exec (test, "INSERT INTO operator (name, name_key) VALUES ('Cole', 'cole')");
  inv_import_run (import, test->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM did"), ==, 2);
}

static void
test_file_changed (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvImport) import = try_text (test, "DID,Operator\n0001,Acme\n", &options);

  g_assert_true (g_file_set_contents (test->file->path, "DID,Operator\n0002,Bolt\n", -1, NULL));
  g_assert_false (inv_import_run (import, test->store, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CHANGED);
  g_clear_error (&error);
  g_assert_null (inv_import_read_lines (import, INV_IMPORT_LINES_WITH_OUTCOME, INV_IMPORT_CREATED, 0, 1, NULL,
                                        &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CHANGED);
  g_clear_error (&error);

  /* One that has gone can still be imported as it was checked. */
  g_autoptr (InvImport) other = try_text (test, "DID,Operator\n0003,Acme\n", &options);

  g_assert_cmpint (g_remove (test->file->path), ==, 0);
  inv_import_run (other, test->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM did WHERE number = '0003'"), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-lines/I4/lines", test_lines);
  g_test_add_func ("/import-lines/I7/replacements", test_replacements);
  g_test_add_func ("/import-lines/I4/inventory-changed", test_inventory_changed);
  g_test_add_func ("/import-lines/I4/file-changed", test_file_changed);

  return g_test_run ();
}
