/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking the changes of a step back, or making them again. Each statement
 * counts the rows that it finds as it must find them; one too few, and
 * something else has changed them since. */

#include "config.h"

#include "inv-step-replay.h"

#include "inv-change-log.h"
#include "inv-common-changes.h"
#include "inv-error.h"

#include <glib/gi18n-lib.h>

#define RECORDS_SQL                                                                                          \
  "SELECT " INV_CHANGE_IDS_COLUMNS ", c.\"table\", c.field, c.old, c.new FROM change AS c"                   \
  " WHERE c.step_id = ?1 ORDER BY c.id"

/* One record of the step. */
typedef struct
{
  gint64 id;
  InvChangeKind kind;
  const InvTable *table;
  char *field;
  InvValue old_value;
  InvValue new_value;
  gint64 count;
  InvIdSet *ids;
} Record;

typedef struct
{
  InvConnection *connection;
  InvReplayDirection direction;
} Replay;

static void
free_record_cb (gpointer data)
{
  Record *record = data;

  g_free (record->field);
  inv_value_clear (&record->old_value);
  inv_value_clear (&record->new_value);
  g_clear_pointer (&record->ids, inv_id_set_unref);
  g_free (record);
}

static gboolean
set_changed_error (GError **error)
{
  g_set_error_literal (error, INV_ERROR, INV_ERROR_CHANGED,
                       _ ("What the step changed is no longer as the step left it. Nothing was changed."));

  return FALSE;
}

static gboolean
set_damaged_error (Replay *self, GError **error)
{
  g_set_error (error, INV_ERROR, INV_ERROR_DAMAGED,
               _ ("The history of “%s” is damaged. Nothing was changed; restore the newest backup of it."),
               inv_connection_get_display_name (self->connection));

  return FALSE;
}

static gboolean
read_ids (Replay *self, InvStatement *statement, Record *record, GError **error)
{
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();

  if (!inv_change_log_read_ids (self->connection, statement, 0, builder, error))
    return FALSE;

  record->ids = inv_id_set_builder_end (g_steal_pointer (&builder));

  return TRUE;
}

static gboolean
read_record (Replay *self, InvStatement *statement, GPtrArray *records, GError **error)
{
  Record *record = g_new0 (Record, 1);
  InvValue old_value = inv_statement_get_value (statement, 8);
  InvValue new_value = inv_statement_get_value (statement, 9);

  g_ptr_array_add (records, record);
  record->id = inv_statement_get_integer (statement, 0);
  record->kind = (InvChangeKind) inv_statement_get_integer (statement, 1);
  record->count = inv_statement_get_integer (statement, 4);
  record->table = inv_table_find (inv_statement_get_text (statement, 6));
  record->field = g_strdup (inv_statement_get_text (statement, 7));
  inv_value_copy (&record->old_value, &old_value);
  inv_value_copy (&record->new_value, &new_value);

  if (record->table == NULL
      || (record->field != NULL && !inv_table_has_column (record->table, record->field)))
    return set_damaged_error (self, error);

  return read_ids (self, statement, record, error);
}

static GPtrArray *
read_records (Replay *self, gint64 step, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (free_record_cb);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement)
      statement = inv_statement_new (self->connection,
                                     self->direction == INV_REPLAY_BACKWARDS ? RECORDS_SQL " DESC"
                                                                             : RECORDS_SQL,
                                     error);

  if (statement == NULL)
    return NULL;

  inv_statement_bind_integer (statement, 1, step);
  while (inv_statement_step (statement, &local_error))
    if (!read_record (self, statement, records, error))
      return NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&records);
}

/* Runs a statement over the copies of the rows of a record, of which there must be as many as it tells. */
static gboolean
run_on_copies (Replay *self, const Record *record, const char *sql, GError **error)
{
  g_autoptr (InvStatement) statement = inv_statement_new (self->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, record->id);

  return inv_statement_run (statement, error);
}

static gboolean
bring_rows_back (Replay *self, const Record *record, GError **error)
{
  g_autofree char *columns = g_strjoinv (", ", (char **) record->table->columns);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s) SELECT %s FROM %s WHERE change_id = ?1",
                                          record->table->name, columns, columns, record->table->removed_name);

  if (!run_on_copies (self, record, sql, error))
    return FALSE;

  return inv_connection_get_changes (self->connection) == record->count || set_changed_error (error);
}

