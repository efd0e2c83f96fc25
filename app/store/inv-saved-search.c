/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches that are kept under a name, in the order that a person gave them. */

#include "config.h"

#include "inv-saved-search.h"

#include "inv-error.h"
#include "inv-name.h"
#include "inv-query.h"
#include "inv-statement.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>

void
inv_saved_search_free (InvSavedSearch *search)
{
  g_free (search->name);
  g_free (search->query);
  g_free (search);
}

GPtrArray *
inv_saved_search_list (InvStore *store, GError **error)
{
  g_return_val_if_fail (store != NULL, NULL);

  g_autoptr (GPtrArray) searches = g_ptr_array_new_with_free_func ((GDestroyNotify) inv_saved_search_free);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_store_get_connection (store),
                                     "SELECT id, name, query FROM saved_search ORDER BY position, id", error);

  if (statement == NULL)
    return NULL;

  while (inv_statement_step (statement, &local_error))
    {
      InvSavedSearch *search = g_new0 (InvSavedSearch, 1);

      search->id = inv_statement_get_integer (statement, 0);
      search->name = g_strdup (inv_statement_get_text (statement, 1));
      search->query = g_strdup (inv_statement_get_text (statement, 2));
      g_ptr_array_add (searches, search);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  return g_steal_pointer (&searches);
}

static gboolean
check_query (const char *query, GError **error)
{
  g_autoptr (InvQuery) parsed = inv_query_parse (query, INV_QUERY_MODE_SEARCH, error);

  return parsed != NULL;
}

/* Makes the name's clean form and its key, unless another search has it. */
static gboolean
prepare_name (InvStore *store, gint64 id, const char *name, char **clean, char **key, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  *clean = inv_name_clean (name, -1, error);
  if (*clean == NULL)
    return FALSE;
  *key = inv_name_key (*clean, -1);

  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_store_get_connection (store),
                                     "SELECT name FROM saved_search WHERE name_key = ?1 AND id != ?2", error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_text (statement, 1, *key);
  inv_statement_bind_integer (statement, 2, id);
  if (inv_statement_step (statement, &local_error))
    inv_saved_search_set_taken (&local_error, inv_statement_get_text (statement, 0));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

static void
set_gone (GError **error)
{
  g_set_error_literal (error, INV_ERROR, INV_ERROR_NOT_FOUND, _ ("This saved search is there no more."));
}

/* Runs a statement that changes one search. */
static gboolean
change_one (InvStore *store, InvStatement *statement, GError **error)
{
  if (!inv_statement_run (statement, error))
    return FALSE;

  if (inv_connection_get_changes (inv_store_get_connection (store)) == 0)
    {
      set_gone (error);
      return FALSE;
    }
  return TRUE;
}

gint64
inv_saved_search_add (InvStore *store, const char *name, const char *query, GError **error)
{
  g_return_val_if_fail (store != NULL, 0);
  g_return_val_if_fail (name != NULL && query != NULL, 0);

  InvConnection *connection = inv_store_get_connection (store);
  g_autofree char *clean = NULL;
  g_autofree char *key = NULL;

  if (!check_query (query, error) || !prepare_name (store, 0, name, &clean, &key, error))
    return 0;

  g_autoptr (InvStatement)
      statement = inv_statement_new (connection,
                                     "INSERT INTO saved_search (name, name_key, query, position)"
                                     " SELECT ?1, ?2, ?3, coalesce (max (position), 0) + 1 FROM saved_search",
                                     error);

  if (statement == NULL)
    return 0;

  inv_statement_bind_text (statement, 1, clean);
  inv_statement_bind_text (statement, 2, key);
  inv_statement_bind_text (statement, 3, query);
  return inv_statement_run (statement, error) ? inv_connection_get_last_id (connection) : 0;
}

gboolean
inv_saved_search_rename (InvStore *store, gint64 id, const char *name, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  g_autofree char *clean = NULL;
  g_autofree char *key = NULL;

  if (!prepare_name (store, id, name, &clean, &key, error))
    return FALSE;

  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_store_get_connection (store),
                                     "UPDATE saved_search SET name = ?2, name_key = ?3 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, id);
  inv_statement_bind_text (statement, 2, clean);
  inv_statement_bind_text (statement, 3, key);
  return change_one (store, statement, error);
}

gboolean
inv_saved_search_update (InvStore *store, gint64 id, const char *query, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  if (!check_query (query, error))
    return FALSE;

  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_store_get_connection (store),
                                     "UPDATE saved_search SET query = ?2 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, id);
  inv_statement_bind_text (statement, 2, query);
  return change_one (store, statement, error);
}

gboolean
inv_saved_search_delete (InvStore *store, gint64 id, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  g_autoptr (InvStatement) statement = inv_statement_new (inv_store_get_connection (store),
                                                          "DELETE FROM saved_search WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, id);
  return change_one (store, statement, error);
}

/* Numbers the searches anew, in the order of the list. */
static gboolean
write_positions (InvStore *store, GPtrArray *searches, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (inv_store_get_connection (store),
                                     "UPDATE saved_search SET position = ?2 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < searches->len; i++)
    {
      const InvSavedSearch *search = g_ptr_array_index (searches, i);

      inv_statement_bind_integer (statement, 1, search->id);
      inv_statement_bind_integer (statement, 2, i + 1);
      if (!inv_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
move (InvStore *store, gint64 id, guint position, GError **error)
{
  g_autoptr (GPtrArray) searches = inv_saved_search_list (store, error);
  guint place = 0;

  if (searches == NULL)
    return FALSE;

  while (place < searches->len && ((const InvSavedSearch *) g_ptr_array_index (searches, place))->id != id)
    place++;
  if (place == searches->len)
    {
      set_gone (error);
      return FALSE;
    }

  InvSavedSearch *moved = g_ptr_array_steal_index (searches, place);

  g_ptr_array_insert (searches, (int) MIN (position, searches->len), moved);
  return write_positions (store, searches, error);
}

gboolean
inv_saved_search_move (InvStore *store, gint64 id, guint position, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  InvConnection *connection = inv_store_get_connection (store);
  gboolean is_moved;

  if (!inv_connection_begin_write (connection, error))
    return FALSE;

  is_moved = move (store, id, position, error) && inv_connection_commit (connection, error);
  if (!is_moved)
    inv_connection_rollback (connection);
  return is_moved;
}

void
inv_saved_search_set_taken (GError **error, const char *name)
{
  g_autofree char *shown = inv_text_shorten (name, -1);

  g_set_error (error, INV_ERROR, INV_ERROR_EXISTS,
               _ ("There is a saved search “%s” already. Choose another name."), shown);
}
