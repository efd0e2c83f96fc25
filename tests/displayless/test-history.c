/* SPDX-License-Identifier: GPL-3.0-or-later */

/* History: what it tells of a number, of a step and of the inventory. */

#include "config.h"

#include "inv-history.h"
#include "inv-step.h"
#include "inv-test-store.h"
#include "inv-undo.h"

static void
edit (InvTestStore *test, gint64 first, gint64 last, const InvAssign *assigns, guint n_assigns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (first, last);
  g_autoptr (InvStep) step = inv_step_begin (test->store, "edit", NULL, &error);
  gint64 n_changed;

  g_assert_no_error (error);
  inv_step_update (step, "did", ids, assigns, n_assigns, NULL, 0, &n_changed, &error);
  g_assert_no_error (error);
  inv_step_commit (step, "status:instock", n_changed, &error);
  g_assert_no_error (error);
}

static void
undo (InvTestStore *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = inv_undo (test->store, 1, NULL, &error);

  g_assert_no_error (error);
}

static void
append_value (GString *text, const InvValue *value)
{
  if (value->type == INV_VALUE_INTEGER)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, value->integer);
  else
    g_string_append (text, value->type == INV_VALUE_TEXT ? value->text : "-");
}

/* One line for each entry: what it was and each change in it. */
static char *
describe (GPtrArray *entries)
{
  static const char *const actions[] = { "do", "undo", "redo" };
  static const char *const kinds[] = { "+", "-", "" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const InvHistoryEntry *entry = entries->pdata[i];

      g_string_append_printf (text, "%s %s:", actions[entry->step->action], entry->step->kind);
      for (guint j = 0; j < entry->changes->len; j++)
        {
          const InvHistoryChange *change = entry->changes->pdata[j];

          g_string_append_printf (text, " %s%s=", kinds[change->kind], change->field);
          append_value (text, &change->old_value);
          g_string_append_c (text, '>');
          append_value (text, &change->new_value);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (text);
}

static char *
describe_number (InvTestStore *test, const char *number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray)
      entries = inv_history_of_number (inv_test_store_get_connection (test), number, G_MAXUINT, &error);

  g_assert_no_error (error);

  return describe (entries);
}

/* Created, changed three times and the last change undone, along with many others or alone. */
static void
test_five_entries (gconstpointer data)
{
  gint64 n_dids = *(const gint64 *) data;
  const InvAssign status[] = { { .column = "status", .value = inv_value_from_integer (2) } };
  const InvAssign notes[] = { { .column = "notes", .expression = "'n' || t.number" } };
  const InvAssign operator[] = {
    { .column = "operator_id", .value = inv_value_from_integer (2) },
    { .column = "area", .value = inv_value_from_text ("Graz") }
  };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autofree char *text = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_operator (test, "Globex");
  inv_test_store_add_dids (test, 1000000, n_dids, 1);
  edit (test, 1, n_dids, status, 1);
  edit (test, 1, n_dids, notes, 1);
  edit (test, 1, n_dids, operator, 2);
  undo (test);

  text = describe_number (test, "1000000");
  g_assert_cmpstr (
      text, ==,
      "undo edit: operator_id=Globex>Acme area=Graz>-\n"
      "do edit: operator_id=Acme>Globex area=->Graz\n"
      "do edit: notes=->n1000000\n"
      "do edit: status=1>2\n"
      "do create: +number=->1000000 +status=->1 +after_hold=->1 +operator_id=->Acme +free=->0\n");
}

static void
test_deleted (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) one = inv_id_set_new_run (2, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) step = NULL;
  g_autofree char *deleted = NULL;
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100, 3, 1);
  step = inv_step_begin (test->store, "delete", NULL, &error);
  inv_step_delete (step, "did", one, NULL, &error);
  inv_step_commit (step, NULL, 1, &error);
  g_assert_no_error (error);

  deleted = describe_number (test, "101");
  g_assert_cmpstr (deleted, ==,
                   "do delete: -number=101>- -status=1>- -after_hold=1>- -operator_id=Acme>- -free=0>-\n"
                   "do create: +number=->101 +status=->1 +after_hold=->1 +operator_id=->Acme +free=->0\n");

  undo (test);
  back = describe_number (test, "101");
  g_assert_true (g_str_has_prefix (back, "undo delete: +number=->101 +status=->1"));

  undo (test);
  inv_test_store_add_dids (test, 101, 1, 1);
  again = describe_number (test, "101");
  g_assert_true (g_str_has_prefix (again, "do create: +number=->101"));
  g_assert_nonnull (strstr (again, "\nundo create: -number=101>-"));
}

static void
test_renumbered (void)
{
  const InvAssign number[] = { { .column = "number", .value = inv_value_from_text ("555") } };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *none = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100, 3, 1);
  edit (test, 2, 2, number, 1);

  before = describe_number (test, "101");
  after = describe_number (test, "555");
  none = describe_number (test, "556");
  g_assert_cmpstr (before, ==, after);
  g_assert_true (g_str_has_prefix (after, "do edit: number=101>555\ndo create: +number=->101"));
  g_assert_cmpstr (none, ==, "");
}

