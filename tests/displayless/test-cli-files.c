/* SPDX-License-Identifier: GPL-3.0-or-later */

/* did-inventory-cli import and export. */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "cli-run.h"

#define JERASOFT_HEADER "ID,Status,Operator,DID,Tag,Notes,Client,Account,Package,After Hold,Reseller\n"

static void
test_import (CliFixture *fixture, gconstpointer data)
{
  cli_write_file (fixture, "in.csv",
                  "Status,Operator,DID,Tag,Notes,After Hold\n"
                  "instock,Acme,111,vip,,reserved\n"
                  "In Stock,Acme,0012,\"geo,vip\",\"a, b\",reserved\n"
                  "reserved,Acme,201-210,,,archive\n"
                  "instock,Acme,4.479E+11,,,\n"
                  "instock,Acme,111,,,\n"
                  "sold,Acme,300,,,\n",
                  -1);

  cli_expect_error (fixture, 3, "import nothing.csv", "nothing.csv");
  cli_expect (fixture, 1, "import in.csv", NULL);
  g_assert_nonnull (strstr (fixture->err, "Acme"));

  cli_expect (fixture, 1, "import in.csv --create-missing --dry-run --quiet", NULL);
  g_autofree char *foreseen = g_strdup (fixture->out);
  cli_expect (fixture, 0, "list --columns did", "did\n");

  cli_expect (fixture, 1, "import in.csv --create-missing --rejects bad.csv", foreseen);
  g_assert_nonnull (strstr (fixture->out, "read=15 created=12"));
  g_assert_nonnull (strstr (fixture->err, "shortened by a spreadsheet"));

  cli_expect (fixture, 0, "list --columns did,status,tag,notes,after-hold --limit 3",
              "did,status,tag,notes,after-hold\n"
              "0012,instock,\"geo, vip\",\"a, b\",reserved\n"
              "111,instock,vip,,reserved\n"
              "201,reserved,,,archive\n");

  g_autofree char *rejects = cli_read_file (fixture, "bad.csv");
  g_assert_true (g_str_has_prefix (rejects, "Status,Operator,DID,Tag,Notes,After Hold,Line,Reason\n"));
  g_assert_nonnull (strstr (rejects, "sold"));

  cli_expect (fixture, 0, "undo", NULL);
  cli_expect (fixture, 0, "list --columns did", "did\n");
}

static void
test_import_options (CliFixture *fixture, gconstpointer data)
{
  cli_write_file (fixture, "in.csv", "00111;1,5\n00112;2\n", -1);
  cli_expect (fixture, 0,
              "import in.csv --no-header --delimiter semicolon --map 1=did --map 2=recurring-cost "
              "--set operator=Acme --set tag=new --strip-prefix 00 --add-prefix 44 --create-missing --json",
              "{\"read\":2,\"created\":2,\"updated\":0,\"unchanged\":0,\"corrected\":0,\"rejected\":0}\n");
  cli_expect (fixture, 0, "list --columns did,recurring-cost,operator,tag",
              "did,recurring-cost,operator,tag\n44111,1.5,Acme,new\n44112,2,Acme,new\n");

  cli_write_file (fixture, "more.csv", "DID,Notes,Recurring Cost\n44111,hello,3\n44113,,4\n", -1);
  cli_expect (fixture, 0, "import more.csv --set operator=Acme --update costs --quiet", NULL);
  cli_expect (fixture, 0, "list --columns did,recurring-cost,notes",
              "did,recurring-cost,notes\n44111,3,\n44112,2,\n44113,4,\n");
  cli_expect (fixture, 0, "import more.csv --set operator=Acme --update all --quiet",
              "read=2 created=0 updated=1 unchanged=1 corrected=0 rejected=0\n");
  cli_expect (fixture, 0, "list 44111 --columns notes", "notes\nhello\n");
}

