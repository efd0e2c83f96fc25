/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvTable:
 * @name: its name
 * @removed_name: the table that keeps its deleted rows
 * @columns: (array zero-terminated=1): its columns, the id first
 * @has_own_ids: whether a new row gets an id of its own; a product has its DID's
 * @extension: (nullable): the one table that refers to this one, where it does so
 *   by its own id; %NULL when there are others, or none
 *
 * A table that steps change, and so whose changes are in the history and can be
 * undone.
 */
typedef struct
{
  const char *name;
  const char *removed_name;
  const char *const *columns;
  gboolean has_own_ids;
  const char *extension;
} InvTable;

/**
 * inv_table_get_all:
 * @n_tables: (out): how many there are
 *
 * Any thread.
 *
 * Returns: (array length=n_tables): every table that steps change, parents before what refers to them
 */
const InvTable *inv_table_get_all (guint *n_tables);

/**
 * inv_table_find:
 * @name: the name of a table
 *
 * Any thread.
 *
 * Returns: (nullable): the table, or %NULL if steps change no table of that name
 */
const InvTable *inv_table_find (const char *name);

/**
 * inv_table_has_column:
 * @self: a table
 * @column: the name of a column
 *
 * Any thread.
 *
 * Returns: whether @self has such a column
 */
gboolean inv_table_has_column (const InvTable *self, const char *column);

G_END_DECLS
