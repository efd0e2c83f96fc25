/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The thread with a queue: what goes first, what is not begun, and where things
 * end.
 */

#include "config.h"

#include "inv-worker.h"
#include "main-loop.h"

/* Keeps a worker busy until it is told to go on, so that jobs pile up. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean begun;
  gboolean open;
} Gate;

typedef struct
{
  InvWorker *worker;
  GString *done;
  guint n_answers;
} Fixture;

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->worker = inv_worker_new ("test");
  fixture->done = g_string_new (NULL);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  g_clear_pointer (&fixture->worker, inv_worker_free);
  g_string_free (fixture->done, TRUE);
}

static void
wait_at_gate (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  Gate *gate = data;

  g_mutex_lock (&gate->mutex);
  gate->begun = TRUE;
  g_cond_signal (&gate->cond);
  while (!gate->open)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);

  g_task_return_boolean (task, TRUE);
}

static void
close_gate (Gate *gate, InvWorker *worker)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_mutex_init (&gate->mutex);
  g_cond_init (&gate->cond);
  g_task_set_task_data (task, gate, NULL);
  inv_worker_run (worker, task, wait_at_gate);

  g_mutex_lock (&gate->mutex);
  while (!gate->begun)
    g_cond_wait (&gate->cond, &gate->mutex);
  g_mutex_unlock (&gate->mutex);
}

static void
open_gate (Gate *gate)
{
  g_mutex_lock (&gate->mutex);
  gate->open = TRUE;
  g_cond_signal (&gate->cond);
  g_mutex_unlock (&gate->mutex);
}

static void
clear_gate (Gate *gate)
{
  g_mutex_clear (&gate->mutex);
  g_cond_clear (&gate->cond);
}

static void
note_name (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  g_task_return_pointer (task, g_strdup (data), g_free);
}

static void
answer_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_task_propagate_pointer (G_TASK (result), &error);

  if (name == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_string_append (fixture->done, name != NULL ? name : "-");
  fixture->n_answers++;
}

static void
run_job (Fixture *fixture, const char *name, int priority, GCancellable *cancellable)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, answer_cb, fixture);

  g_task_set_priority (task, priority);
  g_task_set_task_data (task, (void *) name, NULL);
  inv_worker_run (fixture->worker, task, note_name);
}

static void
test_priorities (Fixture *fixture, const void *data)
{
  Gate gate = { 0 };

  close_gate (&gate, fixture->worker);
  run_job (fixture, "c", G_PRIORITY_LOW, NULL);
  run_job (fixture, "a", G_PRIORITY_DEFAULT, NULL);
  run_job (fixture, "b", G_PRIORITY_DEFAULT, NULL);
  run_job (fixture, "d", G_PRIORITY_LOW, NULL);
  open_gate (&gate);

  inv_worker_free (g_steal_pointer (&fixture->worker));
  main_loop_until (fixture->n_answers == 4);
  g_assert_cmpstr (fixture->done->str, ==, "abcd");
  clear_gate (&gate);
}

static void
test_cancelled_before_its_turn (Fixture *fixture, const void *data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Gate gate = { 0 };

  close_gate (&gate, fixture->worker);
  run_job (fixture, "a", G_PRIORITY_DEFAULT, cancellable);
  run_job (fixture, "b", G_PRIORITY_DEFAULT, NULL);
  g_cancellable_cancel (cancellable);
  open_gate (&gate);

  main_loop_until (fixture->n_answers == 2);
  g_assert_cmpstr (fixture->done->str, ==, "-b");
  clear_gate (&gate);
}

static void
note_thread (void *data, GObject *where_the_object_was)
{
  *(GThread **) data = g_thread_self ();
}

static void
test_lets_go_in_the_main_context (Fixture *fixture, const void *data)
{
  GObject *source = g_object_new (G_TYPE_OBJECT, NULL);
  GThread *ended_in = NULL;

  g_object_weak_ref (source, note_thread, &ended_in);
  {
    g_autoptr (GTask) task = g_task_new (source, NULL, answer_cb, fixture);

    g_task_set_task_data (task, (void *) "a", NULL);
    inv_worker_run (fixture->worker, task, note_name);
  }
  g_object_unref (source);

  inv_worker_free (g_steal_pointer (&fixture->worker));
  main_loop_until (fixture->n_answers == 1);
  main_loop_settle ();
  g_assert_true (ended_in == g_thread_self ());
}

static void
assert_elsewhere (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  inv_worker_assert_here ((InvWorker *) data);
  g_task_return_boolean (task, TRUE);
}

static void
test_knows_its_thread (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (InvWorker) worker = inv_worker_new ("test");

      inv_worker_assert_here (worker);
      return;
    }

  g_autoptr (InvWorker) worker = inv_worker_new ("test");
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_assert_false (inv_worker_is_here (worker));
  g_task_set_task_data (task, worker, NULL);
  inv_worker_run (worker, task, assert_elsewhere);
  g_clear_pointer (&worker, inv_worker_free);
  g_assert_true (g_task_propagate_boolean (task, NULL));

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*inv_worker_is_here*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/worker/priorities", Fixture, NULL, set_up, test_priorities, tear_down);
  g_test_add ("/worker/cancelled-before-its-turn", Fixture, NULL, set_up, test_cancelled_before_its_turn,
              tear_down);
  g_test_add ("/worker/lets-go-in-the-main-context", Fixture, NULL, set_up, test_lets_go_in_the_main_context,
              tear_down);
  g_test_add_func ("/worker/knows-its-thread", test_knows_its_thread);

  return g_test_run ();
}
