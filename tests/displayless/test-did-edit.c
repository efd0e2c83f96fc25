/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editing DIDs: every field, every pair of statuses with all that follows from it, and what is left out or refused. */

#include "config.h"

#include "inv-did-delete.h"
#include "inv-did-edit.h"
#include "inv-error.h"
#include "inv-statement.h"
#include "inv-stats.h"
#include "inv-test-store.h"
#include "inv-time.h"
#include "inv-undo.h"

#define MAX_ASSIGNMENTS 8

/* Of a result, all but what only a preview says. */
#define N_COMPARED G_STRUCT_OFFSET (InvDidEditResult, touched)

/* Sunday 2026-11-22, 10:30 in Berlin. */
#define NOW G_GINT64_CONSTANT (1795339800)

static void
execute (InvTestStore *test, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) statements = g_strsplit (sql, ";", -1);

  for (char **statement = statements; *statement != NULL; statement++)
    if (*g_strstrip (*statement) != '\0')
      {
        inv_connection_exec (inv_test_store_get_connection (test), *statement, &error);
        g_assert_no_error (error);
      }
}

static char *
read_text (InvTestStore *test, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStatement) statement = inv_statement_new (inv_test_store_get_connection (test), sql, &error);

  g_assert_no_error (error);
  g_assert_true (inv_statement_step (statement, &error));
  g_assert_no_error (error);
  return g_strdup (inv_statement_get_text (statement, 0));
}

static void
assert_text (InvTestStore *test, const char *sql, const char *expected)
{
  g_autofree char *text = read_text (test, sql);

  g_assert_cmpstr (text, ==, expected);
}

/* Two operators with a batch each, two clients with accounts, a subscription whose package rests numbers for 14 days. */
static InvTestStore *
new_test (void)
{
  InvTestStore *test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  execute (test,
           "INSERT INTO operator (name, name_key, on_demand)"
           " VALUES ('Acme', 'acme', 0), ('Baltic', 'baltic', 0), ('Demand', 'demand', 1);"
           "INSERT INTO batch (name, name_key, operator_id) VALUES ('A1', 'a1', 1), ('B1', 'b1', 2), ('D1', "
           "'d1', 3);"
           "INSERT INTO client (name, name_key) VALUES ('Harbour', 'harbour'), ('Quayside', 'quayside');"
           "INSERT INTO account (client_id, name, name_key)"
           " VALUES (1, 'sip-1', 'sip-1'), (2, 'sip-2', 'sip-2'), (2, 'sip-1', 'sip-1');"
           "INSERT INTO package (name, name_key, hold_days) VALUES ('Office', 'office', 14), ('Plain', "
           "'plain', NULL);"
           "INSERT INTO subscription (client_id, package_id, since) VALUES (1, 1, 0), (2, 2, 0)");
  inv_store_set_clock (test->store, NOW);
  inv_store_set_setting (test->store, INV_SETTING_TIME_ZONE, "Europe/Berlin", &error);
  g_assert_no_error (error);
  return test;
}

/* A DID of each status and each After Hold status: 21 of them, ids by status, then After Hold. */
static void
add_every_status (InvTestStore *test)
{
  execute (test,
           "INSERT INTO did (number, status, after_hold, operator_id, client_id, account_id, subscription_id,"
           "                 hold_until, reserved_for, reserved_until)"
           " SELECT 1000 + s.column1 * 10 + a.value, s.column1, a.value, 1,"
           "        iif (s.column1 IN (0, 3, 4), 1, NULL), iif (s.column1 IN (0, 3, 4), 1, NULL),"
           "        iif (s.column1 IN (0, 3, 4), 1, NULL), iif (s.column1 = 3, 2000000000, NULL),"
           "        iif (s.column1 = 2, 'Offer', NULL), iif (s.column1 = 2, 2100000000, NULL)"
           " FROM (VALUES (0), (1), (2), (3), (4), (5), (6)) AS s, (SELECT 1 AS value UNION SELECT 2 UNION "
           "SELECT 6) AS a"
           " ORDER BY s.column1, a.value");
}