static void
test_log (void)
{
  const InvAssign status[] = { { .column = "status", .value = inv_value_from_integer (2) } };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  InvConnection *connection = inv_test_store_get_connection (test);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const InvStepInfo *info;
  const InvHistoryChange *change;

  inv_store_set_clock (test->store, 1000);
  inv_test_store_add_operator (test, "Größe");
  inv_test_store_add_dids (test, 100, 30, 1);
  edit (test, 1, 20, status, 1);
  undo (test);

  all = inv_history_list (connection, 0, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 4);
  info = all->pdata[0];
  g_assert_cmpint (info->action, ==, INV_STEP_UNDO);
  g_assert_cmpint (info->of_step, ==, 3);
  g_assert_cmpstr (info->kind, ==, "edit");
  g_assert_cmpstr (info->summary, ==, "status:instock");
  g_assert_cmpstr (info->who, ==, g_get_user_name ());
  g_assert_cmpstr (info->through, ==, "command-line");
  g_assert_cmpint (info->count, ==, 20);
  g_assert_true (info->has_clock);
  g_assert_cmpint (info->clock, ==, 1000);
  g_assert_cmpint (info->at, >, 1000000000);
  g_assert_false (info->is_undone);
  info = all->pdata[1];
  g_assert_true (info->is_undone);
  info = all->pdata[2];
  g_assert_false (info->is_undone);
  info = all->pdata[0];

  rest = inv_history_list (connection, 3, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rest->len, ==, 1);
  g_assert_cmpint (((InvStepInfo *) rest->pdata[0])->id, ==, 2);

  changes = inv_history_get_changes (connection, info, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 1);
  change = changes->pdata[0];
  g_assert_cmpstr (change->table, ==, "did");
  g_assert_cmpstr (change->field, ==, "status");
  g_assert_cmpint (change->old_value.integer, ==, 2);
  g_assert_cmpint (change->new_value.integer, ==, 1);
  g_assert_cmpint (change->count, ==, 20);
}

static void
test_limit (void)
{
  const InvAssign status[] = { { .column = "status", .value = inv_value_from_integer (2) } };
  const InvAssign area[] = { { .column = "area", .value = inv_value_from_text ("Graz") } };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *text = NULL;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100, 3, 1);
  edit (test, 1, 3, status, 1);
  edit (test, 1, 3, area, 1);

  entries = inv_history_of_number (inv_test_store_get_connection (test), "101", 2, &error);
  g_assert_no_error (error);
  text = describe (entries);
  g_assert_cmpstr (text, ==, "do edit: area=->Graz\ndo edit: status=1>2\n");
}

/* The DIDs of a step, and of its undo, each once. */
static void
test_dids_of_step (void)
{
  const InvAssign both[] = { { .column = "status", .value = inv_value_from_integer (2) },
                             { .column = "area", .value = inv_value_from_text ("Graz") } };
  const gint64 expected[] = { 0, 30, 5, 5, 0 };
  g_autoptr (InvTestStore) test = inv_test_store_new ();

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100, 30, 1);
  edit (test, 11, 15, both, 2);
  undo (test);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvIdSet) ids = inv_history_get_dids (inv_test_store_get_connection (test), i + 1, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (inv_id_set_get_count (ids), ==, expected[i]);
    }
}

/* What going back takes: steps that are undone already do not count, and no DID counts twice. */
static void
test_count_after (void)
{
  const InvAssign status[] = { { .column = "status", .value = inv_value_from_integer (2) } };
  const InvAssign area[] = { { .column = "area", .value = inv_value_from_text ("Graz") } };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  guint n_steps;
  guint64 n_dids;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 100, 30, 1);
  edit (test, 1, 10, status, 1);
  undo (test);
  edit (test, 6, 15, status, 1);
  edit (test, 1, 10, area, 1);

  inv_undo_count_after (inv_test_store_get_connection (test), 2, &n_steps, &n_dids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_steps, ==, 2);
  g_assert_cmpuint (n_dids, ==, 15);

  inv_undo_count_after (inv_test_store_get_connection (test), 6, &n_steps, &n_dids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_steps, ==, 0);
  g_assert_cmpuint (n_dids, ==, 0);
}

int
main (int argc, char *argv[])
{
  static const gint64 one = 1;
  static const gint64 many = 100000;

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/history/H1/five-entries", &one, test_five_entries);
  g_test_add_data_func ("/history/H1/five-entries-of-many", &many, test_five_entries);
  g_test_add_func ("/history/J10/deleted", test_deleted);
  g_test_add_func ("/history/J10/renumbered", test_renumbered);
  g_test_add_func ("/history/J10/log", test_log);
  g_test_add_func ("/history/J10/limit", test_limit);
  g_test_add_func ("/history/J10/dids-of-step", test_dids_of_step);
  g_test_add_func ("/history/H2/count-after", test_count_after);

  return g_test_run ();
}
