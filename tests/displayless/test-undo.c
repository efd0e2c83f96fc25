/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: random steps over several tables, taken back and done again,
 * leave every row as it was; the order in which steps are taken; what is no
 * longer as it was left is not touched. */

#include "config.h"

#include "inv-error.h"
#include "inv-step.h"
#include "inv-test-store.h"
#include "inv-undo.h"

#define N_STEPS 40
#define N_SEQUENCES 6

static void
undo (InvTestStore *test, guint n_steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = inv_undo (test->store, n_steps, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, n_steps);
}

static void
redo (InvTestStore *test, guint n_steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = inv_redo (test->store, n_steps, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (steps->len, ==, n_steps);
}

static InvStep *
begin (InvTestStore *test, const char *kind)
{
  g_autoptr (GError) error = NULL;
  InvStep *step = inv_step_begin (test->store, kind, NULL, &error);

  g_assert_no_error (error);

  return step;
}

static void
update (InvStep *step, const char *table, const InvIdSet *ids, const InvAssign *assigns, guint n_assigns)
{
  g_autoptr (GError) error = NULL;

  inv_step_update (step, table, ids, assigns, n_assigns, NULL, 0, NULL, &error);
  g_assert_no_error (error);
}

static void delete (InvStep *step, const char *table, const InvIdSet *ids)
{
  g_autoptr (GError) error = NULL;

  inv_step_delete (step, table, ids, NULL, &error);
  g_assert_no_error (error);
}

static void
commit (InvStep *step)
{
  g_autoptr (GError) error = NULL;

  inv_step_commit (step, NULL, 1, &error);
  g_assert_no_error (error);
}

static void
edit_status (InvTestStore *test, const InvIdSet *ids, int status)
{
  g_autoptr (InvStep) step = begin (test, "edit");
  const InvAssign assign = { .column = "status", .value = inv_value_from_integer (status) };

  update (step, "did", ids, &assign, 1);
  commit (step);
}

/* Some of the ids there ever were, in the ways in which sets are dense, sparse and whole. */
static InvIdSet *
pick_ids (InvTestStore *test, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (id) FROM %s", table);
  gint64 max = inv_test_store_query (test, sql);
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();
  int keep = g_test_rand_int_range (1, 20);

  for (gint64 id = 1; id <= max; id++)
    if (g_test_rand_int_range (0, keep) == 0)
      inv_id_set_builder_add (builder, id);

  return inv_id_set_builder_end (g_steal_pointer (&builder));
}

/* Rows of ids and a value for each. */
typedef struct
{
  InvSource base;
  const gint64 *ids;
} NotesSource;

static void
get_notes_value (InvSource *source, gint64 row, int column, InvValue *value)
{
  static char text[32];
  NotesSource *self = (NotesSource *) source;

  if (column == 0)
    {
      *value = inv_value_from_integer (self->ids[row]);
      return;
    }

  g_snprintf (text, sizeof text, "note %" G_GINT64_FORMAT, self->ids[row] * 7);
  *value = inv_value_from_text (text);
}

static void
edit_notes_each (InvStep *step, const InvIdSet *ids)
{
  static const char *const columns[] = { "notes", NULL };
  g_autofree gint64 *list = g_new (gint64, inv_id_set_get_count (ids));
  NotesSource source = { .base = { .get_value = get_notes_value }, .ids = list };
  g_autoptr (GError) error = NULL;
  InvIdSetIter iter;

  inv_id_set_iter_init (&iter, ids);
  while (inv_id_set_iter_next (&iter, &list[source.base.n_rows]))
    source.base.n_rows++;

  inv_step_update_from (step, "did", columns, &source.base, NULL, &error);
  g_assert_no_error (error);
}

/* In Stock to Hold and back: fields that only make sense together, some through an expression. */
static void
put_on_hold (InvStep *step, const InvIdSet *ids)
{
  const InvAssign assigns[] = {
    { .column = "status", .expression = "CASE t.status WHEN 1 THEN 3 ELSE 1 END" },
    { .column = "hold_until", .expression = "CASE t.status WHEN 1 THEN 1000 + t.id % 5 END" },
  };

  update (step, "did", ids, assigns, G_N_ELEMENTS (assigns));
}

static void
offer_products (InvStep *step, InvTestStore *test)
{
  static const char *const columns[] = { "id", "monthly_fee", "recurring", "billing_days", NULL };
  gint64 id = inv_test_store_query (
      test, "SELECT min (id) FROM did WHERE id NOT IN (SELECT id FROM product) AND id > 0");
  const InvValue values[] = { inv_value_from_integer (id), inv_value_from_integer (5000000),
                              inv_value_from_integer (1), inv_value_from_integer (28) };
  g_autoptr (GError) error = NULL;

  if (id > 0)
    inv_step_insert_row (step, "product", columns, values, NULL, &error);
  g_assert_no_error (error);
}

static void
do_something (InvTestStore *test)
{
  g_autoptr (InvStep) step = NULL;
  g_autoptr (InvIdSet) ids = NULL;
  const InvAssign free = { .column = "free", .expression = "1 - t.free" };
  const InvAssign fees[] = { { .column = "monthly_fee", .expression = "t.monthly_fee + t.id" },
                             { .column = "city", .value = inv_value_from_text ("Graz") } };
  int what = g_test_rand_int_range (0, 8);

  if (what == 0)
    {
      inv_test_store_add_dids (test, inv_test_store_query (test, "SELECT count (*) FROM step") * 10000,
                               g_test_rand_int_range (1, 700), 1);
      return;
    }

  ids = pick_ids (test, "did");
  step = begin (test, "random");

  switch (what)
    {
    case 1:
      delete (step, "product", ids);
      delete (step, "did", ids);
      break;

    case 2:
      edit_notes_each (step, ids);
      break;

    case 3:
      put_on_hold (step, ids);
      put_on_hold (step, ids);
      update (step, "did", ids, &free, 1);
      break;

    case 4:
      offer_products (step, test);
      update (step, "product", ids, fees, 2);
      break;

    case 5:
      update (step, "did", ids, &free, 1);
      put_on_hold (step, ids);
      edit_notes_each (step, ids);
      break;

    case 6:
      offer_products (step, test);
      break;

    default:
      put_on_hold (step, ids);
      break;
    }

  commit (step);
}

static guint
count_steps_in_effect (InvTestStore *test)
{
  return (guint) inv_test_store_query (test, "SELECT count (*) FROM step WHERE action = 0");
}

static void
check_whole (InvTestStore *test)
{
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (inv_test_store_query (test, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"),
                   ==, 1);
}

static void
test_random (void)
{
  for (int i = 0; i < N_SEQUENCES; i++)
    {
      g_autoptr (InvTestStore) test = inv_test_store_new ();
      g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
      guint n_steps = 0;

      g_ptr_array_add (dumps, inv_test_store_dump (test));
      inv_test_store_add_operator (test, "Acme");
      while (n_steps < N_STEPS)
        {
          do_something (test);
          if (count_steps_in_effect (test) > n_steps)
            {
              n_steps = count_steps_in_effect (test);
              g_ptr_array_set_size (dumps, (int) n_steps + 1);
              dumps->pdata[n_steps] = inv_test_store_dump (test);
            }
        }

      for (guint n = n_steps; n-- > 1;)
        {
          g_autofree char *dump = NULL;

          undo (test, 1);
          dump = inv_test_store_dump (test);
          if (dumps->pdata[n] != NULL)
            g_assert_cmpstr (dump, ==, dumps->pdata[n]);
          if (n % 10 == 0)
            inv_test_store_reopen (test);
        }
      undo (test, 1);

      for (int round = 0; round < 2; round++)
        {
          g_autofree char *start = inv_test_store_dump (test);
          g_autofree char *end = NULL;

          g_assert_cmpstr (start, ==, dumps->pdata[0]);
          redo (test, n_steps);
          end = inv_test_store_dump (test);
          g_assert_cmpstr (end, ==, dumps->pdata[n_steps]);
          check_whole (test);
          inv_test_store_reopen (test);
          undo (test, n_steps);
        }
    }
}

static void
test_order (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 10);
  g_autoptr (GError) error = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100, 10, 1);
  edit_status (test, ids, 2);
  edit_status (test, ids, 6);

  undo (test, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT sum (status) FROM did"), ==, 20);
  undo (test, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT sum (status) FROM did"), ==, 10);
  redo (test, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT sum (status) FROM did"), ==, 20);
  inv_test_store_reopen (test);
  redo (test, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT sum (status) FROM did"), ==, 60);

  g_assert_null (inv_redo (test->store, 1, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_clear_error (&error);

  undo (test, 2);
  edit_status (test, ids, 5);
  g_assert_null (inv_redo (test->store, 1, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_clear_error (&error);

  undo (test, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT sum (status) FROM did"), ==, 10);

  g_assert_null (inv_undo (test->store, 3, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_assert_cmpint (inv_test_store_query (test, "SELECT sum (status) FROM did"), ==, 10);

  undo (test, 2);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did"), ==, 0);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM operator"), ==, 0);
}

/* Each of these changes rows behind the log's back, after which the step must stay as it is. */
static void
test_changed (void)
{
  static const struct
  {
    const char *step;
    const char *sql;
  } cases[] = {
    { "create", "DELETE FROM did WHERE id = 7" },
    { "edit", "UPDATE did SET status = 1 WHERE id = 7" },
    { "edit", "DELETE FROM did WHERE id = 7" },
    { "each", "UPDATE did SET notes = 'other' WHERE id = 7" },
    { "delete", "INSERT INTO did (number, status, after_hold, operator_id) VALUES ('106', 1, 1, 1)" },
    { "delete", "DELETE FROM operator" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvTestStore) test = inv_test_store_new ();
      g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 600);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (InvStep) step = NULL;

      inv_test_store_add_operator (test, "Acme");
      inv_test_store_add_dids (test, 100, 600, 1);
      if (g_str_equal (cases[i].step, "edit"))
        edit_status (test, ids, 2);
      else if (!g_str_equal (cases[i].step, "create"))
        {
          step = begin (test, cases[i].step);
          if (g_str_equal (cases[i].step, "each"))
            edit_notes_each (step, ids);
          else
            delete (step, "did", ids);
          commit (step);
        }

      inv_connection_exec (inv_test_store_get_connection (test), cases[i].sql, &error);
      g_assert_no_error (error);

      before = inv_test_store_dump (test);
      g_assert_null (inv_undo (test->store, 1, NULL, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_CHANGED);
      after = inv_test_store_dump (test);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM step WHERE action = 1"), ==, 0);
    }
}

/* The second time the rows must equal the copy that the first undo made. */
static void
test_changed_since_copy (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100, 10, 1);
  undo (test, 1);
  redo (test, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM removed_did"), ==, 10);
  undo (test, 1);
  redo (test, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM removed_did"), ==, 10);

  inv_connection_exec (inv_test_store_get_connection (test), "UPDATE did SET area = 'x' WHERE id = 3",
                       &error);
  g_assert_no_error (error);
  g_assert_null (inv_undo (test->store, 1, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CHANGED);
}

static void
test_same_field_twice (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 10);
  g_autoptr (InvIdSet) some = inv_id_set_new_run (3, 5);
  const InvAssign reserve = { .column = "status", .value = inv_value_from_integer (2) };
  const InvAssign archive = { .column = "status", .value = inv_value_from_integer (6) };
  g_autoptr (InvStep) step = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100, 10, 1);
  step = begin (test, "edit");
  update (step, "did", ids, &reserve, 1);
  update (step, "did", some, &archive, 1);
  commit (step);

  undo (test, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT sum (status) FROM did"), ==, 10);
  redo (test, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT sum (status) FROM did"), ==, 20 + 12);
}

static void
test_undone_rows (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) first = inv_id_set_new_run (1, 400);
  g_autoptr (InvIdSet) second = inv_id_set_new_run (500, 510);
  const InvAssign assign = { .column = "status", .value = inv_value_from_integer (6) };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvIdSet) none = NULL;
  g_autoptr (InvIdSet) undone = NULL;
  g_autoptr (InvIdSet) redone = NULL;
  g_autoptr (InvStep) step = NULL;
  g_autoptr (InvStep) other_step = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 10000, 1000, 1);

  step = begin (test, "hold-expire");
  inv_step_set_through (step, INV_THROUGH_RULE);
  update (step, "did", second, &assign, 1);
  edit_notes_each (step, first);
  commit (step);
  other_step = begin (test, "edit");
  update (other_step, "did", first, &assign, 1);
  commit (other_step);

  none = inv_undo_find_undone_rows (inv_test_store_get_connection (test), "hold-expire", "did", &error);
  g_assert_no_error (error);
  g_assert_true (inv_id_set_is_empty (none));

  undo (test, 2);
  undone = inv_undo_find_undone_rows (inv_test_store_get_connection (test), "hold-expire", "did", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inv_id_set_get_count (undone), ==, 411);
  g_assert_true (inv_id_set_contains (undone, 505));

  redo (test, 1);
  redone = inv_undo_find_undone_rows (inv_test_store_get_connection (test), "hold-expire", "did", &error);
  g_assert_no_error (error);
  g_assert_true (inv_id_set_is_empty (redone));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/undo/H2/random", test_random);
  g_test_add_func ("/undo/H2/order", test_order);
  g_test_add_func ("/undo/H2/changed", test_changed);
  g_test_add_func ("/undo/H2/changed-since-copy", test_changed_since_copy);
  g_test_add_func ("/undo/H2/same-field-twice", test_same_field_twice);
  g_test_add_func ("/undo/J17/undone-rows", test_undone_rows);

  return g_test_run ();
}
