/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-input-file.h"

G_BEGIN_DECLS

/**
 * inv_text_encoding_detect:
 * @file: a file
 * @error: return location for an error
 *
 * Finds the encoding of a text file: by its byte order mark, else UTF-8 when
 * it is that, else by what its bytes make most likely. The whole file is
 * looked at as far as it is ASCII.
 *
 * A file that is empty or no text is an error, %INV_ERROR_INVALID, that says
 * what the file is where that can be told. Any thread.
 *
 * Returns: (transfer none): the encoding's name as iconv knows it, or %NULL with
 *   @error set
 */
const char *inv_text_encoding_detect (InvInputFile *file, GError **error);

/**
 * inv_text_encoding_check:
 * @encoding: the name of an encoding as typed
 * @error: return location for an error
 *
 * Whether text in that encoding can be read. The error is %INV_ERROR_USAGE.
 *
 * Returns: %TRUE if it can
 */
gboolean inv_text_encoding_check (const char *encoding, GError **error);

G_END_DECLS
