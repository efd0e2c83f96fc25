/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing csv: what comes of rows of every kind, and that the account of it is right. */

#include "config.h"

#include "inv-error.h"
#include "inv-test-import.h"
#include "inv-undo.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *account;
  const char *columns;
  const char *content;
} Case;

/* Each into an inventory without DIDs. The content is what is there afterwards. */
static const Case new_cases[] = {
  { "J8/jerasoft",
    "ID,Status,Operator,DID,Tag,Notes\n9,instock,Acme,1205,\"vip,gold\",hello\n8,Archived,bolt,1206,,\n",
    "2 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected", "status,operator,did,tag,notes",
    "instock,Acme,1205,\"gold, vip\",hello\narchive,Bolt,1206,,\n" },
  { "N1/notices", "Phone Number;Vendor\n1-800-FLOWERS;Acme\n44123456789.0;Acme\n+44 20 7946 0000;Acme\n",
    "3 created, 0 updated, 0 unchanged, 0 rejected, 2 corrected", "did",
    "18003569377\n44123456789\n442079460000\n" },
  { "I6/damage", "DID,Operator\n4.479E+11,Acme\n12.5,Acme\nTotal,Acme\n,Acme\n007,Acme\n",
    "1 created, 0 updated, 0 unchanged, 4 rejected, 0 corrected", "did", "007\n" },
  { "I9/range-in-cell", "DID,Operator\n111-113,Acme\n112,Acme\n222-111,Acme\n",
    "3 created, 0 updated, 0 unchanged, 2 rejected, 0 corrected", "did", "111\n112\n113\n" },
  { "N4/long-range", "DID,Operator\n1-99999999,Acme\n7,Acme\n",
    "1 created, 0 updated, 0 unchanged, 1 rejected, 0 corrected", "did", "7\n" },
  { "I9/range-in-columns", "From,To,Operator\n007,009,Acme\n100,,Acme\n5,3,Acme\n",
    "4 created, 0 updated, 0 unchanged, 1 rejected, 0 corrected", "did", "007\n008\n009\n100\n" },
  { "I5/one-bad-value", "DID,Operator,Status,Hold Days\n1,Acme,instock,x\n2-4,Acme,nonsense,\n5,Acme,,3\n",
    "1 created, 0 updated, 0 unchanged, 4 rejected, 0 corrected", "did,hold-days", "5,3\n" },
  { "I5/ragged", "DID,Operator,Notes\n1,Acme\n2,Acme,x,,\n3,Acme,y,z\n\n,,\n4\n",
    "2 created, 0 updated, 0 unchanged, 2 rejected, 0 corrected", "did,notes", "1,\n2,x\n" },
  { "I5/double", "DID,Operator\n1,Nobody\n1,Acme\n1,Bolt\n",
    "1 created, 0 updated, 0 unchanged, 2 rejected, 0 corrected", "did,operator", "1,Acme\n" },
  { "I7/unknown", "DID,Operator\n1,Acmee\n2,ACME\n",
    "1 created, 0 updated, 0 unchanged, 1 rejected, 0 corrected", "did,operator", "2,Acme\n" },
  { "L1/statuses",
    "DID,Operator,Status,Client,After Hold\n1,Acme,active,Cora,\n2,Acme,active,,\n3,Acme,blocked,Cora,\n"
    "4,Acme,hold,Cora,archive\n5,Acme,frozen,,\n6,Acme,instock,Cora,\n7,Acme,,Cora,\n8,Acme,hold,,hold\n",
    "5 created, 0 updated, 0 unchanged, 3 rejected, 0 corrected", "did,status,client,after-hold,hold-until",
    "1,active,Cora,instock,\n3,blocked,Cora,instock,\n4,hold,Cora,archive,2026-12-22 00:00:00\n"
    "5,frozen,,instock,\n7,active,Cora,instock,\n" },
  { "L1/hold",
    "DID,Operator,Status,Client,Package,Hold Days,Hold "
    "Until\n1,Acme,hold,Cora,Gold,,\n2,Acme,hold,Cora,Gold,7,\n"
    "3,Acme,hold,,,,2027-01-02 03:04:05\n4,Acme,hold,Cora,,0,\n5,Acme,instock,,,,2027-01-02\n",
    "4 created, 0 updated, 0 unchanged, 1 rejected, 0 corrected", "did,status,client,package,hold-until",
    "1,hold,Cora,Gold,2026-11-27 00:00:00\n2,hold,Cora,Gold,2026-11-29 00:00:00\n"
    "3,hold,,,2027-01-02 03:04:05\n4,instock,,,\n" },
  { "J14/packages",
    "DID,Operator,Client,Package,Subscription\n1,Acme,Cora,Gold,\n2,Acme,Cora,Twice,\n3,Acme,Cora,Twice,3\n"
    "4,Acme,Cora,Nope,\n5,Acme,,Gold,\n6,Acme,Cora,,99\n",
    "2 created, 0 updated, 0 unchanged, 4 rejected, 0 corrected", "did,client,package,subscription",
    "1,Cora,Gold,1\n3,Cora,Twice,3\n" },
  { "L3/reservations",
    "DID,Operator,Status,Reserved For,Reserved Until\n1,Acme,reserved,Zoe,2027-01-01\n2,Acme,instock,Zoe,\n",
    "1 created, 0 updated, 0 unchanged, 1 rejected, 0 corrected", "did,reserved-for,reserved-until",
    "1,Zoe,2027-01-01 00:00:00\n" },
  { "I3/batches", "DID,Operator,Batch\n1,,A1\n2,Bolt,A1\n3,Bolt,B1\n4,,\n",
    "2 created, 0 updated, 0 unchanged, 2 rejected, 0 corrected", "did,operator,batch",
    "1,Acme,A1\n3,Bolt,B1\n" },
  { "J8/accounts", "DID,Operator,Client,Account\n1,Acme,Cora,ONE\n2,Acme,Cora,three\n3,Acme,,one\n",
    "1 created, 0 updated, 0 unchanged, 2 rejected, 0 corrected", "did,client,account", "1,Cora,one\n" },
  { "I1/decimal-comma", "DID;Operator;Recurring Cost\n1;Acme;1,50\n2;Acme;0,000001\n",
    "2 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected", "did,recurring-cost",
    "1,1.5\n2,0.000001\n" },
  { "E2/unmarked", "DID,Operator,Notes\n'+1205,Acme,'=1+1\n1206,Acme,'quoted'\n",
    "2 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected", "did,notes",
    "1205,'=1+1\n1206,'quoted'\n" },
  { "I7/other-reseller", "DID,Operator,Reseller\n1,Acme,Rex\n2,Bolt,Rex\n",
    "2 created, 0 updated, 0 unchanged, 0 rejected, 1 corrected", "did,reseller", "1,Rex\n2,\n" },
  { "I1/latin", "DID;Operator;Notes\n1;Acme;Z\xfcrich\n",
    "1 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected", "notes", "Z\xc3\xbcrich\n" },
  { "I1/open-quote", "DID,Operator,Notes\n1,Acme,x\n2,Acme,\"y\n3,Acme,z\n",
    "1 created, 0 updated, 0 unchanged, 1 rejected, 0 corrected", "did", "1\n" },
  { "A1/products",
    "DID,Operator,Monthly Fee,Billing Days,Billing Type,Product Status,City,Setup Fee\n"
    "1,Acme,1.5,28,,,Bath,\n2,Acme,,,,,,\n3,Acme,2,30,one-time,inactive,,0.000001\n4,Acme,,28,,,,\n"
    "5,Acme,1,,,,,\n6,Acme,,,,active,,\n",
    "3 created, 0 updated, 0 unchanged, 3 rejected, 0 corrected",
    "did,monthly-fee,billing-days,billing-type,product-status,city,setup-fee",
    "1,1.5,28,recurring,active,Bath,\n2,,,,,,\n3,2,30,one-time,inactive,,0.000001\n" },
  { "I1/header-only", "DID,Operator\n", "0 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected", "did",
    "" },
};

