/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field-value.h"
#include "inv-history.h"

G_BEGIN_DECLS

/**
 * InvHistoryLine:
 * @kind: what happened
 * @label: the field, or what happened to a row: *Created*
 * @text: (nullable): what happened, where it is not told as @old_text and @new_text
 * @old_text: (nullable): what the field was, %NULL for nothing
 * @new_text: (nullable): what it became, %NULL for nothing
 * @old_status: of a change of status the status before, else -1
 * @new_status: the status that it led to, else -1
 * @count: of how many rows this is told
 *
 * A line of a history: something that changed, in words for people.
 */
typedef struct
{
  InvHistoryKind kind;
  char *label;
  char *text;
  char *old_text;
  char *new_text;
  int old_status;
  int new_status;
  gint64 count;
} InvHistoryLine;

/**
 * inv_history_lines_of_entry:
 * @changes: (element-type InvHistoryChange): what an entry of the history of a number changed
 * @context: time zone and clock
 *
 * Tells what happened to a DID: a line for each field, and one for all that it
 * began or ended with. Any thread.
 *
 * Returns: (transfer full) (element-type InvHistoryLine): the lines
 */
GPtrArray *inv_history_lines_of_entry (GPtrArray *changes, const InvValueContext *context);

/**
 * inv_history_lines_of_step:
 * @changes: (element-type InvHistoryChange): what a step changed, see inv_history_get_changes()
 * @context: time zone and clock
 *
 * Tells what happened to many rows: a line for each field and pair of values. Any
 * thread.
 *
 * Returns: (transfer full) (element-type InvHistoryLine): the lines
 */
GPtrArray *inv_history_lines_of_step (GPtrArray *changes, const InvValueContext *context);

G_END_DECLS
