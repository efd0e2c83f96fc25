/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvTemporaryCopy:
 *
 * A copy of an inventory in a temporary folder of its own, to look at one
 * that lies where SQLite cannot work. Freeing it removes the folder. Belongs
 * to one thread.
 */
typedef struct _InvTemporaryCopy InvTemporaryCopy;

/**
 * inv_temporary_copy_new:
 * @path: an inventory, which nothing in this program has open
 * @error: return location for an error
 *
 * Copies @path, and the log of its last writes if there is one.
 *
 * Returns: (transfer full) (nullable): the copy, or %NULL with @error set
 */
InvTemporaryCopy *inv_temporary_copy_new (const char *path, GError **error);

/**
 * inv_temporary_copy_free:
 * @self: (transfer full) (nullable): a copy that is no longer open
 *
 * Removes the copy.
 */
void inv_temporary_copy_free (InvTemporaryCopy *self);

/**
 * inv_temporary_copy_get_path:
 * @self: a copy
 *
 * Returns: where the copy is
 */
const char *inv_temporary_copy_get_path (InvTemporaryCopy *self);

/**
 * inv_temporary_make_folder:
 * @error: return location for an error
 *
 * Makes an empty folder, which nobody else can look into, for large files that
 * go soon: on a disk, not in memory. Any thread.
 *
 * Returns: (transfer full) (nullable): the folder, or %NULL with @error set
 */
char *inv_temporary_make_folder (GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvTemporaryCopy, inv_temporary_copy_free)

G_END_DECLS
