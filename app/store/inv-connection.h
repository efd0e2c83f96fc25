/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "inv-progress.h"

G_BEGIN_DECLS

/**
 * InvConnectionMode:
 * @INV_CONNECTION_CREATE: make a new, empty inventory; the file must not exist
 * @INV_CONNECTION_WRITE: open an inventory to read and to write
 * @INV_CONNECTION_READ: open an inventory to read only
 *
 * What a connection is opened for.
 */
typedef enum
{
  INV_CONNECTION_CREATE,
  INV_CONNECTION_WRITE,
  INV_CONNECTION_READ,
} InvConnectionMode;

/**
 * InvConnection:
 *
 * One connection to the file of an inventory.
 *
 * A connection belongs to the thread that opened it: each of its functions
 * asserts that it is called there, but for [method@Inv.Connection.interrupt].
 * Several connections, in this and in other processes, may have one
 * inventory open: readers see it as it was when their statement or
 * transaction began, and one at a time writes. Waiting for another writer
 * ends after ten seconds with %INV_ERROR_BUSY.
 *
 * What a transaction wrote survives a crash of the program, and of the
 * machine, once its commit has returned.
 */
typedef struct _InvConnection InvConnection;

/**
 * inv_connection_open:
 * @path: the inventory's file
 * @mode: what it is opened for
 * @error: return location for an error
 *
 * Opens an inventory. One of an older version is brought up to date on the
 * way. One that lies where it cannot be written may still be read: from a
 * temporary copy, where SQLite cannot work in its folder.
 *
 * Fails with %INV_ERROR_NOT_FOUND, %INV_ERROR_EXISTS (when creating),
 * %INV_ERROR_NOT_INVENTORY, %INV_ERROR_DAMAGED, %INV_ERROR_IO,
 * %INV_ERROR_NO_SPACE or %INV_ERROR_BUSY; when opening to write also with
 * %INV_ERROR_READ_ONLY or %INV_ERROR_NEWER, and then it can still be opened to read.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
InvConnection *inv_connection_open (const char *path, InvConnectionMode mode, GError **error);

/**
 * inv_connection_free:
 * @self: (transfer full) (nullable): a connection of which no statement is in use
 *
 * Closes the file. What was not committed is as if it had never been.
 */
void inv_connection_free (InvConnection *self);

/**
 * inv_connection_get_path:
 * @self: a connection
 *
 * Returns: the file that is really open: the temporary copy, if one had to be
 *   made. Further connections, of other threads, can be opened to it. As long as
 *   @self lives, any thread may use the text
 */
const char *inv_connection_get_path (InvConnection *self);

/**
 * inv_connection_get_display_name:
 * @self: a connection
 *
 * Returns: the path that was asked for, as it can be shown
 */
const char *inv_connection_get_display_name (InvConnection *self);

/**
 * inv_connection_is_writable:
 * @self: a connection
 *
 * Returns: whether it may write
 */
gboolean inv_connection_is_writable (InvConnection *self);

/**
 * inv_connection_is_copy:
 * @self: a connection
 *
 * Returns: whether it reads a temporary copy, which later writes to the inventory do not reach
 */
gboolean inv_connection_is_copy (InvConnection *self);

/**
 * inv_connection_is_newer:
 * @self: a connection
 *
 * Returns: whether the inventory is of a newer version, so that this program may
 *   not show all of it
 */
gboolean inv_connection_is_newer (InvConnection *self);

/**
 * inv_connection_exec:
 * @self: a connection
 * @sql: statements of SQL, without parameters; rows that they give are passed over
 * @error: return location for an error
 *
 * Runs statements one after the other, until one fails.
 *
 * Returns: whether all ran
 */
gboolean inv_connection_exec (InvConnection *self, const char *sql, GError **error);

/**
 * inv_connection_query_integer:
 * @self: a connection
 * @sql: a statement of SQL, without parameters
 * @value: (out): the first column of its first row; 0 when it has none
 * @error: return location for an error
 *
 * Asks for one number.
 *
 * Returns: whether it could be asked for
 */
gboolean inv_connection_query_integer (InvConnection *self, const char *sql, gint64 *value, GError **error);

/**
 * inv_connection_get_changes:
 * @self: a connection
 *
 * Returns: how many rows the last statement that wrote has changed
 */
gint64 inv_connection_get_changes (InvConnection *self);

/**
 * inv_connection_get_last_id:
 * @self: a connection
 *
 * Returns: the id of the row that was added last
 */
gint64 inv_connection_get_last_id (InvConnection *self);

/**
 * inv_connection_get_data_version:
 * @self: a connection
 * @version: (out): a number that is another one when another connection, of this or
 *   of another program, has written since it was last asked for
 * @error: return location for an error
 *
 * Finds out whether others have written. Cheap enough to be asked every second.
 *
 * Returns: whether it could be found out
 */
gboolean inv_connection_get_data_version (InvConnection *self, gint64 *version, GError **error);

/**
 * inv_connection_begin_read:
 * @self: a connection that is in no transaction
 * @error: return location for an error
 *
 * Begins to read the inventory as it is now: until inv_connection_rollback(),
 * statements do not see what others write.
 *
 * Returns: whether it began
 */
gboolean inv_connection_begin_read (InvConnection *self, GError **error);

/**
 * inv_connection_is_in_transaction:
 * @self: a connection
 *
 * Returns: whether a transaction was begun and has not ended
 */
gboolean inv_connection_is_in_transaction (InvConnection *self);

/**
 * inv_connection_begin_write:
 * @self: a connection that is in no transaction
 * @error: return location for an error
 *
 * Begins to write. Waits while another connection writes, and fails with
 * %INV_ERROR_BUSY when that takes too long. Programs write in steps; see
 * [func@Inv.Step.begin].
 *
 * Returns: whether it began
 */
gboolean inv_connection_begin_write (InvConnection *self, GError **error);

/**
 * inv_connection_commit:
 * @self: a connection that writes
 * @error: return location for an error
 *
 * Makes what was written last. When it fails the transaction goes on, to be ended by inv_connection_rollback().
 *
 * Returns: whether it lasts
 */
gboolean inv_connection_commit (InvConnection *self, GError **error);

/**
 * inv_connection_rollback:
 * @self: a connection
 *
 * Ends a transaction, if there is one, and forgets what it wrote.
 */
void inv_connection_rollback (InvConnection *self);

/**
 * inv_connection_set_progress:
 * @self: a connection
 * @progress: (nullable): what is told, and tells whether to stop; %NULL for nothing
 *
 * From now on @progress is told of rows that are written, as steps of whatever
 * stage it is in, and statements fail with %INV_ERROR_CANCELLED, within
 * milliseconds, once it is cancelled.
 */
void inv_connection_set_progress (InvConnection *self, InvProgress *progress);

/**
 * inv_connection_set_busy_timeout:
 * @self: a connection
 * @milliseconds: how long to wait for another writer; ten seconds at first
 *
 * Sets how long to wait before failing with %INV_ERROR_BUSY.
 */
void inv_connection_set_busy_timeout (InvConnection *self, guint milliseconds);

/**
 * inv_connection_interrupt:
 * @self: a connection
 *
 * Makes whatever statement runs now, and all that come after it, fail with
 * %INV_ERROR_CANCELLED once they have taken a millisecond or so. There is no way back. May be
 * called from any thread, as long as the connection is open.
 */
void inv_connection_interrupt (InvConnection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvConnection, inv_connection_free)

G_END_DECLS