static void
test_new (gconstpointer data)
{
  const Case *c = data;
  const InvImportOptions options = { 0 };
  g_autoptr (InvTestImport) test = inv_test_import_new ();

  inv_test_expect (test, c->text, &options, c->account);

  g_autofree char *content = inv_test_content (test, c->columns);

  g_assert_cmpstr (content, ==, c->content);

  /* I8: once more changes nothing. */
  g_autoptr (InvImport) again = inv_test_run (test, c->text, -1, &options);

  g_assert_cmpuint (inv_import_get_counts (again)->outcomes[INV_IMPORT_CREATED], ==, 0);
  g_assert_cmpuint (inv_import_get_counts (again)->outcomes[INV_IMPORT_UPDATED], ==, 0);
}

typedef struct
{
  const char *name;
  InvImportUpdate update;
  const char *text;
  const char *account;
  const char *content;
} UpdateCase;

static const char existing_text[] =
    "DID,Operator,Status,Client,Account,Package,Tag,Notes,Recurring Cost,Batch,Reserved For,Hold Until\n"
    "1,Acme,instock,,,,vip,one,1,A1,,\n"
    "2,Acme,active,Cora,one,Gold,,two,2,,,\n"
    "3,Acme,reserved,,,,,,,,Zoe,\n"
    "4,Bolt,hold,Cora,,,,,,,,2027-01-01\n"
    "5,Bolt,archive,,,,,,,B1,,\n";

