/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names and tags in a query: from what was typed to the ids of the rows that
 * are meant. These tables are small beside the DIDs, and an id walks an index. */

#include "config.h"

#include "inv-name.h"
#include "inv-names.h"
#include "inv-query-names.h"
#include "inv-statement.h"

#include <string.h>

static InvEntity
get_entity (InvField field)
{
  switch ((int) field)
    {
    case INV_FIELD_OPERATOR:
      return INV_ENTITY_OPERATOR;
    case INV_FIELD_CLIENT:
      return INV_ENTITY_CLIENT;
    case INV_FIELD_ACCOUNT:
      return INV_ENTITY_ACCOUNT;
    case INV_FIELD_PACKAGE:
      return INV_ENTITY_PACKAGE;
    case INV_FIELD_RESELLER:
      return INV_ENTITY_RESELLER;
    case INV_FIELD_BATCH:
      return INV_ENTITY_BATCH;
    default:
      g_return_val_if_reached (INV_ENTITY_NONE);
    }
}

/* Runs a statement of one parameter and adds the ids that it gives. */
static gboolean
collect_ids (InvConnection *connection, const char *sql, const char *parameter, GArray *ids, GError **error)
{
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, error);
  g_autoptr (GError) failure = NULL;

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_text (statement, 1, parameter);
  while (inv_statement_step (statement, &failure))
    {
      gint64 id = inv_statement_get_integer (statement, 0);

      g_array_append_val (ids, id);
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

static gboolean
resolve_tag (InvConnection *connection, const InvMatch *match, GArray *ids, GError **error)
{
  return collect_ids (connection,
                      match->kind == INV_MATCH_PATTERN
                          ? "SELECT id FROM tag_set WHERE inv_has_tag_like (tags, ?1)"
                          : "SELECT id FROM tag_set WHERE inv_has_tag (tags, ?1)",
                      match->low.text, ids, error);
}

static gboolean
resolve_name (InvConnection *connection, InvField field, const InvMatch *match, GArray *ids, GError **error)
{
  const InvFieldInfo *info = inv_field_get_info (field);
  gboolean is_pattern = match->kind == INV_MATCH_PATTERN;
  g_autofree char *key = is_pattern ? g_strdup (match->low.text) : inv_name_key (match->low.text, -1);
  g_autofree char *sql = g_strdup_printf (is_pattern ? "SELECT id FROM %s WHERE inv_like (name_key, ?1)"
                                                     : "SELECT id FROM %s WHERE name_key = ?1",
                                          info->reference);
  guint n_before = ids->len;

  if (!collect_ids (connection, sql, key, ids, error))
    return FALSE;

  /* What is not there is looked up once more for the message alone, which
   * names the closest. */
  return is_pattern || ids->len > n_before
         || inv_names_find (connection, get_entity (field), match->low.text, 0, error) != 0;
}

gboolean
inv_query_names_resolve (InvConnection *connection,
                         InvField field,
                         const InvMatch *match,
                         GArray *ids,
                         GError **error)
{
  const InvFieldInfo *info = inv_field_get_info (field);

  if (info->type == INV_FIELD_TYPE_TAGS)
    return resolve_tag (connection, match, ids, error);
  if (info->via == NULL)
    return resolve_name (connection, field, match, ids, error);

  g_autoptr (GArray) referred = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!resolve_name (connection, field, match, referred, error))
    return FALSE;

  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s IN (SELECT value FROM json_each (?1))",
                                          info->via, info->via_column);
  g_autofree char *json = inv_query_ids_to_json (referred);

  return collect_ids (connection, sql, json, ids, error);
}

char *
inv_query_ids_to_json (GArray *ids)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    {
      g_string_append_printf (json, i > 0 ? ",%" G_GINT64_FORMAT : "%" G_GINT64_FORMAT,
                              g_array_index (ids, gint64, i));
    }
  g_string_append_c (json, ']');
  return g_string_free (g_steal_pointer (&json), FALSE);
}
