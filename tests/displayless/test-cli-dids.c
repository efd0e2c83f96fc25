/* SPDX-License-Identifier: GPL-3.0-or-later */

/* did-inventory-cli on DIDs and what they belong to: each table is a session at the command line. */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "cli-run.h"

typedef struct
{
  const char *line;
  int status;
  const char *out;
} Step;

static void
run_steps (CliFixture *fixture, const Step *steps)
{
  for (; steps->line != NULL; steps++)
    cli_expect (fixture, steps->status, steps->line, steps->out);
}

static void
test_create (CliFixture *fixture, gconstpointer data)
{
  static const Step steps[] = {
    { "create 111-113 --operator Acme --create-missing --status reserved --after-hold archive --tag vip "
      "--tag geo "
      "--notes 'for Jane'",
      0, "created=3 existing=0 repeated=0\n" },
    { "list --columns did,status,operator,tag,notes,after-hold", 0,
      "did,status,operator,tag,notes,after-hold\n"
      "111,reserved,Acme,\"geo, vip\",for Jane,archive\n"
      "112,reserved,Acme,\"geo, vip\",for Jane,archive\n"
      "113,reserved,Acme,\"geo, vip\",for Jane,archive\n" },
    { "create '113, 114; 114' 115 --operator Acme", 1, "created=2 existing=1 repeated=1\n" },
    { "create 007-012 --operator Acme", 0, "created=6 existing=0 repeated=0\n" },
    { "list 00* --columns did,status --sort did:desc", 0,
      "did,status\n009,instock\n008,instock\n007,instock\n" },
    { "create '(205) 666-1234' --operator Acme", 0, "created=1 existing=0 repeated=0\n" },
    { "create 442079460000-0999 --operator acme", 0, "created=1000 existing=0 repeated=0\n" },
    { "list --limit 1 --columns did,operator 4420*", 0, "did,operator\n442079460000,Acme\n" },
    { 0 },
  };

  run_steps (fixture, steps);
  cli_expect_error (fixture, 3, "create 555 --operator Acne", "Acme");
  cli_expect_error (fixture, 2, "create 1-999999999 --operator Acme", "10");

  fixture->input = "900\n901\n901;902\n";
  cli_expect (fixture, 0, "create - --operator Acme --quiet", "created=3 existing=0 repeated=1\n");
}

static void
test_edit (CliFixture *fixture, gconstpointer data)
{
  static const Step steps[] = {
    { "create 111-114 --operator Acme --create-missing --tag vip", 0, "created=4 existing=0 repeated=0\n" },
    { "edit 111 status=reserved notes='Ready, set'", 0, "found=1 changed=1 refused=0\n" },
    { "edit tag:vip tag+=geo tag-=vip", 0, "found=4 changed=4 refused=0\n" },
    { "list --columns did,status,tag,notes", 0,
      "did,status,tag,notes\n111,reserved,geo,\"Ready, "
      "set\"\n112,instock,geo,\n113,instock,geo,\n114,instock,geo,"
      "\n" },
    { "edit 111 notes=", 0, "found=1 changed=1 refused=0\n" },
    { "list notes:any --columns did", 0, "did\n" },
    { "edit 11 status=reserved", 0, "found=0 changed=0 refused=0\n" },
    { "edit '*' status=reserved", 0, "found=4 changed=3 refused=0\n" },
    { "edit '' status=reserved", 0, "found=4 changed=0 refused=0\n" },
    { "edit 112 status=archive", 0, "found=1 changed=1 refused=0\n" },
    { "edit '*' status=instock", 1, "found=4 changed=3 refused=1\n" },
    { "list status:archive --columns did", 0, "did\n112\n" },
    { "edit 111 did=115", 0, "found=1 changed=1 refused=0\n" },
    { "edit 115 recurring-cost=1.25 hold-days=7 country=GB", 0, "found=1 changed=1 refused=0\n" },
    { "list 115 --columns did,recurring-cost,hold-days,country --json", 0,
      "[\n{\"did\":\"115\",\"recurring-cost\":\"1.25\",\"hold-days\":7,\"country\":\"GB\"}\n]\n" },
    { 0 },
  };

  run_steps (fixture, steps);
  cli_expect_error (fixture, 3, "edit 115 did=114", "114");
  cli_expect_error (fixture, 2, "edit 115 recurring-cost=lots", "lots");
  cli_expect_error (fixture, 3, "edit 115 operator=Acne", "Acme");
}