static gboolean
edit_ids (InvTestStore *test,
          const InvIdSet *ids,
          const char *assignments,
          InvDidEditResult *result,
          GError **error)
{
  g_auto (GStrv) texts = g_strsplit (assignments, "|", -1);
  InvDidAssignment parsed[MAX_ASSIGNMENTS];
  gsize n = 0;

  for (; texts[n] != NULL; n++)
    if (!inv_did_assignment_parse (texts[n], &parsed[n], error))
      return FALSE;

  return inv_did_edit (test->store, ids, parsed, n, NULL, result, error);
}

static gboolean
edit_run (InvTestStore *test,
          gint64 first,
          gint64 last,
          const char *assignments,
          InvDidEditResult *result,
          GError **error)
{
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (first, last);

  return edit_ids (test, ids, assignments, result, error);
}

static InvDidEditResult
edit (InvTestStore *test, gint64 first, gint64 last, const char *assignments)
{
  g_autoptr (GError) error = NULL;
  InvDidEditResult result;

  edit_run (test, first, last, assignments, &result, &error);
  g_assert_no_error (error);
  return result;
}

static void
undo (InvTestStore *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) undone = inv_undo (test->store, 1, NULL, &error);

  g_assert_no_error (error);
}

/* Every pair: those that the rules allow change, the others are counted and stay, and undoing gives back what was. */
static void
test_every_pair (void)
{
  static const InvStatus after_holds[] = { INV_STATUS_IN_STOCK, INV_STATUS_RESERVED, INV_STATUS_ARCHIVE };
  g_autoptr (InvTestStore) test = new_test ();

  add_every_status (test);
  g_autofree char *before = inv_test_store_dump (test);

  for (InvStatus target = 0; target < INV_N_STATUSES; target++)
    {
      g_autofree char *assignment = g_strdup_printf ("status=%s", inv_status_get_token (target));
      InvDidEditResult result = edit (test, 1, 21, assignment);
      guint64 forbidden[INV_N_STATUSES] = { 0 };
      guint64 n_changed = 0;

      for (InvStatus from = 0; from < INV_N_STATUSES; from++)
        for (gsize i = 0; i < G_N_ELEMENTS (after_holds); i++)
          {
            gboolean allowed = inv_status_may_change (from, target, after_holds[i], INV_STATUS_WAY_EDIT);
            g_autofree char *sql = g_strdup_printf ("SELECT status FROM did WHERE id = %d",
                                                    from * 3 + (int) i + 1);

            g_assert_cmpint (inv_test_store_query (test, sql), ==, allowed ? target : from);
            forbidden[from] += !allowed;
            n_changed += allowed && from != target;
          }

      g_assert_cmpuint (result.selected, ==, 21);
      g_assert_cmpuint (result.changed, ==, n_changed);
      for (InvStatus from = 0; from < INV_N_STATUSES; from++)
        g_assert_cmpuint (result.forbidden[from], ==, forbidden[from]);

      if (n_changed > 0)
        undo (test);
      g_autofree char *after = inv_test_store_dump (test);
      g_assert_cmpstr (before, ==, after);
    }
}

/* The preview of every status says what the edit then does, and changes nothing. It needs no more than to read. */
static void
test_preview (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 21);
  g_autoptr (InvStore) reader = inv_store_open (test->path, INV_CONNECTION_READ, INV_THROUGH_WINDOW, NULL);

  inv_store_set_clock (reader, NOW);
  add_every_status (test);
  for (InvStatus target = 0; target < INV_N_STATUSES; target++)
    {
      const InvDidAssignment assignments[] = {
        { INV_FIELD_STATUS, INV_DID_EDIT_SET, inv_status_get_token (target) },
        { INV_FIELD_TAG, INV_DID_EDIT_ADD, target % 2 == 0 ? "new" : "" },
        { INV_FIELD_RESERVED_FOR, INV_DID_EDIT_SET, "Offer" },
      };
      g_autofree char *before = inv_test_store_dump (test);
      g_autoptr (GError) error = NULL;
      InvDidEditResult would;
      InvDidEditResult does;

      inv_did_edit_preview (reader, ids, assignments, G_N_ELEMENTS (assignments), NULL, &would, &error);
      g_assert_no_error (error);
      g_autofree char *after = inv_test_store_dump (test);
      g_assert_cmpstr (before, ==, after);

      inv_did_edit (test->store, ids, assignments, G_N_ELEMENTS (assignments), NULL, &does, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (&would, N_COMPARED, &does, N_COMPARED);
      if (does.changed > 0)
        undo (test);
    }
}

