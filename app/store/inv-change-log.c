/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a step, as they stand in the tables change and removed_*. */

#include "config.h"

#include "inv-change-log.h"

#include "inv-connection-private.h"
#include "inv-id-filter.h"

typedef struct
{
  gint64 step;
  InvChangeKind kind;
  const InvTable *table;
  const char *field;
  InvValue old_value;
  InvValue new_value;
} Record;

static InvStatement *
prepare_record (InvConnection *connection, const Record *record, GError **error)
{
  InvStatement *statement = inv_statement_new (
      connection,
      "INSERT INTO change (step_id, kind, \"table\", field, old, new, first, last, count, ids)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      error);

  if (statement == NULL)
    return NULL;

  inv_statement_bind_integer (statement, 1, record->step);
  inv_statement_bind_integer (statement, 2, record->kind);
  inv_statement_bind_text (statement, 3, record->table->name);
  inv_statement_bind_text (statement, 4, record->field);
  inv_statement_bind_value (statement, 5, &record->old_value);
  inv_statement_bind_value (statement, 6, &record->new_value);

  return statement;
}

static void
bind_ids (InvStatement *statement, const InvIdPiece *piece)
{
  g_autoptr (GBytes) bytes = g_bytes_new (piece->bytes, piece->n_bytes);

  inv_statement_bind_integer (statement, 7, piece->first);
  inv_statement_bind_integer (statement, 8, piece->last);
  inv_statement_bind_integer (statement, 9, piece->count);
  inv_statement_bind_blob (statement, 10, bytes);
}

static InvIdSet *
make_set (const InvIdPiece *piece, GError **error)
{
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();

  if (!inv_id_set_builder_add_piece (builder, piece, error))
    return NULL;

  return inv_id_set_builder_end (g_steal_pointer (&builder));
}

static gboolean
add_records (InvConnection *connection, const Record *record, const InvIdSet *ids, GError **error)
{
  g_autoptr (InvStatement) statement = prepare_record (connection, record, error);
  g_auto (InvIdPieceIter) iter;
  InvIdPiece piece;

  inv_id_piece_iter_init (&iter, ids);
  if (statement == NULL)
    return FALSE;

  while (inv_id_piece_iter_next (&iter, &piece))
    {
      bind_ids (statement, &piece);
      if (!inv_statement_run (statement, error))
        return FALSE;

      if (record->kind == INV_CHANGE_DELETED)
        {
          gint64 change = inv_connection_get_last_id (connection);
          g_autoptr (InvIdSet) piece_ids = make_set (&piece, error);

          if (piece_ids == NULL
              || !inv_change_log_copy_rows (connection, change, record->table, piece_ids, error))
            return FALSE;
        }
    }

  return TRUE;
}

gboolean
inv_change_log_add_created (InvConnection *connection,
                            gint64 step,
                            const InvTable *table,
                            const InvIdSet *ids,
                            GError **error)
{
  const Record record = { .step = step, .kind = INV_CHANGE_CREATED, .table = table };

  return add_records (connection, &record, ids, error);
}

gboolean
inv_change_log_add_deleted (InvConnection *connection,
                            gint64 step,
                            const InvTable *table,
                            const InvIdSet *ids,
                            GError **error)
{
  const Record record = { .step = step, .kind = INV_CHANGE_DELETED, .table = table };

  return add_records (connection, &record, ids, error);
}

gboolean
inv_change_log_add_common (InvConnection *connection,
                           gint64 step,
                           const InvTable *table,
                           const char *field,
                           const InvValue *old_value,
                           const InvValue *new_value,
                           const InvIdSet *ids,
                           GError **error)
{
  const Record record = {
    .step = step,
    .kind = INV_CHANGE_COMMON,
    .table = table,
    .field = field,
    .old_value = *old_value,
    .new_value = *new_value,
  };

  return add_records (connection, &record, ids, error);
}

/* The ids stand with the values, so the record itself has none and is not cut in pieces. */
gboolean
inv_change_log_add_each (InvConnection *connection,
                         gint64 step,
                         const InvTable *table,
                         const char *field,
                         const InvIdSet *ids,
                         gint64 *change,
                         GError **error)
{
  const Record record = { .step = step, .kind = INV_CHANGE_EACH, .table = table, .field = field };
  const InvIdPiece piece = {
    .first = inv_id_set_get_first (ids),
    .last = inv_id_set_get_last (ids),
    .count = (gint64) inv_id_set_get_count (ids),
  };
  g_autoptr (InvStatement) statement = prepare_record (connection, &record, error);

  if (statement == NULL)
    return FALSE;

  bind_ids (statement, &piece);
  if (!inv_statement_run (statement, error))
    return FALSE;

  *change = inv_connection_get_last_id (connection);

  return TRUE;
}

gboolean
inv_change_log_copy_rows (InvConnection *connection,
                          gint64 change,
                          const InvTable *table,
                          const InvIdSet *ids,
                          GError **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO %s SELECT :change, t.* FROM %s AS t WHERE %s",
                                          table->removed_name, table->name, inv_id_filter_get_sql (ids));
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, inv_statement_find_parameter (statement, ":change"), change);
  inv_id_filter_bind (statement, ids);

  return inv_statement_run (statement, error);
}

