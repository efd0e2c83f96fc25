/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-entity.h"

G_BEGIN_DECLS

/**
 * inv_names_find:
 * @connection: a connection
 * @entity: a kind of row
 * @name: a name as a person wrote it
 * @owner: for accounts the id of their client, or 0 for any; else 0
 * @error: return location for an error
 *
 * Looks up one row by its name. Names are compared by their name keys.
 *
 * The error, %INV_ERROR_NOT_FOUND, says which name is close to it. An account
 * that more than one client has is %INV_ERROR_USAGE when @owner is 0. The
 * connection's thread.
 *
 * Returns: the row's id, or 0 with @error set
 */
gint64
inv_names_find (InvConnection *connection, InvEntity entity, const char *name, gint64 owner, GError **error);

/**
 * InvNameFunc:
 * @id: a row's id
 * @name: its name
 * @user_data: what came with the function
 *
 * Is told of a row.
 */
typedef void (*InvNameFunc) (gint64 id, const char *name, gpointer user_data);

/**
 * inv_names_foreach:
 * @connection: a connection
 * @entity: a kind of row
 * @owner: the id of the row whose own they shall be: for accounts their client,
 *   for batches and clients what they refer to first in the table of kinds; 0
 *   for those of all
 * @func: (scope call): is told of each
 * @user_data: for @func
 * @error: return location for an error
 *
 * Tells the names of all rows of a kind, in the order of their name keys. The
 * connection's thread.
 *
 * Returns: whether all were read
 */
gboolean inv_names_foreach (InvConnection *connection,
                            InvEntity entity,
                            gint64 owner,
                            InvNameFunc func,
                            gpointer user_data,
                            GError **error);

/**
 * InvNames:
 *
 * The names of all rows of one kind, in memory: for looking up a million of
 * them, as an import does.
 */
typedef struct _InvNames InvNames;

/**
 * inv_names_load:
 * @connection: a connection
 * @entity: a kind of row
 * @error: return location for an error
 *
 * Reads the names of all rows of a kind. The connection's thread; what is
 * returned belongs to no thread.
 *
 * Returns: (transfer full): the names, or %NULL with @error set
 */
InvNames *inv_names_load (InvConnection *connection, InvEntity entity, GError **error);

void inv_names_free (InvNames *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvNames, inv_names_free)

/**
 * inv_names_lookup:
 * @names: names
 * @name: a name as it was written somewhere
 * @owner: for accounts the id of their client, else 0
 *
 * Looks up a name. A spelling that was looked up before costs one look into a
 * hash table.
 *
 * Returns: the row's id, or 0 if there is none of that name
 */
gint64 inv_names_lookup (InvNames *names, const char *name, gint64 owner);

/**
 * inv_names_get:
 * @names: names
 * @id: a row's id
 *
 * Gets the name of a row.
 *
 * Returns: (transfer none) (nullable): the name, or %NULL if there is no such row
 */
const char *inv_names_get (InvNames *names, gint64 id);

/**
 * inv_names_add:
 * @names: names
 * @id: the id of a row that was made since
 * @name: its name
 * @owner: for accounts the id of their client, else 0
 *
 * Tells of a new row.
 */
void inv_names_add (InvNames *names, gint64 id, const char *name, gint64 owner);

/**
 * inv_names_suggest:
 * @names: names
 * @name: a name that is none of them
 * @owner: for accounts the id of their client, else 0
 *
 * Finds the name that was most likely meant.
 *
 * Returns: (transfer none) (nullable): one of the names, or %NULL if none is
 *   near enough
 */
const char *inv_names_suggest (InvNames *names, const char *name, gint64 owner);

/**
 * inv_names_error_unknown:
 * @entity: a kind of row
 * @name: a name that is none of theirs
 * @suggestion: (nullable): the name that was most likely meant
 *
 * The message for a name that the inventory does not have.
 *
 * Returns: (transfer full): an error, %INV_ERROR_NOT_FOUND
 */
GError *inv_names_error_unknown (InvEntity entity, const char *name, const char *suggestion);

G_END_DECLS
