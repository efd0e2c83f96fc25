/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-window.h"

G_BEGIN_DECLS

/**
 * inv_bring_in_choose:
 * @window: a window
 *
 * Asks for an inventory's file, copies it to the program's own inventories and
 * opens it in a window of its own.
 */
void inv_bring_in_choose (InvWindow *window);

/**
 * inv_bring_in_file:
 * @window: a window
 * @file: an inventory's file
 * @replace: whether the inventory takes the place of @window when it is there
 *
 * Copies a file to the program's own inventories, as a task of @window, and
 * opens it. One that a window has open already is shown there.
 */
void inv_bring_in_file (InvWindow *window, GFile *file, gboolean replace);

/**
 * inv_bring_in_make_filters:
 *
 * Returns: (transfer full): what a dialog that asks for an inventory's file offers
 */
GListModel *inv_bring_in_make_filters (void);

G_END_DECLS
