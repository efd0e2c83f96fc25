/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds what a file names in the inventory, or notes that it has to be made. Notes are made in the same
 * way when an import is only tried, so that trying and running come to the same. */

#include "config.h"

#include "inv-import-names.h"

#include "inv-error.h"
#include "inv-name.h"
#include "inv-names.h"
#include "inv-statement.h"

#include <glib/gi18n-lib.h>

/* So many names that are not there are each told of, with what may have been meant; of more, only that
 * they are not. */
#define MAX_UNKNOWN 1000

typedef struct
{
  InvEntity entity;
  char *name;
  gint64 owner;
  gboolean used;
  gint64 id;
} Missing;

struct _InvImportNames
{
  InvConnection *connection;
  gboolean create_missing;
  InvImportReasons *reasons;
  InvNames *names[INV_N_ENTITIES];
  GHashTable *parents[INV_N_ENTITIES];
  GArray *missing;
  GHashTable *unknown;
};

/* The column in which a kind of row says what it belongs to. */
static const char *const parent_columns[INV_N_ENTITIES] = {
  [INV_ENTITY_OPERATOR] = "reseller_id",
  [INV_ENTITY_BATCH] = "operator_id",
  [INV_ENTITY_ACCOUNT] = "client_id",
};

/* The field whose cells hold the names. */
static const InvField fields[INV_N_ENTITIES] = {
  [INV_ENTITY_RESELLER] = INV_FIELD_RESELLER, [INV_ENTITY_OPERATOR] = INV_FIELD_OPERATOR,
  [INV_ENTITY_BATCH] = INV_FIELD_BATCH,       [INV_ENTITY_CLIENT] = INV_FIELD_CLIENT,
  [INV_ENTITY_ACCOUNT] = INV_FIELD_ACCOUNT,   [INV_ENTITY_PACKAGE] = INV_FIELD_PACKAGE,
};

static void
clear_missing (gpointer data)
{
  g_free (((Missing *) data)->name);
}

InvImportNames *
inv_import_names_new (InvConnection *connection, gboolean create_missing, InvImportReasons *reasons)
{
  InvImportNames *names = g_new0 (InvImportNames, 1);

  names->connection = connection;
  names->create_missing = create_missing;
  names->reasons = reasons;
  names->missing = g_array_new (FALSE, FALSE, sizeof (Missing));
  names->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_array_set_clear_func (names->missing, clear_missing);

  return names;
}

void
inv_import_names_free (InvImportNames *names)
{
  for (guint i = 0; i < INV_N_ENTITIES; i++)
    {
      g_clear_pointer (&names->names[i], inv_names_free);
      g_clear_pointer (&names->parents[i], g_hash_table_unref);
    }

  g_array_unref (names->missing);
  g_hash_table_unref (names->unknown);
  g_free (names);
}

