/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files brought to where a person wants them, beside which nothing else may be written, or which cannot be
 * written at all. */

#include "config.h"

#include "inv-error.h"
#include "inv-file-target.h"
#include "inv-test-file.h"
#include "inv-test-privileges.h"

#include <glib/gstdio.h>
#include <string.h>

/* Writes a file as all writers do: under another name first. */
static gboolean
write_content (const char *path, gpointer data, GError **error)
{
  if (data == NULL)
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_CANCELLED, "Stopped.");
      return FALSE;
    }

  return g_file_set_contents (path, data, -1, error);
}

static void
assert_content (InvTestFile *file, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (file->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
test_beside (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvTestFile) test = inv_test_file_new ("old", -1);
  g_autoptr (GFile) file = g_file_new_for_path (test->path);

  g_assert_false (inv_file_target_write (file, write_content, NULL, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  assert_content (test, "old");
  g_clear_error (&error);

  inv_file_target_write (file, write_content, (char *) "new", &error);
  g_assert_no_error (error);
  assert_content (test, "new");
}

/* As in a sandbox that lets through the one file only. */
static void
test_only_the_file (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (InvTestFile) test = inv_test_file_new ("old", -1);
      g_autoptr (GFile) file = g_file_new_for_path (test->path);

      inv_test_drop_privileges ();
      g_assert_cmpint (g_chmod (test->folder, 0500), ==, 0);

      g_assert_false (inv_file_target_write (file, write_content, NULL, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
      assert_content (test, "old");
      g_clear_error (&error);

      inv_file_target_write (file, write_content, (char *) "new", &error);
      g_assert_no_error (error);
      assert_content (test, "new");
      g_assert_cmpint (g_chmod (test->folder, 0700), ==, 0);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_nowhere (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri ("nowhere://at/all.csv");

  g_assert_false (inv_file_target_write (file, write_content, (char *) "new", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "nowhere://at/all.csv"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-target/E1/beside", test_beside);
  g_test_add_func ("/file-target/S1/only-the-file", test_only_the_file);
  g_test_add_func ("/file-target/E1/nowhere", test_nowhere);

  return g_test_run ();
}
