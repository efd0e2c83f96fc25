/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Data is sacred: a program that dies in the middle of writing, a disk that is
 * full or breaks, and others who write at the same time leave the inventory as
 * it was before the step or as it is after it. */

#include "config.h"

#include "inv-error.h"
#include "inv-step.h"
#include "inv-test-faults.h"
#include "inv-test-store.h"
#include "inv-undo.h"

#include <gio/gio.h>
#include <signal.h>

#define N_DIDS 3000
#define N_WRITERS 4
#define N_STEPS_A_WRITER 20

/* A fault may come in any of these, one after the other. */
#define N_WORKS 4

static gboolean
edit (InvStore *store, GError **error)
{
  const InvAssign assigns[] = { { .column = "status", .value = inv_value_from_integer (2) },
                                { .column = "notes", .expression = "'note ' || t.id" } };
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, N_DIDS);
  g_autoptr (InvStep) step = inv_step_begin (store, "edit", NULL, error);

  return step != NULL
         && inv_step_update (step, "did", ids, assigns, G_N_ELEMENTS (assigns), NULL, 0, NULL, error)
         && inv_step_commit (step, NULL, N_DIDS, error);
}

static gboolean delete (InvStore *store, GError **error)
{
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (100, 2000);
  g_autoptr (InvStep) step = inv_step_begin (store, "delete", NULL, error);

  return step != NULL && inv_step_delete (step, "did", ids, NULL, error)
         && inv_step_commit (step, NULL, 1901, error);
}

static gboolean
do_work (InvStore *store, guint work, GError **error)
{
  g_autoptr (GPtrArray) steps = NULL;

  switch (work)
    {
    case 0:
      return edit (store, error);

    case 1:
      return delete (store, error);

    case 2:
      steps = inv_undo (store, 2, NULL, error);
      return steps != NULL;

    default:
      steps = inv_redo (store, 1, NULL, error);
      return steps != NULL;
    }
}

static InvTestStore *
make_store (void)
{
  InvTestStore *test = inv_test_store_new ();

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_dids (test, 442079460000, N_DIDS, 1);

  return test;
}

/* What the inventory holds after each piece of work. */
static GPtrArray *
make_dumps (void)
{
  g_autoptr (InvTestStore) test = make_store ();
  GPtrArray *dumps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (dumps, inv_test_store_dump (test));
  for (guint i = 0; i < N_WORKS; i++)
    {
      do_work (test->store, i, &error);
      g_assert_no_error (error);
      g_ptr_array_add (dumps, inv_test_store_dump (test));
    }

  return dumps;
}

static void
check_whole (InvTestStore *test)
{
  g_assert_cmpint (inv_test_store_query (test, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"),
                   ==, 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
}

/* Writes that fail come to a clear error, change nothing, and do not hinder what comes after. */
static void
test_faults (gconstpointer data)
{
  InvTestFault fault = (InvTestFault) GPOINTER_TO_INT (data);
  int code = fault == INV_TEST_FAULT_FULL ? INV_ERROR_NO_SPACE : INV_ERROR_IO;
  g_autoptr (GPtrArray) dumps = make_dumps ();

  for (guint work = 0; work < N_WORKS; work++)
    {
      g_autoptr (InvTestStore) test = make_store ();
      guint n_writes = 0;
      gboolean is_done = FALSE;

      for (guint i = 0; i < work; i++)
        g_assert_true (do_work (test->store, i, NULL));

      while (!is_done)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *dump = NULL;

          inv_test_faults_set (fault, n_writes);
          is_done = do_work (test->store, work, &error);
          inv_test_faults_clear ();

          if (!is_done)
            g_assert_error (error, INV_ERROR, code);
          dump = inv_test_store_dump (test);
          g_assert_cmpstr (dump, ==, dumps->pdata[is_done ? work + 1 : work]);
          n_writes += (guint) g_test_rand_int_range (1, 9);
        }

      inv_test_store_reopen (test);
      check_whole (test);
    }
}

/* Starts this program again, to do something to an inventory. */
static GSubprocess *
spawn (const char *path, const char *what, guint number)
{
  g_autofree char *argument = g_strdup_printf ("%u", number);
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "/proc/self/exe", what, path,
                                           argument, NULL);

  g_assert_no_error (error);

  return process;
}

/* Does all the work in an inventory and dies at a write. */
static int
die (const char *path, guint n_writes)
{
  g_autoptr (InvStore) store = NULL;

  inv_test_faults_set (INV_TEST_FAULT_KILL, n_writes);
  store = inv_store_open (path, INV_CONNECTION_WRITE, INV_THROUGH_COMMAND_LINE, NULL);
  for (guint i = 0; i < N_WORKS; i++)
    if (store == NULL || !do_work (store, i, NULL))
      return 1;

  return 0;
}

