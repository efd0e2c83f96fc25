/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change as it is shown: with names where the inventory keeps references. */

#include "config.h"

#include "inv-change-log.h"
#include "inv-field.h"
#include "inv-history-private.h"
#include "inv-statement.h"
#include "inv-status.h"

/* What a reference refers to. A row that was deleted still has its name among the removed ones; a set of
 * tags is never removed. */
static const struct
{
  const char *column;
  const char *sql;
} references[] = {
#define NAMED(column, table)                                                                                 \
  { column, "SELECT coalesce ((SELECT name FROM " table " WHERE id = ?1),"                                   \
            " (SELECT name FROM removed_" table " WHERE id = ?1 ORDER BY change_id DESC LIMIT 1))" }
  NAMED ("operator_id", "operator"),
  NAMED ("reseller_id", "reseller"),
  NAMED ("client_id", "client"),
  NAMED ("account_id", "account"),
  NAMED ("batch_id", "batch"),
  NAMED ("package_id", "package"),
#undef NAMED
  { "tag_set_id", "SELECT tags FROM tag_set WHERE id = ?1" },
};

static void
free_change_cb (gpointer data)
{
  InvHistoryChange *change = data;

  inv_value_clear (&change->old_value);
  inv_value_clear (&change->new_value);
  g_free (change);
}

GPtrArray *
inv_history_changes_new (void)
{
  return g_ptr_array_new_with_free_func (free_change_cb);
}

const char *
inv_history_find_column (const InvTable *table, const char *name)
{
  for (guint i = 0; name != NULL && table->columns[i] != NULL; i++)
    if (g_str_equal (table->columns[i], name))
      return table->columns[i];

  return NULL;
}

InvHistoryKind
inv_history_kind_of (gint64 change_kind, InvStepAction action)
{
  gboolean is_undo = action == INV_STEP_UNDO;

  switch (change_kind)
    {
    case INV_CHANGE_CREATED:
      return is_undo ? INV_HISTORY_DELETED : INV_HISTORY_CREATED;

    case INV_CHANGE_DELETED:
      return is_undo ? INV_HISTORY_CREATED : INV_HISTORY_DELETED;

    default:
      return INV_HISTORY_CHANGED;
    }
}

static const char *
find_reference_sql (const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (g_str_equal (references[i].column, column))
      return references[i].sql;

  return NULL;
}

gboolean
inv_history_name_value (InvConnection *connection,
                        const char *column,
                        const InvValue *value,
                        InvValue *name,
                        GError **error)
{
  const char *sql = column != NULL ? find_reference_sql (column) : NULL;
  g_autoptr (InvStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  if (sql == NULL || value->type != INV_VALUE_INTEGER)
    {
      inv_value_copy (name, value);
      return TRUE;
    }

  statement = inv_statement_new (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, value->integer);
  if (inv_statement_step (statement, &local_error))
    {
      InvValue found = inv_statement_get_value (statement, 0);

      inv_value_copy (name, &found);
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

InvHistoryChange *
inv_history_change_new (InvConnection *connection,
                        const InvTable *table,
                        InvHistoryKind kind,
                        const char *column,
                        const InvValue *old_value,
                        const InvValue *new_value,
                        GError **error)
{
  InvHistoryChange *self = g_new0 (InvHistoryChange, 1);

  self->kind = kind;
  self->table = table->name;
  self->field = inv_history_find_column (table, column);
  self->count = 1;

  if (inv_history_name_value (connection, column, old_value, &self->old_value, error)
      && inv_history_name_value (connection, column, new_value, &self->new_value, error))
    return self;

  free_change_cb (self);

  return NULL;
}

gboolean
inv_history_change_is_filled_in (const InvHistoryChange *change)
{
  const InvValue *value = change->kind == INV_HISTORY_DELETED ? &change->old_value : &change->new_value;
  InvField field = change->field != NULL ? inv_field_find_by_column (change->table, change->field)
                                         : INV_FIELD_NONE;

  if (value->type != INV_VALUE_INTEGER || field == INV_FIELD_NONE)
    return value->type != INV_VALUE_NULL;

  switch (inv_field_get_info (field)->type)
    {
    case INV_FIELD_TYPE_BOOLEAN:
      return value->integer != 0;

    case INV_FIELD_TYPE_AFTER_HOLD:
      return value->integer != INV_STATUS_IN_STOCK;

    default:
      return TRUE;
    }
}
