/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding, editing and deleting resellers, operators, batches, clients, accounts, packages and destinations, each by
 * one step, all by the table of kinds. */

#include "config.h"

#include "inv-entity-edit.h"

#include "inv-error.h"
#include "inv-field-value.h"
#include "inv-name.h"
#include "inv-names.h"
#include "inv-number.h"
#include "inv-statement.h"
#include "inv-tag-set.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>

/* More columns than any kind has. */
#define MAX_COLUMNS 16

/* A row in the making: columns with their values. */
typedef struct
{
  InvConnection *connection;
  InvEntity entity;
  const char *columns[MAX_COLUMNS + 1];
  InvValue values[MAX_COLUMNS];
  const InvEntityField *fields[MAX_COLUMNS];
  guint n_columns;
} Row;

static void
row_clear (Row *row)
{
  for (guint i = 0; i < row->n_columns; i++)
    inv_value_clear (&row->values[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

static void
add_column (Row *row, const InvEntityField *field, const char *column, const InvValue *value)
{
  g_assert (row->n_columns < MAX_COLUMNS);

  row->fields[row->n_columns] = field;
  row->columns[row->n_columns] = column;
  inv_value_copy (&row->values[row->n_columns], value);
  row->n_columns++;
}

static const InvValue *
find_value (const Row *row, const char *column)
{
  for (guint i = 0; i < row->n_columns; i++)
    if (g_str_equal (row->columns[i], column))
      return &row->values[i];

  return NULL;
}

/* Fails where another row has that name already. */
static gboolean
check_free (Row *row,
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
static gboolean
add_name (Row *row, const char *text, gint64 owner, gint64 id, GError **error)
{
  const InvEntityField *field = inv_entity_get_name_field (row->entity);

  if (field->type == INV_ENTITY_FIELD_PREFIX)
    {
      char digits[INV_NUMBER_SIZE];

      if (!inv_number_parse (text, -1, digits, NULL, error)
          || !check_free (row, field->column, digits, digits, 0, id, error))
        return FALSE;

      InvValue value = inv_value_from_text (digits);
      add_column (row, field, field->column, &value);
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

  add_column (row, field, field->column, &name_value);
  add_column (row, field, "name_key", &key_value);
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
               _("“%s” is no value for “%s”. It is a whole number from 0 to %" G_GINT64_FORMAT "."), shown,
                 _(field->label), field->maximum);
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
  g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
               _("“%s” is no value for “%s”. Write yes or no."), shown, _(field->label));
  return FALSE;
}

static gboolean
parse_tags (Row *row, const char *text, InvValue *value, GError **error)
{
  g_autoptr (InvTags) tags = inv_tags_parse (text, -1, error);
  gint64 id;

  if (tags == NULL || !inv_tag_set_intern (row->connection, tags, &id, error))
    return FALSE;

  *value = id != 0 ? inv_value_from_integer (id) : inv_value_null ();
  return TRUE;
}

static gboolean
parse_reference (Row *row, const InvEntityField *field, const char *text, InvValue *value, GError **error)
{
  gint64 id = inv_names_find (row->connection, field->target, text, 0, error);

  *value = inv_value_from_integer (id);
  return id != 0;
}

/* Texts and countries are read as those of a DID are. */
static gboolean
add_text (Row *row, const InvEntityField *field, InvField kind, const char *text, GError **error)
{
  g_auto (InvValue) value = INV_VALUE_INIT;

  if (!inv_field_parse_value (kind, &value, text, NULL, error))
    return FALSE;

  add_column (row, field, field->column, &value);
  return TRUE;
}

static gboolean
add_value (Row *row, const InvEntityField *field, const char *text, GError **error)
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

  add_column (row, field, field->column, &value);
  return TRUE;
}

static gboolean
check_assignable (Row *row, const InvEntityField *field, GError **error)
{
  const char *label = _(field->label);

  if (inv_entity_field_is_read_only (field))
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _("“%s” cannot be edited."), label);
  else if (find_value (row, field->column) != NULL)
    g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _("“%s” is given more than once."), label);
  else
    return TRUE;

  return FALSE;
}

