/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns a file of any encoding into blocks of UTF-8. A file in UTF-8 passes through as it is. */

#include "config.h"

#include "inv-text-stream.h"

#include "inv-text-encoding.h"

#include <errno.h>
#include <string.h>

#define BLOCK_SIZE (64 * 1024)

/* The longest that one character's bytes can be in the encodings that iconv knows. */
#define MAX_CHARACTER 16

#define BYTE_ORDER_MARK "\357\273\277"
#define REPLACEMENT "\357\277\275"

struct _InvTextStream
{
  InvInputFile *file;
  GIConv iconv;
  GByteArray *converted;
  guint64 offset;
  gsize n_kept;
  gsize unit;
  gboolean begun;
  char block[MAX_CHARACTER + BLOCK_SIZE];
};

static gboolean
is_name_of_utf8 (const char *encoding)
{
  return g_ascii_strcasecmp (encoding, "UTF-8") == 0 || g_ascii_strcasecmp (encoding, "UTF8") == 0;
}

InvTextStream *
inv_text_stream_new (InvInputFile *file, const char *encoding, GError **error)
{
  if (!inv_text_encoding_check (encoding, error))
    return NULL;

  InvTextStream *stream = g_new0 (InvTextStream, 1);

  stream->file = inv_input_file_ref (file);
  stream->iconv = (GIConv) -1;
  stream->unit = g_ascii_strncasecmp (encoding, "UTF-16", 6) == 0 ? 2 : 1;

  if (!is_name_of_utf8 (encoding))
    {
      stream->iconv = g_iconv_open ("UTF-8", encoding);
      stream->converted = g_byte_array_new ();
    }

  return stream;
}

void
inv_text_stream_free (InvTextStream *stream)
{
  if (stream->iconv != (GIConv) -1)
    g_iconv_close (stream->iconv);
  g_clear_pointer (&stream->converted, g_byte_array_unref);
  inv_input_file_unref (stream->file);
  g_free (stream);
}

/* Converts a block; what is left over is the begin of a character, unless the file ends here. */
static gsize
convert (InvTextStream *stream, gsize size, gboolean at_end)
{
  GByteArray *out = stream->converted;
  char *from = stream->block;
  gsize left = size;

  g_byte_array_set_size (out, 0);

  while (left > 0)
    {
      gsize had = out->len;
      gsize room = left * 4 + MAX_CHARACTER;

      g_byte_array_set_size (out, had + room);

      char *to = (char *) out->data + had;
      gsize result = g_iconv (stream->iconv, &from, &left, &to, &room);
      int saved_errno = errno;

      g_byte_array_set_size (out, to - (char *) out->data);

      if (result != (gsize) -1 || saved_errno == E2BIG)
        continue;

      if (saved_errno == EINVAL && !at_end && left < MAX_CHARACTER)
        break;

      gsize skip = MIN (left, stream->unit);

      g_byte_array_append (out, (const guint8 *) REPLACEMENT, strlen (REPLACEMENT));
      from += skip;
      left -= skip;
    }

  memmove (stream->block, from, left);

  return left;
}

static void
skip_byte_order_mark (const char **text, gsize *length)
{
  if (*length >= strlen (BYTE_ORDER_MARK) && memcmp (*text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      *text += strlen (BYTE_ORDER_MARK);
      *length -= strlen (BYTE_ORDER_MARK);
    }
}

gboolean
inv_text_stream_next (InvTextStream *stream, const char **text, gsize *length, GError **error)
{
  do
    {
      gssize n = inv_input_file_read (stream->file, stream->offset, stream->block + stream->n_kept,
                                      BLOCK_SIZE, error);

      if (n < 0)
        return FALSE;

      gsize size = stream->n_kept + n;

      stream->offset += n;
      stream->n_kept = 0;
      *text = stream->block;
      *length = size;

      if (size == 0)
        return TRUE;

      if (stream->converted != NULL)
        {
          stream->n_kept = convert (stream, size, n == 0);
          *text = (const char *) stream->converted->data;
          *length = stream->converted->len;
        }

      if (!stream->begun)
        skip_byte_order_mark (text, length);
      stream->begun = TRUE;
    }
  while (*length == 0);

  return TRUE;
}

gboolean
inv_text_stream_is_converted (InvTextStream *stream)
{
  return stream->converted != NULL;
}

double
inv_text_stream_get_fraction (InvTextStream *stream)
{
  guint64 size = inv_input_file_get_size (stream->file);

  return size == 0 ? 1 : MIN ((double) stream->offset / (double) size, 1);
}
