/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: which step is next, and taking it back or doing it again. */

#include "config.h"

#include "inv-undo.h"

#include "inv-change-log.h"
#include "inv-error.h"
#include "inv-step-info-private.h"
#include "inv-step-private.h"
#include "inv-step-replay.h"
#include "inv-table.h"

#include <glib/gi18n-lib.h>

/* Undo and redo differ in these. */
typedef struct
{
  const char *find_sql;
  InvReplayDirection direction;
  InvStepAction action;
} Way;

/* A step is in effect unless it is undone. */
#define IN_EFFECT "s.action = 0 AND NOT (" INV_STEP_IS_UNDONE ")"

static const Way undo_way = {
  .find_sql = "SELECT " INV_STEP_INFO_COLUMNS " FROM step AS s WHERE " IN_EFFECT
              " ORDER BY s.id DESC LIMIT 1",
  .direction = INV_REPLAY_BACKWARDS,
  .action = INV_STEP_UNDO,
};

/* The newest undo since anything was done, unless its step was done again since. */
static const Way redo_way = {
  .find_sql = "SELECT " INV_STEP_INFO_COLUMNS " FROM step AS u JOIN step AS s ON s.id = u.of_step"
              " WHERE u.action = 1 AND u.id > (SELECT max (id) FROM step WHERE action = 0)"
              " AND NOT EXISTS (SELECT 1 FROM step AS l WHERE l.of_step = u.of_step AND l.id > u.id)"
              " ORDER BY u.id DESC LIMIT 1",
  .direction = INV_REPLAY_FORWARDS,
  .action = INV_STEP_REDO,
};

