/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-input-file.h"

G_BEGIN_DECLS

/**
 * InvTextStream:
 *
 * Reads a text file of any encoding as UTF-8, a block at a time. Used by one
 * thread at a time.
 */
typedef struct _InvTextStream InvTextStream;

/**
 * inv_text_stream_new:
 * @file: a file
 * @encoding: its encoding as iconv knows it
 * @error: return location for an error, %INV_ERROR_USAGE
 *
 * Returns: (transfer full): a stream at the begin of the text, behind any byte
 *   order mark, or %NULL with @error set
 */
InvTextStream *inv_text_stream_new (InvInputFile *file, const char *encoding, GError **error);

void inv_text_stream_free (InvTextStream *stream);

/**
 * inv_text_stream_next:
 * @stream: a stream
 * @text: (out): the next block, valid until the next call
 * @length: (out): its length in bytes, 0 at the end of the file
 * @error: return location for an error, %INV_ERROR_IO
 *
 * Reads the next block. Of a file in UTF-8 it is what is in the file, right or
 * wrong; of other encodings, U+FFFD stands for bytes that mean nothing there.
 *
 * Returns: %FALSE with @error set when the file cannot be read
 */
gboolean inv_text_stream_next (InvTextStream *stream, const char **text, gsize *length, GError **error);

/**
 * inv_text_stream_is_converted:
 * @stream: a stream
 *
 * Returns: whether the blocks are converted from another encoding
 */
gboolean inv_text_stream_is_converted (InvTextStream *stream);

/**
 * inv_text_stream_get_fraction:
 * @stream: a stream
 *
 * Returns: how much of the file is read, 0 to 1
 */
double inv_text_stream_get_fraction (InvTextStream *stream);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvTextStream, inv_text_stream_free)

G_END_DECLS
