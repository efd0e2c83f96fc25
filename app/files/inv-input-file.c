/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a file once for all who read it: what detects its encoding, what detects its columns, what reads
 * it, and what reads it again to write down the rows that were rejected. */

#include "config.h"

#include "inv-input-file.h"

#include "inv-error.h"
#include "inv-output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

struct _InvInputFile
{
  gatomicrefcount references;
  char *path;
  guint64 size;
  struct stat info;
  InvInputFile *whole;
  int fd;
};

static void
set_read_error (GError **error, const char *path, int saved_errno)
{
  if (saved_errno == ENOENT || saved_errno == ENOTDIR)
    g_set_error (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                 _ ("There is no file “%s”. Check its name and its folder."), path);
  else if (saved_errno == EISDIR)
    g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("“%s” is a folder. Give the name of a file in it."),
                 path);
  else if (saved_errno == EACCES)
    g_set_error (error, INV_ERROR, INV_ERROR_IO,
                 _ ("“%s” may not be read. Ask for the permission, or copy it to a place of your own."),
                 path);
  else
    g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("“%s” cannot be read: %s"), path,
                 g_strerror (saved_errno));
}

/* Keeps what comes through a pipe, so that it can be read more than once. */
static gboolean
spool (InvInputFile *file, GError **error)
{
  g_autofree char *name = NULL;
  char buffer[64 * 1024];
  int kept = g_file_open_tmp ("did-inventory-XXXXXX", &name, error);

  if (kept < 0)
    return FALSE;

  g_unlink (name);

  for (;;)
    {
      gssize n = read (file->fd, buffer, sizeof buffer);

      if (n < 0 && errno == EINTR)
        continue;

      if (n < 0)
        {
          set_read_error (error, file->path, errno);
          break;
        }

      if (n == 0)
        {
          close (file->fd);
          file->fd = kept;
          return TRUE;
        }

      if (write (kept, buffer, n) != n)
        {
          inv_output_set_error (error, g_get_tmp_dir (), errno);
          break;
        }
    }

  close (kept);

  return FALSE;
}

InvInputFile *
inv_input_file_open (const char *path, GError **error)
{
  g_autoptr (InvInputFile) file = g_new0 (InvInputFile, 1);
  struct stat info;

  g_atomic_ref_count_init (&file->references);
  file->path = g_strdup (path);
  file->fd = open (path, O_RDONLY | O_CLOEXEC);

  if (file->fd < 0 || fstat (file->fd, &info) != 0)
    {
      set_read_error (error, path, errno);
      return NULL;
    }

  if (S_ISDIR (info.st_mode))
    {
      set_read_error (error, path, EISDIR);
      return NULL;
    }

  if (!S_ISREG (info.st_mode))
    {
      if (!spool (file, error))
        return NULL;

      if (fstat (file->fd, &info) != 0)
        {
          set_read_error (error, path, errno);
          return NULL;
        }
    }

  file->size = info.st_size;
  file->info = info;

  return g_steal_pointer (&file);
}

InvInputFile *
inv_input_file_ref (InvInputFile *file)
{
  g_atomic_ref_count_inc (&file->references);

  return file;
}

void
inv_input_file_unref (InvInputFile *file)
{
  if (!g_atomic_ref_count_dec (&file->references))
    return;

  if (file->whole != NULL)
    inv_input_file_unref (file->whole);
  else if (file->fd >= 0)
    close (file->fd);
  g_free (file->path);
  g_free (file);
}

const char *
inv_input_file_get_path (InvInputFile *file)
{
  return file->path;
}

guint64
inv_input_file_get_size (InvInputFile *file)
{
  return file->size;
}

gssize
inv_input_file_read (InvInputFile *file, guint64 offset, void *buffer, gsize size, GError **error)
{
  gsize have = 0;

  /* A file may have grown since it was opened, but a head does not. */
  if (file->whole != NULL)
    size = offset < file->size ? MIN (size, file->size - offset) : 0;

  while (have < size)
    {
      gssize n = pread (file->fd, (char *) buffer + have, size - have, offset + have);

      if (n < 0 && errno == EINTR)
        continue;

      if (n < 0)
        {
          set_read_error (error, file->path, errno);
          return -1;
        }

      if (n == 0)
        break;

      have += n;
    }

  return have;
}

InvInputFile *
inv_input_file_get_head (InvInputFile *file, guint64 size)
{
  InvInputFile *head = g_new0 (InvInputFile, 1);

  g_atomic_ref_count_init (&head->references);
  head->path = g_strdup (file->path);
  head->size = MIN (size, file->size);
  head->info = file->info;
  head->fd = file->fd;
  head->whole = inv_input_file_ref (file);

  return head;
}

static gboolean
is_as_opened (const InvInputFile *file, const struct stat *info)
{
  return info->st_dev == file->info.st_dev && info->st_ino == file->info.st_ino
         && info->st_size == file->info.st_size && info->st_mtim.tv_sec == file->info.st_mtim.tv_sec
         && info->st_mtim.tv_nsec == file->info.st_mtim.tv_nsec;
}

gboolean
inv_input_file_is_changed (InvInputFile *file)
{
  struct stat now;

  if (fstat (file->fd, &now) == 0 && !is_as_opened (file, &now))
    return TRUE;

  return S_ISREG (file->info.st_mode) && stat (file->path, &now) == 0 && S_ISREG (now.st_mode)
         && !is_as_opened (file, &now);
}