/* Days of its own, else the package's, else the inventory's; none at all goes straight on. */
static void
test_hold_days (void)
{
  g_autoptr (InvTestStore) test = new_test ();

  execute (test,
           "INSERT INTO did (number, status, after_hold, operator_id, client_id, subscription_id, hold_days)"
           " VALUES (1, 0, 1, 1, 1, 1, 3), (2, 0, 1, 1, 1, 1, NULL), (3, 4, 1, 1, 2, 2, NULL),"
           "        (4, 0, 2, 1, 2, NULL, NULL), (5, 0, 6, 1, 1, 1, 0), (6, 4, 2, 1, 1, NULL, 0)");
  InvDidEditResult result = edit (test, 1, 6, "status=hold");

  g_assert_cmpuint (result.changed, ==, 6);
  g_assert_cmpuint (result.n_forbidden, ==, 0);
  assert_text (test,
               "SELECT group_concat (status || ':' || ifnull (datetime (hold_until, 'unixepoch'), '-')"
               " || ':' || ifnull (client_id, '-') || ':' || ifnull (subscription_id, '-'), ' ') FROM did",
               "3:2026-11-24 23:00:00:1:1 3:2026-12-05 23:00:00:1:1 3:2026-12-21 23:00:00:2:2"
               " 3:2026-12-21 23:00:00:2:- 6:-:-:- 2:-:-:-");

  undo (test);
  edit (test, 1, 6, "status=hold|hold-days=200|after-hold=archive");
  g_assert_cmpint (inv_test_store_query (test,
                                         "SELECT count (*) FROM did WHERE status = 3 AND hold_days = 200"
                                         " AND datetime (hold_until, 'unixepoch') = '2027-06-09 22:00:00'"),
                   ==, 6);
  edit (test, 1, 6, "status=archive");
  g_assert_cmpint (inv_test_store_query (test,
                                         "SELECT count (*) FROM did WHERE status = 6 AND hold_until IS NULL"
                                         " AND client_id IS NULL AND subscription_id IS NULL"),
                   ==, 6);

  undo (test);
  undo (test);
  edit (test, 1, 6, "status=hold|hold-days=0|after-hold=reserved|reserved-for=Offer 1");
  g_assert_cmpint (
      inv_test_store_query (
          test,
          "SELECT count (*) FROM did WHERE status = 2 AND reserved_for = 'Offer 1' AND client_id IS NULL"),
      ==, 6);

  undo (test);
  edit (test, 1, 6, "status=hold|hold-until=2026-12-24 18:00:00");
  g_assert_cmpint (
      inv_test_store_query (
          test, "SELECT count (*) FROM did WHERE status = 3"
                " AND datetime (hold_until, 'unixepoch') = '2026-12-24 17:00:00' AND client_id IS NOT NULL"),
      ==, 6);
}

static void
test_forbidden_words (void)
{
  g_autoptr (InvTestStore) test = new_test ();

  add_every_status (test);
  InvDidEditResult result = edit (test, 1, 6, "status=archive|notes=back");

  g_assert_cmpuint (result.changed, ==, 6);
  g_assert_cmpuint (result.forbidden[INV_STATUS_ACTIVE], ==, 3);
  g_assert_true (inv_did_edit_is_partial (&result));

  g_auto (GStrv) lines = inv_did_edit_describe (&result);
  g_assert_cmpstr (lines[0], ==, "6 DIDs changed.");
  g_assert_cmpstr (lines[1], ==, "3 of 6 DIDs cannot go from Active to Archive. They keep their status.");
  g_assert_null (lines[2]);

  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did WHERE notes = 'back'"), ==, 6);
}

