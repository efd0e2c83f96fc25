/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleting DIDs: only those that nobody uses go, with their products, and undoing brings them back. */

#include "config.h"

#include "inv-did-delete.h"
#include "inv-test-store.h"
#include "inv-undo.h"

static void
execute (InvTestStore *test, const char *sql)
{
  g_autoptr (GError) error = NULL;

  inv_connection_exec (inv_test_store_get_connection (test), sql, &error);
  g_assert_no_error (error);
}

/* Ten DIDs: 1 to 3 Active, 4 and 5 Blocked, 6 and 7 purchased, 7 and 8 products, 9 on Hold. */
static InvTestStore *
new_test (void)
{
  InvTestStore *test = inv_test_store_new ();

  inv_test_store_add_dids (test, 500, 10, inv_test_store_add_operator (test, "Acme"));
  execute (test, "INSERT INTO reseller (name, name_key) VALUES ('Cobalt', 'cobalt')");
  execute (test, "INSERT INTO client (name, name_key) VALUES ('Harbour', 'harbour')");
  execute (test, "UPDATE did SET status = 0, client_id = 1 WHERE id <= 3");
  execute (test, "UPDATE did SET status = 4, client_id = 1 WHERE id IN (4, 5)");
  execute (test, "UPDATE did SET status = 3, client_id = 1, hold_until = 2000000000 WHERE id = 9");
  execute (test, "INSERT INTO purchase (did_id, number, reseller_id, at, ended_at, buy_price, buy_recurring,"
                 "                      buy_billing_days)"
                 " VALUES (6, '505', 1, 0, NULL, 1, 1, 28), (7, '506', 1, 0, NULL, 1, 1, 28), (8, '507', 1, "
                 "0, 9, 1, 1, 28)");
  execute (
      test,
      "INSERT INTO product (id, monthly_fee, recurring, billing_days) VALUES (7, 1, 1, 28), (8, 1, 1, 28)");
  return test;
}

static void
assert_result (const InvDidDeleteResult *result,
               guint64 selected,
               guint64 deleted,
               guint64 active,
               guint64 blocked,
               guint64 purchased)
{
  g_assert_cmpuint (result->selected, ==, selected);
  g_assert_cmpuint (result->deleted, ==, deleted);
  g_assert_cmpuint (result->active, ==, active);
  g_assert_cmpuint (result->blocked, ==, blocked);
  g_assert_cmpuint (result->purchased, ==, purchased);
}

static void
test_left (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 20);
  g_autofree char *before = inv_test_store_dump (test);
  g_autoptr (GError) error = NULL;
  InvDidDeleteResult result;

  inv_did_delete_preview (inv_test_store_get_connection (test), ids, NULL, &result, &error);
  g_assert_no_error (error);
  assert_result (&result, 10, 3, 3, 2, 2);

  inv_did_delete (test->store, ids, NULL, &result, &error);
  g_assert_no_error (error);
  assert_result (&result, 10, 3, 3, 2, 2);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did WHERE id IN (8, 9, 10)"), ==, 0);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did"), ==, 7);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM product"), ==, 1);

  g_auto (GStrv) lines = inv_did_delete_describe (&result);
  g_assert_cmpstr (lines[0], ==, "3 DIDs deleted.");
  g_assert_cmpstr (lines[1], ==, "3 DIDs are Active and stay: 500, 501, 502");
  g_assert_cmpstr (lines[2], ==, "2 DIDs are Blocked and stay: 503, 504");
  g_assert_cmpstr (lines[3], ==, "2 DIDs are purchased and stay: 505, 506");
  g_assert_null (lines[4]);

  g_autoptr (GPtrArray) undone = inv_undo (test->store, 1, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *after = inv_test_store_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_single (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  g_autoptr (InvIdSet) one = inv_id_set_new_run (10, 10);
  g_autoptr (InvIdSet) active = inv_id_set_new_run (1, 1);
  g_autoptr (InvIdSet) gone = inv_id_set_new_run (99, 99);
  g_autoptr (GError) error = NULL;
  InvDidDeleteResult result;

  inv_did_delete (test->store, one, NULL, &result, &error);
  g_assert_no_error (error);
  assert_result (&result, 1, 1, 0, 0, 0);
  g_assert_cmpint (inv_test_store_query (test, "SELECT summary FROM step ORDER BY id DESC"), ==, 509);

  gint64 n_steps = inv_test_store_query (test, "SELECT count (*) FROM step");

  inv_did_delete (test->store, active, NULL, &result, &error);
  g_assert_no_error (error);
  assert_result (&result, 1, 0, 1, 0, 0);

  inv_did_delete (test->store, gone, NULL, &result, &error);
  g_assert_no_error (error);
  assert_result (&result, 0, 0, 0, 0, 0);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM step"), ==, n_steps);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/did-delete/J11/left", test_left);
  g_test_add_func ("/did-delete/J11/single", test_single);

  return g_test_run ();
}
