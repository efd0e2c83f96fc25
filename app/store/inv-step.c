/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A write in progress: its transaction, its entry in the log, and the rows that it adds and deletes. */

#include "config.h"

#include "inv-step.h"

#include "inv-id-filter.h"
#include "inv-source-vtab.h"
#include "inv-statement.h"
#include "inv-step-private.h"

#include <glib/gi18n-lib.h>

struct _InvStep
{
  InvStore *store;
  InvConnection *connection;
  InvProgress *progress;
  char *kind;
  InvThrough through;
  gint64 id;
  gboolean is_open;
};

static const char *
get_through_name (InvThrough through)
{
  switch (through)
    {
    case INV_THROUGH_WINDOW:
      return "window";

    case INV_THROUGH_COMMAND_LINE:
      return "command-line";

    case INV_THROUGH_IMPORT:
      return "import";

    case INV_THROUGH_RULE:
      return "rule";

    default:
      g_assert_not_reached ();
    }
}

InvConnection *
inv_step_get_connection (InvStep *self)
{
  g_assert (self->is_open);

  return self->connection;
}

InvProgress *
inv_step_get_progress (InvStep *self)
{
  return self->progress;
}

static void
close_transaction (InvStep *self)
{
  if (self->is_open)
    {
      inv_connection_rollback (self->connection);
      inv_connection_set_progress (self->connection, NULL);
      self->is_open = FALSE;
    }
}

gboolean
inv_step_fail (InvStep *self)
{
  close_transaction (self);

  return FALSE;
}

gboolean
inv_step_add_row (InvStore *store,
                  const char *kind,
                  InvThrough through,
                  InvStepAction action,
                  gint64 of,
                  const char *summary,
                  gint64 count,
                  gint64 *id,
                  GError **error)
{
  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (InvStatement) statement =
      inv_statement_new (connection,
                         "INSERT INTO step (at, clock, who, through, kind, summary, count, action, of_step)"
                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                         error);
  gint64 clock;

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, g_get_real_time () / G_USEC_PER_SEC);
  if (inv_store_get_clock (store, &clock))
    inv_statement_bind_integer (statement, 2, clock);
  inv_statement_bind_text (statement, 3, inv_store_get_who (store));
  inv_statement_bind_text (statement, 4, get_through_name (through));
  inv_statement_bind_text (statement, 5, kind);
  inv_statement_bind_text (statement, 6, summary);
  inv_statement_bind_integer (statement, 7, count);
  inv_statement_bind_integer (statement, 8, action);
  if (action != INV_STEP_DO)
    inv_statement_bind_integer (statement, 9, of);

  if (!inv_statement_run (statement, error))
    return FALSE;

  *id = inv_connection_get_last_id (connection);

  return TRUE;
}

gint64
inv_step_ensure_id (InvStep *self, GError **error)
{
  if (self->id == 0)
    inv_step_add_row (self->store, self->kind, self->through, INV_STEP_DO, 0, NULL, 0, &self->id, error);

  return self->id;
}

InvStep *
inv_step_begin (InvStore *store, const char *kind, InvProgress *progress, GError **error)
{
  InvConnection *connection = inv_store_get_connection (store);
  InvStep *self;

  if (!inv_connection_begin_write (connection, error))
    return NULL;

  inv_connection_set_progress (connection, progress);

  self = g_new0 (InvStep, 1);
  self->store = store;
  self->connection = connection;
  g_set_object (&self->progress, progress);
  self->kind = g_strdup (kind);
  self->through = inv_store_get_through (store);
  self->is_open = TRUE;

  return self;
}

void
inv_step_free (InvStep *self)
{
  if (self == NULL)
    return;

  close_transaction (self);
  g_clear_object (&self->progress);
  g_free (self->kind);
  g_free (self);
}

void
inv_step_set_through (InvStep *self, InvThrough through)
{
  g_assert (self->id == 0);

  self->through = through;
}

InvStore *
inv_step_get_store (InvStep *self)
{
  return self->store;
}

static gboolean
record_created (InvStep *self, const InvTable *table, const InvIdSet *ids, GError **error)
{
  gint64 id = inv_step_ensure_id (self, error);

  return id != 0 && inv_change_log_add_created (self->connection, id, table, ids, error);
}

static int
find_id_column (const char *const *columns)
{
  for (int i = 0; columns[i] != NULL; i++)
    if (g_str_equal (columns[i], "id"))
      return i;

  return -1;
}

static void
check_columns (const InvTable *table, const char *const *columns)
{
  g_assert (table->has_own_ids == (find_id_column (columns) < 0));

  for (int i = 0; columns[i] != NULL; i++)
    g_assert (inv_table_has_column (table, columns[i]));
}

static char *
make_insert (const InvTable *table, const char *const *columns)
{
  g_autofree char *names = g_strjoinv (", ", (char **) columns);
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (%s) SELECT ", table->name, names);
  for (int i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql, "%sc%d", i > 0 ? ", " : "", i);
  g_string_append (sql, " FROM inv_source (?1)");

  return g_string_free_and_steal (g_steal_pointer (&sql));
}

