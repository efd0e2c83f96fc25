/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening the file of an inventory: what is refused, how SQLite is set up, and
 * what is done when the file is new, old, newer or cannot be written. */

#include "config.h"

#include "inv-connection.h"

#include "inv-connection-private.h"
#include "inv-error.h"
#include "inv-ids-vtab.h"
#include "inv-network-share.h"
#include "inv-schema.h"
#include "inv-search-functions.h"
#include "inv-source-vtab.h"
#include "inv-value-map.h"
#include "inv-whole-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define BUSY_TIMEOUT_MILLISECONDS 10000

/* A file is checked before SQLite sees it, because SQLite takes an empty file for a new database and has
 * one message for all that it cannot open. */
static gboolean
check_file (const char *path, const char *display_name, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    {
      int code = errno;

      if (code == ENOENT || code == ENOTDIR)
        g_set_error (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                     _ ("There is no inventory “%s”. Look at how the name is written, or make a new one."),
                     display_name);
      else
        g_set_error (error, INV_ERROR, INV_ERROR_IO, _ ("“%s” cannot be opened: %s"), display_name,
                     g_strerror (code));
      return FALSE;
    }

  if (S_ISDIR (info.st_mode))
    {
      g_set_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY,
                   _ ("“%s” is a folder. Choose an inventory in it."), display_name);
      return FALSE;
    }

  if (!S_ISREG (info.st_mode) || info.st_size == 0)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY,
                   S_ISREG (info.st_mode) ? _ ("“%s” is empty. It is not an inventory.")
                                          : _ ("“%s” is not a file. It cannot be an inventory."),
                   display_name);
      return FALSE;
    }

  return TRUE;
}

/* A file may come from anywhere, so nothing in its schema is trusted and nothing in it runs. */
static void
harden (sqlite3 *sqlite)
{
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (sqlite, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
}

static gboolean
open_sqlite (InvConnection *self, GError **error)
{
  int result = sqlite3_open_v2 (self->path, &self->sqlite,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (result != SQLITE_OK)
    return inv_connection_set_error (self, result, error);

  sqlite3_busy_timeout (self->sqlite, BUSY_TIMEOUT_MILLISECONDS);
  inv_connection_poll_whether_to_stop (self);
  harden (self->sqlite);
  inv_ids_vtab_register (self->sqlite);
  inv_source_vtab_register (self->sqlite);
  inv_search_functions_register (self->sqlite);
  inv_value_map_register (self->sqlite);

  return TRUE;
}

static void
close_sqlite (InvConnection *self)
{
  g_hash_table_remove_all (self->idle_statements);
  if (sqlite3_close (self->sqlite) != SQLITE_OK)
    g_error ("“%s” is closed while a statement is in use", self->display_name);
  self->sqlite = NULL;
}

/* The cache holds the pages that a big step touches, so that none is written twice. What is deleted is
 * not overwritten with zeros, because the log keeps it anyway. A commit waits until it is on the disk:
 * one wait a step, which cannot be measured beside the step. */
static gboolean
set_up (InvConnection *self, GError **error)
{
  return inv_connection_exec (self,
                              "PRAGMA cache_size = -131072;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA secure_delete = OFF;"
                              "PRAGMA synchronous = FULL;"
                              "PRAGMA journal_size_limit = 1048576;",
                              error);
}

/* Readers and a writer do not wait for each other with a write-ahead log. It needs memory that all of them
 * share, which a network share does not give. */
static gboolean
choose_journal (InvConnection *self, GError **error)
{
  if (inv_network_share_has (self->path))
    return inv_connection_exec (self,
                                "PRAGMA locking_mode = EXCLUSIVE;"
                                "PRAGMA journal_mode = DELETE;"
                                "PRAGMA locking_mode = NORMAL;"
                                "SELECT 1 FROM sqlite_schema LIMIT 1;",
                                error);

  return inv_connection_exec (self, "PRAGMA journal_mode = WAL", error);
}

static gboolean
open_for_writing (InvConnection *self, GError **error)
{
  InvSchemaState state;

  if (!open_sqlite (self, error) || !inv_schema_examine (self, &state, error))
    return FALSE;

  if (state == INV_SCHEMA_NEWER)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_NEWER,
                   _ ("“%s” was made by a newer version of this program. It can be looked at, but not "
                      "changed. Install the newer version to change it."),
                   self->display_name);
      return FALSE;
    }

  if (sqlite3_db_readonly (self->sqlite, "main") != 0)
    return inv_connection_set_error (self, SQLITE_READONLY, error);

  if (!set_up (self, error) || !choose_journal (self, error))
    return FALSE;

  self->is_writable = TRUE;

  return state == INV_SCHEMA_CURRENT || inv_schema_migrate (self, error);
}

