/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing rows within a step: one pass finds what will change and records
 * it, a second changes just those rows. */

#include "config.h"

#include "inv-field-changes.h"
#include "inv-id-filter.h"
#include "inv-ids-vtab.h"
#include "inv-source-vtab.h"
#include "inv-statement.h"
#include "inv-step-private.h"

#include <glib/gi18n-lib.h>

/* An update in the making. Its new values come from constants and expressions over the rows of @ids, or from
 * the rows of @source. */
typedef struct
{
  InvStep *step;
  const InvTable *table;
  const InvIdSet *ids;
  InvSource *source;
  const InvAssign *assigns;
  guint n_assigns;
  const InvParameter *parameters;
  guint n_parameters;
  InvFieldChanges **changes;
} Update;

static void
append_new_value (GString *sql, const Update *update, guint i)
{
  if (update->assigns[i].expression != NULL)
    g_string_append_printf (sql, "(%s)", update->assigns[i].expression);
  else
    g_string_append_printf (sql, ":value%u", i);
}

/* The rows of @ids, or those that @source names. */
static void
append_rows (GString *sql, const Update *update, const InvIdSet *ids)
{
  if (update->source != NULL)
    g_string_append_printf (sql, " FROM inv_source (:source) AS s CROSS JOIN %s AS t ON t.id = s.c0 WHERE %s",
                            update->table->name, ids != NULL ? "inv_has_id (:ids, s.c0)" : "TRUE");
  else
    g_string_append_printf (sql, " FROM %s AS t WHERE %s", update->table->name, inv_id_filter_get_sql (ids));
}

static void
bind_rows (InvStatement *statement, const Update *update, const InvIdSet *ids)
{
  if (update->source != NULL)
    inv_statement_bind_source (statement, inv_statement_find_parameter (statement, ":source"),
                               update->source);
  if (ids != NULL)
    inv_id_filter_bind (statement, ids);
}

static void
bind_values (InvStatement *statement, const Update *update)
{
  for (guint i = 0; i < update->n_assigns; i++)
    {
      g_autofree char *name = g_strdup_printf (":value%u", i);
      int parameter = inv_statement_find_parameter (statement, name);

      if (parameter > 0)
        inv_statement_bind_value (statement, parameter, &update->assigns[i].value);
    }

  for (guint i = 0; i < update->n_parameters; i++)
    {
      int parameter = inv_statement_find_parameter (statement, update->parameters[i].name);

      if (parameter > 0)
        inv_statement_bind_value (statement, parameter, &update->parameters[i].value);
    }
}

/* Each row with the old values, and the new ones where they are no constants. */
static InvStatement *
prepare_finding (const Update *update, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT t.id");
  g_autoptr (InvStatement) statement = NULL;

  for (guint i = 0; i < update->n_assigns; i++)
    {
      g_string_append_printf (sql, ", t.%s", update->assigns[i].column);
      if (update->assigns[i].expression != NULL)
        {
          g_string_append (sql, ", ");
          append_new_value (sql, update, i);
        }
    }
  append_rows (sql, update, update->ids);

  statement = inv_statement_new (inv_step_get_connection (update->step), sql->str, error);
  if (statement != NULL)
    {
      bind_rows (statement, update, update->ids);
      bind_values (statement, update);
    }

  return g_steal_pointer (&statement);
}

