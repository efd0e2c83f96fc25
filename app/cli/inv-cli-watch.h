/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-progress.h"

G_BEGIN_DECLS

/**
 * InvCliWatch:
 *
 * Looks after a piece of work while the main thread does it: Ctrl+C (and what
 * else ends programs) stops it in order, and a terminal shows how far it is. A
 * second Ctrl+C ends the program at once.
 */
typedef struct _InvCliWatch InvCliWatch;

/**
 * inv_cli_watch_new:
 * @show: whether to show how far the work is, if standard error is a terminal
 *
 * Starts to watch.
 *
 * Returns: (transfer full): the watch
 */
InvCliWatch *inv_cli_watch_new (gboolean show);

/**
 * inv_cli_watch_get_progress:
 * @watch: a watch
 *
 * Returns: (transfer none): what the work is to tell its progress to
 */
InvProgress *inv_cli_watch_get_progress (InvCliWatch *watch);

/**
 * inv_cli_watch_free:
 * @watch: (transfer full): a watch
 *
 * Ends it, and takes the progress off the terminal.
 */
void inv_cli_watch_free (InvCliWatch *watch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvCliWatch, inv_cli_watch_free)

G_END_DECLS