/* Looks for rows of the extension all at once, which takes a tenth of the time that SQLite needs to look for
 * each row by itself. */
static gboolean
check_extension (InvConnection *connection, const InvTable *table, const InvIdSet *ids, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT t.id FROM %s AS t WHERE %s", table->extension,
                                          inv_id_filter_get_sql (ids));
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  inv_id_filter_bind (statement, ids);
  if (inv_statement_step (statement, &local_error))
    return inv_connection_set_error (connection, SQLITE_CONSTRAINT_FOREIGNKEY, error);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
run_delete (InvConnection *connection, const InvTable *table, const InvIdSet *ids, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s AS t WHERE %s", table->name,
                                          inv_id_filter_get_sql (ids));
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inv_id_filter_bind (statement, ids);

  return inv_statement_run (statement, error);
}

gboolean
inv_change_log_delete_rows (InvConnection *connection,
                            const InvTable *table,
                            const InvIdSet *ids,
                            GError **error)
{
  gboolean is_deleted;

  if (table->extension == NULL)
    return run_delete (connection, table, ids, error);

  if (!check_extension (connection, table, ids, error))
    return FALSE;

  inv_connection_set_checks_references (connection, FALSE);
  is_deleted = run_delete (connection, table, ids, error);
  inv_connection_set_checks_references (connection, TRUE);

  return is_deleted;
}

static gboolean
read_ids_of_values (InvConnection *connection, gint64 change, InvIdSetBuilder *builder, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, "SELECT id FROM change_value WHERE change_id = ?1", error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, change);
  while (inv_statement_step (statement, &local_error))
    inv_id_set_builder_add (builder, inv_statement_get_integer (statement, 0));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

gboolean
inv_change_log_read_ids (InvConnection *connection,
                         InvStatement *statement,
                         int column,
                         InvIdSetBuilder *builder,
                         GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  InvIdPiece piece;

  if (inv_statement_get_integer (statement, column + 1) == INV_CHANGE_EACH)
    return read_ids_of_values (connection, inv_statement_get_integer (statement, column), builder, error);

  bytes = inv_statement_get_bytes (statement, column + 5);
  piece.first = inv_statement_get_integer (statement, column + 2);
  piece.last = inv_statement_get_integer (statement, column + 3);
  piece.count = inv_statement_get_integer (statement, column + 4);
  piece.bytes = g_bytes_get_data (bytes, &piece.n_bytes);

  return inv_id_set_builder_add_piece (builder, &piece, error);
}

gboolean
inv_change_log_collect_ids (InvConnection *connection,
                            InvStatement *statement,
                            InvIdSetBuilder *builder,
                            GError **error)
{
  g_autoptr (GError) local_error = NULL;

  while (inv_statement_step (statement, &local_error))
    if (!inv_change_log_read_ids (connection, statement, 0, builder, error))
      return FALSE;

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
