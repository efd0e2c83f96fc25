/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-connection.h"

G_BEGIN_DECLS

/* Whole inventories to and from files that a person chose. Such a file may be
 * on a share or behind the portal of a sandbox, where SQLite's locks do not
 * hold: SQLite never opens it. These functions take long; they run on a thread
 * that may wait.
 */

/**
 * inv_copy_get_folder:
 *
 * Returns: (transfer full): the folder of the program's own inventories
 */
char *inv_copy_get_folder (void);

/**
 * inv_copy_is_own:
 * @file: a file
 *
 * Returns: whether it lies in the program's own folder, or deeper
 */
gboolean inv_copy_is_own (GFile *file);

/**
 * inv_copy_out:
 * @connection: an inventory, in no transaction
 * @target: the file to write; one that is there is replaced
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Writes a copy of an inventory to a file. The errors are those of
 * [func@Inv.backup_save]; what was begun is removed.
 *
 * Returns: whether the copy is there
 */
gboolean inv_copy_out (InvConnection *connection, GFile *target, InvProgress *progress, GError **error);

/**
 * inv_copy_in:
 * @source: an inventory's file
 * @folder: a folder of the program's own, which is made if need be
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Copies a file, with the last writes to it if they lie beside it, to a
 * temporary file in @folder. It may be anything and is not looked at.
 *
 * Returns: (transfer full) (nullable): the path of the temporary file, which
 *   [func@Inv.copy_remove] removes, or %NULL with @error set
 */
char *inv_copy_in (GFile *source, const char *folder, InvProgress *progress, GError **error);

/**
 * inv_copy_remove:
 * @path: (nullable): a file that nobody has open
 *
 * Removes it, and what SQLite keeps beside it.
 */
void inv_copy_remove (const char *path);

/**
 * inv_copy_make_folder:
 * @path: a folder
 * @error: return location for an error
 *
 * Makes a folder and those that it lies in, for this person only.
 *
 * Returns: whether it is there
 */
gboolean inv_copy_make_folder (const char *path, GError **error);

/**
 * inv_copy_set_error:
 * @error: return location for an error
 * @file: the file that it is about
 * @reason: an error of GIO's
 *
 * Says what a failure of GIO's means for a file, as an error of ours.
 *
 * Returns: %FALSE
 */
gboolean inv_copy_set_error (GError **error, GFile *file, const GError *reason);

G_END_DECLS
