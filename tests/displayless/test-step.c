/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps: what they write, what they record of it, and that a failed one leaves nothing. */

#include "config.h"

#include "inv-error.h"
#include "inv-step.h"
#include "inv-test-store.h"

static InvStep *
begin (InvTestStore *test, const char *kind)
{
  g_autoptr (GError) error = NULL;
  InvStep *step = inv_step_begin (test->store, kind, NULL, &error);

  g_assert_no_error (error);

  return step;
}

static void
commit (InvStep *step, gint64 count)
{
  g_autoptr (GError) error = NULL;

  inv_step_commit (step, NULL, count, &error);
  g_assert_no_error (error);
}

static void
test_insert (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  gint64 operator_id = inv_test_store_add_operator (test, "Acme");
  gint64 first = inv_test_store_add_dids (test, 442079460000, 1000, operator_id);

  g_assert_cmpint (operator_id, ==, 1);
  g_assert_cmpint (first, ==, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count(*) FROM did WHERE status = 1"), ==, 1000);
  g_assert_cmpint (inv_test_store_query (test, "SELECT number FROM did WHERE id = 1000"), ==, 442079460999);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count(*) FROM step"), ==, 2);
  g_assert_cmpint (inv_test_store_query (test, "SELECT first + last * 10000 FROM change WHERE step_id = 2"),
                   ==, 1 + 1000 * 10000);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count FROM step WHERE id = 2"), ==, 1000);
}

static void
test_update_groups (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  gint64 operator_id = inv_test_store_add_operator (test, "Acme");
  g_autoptr (InvIdSet) third = inv_id_set_new_run (11, 20);
  g_autoptr (InvIdSet) all = inv_id_set_new_run (1, 200);
  const InvAssign some[] = { { .column = "status", .value = inv_value_from_integer (2) } };
  const InvAssign archive[] = { { .column = "status", .value = inv_value_from_integer (6) },
                                { .column = "notes", .expression = "'n' || t.status" } };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) first = NULL;
  g_autoptr (InvStep) second = NULL;
  gint64 n_changed;

  inv_test_store_add_dids (test, 100, 100, operator_id);

  first = begin (test, "edit");
  inv_step_update (first, "did", third, some, 1, NULL, 0, &n_changed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, 10);
  commit (first, n_changed);

  second = begin (test, "edit");
  inv_step_update (second, "did", all, archive, 2, NULL, 0, &n_changed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, 100);
  commit (second, n_changed);

  g_assert_cmpint (inv_test_store_query (test, "SELECT count(*) FROM did WHERE status = 6"), ==, 100);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count(*) FROM did WHERE notes = 'n2'"), ==, 10);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count(*) FROM change WHERE step_id = 4"), ==, 4);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count FROM change WHERE step_id = 4 AND old = 2"), ==,
                   10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/step/insert", test_insert);
  g_test_add_func ("/step/update-groups", test_update_groups);

  return g_test_run ();
}
