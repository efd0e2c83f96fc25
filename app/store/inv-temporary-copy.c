/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy of an inventory in a temporary folder of its own, removed with it. */

#include "config.h"

#include "inv-temporary-copy.h"

#include "inv-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The files that SQLite keeps beside a database. The last writes, or what they replaced, may be in one. */
static const char *const companions[] = { "-wal", "-journal", "-shm" };

/* The last is only shared memory, which SQLite makes anew. */
#define N_COMPANIONS_TO_COPY 2

struct _InvTemporaryCopy
{
  char *folder;
  char *path;
};

static gboolean
copy_file (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) destination = g_file_new_for_path (to);
  g_autofree char *name = g_filename_display_name (from);
  g_autoptr (GError) reason = NULL;

  if (g_file_copy (source, destination, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &reason))
    return TRUE;

  g_set_error (error, INV_ERROR,
               g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? INV_ERROR_NO_SPACE : INV_ERROR_IO,
               _ ("“%s” cannot be copied to a temporary folder, to look at it: %s"), name, reason->message);

  return FALSE;
}

static gboolean
copy_companion (InvTemporaryCopy *self, const char *path, const char *suffix, GError **error)
{
  g_autofree char *from = g_strconcat (path, suffix, NULL);
  g_autofree char *to = g_strconcat (self->path, suffix, NULL);

  return !g_file_test (from, G_FILE_TEST_EXISTS) || copy_file (from, to, error);
}

/* Small things that go soon belong into /tmp, which may be in memory; an inventory is neither. */
static const char *
get_folder (void)
{
  static const char large[] = "/var/tmp";

  return g_getenv ("TMPDIR") == NULL && g_access (large, W_OK) == 0 ? large : g_get_tmp_dir ();
}

char *
inv_temporary_make_folder (GError **error)
{
  g_autofree char *folder = g_build_filename (get_folder (), "did-inventory-XXXXXX", NULL);

  if (g_mkdtemp (folder) != NULL)
    return g_steal_pointer (&folder);

  g_set_error (error, INV_ERROR, errno == ENOSPC ? INV_ERROR_NO_SPACE : INV_ERROR_IO,
               _ ("No temporary folder can be made: %s"), g_strerror (errno));

  return NULL;
}

InvTemporaryCopy *
inv_temporary_copy_new (const char *path, GError **error)
{
  g_autoptr (InvTemporaryCopy) self = g_new0 (InvTemporaryCopy, 1);
  g_autofree char *name = g_path_get_basename (path);

  self->folder = inv_temporary_make_folder (error);
  if (self->folder == NULL)
    return NULL;

  self->path = g_build_filename (self->folder, name, NULL);
  if (!copy_file (path, self->path, error))
    return NULL;

  for (guint i = 0; i < N_COMPANIONS_TO_COPY; i++)
    if (!copy_companion (self, path, companions[i], error))
      return NULL;

  return g_steal_pointer (&self);
}

void
inv_temporary_copy_free (InvTemporaryCopy *self)
{
  if (self == NULL)
    return;

  if (self->path != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (companions); i++)
        {
          g_autofree char *companion = g_strconcat (self->path, companions[i], NULL);

          g_unlink (companion);
        }
      g_unlink (self->path);
    }
  if (self->folder != NULL)
    g_rmdir (self->folder);

  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

const char *
inv_temporary_copy_get_path (InvTemporaryCopy *self)
{
  return self->path;
}
