/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of tags as rows: every set that any DID ever had stands in the table once. */

#include "config.h"

#include "inv-tag-set.h"

#include "inv-error.h"
#include "inv-statement.h"

#include <glib/gi18n-lib.h>

static gboolean
find_text (InvConnection *connection, const char *text, gint64 *id, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, "SELECT id FROM tag_set WHERE tags = ?1", error);
  if (statement == NULL)
    return FALSE;

  g_autoptr (GError) local_error = NULL;

  inv_statement_bind_text (statement, 1, text);
  if (inv_statement_step (statement, &local_error))
    *id = inv_statement_get_integer (statement, 0);
  else
    *id = INV_TAG_SET_UNKNOWN;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

gboolean
inv_tag_set_find (InvConnection *connection, const InvTags *tags, gint64 *id, GError **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (tags != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  g_autofree char *text = inv_tags_to_storage (tags);

  *id = 0;
  return text == NULL || find_text (connection, text, id, error);
}

gboolean
inv_tag_set_intern (InvConnection *connection, const InvTags *tags, gint64 *id, GError **error)
{
  g_return_val_if_fail (connection != NULL, FALSE);
  g_return_val_if_fail (tags != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  g_autofree char *text = inv_tags_to_storage (tags);

  *id = 0;
  if (text == NULL)
    return TRUE;

  if (!find_text (connection, text, id, error))
    return FALSE;
  if (*id != INV_TAG_SET_UNKNOWN)
    return TRUE;

  g_autoptr (InvStatement)
      add = inv_statement_new (connection, "INSERT INTO tag_set (tags) VALUES (?1)", error);
  if (add == NULL)
    return FALSE;

  inv_statement_bind_text (add, 1, text);
  if (!inv_statement_run (add, error))
    return FALSE;

  *id = inv_connection_get_last_id (connection);
  return TRUE;
}

InvTags *
inv_tag_set_load (InvConnection *connection, gint64 id, GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  if (id == 0)
    return inv_tags_new_empty ();

  g_autoptr (InvStatement)
      statement = inv_statement_new (connection, "SELECT tags FROM tag_set WHERE id = ?1", error);
  if (statement == NULL)
    return NULL;

  g_autoptr (GError) local_error = NULL;

  inv_statement_bind_integer (statement, 1, id);
  if (inv_statement_step (statement, &local_error))
    return inv_tags_parse (inv_statement_get_text (statement, 0), -1, error);

  if (local_error == NULL)
    g_set_error_literal (&local_error, INV_ERROR, INV_ERROR_DAMAGED,
                         _ ("A DID has tags that the inventory does not know. Restore a backup."));
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

InvTags *
inv_tag_set_load_all (InvConnection *connection, GError **error)
{
  g_return_val_if_fail (connection != NULL, NULL);

  g_autoptr (InvStatement)
      statement = inv_statement_new (connection,
                                     "SELECT group_concat (tags) FROM tag_set AS t"
                                     " WHERE EXISTS (SELECT 1 FROM did WHERE did.tag_set_id = t.id)",
                                     error);
  if (statement == NULL)
    return NULL;

  g_autoptr (GError) local_error = NULL;
  const char *tags = inv_statement_step (statement, &local_error) ? inv_statement_get_text (statement, 0)
                                                                  : NULL;

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return tags != NULL ? inv_tags_parse (tags, -1, error) : inv_tags_new_empty ();
}
