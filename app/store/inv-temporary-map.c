/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small tables from numbers to numbers that expressions of SQL look into. */

#include "config.h"

#include "inv-temporary-map.h"

#include "inv-source-vtab.h"

typedef struct
{
  InvSource base;
  const InvPair *pairs;
} PairSource;

static void
get_value_cb (InvSource *base, gint64 row, int column, InvValue *value)
{
  PairSource *source = (PairSource *) base;

  *value = inv_value_from_integer (column == 0 ? source->pairs[row].key : source->pairs[row].value);
}

static gboolean
fill (InvConnection *connection, const char *name, const InvPair *pairs, gsize n_pairs, GError **error)
{
  g_autofree char *create = g_strdup_printf (
      "CREATE TEMP TABLE IF NOT EXISTS \"%s\" (key INTEGER PRIMARY KEY, value INTEGER)", name);
  g_autofree char *empty = g_strdup_printf ("DELETE FROM temp.\"%s\"", name);
  g_autofree char *insert = g_strdup_printf ("INSERT INTO temp.\"%s\" SELECT c0, c1 FROM inv_source (?1)",
                                             name);

  if (!inv_connection_exec (connection, create, error) || !inv_connection_exec (connection, empty, error))
    return FALSE;

  PairSource source = { { n_pairs, get_value_cb }, pairs };
  g_autoptr (InvStatement) statement = inv_statement_new (connection, insert, error);
  if (statement == NULL)
    return FALSE;

  inv_statement_bind_source (statement, 1, &source.base);
  return inv_statement_run (statement, error);
}

gboolean
inv_temporary_map_fill (InvConnection *connection,
                        const char *name,
                        const InvPair *pairs,
                        gsize n_pairs,
                        GError **error)
{
  if (inv_connection_is_writable (connection))
    return fill (connection, name, pairs, n_pairs, error);

  /* A connection for reading may write nothing, not even what is its own. */
  if (!inv_connection_exec (connection, "PRAGMA query_only = OFF", error))
    return FALSE;

  gboolean is_filled = fill (connection, name, pairs, n_pairs, error);

  return inv_connection_exec (connection, "PRAGMA query_only = ON", is_filled ? error : NULL) && is_filled;
}