/* How many rows have a copy, and equal it. */
static gboolean
count_equal_copies (Replay *self, const Record *record, gint64 *n_copies, gint64 *n_equal, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count(*), total(");
  g_autoptr (InvStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  for (guint i = 0; record->table->columns[i] != NULL; i++)
    g_string_append_printf (sql, "%sr.%s IS t.%s", i > 0 ? " AND " : "", record->table->columns[i],
                            record->table->columns[i]);
  g_string_append_printf (sql, ") FROM %s AS r LEFT JOIN %s AS t ON t.id = r.id WHERE r.change_id = ?1",
                          record->table->removed_name, record->table->name);

  statement = inv_statement_new (self->connection, sql->str, error);
  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, record->id);
  if (inv_statement_step (statement, &local_error))
    {
      *n_copies = inv_statement_get_integer (statement, 0);
      *n_equal = inv_statement_get_integer (statement, 1);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* The rows are copied when they are taken away for the first time. After that the copy is right, and they
 * must equal it. */
static gboolean
take_rows_away (Replay *self, const Record *record, GError **error)
{
  gint64 n_copies;
  gint64 n_equal;

  if (!count_equal_copies (self, record, &n_copies, &n_equal, error))
    return FALSE;

  if (n_copies == 0)
    {
      if (!inv_change_log_copy_rows (self->connection, record->id, record->table, record->ids, error))
        return FALSE;
      n_copies = n_equal = inv_connection_get_changes (self->connection);
    }

  if (n_copies != record->count || n_equal != record->count)
    return set_changed_error (error);

  return inv_change_log_delete_rows (self->connection, record->table, record->ids, error);
}

static gboolean
change_each (Replay *self, const Record *record, GError **error)
{
  gboolean is_backwards = self->direction == INV_REPLAY_BACKWARDS;
  g_autofree char *sql = g_strdup_printf ("UPDATE %s AS t SET %s = v.%s FROM change_value AS v WHERE "
                                          "v.change_id = ?1 AND t.id = v.id AND t.%s IS v.%s",
                                          record->table->name, record->field, is_backwards ? "old" : "new",
                                          record->field, is_backwards ? "new" : "old");

  if (!run_on_copies (self, record, sql, error))
    return FALSE;

  return inv_connection_get_changes (self->connection) == record->count || set_changed_error (error);
}

static void
add_common_change (InvCommonChanges *changes, const Record *record, InvReplayDirection direction)
{
  if (direction == INV_REPLAY_BACKWARDS)
    inv_common_changes_add (changes, record->field, record->ids, &record->new_value, &record->old_value);
  else
    inv_common_changes_add (changes, record->field, record->ids, &record->old_value, &record->new_value);
}

/* Makes the changes of records that follow each other in one table, if possible all in one pass over the
 * rows. Records that change a field of a row twice must go one after the other. */
static gboolean
change_common (Replay *self, const Record *const *records, guint n_records, GError **error)
{
  g_autoptr (InvCommonChanges) changes = inv_common_changes_new (records[0]->table);
  gboolean is_as_expected;

  for (guint i = 0; i < n_records; i++)
    add_common_change (changes, records[i], self->direction);

  if (inv_common_changes_end (changes))
    return inv_common_changes_run (changes, self->connection, &is_as_expected, error)
           && (is_as_expected || set_changed_error (error));

  if (n_records == 1)
    return set_damaged_error (self, error);

  for (guint i = 0; i < n_records; i++)
    if (!change_common (self, &records[i], 1, error))
      return FALSE;

  return TRUE;
}

static gboolean
replay_record (Replay *self, const Record *record, GError **error)
{
  switch (record->kind)
    {
    case INV_CHANGE_CREATED:
      return self->direction == INV_REPLAY_BACKWARDS ? take_rows_away (self, record, error)
                                                     : bring_rows_back (self, record, error);

    case INV_CHANGE_DELETED:
      return self->direction == INV_REPLAY_BACKWARDS ? bring_rows_back (self, record, error)
                                                     : take_rows_away (self, record, error);

    case INV_CHANGE_EACH:
      return change_each (self, record, error);

    case INV_CHANGE_COMMON:
    default:
      return change_common (self, &record, 1, error);
    }
}

static guint
count_common_records (const Record *const *records, guint n_records)
{
  guint n = 0;

  while (n < n_records && records[n]->kind == INV_CHANGE_COMMON && records[n]->table == records[0]->table)
    n++;

  return n;
}

static gboolean
replay_records (Replay *self, const Record *const *records, guint n_records, GError **error)
{
  guint i = 0;

  while (i < n_records)
    {
      guint n_common = count_common_records (&records[i], n_records - i);

      if (n_common > 0 ? !change_common (self, &records[i], n_common, error)
                       : !replay_record (self, records[i], error))
        return FALSE;

      i += MAX (n_common, 1);
    }

  return TRUE;
}

/* A constraint that the step itself kept can only be in the way when something else has changed. */
static void
translate_error (GError **error)
{
  if (error != NULL
      && (g_error_matches (*error, INV_ERROR, INV_ERROR_EXISTS)
          || g_error_matches (*error, INV_ERROR, INV_ERROR_IN_USE)
          || g_error_matches (*error, INV_ERROR, INV_ERROR_FORBIDDEN)))
    {
      g_clear_error (error);
      set_changed_error (error);
    }
}

static void
begin_stage (InvReplayDirection direction, GPtrArray *records, InvProgress *progress)
{
  guint64 n_rows = 0;

  for (guint i = 0; i < records->len; i++)
    n_rows += (guint64) ((const Record *) records->pdata[i])->count;

  inv_progress_begin_stage (progress, direction == INV_REPLAY_BACKWARDS ? _ ("Undoing") : _ ("Redoing"),
                            n_rows);
}

gboolean
inv_step_replay (InvConnection *connection,
                 gint64 step,
                 InvReplayDirection direction,
                 InvProgress *progress,
                 GError **error)
{
  Replay self = { connection, direction };
  g_autoptr (GPtrArray) records = read_records (&self, step, error);

  if (records == NULL)
    return FALSE;

  begin_stage (direction, records, progress);

  if (!replay_records (&self, (const Record *const *) records->pdata, records->len, error))
    {
      translate_error (error);
      return FALSE;
    }

  return TRUE;
}
