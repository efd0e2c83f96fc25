/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole inventories to and from files that a person chose: by way of a
 * temporary file of the program's own, which is all that SQLite sees.
 */

#include "config.h"

#include "inv-copy.h"

#include "inv-backup.h"
#include "inv-error.h"
#include "inv-temporary-copy.h"
#include "inv-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Where the last writes may be. */
static const char *const beside[] = { "-wal", "-journal" };

char *
inv_copy_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), PACKAGE_NAME, NULL);
}

gboolean
inv_copy_is_own (GFile *file)
{
  g_autofree char *path = inv_copy_get_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  return g_file_has_prefix (file, folder);
}

gboolean
inv_copy_make_folder (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;

  g_set_error (error, INV_ERROR, errno == ENOSPC ? INV_ERROR_NO_SPACE : INV_ERROR_READ_ONLY,
               _ ("The folder “%s” cannot be made: %s."), name, g_strerror (errno));

  return FALSE;
}

gboolean
inv_copy_set_error (GError **error, GFile *file, const GError *reason)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (reason->domain == INV_ERROR)
    g_propagate_error (error, g_error_copy (reason));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_set_error_literal (error, INV_ERROR, INV_ERROR_CANCELLED, _ ("Stopped. Nothing was changed."));
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, INV_ERROR, INV_ERROR_NO_SPACE,
                 _ ("There is no room left for “%s”. Make room, or choose another place."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, INV_ERROR, INV_ERROR_NOT_FOUND, _ ("“%s” is not there."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
           || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    g_set_error (error, INV_ERROR, INV_ERROR_READ_ONLY,
                 _ ("“%s” cannot be read or written, because its permissions forbid it."), name);
  else
    g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("“%s” cannot be read or written: %s"), name,
                 reason->message);

  return FALSE;
}

static void
copied_cb (goffset done, goffset total, void *user_data)
{
  if (total > 0)
    inv_progress_set_fraction (user_data, (double) done / (double) total);
}

static gboolean
copy_file (GFile *from, GFile *to, GFileCopyFlags flags, InvProgress *progress, GError **error)
{
  GCancellable *cancellable = progress != NULL ? inv_progress_get_cancellable (progress) : NULL;

  inv_progress_begin_stage (progress, _ ("Copying"), 0);

  return g_file_copy (from, to, flags | G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, copied_cb, progress,
                      error);
}

/* An empty file that nobody else has, in a folder of the program's own. */
static char *
make_temporary (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, ".copy-XXXXXX", NULL);
  int descriptor;

  if (!inv_copy_make_folder (folder, error))
    return NULL;

  descriptor = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  if (descriptor < 0)
    {
      g_autofree char *name = g_filename_display_name (folder);

      g_set_error (error, INV_ERROR, errno == ENOSPC ? INV_ERROR_NO_SPACE : INV_ERROR_READ_ONLY,
                   _ ("The folder “%s” cannot be written: %s."), name, g_strerror (errno));
      return NULL;
    }

  g_close (descriptor, NULL);

  return g_steal_pointer (&path);
}

static gboolean
check_target (InvConnection *connection, GFile *target, GError **error)
{
  g_autofree char *path = g_file_get_path (target);
  g_autofree char *name = g_file_get_parse_name (target);

  if (path == NULL)
    return TRUE;

  if (!inv_whole_file_is_same (inv_connection_get_path (connection), path))
    return inv_whole_file_check_nothing_beside (path, error);

  g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
               _ ("“%s” is the inventory itself. Choose another name for the copy."), name);

  return FALSE;
}

static void
bring_to_disk (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  int descriptor = path != NULL ? g_open (path, O_RDONLY | O_CLOEXEC, 0) : -1;

  if (descriptor < 0)
    return;

  fsync (descriptor);
  g_close (descriptor, NULL);
}

static gboolean
copy_to_target (const char *path, GFile *target, InvProgress *progress, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GError) reason = NULL;
  gboolean was_there = g_file_query_exists (target, NULL);

  if (copy_file (source, target, G_FILE_COPY_OVERWRITE, progress, &reason))
    {
      bring_to_disk (target);
      return TRUE;
    }

  if (!was_there)
    g_file_delete (target, NULL, NULL);

  return inv_copy_set_error (error, target, reason);
}

gboolean
inv_copy_out (InvConnection *connection, GFile *target, InvProgress *progress, GError **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (target), FALSE);

  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;
  gboolean is_copied;

  if (inv_copy_is_own (target))
    return inv_backup_save (connection, g_file_peek_path (target), progress, error);

  if (!check_target (connection, target, error))
    return FALSE;

  folder = inv_temporary_make_folder (error);
  if (folder == NULL)
    return FALSE;

  temporary = g_build_filename (folder, "copy", NULL);
  is_copied = inv_backup_save (connection, temporary, progress, error)
              && copy_to_target (temporary, target, progress, error);
  inv_copy_remove (temporary);
  g_rmdir (folder);

  return is_copied;
}

static gboolean
copy_beside (GFile *source, const char *path, InvProgress *progress, GError **error)
{
  g_autofree char *source_path = g_file_get_path (source);

  if (source_path == NULL)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *from_path = g_strconcat (source_path, beside[i], NULL);
      g_autofree char *to_path = g_strconcat (path, beside[i], NULL);
      g_autoptr (GFile) from = g_file_new_for_path (from_path);
      g_autoptr (GFile) to = g_file_new_for_path (to_path);

      if (g_file_test (from_path, G_FILE_TEST_EXISTS)
          && !copy_file (from, to, G_FILE_COPY_NONE, progress, error))
        return FALSE;
    }

  return TRUE;
}

char *
inv_copy_in (GFile *source, const char *folder, InvProgress *progress, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (source), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  g_autofree char *path = make_temporary (folder, error);
  g_autoptr (GError) reason = NULL;

  if (path == NULL)
    return NULL;

  g_autoptr (GFile) target = g_file_new_for_path (path);

  if (copy_file (source, target, G_FILE_COPY_OVERWRITE, progress, &reason)
      && copy_beside (source, path, progress, &reason))
    return g_steal_pointer (&path);

  inv_copy_set_error (error, source, reason);
  inv_copy_remove (path);

  return NULL;
}

void
inv_copy_remove (const char *path)
{
  if (path != NULL)
    inv_whole_file_abandon (path);
}
