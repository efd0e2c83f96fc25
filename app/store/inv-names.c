/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From names to rows: one name by a look into the table, many by a table of them in memory. */

#include "config.h"

#include "inv-names.h"

#include "inv-error.h"
#include "inv-name.h"
#include "inv-number.h"
#include "inv-statement.h"
#include "inv-suggest.h"

#include <glib/gi18n-lib.h>

/* What a name is looked up by: its key, or any spelling that was met before. */
typedef struct
{
  gint64 owner;
  char *text;
} Spelling;

struct _InvNames
{
  InvEntity entity;
  GHashTable *ids;   /* Spelling -> gint64 */
  GHashTable *names; /* gint64 -> its name */
};

static guint
spelling_hash (gconstpointer key)
{
  const Spelling *spelling = key;

  return g_str_hash (spelling->text) ^ g_int64_hash (&spelling->owner);
}

static gboolean
spelling_equal (gconstpointer a, gconstpointer b)
{
  const Spelling *spelling_a = a;
  const Spelling *spelling_b = b;

  return spelling_a->owner == spelling_b->owner && g_str_equal (spelling_a->text, spelling_b->text);
}

static void
spelling_free (Spelling *spelling)
{
  g_free (spelling->text);
  g_free (spelling);
}

/* What two names of a kind are compared by. */
static char *
make_key (InvEntity entity, const char *name)
{
  if (inv_entity_get_name_field (entity)->type == INV_ENTITY_FIELD_NAME)
    return g_utf8_validate (name, -1, NULL) ? inv_name_key (name, -1) : g_strdup ("");

  char digits[INV_NUMBER_SIZE];

  inv_number_scan (name, -1, digits, NULL, NULL);
  return g_strdup (digits);
}

static const char *
get_key_column (InvEntity entity)
{
  const InvEntityField *field = inv_entity_get_name_field (entity);

  return field->type == INV_ENTITY_FIELD_NAME ? "name_key" : field->column;
}

/* The column by which rows are another row's own. */
static const char *
get_owner_column (InvEntity entity)
{
  const InvEntityInfo *info = inv_entity_get_info (entity);

  for (gsize i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == INV_ENTITY_FIELD_REFERENCE)
      return info->fields[i].column;

  return NULL;
}

