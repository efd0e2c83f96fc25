/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder of backups: what is in it, when another one is due, and which may go. */

#include "config.h"

#include "inv-backup-folder.h"
#include "inv-error.h"
#include "inv-test-store.h"

#include <glib/gstdio.h>

#define NOW G_GINT64_CONSTANT (1795386600) /* 2026-11-22 22:30 UTC */
#define DAY 86400

typedef struct
{
  InvTestStore *store;
  char *path;
  GFile *folder;
} Fixture;

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->store = inv_test_store_new ();
  inv_test_store_add_operator (fixture->store, "Acme");
  fixture->path = g_build_filename (fixture->store->folder, "backups", NULL);
  fixture->folder = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  g_object_unref (fixture->folder);
  g_free (fixture->path);
  inv_test_store_free (fixture->store);
}

static GFile *
add (Fixture *fixture, const char *inventory, gint64 now, gboolean is_automatic)
{
  g_autoptr (GError) error = NULL;
  GFile *file = inv_backup_folder_add (fixture->folder, inv_test_store_get_connection (fixture->store),
                                       inventory, now, is_automatic, NULL, &error);

  g_assert_no_error (error);

  return file;
}

static void
put (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  g_mkdir_with_parents (fixture->path, 0700);
  g_assert_true (g_file_set_contents (path, "x", -1, NULL));
}

static GPtrArray *
list (Fixture *fixture, const char *inventory)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = inv_backup_folder_list (fixture->folder, inventory, NULL, &error);

  g_assert_no_error (error);

  return backups;
}

/* The names of files, the newest backup first. */
static char *
list_names (Fixture *fixture, const char *inventory)
{
  g_autoptr (GPtrArray) backups = list (fixture, inventory);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < backups->len; i++)
    {
      g_autofree char *name = g_file_get_basename (inv_backup_get_file (g_ptr_array_index (backups, i)));

      g_string_append_printf (names, "%s\n", name);
    }

  return g_string_free_and_steal (names);
}

static void
test_adds (Fixture *fixture, const void *data)
{
  g_autoptr (GPtrArray) none = list (fixture, NULL);
  g_autoptr (GFile) asked_for = add (fixture, "London 2", NOW, FALSE);
  g_autoptr (GFile) same_second = add (fixture, "London 2", NOW, FALSE);
  g_autoptr (GFile) automatic = add (fixture, "Main", NOW - DAY, TRUE);
  g_autofree char *names = list_names (fixture, NULL);
  g_autoptr (GPtrArray) of_main = list (fixture, "Main");
  InvBackup *backup = g_ptr_array_index (of_main, 0);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (names, ==,
                   "London 2 2026-11-22 223001Z.didinventory\n"
                   "London 2 2026-11-22 223000Z.didinventory\n"
                   "Main 2026-11-21 223000Z auto.didinventory\n");

  g_assert_cmpuint (of_main->len, ==, 1);
  g_assert_cmpstr (inv_backup_get_inventory (backup), ==, "Main");
  g_assert_cmpint (inv_backup_get_moment (backup), ==, NOW - DAY);
  g_assert_true (inv_backup_is_automatic (backup));
  g_assert_cmpuint (inv_backup_get_size (backup), >, 8192);
  g_assert_true (g_file_equal (inv_backup_get_file (backup), automatic));
}

