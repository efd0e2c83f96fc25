/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InvFolderWatch:
 *
 * Looks out for changes of what is in a folder. The main thread.
 */
typedef struct _InvFolderWatch InvFolderWatch;

/**
 * InvFolderWatchFunc:
 * @user_data: the data given to [func@Inv.folder_watch_new]
 *
 * Something in the folder has changed.
 */
typedef void (*InvFolderWatchFunc) (void *user_data);

/**
 * inv_folder_watch_new:
 * @folder: a folder, which need not be there yet
 * @func: called after changes, once for those that follow each other closely
 * @user_data: data for @func
 *
 * Begins to watch a folder. Where it cannot be watched nothing is heard of it.
 *
 * Returns: (transfer full): a watch
 */
InvFolderWatch *inv_folder_watch_new (GFile *folder, InvFolderWatchFunc func, void *user_data);

/**
 * inv_folder_watch_free:
 * @self: (transfer full) (nullable): a watch
 *
 * Ends a watch: its function is called no more.
 */
void inv_folder_watch_free (InvFolderWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvFolderWatch, inv_folder_watch_free)

G_END_DECLS
