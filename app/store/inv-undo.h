/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-id-set.h"
#include "inv-step-info.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * inv_undo_peek:
 * @connection: a connection
 * @info: (out) (transfer full) (nullable): the step that would be undone, %NULL when there is none
 * @error: return location for an error
 *
 * Finds the newest step in effect, which is the one that inv_undo() takes back.
 *
 * Returns: whether the log could be read
 */
gboolean inv_undo_peek (InvConnection *connection, InvStepInfo **info, GError **error);

/**
 * inv_redo_peek:
 * @connection: a connection
 * @info: (out) (transfer full) (nullable): the step that would be done again, %NULL when there is none
 * @error: return location for an error
 *
 * Finds the step that was undone last, as long as nothing else was done since.
 *
 * Returns: whether the log could be read
 */
gboolean inv_redo_peek (InvConnection *connection, InvStepInfo **info, GError **error);

/**
 * inv_undo:
 * @store: a store that is open for writing and has no step in progress
 * @n_steps: how many steps to take back, 1 or more
 * @progress: (nullable): where to tell how far it is, and to be told to stop
 * @error: return location for an error
 *
 * Takes back the newest steps in effect, newest first: all of them or, when it
 * fails, none. Each leaves an entry of its own in the log.
 *
 * Fails with %INV_ERROR_NOT_FOUND when there are fewer steps, and with
 * %INV_ERROR_CHANGED when the rows are not as the step left them.
 *
 * Returns: (transfer full) (nullable) (element-type InvStepInfo): the steps that were
 *   taken back, newest first, or %NULL with @error set
 */
GPtrArray *inv_undo (InvStore *store, guint n_steps, InvProgress *progress, GError **error);

/**
 * inv_redo:
 * @store: a store that is open for writing and has no step in progress
 * @n_steps: how many steps to do again, 1 or more
 * @progress: (nullable): where to tell how far it is, and to be told to stop
 * @error: return location for an error
 *
 * Does again what was undone, in the order in which it was done at first: all of
 * the steps or, when it fails, none. It fails as inv_undo() does.
 *
 * Returns: (transfer full) (nullable) (element-type InvStepInfo): the steps that were
 *   done again, oldest first, or %NULL with @error set
 */
GPtrArray *inv_redo (InvStore *store, guint n_steps, InvProgress *progress, GError **error);

/**
 * inv_undo_find_undone_rows:
 * @connection: a connection
 * @kind: a kind of step
 * @table: a table that steps change
 * @error: return location for an error
 *
 * Finds the rows of @table that steps of @kind changed and that were undone: a rule
 * leaves these alone, so that it does not fight the person who undid it.
 *
 * Returns: (transfer full) (nullable): the rows, or %NULL with @error set
 */
InvIdSet *
inv_undo_find_undone_rows (InvConnection *connection, const char *kind, const char *table, GError **error);

/**
 * inv_undo_count_after:
 * @connection: a connection
 * @step: the id of a step
 * @n_steps: (out): how many later steps are in effect: so many are to be undone for it to be the newest
 * @n_dids: (out): how many DIDs these changed, created or deleted, each counted once
 * @error: return location for an error
 *
 * Says what going back to a step takes.
 *
 * Returns: whether the log could be read
 */
gboolean inv_undo_count_after (InvConnection *connection,
                               gint64 step,
                               guint *n_steps,
                               guint64 *n_dids,
                               GError **error);

G_END_DECLS
