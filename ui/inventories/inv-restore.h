/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-window.h"

G_BEGIN_DECLS

/**
 * inv_restore_ask:
 * @parent: a widget in a window
 * @source: a backup, or another inventory's file
 * @what: what it is, within a sentence: *the file “London”*
 *
 * Says what restoring means for the window's inventory and, if the person still
 * wants it, does it. Where the inventory could not be opened, the backup takes
 * its place and is opened.
 */
void inv_restore_ask (GtkWidget *parent, GFile *source, const char *what);

/**
 * inv_restore_run:
 * @window: a window
 * @source: a backup, or another inventory's file
 *
 * Does it, as a task of @window.
 */
void inv_restore_run (InvWindow *window, GFile *source);

G_END_DECLS
