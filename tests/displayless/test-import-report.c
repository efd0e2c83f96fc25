/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files that give an account of an import: rejected rows to be corrected and imported, and every number's
 * outcome. */

#include "config.h"

#include "inv-test-import.h"

static char *
write_rejects (InvTestImport *test, InvImport *import)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (test->file->folder, "rejects.csv", NULL);
  char *content = NULL;

  inv_import_write_rejects (import, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

  return content;
}

/* Leaves the reason away, which ends each line of a file without quotes. */
static char *
without_reasons (const char *content)
{
  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      char *quote = strstr (lines[i], ",\"");
      char *comma = quote != NULL ? quote : strrchr (lines[i], ',');

      g_assert_nonnull (comma);
      g_assert_cmpuint (strlen (comma), >, 10);
      *comma = '\0';
    }

  return g_strjoinv ("\n", lines);
}

static void
test_rejects (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvImport) import = inv_test_run (test,
                                               "ID;Phone;Provider;MRC\n"
                                               "7;1205;Acme;1,5\n"
                                               "8;12x;Acme;\n"
                                               "9;+1206;Acmee;2,5\n"
                                               "9;=5;Acme;\n"
                                               "9;1205-1208;Bolt;\n",
                                               -1, &options);
  g_autofree char *content = write_rejects (test, import);
  g_autofree char *rows = without_reasons (content);

  g_assert_cmpstr (rows, ==,
                   "ID,Phone,Provider,MRC,Line,Reason\n"
                   "8,12x,Acme,,3\n"
                   "9,'+1206,Acmee\n"
                   "9,'=5,Acme,,5\n"
                   "9,1205,Bolt,,6\n");
  g_assert_nonnull (strstr (content, "9,'+1206,Acmee,\"2,5\",4,"));
  g_assert_nonnull (strstr (content, "The number stands on line 2 already."));

  /* Corrected, it imports without a further word; the columns that were added go nowhere. */
  g_autoptr (GString) corrected = g_string_new (content);

  g_string_replace (corrected, "12x", "0012", 0);
  g_string_replace (corrected, "'=5", "0013", 0);
  g_string_replace (corrected, "Acmee", "Acme", 0);
  g_string_replace (corrected, "9,1205", "9,0014", 0);
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM did"), ==, 4);
  g_autoptr (InvImport) again = inv_test_run (test, corrected->str, -1, &options);
  g_autofree char *account = inv_test_describe (again);

  g_assert_cmpstr (account, ==, "3 created, 0 updated, 1 unchanged, 0 rejected, 0 corrected");

  g_auto (GStrv) ignored = inv_import_mapping_get_ignored (inv_import_get_mapping (again));

  g_assert_cmpuint (g_strv_length (ignored), ==, 0);
}

/* What is rejected twice has one line and one reason. */
static void
test_rejects_of_rejects (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvImport)
      import = inv_test_run (test, "DID,Operator,Notes\n12x,Acme,\"a,b\"\nTotal,,\n", -1, &options);
  g_autofree char *content = write_rejects (test, import);
  g_autoptr (InvImport) again = inv_test_run (test, content, -1, &options);
  g_autofree char *once_more = write_rejects (test, again);

  g_assert_cmpstr (once_more, ==, content);
}

/* What is wrong with a range is said of the two cells that it stands in, and of the prefix where that is
 * to blame. */
static void
test_rejects_of_ranges (void)
{
  static const struct
  {
    const char *table;
    const char *reason;
  } cases[] = {
    { "Start,End,Operator\n,4405,Acme\n", "“-4405” lacks one end of the range." },
    { "Start,End,Operator\n4409,4405,Acme\n",
      "The range “4409-4405” runs backwards. Did you mean 4405-4409?" },
    { "Start,End,Operator\n4400,4x5,Acme\n", "“4x5” has letters." },
    { "DID,Operator\n4390-4409,Acme\n", "Some numbers of the range “4390-4409” begin with 44" },
    { "DID,Operator\n999-4409,Acme\n", "Some numbers of the range “999-4409” begin with 44" },
    { "DID,Operator\n12345678901234567890123456789012,Acme\n", "With 9 before it, “12345678901234567890123" },
  };
  const InvImportOptions options = { .strip_prefix = "44", .add_prefix = "9" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvTestImport) test = inv_test_import_new ();
      g_autoptr (InvImport) import = inv_test_run (test, cases[i].table, -1, &options);
      g_autofree char *content = write_rejects (test, import);

      g_test_message ("%s", content);
      g_assert_nonnull (strstr (content, cases[i].reason));
      g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM did"), ==, 0);
    }
}

static void
test_rejects_without_header (void)
{
  static const char *const maps[] = { "1=did", "2=operator", NULL };
  const InvImportOptions options = { .maps = maps };
  const InvImportOptions plain = { 0 };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvImport) import = inv_test_run (test, "1205,Acme,x\n12x,Acme,y\n", -1, &options);
  g_autofree char *content = write_rejects (test, import);

  g_assert_true (g_str_has_prefix (content, "DID,Operator,Column 3,Line,Reason\n12x,Acme,y,2,"));

  g_autoptr (GString) corrected = g_string_new (content);

  g_string_replace (corrected, "12x", "1206", 0);
  inv_test_expect (test, corrected->str, &plain,
                   "1 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected");
}

static void
test_outcomes (void)
{
  const InvImportOptions options = { .update = INV_IMPORT_UPDATE_ALL };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  inv_test_expect (test, "DID,Operator,Notes\n100,Acme,a\n102,Acme,b\n", &options,
                   "2 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected");

  g_autoptr (InvImport) import = inv_test_run (test,
                                               "DID,Operator,Notes\n"
                                               "n/a,Acme,\n"
                                               "\n"
                                               "1205.0,Acme,\n"
                                               "99-101,Acme,new\n"
                                               "102,Acme,\n"
                                               "100,Acme,\n",
                                               -1, &options);
  g_autofree char *path = g_build_filename (test->file->folder, "report.csv", NULL);

  inv_import_write_report (import, path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

  g_auto (GStrv) lines = g_strsplit (content, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "Line,DID,Outcome,Reason");
  g_assert_true (g_str_has_prefix (lines[1], "2,n/a,rejected,"));
  g_assert_cmpstr (lines[2], ==, "4,1205,created,A fraction of zeros was taken off the number.");
  g_assert_cmpstr (lines[3], ==, "5,100,updated,");
  g_assert_cmpstr (lines[4], ==, "5,101,created,");
  g_assert_cmpstr (lines[5], ==, "5,99,created,");
  g_assert_cmpstr (lines[6], ==, "6,102,unchanged,");
  g_assert_cmpstr (lines[7], ==, "7,100,rejected,The number stands on line 5 already.");
  g_assert_cmpstr (lines[8], ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-report/I5/rejects", test_rejects);
  g_test_add_func ("/import-report/I5/rejects-of-rejects", test_rejects_of_rejects);
  g_test_add_func ("/import-report/I9/rejects-of-ranges", test_rejects_of_ranges);
  g_test_add_func ("/import-report/I5/rejects-without-header", test_rejects_without_header);
  g_test_add_func ("/import-report/I4/outcomes", test_outcomes);

  return g_test_run ();
}
