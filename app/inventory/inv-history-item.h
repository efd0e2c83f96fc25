/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "inv-field-value.h"
#include "inv-history-line.h"
#include "inv-step-info.h"

G_BEGIN_DECLS

#define INV_TYPE_HISTORY_ITEM (inv_history_item_get_type ())

/**
 * InvHistoryItem:
 *
 * An entry of an [class@Inv.HistoryList]: a step, in words for people. Its
 * properties `title`, `summary`, `count-text`, `who`, `through`, `day-text`, `time`, `when` and
 * `undone` notify when the list has read them anew. Of the main thread, once it
 * is in a list.
 */
G_DECLARE_FINAL_TYPE (InvHistoryItem, inv_history_item, INV, HISTORY_ITEM, GObject)

/**
 * inv_history_item_new:
 * @step: (transfer full): an entry of the log
 * @lines: (transfer full) (nullable) (element-type InvHistoryLine): what it changed
 * @context: time zone and clock
 *
 * Makes an item. Any thread.
 *
 * Returns: (transfer full): the item
 */
InvHistoryItem *inv_history_item_new (InvStepInfo *step, GPtrArray *lines, const InvValueContext *context);

/**
 * inv_history_item_take_over:
 * @self: an item
 * @other: what was read of the same step later; it is of no use afterwards
 *
 * Has the item show what is known now.
 */
void inv_history_item_take_over (InvHistoryItem *self, InvHistoryItem *other);

/**
 * inv_history_item_get_step:
 * @self: an item
 *
 * Returns: (transfer none): the entry of the log
 */
const InvStepInfo *inv_history_item_get_step (InvHistoryItem *self);

/**
 * inv_history_item_get_lines:
 * @self: an item
 *
 * Returns: (transfer none) (nullable) (element-type InvHistoryLine): what it changed, in the
 *   history of a number
 */
GPtrArray *inv_history_item_get_lines (InvHistoryItem *self);

/**
 * inv_history_item_get_status:
 * @self: an item of the history of a number
 *
 * Returns: the status that it led to, -1 when it changed none
 */
int inv_history_item_get_status (InvHistoryItem *self);

/**
 * inv_history_item_get_day:
 * @self: an item
 *
 * Returns: the day on which it was, in the inventory's time zone
 */
InvDay inv_history_item_get_day (InvHistoryItem *self);

/**
 * inv_history_item_get_text:
 * @self: an item
 *
 * Gets everything that a search looks into.
 *
 * Returns: (transfer full): the texts, a line each
 */
char *inv_history_item_get_text (InvHistoryItem *self);

G_END_DECLS