static gboolean
peek (InvConnection *connection, const Way *way, InvStepInfo **info, GError **error)
{
  g_autoptr (InvStatement) statement = inv_statement_new (connection, way->find_sql, error);
  g_autoptr (GError) local_error = NULL;

  *info = NULL;
  if (statement == NULL)
    return FALSE;

  if (inv_statement_step (statement, &local_error))
    *info = inv_step_info_read (statement);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
set_too_few_error (const Way *way, guint n_found, GError **error)
{
  gboolean is_undo = way->action == INV_STEP_UNDO;

  if (n_found == 0)
    g_set_error_literal (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                         is_undo ? _ ("There is nothing to undo.") : _ ("There is nothing to redo."));
  else if (is_undo)
    g_set_error (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                 ngettext ("There is only %u step to undo. Nothing was undone.",
                           "There are only %u steps to undo. Nothing was undone.", n_found),
                 n_found);
  else
    g_set_error (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                 ngettext ("There is only %u step to redo. Nothing was redone.",
                           "There are only %u steps to redo. Nothing was redone.", n_found),
                 n_found);

  return FALSE;
}

static gboolean
replay_next (InvStore *store, const Way *way, InvProgress *progress, GPtrArray *steps, GError **error)
{
  InvConnection *connection = inv_store_get_connection (store);
  InvStepInfo *info;
  gint64 id;

  if (!peek (connection, way, &info, error))
    return FALSE;

  if (info == NULL)
    return set_too_few_error (way, steps->len, error);

  g_ptr_array_add (steps, info);

  return inv_step_replay (connection, info->id, way->direction, progress, error)
         && inv_step_add_row (store, info->kind, inv_store_get_through (store), way->action, info->id,
                              info->summary, info->count, &id, error);
}

/* Fields of a row, and rows that refer to each other, come back one after the other, so what holds between
 * them holds again only at the end. References are checked there. The rows are then as they were once
 * before, and so keep the other constraints. */
static gboolean
replay_all (InvStore *store,
            const Way *way,
            guint n_steps,
            InvProgress *progress,
            GPtrArray *steps,
            GError **error)
{
  InvConnection *connection = inv_store_get_connection (store);

  if (!inv_connection_exec (connection, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;

  for (guint i = 0; i < n_steps; i++)
    if (!replay_next (store, way, progress, steps, error))
      return FALSE;

  return TRUE;
}

static gboolean
commit (InvConnection *connection, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (inv_connection_commit (connection, &local_error))
    return TRUE;

  if (g_error_matches (local_error, INV_ERROR, INV_ERROR_IN_USE))
    g_set_error_literal (error, INV_ERROR, INV_ERROR_CHANGED,
                         _ ("What the step changed is no longer as the step left it. Nothing was changed."));
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
free_info_cb (gpointer data)
{
  inv_step_info_free (data);
}

static GPtrArray *
replay (InvStore *store, const Way *way, guint n_steps, InvProgress *progress, GError **error)
{
  InvConnection *connection = inv_store_get_connection (store);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (free_info_cb);
  gboolean is_done;

  g_assert (n_steps > 0);

  if (!inv_connection_begin_write (connection, error))
    return NULL;

  inv_connection_set_progress (connection, progress);
  is_done = inv_connection_exec (connection, "PRAGMA ignore_check_constraints = ON", error)
            && replay_all (store, way, n_steps, progress, steps, error) && commit (connection, error);
  inv_connection_rollback (connection);
  inv_connection_set_progress (connection, NULL);
  inv_connection_exec (connection, "PRAGMA ignore_check_constraints = OFF", NULL);

  return is_done ? g_steal_pointer (&steps) : NULL;
}

gboolean
inv_undo_peek (InvConnection *connection, InvStepInfo **info, GError **error)
{
  return peek (connection, &undo_way, info, error);
}

gboolean
inv_redo_peek (InvConnection *connection, InvStepInfo **info, GError **error)
{
  return peek (connection, &redo_way, info, error);
}

GPtrArray *
inv_undo (InvStore *store, guint n_steps, InvProgress *progress, GError **error)
{
  return replay (store, &undo_way, n_steps, progress, error);
}

GPtrArray *
inv_redo (InvStore *store, guint n_steps, InvProgress *progress, GError **error)
{
  return replay (store, &redo_way, n_steps, progress, error);
}

InvIdSet *
inv_undo_find_undone_rows (InvConnection *connection, const char *kind, const char *table, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection,
                                     "SELECT " INV_CHANGE_IDS_COLUMNS
                                     " FROM step AS s JOIN change AS c ON c.step_id = s.id"
                                     " WHERE s.kind = ?1 AND c.\"table\" = ?2 AND " INV_STEP_IS_UNDONE,
                                     error);
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();

  if (statement == NULL)
    return NULL;

  inv_statement_bind_text (statement, 1, kind);
  inv_statement_bind_text (statement, 2, table);
  if (!inv_change_log_collect_ids (connection, statement, builder, error))
    return NULL;

  return inv_id_set_builder_end (g_steal_pointer (&builder));
}

static gboolean
count_steps_after (InvConnection *connection, gint64 step, guint *n_steps, GError **error)
{
  g_autoptr (InvStatement)
      statement = inv_statement_new (connection,
                                     "SELECT count (*) FROM step AS s WHERE s.id > ?1 AND " IN_EFFECT, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, step);
  if (inv_statement_step (statement, &local_error))
    {
      *n_steps = (guint) inv_statement_get_integer (statement, 0);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

gboolean
inv_undo_count_after (InvConnection *connection, gint64 step, guint *n_steps, guint64 *n_dids, GError **error)
{
  g_autoptr (InvStatement) statement = NULL;
  g_autoptr (InvIdSetBuilder) builder = inv_id_set_builder_new ();
  g_autoptr (InvIdSet) ids = NULL;

  if (!count_steps_after (connection, step, n_steps, error))
    return FALSE;

  statement = inv_statement_new (connection,
                                 "SELECT " INV_CHANGE_IDS_COLUMNS
                                 " FROM step AS s JOIN change AS c ON c.step_id = s.id"
                                 " WHERE c.\"table\" IN ('did', 'product') AND s.id > ?1 AND " IN_EFFECT,
                                 error);
  if (statement == NULL)
    return FALSE;

  inv_statement_bind_integer (statement, 1, step);
  if (!inv_change_log_collect_ids (connection, statement, builder, error))
    return FALSE;

  ids = inv_id_set_builder_end (g_steal_pointer (&builder));
  *n_dids = inv_id_set_get_count (ids);

  return TRUE;
}
