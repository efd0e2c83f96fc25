/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-id-set.h"
#include "inv-number-examples.h"
#include "inv-progress.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvDidDeleteResult:
 * @selected: how many DIDs were to be deleted and were there
 * @deleted: how many went
 * @active: how many stayed because they are Active
 * @blocked: how many stayed because they are Blocked
 * @purchased: how many others stayed because somebody has purchased them
 * @active_examples: the first of those that are Active
 * @blocked_examples: the first of those that are Blocked
 * @purchased_examples: the first of those that are purchased
 *
 * What came of it: @selected = @deleted + @active + @blocked + @purchased.
 */
typedef struct
{
  guint64 selected;
  guint64 deleted;
  guint64 active;
  guint64 blocked;
  guint64 purchased;
  InvNumberExamples active_examples;
  InvNumberExamples blocked_examples;
  InvNumberExamples purchased_examples;
} InvDidDeleteResult;

/**
 * inv_did_delete_preview:
 * @connection: a connection, for reading
 * @ids: DIDs
 * @progress: (nullable): progress and cancel
 * @result: (out caller-allocated): what deleting them would come to
 * @error: return location for an error
 *
 * Says what [func@Inv.did_delete] would do, and changes nothing. The
 * connection's thread.
 *
 * Returns: whether that could be found out
 */
gboolean inv_did_delete_preview (InvConnection *connection,
                                 const InvIdSet *ids,
                                 InvProgress *progress,
                                 InvDidDeleteResult *result,
                                 GError **error);

/**
 * inv_did_delete:
 * @store: an inventory
 * @ids: the DIDs to delete
 * @progress: (nullable): progress and cancel
 * @result: (out caller-allocated): what came of it
 * @error: return location for an error
 *
 * Deletes DIDs with the terms on which they are offered, in one step. Active,
 * Blocked and purchased DIDs are left, counted, and the first of them named. The store's thread.
 *
 * Returns: whether it was done
 */
gboolean inv_did_delete (InvStore *store,
                         const InvIdSet *ids,
                         InvProgress *progress,
                         InvDidDeleteResult *result,
                         GError **error);

/**
 * inv_did_delete_describe:
 * @result: what came of it
 *
 * Puts the result into words: a line for what was deleted, and one for each
 * reason why some were not. The first line is always there.
 *
 * Returns: (transfer full): the lines, translated
 */
GStrv inv_did_delete_describe (const InvDidDeleteResult *result);

G_END_DECLS