gboolean
inv_names_foreach (InvConnection *connection,
                   InvEntity entity,
                   gint64 owner,
                   InvNameFunc func,
                   gpointer user_data,
                   GError **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (owner == 0 || get_owner_column (entity) != NULL, FALSE);

  g_autoptr (GString) sql = g_string_new (NULL);
  g_string_printf (sql, "SELECT id, \"%s\" FROM \"%s\"", inv_entity_get_name_field (entity)->column,
                   inv_entity_get_info (entity)->name);
  if (owner != 0)
    g_string_append_printf (sql, " WHERE \"%s\" = ?1", get_owner_column (entity));
  g_string_append_printf (sql, " ORDER BY \"%s\", id", get_key_column (entity));

  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql->str, error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;

  if (owner != 0)
    inv_statement_bind_integer (statement, 1, owner);
  while (inv_statement_step (statement, &local_error))
    func (inv_statement_get_integer (statement, 0), inv_statement_get_text (statement, 1), user_data);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

static void
insert_id (InvNames *names, char *text, gint64 owner, gint64 id)
{
  Spelling *spelling = g_new (Spelling, 1);

  spelling->owner = owner;
  spelling->text = text;
  g_hash_table_insert (names->ids, spelling, g_memdup2 (&id, sizeof id));
}

void
inv_names_free (InvNames *names)
{
  if (names == NULL)
    return;

  g_hash_table_unref (names->ids);
  g_hash_table_unref (names->names);
  g_free (names);
}

InvNames *
inv_names_load (InvConnection *connection, InvEntity entity, GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  g_autofree char *sql = g_strdup_printf ("SELECT id, \"%s\", %s FROM \"%s\"",
                                          inv_entity_get_name_field (entity)->column,
                                          entity == INV_ENTITY_ACCOUNT ? "client_id" : "0",
                                          inv_entity_get_info (entity)->name);
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  if (statement == NULL)
    return NULL;

  g_autoptr (InvNames) names = g_new0 (InvNames, 1);
  g_autoptr (GError) local_error = NULL;

  names->entity = entity;
  names->ids = g_hash_table_new_full (spelling_hash, spelling_equal, (GDestroyNotify) spelling_free, g_free);
  names->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  while (inv_statement_step (statement, &local_error))
    inv_names_add (names, inv_statement_get_integer (statement, 0), inv_statement_get_text (statement, 1),
                   inv_statement_get_integer (statement, 2));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return g_steal_pointer (&names);
}

gint64
inv_names_lookup (InvNames *names, const char *name, gint64 owner)
{
  g_return_val_if_fail (names != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  Spelling spelling = { owner, (char *) name };
  const gint64 *id = g_hash_table_lookup (names->ids, &spelling);

  if (id != NULL)
    return *id;

  g_autofree char *key = make_key (names->entity, name);

  spelling.text = key;
  id = g_hash_table_lookup (names->ids, &spelling);
  if (id == NULL)
    return 0;

  gint64 found = *id;
  insert_id (names, g_strdup (name), owner, found);
  return found;
}

const char *
inv_names_get (InvNames *names, gint64 id)
{
  g_return_val_if_fail (names != NULL, NULL);

  return g_hash_table_lookup (names->names, &id);
}

void
inv_names_add (InvNames *names, gint64 id, const char *name, gint64 owner)
{
  g_return_if_fail (names != NULL);
  g_return_if_fail (name != NULL);

  insert_id (names, make_key (names->entity, name), owner, id);
  g_hash_table_insert (names->names, g_memdup2 (&id, sizeof id), g_strdup (name));
}

const char *
inv_names_suggest (InvNames *names, const char *name, gint64 owner)
{
  g_return_val_if_fail (names != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!g_utf8_validate (name, -1, NULL))
    return NULL;

  g_autoptr (GPtrArray) candidates = g_ptr_array_new_null_terminated (64, NULL, TRUE);
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, names->ids);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const Spelling *spelling = key;

      if (spelling->owner == owner || owner == 0)
        g_ptr_array_add (candidates, g_hash_table_lookup (names->names, value));
    }
  g_ptr_array_sort_values (candidates, (GCompareFunc) g_strcmp0);

  return inv_suggest (name, (const char *const *) candidates->pdata);
}

GError *
inv_names_error_unknown (InvEntity entity, const char *name, const char *suggestion)
{
  g_autofree char *message = inv_entity_format_message (inv_entity_get_info (entity)->unknown, name, NULL);

  if (suggestion == NULL)
    return g_error_new_literal (INV_ERROR, INV_ERROR_NOT_FOUND, message);

  return g_error_new (INV_ERROR, INV_ERROR_NOT_FOUND, _ ("%s Did you mean “%s”?"), message, suggestion);
}

static void
set_unknown (InvConnection *connection, InvEntity entity, const char *name, gint64 owner, GError **error)
{
  g_autoptr (InvNames) names = inv_names_load (connection, entity, error);

  if (names != NULL)
    g_propagate_error (error, inv_names_error_unknown (entity, name, inv_names_suggest (names, name, owner)));
}

gint64
inv_names_find (InvConnection *connection, InvEntity entity, const char *name, gint64 owner, GError **error)
{
  g_return_val_if_fail (connection != NULL, 0);
  g_return_val_if_fail (name != NULL, 0);

  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1%s LIMIT 2",
                                          inv_entity_get_info (entity)->name, get_key_column (entity),
                                          owner != 0 ? " AND client_id = ?2" : "");
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  if (statement == NULL)
    return 0;

  g_autofree char *key = make_key (entity, name);
  g_autoptr (GError) local_error = NULL;

  inv_statement_bind_text (statement, 1, key);
  if (owner != 0)
    inv_statement_bind_integer (statement, 2, owner);

  if (inv_statement_step (statement, &local_error))
    {
      gint64 id = inv_statement_get_integer (statement, 0);

      if (!inv_statement_step (statement, &local_error) && local_error == NULL)
        return id;
      if (local_error == NULL)
        g_set_error (&local_error, INV_ERROR, INV_ERROR_USAGE,
                     _ ("More than one client has an account “%s”. Name the client, too."), name);
    }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    set_unknown (connection, entity, name, owner, error);
  return 0;
}