static const char existing_content[] = "1,instock,Acme,,,,vip,one,1,A1,,\n"
                                       "2,active,Acme,Cora,one,Gold,,two,2,,,\n"
                                       "3,reserved,Acme,,,,,,,,Zoe,\n"
                                       "4,hold,Bolt,Cora,,,,,,,,2027-01-01 00:00:00\n"
                                       "5,archive,Bolt,,,,,,,B1,,\n";

/* Each into an inventory with existing_text. */
static const UpdateCase update_cases[] = {
  { "P7/none", INV_IMPORT_UPDATE_NONE, "DID,Notes\n1,new\n2,\n5,x\n",
    "0 created, 0 updated, 3 unchanged, 0 rejected, 0 corrected", existing_content },
  { "P7/costs", INV_IMPORT_UPDATE_COSTS,
    "DID,Notes,Recurring Cost,Status,Operator\n1,new,9,archive,Bolt\n2,,,,\n3,x,3,nothing,\n",
    "0 created, 1 updated, 1 unchanged, 1 rejected, 0 corrected",
    "1,instock,Acme,,,,vip,one,9,A1,,\n"
    "2,active,Acme,Cora,one,Gold,,two,2,,,\n"
    "3,reserved,Acme,,,,,,,,Zoe,\n"
    "4,hold,Bolt,Cora,,,,,,,,2027-01-01 00:00:00\n"
    "5,archive,Bolt,,,,,,,B1,,\n" },
  { "I8/all-fields", INV_IMPORT_UPDATE_ALL,
    "DID,Operator,Status,Tag,Notes,Recurring Cost,Batch\n1,Bolt,frozen,\"gold,vip\",new,0.5,\n2,,,,,,\n"
    "3,,instock,x,,,A1\n4,,,,,,A1\n5,,Archive,,,,B1\n",
    "0 created, 2 updated, 2 unchanged, 1 rejected, 0 corrected",
    "1,frozen,Bolt,,,,\"gold, vip\",new,0.5,,,\n"
    "2,active,Acme,Cora,one,Gold,,two,2,,,\n"
    "3,instock,Acme,,,,x,,,A1,,\n"
    "4,hold,Bolt,Cora,,,,,,,,2027-01-01 00:00:00\n"
    "5,archive,Bolt,,,,,,,B1,,\n" },
  { "L1/all-statuses", INV_IMPORT_UPDATE_ALL,
    "DID,Status\n1,active\n2,hold\n3,archive\n4,instock\n5,instock\n",
    "0 created, 3 updated, 0 unchanged, 2 rejected, 0 corrected",
    "1,instock,Acme,,,,vip,one,1,A1,,\n"
    "2,hold,Acme,Cora,one,Gold,,two,2,,,2026-11-27 00:00:00\n"
    "3,archive,Acme,,,,,,,,,\n"
    "4,instock,Bolt,,,,,,,,,\n"
    "5,archive,Bolt,,,,,,,B1,,\n" },
  { "L1/all-release", INV_IMPORT_UPDATE_ALL, "DID,Status,Client\n2,reserved,\n4,reserved,Cora\n",
    "0 created, 1 updated, 0 unchanged, 1 rejected, 0 corrected",
    "1,instock,Acme,,,,vip,one,1,A1,,\n"
    "2,reserved,Acme,,,,,two,2,,,\n"
    "3,reserved,Acme,,,,,,,,Zoe,\n"
    "4,hold,Bolt,Cora,,,,,,,,2027-01-01 00:00:00\n"
    "5,archive,Bolt,,,,,,,B1,,\n" },
  { "L2/all-clients", INV_IMPORT_UPDATE_ALL,
    "DID,Client,Account,Package\n2,Cora,one,Gold\n1,Cora,,\n4,Cora,two,\n3,,,\n",
    "0 created, 0 updated, 2 unchanged, 2 rejected, 0 corrected", existing_content },
  { "I9/split-range", INV_IMPORT_UPDATE_ALL, "DID,Operator,Notes\n0-6,Acme,same\n",
    "2 created, 5 updated, 0 unchanged, 0 rejected, 0 corrected",
    "0,instock,Acme,,,,,same,,,,\n"
    "1,instock,Acme,,,,vip,same,1,A1,,\n"
    "2,active,Acme,Cora,one,Gold,,same,2,,,\n"
    "3,reserved,Acme,,,,,same,,,Zoe,\n"
    "4,hold,Acme,Cora,,,,same,,,,2027-01-01 00:00:00\n"
    "5,archive,Acme,,,,,same,,,,\n"
    "6,instock,Acme,,,,,same,,,,\n" },
};

