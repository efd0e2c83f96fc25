/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a person typed for a reseller, operator, client and so on: whether there is such a field, whether the
 * value can be, which rows names stand for, and whether the name is free. */

#include "config.h"

#include "inv-entity-row.h"

#include "inv-error.h"
#include "inv-field-value.h"
#include "inv-name.h"
#include "inv-names.h"
#include "inv-number.h"
#include "inv-statement.h"
#include "inv-tag-set.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>

void
inv_entity_row_clear (InvEntityRow *row)
{
  for (guint i = 0; i < row->n_columns; i++)
    inv_value_clear (&row->values[i]);
}

static void
add_column (InvEntityRow *row, const char *column, const InvValue *value)
{
  g_assert (row->n_columns < INV_ENTITY_ROW_MAX_COLUMNS);

  row->columns[row->n_columns] = column;
  inv_value_copy (&row->values[row->n_columns], value);
  row->n_columns++;
}

static const InvValue *
find_value (const InvEntityRow *row, const char *column)
{
  for (guint i = 0; i < row->n_columns; i++)
    if (g_str_equal (row->columns[i], column))
      return &row->values[i];

  return NULL;
}

/* Fails where another row has that name already. */
static gboolean
check_free (InvEntityRow *row,
            const char *column,
            const char *key,
            const char *shown,
            gint64 owner,
            gint64 id,
            GError **error)
{
  const InvEntityInfo *info = inv_entity_get_info (row->entity);
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE \"%s\" = ?1 AND id != ?2%s", info->name,
                                          column, owner != 0 ? " AND client_id = ?3" : "");
  g_autoptr (InvStatement) statement = inv_statement_new (row->connection, sql, error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;

  inv_statement_bind_text (statement, 1, key);
  inv_statement_bind_integer (statement, 2, id);
  if (owner != 0)
    inv_statement_bind_integer (statement, 3, owner);

  if (inv_statement_step (statement, &local_error))
    {
      g_autofree char *message = inv_entity_format_message (info->taken, shown, NULL);

      g_set_error_literal (&local_error, INV_ERROR, INV_ERROR_EXISTS, message);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

/* The name comes last, because an account's is looked for among those of its client. */
gboolean
inv_entity_row_set_name (InvEntityRow *row, const char *text, gint64 owner, gint64 id, GError **error)
{
  const InvEntityField *field = inv_entity_get_name_field (row->entity);

  if (field->type == INV_ENTITY_FIELD_PREFIX)
    {
      char digits[INV_NUMBER_SIZE];

      if (!inv_number_parse (text, -1, digits, NULL, error)
          || !check_free (row, field->column, digits, digits, 0, id, error))
        return FALSE;

      InvValue value = inv_value_from_text (digits);
      add_column (row, field->column, &value);
      return TRUE;
    }

  g_autofree char *name = inv_name_clean (text, -1, error);
  if (name == NULL)
    return FALSE;

  g_autofree char *key = inv_name_key (name, -1);
  InvValue name_value = inv_value_from_text (name);
  InvValue key_value = inv_value_from_text (key);

  if (!check_free (row, "name_key", key, name, owner, id, error))
    return FALSE;

  add_column (row, field->column, &name_value);
  add_column (row, "name_key", &key_value);
  return TRUE;
}

static gboolean
parse_integer (const InvEntityField *field, const char *text, InvValue *value, GError **error)
{
  guint64 integer;

  if (g_ascii_string_to_unsigned (text, 10, 0, field->maximum, &integer, NULL))
    {
      *value = inv_value_from_integer (integer);
      return TRUE;
    }

  g_autofree char *shown = inv_text_shorten (text, -1);
  g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
               _ ("“%s” is no value for “%s”. It is a whole number from 0 to %lld."), shown, _ (field->label),
               (long long) field->maximum);
  return FALSE;
}

static gboolean
parse_yes_no (const InvEntityField *field, const char *text, InvValue *value, GError **error)
{
  static const char *const yes[] = { "yes", "y", "true", "1", "on", NULL };
  static const char *const no[] = { "no", "n", "false", "0", "off", NULL };
  g_autofree char *word = g_ascii_strdown (text, -1);

  if (g_strv_contains (yes, word) || g_strv_contains (no, word))
    {
      *value = inv_value_from_integer (g_strv_contains (yes, word));
      return TRUE;
    }

  g_autofree char *shown = inv_text_shorten (text, -1);
  g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” is no value for “%s”. Write yes or no."), shown,
               _ (field->label));
  return FALSE;
}

static gboolean
parse_tags (InvEntityRow *row, const char *text, InvValue *value, GError **error)
{
  g_autoptr (InvTags) tags = inv_tags_parse (text, -1, error);
  gint64 id;

  if (tags == NULL || !inv_tag_set_intern (row->connection, tags, &id, error))
    return FALSE;

  *value = id != 0 ? inv_value_from_integer (id) : inv_value_null ();
  return TRUE;
}