static void
test_plain_fields (void)
{
  g_autoptr (InvTestStore) test = new_test ();

  inv_test_store_add_dids (test, 500, 300, 1);
  InvDidEditResult result =
      edit (test, 1, 300, "notes=Main line|hold-days=7|after-hold=archive|description=d|activation-cost=0.1");
  g_assert_cmpuint (result.changed, ==, 300);
  g_assert_false (inv_did_edit_is_partial (&result));
  edit (test, 1, 300,
        "recurring-cost=1.234567|release-date=2026-01-02 03:04:05|free=y|country=gb|area=London");

  g_assert_cmpint (
      inv_test_store_query (
          test, "SELECT count (*) FROM did WHERE notes = 'Main line' AND hold_days = 7 AND after_hold = 6"
                " AND description = 'd' AND activation_cost = 100000 AND recurring_cost = 1234567"
                " AND datetime (release_date, 'unixepoch') = '2026-01-02 02:04:05' AND free = 1"
                " AND country = 'GB' AND area = 'London'"),
      ==, 300);

  result = edit (test, 1, 300, "notes=|hold-days=|activation-cost=|free=n|country=");
  g_assert_cmpint (
      inv_test_store_query (test,
                            "SELECT count (*) FROM did WHERE notes IS NULL AND hold_days IS NULL AND free = 0"
                            " AND activation_cost IS NULL AND country IS NULL"),
      ==, 300);

  gint64 n_steps = inv_test_store_query (test, "SELECT count (*) FROM step");
  result = edit (test, 1, 300, "notes=|area=London");
  g_assert_cmpuint (result.changed, ==, 0);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM step"), ==, n_steps);
}

static void
test_tags (void)
{
  g_autoptr (InvTestStore) test = new_test ();

  inv_test_store_add_dids (test, 500, 10, 1);
  edit (test, 1, 6, "tag=london");
  edit (test, 4, 8, "tag+=vip, gold");
  edit (test, 1, 10, "tag-=London,none|tag+=new");

  assert_text (test,
               "SELECT group_concat (ifnull ((SELECT tags FROM tag_set WHERE id = tag_set_id), '-'), ' ')"
               " FROM (SELECT tag_set_id FROM did ORDER BY id)",
               "new new new gold,new,vip gold,new,vip gold,new,vip gold,new,vip gold,new,vip new new");

  edit (test, 1, 10, "tag-=new");
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did WHERE tag_set_id IS NULL"), ==, 5);
  edit (test, 1, 10, "tag=");
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did WHERE tag_set_id IS NULL"), ==, 10);
}

static void
test_operator (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  InvDidEditResult result;

  inv_test_store_add_dids (test, 500, 10, 1);
  inv_test_store_add_dids (test, 600, 10, 2);
  result = edit (test, 1, 20, "batch=a1");
  g_assert_cmpuint (result.changed, ==, 10);
  g_assert_cmpuint (result.left_out[INV_DID_EDIT_BATCH_OF_ANOTHER], ==, 10);

  edit (test, 11, 20, "batch=B1");
  result = edit (test, 1, 20, "operator=BALTIC");
  g_assert_cmpuint (result.changed, ==, 10);
  g_assert_cmpint (inv_test_store_query (
                       test,
                       "SELECT count (*) FROM did WHERE operator_id = 2 AND (batch_id IS NULL) = (id <= 10)"),
                   ==, 20);
  edit (test, 1, 20, "operator=Acme|batch=A1");
  g_assert_cmpint (inv_test_store_query (test,
                                         "SELECT count (*) FROM did WHERE operator_id = 1 AND batch_id = 1"),
                   ==, 20);
  edit (test, 1, 20, "batch=");
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did WHERE batch_id IS NULL"), ==, 20);
}