static void
test_delete (CliFixture *fixture, gconstpointer data)
{
  static const Step steps[] = {
    { "create 111-222 --operator Acme --create-missing", 0, NULL },
    { "delete 11", 0, "found=0 deleted=0 left=0\n" },
    { "delete 111", 0, "found=1 deleted=1 left=0\n" },
    { "--json delete did:112..119", 0, "{\"found\":8,\"deleted\":8,\"left\":0}\n" },
    { "undo", 0, NULL },
    { "delete '*'", 0, "found=111 deleted=111 left=0\n" },
    { "list --columns did", 0, "did\n" },
    { "undo 2", 0, NULL },
    { "list --columns did --limit 2", 0, "did\n111\n112\n" },
    { 0 },
  };

  run_steps (fixture, steps);
}

static void
test_entities (CliFixture *fixture, gconstpointer data)
{
  static const Step steps[] = {
    { "reseller add 'North Resale' notes=x", 0, "added=1 id=1\n" },
    { "operator add Acme 'reseller=north resale'", 0, "added=1 id=1\n" },
    { "batch add B1 operator=Acme", 0, "added=1 id=1\n" },
    { "create 111-113 --operator Acme", 0, NULL },
    { "operator list --columns name,reseller", 0, "name,reseller\nAcme,North Resale\n" },
    { "operator edit acme name='Acme Telecom'", 0, "changed=1\n" },
    { "operator edit 'Acme Telecom' name='Acme Telecom'", 0, "changed=0\n" },
    { "operator edit 'Acme Telecom' reseller=", 0, "changed=1\n" },
    { "reseller delete 'North Resale'", 0, "deleted=1\n" },
    { "batch delete B1", 0, "deleted=1\n" },
    { "client add Jane", 0, NULL },
    { "client add Joe", 0, NULL },
    { "account add main client=Jane", 0, NULL },
    { "account add main client=Joe", 0, NULL },
    { "account delete main --client Joe", 0, "deleted=1\n" },
    { "package add Gold did-limit=5 hold-days=3 active=yes", 0, NULL },
    { "destination add 1205 country=US area=Alabama", 0, NULL },
    { 0 },
  };

  run_steps (fixture, steps);
  cli_expect_error (fixture, 3, "operator delete 'Acme Telecom'", "3");
  cli_expect_error (fixture, 3, "operator add 'ACME telecom'", "ACME telecom");
  cli_expect_error (fixture, 3, "operator delete Acme", "Acme Telecom");
  cli_expect (fixture, 0, "operator list --json", NULL);
  g_assert_nonnull (strstr (fixture->out, "\"name\":\"Acme Telecom\""));
}

static void
test_stats (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, 0, "create 111-120 --operator Acme --create-missing", NULL);
  cli_expect (fixture, 0, "edit did:111..113 status=reserved recurring-cost=0.1", NULL);
  cli_expect (fixture, 0, "stats", NULL);
  g_assert_true (g_str_has_prefix (fixture->out,
                                   "by,name,count,active,instock,reserved,hold,blocked,frozen,archive,"
                                   "activation-cost,recurring-cost\n"
                                   "all,,10,0,7,3,0,0,0,0,0,0.3\n"));
  cli_expect (fixture, 0, "stats status:reserved", NULL);
  g_assert_nonnull (strstr (fixture->out, "operator,Acme,3,0,0,3,"));
}

