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
  g_autoptr (InvIdSet) ten = inv_id_set_new_run (11, 20);
  g_autoptr (InvIdSet) all = inv_id_set_new_run (1, 200);
  const InvAssign reserve[] = { { .column = "status", .value = inv_value_from_integer (2) } };
  const InvAssign archive[] = { { .column = "status", .value = inv_value_from_integer (6) },
                                { .column = "free", .value = inv_value_from_integer (0) },
                                { .column = "area", .expression = "t.area" },
                                { .column = "notes", .expression = "'n' || t.status" } };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) first = NULL;
  g_autoptr (InvStep) second = NULL;
  gint64 n_changed;

  inv_test_store_add_dids (test, 100, 100, operator_id);

  first = begin (test, "edit");
  inv_step_update (first, "did", ten, reserve, 1, NULL, 0, &n_changed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, 10);
  commit (first, n_changed);

  second = begin (test, "edit");
  inv_step_update (second, "did", all, archive, G_N_ELEMENTS (archive), NULL, 0, &n_changed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, 100);
  commit (second, n_changed);

  g_assert_cmpint (inv_test_store_query (test, "SELECT count(*) FROM did WHERE status = 6"), ==, 100);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count(*) FROM did WHERE notes = 'n2'"), ==, 10);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count(*) FROM change WHERE step_id = 4"), ==, 4);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count FROM change WHERE step_id = 4 AND old = 2"), ==,
                   10);
}

/* More pairs of old and new values than are kept as sets: each row's own stand in the log. */
static void
test_update_each (void)
{
  const InvAssign assign = { .column = "notes", .expression = ":prefix || t.number" };
  const InvParameter prefix = { ":prefix", inv_value_from_text ("n") };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 257);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) step = NULL;
  gint64 n_changed;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 1000, 257, 1);
  step = begin (test, "edit");
  inv_step_update (step, "did", ids, &assign, 1, &prefix, 1, &n_changed, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, 257);
  commit (step, n_changed);

  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did WHERE notes = 'n' || number"), ==,
                   257);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM change WHERE step_id = 3"), ==, 1);
  g_assert_cmpint (
      inv_test_store_query (test, "SELECT count (*) FROM change_value WHERE old IS NULL AND new LIKE 'n1%'"),
      ==, 257);
}

/* Values that do not change leave no trace, and a step of only such values none at all. */
static void
test_no_change (void)
{
  const InvAssign assign = { .column = "status", .value = inv_value_from_integer (1) };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 100);
  g_autoptr (InvIdSet) absent = inv_id_set_new_run (500, 600);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) step = NULL;
  gint64 n_changed;
  gint64 n_deleted;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 1000, 100, 1);
  step = begin (test, "edit");
  inv_step_update (step, "did", ids, &assign, 1, NULL, 0, &n_changed, &error);
  inv_step_delete (step, "did", absent, &n_deleted, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_changed, ==, 0);
  g_assert_cmpint (n_deleted, ==, 0);
  g_assert_false (inv_step_has_changes (step));
  commit (step, 0);

  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM step"), ==, 2);
}

/* Whatever a step did before it failed, or was given up, is gone; the next step works. */
static void
test_nothing_stays (void)
{
  static const struct
  {
    const char *column;
    const char *expression;
    InvError code;
  } cases[] = {
    { "number", "'777'", INV_ERROR_EXISTS },         { "operator_id", "99", INV_ERROR_IN_USE },
    { "status", "0", INV_ERROR_FORBIDDEN },          { "hold_until", "5", INV_ERROR_FORBIDDEN },
    { "country", "'Austria'", INV_ERROR_FORBIDDEN },
  };
  const InvAssign valid = { .column = "status", .value = inv_value_from_integer (2) };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 10);
  g_autofree char *before = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 1000, 100, 1);
  before = inv_test_store_dump (test);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const InvAssign assign = { .column = cases[i].column, .expression = cases[i].expression };
      g_autoptr (InvStep) given_up = begin (test, "edit");
      g_autoptr (InvStep) failing = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      inv_step_update (given_up, "did", ids, &valid, 1, NULL, 0, NULL, &error);
      g_assert_no_error (error);
      g_clear_pointer (&given_up, inv_step_free);

      failing = begin (test, "edit");
      inv_step_update (failing, "did", ids, &valid, 1, NULL, 0, NULL, &error);
      g_assert_no_error (error);
      g_assert_false (inv_step_update (failing, "did", ids, &assign, 1, NULL, 0, NULL, &error));
      g_assert_error (error, INV_ERROR, (int) cases[i].code);

      after = inv_test_store_dump (test);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM step"), ==, 2);
    }
}