static void
test_client (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  InvDidEditResult result;

  add_every_status (test);
  result = edit (test, 1, 21, "client=quayside");
  g_assert_cmpuint (result.changed, ==, 9);
  g_assert_cmpuint (result.left_out[INV_DID_EDIT_NO_CLIENT], ==, 12);
  g_assert_cmpint (
      inv_test_store_query (
          test,
          "SELECT count (*) FROM did WHERE client_id = 2 AND account_id IS NULL AND subscription_id IS NULL"),
      ==, 9);

  edit (test, 1, 3, "client=Harbour|account=sip-1");
  result = edit (test, 1, 15, "account=sip-2");
  g_assert_cmpuint (result.changed, ==, 6);
  g_assert_cmpuint (result.left_out[INV_DID_EDIT_NO_SUCH_ACCOUNT], ==, 3);
  g_assert_cmpuint (result.left_out[INV_DID_EDIT_NO_CLIENT], ==, 6);
  assert_text (
      test, "SELECT group_concat (client_id || ':' || account_id, ' ') FROM did WHERE client_id IS NOT NULL",
      "1:1 1:1 1:1 2:2 2:2 2:2 2:2 2:2 2:2");

  edit (test, 1, 21, "account=");
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did WHERE account_id IS NULL"), ==, 21);
  edit (test, 1, 21, "client=Quayside|account=sip-1|status=blocked");
  g_assert_cmpint (inv_test_store_query (test,
                                         "SELECT count (*) FROM did WHERE client_id = 2 AND account_id = 3"
                                         " AND status IN (3, 4)"),
                   ==, 9);
}

static void
test_reservation (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  InvDidEditResult result;

  add_every_status (test);
  result = edit (test, 1, 21, "reserved-for=Offer 2217|reserved-until=2026-12-01");
  g_assert_cmpuint (result.changed, ==, 3);
  g_assert_cmpuint (result.left_out[INV_DID_EDIT_NOT_RESERVED], ==, 18);

  result = edit (test, 1, 21, "status=reserved|reserved-for=Offer 9");
  g_assert_cmpuint (result.left_out[INV_DID_EDIT_NOT_RESERVED], ==, 0);
  g_assert_cmpint (
      inv_test_store_query (test, "SELECT count (*) FROM did WHERE status = 2 AND reserved_for = 'Offer 9'"
                                  " AND (reserved_until IS NULL) = (id NOT BETWEEN 7 AND 9)"),
      ==, 21);
  edit (test, 1, 21, "status=instock");
  g_assert_cmpint (inv_test_store_query (test,
                                         "SELECT count (*) FROM did WHERE status = 1 AND reserved_for IS NULL"
                                         " AND reserved_until IS NULL"),
                   ==, 21);
}