static void
test_update (gconstpointer data)
{
  static const char columns[] = "did,status,operator,client,account,package,tag,notes,recurring-cost,batch,"
                                "reserved-for,hold-until";
  const UpdateCase *c = data;
  const InvImportOptions plain = { 0 };
  const InvImportOptions options = { .update = c->update };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (GError) error = NULL;

  inv_test_expect (test, existing_text, &plain, "5 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected");

  g_autofree char *before = inv_test_content (test, columns);

  g_assert_cmpstr (before, ==, existing_content);
  inv_test_expect (test, c->text, &options, c->account);

  g_autofree char *content = inv_test_content (test, columns);

  g_assert_cmpstr (content, ==, c->content);

  if (g_str_equal (c->content, existing_content))
    return;

  /* I8: one step, which one undo takes back. */
  g_autoptr (GPtrArray) steps = inv_undo (test->store, 1, NULL, &error);
  g_assert_no_error (error);

  g_autofree char *undone = inv_test_content (test, columns);

  g_assert_cmpstr (undone, ==, existing_content);
}

/* DIDs that exist become products, and products change. */
static void
test_update_products (void)
{
  const InvImportOptions options = { .update = INV_IMPORT_UPDATE_ALL };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (GError) error = NULL;

  inv_test_expect (test, "DID,Operator,Monthly Fee,Billing Days\n1,Acme,1,28\n2,Acme,,\n3,Acme,,\n", &options,
                   "3 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected");

  g_autofree char *before = inv_test_content (test, "did,monthly-fee,billing-days,city");

  inv_test_expect (test, "DID,City,Monthly Fee,Billing Days\n1,Bath,,\n2,Cork,2,30\n3,Ely,,\n", &options,
                   "0 created, 2 updated, 0 unchanged, 1 rejected, 0 corrected");
  inv_test_expect (test, "DID,City,Monthly Fee,Billing Days\n1,Bath,1,28\n2,,2.0,30\n3,,,\n", &options,
                   "0 created, 0 updated, 3 unchanged, 0 rejected, 0 corrected");

  g_autofree char *content = inv_test_content (test, "did,monthly-fee,billing-days,city");

  g_assert_cmpstr (content, ==, "1,1,28,Bath\n2,2,30,Cork\n3,,,\n");

  g_autoptr (GPtrArray) steps = inv_undo (test->store, 1, NULL, &error);

  g_assert_no_error (error);

  g_autofree char *undone = inv_test_content (test, "did,monthly-fee,billing-days,city");

  g_assert_cmpstr (undone, ==, before);
}