static gboolean
load_parents (InvImportNames *names, InvEntity entity, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT id, %s FROM \"%s\"", parent_columns[entity],
                                          inv_entity_get_info (entity)->name);
  g_autoptr (InvStatement) statement = inv_statement_new (names->connection, sql, error);

  if (statement == NULL)
    return FALSE;

  names->parents[entity] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  while (inv_statement_step (statement, &local_error))
    {
      gint64 id = inv_statement_get_integer (statement, 0);
      gint64 parent = inv_statement_get_integer (statement, 1);

      g_hash_table_insert (names->parents[entity], g_memdup2 (&id, sizeof id),
                           g_memdup2 (&parent, sizeof parent));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

gboolean
inv_import_names_load (InvImportNames *names, InvEntity entity, GError **error)
{
  if (names->names[entity] != NULL)
    return TRUE;

  names->names[entity] = inv_names_load (names->connection, entity, error);

  if (names->names[entity] == NULL)
    return FALSE;

  return entity == INV_ENTITY_ACCOUNT || parent_columns[entity] == NULL
         || load_parents (names, entity, error);
}

static Missing *
get_missing (const InvImportNames *names, gint64 id)
{
  return id < 0 ? &g_array_index (names->missing, Missing, -id - 1) : NULL;
}

static gboolean
can_make (const InvImportNames *names, InvEntity entity)
{
  return names->create_missing
         && (entity == INV_ENTITY_RESELLER || entity == INV_ENTITY_OPERATOR || entity == INV_ENTITY_BATCH
             || entity == INV_ENTITY_CLIENT || entity == INV_ENTITY_ACCOUNT || entity == INV_ENTITY_PACKAGE);
}

static gint64
add_missing (InvImportNames *names, InvEntity entity, const char *name, gint64 owner)
{
  Missing missing = { entity, g_strdup (name), owner, FALSE, 0 };

  g_array_append_val (names->missing, missing);

  gint64 id = -(gint64) names->missing->len;

  inv_names_add (names->names[entity], id, name, owner);

  return id;
}

/* Finding out what was meant takes a look at every name there is, so each name is looked for once. */
static guint32
get_unknown_reason (InvImportNames *names, InvEntity entity, const char *name, gint64 owner)
{
  g_autofree char *key = g_strdup_printf ("%d:%" G_GINT64_FORMAT ":%s", entity, owner, name);
  guint32 reason = GPOINTER_TO_UINT (g_hash_table_lookup (names->unknown, key));

  if (reason != 0)
    return reason;

  if (g_hash_table_size (names->unknown) >= MAX_UNKNOWN)
    {
      g_autofree char *message = g_strdup_printf (_ ("%s: There is none of that name in the inventory."),
                                                  _ (inv_entity_get_info (entity)->label));

      return inv_import_reasons_intern (names->reasons, message);
    }

  const char *meant = inv_names_suggest (names->names[entity], name, owner);

  reason = inv_import_reasons_take_error (names->reasons, inv_names_error_unknown (entity, name, meant));
  inv_import_reasons_explain (names->reasons, reason, fields[entity], name, meant);
  g_hash_table_insert (names->unknown, g_steal_pointer (&key), GUINT_TO_POINTER (reason));

  return reason;
}

gint64
inv_import_names_find (InvImportNames *names,
                       InvEntity entity,
                       const char *name,
                       gint64 owner,
                       guint32 *reason)
{
  gint64 id = inv_names_lookup (names->names[entity], name, owner);

  *reason = 0;

  if (id != 0)
    return id;

  if (can_make (names, entity))
    return add_missing (names, entity, name, owner);

  *reason = get_unknown_reason (names, entity, name, owner);

  return 0;
}

gboolean
inv_import_names_have_rejected (const InvImportNames *names)
{
  GHashTableIter iter;
  gpointer reason;

  g_hash_table_iter_init (&iter, names->unknown);
  while (g_hash_table_iter_next (&iter, NULL, &reason))
    if (inv_import_reasons_get_count (names->reasons, GPOINTER_TO_UINT (reason)) > 0)
      return TRUE;

  return FALSE;
}

void
inv_import_names_set_error (InvImportNames *names, guint32 reason, GError **error)
{
  g_set_error_literal (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                       inv_import_reasons_get_message (names->reasons, reason));
}

gint64
inv_import_names_get_parent (InvImportNames *names, InvEntity entity, gint64 id)
{
  const Missing *missing = get_missing (names, id);

  if (missing != NULL)
    return missing->owner;

  const gint64 *parent = g_hash_table_lookup (names->parents[entity], &id);

  return parent != NULL ? *parent : 0;
}

void
inv_import_names_set_parent (InvImportNames *names, gint64 id, gint64 parent)
{
  Missing *missing = get_missing (names, id);

  if (missing != NULL && missing->owner == 0)
    missing->owner = parent;
}

void
inv_import_names_use (InvImportNames *names, gint64 id)
{
  for (Missing *missing = get_missing (names, id); missing != NULL && !missing->used;
       missing = get_missing (names, missing->owner))
    missing->used = TRUE;
}

static gboolean
make_row (InvImportNames *names, Missing *missing, InvStep *step, GError **error)
{
  const char *parent_column = missing->owner != 0 ? parent_columns[missing->entity] : NULL;
  const char *columns[] = { "name", "name_key", parent_column, NULL };
  g_autofree char *name = inv_name_clean (missing->name, -1, error);

  if (name == NULL)
    return FALSE;

  g_autofree char *key = inv_name_key (name, -1);
  const InvValue values[] = {
    inv_value_from_text (name),
    inv_value_from_text (key),
    inv_value_from_integer (inv_import_names_get_id (names, missing->owner)),
  };

  return inv_step_insert_row (step, inv_entity_get_info (missing->entity)->name, columns, values,
                              &missing->id, error);
}

gboolean
inv_import_names_make (InvImportNames *names, InvStep *step, GError **error)
{
  /* The kinds stand in an order in which what others belong to comes first. */
  for (InvEntity entity = 0; entity < INV_N_ENTITIES; entity++)
    for (guint i = 0; i < names->missing->len; i++)
      {
        Missing *missing = &g_array_index (names->missing, Missing, i);

        if (missing->entity == entity && missing->used && !make_row (names, missing, step, error))
          return FALSE;
      }

  return TRUE;
}

gint64
inv_import_names_get_id (const InvImportNames *names, gint64 id)
{
  const Missing *missing = get_missing (names, id);

  return missing != NULL ? missing->id : id;
}
