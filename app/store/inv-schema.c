/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema of an inventory: what marks a file as one, and the SQL that takes
 * it from each version to the next. */

#include "config.h"

#include "inv-schema.h"

#include "inv-error.h"
#include "inv-store-resources.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* Runs data/schema/VERSION.sql, which takes a file from the version before to VERSION. */
static gboolean
run_migration (InvConnection *connection, int version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/io/github/did_inventory/schema/%d.sql", version);
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = g_resource_lookup_data (inv_store_get_resource (), path, 0, NULL);

  g_assert (sql != NULL);

  return inv_connection_exec (connection, g_bytes_get_data (sql, NULL), error)
         && inv_connection_exec (connection, pragma, error);
}

gboolean
inv_schema_examine (InvConnection *connection, InvSchemaState *state, GError **error)
{
  gint64 application_id;
  gint64 version;

  if (!inv_connection_query_integer (connection, "PRAGMA application_id", &application_id, error)
      || !inv_connection_query_integer (connection, "PRAGMA user_version", &version, error))
    return FALSE;

  if (application_id != INV_SCHEMA_APPLICATION_ID || version < 1)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_NOT_INVENTORY,
                   _ ("“%s” is a database of another program, not an inventory."),
                   inv_connection_get_display_name (connection));
      return FALSE;
    }

  if (version > INV_SCHEMA_VERSION)
    *state = INV_SCHEMA_NEWER;
  else if (version < INV_SCHEMA_VERSION)
    *state = INV_SCHEMA_OLDER;
  else
    *state = INV_SCHEMA_CURRENT;

  return TRUE;
}

/* Another program may have migrated the file while this one waited for its turn to write, so the version
 * is asked for within the transaction. */
gboolean
inv_schema_migrate (InvConnection *connection, GError **error)
{
  static const char set_application_id[] = "PRAGMA application_id = " G_STRINGIFY (INV_SCHEMA_APPLICATION_ID);
  gint64 version;

  if (!inv_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (!inv_connection_query_integer (connection, "PRAGMA user_version", &version, error))
    goto failed;

  if (version == 0 && !inv_connection_exec (connection, set_application_id, error))
    goto failed;

  while (version < INV_SCHEMA_VERSION)
    if (!run_migration (connection, (int) ++version, error))
      goto failed;

  if (inv_connection_commit (connection, error))
    return TRUE;

failed:
  inv_connection_rollback (connection);

  return FALSE;
}
