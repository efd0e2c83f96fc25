/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-import-mapping.h"

G_BEGIN_DECLS

/**
 * inv_import_targets_new:
 *
 * Makes the list of what a column of a file can be for, as people see it: to be
 * passed over, the number, the ends of a range, then the other fields.
 *
 * Returns: (transfer full): the labels
 */
GListModel *inv_import_targets_new (void);

/**
 * inv_import_targets_get:
 * @position: a position in the list
 *
 * Returns: the target, an [enum@Inv.Field] or an [enum@Inv.ImportTarget]
 */
int inv_import_targets_get (guint position);

/**
 * inv_import_targets_find:
 * @target: a target
 *
 * Returns: its position in the list
 */
guint inv_import_targets_find (int target);

G_END_DECLS
