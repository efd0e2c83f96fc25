/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inventories of the program: listed as they come and go, made, renamed,
 * removed, copied out and brought in; and what all that refuses.
 */

#include "config.h"

#include "inv-copy.h"
#include "inv-error.h"
#include "inv-inventory-name.h"
#include "inv-library.h"
#include "inv-test-privileges.h"
#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "main-loop.h"

#include <glib/gstdio.h>

/* Each test has folders of its own, for all that the program keeps. */
typedef struct
{
  char *folder;
  InvLibrary *library;
} Fixture;

typedef struct
{
  GAsyncResult *result;
  char *path;
  GError *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_object (&outcome->result);
  g_clear_pointer (&outcome->path, g_free);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static gboolean
finish (Fixture *fixture, Outcome *outcome)
{
  gboolean succeeded;

  main_loop_until (outcome->result != NULL);
  g_clear_pointer (&outcome->path, g_free);
  g_clear_error (&outcome->error);
  succeeded = inv_library_run_finish (fixture->library, outcome->result, &outcome->path, &outcome->error);
  g_clear_object (&outcome->result);

  return succeeded;
}

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->folder = inv_copy_get_folder ();
  g_assert_no_errno (g_mkdir_with_parents (fixture->folder, 0700));
  g_assert_no_errno (g_mkdir_with_parents (g_get_home_dir (), 0700));
  fixture->library = inv_library_new (NULL);
  main_loop_until (!inv_library_is_loading (fixture->library));
}

/* It may be reading its folder. */
static void
finalize (InvLibrary *library)
{
  void *left = library;

  g_object_add_weak_pointer (G_OBJECT (library), &left);
  g_object_unref (library);
  main_loop_until (left == NULL);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  finalize (fixture->library);
  g_free (fixture->folder);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->library));
}

static char *
create (Fixture *fixture, const char *name)
{
  g_auto (Outcome) outcome = { NULL };

  inv_library_create_async (fixture->library, name, inv_test_keep_result_cb, &outcome);
  g_assert_true (finish (fixture, &outcome));
  g_assert_no_error (outcome.error);

  return g_steal_pointer (&outcome.path);
}

static gint64
count_operators (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStore) store = inv_store_open (path, INV_CONNECTION_READ, INV_THROUGH_WINDOW, &error);
  InvTestStore as_test_store = { .store = store };

  g_assert_no_error (error);

  return inv_test_store_query (&as_test_store, "SELECT count (*) FROM operator");
}