static InvIdSet *
collect_source_ids (InvSource *source, int column)
{
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();

  for (gint64 row = 0; row < source->n_rows; row++)
    {
      InvValue value = INV_VALUE_INIT;

      source->get_value (source, row, column, &value);
      inv_id_set_builder_add (builder, value.integer);
    }

  return inv_id_set_builder_end (g_steal_pointer (&builder));
}

gboolean
inv_step_insert (InvStep *self,
                 const char *table_name,
                 const char *const *columns,
                 InvSource *source,
                 gint64 *first_id,
                 gint64 *n_created,
                 GError **error)
{
  const InvTable *table = inv_table_find (table_name);
  g_autofree char *sql = make_insert (table, columns);
  g_autoptr (InvStatement) statement = NULL;
  g_autoptr (InvIdSet) ids = NULL;

  g_assert (self->is_open);
  check_columns (table, columns);

  if (n_created != NULL)
    *n_created = source->n_rows;
  if (first_id != NULL)
    *first_id = 0;
  if (source->n_rows == 0)
    return TRUE;

  statement = inv_statement_new (self->connection, sql, error);
  if (statement == NULL)
    return inv_step_fail (self);

  inv_progress_begin_stage (self->progress, _ ("Creating"), (guint64) source->n_rows);
  inv_statement_bind_source (statement, 1, source);
  if (!inv_statement_run (statement, error))
    return inv_step_fail (self);

  if (table->has_own_ids)
    {
      gint64 last = inv_connection_get_last_id (self->connection);

      ids = inv_id_set_new_run (last - source->n_rows + 1, last);
    }
  else
    ids = collect_source_ids (source, find_id_column (columns));

  if (!record_created (self, table, ids, error))
    return inv_step_fail (self);

  if (first_id != NULL)
    *first_id = inv_id_set_get_first (ids);

  return TRUE;
}

typedef struct
{
  InvSource base;
  const InvValue *values;
} SingleRow;

static void
get_single_value (InvSource *source, gint64 row, int column, InvValue *value)
{
  *value = ((SingleRow *) source)->values[column];
}

gboolean
inv_step_insert_row (InvStep *self,
                     const char *table,
                     const char *const *columns,
                     const InvValue *values,
                     gint64 *id,
                     GError **error)
{
  SingleRow row = { .base = { .n_rows = 1, .get_value = get_single_value }, .values = values };

  return inv_step_insert (self, table, columns, &row.base, id, NULL, error);
}

/* The ids that are there, of those asked for. */
static InvIdSet *
find_rows (InvStep *self, const InvTable *table, const InvIdSet *ids, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT t.id FROM %s AS t WHERE %s", table->name,
                                          inv_id_filter_get_sql (ids));
  g_autoptr (InvStatement) statement = inv_statement_new (self->connection, sql, error);
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  inv_id_filter_bind (statement, ids);
  while (inv_statement_step (statement, &local_error))
    inv_id_set_builder_add (builder, inv_statement_get_integer (statement, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return inv_id_set_builder_end (g_steal_pointer (&builder));
}

static gboolean
delete_rows (InvStep *self, const InvTable *table, const InvIdSet *ids, GError **error)
{
  gint64 id = inv_step_ensure_id (self, error);

  inv_progress_begin_stage (self->progress, _ ("Deleting"), inv_id_set_get_count (ids));

  return id != 0 && inv_change_log_add_deleted (self->connection, id, table, ids, error)
         && inv_change_log_delete_rows (self->connection, table, ids, error);
}

gboolean
inv_step_delete (InvStep *self,
                 const char *table_name,
                 const InvIdSet *ids,
                 gint64 *n_deleted,
                 GError **error)
{
  const InvTable *table = inv_table_find (table_name);
  g_autoptr (InvIdSet) existing = NULL;

  g_assert (self->is_open);

  if (n_deleted != NULL)
    *n_deleted = 0;
  if (inv_id_set_is_empty (ids))
    return TRUE;

  existing = find_rows (self, table, ids, error);
  if (existing == NULL)
    return inv_step_fail (self);
  if (inv_id_set_is_empty (existing))
    return TRUE;

  if (!delete_rows (self, table, existing, error))
    return inv_step_fail (self);

  if (n_deleted != NULL)
    *n_deleted = (gint64) inv_id_set_get_count (existing);

  return TRUE;
}

gboolean
inv_step_has_changes (InvStep *self)
{
  return self->id != 0;
}

static gboolean
end_row (InvStep *self, const char *summary, gint64 count, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (self->connection,
                                     "UPDATE step SET summary = ?1, count = ?2 WHERE id = ?3", error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_text (statement, 1, summary);
  inv_statement_bind_integer (statement, 2, count);
  inv_statement_bind_integer (statement, 3, self->id);

  return inv_statement_run (statement, error);
}

gboolean
inv_step_commit (InvStep *self, const char *summary, gint64 count, GError **error)
{
  g_assert (self->is_open);

  if (self->id != 0
      && (!end_row (self, summary, count, error) || !inv_connection_commit (self->connection, error)))
    return inv_step_fail (self);

  close_transaction (self);

  return TRUE;
}
