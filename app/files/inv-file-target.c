/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings a file to the place that a person chose for it. */

#include "config.h"

#include "inv-file-target.h"

#include "inv-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Whether a file can be made beside it, or, where there is no such folder, the message shall come from
 * trying to. */
static gboolean
can_write_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (folder, W_OK) == 0 || access (folder, F_OK) != 0 || access (path, W_OK) != 0;
}

static void
set_copy_error (GError **error, GFile *file, const GError *reason)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error (error, INV_ERROR, INV_ERROR_NO_SPACE,
                 _ ("There is no space left for “%s”. Make room there, or choose another place."), name);
  else
    g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("“%s” cannot be written: %s"), name, reason->message);
}

/* Writes over what is there, since what may not be made beside it may not be moved into its place either. */
static gboolean
copy_out (const char *from, GFile *file, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) in = g_file_read (source, NULL, &reason);
  g_autoptr (GFileOutputStream)
      out = in != NULL ? g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &reason) : NULL;

  if (out != NULL
      && g_output_stream_splice (G_OUTPUT_STREAM (out), G_INPUT_STREAM (in),
                                 G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                 NULL, &reason)
             >= 0)
    return TRUE;

  set_copy_error (error, file, reason);

  return FALSE;
}

gboolean
inv_file_target_write (GFile *file, InvFileTargetFunc func, gpointer data, GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL && can_write_beside (path))
    return func (path, data, error);

  g_autoptr (GError) reason = NULL;
  g_autofree char *folder = g_dir_make_tmp ("did-inventory-XXXXXX", &reason);

  if (folder == NULL)
    {
      set_copy_error (error, file, reason);
      return FALSE;
    }

  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *temporary = g_build_filename (folder, name, NULL);
  gboolean done = func (temporary, data, error) && copy_out (temporary, file, error);

  g_unlink (temporary);
  g_rmdir (folder);

  return done;
}
