/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Having an inventory's file for oneself.
 *
 * Whoever has an inventory open holds a shared lock on its file, and only who
 * is alone can bring the log of the last writes back into the file. So leaving
 * the write-ahead log both shows that nobody else is there and leaves nothing
 * beside the file; an exclusive transaction then keeps others out.
 */

#include "config.h"

#include "inv-sole-use.h"

#include "inv-connection.h"
#include "inv-error.h"

#include <glib/gi18n-lib.h>

/* Somebody who looks for a moment is waited for. */
#define PATIENCE_MILLISECONDS 1000

struct _InvSoleUse
{
  InvConnection *connection;
};

static gboolean
take (InvConnection *connection, GError **error)
{
  g_autoptr (GError) reason = NULL;

  inv_connection_set_busy_timeout (connection, PATIENCE_MILLISECONDS);
  if (inv_connection_exec (connection, "PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE", &reason))
    return TRUE;

  if (g_error_matches (reason, INV_ERROR, INV_ERROR_BUSY))
    g_set_error (error, INV_ERROR, INV_ERROR_BUSY,
                 _ ("“%s” is open. Close its window, or the program that has it open, and try again."),
                 inv_connection_get_display_name (connection));
  else
    g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

InvSoleUse *
inv_sole_use_begin (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (InvConnection) connection = inv_connection_open (path, INV_CONNECTION_WRITE, error);
  InvSoleUse *self;

  if (connection == NULL || !take (connection, error))
    return NULL;

  self = g_new0 (InvSoleUse, 1);
  self->connection = g_steal_pointer (&connection);

  return self;
}

void
inv_sole_use_end (InvSoleUse *self)
{
  if (self == NULL)
    return;

  inv_connection_rollback (self->connection);
  inv_connection_free (self->connection);
  g_free (self);
}
