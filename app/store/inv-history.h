/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-id-set.h"
#include "inv-step-info.h"
#include "inv-value.h"

G_BEGIN_DECLS

/**
 * InvHistoryKind:
 * @INV_HISTORY_CREATED: rows came to be, or back
 * @INV_HISTORY_DELETED: rows went
 * @INV_HISTORY_CHANGED: a field changed
 *
 * What happened to rows.
 */
typedef enum
{
  INV_HISTORY_CREATED,
  INV_HISTORY_DELETED,
  INV_HISTORY_CHANGED,
} InvHistoryKind;

/**
 * InvHistoryChange:
 * @kind: what happened
 * @table: the table, such as `did` or `operator`; a string that is never freed
 * @field: (nullable): the column that changed; of rows that were created or deleted
 *   %NULL, or a column that came or went with them. Never freed either
 * @old_value: what it was
 * @new_value: what it became
 * @is_each: whether each row had values of its own, which are not told here
 * @id: the row; 0 when the change is told of several
 * @count: of how many rows
 *
 * A change as it is shown. Where the inventory keeps a reference to an operator,
 * a client, a set of tags and so on, the values hold its name.
 */
typedef struct
{
  InvHistoryKind kind;
  const char *table;
  const char *field;
  InvValue old_value;
  InvValue new_value;
  gboolean is_each;
  gint64 id;
  gint64 count;
} InvHistoryChange;

/**
 * InvHistoryEntry:
 * @step: when it was, who did it and how
 * @changes: (element-type InvHistoryChange): what it changed
 *
 * A step with what it changed.
 */
typedef struct
{
  InvStepInfo *step;
  GPtrArray *changes;
} InvHistoryEntry;

/**
 * inv_history_list:
 * @connection: a connection
 * @before: an id of a step, to go on from an earlier list; 0 to begin with the newest
 * @limit: how many entries at most
 * @error: return location for an error
 *
 * Lists the steps of the inventory, newest first.
 *
 * Returns: (transfer full) (nullable) (element-type InvStepInfo): the steps, or %NULL with @error set
 */
GPtrArray *inv_history_list (InvConnection *connection, gint64 before, guint limit, GError **error);

/**
 * inv_history_get_changes:
 * @connection: a connection
 * @step: an entry of the log
 * @limit: how many changes at most
 * @error: return location for an error
 *
 * Tells what a step changed: each change once, with the number of rows.
 *
 * Returns: (transfer full) (nullable) (element-type InvHistoryChange): the changes, or %NULL with @error set
 */
GPtrArray *
inv_history_get_changes (InvConnection *connection, const InvStepInfo *step, guint limit, GError **error);

/**
 * inv_history_of_number:
 * @connection: a connection
 * @number: a number, as digits
 * @limit: how many entries at most
 * @error: return location for an error
 *
 * Tells what happened last to the DIDs that ever had a number, deleted ones too,
 * and to their products. Where one was created, its first values are told.
 *
 * Returns: (transfer full) (nullable) (element-type InvHistoryEntry): the entries, newest
 *   first, or %NULL with @error set; empty when there never was such a number
 */
GPtrArray *inv_history_of_number (InvConnection *connection, const char *number, guint limit, GError **error);

/**
 * inv_history_change_is_filled_in:
 * @change: a change of a row that came or went
 *
 * Whether the value that came or went with the row says more than that nobody
 * filled it in.
 *
 * Returns: %TRUE if it does
 */
gboolean inv_history_change_is_filled_in (const InvHistoryChange *change);

/**
 * inv_history_get_dids:
 * @connection: a connection
 * @step: the id of an entry of the log
 * @error: return location for an error
 *
 * Finds the DIDs that a step changed, created or deleted, or that were as it
 * left them when it was undone or done again.
 *
 * Returns: (transfer full) (nullable): their ids, or %NULL with @error set
 */
InvIdSet *inv_history_get_dids (InvConnection *connection, gint64 step, GError **error);

G_END_DECLS
