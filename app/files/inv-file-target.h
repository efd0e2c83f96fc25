/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * InvFileTargetFunc:
 * @path: where to write
 * @data: what came with the call
 * @error: return location for an error
 *
 * Writes a file, which appears at @path when it is whole.
 *
 * Returns: whether it is there
 */
typedef gboolean (*InvFileTargetFunc) (const char *path, gpointer data, GError **error);

/**
 * inv_file_target_write:
 * @file: where the file is to appear, on this computer or elsewhere
 * @func: writes it
 * @data: for @func
 * @error: return location for an error
 *
 * Has a file written to wherever a person chose. Where no temporary file may
 * stand beside it, as in a sandbox that lets through the one file only, or where
 * it has no path, it is written to a temporary folder and copied from there.
 * Blocks.
 *
 * Returns: whether it is there
 */
gboolean inv_file_target_write (GFile *file, InvFileTargetFunc func, gpointer data, GError **error);

G_END_DECLS
