/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of resellers, operators, clients and so on, as rows of text. */

#include "config.h"

#include "inv-entity-list.h"

#include "inv-error.h"
#include "inv-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

GPtrArray *
inv_entity_parse_columns (InvEntity entity, const char *columns, GError **error)
{
  const InvEntityInfo *info = inv_entity_get_info (entity);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  if (columns == NULL || g_ascii_strcasecmp (columns, "all") == 0)
    {
      for (gsize i = 0; i < info->n_fields; i++)
        g_ptr_array_add (fields, (gpointer) &info->fields[i]);
      return g_steal_pointer (&fields);
    }

  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  for (char **name = names; *name != NULL; name++)
    {
      const InvEntityField *field = inv_entity_parse_field (entity, *name, error);

      if (field == NULL)
        return NULL;
      g_ptr_array_add (fields, (gpointer) field);
    }

  if (fields->len == 0)
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_USAGE, _ ("Name at least one column."));
      return NULL;
    }
  return g_steal_pointer (&fields);
}

/* Every name in these expressions comes from the table of kinds. */
static void
append_count (GString *sql, const InvEntityField *field)
{
  g_string_append_printf (sql, "(SELECT count (*) FROM \"%s\" WHERE \"%s\" ", field->table, field->column);
  if (field->through != NULL)
    g_string_append_printf (sql, "IN (SELECT id FROM \"%s\" WHERE \"%s\" = t.id))", field->through,
                            field->through_column);
  else
    g_string_append (sql, "= t.id)");
}

static void
append_value (GString *sql, const InvEntityField *field)
{
  switch (field->type)
    {
    case INV_ENTITY_FIELD_YES_NO:
      g_string_append_printf (sql, "iif (t.\"%s\", 'yes', 'no')", field->column);
      break;

    case INV_ENTITY_FIELD_TAGS:
      g_string_append_printf (sql, "(SELECT replace (tags, ',', ', ') FROM tag_set WHERE id = t.\"%s\")",
                              field->column);
      break;

    case INV_ENTITY_FIELD_REFERENCE:
      g_string_append_printf (sql, "(SELECT name FROM \"%s\" WHERE id = t.\"%s\")",
                              inv_entity_get_info (field->target)->name, field->column);
      break;

    case INV_ENTITY_FIELD_COUNT:
      append_count (sql, field);
      break;

    case INV_ENTITY_FIELD_ID:
    case INV_ENTITY_FIELD_NAME:
    case INV_ENTITY_FIELD_PREFIX:
    case INV_ENTITY_FIELD_TEXT:
    case INV_ENTITY_FIELD_INTEGER:
    case INV_ENTITY_FIELD_COUNTRY:
      g_string_append_printf (sql, "t.\"%s\"", field->column);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
append_sort_key (GString *sql, const InvEntityField *field)
{
  if (field->type == INV_ENTITY_FIELD_NAME)
    g_string_append (sql, "t.name_key");
  else if (field->type == INV_ENTITY_FIELD_REFERENCE)
    g_string_append_printf (sql, "(SELECT name_key FROM \"%s\" WHERE id = t.\"%s\")",
                            inv_entity_get_info (field->target)->name, field->column);
  else
    append_value (sql, field);
}

static gboolean
append_order (GString *sql, InvEntity entity, const char *sort, GError **error)
{
  const InvEntityField *field = inv_entity_get_name_field (entity);
  const char *direction = "";

  g_string_append (sql, " ORDER BY ");

  if (sort != NULL)
    {
      g_autofree char *name = g_strdup (sort);
      char *colon = strrchr (name, ':');

      if (colon != NULL)
        {
          *colon = '\0';
          if (g_ascii_strcasecmp (colon + 1, "desc") == 0)
            direction = " DESC";
          else if (g_ascii_strcasecmp (colon + 1, "asc") != 0)
            {
              g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                           _ ("“%s” is no direction to sort in. Write %s:asc or %s:desc."), colon + 1, name,
                           name);
              return FALSE;
            }
        }

      field = inv_entity_parse_field (entity, name, error);
      if (field == NULL)
        return FALSE;

      append_sort_key (sql, field);
      g_string_append (sql, " IS NULL, ");
    }

  append_sort_key (sql, field);
  g_string_append_printf (sql, "%s, ", direction);
  append_sort_key (sql, inv_entity_get_name_field (entity));
  g_string_append (sql, ", t.id");
  return TRUE;
}

GPtrArray *
inv_entity_list (InvConnection *connection,
                 InvEntity entity,
                 GPtrArray *columns,
                 const char *sort,
                 GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);
  g_return_val_if_fail (columns != NULL && columns->len > 0, NULL);

  g_autoptr (GString) sql = g_string_new ("SELECT ");

  for (guint i = 0; i < columns->len; i++)
    {
      if (i > 0)
        g_string_append (sql, ", ");
      append_value (sql, g_ptr_array_index (columns, i));
    }
  g_string_append_printf (sql, " FROM \"%s\" AS t", inv_entity_get_info (entity)->name);
  if (!append_order (sql, entity, sort, error))
    return NULL;

  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return NULL;

  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GError) local_error = NULL;

  while (inv_statement_step (statement, &local_error))
    {
      GStrv row = g_new0 (char *, columns->len + 1);

      for (guint i = 0; i < columns->len; i++)
        row[i] = inv_statement_is_null (statement, i) ? g_strdup ("")
                                                      : g_strdup (inv_statement_get_text (statement, i));
      g_ptr_array_add (rows, row);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return g_steal_pointer (&rows);
}

gboolean
inv_entity_count (InvConnection *connection, InvEntity entity, guint64 *count, GError **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (count != NULL, FALSE);

  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\"", inv_entity_get_info (entity)->name);
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);

  if (statement == NULL || !inv_statement_step (statement, error))
    return FALSE;

  *count = (guint64) inv_statement_get_integer (statement, 0);

  return TRUE;
}