static gboolean
make_schema (InvConnection *self, GError **error)
{
  gboolean is_made = open_sqlite (self, error) && inv_connection_exec (self, "PRAGMA page_size = 8192", error)
                     && set_up (self, error) && choose_journal (self, error)
                     && inv_schema_migrate (self, error);

  close_sqlite (self);

  return is_made;
}

/* The file gets its name when it is an inventory, so that one whose making was broken off is in nobody's way. */
static gboolean
create (InvConnection *self, GError **error)
{
  g_autofree char *path = g_steal_pointer (&self->path);

  self->path = inv_whole_file_begin (path, FALSE, error);
  if (self->path == NULL)
    return FALSE;

  if (!make_schema (self, error))
    {
      inv_whole_file_abandon (self->path);
      return FALSE;
    }

  if (!inv_whole_file_end (self->path, path, FALSE, error))
    return FALSE;

  g_set_str (&self->path, path);

  return open_for_writing (self, error);
}

/* SQLite cannot read an inventory in a folder where it cannot put its own files, nor can an old inventory
 * be brought up to date when it cannot be written. A copy can. */
static gboolean
open_copy (InvConnection *self, GError **error)
{
  InvSchemaState state;

  close_sqlite (self);
  self->copy = inv_temporary_copy_new (self->path, error);
  if (self->copy == NULL)
    return FALSE;

  g_set_str (&self->path, inv_temporary_copy_get_path (self->copy));

  return open_sqlite (self, error) && inv_schema_examine (self, &state, error)
         && (state != INV_SCHEMA_OLDER || inv_schema_migrate (self, error));
}

static gboolean
open_for_reading (InvConnection *self, GError **error)
{
  InvSchemaState state = INV_SCHEMA_CURRENT;
  g_autoptr (GError) reason = NULL;

  if (!open_sqlite (self, &reason) || !inv_schema_examine (self, &state, &reason))
    {
      if (!g_error_matches (reason, INV_ERROR, INV_ERROR_READ_ONLY))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (!open_copy (self, error))
        return FALSE;
    }
  else if (state == INV_SCHEMA_OLDER)
    {
      gboolean is_migrated = sqlite3_db_readonly (self->sqlite, "main") != 0
                                 ? open_copy (self, error)
                                 : inv_schema_migrate (self, error);

      if (!is_migrated)
        return FALSE;
    }

  self->is_newer = state == INV_SCHEMA_NEWER;

  return inv_connection_exec (self,
                              "PRAGMA cache_size = -65536;"
                              "PRAGMA temp_store = MEMORY;"
                              "PRAGMA query_only = ON;",
                              error);
}

static void
finalize_cb (gpointer data)
{
  sqlite3_finalize (data);
}

InvConnection *
inv_connection_open (const char *path, InvConnectionMode mode, GError **error)
{
  g_autoptr (InvConnection) self = g_new0 (InvConnection, 1);
  gboolean is_open = FALSE;

  self->thread = g_thread_self ();
  self->path = g_strdup (path);
  self->display_name = g_filename_display_name (path);
  self->idle_statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, finalize_cb);

  if (mode != INV_CONNECTION_CREATE && !check_file (path, self->display_name, error))
    return NULL;

  switch (mode)
    {
    case INV_CONNECTION_CREATE:
      is_open = create (self, error);
      break;

    case INV_CONNECTION_WRITE:
      is_open = open_for_writing (self, error);
      break;

    case INV_CONNECTION_READ:
      is_open = open_for_reading (self, error);
      break;

    default:
      g_assert_not_reached ();
    }

  return is_open ? g_steal_pointer (&self) : NULL;
}

void
inv_connection_free (InvConnection *self)
{
  if (self == NULL)
    return;

  g_assert (self->thread == g_thread_self ());
  close_sqlite (self);
  g_hash_table_unref (self->idle_statements);
  g_clear_object (&self->progress);
  inv_temporary_copy_free (self->copy);
  g_free (self->path);
  g_free (self->display_name);
  g_free (self);
}
