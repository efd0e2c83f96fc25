/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Having an inventory's file for oneself. */

#include "config.h"

#include "inv-error.h"
#include "inv-sole-use.h"
#include "inv-test-store.h"

static void
assert_nothing_beside (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *beside = g_strconcat (path, suffixes[i], NULL);

      g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
    }
}

static void
test_alone (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InvSoleUse) use = NULL;
  g_autoptr (InvConnection) other = NULL;

  inv_test_store_add_operator (test, "Acme");
  use = inv_sole_use_begin (test->path, &error);
  g_assert_null (use);
  g_assert_error (error, INV_ERROR, INV_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM operator"), ==, 1);

  g_clear_pointer (&test->store, inv_store_free);
  use = inv_sole_use_begin (test->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (use);
  assert_nothing_beside (test->path);

  g_clear_pointer (&use, inv_sole_use_end);
  inv_test_store_reopen (test);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM operator"), ==, 1);
}

/* A reader is somebody, too: another program that shows the inventory. */
static void
test_reader (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (InvConnection) reader = inv_connection_open (test->path, INV_CONNECTION_READ, &error);

  g_assert_no_error (error);
  inv_connection_begin_read (reader, &error);
  g_clear_pointer (&test->store, inv_store_free);
  g_assert_null (inv_sole_use_begin (test->path, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_BUSY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sole-use/D1/alone", test_alone);
  g_test_add_func ("/sole-use/D1/reader", test_reader);

  return g_test_run ();
}
