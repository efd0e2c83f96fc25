/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of the inventory: its steps, and what each changed. */

#include "config.h"

#include "inv-history.h"

#include "inv-change-log.h"
#include "inv-history-private.h"
#include "inv-step-info-private.h"

static void
free_info_cb (gpointer data)
{
  inv_step_info_free (data);
}

GPtrArray *
inv_history_list (InvConnection *connection, gint64 before, guint limit, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (free_info_cb);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement) statement = inv_statement_new (connection,
                                                          "SELECT " INV_STEP_INFO_COLUMNS
                                                          " FROM step AS s WHERE (?1 = 0 OR s.id < ?1)"
                                                          " ORDER BY s.id DESC LIMIT ?2",
                                                          error);

  if (statement == NULL)
    return NULL;

  inv_statement_bind_integer (statement, 1, before);
  inv_statement_bind_integer (statement, 2, limit);
  while (inv_statement_step (statement, &local_error))
    g_ptr_array_add (steps, inv_step_info_read (statement));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&steps);
}

static gboolean
read_change (InvConnection *connection,
             InvStatement *statement,
             const InvStepInfo *step,
             GPtrArray *changes,
             GError **error)
{
  gint64 kind = inv_statement_get_integer (statement, 0);
  const InvTable *table = inv_table_find (inv_statement_get_text (statement, 1));
  g_auto (InvValue) old_value = INV_VALUE_INIT;
  g_auto (InvValue) new_value = INV_VALUE_INIT;
  InvValue value;
  InvHistoryChange *change;

  if (table == NULL)
    return TRUE;

  value = inv_statement_get_value (statement, 3);
  inv_value_copy (step->action == INV_STEP_UNDO ? &new_value : &old_value, &value);
  value = inv_statement_get_value (statement, 4);
  inv_value_copy (step->action == INV_STEP_UNDO ? &old_value : &new_value, &value);

  change = inv_history_change_new (connection, table, inv_history_kind_of (kind, step->action),
                                   inv_statement_get_text (statement, 2), &old_value, &new_value, error);
  if (change == NULL)
    return FALSE;

  change->count = inv_statement_get_integer (statement, 5);
  change->is_each = kind == INV_CHANGE_EACH;
  g_ptr_array_add (changes, change);

  return TRUE;
}

/* What is undone or done again stands with the step that did it first. */
GPtrArray *
inv_history_get_changes (InvConnection *connection, const InvStepInfo *step, guint limit, GError **error)
{
  g_autoptr (GPtrArray) changes = inv_history_changes_new ();
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement) statement =
      inv_statement_new (connection,
                         "SELECT kind, \"table\", field, old, new, sum (count) FROM change WHERE step_id = ?1"
                         " GROUP BY kind, \"table\", field, old, new ORDER BY min (id) LIMIT ?2",
                         error);

  if (statement == NULL)
    return NULL;

  inv_statement_bind_integer (statement, 1, step->action == INV_STEP_DO ? step->id : step->of_step);
  inv_statement_bind_integer (statement, 2, limit);
  while (inv_statement_step (statement, &local_error))
    if (!read_change (connection, statement, step, changes, error))
      return NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&changes);
}

InvIdSet *
inv_history_get_dids (InvConnection *connection, gint64 step, GError **error)
{
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();
  g_autoptr (InvStatement) statement =
      inv_statement_new (connection,
                         "SELECT " INV_CHANGE_IDS_COLUMNS " FROM change AS c"
                         " WHERE c.step_id = (SELECT coalesce (of_step, id) FROM step WHERE id = ?1)"
                         " AND c.\"table\" IN ('did', 'product')",
                         error);

  if (statement == NULL)
    return NULL;

  inv_statement_bind_integer (statement, 1, step);
  if (!inv_change_log_collect_ids (connection, statement, builder, error))
    return NULL;

  return inv_id_set_builder_end (g_steal_pointer (&builder));
}
