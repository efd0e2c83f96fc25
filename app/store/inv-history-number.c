/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of a number: of every DID that ever had it, deleted ones too.
 *
 * The log tells what a field was before a change, not what rows began with. So
 * the history is walked from the newest entry to the oldest, beside the row as
 * it is or was last, with each change taken back in it: where the row was
 * created, it then holds its first values. */

#include "config.h"

#include "inv-change-log.h"
#include "inv-history-private.h"
#include "inv-ids-vtab.h"
#include "inv-step-info-private.h"

/* The records of a step that tell of a row. Where each row has values of its own, these stand in place of the
 * record's. */
#define CHANGES_OF_ROW_SQL                                                                                   \
  "SELECT " INV_CHANGE_IDS_COLUMNS ", c.\"table\", c.field,"                                                 \
  " iif (c.kind = 3, v.old, c.old), iif (c.kind = 3, v.new, c.new)"                                          \
  " FROM change AS c LEFT JOIN change_value AS v ON v.change_id = c.id AND v.id = ?2"                        \
  " WHERE c.step_id = ?1 AND c.first <= ?2 AND c.last >= ?2 AND c.\"table\" IN ('did', 'product')"           \
  " AND (c.kind != 3 OR v.id IS NOT NULL) ORDER BY c.id"

/* What the walk knows of a row of a table; the values are in the order of the table's columns. */
typedef struct
{
  const InvTable *table;
  gint64 id;
  InvValue *values;
} Row;

typedef struct
{
  InvConnection *connection;
  GPtrArray *entries;
  GPtrArray *rows;
  guint position;
} Walk;

static void
free_entry_cb (gpointer data)
{
  InvHistoryEntry *entry = data;

  inv_step_info_free (entry->step);
  g_ptr_array_unref (entry->changes);
  g_free (entry);
}

static void
clear_values (Row *row)
{
  for (guint i = 0; row->values != NULL && row->table->columns[i] != NULL; i++)
    inv_value_clear (&row->values[i]);
  g_clear_pointer (&row->values, g_free);
}

static void
free_row_cb (gpointer data)
{
  clear_values (data);
  g_free (data);
}