static void
test_export (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, 0, "create 111-113 --operator Acme --create-missing --tag vip --notes '=1+1'", NULL);
  cli_expect (fixture, 0, "edit 112 status=reserved", NULL);

  cli_expect (fixture, 0, "export out.csv --preset jerasoft", "exported=3\n");
  g_autofree char *all = cli_read_file (fixture, "out.csv");
  g_assert_true (g_str_has_prefix (all, JERASOFT_HEADER "1,instock,Acme,111,vip,'=1+1,,,,instock,\n"));

  cli_expect (fixture, 0, "export out.csv status:reserved --columns did,notes --raw", "exported=1\n");
  g_autofree char *some = cli_read_file (fixture, "out.csv");
  g_assert_cmpstr (some, ==, "DID,Notes\n112,=1+1\n");

  cli_expect (fixture, 0, "export - --columns did --sort did:desc", "DID\n113\n112\n111\n");
  cli_expect_error (fixture, 2, "export out.xlsx", "“.csv”");
  cli_expect_error (fixture, 2, "export out.csv --preset full --columns did", "--preset");
  cli_expect_error (fixture, 3, "export nowhere/out.csv", "nowhere");
}

/* What export writes, import reads: nothing is created, updated or rejected, and a new inventory takes it all. */
static void
test_round_trip (CliFixture *fixture, gconstpointer data)
{
  static const char *const presets[] = { "jerasoft", "full" };

  cli_expect (fixture, 0, "new a.didinventory --sample 500", "created=500\n");
  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autofree char *export = g_strdup_printf ("export out.csv --preset %s --inventory a.didinventory",
                                                 presets[i]);

      cli_expect (fixture, 0, export, "exported=500\n");
      cli_expect (fixture, 0, "import out.csv --update all --quiet --inventory a.didinventory",
                  "read=500 created=0 updated=0 unchanged=500 corrected=0 rejected=0\n");
    }

  cli_expect (fixture, 0, "new b.didinventory", "created=0\n");
  cli_expect (fixture, 0, "import out.csv --create-missing --inventory b.didinventory --quiet",
              "read=500 created=500 updated=0 unchanged=0 corrected=0 rejected=0\n");
}

/* An inventory moves without loss, but for the ids. */
static void
test_move (CliFixture *fixture, gconstpointer data)
{
  static const char columns[] =
      "--columns did,status,operator,tag,notes,after-hold,hold-days,batch,recurring-cost,country,area --raw";
  g_autofree char *export_a = g_strdup_printf ("export a.csv %s", columns);
  g_autofree char *export_b = g_strdup_printf ("export b.csv %s --inventory b.didinventory", columns);

  cli_expect (fixture, 0, "operator add Acme", NULL);
  cli_expect (fixture, 0, "batch add B1 operator=Acme", NULL);
  cli_expect (fixture, 0, "create 0041-0049 --operator Acme --tag vip --tag geo --notes '+1 \"a\", b'", NULL);
  cli_expect (fixture, 0, "edit '*' batch=B1 recurring-cost=0.000001 hold-days=5 country=US area=Alabama",
              NULL);
  cli_expect (fixture, 0, "edit 0042 status=reserved", NULL);
  cli_expect (fixture, 0, "export full.csv --preset full", "exported=9\n");
  cli_expect (fixture, 0, export_a, NULL);

  cli_expect (fixture, 0, "new b.didinventory", "created=0\n");
  cli_expect (fixture, 0, "import full.csv --create-missing --inventory b.didinventory --quiet",
              "read=9 created=9 updated=0 unchanged=0 corrected=0 rejected=0\n");
  cli_expect (fixture, 0, export_b, NULL);

  g_autofree char *a = cli_read_file (fixture, "a.csv");
  g_autofree char *b = cli_read_file (fixture, "b.csv");
  g_assert_cmpstr (a, ==, b);
}

