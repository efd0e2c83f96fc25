/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-window.h"

G_BEGIN_DECLS

/**
 * inv_save_copy_choose:
 * @window: a window
 * @path: an inventory, open or not
 *
 * Asks where to, and writes a copy of an inventory there.
 */
void inv_save_copy_choose (InvWindow *window, const char *path);

/**
 * inv_save_copy_to:
 * @window: a window
 * @path: an inventory, open or not
 * @target: the file to write
 *
 * Writes a copy of an inventory, as a task of @window.
 */
void inv_save_copy_to (InvWindow *window, const char *path, GFile *target);

G_END_DECLS
