/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to saved searches, on the thread that writes. */

#include "config.h"

#include "inv-saved-search.h"
#include "inv-saved-searches-private.h"

typedef struct _Change Change;

struct _Change
{
  gboolean (*func) (InvStore *store, const Change *change, GError **error);
  gint64 id;
  guint position;
  char *name;
  char *query;
  gboolean moves;
};

static void
change_free (void *data)
{
  Change *change = data;

  g_free (change->name);
  g_free (change->query);
  g_free (change);
}

static gboolean
add (InvStore *store, const Change *change, GError **error)
{
  gint64 id = inv_saved_search_add (store, change->name, change->query, error);

  return id != 0
         && (change->position == G_MAXUINT || inv_saved_search_move (store, id, change->position, error));
}

static gboolean
rename_it (InvStore *store, const Change *change, GError **error)
{
  return inv_saved_search_rename (store, change->id, change->name, error);
}

static gboolean
update (InvStore *store, const Change *change, GError **error)
{
  return inv_saved_search_update (store, change->id, change->query, error);
}

static gboolean
delete_it (InvStore *store, const Change *change, GError **error)
{
  return inv_saved_search_delete (store, change->id, error);
}

static gboolean
move (InvStore *store, const Change *change, GError **error)
{
  return inv_saved_search_move (store, change->id, change->position, error);
}

static gboolean
write_change (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  const Change *change = data;

  return change->func (store, change, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GTask) task = user_data;
  InvSavedSearches *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  Change *change;

  gboolean is_written = inv_inventory_run_finish (INV_INVENTORY (source), result, (void **) &change, &error);

  if (change->moves)
    inv_saved_searches_end_move (self);
  inv_saved_searches_refresh (self);

  if (is_written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_change (InvSavedSearches *self, const Change *template, GAsyncReadyCallback callback, void *user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Change *change = g_memdup2 (template, sizeof *template);

  change->name = g_strdup (template->name);
  change->query = g_strdup (template->query);
  g_task_set_source_tag (task, start_change);
  inv_inventory_write_async (inv_saved_searches_get_inventory (self), write_change, change, change_free, NULL,
                             written_cb, task);
}

void
inv_saved_searches_add_async (InvSavedSearches *self,
                              const char *name,
                              const char *query,
                              guint position,
                              GAsyncReadyCallback callback,
                              void *user_data)
{
  g_return_if_fail (INV_IS_SAVED_SEARCHES (self));
  g_return_if_fail (name != NULL && query != NULL);

  start_change (self,
                &(Change) { .func = add,
                            .name = (char *) name,
                            .query = (char *) query,
                            .position = position },
                callback, user_data);
}

void
inv_saved_searches_rename_async (InvSavedSearches *self,
                                 gint64 id,
                                 const char *name,
                                 GAsyncReadyCallback callback,
                                 void *user_data)
{
  g_return_if_fail (INV_IS_SAVED_SEARCHES (self));
  g_return_if_fail (name != NULL);

  start_change (self, &(Change) { .func = rename_it, .id = id, .name = (char *) name }, callback, user_data);
}

void
inv_saved_searches_update_async (InvSavedSearches *self,
                                 gint64 id,
                                 const char *query,
                                 GAsyncReadyCallback callback,
                                 void *user_data)
{
  g_return_if_fail (INV_IS_SAVED_SEARCHES (self));
  g_return_if_fail (query != NULL);

  start_change (self, &(Change) { .func = update, .id = id, .query = (char *) query }, callback, user_data);
}

void
inv_saved_searches_delete_async (InvSavedSearches *self,
                                 gint64 id,
                                 GAsyncReadyCallback callback,
                                 void *user_data)
{
  g_return_if_fail (INV_IS_SAVED_SEARCHES (self));

  start_change (self, &(Change) { .func = delete_it, .id = id }, callback, user_data);
}

void
inv_saved_searches_move_async (InvSavedSearches *self,
                               gint64 id,
                               guint position,
                               GAsyncReadyCallback callback,
                               void *user_data)
{
  g_return_if_fail (INV_IS_SAVED_SEARCHES (self));

  inv_saved_searches_begin_move (self, id, position);
  start_change (self, &(Change) { .func = move, .id = id, .position = position, .moves = TRUE }, callback,
                user_data);
}

gboolean
inv_saved_searches_change_finish (InvSavedSearches *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