static void
test_number (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  g_autoptr (GError) error = NULL;
  InvDidEditResult result;

  inv_test_store_add_dids (test, 500, 3, 1);
  g_assert_false (edit_run (test, 1, 1, "did=501", &result, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (edit_run (test, 1, 2, "did=777", &result, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_USAGE);

  g_assert_cmpuint (edit (test, 1, 1, "did=500").changed, ==, 0);
  g_assert_cmpuint (edit (test, 1, 1, "did=+44 20 7946 0000").changed, ==, 1);
  assert_text (test, "SELECT number FROM did WHERE id = 1", "442079460000");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *assignment;
    int code;
  } cases[] = {
    { "status=asleep", INV_ERROR_INVALID },
    { "status=", INV_ERROR_INVALID },
    { "after-hold=active", INV_ERROR_INVALID },
    { "operator=", INV_ERROR_INVALID },
    { "operator=Acne", INV_ERROR_NOT_FOUND },
    { "batch=A2", INV_ERROR_NOT_FOUND },
    { "batch=D1", INV_ERROR_FORBIDDEN },
    { "operator=Acme|batch=B1", INV_ERROR_INVALID },
    { "client=", INV_ERROR_INVALID },
    { "client=Nobody", INV_ERROR_NOT_FOUND },
    { "client=Harbour|account=sip-2", INV_ERROR_NOT_FOUND },
    { "account=sip-9", INV_ERROR_NOT_FOUND },
    { "hold-until=", INV_ERROR_INVALID },
    { "hold-until=tomorrow", INV_ERROR_INVALID },
    { "hold-days=-1", INV_ERROR_INVALID },
    { "hold-days=36501", INV_ERROR_INVALID },
    { "recurring-cost=-1", INV_ERROR_INVALID },
    { "recurring-cost=1.2345678", INV_ERROR_INVALID },
    { "release-date=2024-02-30 00:00:00", INV_ERROR_INVALID },
    { "id=5", INV_ERROR_USAGE },
    { "reseller=Cobalt", INV_ERROR_USAGE },
    { "package=Office", INV_ERROR_USAGE },
    { "subscription=1", INV_ERROR_USAGE },
    { "monthly-fee=1", INV_ERROR_USAGE },
    { "notes+=more", INV_ERROR_USAGE },
    { "notes=a|notes=b", INV_ERROR_USAGE },
    { "nots=a", INV_ERROR_USAGE },
    { "notes", INV_ERROR_USAGE },
    { "=x", INV_ERROR_USAGE },
  };
  g_autoptr (InvTestStore) test = new_test ();

  add_every_status (test);
  g_autofree char *before = inv_test_store_dump (test);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      InvDidEditResult result;

      g_test_message ("%s", cases[i].assignment);
      g_assert_false (edit_run (test, 1, 21, cases[i].assignment, &result, &error));
      g_assert_error (error, INV_ERROR, cases[i].code);
      g_test_message ("%s", error->message);
    }

  g_autofree char *after = inv_test_store_dump (test);
  g_assert_cmpstr (before, ==, after);
}

/* Ids that are there no more, and none at all. */
static void
test_vanished (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  InvDidEditResult result;

  inv_test_store_add_dids (test, 500, 3, 1);
  result = edit (test, 2, 9, "notes=x|status=reserved|tag+=t");
  g_assert_cmpuint (result.selected, ==, 2);
  g_assert_cmpuint (result.changed, ==, 2);

  result = edit (test, 20, 29, "notes=x|status=hold|tag+=t|hold-days=3");
  g_assert_cmpuint (result.selected, ==, 0);
  g_assert_cmpuint (result.changed, ==, 0);
  g_auto (GStrv) lines = inv_did_edit_describe (&result);
  g_assert_cmpstr (lines[0], ==, "No DIDs found.");
}

/* What a damaged file holds may be no status at all. */
static void
test_damaged (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 12);
  const InvDidAssignment assignment = { INV_FIELD_NOTES, INV_DID_EDIT_SET, "Main line" };
  InvConnection *connection = inv_test_store_get_connection (test);
  InvDidEditResult edited;
  InvDidDeleteResult deleted;
  g_autoptr (GError) error = NULL;

  inv_test_store_add_dids (test, 12056660000, 12, inv_test_store_add_operator (test, "Acme"));
  inv_connection_exec (connection,
                       "PRAGMA ignore_check_constraints = ON;"
                       "UPDATE did SET status = 500000 WHERE id = 7",
                       &error);
  g_assert_no_error (error);

  g_assert_false (inv_did_edit (test->store, ids, &assignment, 1, NULL, &edited, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (inv_did_delete (test->store, ids, NULL, &deleted, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (inv_stats_collect (connection, NULL, NULL, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_DAMAGED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/did-edit/L1/every-pair", test_every_pair);
  g_test_add_func ("/did-edit/J6/preview", test_preview);
  g_test_add_func ("/did-edit/J17/hold-days", test_hold_days);
  g_test_add_func ("/did-edit/J6/forbidden-words", test_forbidden_words);
  g_test_add_func ("/did-edit/J6/plain-fields", test_plain_fields);
  g_test_add_func ("/did-edit/D3/tags", test_tags);
  g_test_add_func ("/did-edit/J6/operator", test_operator);
  g_test_add_func ("/did-edit/L2/client", test_client);
  g_test_add_func ("/did-edit/L3/reservation", test_reservation);
  g_test_add_func ("/did-edit/N5/number", test_number);
  g_test_add_func ("/did-edit/J5/refused", test_refused);
  g_test_add_func ("/did-edit/J6/vanished", test_vanished);
  g_test_add_func ("/did-edit/damaged", test_damaged);

  return g_test_run ();
}
