/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields of many rows that each go from one value to another, changed in one
 * pass over the rows. */

#include "config.h"

#include "inv-common-changes.h"

#include "inv-id-filter.h"
#include "inv-value-map.h"

/* Each field has a map of its own. */
struct _InvCommonChanges
{
  const InvTable *table;
  GPtrArray *fields;
  GPtrArray *maps;
  InvIdSetBuilder *builder;
  InvIdSet *ids;
};

static void
free_map_cb (gpointer data)
{
  inv_value_map_free (data);
}

InvCommonChanges *
inv_common_changes_new (const InvTable *table)
{
  InvCommonChanges *self = g_new0 (InvCommonChanges, 1);

  self->table = table;
  self->fields = g_ptr_array_new ();
  self->maps = g_ptr_array_new_with_free_func (free_map_cb);
  self->builder = inv_id_set_builder_new ();

  return self;
}

void
inv_common_changes_free (InvCommonChanges *self)
{
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->maps);
  g_clear_pointer (&self->builder, inv_id_set_builder_free);
  g_clear_pointer (&self->ids, inv_id_set_unref);
  g_free (self);
}

static InvValueMap *
get_map (InvCommonChanges *self, const char *field)
{
  guint i;

  if (g_ptr_array_find_with_equal_func (self->fields, field, g_str_equal, &i))
    return self->maps->pdata[i];

  g_ptr_array_add (self->fields, (char *) field);
  g_ptr_array_add (self->maps, inv_value_map_new ());

  return self->maps->pdata[self->maps->len - 1];
}

void
inv_common_changes_add (InvCommonChanges *self,
                        const char *field,
                        const InvIdSet *ids,
                        const InvValue *expected,
                        const InvValue *value)
{
  gsize n_runs;
  const InvIdRun *runs = inv_id_set_get_runs (ids, &n_runs);

  inv_value_map_add (get_map (self, field), ids, expected, value);
  for (gsize i = 0; i < n_runs; i++)
    inv_id_set_builder_add_run (self->builder, runs[i].first, runs[i].last);
}

gboolean
inv_common_changes_end (InvCommonChanges *self)
{
  self->ids = inv_id_set_builder_end (g_steal_pointer (&self->builder));

  for (guint i = 0; i < self->maps->len; i++)
    if (!inv_value_map_end (self->maps->pdata[i]))
      return FALSE;

  return TRUE;
}

static char *
make_update (const InvCommonChanges *self)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s AS t SET ", self->table->name);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const char *field = self->fields->pdata[i];

      g_string_append_printf (sql, "%s%s = inv_map_value (:map%u, t.id, t.%s)", i > 0 ? ", " : "", field, i,
                              field);
    }

  g_string_append_printf (sql, " WHERE %s AND (", inv_id_filter_get_sql (self->ids));
  for (guint i = 0; i < self->fields->len; i++)
    g_string_append_printf (sql, "%sinv_map_meets (:map%u, t.id, t.%s)", i > 0 ? " | " : "", i,
                            (char *) self->fields->pdata[i]);
  g_string_append_c (sql, ')');

  return g_string_free_and_steal (g_steal_pointer (&sql));
}

gboolean
inv_common_changes_run (InvCommonChanges *self,
                        InvConnection *connection,
                        gboolean *is_as_expected,
                        GError **error)
{
  g_autofree char *sql = make_update (self);
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  inv_id_filter_bind (statement, self->ids);
  for (guint i = 0; i < self->maps->len; i++)
    {
      g_autofree char *name = g_strdup_printf (":map%u", i);

      inv_statement_bind_value_map (statement, inv_statement_find_parameter (statement, name),
                                    self->maps->pdata[i]);
    }

  if (!inv_statement_run (statement, error))
    return FALSE;

  *is_as_expected = TRUE;
  for (guint i = 0; i < self->maps->len; i++)
    *is_as_expected = *is_as_expected && inv_value_map_is_met (self->maps->pdata[i]);

  return TRUE;
}
