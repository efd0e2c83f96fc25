/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvInputFile:
 *
 * A file that is open for reading, at any place and as often as it takes.
 * What comes through a pipe is kept in a temporary file that has no name.
 * Counted references; reading is safe from any thread.
 */
typedef struct _InvInputFile InvInputFile;

/**
 * inv_input_file_open:
 * @path: the file
 * @error: return location for an error
 *
 * Opens a file. The error is %INV_ERROR_NOT_FOUND, %INV_ERROR_IO or
 * %INV_ERROR_NO_SPACE.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
InvInputFile *inv_input_file_open (const char *path, GError **error);

InvInputFile *inv_input_file_ref (InvInputFile *file);
void inv_input_file_unref (InvInputFile *file);

/**
 * inv_input_file_get_path:
 * @file: a file
 *
 * Returns: (transfer none): the path it was opened by
 */
const char *inv_input_file_get_path (InvInputFile *file);

/**
 * inv_input_file_get_size:
 * @file: a file
 *
 * Returns: its size in bytes when it was opened
 */
guint64 inv_input_file_get_size (InvInputFile *file);

/**
 * inv_input_file_read:
 * @file: a file
 * @offset: where to begin
 * @buffer: room for @size bytes
 * @size: how many bytes to read; fewer come only at the end
 * @error: return location for an error, %INV_ERROR_IO
 *
 * Reads a piece of the file.
 *
 * Returns: how many bytes were read, 0 at the end, -1 with @error set
 */
gssize inv_input_file_read (InvInputFile *file, guint64 offset, void *buffer, gsize size, GError **error);

/**
 * inv_input_file_get_head:
 * @file: a file
 * @size: how many bytes of it
 *
 * Makes a file that ends after the first @size bytes of another, for a look at
 * what may be very large.
 *
 * Returns: (transfer full): the head of the file
 */
InvInputFile *inv_input_file_get_head (InvInputFile *file, guint64 size);

/**
 * inv_input_file_is_changed:
 * @file: a file
 *
 * Whether somebody has written to the file since it was opened, or has put
 * another one in its place. One that was removed stays as it is for who has it
 * open.
 *
 * Returns: %TRUE if it is no longer what it was
 */
gboolean inv_input_file_is_changed (InvInputFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvInputFile, inv_input_file_unref)

G_END_DECLS
