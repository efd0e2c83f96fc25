/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * inv_recent_files_list:
 *
 * Gets the files that were imported last and are still there, the last one
 * first.
 *
 * Returns: (transfer full): a list of [iface@Gio.File]
 */
GListModel *inv_recent_files_list (void);

/**
 * inv_recent_files_add:
 * @file: a file that was imported
 *
 * Puts a file first among them.
 */
void inv_recent_files_add (GFile *file);

G_END_DECLS
