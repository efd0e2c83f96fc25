/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of operators, clients and so on as rows show them. A million DIDs have
 * a few thousand of them: looking one up in memory is cheaper than a join. */

#include "config.h"

#include "inv-did-names.h"
#include "inv-statement.h"
#include "inv-tags.h"

#include <string.h>

/* So many names are kept in memory at most. */
#define MAX_NAMES 200000

/* Keys are ids, which a pointer has room for. */
G_STATIC_ASSERT (sizeof (gpointer) >= sizeof (gint64));

struct _InvDidNames
{
  InvStatement *statement;
  gboolean are_tags;
  GHashTable *by_key;
  gint64 last_key;
  const InvDidName *last;
};

static void
free_name (gpointer data)
{
  InvDidName *name = data;

  g_free (name->text);
  g_free (name);
}

static char *
get_sql (const InvFieldInfo *info)
{
  if (info->type == INV_FIELD_TYPE_TAGS)
    return g_strdup ("SELECT id, tags FROM tag_set WHERE id = ?1");
  if (info->via == NULL)
    return g_strdup_printf ("SELECT id, name FROM %s WHERE id = ?1", info->reference);
  return g_strdup_printf ("SELECT s.id, s.name FROM %s AS v JOIN %s AS s ON s.id = v.%s WHERE v.id = ?1",
                          info->via, info->reference, info->via_column);
}

InvDidNames *
inv_did_names_new (InvConnection *connection, InvField field, GError **error)
{
  const InvFieldInfo *info = inv_field_get_info (field);
  g_autofree char *sql = get_sql (info);
  InvStatement *statement = inv_statement_new (connection, sql, error);

  if (statement == NULL)
    return NULL;

  InvDidNames *names = g_new0 (InvDidNames, 1);

  names->statement = statement;
  names->are_tags = info->type == INV_FIELD_TYPE_TAGS;
  names->by_key = g_hash_table_new_full (NULL, NULL, NULL, free_name);
  return names;
}

void
inv_did_names_free (InvDidNames *names)
{
  inv_statement_free (names->statement);
  g_hash_table_unref (names->by_key);
  g_free (names);
}

void
inv_did_names_forget (InvDidNames *names)
{
  g_hash_table_remove_all (names->by_key);
  names->last_key = 0;
  names->last = NULL;
}

/* Tags are stored without blanks, and shown with them. */
static char *
dup_shown (InvDidNames *names, const char *text)
{
  g_autoptr (InvTags) tags = names->are_tags ? inv_tags_parse (text, -1, NULL) : NULL;

  return tags != NULL ? inv_tags_to_text (tags) : g_strdup (text);
}

/* Reads a name. A row that shows none is kept as such. */
static InvDidName *
read_name (InvDidNames *names, gint64 key, GError **error)
{
  g_autoptr (GError) failure = NULL;
  InvDidName *name = g_new0 (InvDidName, 1);

  inv_statement_bind_integer (names->statement, 1, key);
  if (inv_statement_step (names->statement, &failure))
    {
      name->id = inv_statement_get_integer (names->statement, 0);
      name->text = dup_shown (names, inv_statement_get_text (names->statement, 1));
      name->length = strlen (name->text);
    }
  inv_statement_reset (names->statement);

  if (failure != NULL)
    {
      free_name (name);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return name;
}

const InvDidName *
inv_did_names_get (InvDidNames *names, gint64 key, GError **error)
{
  const InvDidName *name = names->last;

  if (name == NULL || key != names->last_key)
    name = g_hash_table_lookup (names->by_key, GSIZE_TO_POINTER (key));
  if (name == NULL)
    {
      InvDidName *read = read_name (names, key, error);

      if (read == NULL)
        return NULL;
      if (g_hash_table_size (names->by_key) >= MAX_NAMES)
        inv_did_names_forget (names);
      g_hash_table_insert (names->by_key, GSIZE_TO_POINTER (key), read);
      name = read;
    }

  names->last_key = key;
  names->last = name;
  return name->text != NULL ? name : NULL;
}
