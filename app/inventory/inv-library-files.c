/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with the files of inventories: made, renamed, removed, copied,
 * brought in.
 */

#include "config.h"

#include "inv-library-files.h"

#include "inv-backup-folder.h"
#include "inv-check.h"
#include "inv-copy.h"
#include "inv-error.h"
#include "inv-inventory-name.h"
#include "inv-name.h"
#include "inv-sole-use.h"
#include "inv-store.h"
#include "inv-whole-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* What SQLite keeps beside a file that was not closed. The last is only memory that is shared. */
static const char *const beside[] = { "-wal", "-journal", "-shm" };

#define N_BESIDE_TO_KEEP 2

char *
inv_library_files_get_path (const char *folder, const char *name)
{
  g_autofree char *file_name = g_strconcat (name, INV_INVENTORY_SUFFIX, NULL);

  return g_build_filename (folder, file_name, NULL);
}

char *
inv_library_files_find_any (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *first = NULL;
  const char *file_name;

  while (dir != NULL && (file_name = g_dir_read_name (dir)) != NULL)
    if (file_name[0] != '.' && g_str_has_suffix (file_name, INV_INVENTORY_SUFFIX)
        && (first == NULL || strcmp (file_name, first) < 0))
      g_set_str (&first, file_name);

  return first != NULL ? g_build_filename (folder, first, NULL) : NULL;
}

/* Names that differ only in case are one name: on some disks their files are one file. */
static gboolean
check_free (const char *folder, const char *name, const char *except_path, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file_name;

  while (dir != NULL && (file_name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file_name, NULL);
      g_autofree char *other = inv_inventory_name_of_file (file_name);

      if (g_str_has_suffix (file_name, INV_INVENTORY_SUFFIX) && g_strcmp0 (path, except_path) != 0
          && inv_name_equal (name, other))
        {
          g_set_error (error, INV_ERROR, INV_ERROR_EXISTS,
                       _ ("There is an inventory “%s” already. Choose another name."), other);
          return FALSE;
        }
    }

  return TRUE;
}

char *
inv_library_files_create (const char *folder, const char *name, GError **error)
{
  g_autofree char *path = inv_library_files_get_path (folder, name);
  InvStore *store;

  if (!inv_copy_make_folder (folder, error) || !check_free (folder, name, NULL, error))
    return NULL;

  store = inv_store_open (path, INV_CONNECTION_CREATE, INV_THROUGH_WINDOW, error);
  if (store == NULL)
    return NULL;

  inv_store_free (store);

  return g_steal_pointer (&path);
}

/* What cannot be opened to write cannot be in use by this program, and can still be moved; but the last writes to one
 * of a newer version may be under way.
 */
static gboolean
take_for_oneself (const char *path, InvSoleUse **use, GError **error)
{
  g_autoptr (GError) reason = NULL;

  *use = inv_sole_use_begin (path, &reason);
  if (*use != NULL || g_error_matches (reason, INV_ERROR, INV_ERROR_DAMAGED)
      || g_error_matches (reason, INV_ERROR, INV_ERROR_NOT_INVENTORY)
      || g_error_matches (reason, INV_ERROR, INV_ERROR_READ_ONLY))
    return TRUE;

  if (g_error_matches (reason, INV_ERROR, INV_ERROR_NEWER))
    return inv_whole_file_check_nothing_beside (path, error);

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static void
move_beside (const char *from, const char *to)
{
  for (gsize i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *from_beside = g_strconcat (from, beside[i], NULL);
      g_autofree char *to_beside = g_strconcat (to, beside[i], NULL);

      if (i < N_BESIDE_TO_KEEP)
        g_rename (from_beside, to_beside);
      else
        g_unlink (from_beside);
    }
}

char *
inv_library_files_rename (const char *path, const char *name, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *new_path = inv_library_files_get_path (folder, name);
  g_autoptr (InvSoleUse) use = NULL;

  if (g_str_equal (path, new_path))
    return g_steal_pointer (&new_path);

  if (!check_free (folder, name, path, error) || !take_for_oneself (path, &use, error)
      || !inv_whole_file_rename (path, new_path, error))
    return NULL;

  /* The file goes first: without it, what lies beside it is nothing. */
  move_beside (path, new_path);

  return g_steal_pointer (&new_path);
}

static gboolean
trash (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = inv_inventory_name_of_file (path);
  g_autoptr (GError) reason = NULL;

  if (g_file_trash (file, NULL, &reason))
    return TRUE;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return inv_copy_set_error (error, file, reason);

  g_set_error (error, INV_ERROR, INV_ERROR_FORBIDDEN,
               _ ("“%s” cannot be put into the trash: %s. It can only be deleted for good."), name,
               reason->message);

  return FALSE;
}

static gboolean
delete_for_good (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) reason = NULL;

  return g_file_delete (file, NULL, &reason) || inv_copy_set_error (error, file, reason);
}

gboolean
inv_library_files_delete (const char *path, gboolean for_good, GError **error)
{
  g_autoptr (InvSoleUse) use = NULL;

  if (!take_for_oneself (path, &use, error)
      || !(for_good ? delete_for_good (path, error) : trash (path, error)))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *path_beside = g_strconcat (path, beside[i], NULL);

      if (!for_good && i < N_BESIDE_TO_KEEP && g_file_test (path_beside, G_FILE_TEST_EXISTS))
        trash (path_beside, NULL);
      g_unlink (path_beside);
    }

  return TRUE;
}