/* A file of a folder of its own, which is none of the program's. */
static InvTestStore *
make_foreign (guint n_operators)
{
  InvTestStore *store = inv_test_store_new ();

  for (guint i = 0; i < n_operators; i++)
    {
      g_autofree char *name = g_strdup_printf ("Operator %u", i);

      inv_test_store_add_operator (store, name);
    }

  return store;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_lists (Fixture *fixture, const void *data)
{
  g_autofree char *london = NULL;
  g_autofree char *other = g_build_filename (fixture->folder, "notes.txt", NULL);
  g_autoptr (InvLibraryItem) first = NULL;
  g_autoptr (InvLibraryItem) again = NULL;

  g_assert_cmpuint (count (fixture), ==, 0);
  g_free (create (fixture, "Main"));
  london = create (fixture, "London");
  g_assert_true (g_file_set_contents (other, "notes", -1, NULL));
  main_loop_until (count (fixture) == 2);

  first = g_list_model_get_item (G_LIST_MODEL (fixture->library), 0);
  g_assert_cmpstr (inv_library_item_get_name (first), ==, "London");
  g_assert_cmpstr (inv_library_item_get_path (first), ==, london);
  g_assert_cmpuint (inv_library_item_get_size (first), >, 8192);
  g_assert_cmpint (inv_library_item_get_modified (first), >, 0);
  g_assert_true (inv_library_find (fixture->library, "LONDON") == first);

  /* Another program removes one; what stays is the same object. */
  g_autofree char *main_path = g_build_filename (fixture->folder, "Main.didinventory", NULL);

  g_assert_no_errno (g_unlink (main_path));
  main_loop_until (count (fixture) == 1);
  again = g_list_model_get_item (G_LIST_MODEL (fixture->library), 0);
  g_assert_true (again == first);
}

static void
test_checks_names (Fixture *fixture, const void *data)
{
  static const struct
  {
    const char *text;
    const char *name;
    int code;
  } cases[] = {
    { " London  2 ", "London 2", -1 },  { "LONDON", NULL, INV_ERROR_EXISTS }, { "", NULL, INV_ERROR_INVALID },
    { "a/b", NULL, INV_ERROR_INVALID }, { ".x", NULL, INV_ERROR_INVALID },
  };

  g_free (create (fixture, "London"));
  main_loop_until (count (fixture) == 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = inv_library_check_name (fixture->library, cases[i].text, NULL, &error);

      g_assert_cmpstr (name, ==, cases[i].name);
      if (name == NULL)
        g_assert_error (error, INV_ERROR, cases[i].code);
    }

  /* Its own name, in another spelling, is free for an inventory. */
  g_autofree char *name = inv_library_check_name (fixture->library, "LONDON",
                                                  inv_library_find (fixture->library, "London"), NULL);

  g_assert_cmpstr (name, ==, "LONDON");
}

static void
test_create_never_replaces (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *path = create (fixture, "Main");

  inv_library_create_async (fixture->library, "main", inv_test_keep_result_cb, &outcome);
  g_assert_false (finish (fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_EXISTS);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
rename_to (Fixture *fixture, Outcome *outcome, const char *path, const char *name, GFile *backups)
{
  inv_library_rename_async (fixture->library, path, name, backups, inv_test_keep_result_cb, outcome);
}

static void
test_renames (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *path = create (fixture, "Main");
  g_autofree char *backup_folder = g_build_filename (fixture->folder, "backups", NULL);
  g_autofree char *backup = g_build_filename (backup_folder, "Main 2026-11-22 100000Z.didinventory", NULL);
  g_autofree char *renamed = g_build_filename (backup_folder, "London 2026-11-22 100000Z.didinventory", NULL);
  g_autofree char *again = NULL;
  g_autoptr (GFile) backups = g_file_new_for_path (backup_folder);

  g_mkdir_with_parents (backup_folder, 0700);
  g_assert_true (g_file_set_contents (backup, "x", -1, NULL));

  rename_to (fixture, &outcome, path, "London", backups);
  g_assert_true (finish (fixture, &outcome));
  g_assert_true (g_str_has_suffix (outcome.path, "/London.didinventory"));
  g_assert_true (g_file_test (outcome.path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (renamed, G_FILE_TEST_EXISTS));

  again = create (fixture, "Main");
  rename_to (fixture, &outcome, again, "LONDON", NULL);
  g_assert_false (finish (fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_EXISTS);
  g_assert_true (g_file_test (again, G_FILE_TEST_EXISTS));

  rename_to (fixture, &outcome, again, "main", NULL);
  g_assert_true (finish (fixture, &outcome));
  g_assert_true (g_str_has_suffix (outcome.path, "/main.didinventory"));
}

/* Neither a name nor the trash for what somebody has open, and nothing is lost of it. */
static void
test_in_use (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *path = create (fixture, "Main");
  g_autoptr (InvStore) store = inv_store_open (path, INV_CONNECTION_WRITE, INV_THROUGH_WINDOW, NULL);
  InvTestStore as_test_store = { .store = store };

  inv_test_store_add_operator (&as_test_store, "Acme");
  rename_to (fixture, &outcome, path, "London", NULL);
  g_assert_false (finish (fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_BUSY);

  inv_library_delete_async (fixture->library, path, TRUE, inv_test_keep_result_cb, &outcome);
  g_assert_false (finish (fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_BUSY);

  inv_test_store_add_operator (&as_test_store, "Globex");
  g_clear_pointer (&store, inv_store_free);
  g_assert_cmpint (count_operators (path), ==, 2);

  rename_to (fixture, &outcome, path, "London", NULL);
  g_assert_true (finish (fixture, &outcome));
  g_assert_cmpint (count_operators (outcome.path), ==, 2);
}

static void
test_trash (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *path = create (fixture, "Main");
  g_autofree char *trash = g_build_filename (g_get_user_data_dir (), "Trash", NULL);

  /* Where the trash should be there is something else. */
  g_assert_true (g_file_set_contents (trash, "no trash", -1, NULL));
  inv_library_delete_async (fixture->library, path, FALSE, inv_test_keep_result_cb, &outcome);
  g_assert_false (finish (fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_FORBIDDEN);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  inv_library_delete_async (fixture->library, path, TRUE, inv_test_keep_result_cb, &outcome);
  g_assert_true (finish (fixture, &outcome));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);

  g_assert_no_errno (g_unlink (trash));
  g_autofree char *second = create (fixture, "London");
  g_autofree char *trashed = g_build_filename (trash, "files", "London.didinventory", NULL);

  inv_library_delete_async (fixture->library, second, FALSE, inv_test_keep_result_cb, &outcome);
  g_assert_true (finish (fixture, &outcome));
  g_assert_true (g_file_test (trashed, G_FILE_TEST_EXISTS));
  main_loop_until (count (fixture) == 0);

  inv_library_delete_async (fixture->library, second, FALSE, inv_test_keep_result_cb, &outcome);
  g_assert_false (finish (fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_NOT_FOUND);
}

static void
test_damaged_can_go (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "Broken.didinventory", NULL);

  g_assert_true (g_file_set_contents (path, "no inventory at all", -1, NULL));
  rename_to (fixture, &outcome, path, "Old", NULL);
  g_assert_true (finish (fixture, &outcome));

  g_autofree char *renamed = g_strdup (outcome.path);

  inv_library_delete_async (fixture->library, renamed, TRUE, inv_test_keep_result_cb, &outcome);
  g_assert_true (finish (fixture, &outcome));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_saves_copies (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *path = create (fixture, "Main");
  g_autofree char *elsewhere = g_dir_make_tmp ("inv-test-XXXXXX", NULL);
  g_autofree char *copy = g_build_filename (elsewhere, "Copy.didinventory", NULL);
  g_autoptr (GFile) target = g_file_new_for_path (copy);
  g_autoptr (InvStore) store = inv_store_open (path, INV_CONNECTION_WRITE, INV_THROUGH_WINDOW, NULL);
  InvTestStore as_test_store = { .store = store };

  /* Open or not, and over a copy that is there. */
  for (gint64 n = 1; n <= 2; n++)
    {
      g_autofree char *name = g_strdup_printf ("Operator %" G_GINT64_FORMAT, n);

      inv_test_store_add_operator (&as_test_store, name);
      inv_library_save_copy_async (fixture->library, path, target, NULL, inv_test_keep_result_cb, &outcome);
      g_assert_true (finish (fixture, &outcome));
      g_assert_cmpint (count_operators (copy), ==, n);
    }
  g_assert_cmpuint (count_files (elsewhere), ==, 1);

  inv_test_remove_folder (elsewhere);
}

static void
test_copies_that_are_refused (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *path = create (fixture, "Main");
  g_autoptr (InvTestStore) open = make_foreign (1);
  g_autofree char *nowhere = g_build_filename (open->folder, "missing", "Copy.didinventory", NULL);
  g_autofree char *copy = g_build_filename (open->folder, "Copy.didinventory", NULL);
  g_autoptr (GFile) itself = g_file_new_for_path (path);
  g_autoptr (GFile) missing = g_file_new_for_path (nowhere);
  g_autoptr (GFile) in_use = g_file_new_for_path (open->path);
  g_autoptr (GFile) stopped = g_file_new_for_path (copy);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  const struct
  {
    GFile *target;
    int code;
  } cases[] = {
    { itself, INV_ERROR_INVALID },
    { missing, INV_ERROR_NOT_FOUND },
    { in_use, INV_ERROR_BUSY },
    { stopped, INV_ERROR_CANCELLED },
  };

  inv_progress_cancel (progress);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      inv_library_save_copy_async (fixture->library, path, cases[i].target,
                                   cases[i].target == stopped ? progress : NULL, inv_test_keep_result_cb,
                                   &outcome);
      g_assert_false (finish (fixture, &outcome));
      g_assert_error (outcome.error, INV_ERROR, cases[i].code);
    }

  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_cmpint (inv_test_store_query (open, "SELECT count (*) FROM operator"), ==, 1);
  g_assert_cmpint (count_operators (path), ==, 0);
}

static void
bring_in (Fixture *fixture, Outcome *outcome, const char *path, InvProgress *progress)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  inv_library_bring_in_async (fixture->library, file, progress, inv_test_keep_result_cb, outcome);
}

static void
test_brings_in (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autoptr (InvTestStore) foreign = make_foreign (3);
  g_autofree char *second = NULL;

  g_clear_pointer (&foreign->store, inv_store_free);

  bring_in (fixture, &outcome, foreign->path, NULL);
  g_assert_true (finish (fixture, &outcome));
  g_assert_true (g_str_has_suffix (outcome.path, "/Test.didinventory"));
  g_assert_cmpint (count_operators (outcome.path), ==, 3);

  bring_in (fixture, &outcome, foreign->path, NULL);
  g_assert_true (finish (fixture, &outcome));
  second = g_strdup (outcome.path);
  g_assert_true (g_str_has_suffix (second, "/Test 2.didinventory"));
  g_assert_cmpint (count_operators (second), ==, 3);
  main_loop_until (count (fixture) == 2);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  g_assert_cmpuint (count_files (foreign->folder), ==, 1);

  /* A backup is called what it is a backup of. */
  g_autofree char *backup = g_build_filename (foreign->folder, "London 2026-11-22 091233Z auto.didinventory",
                                              NULL);

  g_assert_no_errno (g_rename (foreign->path, backup));
  bring_in (fixture, &outcome, backup, NULL);
  g_assert_true (finish (fixture, &outcome));
  g_assert_true (g_str_has_suffix (outcome.path, "/London.didinventory"));
}

/* Of one that was not closed, the last writes lie beside it. */
static void
test_brings_in_the_last_writes (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autoptr (InvTestStore) foreign = make_foreign (2);
  g_autofree char *elsewhere = g_dir_make_tmp ("inv-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (elsewhere, "Crashed.didinventory", NULL);
  static const char *const suffixes[] = { "", "-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (foreign->path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (from, &content, &length, NULL));
      g_assert_true (g_file_set_contents (to, content, (gssize) length, NULL));
    }

  bring_in (fixture, &outcome, path, NULL);
  g_assert_true (finish (fixture, &outcome));
  g_assert_cmpint (count_operators (outcome.path), ==, 2);
  g_assert_cmpuint (count_files (elsewhere), ==, 2);

  inv_test_remove_folder (elsewhere);
}

static void
damage (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content + length / 2, 0xa5, length / 3);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

static void
test_brings_in_nothing_else (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autoptr (InvTestStore) foreign = make_foreign (1);
  g_autofree char *text = g_build_filename (foreign->folder, "notes.didinventory", NULL);
  g_autofree char *empty = g_build_filename (foreign->folder, "empty.didinventory", NULL);
  g_autofree char *missing = g_build_filename (foreign->folder, "missing.didinventory", NULL);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  const struct
  {
    const char *path;
    int code;
  } cases[] = {
    { text, INV_ERROR_NOT_INVENTORY },
    { empty, INV_ERROR_NOT_INVENTORY },
    { missing, INV_ERROR_NOT_FOUND },
    { foreign->folder, INV_ERROR_IO },
  };

  inv_test_store_add_dids (foreign, 442079460000, 5000, 1);
  g_clear_pointer (&foreign->store, inv_store_free);
  g_assert_true (g_file_set_contents (text, "These are notes.", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", -1, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      bring_in (fixture, &outcome, cases[i].path, NULL);
      g_assert_false (finish (fixture, &outcome));
      g_assert_error (outcome.error, INV_ERROR, cases[i].code);
    }

  inv_progress_cancel (progress);
  bring_in (fixture, &outcome, foreign->path, progress);
  g_assert_false (finish (fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_CANCELLED);

  damage (foreign->path);
  bring_in (fixture, &outcome, foreign->path, NULL);
  g_assert_false (finish (fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_DAMAGED);

  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_replaces_the_damaged (Fixture *fixture, const void *data)
{
  g_auto (Outcome) outcome = { NULL };
  g_autoptr (InvTestStore) backup = make_foreign (4);
  g_autofree char *path = g_build_filename (fixture->folder, "Main.didinventory", NULL);
  g_autofree char *kept = g_build_filename (fixture->folder, "Main (damaged).didinventory", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (backup->path);

  g_clear_pointer (&backup->store, inv_store_free);
  g_assert_true (g_file_set_contents (path, "damaged", -1, NULL));

  inv_library_replace_async (fixture->library, path, file, NULL, inv_test_keep_result_cb, &outcome);
  g_assert_true (finish (fixture, &outcome));
  g_assert_cmpint (count_operators (path), ==, 4);
  g_assert_true (g_file_get_contents (kept, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "damaged");

  /* A backup that is damaged itself replaces nothing. */
  g_assert_true (g_file_set_contents (path, "damaged again", -1, NULL));
  g_assert_true (g_file_set_contents (backup->path, "damaged, too", -1, NULL));
  inv_library_replace_async (fixture->library, path, file, NULL, inv_test_keep_result_cb, &outcome);
  g_assert_false (finish (fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_NOT_INVENTORY);
  g_clear_pointer (&content, g_free);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "damaged again");
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
}

static void
test_no_folder (Fixture *fixture, const void *data)
{
  g_autofree char *below_a_file = g_build_filename (fixture->folder, "file", "folder", NULL);
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);
  InvLibrary *library = inv_library_new (below_a_file);
  g_auto (Outcome) outcome = { NULL };
  Fixture as_fixture = { .library = library };

  g_assert_true (g_file_set_contents (file, "x", -1, NULL));
  main_loop_until (!inv_library_is_loading (library));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (library)), ==, 0);

  inv_library_create_async (library, "Main", inv_test_keep_result_cb, &outcome);
  g_assert_false (finish (&as_fixture, &outcome));
  g_assert_error (outcome.error, INV_ERROR, INV_ERROR_READ_ONLY);
  finalize (library);
}

/* In a process of its own, in which permissions count for root, too. */
static void
test_read_only_folder (Fixture *fixture, const void *data)
{
  if (g_test_subprocess ())
    {
      g_auto (Outcome) outcome = { NULL };
      g_autofree char *path = create (fixture, "Main");

      g_assert_no_errno (g_chmod (fixture->folder, 0500));

      inv_library_create_async (fixture->library, "London", inv_test_keep_result_cb, &outcome);
      g_assert_false (finish (fixture, &outcome));
      g_assert_error (outcome.error, INV_ERROR, INV_ERROR_READ_ONLY);

      rename_to (fixture, &outcome, path, "London", NULL);
      g_assert_false (finish (fixture, &outcome));
      g_assert_error (outcome.error, INV_ERROR, INV_ERROR_READ_ONLY);

      inv_library_delete_async (fixture->library, path, TRUE, inv_test_keep_result_cb, &outcome);
      g_assert_false (finish (fixture, &outcome));
      g_assert_error (outcome.error, INV_ERROR, INV_ERROR_READ_ONLY);

      g_assert_no_errno (g_chmod (fixture->folder, 0700));
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/library/D1/lists", test_lists },
    { "/library/D1/checks-names", test_checks_names },
    { "/library/D1/create-never-replaces", test_create_never_replaces },
    { "/library/D1/renames", test_renames },
    { "/library/D1/in-use", test_in_use },
    { "/library/D1/trash", test_trash },
    { "/library/D1/damaged-can-go", test_damaged_can_go },
    { "/library/D1/saves-copies", test_saves_copies },
    { "/library/D1/copies-that-are-refused", test_copies_that_are_refused },
    { "/library/D1/brings-in", test_brings_in },
    { "/library/D1/brings-in-the-last-writes", test_brings_in_the_last_writes },
    { "/library/D1/brings-in-nothing-else", test_brings_in_nothing_else },
    { "/library/D1/replaces-the-damaged", test_replaces_the_damaged },
    { "/library/D1/no-folder", test_no_folder },
    { "/library/D1/read-only-folder", test_read_only_folder },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  /* Before there are threads, because each has privileges of its own. */
  if (g_test_subprocess ())
    inv_test_drop_privileges ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