/* So does one with clients, packages, holds, reservations and products; an id is of its own inventory. */
static void
test_move_sample (CliFixture *fixture, gconstpointer data)
{
  static const char export[] =
      "export - --raw --columns did,status,operator,tag,notes,client,account,package,after-hold,reseller,"
      "hold-days,hold-until,reserved-for,reserved-until,description,batch,activation-cost,recurring-cost,"
      "release-date,free,country,area,product-status,province,city,buy-cost,connection-cost,grace-time,"
      "cost-per-minute,initial-increment,increment,setup-fee,monthly-fee,call-timeout,billing-type,"
      "billing-days,concurrent-calls --quiet --inventory ";
  g_autofree char *export_a = g_strconcat (export, "a.didinventory", NULL);
  g_autofree char *export_b = g_strconcat (export, "b.didinventory", NULL);

  cli_expect (fixture, 0, "new a.didinventory --sample 2000", "created=2000\n");
  cli_expect (fixture, 0, "export full.csv --preset full --inventory a.didinventory", "exported=2000\n");
  cli_expect (fixture, 0, export_a, NULL);
  g_autofree char *a = g_strdup (fixture->out);

  cli_expect (fixture, 0, "new b.didinventory", NULL);
  cli_expect (fixture, 0, "import full.csv --create-missing --inventory b.didinventory",
              "read=2000 created=2000 updated=0 unchanged=0 corrected=0 rejected=0\n");
  cli_expect (fixture, 0, export_b, NULL);
  g_assert_cmpstr (a, ==, fixture->out);

  cli_expect (fixture, 0, "import full.csv --update all --inventory b.didinventory",
              "read=2000 created=0 updated=0 unchanged=2000 corrected=0 rejected=0\n");
}

static void
test_bad_files (CliFixture *fixture, gconstpointer data)
{
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'x');

  cli_expect (fixture, 0, "operator add Acme", NULL);

  cli_write_file (fixture, "empty.csv", "", -1);
  cli_expect_error (fixture, 3, "import empty.csv", "empty");

  cli_write_file (fixture, "binary.csv",
                  "\x7f"
                  "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0",
                  24);
  cli_expect_error (fixture, 3, "import binary.csv --set operator=Acme", "binary.csv");

  cli_write_file (fixture, "huge.csv", huge, -1);
  cli_run (fixture, "import huge.csv --set operator=Acme");
  g_assert_cmpint (fixture->status, !=, 0);

  cli_write_file (fixture, "nul.csv", "DID\n111\n1\0002\n", 11);
  cli_expect_error (fixture, 3, "import nul.csv --set operator=Acme", "nul.csv");

  cli_write_file (fixture, "open.csv", "DID,Notes\n112,\"never closed\n113,x\n", -1);
  cli_expect (fixture, 1, "import open.csv --set operator=Acme", NULL);

  cli_expect_error (fixture, 3, "import .", "");
}

/* What could not be taken as it stands comes with what to do about it. */
static void
test_hints (CliFixture *fixture, gconstpointer data)
{
  cli_write_file (fixture, "names.csv", "DID;Operator;Statsu\n1;Acme;\n2;Bolt;\n", -1);

  cli_expect (fixture, 1, "import names.csv --dry-run", NULL);
  g_assert_nonnull (strstr (fixture->err, "--map \"Statsu=status\""));
  g_assert_nonnull (strstr (fixture->err, "Encoding: UTF-8. Delimiter: ;."));
  g_assert_nonnull (strstr (fixture->err, "--create-missing makes what the inventory lacks"));

  cli_run (fixture, "import names.csv --create-missing");
  g_assert_cmpint (fixture->status, ==, 0);
  g_assert_null (strstr (fixture->err, "--create-missing"));

  /* A name that rejects nothing is not worth a word. */
  cli_write_file (fixture, "names.csv", "DID;Operator;Status\n1;Acmee;\n3;Acme;wrong\n", -1);
  cli_expect (fixture, 1, "import names.csv", NULL);
  g_assert_null (strstr (fixture->err, "--create-missing"));
  cli_expect_error (fixture, 3, "create 3 --operator Nobody", "With --create-missing it is made.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  CLI_TEST ("/cli/I5/import", test_import);
  CLI_TEST ("/cli/I3/import-options", test_import_options);
  CLI_TEST ("/cli/J9/export", test_export);
  CLI_TEST ("/cli/I8/round-trip", test_round_trip);
  CLI_TEST ("/cli/J9/move", test_move);
  CLI_TEST ("/cli/J9/move-sample", test_move_sample);
  CLI_TEST ("/cli/I6/bad-files", test_bad_files);
  CLI_TEST ("/cli/I7/hints", test_hints);

  return g_test_run ();
}