/* Sets @row to what @statement is on, if it is on a row. */
static gboolean
read_row (Row *row, InvStatement *statement, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  clear_values (row);
  if (inv_statement_step (statement, &local_error))
    {
      row->values = g_new0 (InvValue, g_strv_length ((GStrv) row->table->columns));
      for (int i = 0; row->table->columns[i] != NULL; i++)
        {
          InvValue value = inv_statement_get_value (statement, i);

          inv_value_copy (&row->values[i], &value);
        }
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
load_row (Walk *self, Row *row, GError **error)
{
  g_autofree char *columns = g_strjoinv (", ", (char **) row->table->columns);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?1", columns, row->table->name);
  g_autoptr (InvStatement) statement = inv_statement_new (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, row->id);

  return read_row (row, statement, error);
}

static gboolean
load_copy (Walk *self, Row *row, gint64 change, GError **error)
{
  g_autofree char *columns = g_strjoinv (", ", (char **) row->table->columns);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE change_id = ?1 AND id = ?2", columns,
                                          row->table->removed_name);
  g_autoptr (InvStatement) statement = inv_statement_new (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, change);
  inv_statement_bind_integer (statement, 2, row->id);

  return read_row (row, statement, error);
}

static Row *
get_row (Walk *self, const InvTable *table, gint64 id, GError **error)
{
  Row *row;

  for (guint i = 0; i < self->rows->len; i++)
    {
      row = self->rows->pdata[i];
      if (row->table == table && row->id == id)
        return row;
    }

  row = g_new0 (Row, 1);
  row->table = table;
  row->id = id;
  g_ptr_array_add (self->rows, row);

  return load_row (self, row, error) ? row : NULL;
}

static gboolean
add_change (Walk *self,
            InvHistoryEntry *entry,
            const Row *row,
            InvHistoryKind kind,
            const char *column,
            const InvValue *old_value,
            const InvValue *new_value,
            GError **error)
{
  InvHistoryChange *change = inv_history_change_new (self->connection, row->table, kind, column, old_value,
                                                     new_value, error);

  if (change == NULL)
    return FALSE;

  change->id = row->id;
  g_ptr_array_insert (entry->changes, (int) self->position++, change);

  return TRUE;
}

/* What a row had when it came to be or when it went. */
static gboolean
add_all_values (Walk *self, InvHistoryEntry *entry, const Row *row, InvHistoryKind kind, GError **error)
{
  const InvValue nothing = INV_VALUE_INIT;

  for (guint i = 1; row->values != NULL && row->table->columns[i] != NULL; i++)
    {
      const InvValue *value = &row->values[i];

      if (value->type != INV_VALUE_NULL
          && !add_change (self, entry, row, kind, row->table->columns[i],
                          kind == INV_HISTORY_DELETED ? value : &nothing,
                          kind == INV_HISTORY_DELETED ? &nothing : value, error))
        return FALSE;
    }

  return TRUE;
}

static void
take_back (Row *row, const char *column, const InvValue *value)
{
  for (guint i = 0; row->values != NULL && row->table->columns[i] != NULL; i++)
    if (g_str_equal (row->table->columns[i], column))
      {
        inv_value_clear (&row->values[i]);
        inv_value_copy (&row->values[i], value);
      }
}

static gboolean
walk_change (Walk *self, InvHistoryEntry *entry, InvStatement *statement, gint64 id, GError **error)
{
  gboolean is_undo = entry->step->action == INV_STEP_UNDO;
  const InvTable *table = inv_table_find (inv_statement_get_text (statement, 6));
  InvHistoryKind kind = inv_history_kind_of (inv_statement_get_integer (statement, 1), entry->step->action);
  const char *column = inv_history_find_column (table, inv_statement_get_text (statement, 7));
  Row *row = get_row (self, table, id, error);
  g_auto (InvValue) first = INV_VALUE_INIT;
  g_auto (InvValue) second = INV_VALUE_INIT;
  InvValue value;

  if (row == NULL)
    return FALSE;

  if (kind == INV_HISTORY_DELETED)
    return load_copy (self, row, inv_statement_get_integer (statement, 0), error)
           && add_all_values (self, entry, row, kind, error);

  if (kind == INV_HISTORY_CREATED)
    {
      gboolean is_added = add_all_values (self, entry, row, kind, error);

      clear_values (row);
      return is_added;
    }

  value = inv_statement_get_value (statement, 8);
  inv_value_copy (is_undo ? &second : &first, &value);
  value = inv_statement_get_value (statement, 9);
  inv_value_copy (is_undo ? &first : &second, &value);
  take_back (row, column, &first);

  return add_change (self, entry, row, kind, column, &first, &second, error);
}

static gboolean
has_id (InvStatement *statement, gint64 id)
{
  g_autoptr (GBytes) bytes = NULL;
  InvIdPiece piece;

  if (inv_statement_get_integer (statement, 1) == INV_CHANGE_EACH)
    return TRUE;

  bytes = inv_statement_get_bytes (statement, 5);
  piece.first = inv_statement_get_integer (statement, 2);
  piece.last = inv_statement_get_integer (statement, 3);
  piece.count = inv_statement_get_integer (statement, 4);
  piece.bytes = g_bytes_get_data (bytes, &piece.n_bytes);

  return inv_id_piece_contains (&piece, id);
}

/* Goes over the records in the order opposite to the one in which they took effect. They are told in the
 * order in which they were made at first. */
static gboolean
walk_entry (Walk *self, InvHistoryEntry *entry, gint64 id, GError **error)
{
  guint first_position = entry->changes->len;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement)
      statement = inv_statement_new (self->connection,
                                     entry->step->action == INV_STEP_UNDO ? CHANGES_OF_ROW_SQL
                                                                          : CHANGES_OF_ROW_SQL " DESC",
                                     error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1,
                              entry->step->action == INV_STEP_DO ? entry->step->id : entry->step->of_step);
  inv_statement_bind_integer (statement, 2, id);
  while (inv_statement_step (statement, &local_error))
    {
      self->position = entry->step->action == INV_STEP_UNDO ? entry->changes->len : first_position;
      if (has_id (statement, id) && !walk_change (self, entry, statement, id, error))
        return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Every DID that ever had the number: it has it, it had it when it went, or it was changed from or to it. */
static InvIdSet *
find_ids (InvConnection *connection, const char *number, GError **error)
{
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement) statement = inv_statement_new (
      connection,
      "SELECT id FROM did WHERE number = ?1"
      " UNION SELECT id FROM removed_did WHERE number = ?1"
      " UNION SELECT first FROM change WHERE \"table\" = 'did' AND field = 'number' AND (old = ?1 OR new = "
      "?1)"
      " UNION SELECT v.id FROM change AS c JOIN change_value AS v ON v.change_id = c.id"
      " WHERE c.\"table\" = 'did' AND c.field = 'number' AND c.kind = 3 AND (v.old = ?1 OR v.new = ?1)",
      error);

  if (statement == NULL)
    return NULL;

  inv_statement_bind_text (statement, 1, number);
  while (inv_statement_step (statement, &local_error))
    inv_id_set_builder_add (builder, inv_statement_get_integer (statement, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return inv_id_set_builder_end (g_steal_pointer (&builder));
}

/* Steps with a record whose span has one of the ids, newest first, and what undid them and did them again. */
static gboolean
find_entries (Walk *self, const InvIdSet *ids, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement) statement =
      inv_statement_new (self->connection,
                         "SELECT " INV_STEP_INFO_COLUMNS " FROM step AS s WHERE coalesce (s.of_step, s.id) IN"
                         " (SELECT c.step_id FROM inv_ids (?1) AS i CROSS JOIN change AS c"
                         "  WHERE c.\"table\" IN ('did', 'product') AND c.first <= i.id AND c.last >= i.id)"
                         " ORDER BY s.id DESC",
                         error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_id_set (statement, 1, ids);
  while (inv_statement_step (statement, &local_error))
    {
      InvHistoryEntry *entry = g_new0 (InvHistoryEntry, 1);

      entry->step = inv_step_info_read (statement);
      entry->changes = inv_history_changes_new ();
      g_ptr_array_add (self->entries, entry);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
walk_ids (Walk *self, InvHistoryEntry *entry, const InvIdSet *ids, GError **error)
{
  InvIdSetIter iter;
  gint64 id;

  inv_id_set_iter_init (&iter, ids);
  while (inv_id_set_iter_next (&iter, &id))
    if (!walk_entry (self, entry, id, error))
      return FALSE;

  return TRUE;
}

/* Walks until there are enough entries. A span may have ids between that are not of the step: then the
 * entry is none. */
static gboolean
walk_entries (Walk *self, const InvIdSet *ids, guint limit, GError **error)
{
  guint n = 0;

  while (n < self->entries->len && n < limit)
    {
      InvHistoryEntry *entry = self->entries->pdata[n];

      if (!walk_ids (self, entry, ids, error))
        return FALSE;

      if (entry->changes->len > 0)
        n++;
      else
        g_ptr_array_remove_index (self->entries, n);
    }

  g_ptr_array_set_size (self->entries, (int) n);

  return TRUE;
}

GPtrArray *
inv_history_of_number (InvConnection *connection, const char *number, guint limit, GError **error)
{
  g_autoptr (InvIdSet) ids = find_ids (connection, number, error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (free_entry_cb);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row_cb);
  Walk self = { .connection = connection, .entries = entries, .rows = rows };

  if (ids == NULL || !find_entries (&self, ids, error) || !walk_entries (&self, ids, limit, error))
    return NULL;

  return g_steal_pointer (&entries);
}
