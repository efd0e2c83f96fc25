/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of a whole inventory: saving one, and bringing one back. */

#include "config.h"

#include "inv-backup.h"

#include "inv-check.h"
#include "inv-connection-private.h"
#include "inv-error.h"
#include "inv-whole-file.h"

#include <glib/gi18n-lib.h>

/* About eight megabytes: a few hundredths of a second. */
#define PAGES_A_STEP 1024

static gboolean
set_cancelled_error (GError **error)
{
  g_set_error_literal (error, INV_ERROR, INV_ERROR_CANCELLED, _ ("Stopped. Nothing was changed."));

  return FALSE;
}

/* Both databases are open; @name is the one that an error is about. */
static gboolean
copy_pages (sqlite3 *to, sqlite3 *from, const char *name, InvProgress *progress, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int result = SQLITE_OK;

  if (backup == NULL)
    return inv_sqlite_set_error (to, name, sqlite3_extended_errcode (to), error);

  inv_progress_begin_stage (progress, _ ("Copying"), 0);
  while (result == SQLITE_OK && !inv_progress_is_cancelled (progress))
    {
      result = sqlite3_backup_step (backup, PAGES_A_STEP);
      inv_progress_set_fraction (progress, 1.0
                                               - (double) sqlite3_backup_remaining (backup)
                                                     / MAX (sqlite3_backup_pagecount (backup), 1));
    }

  sqlite3_backup_finish (backup);
  if (result == SQLITE_DONE)
    return TRUE;

  return result == SQLITE_OK ? set_cancelled_error (error) : inv_sqlite_set_error (to, name, result, error);
}

/* A copy that may lie where nothing can be written must not need a log beside it. */
static gboolean
write_copy (InvConnection *connection,
            const char *path,
            const char *name,
            InvProgress *progress,
            GError **error)
{
  sqlite3 *copy;
  int result = sqlite3_open_v2 (path, &copy,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  gboolean is_written = FALSE;

  if (result != SQLITE_OK)
    inv_sqlite_set_error (copy, name, result, error);
  else if (copy_pages (copy, inv_connection_get_sqlite (connection), name, progress, error))
    {
      result = sqlite3_exec (copy, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
      is_written = result == SQLITE_OK || inv_sqlite_set_error (copy, name, result, error);
    }

  sqlite3_close (copy);

  return is_written;
}

/* @advice says what came of it, and what to do. */
static gboolean
check_whole (InvConnection *connection, const char *advice, InvProgress *progress, GError **error)
{
  g_autoptr (GPtrArray) problems = inv_check_quickly (connection, progress, error);

  if (problems == NULL)
    return FALSE;

  if (problems->len == 0)
    return TRUE;

  g_set_error (error, INV_ERROR, INV_ERROR_DAMAGED, _ ("“%s” is damaged (%s). %s"),
               inv_connection_get_display_name (connection), (char *) problems->pdata[0], advice);

  return FALSE;
}

gboolean
inv_backup_save (InvConnection *connection, const char *path, InvProgress *progress, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *temporary = NULL;
  gboolean is_written;

  if (inv_whole_file_is_same (inv_connection_get_path (connection), path))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("“%s” is the inventory itself. Choose another name for the copy."), name);
      return FALSE;
    }

  temporary = inv_whole_file_begin (path, TRUE, error);
  if (temporary == NULL)
    return FALSE;

  /* A copy of what is damaged must not take the place of a good one. */
  is_written = inv_connection_begin_read (connection, error)
               && check_whole (connection, _ ("It was not copied; restore a backup of it."), progress, error)
               && write_copy (connection, temporary, name, progress, error);
  inv_connection_rollback (connection);

  if (is_written)
    return inv_whole_file_end (temporary, path, TRUE, error);

  inv_whole_file_abandon (temporary);

  return FALSE;
}

static gboolean
check_copy (InvConnection *copy, InvProgress *progress, GError **error)
{
  if (!inv_connection_is_newer (copy))
    return check_whole (copy, _ ("Nothing was changed; choose another backup."), progress, error);

  g_set_error (error, INV_ERROR, INV_ERROR_NEWER,
               _ ("“%s” was made by a newer version of this program. Install that version to restore it."),
               inv_connection_get_display_name (copy));

  return FALSE;
}

gboolean
inv_backup_restore (InvConnection *connection, const char *path, InvProgress *progress, GError **error)
{
  g_autoptr (InvConnection) copy = NULL;

  if (inv_whole_file_is_same (inv_connection_get_path (connection), path))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("“%s” is the inventory itself. Choose a copy of it."),
                   inv_connection_get_display_name (connection));
      return FALSE;
    }

  copy = inv_connection_open (path, INV_CONNECTION_READ, error);
  if (copy == NULL || !check_copy (copy, progress, error))
    return FALSE;

  return copy_pages (inv_connection_get_sqlite (connection), inv_connection_get_sqlite (copy),
                     inv_connection_get_display_name (connection), progress, error);
}