static void
test_defaults (void)
{
  static const char *const defaults[] = { "operator=Acme",      "status=reserved",    "tag=b,a",
                                          "notes=nothing said", "after-hold=archive", NULL };
  const InvImportOptions options = { .defaults = defaults, .strip_prefix = "00", .add_prefix = "9" };
  g_autoptr (InvTestImport) test = inv_test_import_new ();

  inv_test_expect (test, "DID,Notes\n0012,mine\n13,\n0014-0015,\n", &options,
                   "4 created, 0 updated, 0 unchanged, 0 rejected, 0 corrected");

  g_autofree char *content = inv_test_content (test, "did,operator,status,tag,notes,after-hold");

  g_assert_cmpstr (content, ==,
                   "912,Acme,reserved,\"a, b\",mine,archive\n"
                   "913,Acme,reserved,\"a, b\",nothing said,archive\n"
                   "914,Acme,reserved,\"a, b\",nothing said,archive\n"
                   "915,Acme,reserved,\"a, b\",nothing said,archive\n");
}

/* A subscription's number is that of the inventory that the file comes from: it tells apart those to be made. */
static void
test_create_missing_subscriptions (void)
{
  static const char table[] = "DID,Operator,Client,Account,Package,Subscription\n"
                              "1,Acme,Dan,main,Silver,40\n"
                              "2,Acme,dan,main,SILVER,40\n"
                              "3,Acme,Dan,,Silver,41\n"
                              "4,Acme,Dan,,Gold,2\n"
                              "5,Acme,Cora,,Gold,99\n"
                              "6,Acme,Cora,,Twice,99\n"
                              "7,Acme,Cora,,Nope,\n"
                              "8,Acme,,,Brass,7\n";
  const InvImportOptions options = { .create_missing = TRUE, .update = INV_IMPORT_UPDATE_ALL };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (GError) error = NULL;

  inv_test_expect (test, table, &options, "6 created, 0 updated, 0 unchanged, 2 rejected, 0 corrected");

  g_autofree char *content = inv_test_content (test, "did,client,package,subscription");

  g_assert_cmpstr (content, ==,
                   "1,Dan,Silver,4\n2,Dan,Silver,4\n3,Dan,Silver,5\n4,Dan,Gold,6\n5,Cora,Gold,1\n"
                   "7,Cora,Nope,7\n");
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM package WHERE name = 'Brass'"), ==, 0);

  inv_test_expect (test, table, &options, "0 created, 0 updated, 6 unchanged, 2 rejected, 0 corrected");

  g_autoptr (GPtrArray) steps = inv_undo (test->store, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inv_test_query (test,
                                   "SELECT (SELECT count (*) FROM did) + (SELECT count (*) FROM package) "
                                   "+ (SELECT count (*) FROM subscription)"),
                   ==, 0 + 2 + 3);
}

/* What is named and not there is made where a DID refers to it, in the same step. */
static void
test_create_missing (void)
{
  const InvImportOptions options = { .create_missing = TRUE };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (GError) error = NULL;

  inv_test_expect (test,
                   "DID,Operator,Reseller,Batch,Client,Account,Status\n"
                   "1,New,Ray,N1,Dan,main,active\n2,NEW,Ray,N1,dan,Main,active\n3,Bad,,,,,active\n4,Acme,Rex,"
                   ",Cora,three,\n",
                   &options, "3 created, 0 updated, 0 unchanged, 1 rejected, 0 corrected");

  g_autofree char *content = inv_test_content (test, "did,operator,reseller,batch,client,account");

  g_assert_cmpstr (content, ==, "1,New,Ray,N1,Dan,main\n2,New,Ray,N1,Dan,main\n4,Acme,Rex,,Cora,three\n");
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM operator WHERE name = 'Bad'"), ==, 0);

  g_autoptr (GPtrArray) steps = inv_undo (test->store, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inv_test_query (test,
                                   "SELECT (SELECT count (*) FROM did) + (SELECT count (*) FROM operator) "
                                   "+ (SELECT count (*) FROM client) + (SELECT count (*) FROM account)"),
                   ==, 0 + 2 + 1 + 2);
}