static gboolean
parse_reference (InvEntityRow *row,
                 const InvEntityField *field,
                 const char *text,
                 InvValue *value,
                 GError **error)
{
  gint64 id = inv_names_find (row->connection, field->target, text, 0, error);

  *value = inv_value_from_integer (id);
  return id != 0;
}

/* Texts and countries are read as those of a DID are. */
static gboolean
add_text (InvEntityRow *row, const InvEntityField *field, InvField kind, const char *text, GError **error)
{
  g_auto (InvValue) value = INV_VALUE_INIT;

  if (!inv_field_parse_value (kind, &value, text, NULL, error))
    return FALSE;

  add_column (row, field->column, &value);
  return TRUE;
}

static gboolean
add_value (InvEntityRow *row, const InvEntityField *field, const char *text, GError **error)
{
  InvValue value = inv_value_null ();

  switch (field->type)
    {
    case INV_ENTITY_FIELD_TEXT:
      return add_text (row, field, INV_FIELD_NOTES, text, error);

    case INV_ENTITY_FIELD_COUNTRY:
      return add_text (row, field, INV_FIELD_COUNTRY, text, error);

    case INV_ENTITY_FIELD_YES_NO:
      if (!parse_yes_no (field, text, &value, error))
        return FALSE;
      break;

    case INV_ENTITY_FIELD_INTEGER:
      if (*text != '\0' && !parse_integer (field, text, &value, error))
        return FALSE;
      break;

    case INV_ENTITY_FIELD_TAGS:
      if (!parse_tags (row, text, &value, error))
        return FALSE;
      break;

    case INV_ENTITY_FIELD_REFERENCE:
      if (*text != '\0' && !parse_reference (row, field, text, &value, error))
        return FALSE;
      break;

    case INV_ENTITY_FIELD_ID:
    case INV_ENTITY_FIELD_COUNT:
    case INV_ENTITY_FIELD_NAME:
    case INV_ENTITY_FIELD_PREFIX:
    default:
      g_assert_not_reached ();
    }

  add_column (row, field->column, &value);
  return TRUE;
}

static gboolean
check_assignable (InvEntityRow *row, const InvEntityField *field, GError **error)
{
  const char *label = _ (field->label);

  if (inv_entity_field_is_read_only (field))
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” cannot be edited."), label);
  else if (find_value (row, field->column) != NULL)
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” is given more than once."), label);
  else
    return TRUE;

  return FALSE;
}

/* Reads all assignments but that of the name, which goes to @name. */
gboolean
inv_entity_row_read (InvEntityRow *row,
                     const InvEntityAssignment *assignments,
                     gsize n_assignments,
                     const char **name,
                     GError **error)
{
  const InvEntityField *name_field = inv_entity_get_name_field (row->entity);

  for (gsize i = 0; i < n_assignments; i++)
    {
      const InvEntityField *field = inv_entity_parse_field (row->entity, assignments[i].field, error);

      if (field == NULL || !check_assignable (row, field, error))
        return FALSE;

      g_autofree char *text = g_strstrip (g_strdup (assignments[i].value));

      if (field == name_field && *name == NULL)
        *name = assignments[i].value;
      else if (field == name_field)
        {
          g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("“%s” is given more than once."),
                       _ (field->label));
          return FALSE;
        }
      else if (*text == '\0' && (field->flags & INV_ENTITY_FIELD_FLAG_MANDATORY) != 0)
        {
          g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” cannot be empty."), _ (field->label));
          return FALSE;
        }
      else if (!add_value (row, field, text, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
inv_entity_row_check_complete (const InvEntityRow *row, GError **error)
{
  const InvEntityInfo *info = inv_entity_get_info (row->entity);

  for (gsize i = 0; i < info->n_fields; i++)
    {
      const InvEntityField *field = &info->fields[i];

      if ((field->flags & INV_ENTITY_FIELD_FLAG_MANDATORY) == 0
          || field == inv_entity_get_name_field (row->entity) || find_value (row, field->column) != NULL)
        continue;

      g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                   /* Translators: the first is the name of a field for people, the second as it is typed. */
                   _ ("“%s” is missing. Give it as %s=…."), _ (field->label), field->name);
      return FALSE;
    }
  return TRUE;
}

gint64
inv_entity_row_get_reference (const InvEntityRow *row, const char *column)
{
  const InvValue *value = find_value (row, column);

  return value != NULL ? value->integer : 0;
}

gint64
inv_entity_row_get_owner (const InvEntityRow *row)
{
  return row->entity == INV_ENTITY_ACCOUNT ? inv_entity_row_get_reference (row, "client_id") : 0;
}