gboolean
inv_library_files_save_copy (const char *path, GFile *target, InvProgress *progress, GError **error)
{
  g_autoptr (InvConnection) connection = inv_connection_open (path, INV_CONNECTION_READ, error);

  return connection != NULL && inv_copy_out (connection, target, progress, error);
}

/* Errors name the file that the person knows, not the temporary one. */
static gboolean
check_brought_in (const char *path, GFile *source, InvProgress *progress, gboolean *is_newer, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (source);
  g_autoptr (GError) reason = NULL;
  g_autoptr (InvConnection) connection = inv_connection_open (path, INV_CONNECTION_READ, &reason);
  g_autoptr (GPtrArray) problems = NULL;

  if (connection != NULL)
    {
      inv_connection_set_progress (connection, progress);
      problems = inv_check_quickly (connection, progress, &reason);
      *is_newer = inv_connection_is_newer (connection);
    }

  if (problems != NULL && problems->len == 0)
    return TRUE;

  if (g_error_matches (reason, INV_ERROR, INV_ERROR_NOT_INVENTORY))
    g_set_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY,
                 _ ("“%s” is not an inventory. To bring a table in, import it."), name);
  else if (problems != NULL || g_error_matches (reason, INV_ERROR, INV_ERROR_DAMAGED))
    g_set_error (error, INV_ERROR, INV_ERROR_DAMAGED,
                 _ ("“%s” is damaged. It was left as it is; bring in another copy of it."), name);
  else
    g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/* Main, Main 2, Main 3 … */
static char *
make_numbered_name (const char *name, guint n)
{
  g_autofree char *number = g_strdup_printf (" %u", n);
  gsize room = INV_INVENTORY_NAME_MAX - strlen (number);
  g_autofree char *begin = g_strdup (name);

  if (strlen (begin) > room)
    *g_utf8_find_prev_char (begin, begin + room + 1) = '\0';

  return g_strconcat (begin, number, NULL);
}

/* Gives @path, which nobody has open, the first name that is free. */
static char *
give_free_name (const char *path, const char *folder, const char *name, GError **error)
{
  for (guint n = 1;; n++)
    {
      g_autofree char *numbered = n == 1 ? g_strdup (name) : make_numbered_name (name, n);
      g_autofree char *new_path = inv_library_files_get_path (folder, numbered);
      g_autoptr (GError) reason = NULL;

      if (check_free (folder, numbered, NULL, &reason) && inv_whole_file_rename (path, new_path, &reason))
        return g_steal_pointer (&new_path);

      if (!g_error_matches (reason, INV_ERROR, INV_ERROR_EXISTS)
          && !g_error_matches (reason, INV_ERROR, INV_ERROR_BUSY))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }
}

char *
inv_library_files_fetch (const char *folder, GFile *source, InvProgress *progress, GError **error)
{
  g_autofree char *temporary = inv_copy_in (source, folder, progress, error);
  g_autoptr (InvSoleUse) use = NULL;
  gboolean is_newer = FALSE;

  if (temporary == NULL)
    return NULL;

  inv_progress_begin_stage (progress, _ ("Checking"), 0);
  if (check_brought_in (temporary, source, progress, &is_newer, error)
      && (is_newer || (use = inv_sole_use_begin (temporary, error)) != NULL))
    return g_steal_pointer (&temporary);

  inv_copy_remove (temporary);

  return NULL;
}

char *
inv_library_files_bring_in (const char *folder, GFile *source, InvProgress *progress, GError **error)
{
  g_autofree char *base = g_file_get_basename (source);
  g_autofree char *backed_up = inv_backup_find_inventory (base);
  g_autofree char *name = inv_inventory_name_from_foreign (backed_up != NULL ? backed_up : base);
  g_autofree char *temporary = inv_library_files_fetch (folder, source, progress, error);
  char *path;

  if (temporary == NULL)
    return NULL;

  path = give_free_name (temporary, folder, name, error);
  if (path == NULL)
    inv_copy_remove (temporary);

  return path;
}

gboolean
inv_library_files_replace (const char *path, GFile *backup, InvProgress *progress, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = inv_inventory_name_of_file (path);
  /* Translators: the name that an inventory gets which cannot be opened. */
  g_autofree char *damaged_name = g_strdup_printf (_ ("%s (damaged)"), name);
  g_autofree char *temporary = inv_library_files_fetch (folder, backup, progress, error);
  g_autofree char *kept = NULL;

  if (temporary == NULL)
    return FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autoptr (InvSoleUse) use = NULL;

      if (take_for_oneself (path, &use, error))
        kept = give_free_name (path, folder, damaged_name, error);
      if (kept == NULL)
        {
          inv_copy_remove (temporary);
          return FALSE;
        }
      move_beside (path, kept);
    }

  if (inv_whole_file_rename (temporary, path, error))
    return TRUE;

  /* Rather a damaged inventory in its place than none. */
  inv_copy_remove (temporary);
  if (kept != NULL && inv_whole_file_rename (kept, path, NULL))
    move_beside (kept, path);

  return FALSE;
}
