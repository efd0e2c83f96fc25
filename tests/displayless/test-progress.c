/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Progress: how far it is, and whether to stop. */

#include "config.h"

#include "inv-progress.h"

static void
test_fraction (void)
{
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);

  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 0);

  inv_progress_set_fraction (progress, 0.5);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 0.5);

  inv_progress_set_fraction (progress, 1.5);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 1);

  inv_progress_set_fraction (progress, -1);
  g_assert_cmpfloat (inv_progress_get_fraction (progress), ==, 0);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (InvProgress) progress = inv_progress_new (cancellable);

  g_assert_false (inv_progress_is_cancelled (progress));
  g_cancellable_cancel (cancellable);
  g_assert_true (inv_progress_is_cancelled (progress));
}

static void
test_none (void)
{
  inv_progress_set_fraction (NULL, 0.5);
  g_assert_false (inv_progress_is_cancelled (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress/fraction", test_fraction);
  g_test_add_func ("/progress/cancel", test_cancel);
  g_test_add_func ("/progress/none", test_none);

  return g_test_run ();
}
