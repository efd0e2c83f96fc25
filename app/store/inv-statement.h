/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "inv-connection.h"
#include "inv-status.h"
#include "inv-value.h"

G_BEGIN_DECLS

/**
 * InvStatement:
 *
 * A prepared statement of a connection.
 *
 * Parameters are counted from 1, columns from 0. A statement belongs to the
 * thread of its connection and must be freed before it. Freed statements stay
 * prepared in the connection, so preparing the same text again costs nothing.
 */
typedef struct _InvStatement InvStatement;

/**
 * inv_statement_new:
 * @connection: a connection, which must outlive the statement
 * @sql: one statement of SQL
 * @error: return location for an error
 *
 * Prepares @sql.
 *
 * Returns: (transfer full) (nullable): the statement, or %NULL with @error set
 */
InvStatement *inv_statement_new (InvConnection *connection, const char *sql, GError **error);

/**
 * inv_statement_free:
 * @self: (transfer full) (nullable): a statement
 *
 * Ends the statement, if it still runs, and gives it back to its connection.
 */
void inv_statement_free (InvStatement *self);

/**
 * inv_statement_bind_null:
 * @self: a statement
 * @parameter: which parameter, from 1
 *
 * Binds nothing.
 */
void inv_statement_bind_null (InvStatement *self, int parameter);

/**
 * inv_statement_bind_integer:
 * @self: a statement
 * @parameter: which parameter, from 1
 * @integer: a whole number
 *
 * Binds a whole number.
 */
void inv_statement_bind_integer (InvStatement *self, int parameter, gint64 integer);

/**
 * inv_statement_bind_text:
 * @self: a statement
 * @parameter: which parameter, from 1
 * @text: (nullable): UTF-8 text, which is copied; %NULL binds nothing
 *
 * Binds text.
 */
void inv_statement_bind_text (InvStatement *self, int parameter, const char *text);

/**
 * inv_statement_bind_blob:
 * @self: a statement
 * @parameter: which parameter, from 1
 * @bytes: bytes, which are copied; none bind an empty blob
 *
 * Binds bytes.
 */
void inv_statement_bind_blob (InvStatement *self, int parameter, GBytes *bytes);

/**
 * inv_statement_bind_value:
 * @self: a statement
 * @parameter: which parameter, from 1
 * @value: a value, whose text is copied
 *
 * Binds whatever @value holds.
 */
void inv_statement_bind_value (InvStatement *self, int parameter, const InvValue *value);
void

/**
 * inv_statement_bind_pointer:
 * @self: a statement
 * @parameter: which parameter, from 1
 * @pointer: what a virtual table or function reads
 * @type: the name of its type, a string literal
 * @destroy: (nullable): frees @pointer when the statement no longer needs it; %NULL
 *   when it outlives the statement
 *
 * Binds a pointer that only a virtual table or function which knows @type can see.
 */
inv_statement_bind_pointer (InvStatement *self,
                            int parameter,
                            gpointer pointer,
                            const char *type,
                            GDestroyNotify destroy);

/**
 * inv_statement_find_parameter:
 * @self: a statement
 * @name: the name of a parameter, with its colon
 *
 * Returns: the parameter of that name, from 1; 0 when the statement has none
 */
int inv_statement_find_parameter (InvStatement *self, const char *name);

/**
 * inv_statement_step:
 * @self: a statement
 * @error: return location for an error
 *
 * Goes to the next row.
 *
 * Returns: %TRUE on a row; %FALSE after the last, and when it failed with @error set
 */
gboolean inv_statement_step (InvStatement *self, GError **error);

/**
 * inv_statement_run:
 * @self: a statement
 * @error: return location for an error
 *
 * Runs @self to its end, whatever rows it gives, and makes it ready to run again.
 * Its parameters stay bound.
 *
 * Returns: whether it came to its end
 */
gboolean inv_statement_run (InvStatement *self, GError **error);

/**
 * inv_statement_reset:
 * @self: a statement
 *
 * Makes @self ready to run again. Its parameters stay bound.
 */
void inv_statement_reset (InvStatement *self);

/**
 * inv_statement_get_n_columns:
 * @self: a statement
 *
 * Returns: how many columns a row has
 */
int inv_statement_get_n_columns (InvStatement *self);

/**
 * inv_statement_is_null:
 * @self: a statement that is on a row
 * @column: which column, from 0
 *
 * Returns: whether the column holds nothing
 */
gboolean inv_statement_is_null (InvStatement *self, int column);

/**
 * inv_statement_get_integer:
 * @self: a statement that is on a row
 * @column: which column, from 0
 *
 * Returns: the column's whole number; 0 when it holds nothing
 */
gint64 inv_statement_get_integer (InvStatement *self, int column);

/**
 * inv_statement_get_status:
 * @self: a statement that is on a row
 * @column: which column, from 0
 * @status: (out): the column's status
 * @error: return location for an error
 *
 * Gets a status, which is sure to be one: a file that was damaged may hold
 * anything, and statuses are what arrays are indexed by.
 *
 * Returns: whether it is one, else %INV_ERROR_DAMAGED is set
 */
gboolean inv_statement_get_status (InvStatement *self, int column, InvStatus *status, GError **error);

/**
 * inv_statement_get_text:
 * @self: a statement that is on a row
 * @column: which column, from 0
 *
 * Returns: (nullable): the column's text, until the next step; %NULL when it holds nothing
 */
const char *inv_statement_get_text (InvStatement *self, int column);

/**
 * inv_statement_get_bytes:
 * @self: a statement that is on a row
 * @column: which column, from 0
 *
 * Returns: (transfer full): a copy of the column's bytes
 */
GBytes *inv_statement_get_bytes (InvStatement *self, int column);

/**
 * inv_statement_get_value:
 * @self: a statement that is on a row
 * @column: which column, from 0
 *
 * Returns: what the column holds; its text is borrowed, until the next step
 */
InvValue inv_statement_get_value (InvStatement *self, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvStatement, inv_statement_free)

G_END_DECLS
