/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"

G_BEGIN_DECLS

/**
 * INV_SCHEMA_APPLICATION_ID:
 *
 * What marks an SQLite file as an inventory: the letters “DIDi”.
 */
#define INV_SCHEMA_APPLICATION_ID 1145652329

/**
 * INV_SCHEMA_VERSION:
 *
 * The version of the schema that this program writes.
 */
#define INV_SCHEMA_VERSION 1

/**
 * InvSchemaState:
 * @INV_SCHEMA_CURRENT: it is of the version that this program writes
 * @INV_SCHEMA_OLDER: it must be migrated first
 * @INV_SCHEMA_NEWER: a newer program made it, it may only be read
 *
 * How the schema of a file stands to this program.
 */
typedef enum
{
  INV_SCHEMA_CURRENT,
  INV_SCHEMA_OLDER,
  INV_SCHEMA_NEWER,
} InvSchemaState;

/**
 * inv_schema_examine:
 * @connection: a connection
 * @state: (out): how its schema stands to this program
 * @error: return location for an error
 *
 * Makes sure that a file is an inventory.
 *
 * Returns: whether it is; %FALSE with %INV_ERROR_NOT_INVENTORY set if it is something else
 */
gboolean inv_schema_examine (InvConnection *connection, InvSchemaState *state, GError **error);

/**
 * inv_schema_migrate:
 * @connection: a connection to an inventory of an older version, or to an empty file
 * @error: return location for an error
 *
 * Brings an inventory up to the version of this program, wholly or not at all. An
 * empty file becomes one.
 *
 * Returns: whether it did
 */
gboolean inv_schema_migrate (InvConnection *connection, GError **error);

G_END_DECLS
