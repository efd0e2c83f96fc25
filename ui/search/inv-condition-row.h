/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-inventory.h"
#include "inv-query.h"

G_BEGIN_DECLS

#define INV_TYPE_CONDITION_ROW (inv_condition_row_get_type ())

/**
 * InvConditionRow:
 *
 * A condition of a search, as a form: field, comparison, and what it is
 * compared with.
 *
 * What is typed is read a moment after the last key. A value that cannot be
 * read is marked, with the reason below it, and the condition stays as it was.
 * The signal `edited` comes when a person has made another condition of it,
 * `removed` when it shall go.
 */
G_DECLARE_FINAL_TYPE (InvConditionRow, inv_condition_row, INV, CONDITION_ROW, GtkListBoxRow)

/**
 * inv_condition_row_new:
 * @field: a field, or %INV_FIELD_NONE for number, tag, notes and client
 * @inventory: (nullable): where names and tags come from
 *
 * Returns: (transfer floating): a row in which nothing has been filled in
 */
GtkWidget *inv_condition_row_new (InvField field, InvInventory *inventory);

/**
 * inv_condition_row_get_field:
 * @self: a row
 *
 * Returns: the field that it compares
 */
InvField inv_condition_row_get_field (InvConditionRow *self);

/**
 * inv_condition_row_get_part:
 * @self: a row
 *
 * Gets what the row searches for: one condition, or none while nothing has
 * been filled in.
 *
 * Returns: (transfer none): a part of a query
 */
InvQuery *inv_condition_row_get_part (InvConditionRow *self);

/**
 * inv_condition_row_set_condition:
 * @self: a row
 * @condition: a condition of the row's field
 *
 * Shows a condition that was made elsewhere.
 */
void inv_condition_row_set_condition (InvConditionRow *self, const InvCondition *condition);

/**
 * inv_condition_row_start:
 * @self: a row
 *
 * Puts the keyboard where the row is filled in.
 */
void inv_condition_row_start (InvConditionRow *self);

G_END_DECLS