/* Whatever else lies in a folder that a person chose is none of ours. */
static void
test_passes_others_over (Fixture *fixture, const void *data)
{
  static const char *const others[] = {
    "Main.didinventory",
    "Main 2026-11-22 223000.didinventory",
    "Main 2026-02-30 223000Z.didinventory",
    "Main 2026-11-22 223000Z.csv",
    "Main 2026-11-22 223000Z.didinventory.part",
    " 2026-11-22 223000Z.didinventory",
    "Main 2026-11-22 +23000Z.didinventory",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    put (fixture, others[i]);
  put (fixture, "x 2026-11-22 223000Z.didinventory");

  g_autofree char *names = list_names (fixture, NULL);

  g_assert_cmpstr (names, ==, "x 2026-11-22 223000Z.didinventory\n");
}

static void
test_due (Fixture *fixture, const void *data)
{
  static const struct
  {
    gint64 backup; /* how long ago, -1 for none */
    gint64 change; /* how long ago, -1 for never */
    gboolean is_due;
  } cases[] = {
    { -1, -1, FALSE },
    { -1, 0, TRUE },
    { 23 * 3600, 1, FALSE },
    { 24 * 3600, 1, TRUE },
    { 24 * 3600, 24 * 3600, TRUE },
    { 24 * 3600, 24 * 3600 + 1, FALSE },
    { 30 * DAY, -1, FALSE },
    { -5 * DAY, 1, FALSE },
  };
  const InvBackupRule rule = { .hours = 24, .keep = 10 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = NULL;

      if (cases[i].backup != -1)
        file = add (fixture, "Main", NOW - cases[i].backup, TRUE);

      g_autoptr (GPtrArray) backups = list (fixture, "Main");

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (inv_backup_folder_is_due (backups, &rule,
                                                 cases[i].change >= 0 ? NOW - cases[i].change : 0, NOW),
                       ==, cases[i].is_due);
      if (file != NULL)
        g_file_delete (file, NULL, NULL);
    }
}

static void
test_prunes (Fixture *fixture, const void *data)
{
  static const struct
  {
    InvBackupRule rule;
    const char *left;
  } cases[] = {
    { { .keep = 10 },
      "Main 2026-11-22 100000Z auto.didinventory\n"
      "Main 2026-11-21 100000Z auto.didinventory\n"
      "Main 2026-11-20 100000Z.didinventory\n"
      "Main 2026-11-19 100000Z auto.didinventory\n"
      "Main 2026-01-19 100000Z auto.didinventory\n" },
    { { .keep = 2 },
      "Main 2026-11-22 100000Z auto.didinventory\n"
      "Main 2026-11-21 100000Z auto.didinventory\n"
      "Main 2026-11-20 100000Z.didinventory\n" },
    { { .keep = 10, .days = 30 },
      "Main 2026-11-22 100000Z auto.didinventory\n"
      "Main 2026-11-21 100000Z auto.didinventory\n"
      "Main 2026-11-20 100000Z.didinventory\n"
      "Main 2026-11-19 100000Z auto.didinventory\n" },
    { { .keep = 1, .days = 1 },
      "Main 2026-11-22 100000Z auto.didinventory\n"
      "Main 2026-11-20 100000Z.didinventory\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      put (fixture, "Main 2026-11-22 100000Z auto.didinventory");
      put (fixture, "Main 2026-11-21 100000Z auto.didinventory");
      put (fixture, "Main 2026-11-20 100000Z.didinventory");
      put (fixture, "Main 2026-11-19 100000Z auto.didinventory");
      put (fixture, "Main 2026-01-19 100000Z auto.didinventory");
      put (fixture, "Other 2025-01-01 100000Z auto.didinventory");

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_true (inv_backup_folder_prune (fixture->folder, "Main", &cases[i].rule, NOW, &error));
      g_assert_no_error (error);

      g_autofree char *left = list_names (fixture, "Main");
      g_autofree char *others = list_names (fixture, "Other");

      g_assert_cmpstr (left, ==, cases[i].left);
      g_assert_cmpstr (others, ==, "Other 2025-01-01 100000Z auto.didinventory\n");
    }
}

/* However old the newest backup is, it stays: there is no other. */
static void
test_keeps_the_last (Fixture *fixture, const void *data)
{
  const InvBackupRule rule = { .keep = 1, .days = 1 };
  g_autoptr (GError) error = NULL;

  put (fixture, "Main 2020-01-01 100000Z auto.didinventory");
  put (fixture, "Main 2019-01-01 100000Z auto.didinventory");
  inv_backup_folder_prune (fixture->folder, "Main", &rule, NOW, &error);
  g_assert_no_error (error);

  g_autofree char *left = list_names (fixture, "Main");

  g_assert_cmpstr (left, ==, "Main 2020-01-01 100000Z auto.didinventory\n");
}

static void
test_renames (Fixture *fixture, const void *data)
{
  g_autoptr (GError) error = NULL;

  put (fixture, "Main 2026-11-22 100000Z auto.didinventory");
  put (fixture, "Main 2026-11-20 100000Z.didinventory");
  put (fixture, "Main 2 2026-11-19 100000Z.didinventory");
  put (fixture, "London 2026-11-20 100000Z.didinventory");
  g_assert_true (inv_backup_folder_rename (fixture->folder, "Main", "London", &error));
  g_assert_no_error (error);

  g_autofree char *names = list_names (fixture, NULL);

  g_assert_cmpstr (names, ==,
                   "London 2026-11-22 100000Z auto.didinventory\n"
                   "London 2026-11-20 100001Z.didinventory\n"
                   "London 2026-11-20 100000Z.didinventory\n"
                   "Main 2 2026-11-19 100000Z.didinventory\n");
}

static void
test_no_folder (Fixture *fixture, const void *data)
{
  g_autofree char *path = g_build_filename (fixture->store->path, "backups", NULL);
  g_autoptr (GFile) below_a_file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (inv_backup_folder_add (below_a_file, inv_test_store_get_connection (fixture->store), "Main",
                                        NOW, FALSE, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, INV_ERROR);
  g_clear_error (&error);

  g_assert_true (inv_backup_folder_prune (fixture->folder, "Main", &(InvBackupRule) { .keep = 1 }, NOW,
                                          &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/backup-folder/D1/adds", test_adds },
    { "/backup-folder/D1/passes-others-over", test_passes_others_over },
    { "/backup-folder/D1/due", test_due },
    { "/backup-folder/D1/prunes", test_prunes },
    { "/backup-folder/D1/keeps-the-last", test_keeps_the_last },
    { "/backup-folder/D1/renames", test_renames },
    { "/backup-folder/D1/no-folder", test_no_folder },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
