/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Exporting to csv, and that what is exported comes back as it was. */

#include "config.h"

#include "inv-error.h"
#include "inv-test-import.h"

#define JERASOFT_HEADER "ID,Status,Operator,DID,Tag,Notes,Client,Account,Package,After Hold,Reseller\n"

static const char filling[] =
    "DID,Operator,Status,Client,Account,Package,Tag,Notes,After Hold,Hold Days,Hold Until,Reserved For,"
    "Reserved Until,Description,Batch,Activation Cost,Recurring Cost,Release Date,Free,Country,Area,Product "
    "Status,"
    "Province,City,Buy Cost,Connection Cost,Grace Time,Cost per Minute,Initial Increment,Increment,Setup Fee,"
    "Monthly Fee,Call Timeout,Billing Type,Billing Days,Concurrent Calls\n"
    "007,Acme,instock,,,,\"vip,gold\",\"a, \"\"b\"\"\",archive,3,,,,=1+1,A1,0.000001,12.5,"
    "2026-01-02 03:04:05,Y,GB,London,inactive,=P,Bath,1,2,3,0.004,5,6,7,8,9,one-time,10,11\n"
    "1205,Acme,active,Cora,one,Gold,,=SUM(A1),,,,,,,,,,,N,--,,,,,,,,,,,,5,,,28,\n"
    "1206,Bolt,blocked,Cora,,,,'=x',,,,,,,B1\n"
    "1207,Bolt,hold,Cora,two,,-x,\"two\nlines\",reserved,,2027-01-01 12:00:00\n"
    "1208,Bolt,reserved,,,,,'quoted',,,,+Zoe,2027-02-01,,,,,,,US\n"
    "1209,Bolt,frozen,,,,,\"1,5\"\n"
    "1210,Bolt,archive,,,,,,,0\n";

static InvTestImport *
make_inventory (void)
{
  const InvImportOptions options = { 0 };
  InvTestImport *test = inv_test_import_new ();

  inv_test_expect (test, filling, &options, "7 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected");

  return test;
}

static char *
export_preset (InvTestImport *test, const char *preset, gboolean raw)
{
  g_autoptr (GArray) columns = inv_export_columns_from_preset (inv_preset_parse (preset, NULL));
  g_autofree char *path = inv_test_export (test, "export.csv", columns, raw);
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

  return content;
}

static void
test_jerasoft (void)
{
  g_autoptr (InvTestImport) test = make_inventory ();
  g_autofree char *content = export_preset (test, "jerasoft", FALSE);

  g_assert_cmpstr (content, ==,
                   JERASOFT_HEADER "1,instock,Acme,007,\"gold, vip\",\"a, \"\"b\"\"\",,,,archive,Rex\n"
                                   "2,active,Acme,1205,,'=SUM(A1),Cora,one,Gold,instock,Rex\n"
                                   "3,blocked,Bolt,1206,,'=x',Cora,,,instock,\n"
                                   "4,hold,Bolt,1207,'-x,\"two\nlines\",Cora,two,,reserved,\n"
                                   "5,reserved,Bolt,1208,,'quoted',,,,instock,\n"
                                   "6,frozen,Bolt,1209,,\"1,5\",,,,instock,\n"
                                   "7,archive,Bolt,1210,,,,,,instock,\n");
}

static void
test_raw (void)
{
  g_autoptr (InvTestImport) test = make_inventory ();
  g_autofree char *content = export_preset (test, "jerasoft", TRUE);

  g_assert_nonnull (strstr (content, ",=SUM(A1),"));
}

/* Our own files, brought in where they came from, change nothing. */
static void
test_again (gconstpointer data)
{
  g_autoptr (InvTestImport) test = make_inventory ();
  g_autofree char *content = export_preset (test, data, FALSE);

  for (InvImportUpdate update = INV_IMPORT_UPDATE_NONE; update <= INV_IMPORT_UPDATE_ALL; update++)
    {
      const InvImportOptions options = { .update = update };

      inv_test_expect (test, content, &options, "0 created, 0 updated, 7 unchanged, 0 rejected, 0 corrected");
    }
}

/* An inventory moves to another one by a file. */
static void
test_move (void)
{
  const InvImportOptions options = { .create_missing = TRUE };
  g_autoptr (InvTestImport) from = make_inventory ();
  g_autoptr (InvTestImport) to = inv_test_import_new ();
  g_autofree char *content = export_preset (from, "full", FALSE);
  g_autofree char *before = inv_test_content (from, "all");

  inv_test_exec (to, "DELETE FROM batch");
  inv_test_exec (to, "DELETE FROM operator");
  inv_test_exec (to, "DELETE FROM reseller");
  inv_test_exec (to, "DELETE FROM account");
  inv_test_expect (to, content, &options, "7 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected");

  g_autofree char *after = inv_test_content (to, "all");

  g_assert_cmpstr (after, ==, before);
}

static void
test_ids (void)
{
  g_autoptr (InvTestImport) test = make_inventory ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) fields = inv_field_parse_list ("did,package", &error);
  g_autoptr (GArray) columns = inv_export_columns_from_fields (fields);
  g_autoptr (InvIdVector) ids = inv_id_vector_new (3);
  g_autofree char *path = g_build_filename (test->file->folder, "some.csv", NULL);
  g_autofree char *content = NULL;

  inv_id_vector_append (ids, 5);
  inv_id_vector_append (ids, 99);
  inv_id_vector_append (ids, 2);
  inv_export_csv (path, test->store, ids, columns, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "DID,Package\n1208,\n1205,Gold\n");
}

/* A file that is not written in whole is not there, and what was there before still is. */
static void
test_cancelled (void)
{
  const InvImportOptions options = { .defaults = (const char *const[]) { "operator=Acme", NULL } };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) columns = inv_export_columns_from_preset (inv_preset_parse ("jerasoft", NULL));
  g_autoptr (InvIdVector) ids = inv_id_vector_new (10000);
  g_autofree char *path = g_build_filename (test->file->folder, "export.csv", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;

  inv_test_expect (test, "DID\n10000-19999\n", &options,
                   "10000 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected");
  for (guint32 id = 1; id <= 10000; id++)
    inv_id_vector_append (ids, id);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  inv_progress_cancel (progress);
  g_assert_false (inv_export_csv (path, test->store, ids, columns, NULL, progress, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");

  folder = g_dir_open (test->file->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_prefix (name, "."));
}

static void
test_full_disk (void)
{
  g_autoptr (InvTestImport) test = make_inventory ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) columns = inv_export_columns_from_preset (inv_preset_parse ("jerasoft", NULL));
  g_autoptr (InvIdVector) ids = inv_id_vector_new (1);

  inv_id_vector_append (ids, 1);
  g_assert_false (inv_export_csv ("/dev/full", test->store, ids, columns, NULL, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NO_SPACE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/J9/jerasoft", test_jerasoft);
  g_test_add_func ("/export/E2/raw", test_raw);
  g_test_add_data_func ("/export/I2/jerasoft-again", "jerasoft", test_again);
  g_test_add_data_func ("/export/I2/full-again", "full", test_again);
  g_test_add_func ("/export/J9/move", test_move);
  g_test_add_func ("/export/E1/ids", test_ids);
  g_test_add_func ("/export/E1/cancelled", test_cancelled);
  g_test_add_func ("/export/E1/full-disk", test_full_disk);

  return g_test_run ();
}
