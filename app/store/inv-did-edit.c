/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editing DIDs, one or a million, in one step, and saying beforehand what that would change. */

#include "config.h"

#include "inv-did-edit.h"

#include "inv-did-census.h"
#include "inv-did-edit-plan.h"
#include "inv-did-edit-values.h"
#include "inv-error.h"
#include "inv-id-filter.h"
#include "inv-statement.h"
#include "inv-step.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
inv_did_assignment_parse (const char *text, InvDidAssignment *assignment, GError **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (assignment != NULL, FALSE);

  const char *equals = strchr (text, '=');

  if (equals == NULL || equals == text)
    {
      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   _ ("“%s” is no assignment. Write FIELD=VALUE, tag+=VALUE or tag-=VALUE."), text);
      return FALSE;
    }

  const char *end = equals;

  assignment->mode = INV_DID_EDIT_SET;
  if (end[-1] == '+')
    assignment->mode = INV_DID_EDIT_ADD;
  else if (end[-1] == '-')
    assignment->mode = INV_DID_EDIT_REMOVE;
  if (assignment->mode != INV_DID_EDIT_SET)
    end--;

  g_autofree char *name = g_strndup (text, end - text);

  assignment->field = inv_field_parse (name, error);
  assignment->text = equals + 1;
  return assignment->field != INV_FIELD_NONE;
}

static void
append_assignment (GString *text, const InvDidAssignment *assignment)
{
  static const char *const signs[] = { "=", "+=", "-=" };

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "%s%s%s", inv_field_get_name (assignment->field), signs[assignment->mode],
                          assignment->text);
}

