/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a file under a temporary name beside its target and renames it when it is whole, so that neither
 * a full disk nor a crash nor a change of mind leaves half a file. */

#include "config.h"

#include "inv-output-file.h"

#include "inv-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct _InvOutputFile
{
  char *path;
  char *temporary;
  int fd;
};

void
inv_output_set_error (GError **error, const char *path, int saved_errno)
{
  if (saved_errno == ENOSPC || saved_errno == EDQUOT || saved_errno == EFBIG)
    g_set_error (error, INV_ERROR, INV_ERROR_NO_SPACE,
                 _ ("There is no space left for “%s”. Make room on the disk, or write to another one."),
                 path);
  else
    g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("“%s” cannot be written: %s"), path,
                 g_strerror (saved_errno));
}

/* A link stays a link: what it leads to is what gets replaced. */
static char *
follow_links (const char *path)
{
  g_autofree char *real = realpath (path, NULL);

  return g_strdup (real != NULL ? real : path);
}

static int
open_temporary (InvOutputFile *file, const struct stat *target)
{
  g_autofree char *folder = g_path_get_dirname (file->path);
  g_autofree char *base = g_path_get_basename (file->path);
  g_autofree char *hidden = g_strdup_printf (".%.100s.XXXXXX", base);

  file->temporary = g_build_filename (folder, hidden, NULL);

  mode_t mask = umask (0);
  umask (mask);

  int fd = g_mkstemp_full (file->temporary, O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      int saved_errno = errno;

      g_clear_pointer (&file->temporary, g_free);
      errno = saved_errno;
      return -1;
    }

  /* Where the folder's file system knows no permissions, that is no reason to fail. */
  if (fchmod (fd, target != NULL ? target->st_mode & 0777 : 0666 & ~mask) != 0)
    g_debug ("The permissions of %s stay as they are: %s", file->temporary, g_strerror (errno));

  return fd;
}

InvOutputFile *
inv_output_file_new (const char *path, GError **error)
{
  g_autoptr (InvOutputFile) file = g_new0 (InvOutputFile, 1);
  struct stat target;

  file->fd = -1;
  file->path = follow_links (path);

  gboolean exists = stat (file->path, &target) == 0;

  if (exists && S_ISDIR (target.st_mode))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_IO,
                   _ ("“%s” is a folder. Give the name of a file to write to."), path);
      return NULL;
    }

  if (exists && !S_ISREG (target.st_mode))
    file->fd = open (file->path, O_WRONLY | O_CLOEXEC);
  else
    file->fd = open_temporary (file, exists ? &target : NULL);

  if (file->fd < 0)
    {
      inv_output_set_error (error, path, errno);
      return NULL;
    }

  return g_steal_pointer (&file);
}

int
inv_output_file_get_fd (InvOutputFile *file)
{
  return file->fd;
}

static gboolean
put_in_place (InvOutputFile *file, GError **error)
{
  if (file->temporary == NULL)
    return TRUE;

  if (fsync (file->fd) != 0 || g_rename (file->temporary, file->path) != 0)
    {
      inv_output_set_error (error, file->path, errno);
      return FALSE;
    }

  g_clear_pointer (&file->temporary, g_free);

  /* The folder's own entry. Not every file system lets a folder be synced, and the file is whole either
   * way. */
  g_autofree char *folder = g_path_get_dirname (file->path);
  int folder_fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (folder_fd >= 0)
    {
      fsync (folder_fd);
      close (folder_fd);
    }

  return TRUE;
}

gboolean
inv_output_file_commit (InvOutputFile *file, GError **error)
{
  gboolean done = put_in_place (file, error);

  inv_output_file_free (file);

  return done;
}

void
inv_output_file_free (InvOutputFile *file)
{
  if (file->fd >= 0)
    close (file->fd);
  if (file->temporary != NULL)
    g_unlink (file->temporary);
  g_free (file->temporary);
  g_free (file->path);
  g_free (file);
}
