/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-history-line.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

/**
 * INV_HISTORY_DETAILS_MAX_LINES:
 *
 * How many lines the details of a step have at most.
 */
#define INV_HISTORY_DETAILS_MAX_LINES 100

/**
 * InvHistoryDetails:
 * @step: the id of the step
 * @lines: (element-type InvHistoryLine): what changed
 * @has_more_lines: whether there is more than @lines tell
 * @n_dids: how many DIDs it concerned
 * @n_steps_after: how many later steps are in effect, and would have to be
 *   undone for this one to be the newest
 * @n_dids_after: how many DIDs these concerned
 *
 * What a step did, and what going back to it takes.
 */
typedef struct
{
  gint64 step;
  GPtrArray *lines;
  gboolean has_more_lines;
  guint64 n_dids;
  guint n_steps_after;
  guint64 n_dids_after;
} InvHistoryDetails;

void inv_history_details_free (InvHistoryDetails *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvHistoryDetails, inv_history_details_free)

/**
 * inv_history_details_load_async:
 * @inventory: an inventory
 * @step: an entry of its log
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the details of a step. Of the main thread.
 */
void inv_history_details_load_async (InvInventory *inventory,
                                     const InvStepInfo *step,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/**
 * inv_history_details_load_finish:
 * @inventory: an inventory
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the details, or %NULL with @error set
 */
InvHistoryDetails *
inv_history_details_load_finish (InvInventory *inventory, GAsyncResult *result, GError **error);

G_END_DECLS