static gboolean
find_changes (const Update *update, GError **error)
{
  g_autoptr (InvStatement) statement = prepare_finding (update, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (inv_statement_step (statement, &local_error))
    {
      gint64 id = inv_statement_get_integer (statement, 0);
      int column = 1;

      for (guint i = 0; i < update->n_assigns; i++)
        {
          InvValue old_value = inv_statement_get_value (statement, column++);
          InvValue new_value = update->assigns[i].expression != NULL
                                   ? inv_statement_get_value (statement, column++)
                                   : update->assigns[i].value;

          if (!inv_value_equal (&old_value, &new_value))
            inv_field_changes_add (update->changes[i], id, &old_value, &new_value);
        }
    }

  for (guint i = 0; i < update->n_assigns; i++)
    inv_field_changes_end (update->changes[i]);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
record_each (const Update *update, gint64 step, guint i, GError **error)
{
  InvConnection *connection = inv_step_get_connection (update->step);
  const InvIdSet *ids = inv_field_changes_get_ids (update->changes[i]);
  const char *column = update->assigns[i].column;
  g_autoptr (GString) sql = g_string_new ("INSERT INTO change_value (change_id, id, old, new)");
  g_autoptr (InvStatement) statement = NULL;
  gint64 change;

  if (!inv_change_log_add_each (connection, step, update->table, column, ids, &change, error))
    return FALSE;

  g_string_append_printf (sql, " SELECT :change, t.id, t.%s, ", column);
  append_new_value (sql, update, i);
  append_rows (sql, update, ids);

  statement = inv_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, inv_statement_find_parameter (statement, ":change"), change);
  bind_rows (statement, update, ids);
  bind_values (statement, update);

  return inv_statement_run (statement, error);
}

static gboolean
record_field (const Update *update, gint64 step, guint i, GError **error)
{
  guint n_groups;
  const InvChangeGroup *const *groups;

  if (inv_id_set_is_empty (inv_field_changes_get_ids (update->changes[i])))
    return TRUE;

  groups = inv_field_changes_get_groups (update->changes[i], &n_groups);
  if (groups == NULL)
    return record_each (update, step, i, error);

  for (guint j = 0; j < n_groups; j++)
    if (!inv_change_log_add_common (inv_step_get_connection (update->step), step, update->table,
                                    update->assigns[i].column, &groups[j]->old_value, &groups[j]->new_value,
                                    groups[j]->ids, error))
      return FALSE;

  return TRUE;
}

static gboolean
record_changes (const Update *update, GError **error)
{
  gint64 step = inv_step_ensure_id (update->step, error);

  if (step == 0)
    return FALSE;

  for (guint i = 0; i < update->n_assigns; i++)
    if (!record_field (update, step, i, error))
      return FALSE;

  return TRUE;
}

/* Fields that change in no row are left out, so that their indexes and references are not looked at. */
static gboolean
change_rows (const Update *update, const InvIdSet *ids, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (InvStatement) statement = NULL;
  const char *separator = "";

  g_string_append_printf (sql, "UPDATE %s AS t SET ", update->table->name);
  for (guint i = 0; i < update->n_assigns; i++)
    {
      if (inv_id_set_is_empty (inv_field_changes_get_ids (update->changes[i])))
        continue;

      g_string_append_printf (sql, "%s%s = ", separator, update->assigns[i].column);
      append_new_value (sql, update, i);
      separator = ", ";
    }

  if (update->source != NULL)
    g_string_append (sql, " FROM inv_source (:source) AS s WHERE t.id = s.c0 AND inv_has_id (:ids, s.c0)");
  else
    g_string_append_printf (sql, " WHERE %s", inv_id_filter_get_sql (ids));

  statement = inv_statement_new (inv_step_get_connection (update->step), sql->str, error);
  if (statement == NULL)
    return FALSE;

  inv_progress_begin_stage (inv_step_get_progress (update->step), _ ("Changing"), inv_id_set_get_count (ids));
  bind_rows (statement, update, ids);
  bind_values (statement, update);

  return inv_statement_run (statement, error);
}

static InvIdSet *
unite_changes (const Update *update)
{
  InvIdSet *all = inv_id_set_new_empty ();

  for (guint i = 0; i < update->n_assigns; i++)
    {
      g_autoptr (InvIdSet) before = all;

      all = inv_id_set_union (before, inv_field_changes_get_ids (update->changes[i]));
    }

  return all;
}

static gboolean
run_update (Update *update, gint64 *n_changed, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) inv_field_changes_free);
  g_autoptr (InvIdSet) changed = NULL;

  for (guint i = 0; i < update->n_assigns; i++)
    {
      g_assert (inv_table_has_column (update->table, update->assigns[i].column));
      g_ptr_array_add (changes, inv_field_changes_new ());
    }
  update->changes = (InvFieldChanges **) changes->pdata;

  if (!find_changes (update, error))
    return FALSE;

  changed = unite_changes (update);
  if (n_changed != NULL)
    *n_changed = (gint64) inv_id_set_get_count (changed);
  if (inv_id_set_is_empty (changed))
    return TRUE;

  return record_changes (update, error) && change_rows (update, changed, error);
}

gboolean
inv_step_update (InvStep *self,
                 const char *table,
                 const InvIdSet *ids,
                 const InvAssign *assigns,
                 guint n_assigns,
                 const InvParameter *parameters,
                 guint n_parameters,
                 gint64 *n_changed,
                 GError **error)
{
  Update update = {
    .step = self,
    .table = inv_table_find (table),
    .ids = ids,
    .assigns = assigns,
    .n_assigns = n_assigns,
    .parameters = parameters,
    .n_parameters = n_parameters,
  };

  if (n_changed != NULL)
    *n_changed = 0;

  return inv_id_set_is_empty (ids) || n_assigns == 0 || run_update (&update, n_changed, error)
         || inv_step_fail (self);
}

gboolean
inv_step_update_from (InvStep *self,
                      const char *table,
                      const char *const *columns,
                      InvSource *source,
                      gint64 *n_changed,
                      GError **error)
{
  guint n_columns = g_strv_length ((GStrv) columns);
  g_autofree InvAssign *assigns = g_new0 (InvAssign, n_columns);
  g_auto (GStrv) expressions = g_new0 (char *, n_columns + 1);
  Update update = {
    .step = self,
    .table = inv_table_find (table),
    .source = source,
    .assigns = assigns,
    .n_assigns = n_columns,
  };

  for (guint i = 0; i < n_columns; i++)
    {
      expressions[i] = g_strdup_printf ("s.c%u", i + 1);
      assigns[i].column = columns[i];
      assigns[i].expression = expressions[i];
    }

  if (n_changed != NULL)
    *n_changed = 0;

  return source->n_rows == 0 || run_update (&update, n_changed, error) || inv_step_fail (self);
}
