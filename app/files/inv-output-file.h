/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvOutputFile:
 *
 * A file that appears only when it is whole. It is written under a temporary
 * name in the same folder; [func@Inv.output_file_commit] puts it in its place,
 * and freeing it before leaves nothing behind, nor touches a file of that name
 * that was there.
 *
 * What is no plain file (a pipe, a device) is written to directly.
 */
typedef struct _InvOutputFile InvOutputFile;

/**
 * inv_output_file_new:
 * @path: where the file is to appear
 * @error: return location for an error
 *
 * Begins to write a file. Any thread.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
InvOutputFile *inv_output_file_new (const char *path, GError **error);

/**
 * inv_output_file_get_fd:
 * @file: a file that is being written
 *
 * Returns: the descriptor to write to; it stays the file's
 */
int inv_output_file_get_fd (InvOutputFile *file);

/**
 * inv_output_file_commit:
 * @file: (transfer full): a file that is written in whole
 * @error: return location for an error
 *
 * Makes sure that the content is on the disk, then puts the file in its place.
 *
 * Returns: whether it is there; else nothing has changed and @error is set
 */
gboolean inv_output_file_commit (InvOutputFile *file, GError **error);

/**
 * inv_output_file_free:
 * @file: a file that is being written
 *
 * Gives the file up: what was written so far is removed.
 */
void inv_output_file_free (InvOutputFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvOutputFile, inv_output_file_free)

/**
 * inv_output_set_error:
 * @error: return location for an error
 * @path: the file that could not be written, as the person named it
 * @saved_errno: what the system said
 *
 * Sets the error for a failed write: %INV_ERROR_NO_SPACE for a full disk,
 * %INV_ERROR_IO for all else.
 */
void inv_output_set_error (GError **error, const char *path, int saved_errno);

G_END_DECLS
