/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"

G_BEGIN_DECLS

/**
 * InvPair:
 * @key: a number
 * @value: what it stands for
 *
 * An entry of a temporary map.
 */
typedef struct
{
  gint64 key;
  gint64 value;
} InvPair;

/**
 * inv_temporary_map_fill:
 * @connection: a connection
 * @name: the name of a table, text of the program
 * @pairs: (array length=n_pairs): its entries, each key once
 * @n_pairs: how many there are
 * @error: return location for an error
 *
 * Makes a table of the connection's own with the columns `key` and `value`,
 * for expressions to look something up in. What a table of that name held
 * before is gone. The connection's thread.
 *
 * Returns: whether it succeeded
 */
gboolean inv_temporary_map_fill (InvConnection *connection,
                                 const char *name,
                                 const InvPair *pairs,
                                 gsize n_pairs,
                                 GError **error);

G_END_DECLS