/* What the log names the step by: the number of a single DID, else what was assigned. */
static char *
summarize (InvStore *store,
           const InvIdSet *ids,
           const InvDidAssignment *assignments,
           gsize n_assignments,
           GError **error)
{
  if (inv_id_set_get_count (ids) == 1)
    {
      g_autoptr (InvStatement) statement = inv_statement_new (inv_store_get_connection (store),
                                                              "SELECT number FROM did WHERE id = ?1", error);
      if (statement == NULL)
        return NULL;

      g_autoptr (GError) local_error = NULL;

      inv_statement_bind_integer (statement, 1, inv_id_set_get_first (ids));
      if (inv_statement_step (statement, &local_error))
        return g_strdup (inv_statement_get_text (statement, 0));
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < n_assignments; i++)
    append_assignment (text, &assignments[i]);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

gboolean
inv_did_edit (InvStore *store,
              const InvIdSet *ids,
              const InvDidAssignment *assignments,
              gsize n_assignments,
              InvProgress *progress,
              InvDidEditResult *result,
              GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  *result = (InvDidEditResult) { 0 };

  g_autoptr (InvStep) step = inv_step_begin (store, "edit", progress, error);
  if (step == NULL)
    return FALSE;

  inv_progress_begin_stage (progress, _ ("Looking at the DIDs"), 0);

  g_auto (InvDidEditPlan) plan = { NULL };

  if (!inv_did_edit_plan_make (&plan, store, ids, assignments, n_assignments, FALSE, result, error))
    return FALSE;

  gint64 n_changed;

  if (!inv_step_update (step, "did", ids, (const InvAssign *) plan.assigns->data, plan.assigns->len,
                        (const InvParameter *) plan.parameters->data, plan.parameters->len, &n_changed,
                        error))
    return FALSE;

  g_autofree char *summary = summarize (store, ids, assignments, n_assignments, error);
  if (summary == NULL)
    return FALSE;

  result->changed = n_changed;
  return inv_step_commit (step, summary, n_changed, error);
}

gboolean
inv_did_edit_check (InvStore *store,
                    const InvIdSet *ids,
                    const InvDidAssignment *assignments,
                    gsize n_assignments,
                    GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  g_auto (InvDidEditValues) values = { 0 };

  return inv_did_edit_values_read (&values, store, ids, assignments, n_assignments, error);
}

/* Which columns of a row the plan would change, a bit each. */
static InvStatement *
prepare_comparison (InvConnection *connection,
                    const InvIdSet *ids,
                    const InvDidEditPlan *plan,
                    GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT 0");

  for (guint i = 0; i < plan->assigns->len; i++)
    {
      const InvAssign *assign = &g_array_index (plan->assigns, InvAssign, i);

      if (assign->expression != NULL)
        g_string_append_printf (sql, " | ((t.%s IS NOT (%s)) << %u)", assign->column, assign->expression, i);
      else
        g_string_append_printf (sql, " | ((t.%s IS NOT @%s) << %u)", assign->column, assign->column, i);
    }
  g_string_append_printf (sql, " FROM did AS t WHERE %s", inv_id_filter_get_sql (ids));

  InvStatement *statement = inv_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return NULL;

  inv_id_filter_bind (statement, ids);
  for (guint i = 0; i < plan->assigns->len; i++)
    {
      const InvAssign *assign = &g_array_index (plan->assigns, InvAssign, i);
      g_autofree char *name = g_strdup_printf ("@%s", assign->column);

      if (assign->expression == NULL)
        inv_statement_bind_value (statement, inv_statement_find_parameter (statement, name), &assign->value);
    }
  for (guint i = 0; i < plan->parameters->len; i++)
    {
      const InvParameter *given = &g_array_index (plan->parameters, InvParameter, i);
      int parameter = inv_statement_find_parameter (statement, given->name);

      if (parameter > 0)
        inv_statement_bind_value (statement, parameter, &given->value);
    }
  return statement;
}

/* Turns counts of columns into those of the fields that were assigned to. */
static void
count_fields (const InvDidEditPlan *plan, const guint64 *by_column, InvDidEditResult *result)
{
  for (guint i = 0; i < plan->assigns->len; i++)
    {
      const char *column = g_array_index (plan->assigns, InvAssign, i).column;

      for (int field = 0; field < INV_N_FIELDS; field++)
        if (plan->given[field] && g_str_equal (inv_field_get_info (field)->column, column))
          result->touched[field] = by_column[i];
    }
}

/* How many rows an UPDATE of the plan would change, and how many of them in which field. */
static gboolean
count_touched (InvConnection *connection,
               const InvIdSet *ids,
               const InvDidEditPlan *plan,
               InvDidEditResult *result,
               GError **error)
{
  g_autoptr (InvStatement) statement = prepare_comparison (connection, ids, plan, error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;
  guint64 by_column[64] = { 0 };

  while (inv_statement_step (statement, &local_error))
    {
      guint64 columns = inv_statement_get_integer (statement, 0);

      result->changed += columns != 0 ? 1 : 0;
      for (; columns != 0; columns &= columns - 1)
        by_column[__builtin_ctzll (columns)]++;
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  count_fields (plan, by_column, result);
  return TRUE;
}

gboolean
inv_did_edit_preview (InvStore *store,
                      const InvIdSet *ids,
                      const InvDidAssignment *assignments,
                      gsize n_assignments,
                      InvProgress *progress,
                      InvDidEditResult *result,
                      GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);

  InvConnection *connection = inv_store_get_connection (store);
  g_auto (InvDidEditPlan) plan = { NULL };

  *result = (InvDidEditResult) { 0 };
  inv_connection_set_progress (connection, progress);

  gboolean is_done = inv_did_edit_plan_make (&plan, store, ids, assignments, n_assignments, TRUE, result,
                                             error)
                     && count_touched (connection, ids, &plan, result, error);

  inv_connection_set_progress (connection, NULL);
  return is_done;
}

/* The change of status that assignments ask for. */
static gboolean
read_status_change (const InvDidAssignment *assignments,
                    gsize n_assignments,
                    InvStatusChange *change,
                    GError **error)
{
  for (gsize i = 0; i < n_assignments; i++)
    {
      const InvDidAssignment *assignment = &assignments[i];

      if (assignment->field == INV_FIELD_STATUS
          && !inv_status_parse (assignment->text, -1, &change->target, error))
        return FALSE;
      if (assignment->field == INV_FIELD_AFTER_HOLD)
        {
          if (!inv_status_parse (assignment->text, -1, &change->after_hold, error))
            return FALSE;
          change->after_hold_given = TRUE;
        }
    }
  return TRUE;
}

InvIdSet *
inv_did_edit_find_forbidden (InvConnection *connection,
                             const InvIdSet *ids,
                             const InvDidAssignment *assignments,
                             gsize n_assignments,
                             InvStatus from,
                             InvProgress *progress,
                             GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  InvStatusChange change = { .target = from };
  g_autofree char *sql = g_strdup_printf (
      "SELECT t.id, t.after_hold FROM did AS t WHERE t.status = :from AND %s", inv_id_filter_get_sql (ids));
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  if (statement == NULL || !read_status_change (assignments, n_assignments, &change, error))
    return NULL;

  g_autoptr (InvIdSetBuilder) forbidden = inv_id_set_builder_new ();
  g_autoptr (GError) local_error = NULL;

  inv_id_filter_bind (statement, ids);
  inv_statement_bind_integer (statement, inv_statement_find_parameter (statement, ":from"), from);
  inv_connection_set_progress (connection, progress);
  while (inv_statement_step (statement, &local_error))
    {
      InvStatus after_hold;

      if (!inv_statement_get_status (statement, 1, &after_hold, &local_error))
        break;
      if (!inv_status_change_is_allowed (&change, from, after_hold))
        inv_id_set_builder_add (forbidden, inv_statement_get_integer (statement, 0));
    }
  inv_connection_set_progress (connection, NULL);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return inv_id_set_builder_end (g_steal_pointer (&forbidden));
}