static void
test_delete_in_use (void)
{
  static const char *const columns[] = { "id", "monthly_fee", "recurring", "billing_days", NULL };
  const InvValue values[] = { inv_value_from_integer (5), inv_value_from_integer (0),
                              inv_value_from_integer (1), inv_value_from_integer (28) };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) operators = inv_id_set_new_run (1, 1);
  g_autoptr (InvIdSet) dids = inv_id_set_new_run (1, 10);
  g_autoptr (InvStep) step = NULL;
  g_autoptr (InvStep) second = NULL;
  g_autoptr (InvStep) third = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 1000, 10, 1);

  step = begin (test, "product");
  inv_step_insert_row (step, "product", columns, values, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, ==, 5);
  commit (step, 1);

  second = begin (test, "delete");
  g_assert_false (inv_step_delete (second, "did", dids, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IN_USE);
  g_clear_error (&error);

  third = begin (test, "delete");
  g_assert_false (inv_step_delete (third, "operator", operators, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IN_USE);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did"), ==, 10);
}

static void
test_cancel (void)
{
  const InvAssign assign = { .column = "status", .value = inv_value_from_integer (2) };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (InvProgress) progress = inv_progress_new (cancellable);
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 50000);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) step = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100000, 50000, 1);

  step = inv_step_begin (test->store, "edit", progress, &error);
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_false (inv_step_update (step, "did", ids, &assign, 1, NULL, 0, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did WHERE status = 2"), ==, 0);
}

static void
test_progress (void)
{
  const InvAssign assign = { .column = "status", .value = inv_value_from_integer (2) };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 10240);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) step = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100000, 20000, 1);

  step = inv_step_begin (test->store, "edit", progress, &error);
  g_assert_no_error (error);
  inv_step_update (step, "did", ids, &assign, 1, NULL, 0, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 1);
}

static void
test_entry (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvStep) step = NULL;
  static const char *const columns[] = { "name", "name_key", NULL };
  const InvValue values[] = { inv_value_from_text ("Acme"), inv_value_from_text ("acme") };
  g_autoptr (GError) error = NULL;

  inv_store_set_clock (test->store, 12345);
  step = begin (test, "import");
  inv_step_set_through (step, INV_THROUGH_IMPORT);
  inv_step_insert_row (step, "reseller", columns, values, NULL, &error);
  inv_step_commit (step, "numbers.csv", 7, &error);
  g_assert_no_error (error);

  g_assert_cmpint (inv_test_store_query (test,
                                         "SELECT count (*) FROM step WHERE through = 'import'"
                                         " AND kind = 'import' AND summary = 'numbers.csv' AND count = 7"
                                         " AND action = 0 AND of_step IS NULL AND clock = 12345"
                                         " AND at > 1000000000 AND who != ''"),
                   ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/step/insert", test_insert);
  g_test_add_func ("/step/update-groups", test_update_groups);
  g_test_add_func ("/step/update-each", test_update_each);
  g_test_add_func ("/step/no-change", test_no_change);
  g_test_add_func ("/step/nothing-stays", test_nothing_stays);
  g_test_add_func ("/step/delete-in-use", test_delete_in_use);
  g_test_add_func ("/step/cancel", test_cancel);
  g_test_add_func ("/step/progress", test_progress);
  g_test_add_func ("/step/entry", test_entry);

  return g_test_run ();
}