static void
test_undo (CliFixture *fixture, gconstpointer data)
{
  static const Step steps[] = {
    { "create 111 --operator Acme --create-missing", 0, NULL },
    { "edit 111 notes=one", 0, NULL },
    { "edit 111 notes=two", 0, NULL },
    { "undo", 0, NULL },
    { "list --columns did,notes", 0, "did,notes\n111,one\n" },
    { "undo 2", 0, NULL },
    { "list --columns did", 0, "did\n" },
    { "redo 3", 0, NULL },
    { "list --columns did,notes", 0, "did,notes\n111,two\n" },
    { 0 },
  };

  run_steps (fixture, steps);
  cli_expect_error (fixture, 3, "redo", "");
  cli_expect_error (fixture, 3, "undo 9", "");
  cli_expect (fixture, 0, "list --columns notes", "notes\ntwo\n");

  cli_expect (fixture, 0, "history 111", NULL);
  g_assert_nonnull (strstr (fixture->out, "two"));
  cli_expect (fixture, 0, "history", NULL);
  cli_expect (fixture, 0, "history --json", NULL);
}

/* Each line without its first cells, which hold when it was and who did it. */
static char *
without_origin (const char *csv)
{
  g_auto (GStrv) lines = g_strsplit (csv, "\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", 5);

      g_string_append_printf (text, "%s\n", cells[4]);
    }

  return g_string_free_and_steal (text);
}

/* Created, changed three times and the last change undone; then deleted. */
static void
test_history (CliFixture *fixture, gconstpointer data)
{
  static const Step steps[] = {
    { "create 111-113 --operator 'Acme One' --create-missing --tag vip", 0, NULL },
    { "edit '*' status=reserved", 0, NULL },
    { "edit '*' 'notes=say \"hi\"'", 0, NULL },
    { "edit '*' status=archive", 0, NULL },
    { "undo", 0, NULL },
    { "history 112", 0, NULL },
    { 0 },
  };

  run_steps (fixture, steps);

  g_autofree char *five = without_origin (fixture->out);
  g_assert_cmpstr (five, ==,
                   "action,kind,id,change,field,old,new\n"
                   "undo,edit,2,changed,status,archive,reserved\n"
                   "do,edit,2,changed,status,reserved,archive\n"
                   "do,edit,2,changed,notes,,\"say \"\"hi\"\"\"\n"
                   "do,edit,2,changed,status,instock,reserved\n"
                   "do,create,2,created,,,\"did=112 status=instock operator=\"\"Acme One\"\" tag=vip\"\n");

  cli_expect (fixture, 0, "delete 112", NULL);
  cli_expect (fixture, 0, "history 112", NULL);
  g_autofree char *six = without_origin (fixture->out);
  g_assert_nonnull (strstr (six, "do,delete,2,deleted,,\"did=112 status=reserved operator="));

  /* A DID that is offered for sale changes; it is not created once more. */
  cli_write_file (fixture, "offer.csv", "DID,Monthly Fee,Billing Days\n113,5,28\n", -1);
  cli_expect (fixture, 0, "import offer.csv --update all", NULL);
  cli_expect (fixture, 0, "history 113", NULL);
  g_autofree char *offered = without_origin (fixture->out);
  g_assert_nonnull (strstr (offered, "do,import,3,changed,,,product-status=active monthly-fee=5 "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  CLI_TEST ("/cli/N3/create", test_create);
  CLI_TEST ("/cli/J6/edit", test_edit);
  CLI_TEST ("/cli/J11/delete", test_delete);
  CLI_TEST ("/cli/J12/entities", test_entities);
  CLI_TEST ("/cli/R3/stats", test_stats);
  CLI_TEST ("/cli/H2/undo", test_undo);
  CLI_TEST ("/cli/H1/history", test_history);

  return g_test_run ();
}