/* Reads all assignments but that of the name, which goes to @name. */
static gboolean
read_assignments (Row *row,
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
          g_set_error (error, INV_ERROR, INV_ERROR_USAGE,
                       _("“%s” is given more than once."), _(field->label));
          return FALSE;
        }
      else if (*text == '\0' && (field->flags & INV_ENTITY_FIELD_FLAG_MANDATORY) != 0)
        {
          g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _("“%s” cannot be empty."), _(field->label));
          return FALSE;
        }
      else if (!add_value (row, field, text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_complete (const Row *row, GError **error)
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
                   _("“%s” is missing. Give it as %s=…."), _(field->label), field->name);
      return FALSE;
    }
  return TRUE;
}

static gint64
get_owner (const Row *row)
{
  const InvValue *client = row->entity == INV_ENTITY_ACCOUNT ? find_value (row, "client_id") : NULL;

  return client != NULL ? client->integer : 0;
}

gint64
inv_entity_add_in_step (InvStep *step,
                        InvEntity entity,
                        const char *name,
                        const InvEntityAssignment *assignments,
                        gsize n_assignments,
                        GError **error)
{
  g_return_val_if_fail (step != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  g_auto (Row) row = {
    .connection = inv_store_get_connection (inv_step_get_store (step)),
    .entity = entity,
  };
  const char *given_name = name;
  gint64 id;

  if (!read_assignments (&row, assignments, n_assignments, &given_name, error)
      || !check_complete (&row, error) || !add_name (&row, name, get_owner (&row), 0, error)
      || !inv_step_insert_row (step, inv_entity_get_info (entity)->name, row.columns, row.values, &id, error))
    return 0;

  return id;
}

static char *
make_kind (InvEntity entity, const char *verb)
{
  return g_strdup_printf ("%s-%s", inv_entity_get_info (entity)->name, verb);
}

gint64
inv_entity_add (InvStore *store,
                InvEntity entity,
                const char *name,
                const InvEntityAssignment *assignments,
                gsize n_assignments,
                InvProgress *progress,
                GError **error)
{
  g_return_val_if_fail (store != NULL, 0);

  g_autofree char *kind = make_kind (entity, "add");
  g_autoptr (InvStep) step = inv_step_begin (store, kind, progress, error);
  if (step == NULL)
    return 0;

  gint64 id = inv_entity_add_in_step (step, entity, name, assignments, n_assignments, error);

  return id != 0 && inv_step_commit (step, name, 1, error) ? id : 0;
}

/* The row's name and, for accounts, its client. */
static gboolean
read_row (InvConnection *connection, InvEntity entity, gint64 id, char **name, gint64 *owner, GError **error)
{
  const InvEntityInfo *info = inv_entity_get_info (entity);
  g_autofree char *sql = g_strdup_printf ("SELECT \"%s\", %s FROM \"%s\" WHERE id = ?1",
                                          inv_entity_get_name_field (entity)->column,
                                          entity == INV_ENTITY_ACCOUNT ? "client_id" : "0", info->name);
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;

  inv_statement_bind_integer (statement, 1, id);
  if (inv_statement_step (statement, &local_error))
    {
      *name = g_strdup (inv_statement_get_text (statement, 0));
      *owner = inv_statement_get_integer (statement, 1);
      return TRUE;
    }

  if (local_error == NULL)
    g_set_error (&local_error, INV_ERROR, INV_ERROR_NOT_FOUND,
                 _("There is no row %" G_GINT64_FORMAT " among these any more."), id);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* An account stays with its client: DIDs and purchases refer to both. Naming the same client again is no change. */
static gboolean
check_owner (const Row *row, gint64 owner, GError **error)
{
  gint64 named = get_owner (row);

  if (named == 0 || named == owner)
    return TRUE;

  g_set_error_literal (error, INV_ERROR, INV_ERROR_FORBIDDEN,
                       _("An account cannot go to another client. Add one there instead."));
  return FALSE;
}

gboolean
inv_entity_edit (InvStore *store,
                 InvEntity entity,
                 gint64 id,
                 const InvEntityAssignment *assignments,
                 gsize n_assignments,
                 InvProgress *progress,
                 gboolean *changed,
                 GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  g_autofree char *kind = make_kind (entity, "edit");
  g_autoptr (InvStep) step = inv_step_begin (store, kind, progress, error);
  if (step == NULL)
    return FALSE;

  g_auto (Row) row = { .connection = inv_store_get_connection (store), .entity = entity };
  g_autofree char *name = NULL;
  const char *new_name = NULL;
  gint64 owner;

  if (!read_row (row.connection, entity, id, &name, &owner, error)
      || !read_assignments (&row, assignments, n_assignments, &new_name, error)
      || !check_owner (&row, owner, error)
      || (new_name != NULL && !add_name (&row, new_name, owner, id, error)))
    return FALSE;

  g_autoptr (InvIdSet) ids = inv_id_set_new_run (id, id);
  InvAssign assigns[MAX_COLUMNS];
  gint64 n_changed;

  for (guint i = 0; i < row.n_columns; i++)
    assigns[i] = (InvAssign) { row.columns[i], NULL, row.values[i] };

  if (!inv_step_update (step, inv_entity_get_info (entity)->name, ids, assigns, row.n_columns, NULL, 0,
                        &n_changed, error))
    return FALSE;

  if (changed != NULL)
    *changed = n_changed > 0;
  return inv_step_commit (step, name, n_changed, error);
}

static char *
describe_count (const char *table, gulong count)
{
  if (g_str_equal (table, "did"))
    return g_strdup_printf (ngettext ("%'lu DID", "%'lu DIDs", count), count);
  if (g_str_equal (table, "operator"))
    return g_strdup_printf (ngettext ("%'lu operator", "%'lu operators", count), count);
  if (g_str_equal (table, "batch"))
    return g_strdup_printf (ngettext ("%'lu vendor batch", "%'lu vendor batches", count), count);
  if (g_str_equal (table, "client"))
    return g_strdup_printf (ngettext ("%'lu client", "%'lu clients", count), count);
  if (g_str_equal (table, "account"))
    return g_strdup_printf (ngettext ("%'lu account", "%'lu accounts", count), count);
  if (g_str_equal (table, "subscription"))
    return g_strdup_printf (ngettext ("%'lu subscription", "%'lu subscriptions", count), count);
  if (g_str_equal (table, "purchase"))
    return g_strdup_printf (ngettext ("%'lu purchase", "%'lu purchases", count), count);
  if (g_str_equal (table, "charge"))
    return g_strdup_printf (ngettext ("%'lu charge", "%'lu charges", count), count);

  g_assert_not_reached ();
}

/* Fails where something refers to the row, and says what. */
static gboolean
check_unused (InvConnection *connection, InvEntity entity, gint64 id, const char *name, GError **error)
{
  const InvEntityInfo *info = inv_entity_get_info (entity);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (const InvEntityUse *use = info->uses; use->table != NULL; use++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM \"%s\" WHERE \"%s\" = ?1", use->table,
                                              use->column);
      g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
      if (statement == NULL)
        return FALSE;

      inv_statement_bind_integer (statement, 1, id);
      if (!inv_statement_step (statement, error))
        return FALSE;

      gint64 count = inv_statement_get_integer (statement, 0);
      if (count > 0)
        g_strv_builder_take (builder, describe_count (use->table, count));
    }

  g_auto (GStrv) uses = g_strv_builder_end (builder);
  if (uses[0] == NULL)
    return TRUE;

  g_autofree char *list = g_strjoinv (_(", "), uses);
  g_autofree char *message = inv_entity_format_message (info->in_use, name, list);

  g_set_error_literal (error, INV_ERROR, INV_ERROR_IN_USE, message);
  return FALSE;
}

gboolean
inv_entity_delete (InvStore *store, InvEntity entity, gint64 id, InvProgress *progress, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  g_autofree char *kind = make_kind (entity, "delete");
  g_autoptr (InvStep) step = inv_step_begin (store, kind, progress, error);
  if (step == NULL)
    return FALSE;

  InvConnection *connection = inv_store_get_connection (store);
  g_autofree char *name = NULL;
  gint64 owner;

  if (!read_row (connection, entity, id, &name, &owner, error)
      || !check_unused (connection, entity, id, name, error))
    return FALSE;

  g_autoptr (InvIdSet) ids = inv_id_set_new_run (id, id);

  return inv_step_delete (step, inv_entity_get_info (entity)->name, ids, NULL, error)
         && inv_step_commit (step, name, 1, error);
}
