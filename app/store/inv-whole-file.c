/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A database that appears under its name only when it is whole. */

#define _GNU_SOURCE
#include "config.h"

#include "inv-whole-file.h"

#include "inv-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

static void
set_system_error (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (code)
    {
    case EEXIST:
      g_set_error (error, INV_ERROR, INV_ERROR_EXISTS, _ ("“%s” is there already. Choose another name."),
                   name);
      break;

    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, INV_ERROR, INV_ERROR_READ_ONLY,
                   _ ("“%s” cannot be made, because its folder cannot be written. Choose another folder."),
                   name);
      break;

    case ENOSPC:
    case EDQUOT:
      g_set_error (
          error, INV_ERROR, INV_ERROR_NO_SPACE,
          _ ("“%s” cannot be made, because there is no room left on its disk. Make room and try again."),
          name);
      break;

    default:
      g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("“%s” cannot be made: %s"), name, g_strerror (code));
      break;
    }
}

/* SQLite takes what lies beside a database by its name for the last writes to it, whichever database that was.
 * An inventory that was closed leaves nothing there. */
gboolean
inv_whole_file_check_nothing_beside (const char *path, GError **error)
{
  static const char *const suffixes[] = { "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *beside = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *name = g_filename_display_name (beside);

      if (!g_file_test (beside, G_FILE_TEST_EXISTS))
        continue;

      g_set_error (error, INV_ERROR, INV_ERROR_BUSY,
                   _ ("“%s” has the last changes of an inventory that is open or was not closed. Close that "
                      "inventory, or choose another name."),
                   name);
      return FALSE;
    }

  return TRUE;
}

char *
inv_whole_file_begin (const char *path, gboolean may_replace, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int descriptor;

  if (!may_replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      set_system_error (path, EEXIST, error);
      return NULL;
    }
  if (!inv_whole_file_check_nothing_beside (path, error))
    return NULL;

  descriptor = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  if (descriptor < 0)
    {
      set_system_error (path, errno, error);
      return NULL;
    }

  g_close (descriptor, NULL);

  return g_steal_pointer (&temporary);
}

/* Not every file system can refuse to replace in the same breath. */
static int
rename_without_replacing (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;

  if (errno != EINVAL && errno != ENOSYS)
    return -1;

  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return -1;
    }

  return g_rename (from, to);
}

static gboolean
give_name (const char *from, const char *to, gboolean may_replace, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);
  int descriptor;

  if ((may_replace ? g_rename (from, to) : rename_without_replacing (from, to)) != 0)
    {
      set_system_error (to, errno, error);
      return FALSE;
    }

  /* The file is whole and has its name. Should the folder not reach the disk now, it will soon. */
  descriptor = g_open (folder, O_RDONLY | O_CLOEXEC, 0);
  if (descriptor >= 0)
    {
      fsync (descriptor);
      g_close (descriptor, NULL);
    }

  return TRUE;
}

gboolean
inv_whole_file_end (const char *temporary, const char *path, gboolean may_replace, GError **error)
{
  if (give_name (temporary, path, may_replace, error))
    return TRUE;

  inv_whole_file_abandon (temporary);

  return FALSE;
}

gboolean
inv_whole_file_rename (const char *from, const char *to, GError **error)
{
  return inv_whole_file_check_nothing_beside (to, error) && give_name (from, to, FALSE, error);
}

gboolean
inv_whole_file_is_same (const char *a, const char *b)
{
  GStatBuf info_a;
  GStatBuf info_b;

  return g_stat (a, &info_a) == 0 && g_stat (b, &info_b) == 0 && info_a.st_dev == info_b.st_dev
         && info_a.st_ino == info_b.st_ino;
}

void
inv_whole_file_abandon (const char *temporary)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (temporary, suffixes[i], NULL);

      g_unlink (path);
    }
}
