/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Progress: stages and steps from several threads, and the wish to stop. */

#include "config.h"

#include "inv-error.h"
#include "inv-progress.h"

#define N_THREADS 4
#define N_STEPS 20000

static void
test_stages (void)
{
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autofree char *no_label = inv_progress_dup_label (progress);

  g_assert_cmpstr (no_label, ==, "");
  g_assert_cmpfloat (inv_progress_get_fraction (progress), <, 0);

  inv_progress_begin_stage (progress, "Reading", 200);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 0);
  inv_progress_add (progress, 50);
  inv_progress_add (progress, 50);
  g_assert_cmpuint (inv_progress_get_done (progress), ==, 100);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 0.5);
  inv_progress_set_done (progress, 500);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 1);

  inv_progress_begin_stage (progress, "Writing", 0);
  g_autofree char *label = inv_progress_dup_label (progress);

  g_assert_cmpstr (label, ==, "Writing");
  g_assert_cmpuint (inv_progress_get_done (progress), ==, 0);
  g_assert_cmpuint (inv_progress_get_total (progress), ==, 0);
  inv_progress_add (progress, 1);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), <, 0);
  inv_progress_set_fraction (progress, 0.25);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 0.25);
  inv_progress_set_fraction (progress, 7);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 1);

  inv_progress_begin_stage (progress, "Checking", 0);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), <, 0);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (InvProgress) progress = inv_progress_new (cancellable);
  g_autoptr (GError) error = NULL;

  g_assert_true (inv_progress_get_cancellable (progress) == cancellable);
  g_assert_true (inv_progress_check (progress, &error));
  g_assert_no_error (error);
  g_assert_false (inv_progress_is_cancelled (progress));

  inv_progress_cancel (progress);
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_true (inv_progress_is_cancelled (progress));
  g_assert_false (inv_progress_check (progress, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
}

static void
test_unwatched (void)
{
  g_autoptr (GError) error = NULL;

  inv_progress_begin_stage (NULL, "Reading", 5);
  inv_progress_add (NULL, 1);
  inv_progress_set_done (NULL, 2);
  inv_progress_set_fraction (NULL, 0.5);
  g_assert_false (inv_progress_is_cancelled (NULL));
  g_assert_true (inv_progress_check (NULL, &error));
  g_assert_no_error (error);
}

static gpointer
work_cb (gpointer data)
{
  for (int i = 0; i < N_STEPS; i++)
    inv_progress_add (data, 1);
  return NULL;
}

static void
test_threads (void)
{
  InvProgress *progress = inv_progress_new (NULL);
  GThread *threads[N_THREADS];

  inv_progress_begin_stage (progress, "Counting", N_THREADS * N_STEPS);
  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("worker", work_cb, progress);
  for (int i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);

  g_assert_cmpuint (inv_progress_get_done (progress), ==, N_THREADS * N_STEPS);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 1);
  g_assert_finalize_object (progress);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress/N4/stages", test_stages);
  g_test_add_func ("/progress/N4/cancel", test_cancel);
  g_test_add_func ("/progress/N4/unwatched", test_unwatched);
  g_test_add_func ("/progress/N4/threads", test_threads);

  return g_test_run ();
}
