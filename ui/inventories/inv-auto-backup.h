/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-window.h"

G_BEGIN_DECLS

/**
 * inv_auto_backup_watch:
 * @window: a window
 *
 * Backs up the inventory of a window, of those of the program, when the
 * preferences say so: some seconds after it was opened, and every hour. Closing
 * the window stops a backup that is under way.
 */
void inv_auto_backup_watch (InvWindow *window);

/**
 * inv_auto_backup_run:
 * @window: a window
 *
 * Backs its inventory up now, if that is due.
 */
void inv_auto_backup_run (InvWindow *window);

G_END_DECLS