static void
test_no_operator (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InvImport) import = inv_test_open (test, "DID\n1205\n", -1, &options, &error);

  g_assert_no_error (error);
  g_assert_false (inv_import_run (import, test->store, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "operator"));
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM step"), ==, 0);
}

typedef struct
{
  const char *name;
  const char *text;
  gsize length;
  const char *map;
  const char *set;
  InvError code;
  const char *says;
} RefusedCase;

#define TEXT(text) text, sizeof (text) - 1

static const RefusedCase refused_cases[] = {
  { "I1/empty", TEXT (""), NULL, NULL, INV_ERROR_INVALID, "empty" },
  { "I1/blank", TEXT ("\n\n  \n"), NULL, NULL, INV_ERROR_INVALID, "no row" },
  { "I1/binary", TEXT ("\0\1\2\3\4\5\6\7"), NULL, NULL, INV_ERROR_INVALID, "table of text" },
  { "I1/spreadsheet", TEXT ("PK\003\004xyz"), NULL, NULL, INV_ERROR_INVALID, "Save it as CSV" },
  { "I2/one-column", TEXT ("Colour\nred\n"), NULL, "operator=Acme", INV_ERROR_INVALID, "hold the numbers" },
  { "I2/no-header", TEXT ("1205,x\n1206,y\n"), NULL, "operator=Acme", INV_ERROR_INVALID, "no header row" },
  { "I2/unknown-header", TEXT ("DID,Notes\n1,x\n"), "Note=notes", NULL, INV_ERROR_USAGE, "Notes" },
  { "I2/unknown-field", TEXT ("DID,Notes\n1,x\n"), "Notes=notess", NULL, INV_ERROR_USAGE, "notes" },
  { "I2/read-only-field", TEXT ("DID,Notes\n1,x\n"), "Notes=id", NULL, INV_ERROR_USAGE, "id" },
  { "I2/mapped-twice", TEXT ("A,B\n1,x\n"), "A=did;B=did", NULL, INV_ERROR_USAGE, "did" },
  { "I9/half-range", TEXT ("A,B\n1,x\n"), "A=range-start", NULL, INV_ERROR_USAGE, "range-end" },
  { "I3/unknown-default", TEXT ("DID\n1\n"), NULL, "operator=Acmee", INV_ERROR_NOT_FOUND, "Acme" },
  { "I3/bad-default", TEXT ("DID\n1\n"), NULL, "status=instok", INV_ERROR_USAGE, "instok" },
  { "I3/default-number", TEXT ("DID\n1\n"), NULL, "did=1", INV_ERROR_USAGE, "did" },
  { "I1/header-nul",
    TEXT ("DID,A\0B\n1205,long enough to be taken for text after all, which it is\n"
          "1206,long enough to be taken for text after all, which it is\n"),
    NULL, "operator=Acme", INV_ERROR_INVALID, "header row" },
};

static void
test_refused (gconstpointer data)
{
  const RefusedCase *c = data;
  g_auto (GStrv) maps = c->map != NULL ? g_strsplit (c->map, ";", -1) : NULL;
  const char *defaults[] = { c->set, NULL };
  const InvImportOptions options = { .maps = (const char *const *) maps, .defaults = defaults };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InvImport) import = inv_test_open (test, c->text, c->length, &options, &error);

  if (import != NULL)
    {
      g_assert_no_error (error);
      g_assert_false (inv_import_run (import, test->store, NULL, &error));
    }

  g_assert_error (error, INV_ERROR, (int) c->code);
  g_assert_nonnull (strstr (error->message, c->says));
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM step"), ==, 0);
}