static void
test_killed (void)
{
  g_autoptr (GPtrArray) dumps = make_dumps ();
  gboolean has_survived = FALSE;

  for (guint n_writes = 0; !has_survived; n_writes += (guint) g_test_rand_int_range (5, 40))
    {
      g_autoptr (InvTestStore) test = make_store ();
      g_autoptr (GSubprocess) process = NULL;
      g_autofree char *dump = NULL;
      gint64 n_steps;

      g_clear_pointer (&test->store, inv_store_free);
      process = spawn (test->path, "--die", n_writes);
      g_assert_true (g_subprocess_wait (process, NULL, NULL));
      has_survived = g_subprocess_get_if_exited (process);
      if (has_survived)
        g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
      else
        g_assert_cmpint (g_subprocess_get_term_sig (process), ==, SIGKILL);

      /* The undo in the middle takes back two steps, and leaves an entry for each. */
      inv_test_store_reopen (test);
      n_steps = inv_test_store_query (test, "SELECT count (*) FROM step") - 2;
      g_assert_cmpint (n_steps, !=, 3);
      dump = inv_test_store_dump (test);
      g_assert_cmpstr (dump, ==, dumps->pdata[n_steps > 3 ? n_steps - 1 : n_steps]);
      check_whole (test);
    }
}

static int
create_and_die (const char *path, guint n_writes)
{
  g_autoptr (InvStore) store = NULL;

  inv_test_faults_set (INV_TEST_FAULT_KILL, n_writes);
  store = inv_store_open (path, INV_CONNECTION_CREATE, INV_THROUGH_COMMAND_LINE, NULL);

  return store == NULL;
}

/* A new inventory is there and whole, or its name is still free. */
static void
test_killed_creating (void)
{
  gboolean has_survived = FALSE;

  for (guint n_writes = 0; !has_survived; n_writes += (guint) g_test_rand_int_range (1, 20))
    {
      g_autofree char *folder = g_dir_make_tmp ("inv-test-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "New.didinventory", NULL);
      g_autoptr (GSubprocess) process = spawn (path, "--create", n_writes);
      gboolean is_there;

      g_assert_true (g_subprocess_wait (process, NULL, NULL));
      has_survived = g_subprocess_get_if_exited (process);
      is_there = g_file_test (path, G_FILE_TEST_EXISTS);

      g_assert_true (is_there || !has_survived);
      if (is_there)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (InvStore)
              store = inv_store_open (path, INV_CONNECTION_WRITE, INV_THROUGH_COMMAND_LINE, &error);

          g_assert_no_error (error);
        }

      inv_test_remove_folder (folder);
    }
}

/* Adds DIDs of its own in many steps, while others do the same. */
static int
write_steps (const char *path, guint writer)
{
  InvTestStore test = { .path = (char *) path };

  inv_test_store_reopen (&test);
  for (guint i = 0; i < N_STEPS_A_WRITER; i++)
    inv_test_store_add_dids (&test, (writer + 1) * 1000000 + i * 100, 100, 1);
  inv_store_free (test.store);

  return 0;
}

static void
test_many_writers (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  GSubprocess *processes[N_WRITERS];

  inv_test_store_add_operator (test, "Acme");
  for (guint i = 0; i < N_WRITERS; i++)
    processes[i] = spawn (test->path, "--write", i);
  for (guint i = 0; i < N_WRITERS; i++)
    {
      g_assert_true (g_subprocess_wait_check (processes[i], NULL, NULL));
      g_object_unref (processes[i]);
    }

  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did"), ==,
                   N_WRITERS * N_STEPS_A_WRITER * 100);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM step"), ==,
                   N_WRITERS * N_STEPS_A_WRITER + 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT sum (last - first + 1) FROM change"), ==,
                   N_WRITERS * N_STEPS_A_WRITER * 100 + 1);
  check_whole (test);
}

int
main (int argc, char *argv[])
{
  inv_test_faults_install ();

  if (argc == 4 && g_str_equal (argv[1], "--die"))
    return die (argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10));
  if (argc == 4 && g_str_equal (argv[1], "--create"))
    return create_and_die (argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10));
  if (argc == 4 && g_str_equal (argv[1], "--write"))
    return write_steps (argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10));

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/crash/disk-full", GINT_TO_POINTER (INV_TEST_FAULT_FULL), test_faults);
  g_test_add_data_func ("/crash/disk-broken", GINT_TO_POINTER (INV_TEST_FAULT_BROKEN), test_faults);
  g_test_add_func ("/crash/I8/killed", test_killed);
  g_test_add_func ("/crash/killed-creating", test_killed_creating);
  g_test_add_func ("/crash/many-writers", test_many_writers);

  return g_test_run ();
}
