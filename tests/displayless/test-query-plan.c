/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How queries go through an inventory: by the indexes that are there for them,
 * and by the log for the DIDs of a step.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-query-plan.h"
#include "inv-query-sql.h"
#include "inv-random-dids.h"
#include "inv-statement.h"

#include <string.h>

#define NOW G_GINT64_CONSTANT (1795348800)

/* How SQLite says that it carries out the statements of a plan. */
static char *
explain_plan (const InvRandomDids *fixture, const InvQueryPlan *plan)
{
  InvConnection *connection = inv_test_store_get_connection (fixture->store);
  g_autoptr (GString) explained = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < plan->statements->len; i++)
    {
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", g_ptr_array_index (plan->statements, i),
                                          NULL);
      g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, &error);

      g_assert_no_error (error);
      while (inv_statement_step (statement, &error))
        g_string_append_printf (explained, "%s\n", inv_statement_get_text (statement, 3));
      g_assert_no_error (error);
    }
  return g_string_free (g_steal_pointer (&explained), FALSE);
}

/* Whether SQLite reads a table from end to end, or sorts, for a query. */
static char *
explain (const InvRandomDids *fixture, const char *text, const InvSort *sort, gboolean is_limited)
{
  g_autoptr (InvQuery) query = inv_query_parse (text, INV_QUERY_MODE_SEARCH, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (InvQueryPlan) plan = { NULL };

  inv_query_plan_list (&plan, inv_test_store_get_connection (fixture->store), query, sort, is_limited,
                       &fixture->context, &error);
  g_assert_no_error (error);
  return explain_plan (fixture, &plan);
}

static char *
explain_count (const InvRandomDids *fixture, const char *text, InvQueryCount what)
{
  g_autoptr (InvQuery) query = inv_query_parse (text, INV_QUERY_MODE_SEARCH, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (InvQueryPlan) plan = { NULL };

  inv_query_plan_count (&plan, inv_test_store_get_connection (fixture->store), query, what, &fixture->context,
                        &error);
  g_assert_no_error (error);
  return explain_plan (fixture, &plan);
}

/* Lists of ids and numbers are sought one by one, however they are sorted or counted. */
static void
test_seeks (void)
{
  static const struct
  {
    const char *query;
    const char *seeks;
  } cases[] = {
    { "id:7", "USING INTEGER PRIMARY KEY (rowid=?)" },
    { "id:3..90", "USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)" },
    { "id:1..5,9,17..20,30000..30100", "USING INTEGER PRIMARY KEY (rowid=?)" },
    { "id:5,9,12000,44000", "USING INTEGER PRIMARY KEY (rowid=?)" },
    { "id:1..5,9 status:active", "USING INTEGER PRIMARY KEY (rowid=?)" },
    { "did:12050000001,12050000002", "sqlite_autoindex_did_1 (number=?)" },
    { "did:12050000001..12050000200,4420000000..4420000100",
      "sqlite_autoindex_did_1 (number>? AND number<?)" },
    { "did:12050001*,44200001*", "sqlite_autoindex_did_1 (number>? AND number<?)" },
    { "did:12050001*,44200001*,12050000001", "sqlite_autoindex_did_1 (number>? AND number<?)" },
  };
  static const InvField sorts[] = { INV_FIELD_DID, INV_FIELD_ID, INV_FIELD_STATUS, INV_FIELD_TAG };
  g_auto (InvRandomDids) fixture = { NULL };

  inv_random_dids_init (&fixture, 45000, 45000, NOW);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < 2 * G_N_ELEMENTS (sorts) + INV_QUERY_COUNT_PLACES + 1; j++)
      {
        InvSort sort = { sorts[j % G_N_ELEMENTS (sorts)], FALSE };
        g_autofree char *explained = j < 2 * G_N_ELEMENTS (sorts)
                                         ? explain (&fixture, cases[i].query, &sort, j < G_N_ELEMENTS (sorts))
                                         : explain_count (&fixture, cases[i].query,
                                                          (InvQueryCount) (j - 2 * G_N_ELEMENTS (sorts)));

        g_test_message ("%s:\n%s", cases[i].query, explained);
        g_assert_nonnull (strstr (explained, cases[i].seeks));
        g_assert_null (strstr (explained, "SCAN d"));
      }
}

static void
test_plans (void)
{
  static const struct
  {
    const char *query;
    InvSort sort;
    const char *walks;
  } cases[] = {
    { "", { INV_FIELD_DID, FALSE }, "USING COVERING INDEX sqlite_autoindex_did_1" },
    { "", { INV_FIELD_DID, TRUE }, "USING COVERING INDEX sqlite_autoindex_did_1" },
    { "1*", { INV_FIELD_DID, FALSE }, "sqlite_autoindex_did_1 (number>? AND number<?)" },
    { "status:instock", { INV_FIELD_DID, FALSE }, "did_status (status=?)" },
    { "status:instock", { INV_FIELD_DID, TRUE }, "did_status (status=?)" },
    { "status:instock,reserved", { INV_FIELD_DID, FALSE }, "did_status (status=?)" },
    { "operator:acme", { INV_FIELD_DID, FALSE }, "did_operator (operator_id=?)" },
    { "operator:acme 1*",
      { INV_FIELD_DID, FALSE },
      "did_operator (operator_id=? AND number>? AND number<?)" },
    { "tag:vip", { INV_FIELD_DID, FALSE }, "did_tag_set (tag_set_id=?)" },
    { "batch:b-1", { INV_FIELD_DID, FALSE }, "did_batch (batch_id=?)" },
    { "client:bolt", { INV_FIELD_DID, FALSE }, "did_client (client_id=?)" },
    { "", { INV_FIELD_STATUS, TRUE }, "did_status (status=?)" },
    { "", { INV_FIELD_OPERATOR, FALSE }, "did_operator (operator_id=?)" },
    { "", { INV_FIELD_OPERATOR, TRUE }, "did_operator (operator_id=?)" },
    { "", { INV_FIELD_TAG, FALSE }, "did_tag_set (tag_set_id=?)" },
    { "", { INV_FIELD_CLIENT, TRUE }, "did_client (client_id=?)" },
    { "", { INV_FIELD_BATCH, FALSE }, "did_batch (batch_id=?)" },
  };
  g_auto (InvRandomDids) fixture = { NULL };

  inv_random_dids_init (&fixture, 45000, 45000, NOW);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *explained = explain (&fixture, cases[i].query, &cases[i].sort, TRUE);

      g_test_message ("%s:\n%s", cases[i].query, explained);
      g_assert_nonnull (strstr (explained, cases[i].walks));
      g_assert_null (strstr (explained, "TEMP B-TREE"));
      g_assert_null (strstr (explained, "SCAN d\n"));
    }
}

