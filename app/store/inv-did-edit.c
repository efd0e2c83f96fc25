/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at the DIDs, one or a million, in one step. */

#include "config.h"

#include "inv-did-edit.h"

#include "inv-did-edit-plan.h"
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

  if (!inv_did_edit_plan_make (&plan, store, ids, assignments, n_assignments, result, error))
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

/* How many rows an UPDATE of the plan would change. */
static gboolean
count_touched (InvConnection *connection,
               const InvIdSet *ids,
               const InvDidEditPlan *plan,
               guint64 *n_touched,
               GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT count (*) FROM did AS t WHERE ");

  g_string_append_printf (sql, "%s AND (FALSE", inv_id_filter_get_sql (ids));
  for (guint i = 0; i < plan->assigns->len; i++)
    {
      const InvAssign *assign = &g_array_index (plan->assigns, InvAssign, i);

      if (assign->expression != NULL)
        g_string_append_printf (sql, " OR t.%s IS NOT (%s)", assign->column, assign->expression);
      else
        g_string_append_printf (sql, " OR t.%s IS NOT @%s", assign->column, assign->column);
    }
  g_string_append_c (sql, ')');

  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;

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

  if (!inv_statement_step (statement, error))
    return FALSE;

  *n_touched = inv_statement_get_integer (statement, 0);
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

  *result = (InvDidEditResult) { 0 };

  /* Never committed: the plan may need tag sets that there are not yet. */
  g_autoptr (InvStep) step = inv_step_begin (store, "edit", progress, error);
  if (step == NULL)
    return FALSE;

  g_auto (InvDidEditPlan) plan = { NULL };

  return inv_did_edit_plan_make (&plan, store, ids, assignments, n_assignments, result, error)
         && count_touched (inv_store_get_connection (store), ids, &plan, &result->changed, error);
}
