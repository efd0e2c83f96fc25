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

InvConnection *inv_connection_open (const char *path, InvConnectionMode mode, GError **error);
void inv_connection_free (InvConnection *self);

const char *inv_connection_get_path (InvConnection *self);
const char *inv_connection_get_display_name (InvConnection *self);
gboolean inv_connection_is_writable (InvConnection *self);
gboolean inv_connection_is_copy (InvConnection *self);
gboolean inv_connection_is_newer (InvConnection *self);

gboolean inv_connection_exec (InvConnection *self, const char *sql, GError **error);
gboolean inv_connection_query_integer (InvConnection *self, const char *sql, gint64 *value, GError **error);
gint64 inv_connection_get_changes (InvConnection *self);
gint64 inv_connection_get_last_id (InvConnection *self);
gboolean inv_connection_get_data_version (InvConnection *self, gint64 *version, GError **error);

gboolean inv_connection_begin_read (InvConnection *self, GError **error);
gboolean inv_connection_begin_write (InvConnection *self, GError **error);
gboolean inv_connection_commit (InvConnection *self, GError **error);
void inv_connection_rollback (InvConnection *self);

void inv_connection_set_progress (InvConnection *self, InvProgress *progress);
void inv_connection_set_busy_timeout (InvConnection *self, guint milliseconds);
void inv_connection_interrupt (InvConnection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvConnection, inv_connection_free)

G_END_DECLS