static void
test_mapping (void)
{
  static const char *const maps[] = { "Stuff=notes", "Owner=operator", "2=did", NULL };
  const InvImportOptions options = { .maps = maps };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvImport)
      import = inv_test_run (test, "Number,N,Stuff,Owner,Colour\nx,1205,=a,Acme,red\n", -1, &options);
  g_autofree char *content = inv_test_content (test, "did,notes");
  g_auto (GStrv) ignored = inv_import_mapping_get_ignored (inv_import_get_mapping (import));
  g_autofree char *list = g_strjoinv ("|", ignored);

  g_assert_cmpstr (content, ==, "1205,'=a\n");
  g_assert_cmpstr (list, ==, "Number|Colour");
}

static void
test_examples (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvImport)
      import = inv_test_run (test,
                             "DID,Operator\n9,Acme\nx,Acme\n5,Nobody\n6,Nobody\n7,Somebody\n3,Acme\n3,Acme\n",
                             -1, &options);
  g_autoptr (GArray) reasons = inv_import_get_reasons (import);
  InvImportExample example;

  g_assert_true (inv_import_get_example (import, INV_IMPORT_CREATED, &example));
  g_assert_cmpstr (example.number, ==, "9");
  g_assert_cmpuint (example.line, ==, 2);
  g_assert_true (inv_import_get_example (import, INV_IMPORT_REJECTED, &example));
  g_assert_cmpstr (example.number, ==, "x");
  g_assert_cmpuint (example.line, ==, 3);
  g_assert_false (inv_import_get_example (import, INV_IMPORT_UPDATED, &example));

  g_assert_cmpuint (reasons->len, ==, 4);
  g_assert_cmpuint (g_array_index (reasons, InvImportReason, 0).count, ==, 2);
  g_assert_cmpuint (g_array_index (reasons, InvImportReason, 0).first_line, ==, 4);
}

/* A file in which every row has a fault of its own: the reasons stay bounded, and so does the time. */
static void
test_many_reasons (void)
{
  const InvImportOptions options = { 0 };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (GString) text = g_string_new ("DID,Operator,Hold Days\n");

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (text, "%u,%s%u,%s\n", 1000000 + i, i % 2 == 0 ? "Nobody" : "Acme", i,
                            i % 2 == 0 ? "" : "x");
  g_string_replace (text, ",x", ",y", 5000);

  g_autoptr (InvImport) import = inv_test_run (test, text->str, text->len, &options);
  g_autoptr (GArray) reasons = inv_import_get_reasons (import);

  g_assert_cmpuint (inv_import_get_counts (import)->outcomes[INV_IMPORT_REJECTED], ==, 30000);
  g_assert_cmpuint (reasons->len, <=, 1100);
}

/* What is cancelled, or fails, leaves the inventory as it was. */
static void
test_cancelled (void)
{
  static const char *const defaults[] = { "operator=Acme", NULL };
  const InvImportOptions options = { .defaults = defaults };
  g_autoptr (InvTestImport) test = inv_test_import_new ();
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvImport) import = inv_test_open (test, "DID\n1-9999\n", -1, &options, &error);

  inv_progress_cancel (progress);
  g_assert_false (inv_import_run (import, test->store, progress, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM did"), ==, 0);
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM step"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (new_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/import/new/%s", new_cases[i].name);

      g_test_add_data_func (name, &new_cases[i], test_new);
    }

  for (guint i = 0; i < G_N_ELEMENTS (update_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/import/update/%s", update_cases[i].name);

      g_test_add_data_func (name, &update_cases[i], test_update);
    }

  for (guint i = 0; i < G_N_ELEMENTS (refused_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/import/refused/%s", refused_cases[i].name);

      g_test_add_data_func (name, &refused_cases[i], test_refused);
    }

  g_test_add_func ("/import/A1/update-products", test_update_products);
  g_test_add_func ("/import/I3/defaults", test_defaults);
  g_test_add_func ("/import/I7/create-missing", test_create_missing);
  g_test_add_func ("/import/J9/create-missing-subscriptions", test_create_missing_subscriptions);
  g_test_add_func ("/import/I3/no-operator", test_no_operator);
  g_test_add_func ("/import/I2/mapping", test_mapping);
  g_test_add_func ("/import/I4/examples", test_examples);
  g_test_add_func ("/import/I4/many-reasons", test_many_reasons);
  g_test_add_func ("/import/I8/cancelled", test_cancelled);

  return g_test_run ();
}
