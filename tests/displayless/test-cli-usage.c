/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What did-inventory-cli says of itself, and to those who type something wrong. */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "cli-run.h"

static void
test_help (CliFixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "--help",
    "new --help",
    "create --help",
    "list --help",
    "edit --help",
    "delete --help",
    "import --help",
    "export --help",
    "stats --help",
    "history --help",
    "undo --help",
    "redo --help",
    "backup --help",
    "restore --help",
    "check --help",
    "operator --help",
    "operator add --help",
    "reseller edit --help",
    "batch delete --help",
    "client list --help",
    "account add --help",
    "package add --help",
    "destination add --help",
    "--quiet list --help",
    "list x --help",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cli_expect (fixture, 0, lines[i], NULL);
      g_assert_true (g_str_has_prefix (fixture->out, "Usage: did-inventory-cli "));
    }
}

static void
test_help_names_everything (CliFixture *fixture, gconstpointer data)
{
  static const char *const options[] = { "--operator", "--status",         "--after-hold", "--tag",
                                         "--notes",    "--create-missing", "--inventory" };

  cli_expect (fixture, 0, "create --help", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    g_assert_nonnull (strstr (fixture->out, options[i]));

  cli_expect (fixture, 0, "list --help", NULL);
  g_assert_nonnull (strstr (fixture->out, "recurring-cost"));

  cli_expect (fixture, 0, "operator add --help", NULL);
  g_assert_nonnull (strstr (fixture->out, "on-demand-provisioning"));
}

static void
test_version (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, 0, "--version", "did-inventory-cli " PACKAGE_VERSION "\n");
  cli_expect (fixture, 0, "list --version", "did-inventory-cli " PACKAGE_VERSION "\n");
}

static void
test_wrong (CliFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *line;
    const char *message;
  } cases[] = {
    { "", "A command is missing" },
    { "operator", "A command is missing" },
    { "lsit", "Did you mean “list”?" },
    { "frobnicate", "“did-inventory-cli --help” lists" },
    { "operator lits", "Did you mean “operator list”?" },
    { "--josn list", "Did you mean --json?" },
    { "list --colums did", "Did you mean --columns?" },
    { "list --tag x", "no option --tag" },
    { "list --columns", "--columns needs a value" },
    { "list --json=yes", "--json takes no value" },
    { "list --limit 1 --limit 2", "given twice" },
    { "list --limit many", "“many” is not a whole number" },
    { "list --limit -1", "“-1” is not a whole number" },
    { "list status:hold tag:vip", "goes in quotes" },
    { "list --columns did,nots", "notes" },
    { "list --sort statsu", "status" },
    { "list statsu:hold", "status" },
    { "list status:hodl", "hold" },
    { "edit 111 status", "=" },
    { "edit 111", "Something is missing" },
    { "edit 111 statsu=hold", "status" },
    { "edit 111 id=5", "id" },
    { "delete ''", "delete '*'" },
    { "delete", "Something is missing" },
    { "undo some", "“some” is not a whole number" },
    { "operator add", "Something is missing" },
    { "operator add Acme colour=red", "colour" },
    { "operator add Acme reseler=x", "reseller" },
    { "operator add Acme red", "not FIELD=VALUE" },
    { "operator list --columns nam", "name" },
    { "operator delete Acme --client x", "for accounts" },
    { "create 111", "--operator" },
    { "create 111 --operator A --status hodl", "hodl" },
    { "create 222-111 --operator A", "111-222" },
    { "create n/a --operator A", "n/a" },
    { "create 12.5 --operator A", "12.5" },
    { "list --now yesterday", "yesterday" },
    { "import x.csv --update some", "some" },
    { "import x.csv --preset jerasof", "jerasoft" },
    { "import x.csv --map DID", "DID" },
    { "import x.csv --set status", "status" },
    { "import x.csv --set status=hodl", "hold" },
    { "export x.csv --preset ful", "full" },
  };

  cli_write_file (fixture, "x.csv", "DID\n111\n", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    cli_expect_error (fixture, 2, cases[i].line, cases[i].message);
}

/* A query may begin with a dash; two dashes end the options. */
static void
test_dashes (CliFixture *fixture, gconstpointer data)
{
  cli_expect (fixture, 0, "create 1001-1003 --operator Acme --create-missing --tag=vip", NULL);
  cli_expect (fixture, 0, "list -tag:vip --columns did", "did\n");
  cli_expect (fixture, 0, "list --columns did -- -tag:geo", "did\n1001\n1002\n1003\n");
  cli_expect (fixture, 0, "--quiet list tag:vip --limit 1 --columns=did", "did\n1001\n");
  cli_expect (fixture, 0, "list --limit 0 --columns did", "did\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  CLI_TEST ("/cli/C1/help", test_help);
  CLI_TEST ("/cli/C1/help-names-everything", test_help_names_everything);
  CLI_TEST ("/cli/C1/version", test_version);
  CLI_TEST ("/cli/C1/wrong-usage", test_wrong);
  CLI_TEST ("/cli/C1/dashes", test_dashes);

  return g_test_run ();
}