static guint
count_hits (InvTestStore *store, const char *text, GError **error)
{
  g_autoptr (InvZone) zone = inv_zone_new ("UTC", NULL);
  InvValueContext context = { .zone = zone, .now = NOW };
  g_autoptr (InvQuery) query = inv_query_parse (text, INV_QUERY_MODE_SEARCH, error);
  g_autoptr (InvIdVector) vector = NULL;
  guint64 n_dids = 0;

  g_assert_nonnull (query);
  vector = inv_query_collect (inv_test_store_get_connection (store), query, &INV_SORT_DEFAULT, 0, &context,
                              NULL, error);
  if (vector == NULL)
    return 0;

  inv_query_count (inv_test_store_get_connection (store), query, &context, NULL, &n_dids, error);
  g_assert_cmpuint (n_dids, ==, inv_id_vector_get_length (vector));

  return (guint) n_dids;
}

/* The DIDs of steps, few that are walked and many that are not. */
static void
test_steps (void)
{
  static const struct
  {
    const char *query;
    guint n_hits;
  } cases[] = {
    { "step:1", 0 },        { "step:2", 30000 },      { "step:3", 10 },    { "-step:3", 30000 },
    { "step:2,3", 30010 },  { "-step:2 -step:3", 0 }, { "step:3 9*", 10 }, { "step:2 status:instock", 30000 },
    { "step:2 step:3", 0 },
  };
  g_autoptr (InvTestStore) store = inv_test_store_new ();
  gint64 operator_id = inv_test_store_add_operator (store, "Acme");
  g_autoptr (GError) error = NULL;

  inv_test_store_add_dids (store, 100000, 30000, operator_id);
  inv_test_store_add_dids (store, 900000, 10, operator_id);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].query);
      g_assert_cmpuint (count_hits (store, cases[i].query, &error), ==, cases[i].n_hits);
      g_assert_no_error (error);
    }

  count_hits (store, "step:99", &error);
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query-plan/R4/walks", test_plans);
  g_test_add_func ("/query-plan/R4/seeks", test_seeks);
  g_test_add_func ("/query-plan/H1/steps", test_steps);

  return g_test_run ();
}
