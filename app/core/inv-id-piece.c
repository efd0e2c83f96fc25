/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form in which a set of ids is stored: in pieces, each with its least
 * and greatest id beside it, so that one id is looked for in one piece. What
 * is read may come from a damaged file and is trusted in nothing.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-id-set.h"

#include <glib/gi18n-lib.h>

#define BITS_A_BYTE 7
#define MORE_FOLLOWS 0x80

typedef struct
{
  const guint8 *next;
  const guint8 *end;
  gint64 last;
  gboolean has_begun;
} PieceReader;

static void
write_varint (GByteArray *bytes, guint64 value)
{
  guint8 buffer[10];
  guint n = 0;

  while (value >= MORE_FOLLOWS)
    {
      buffer[n++] = (guint8) (value | MORE_FOLLOWS);
      value >>= BITS_A_BYTE;
    }
  buffer[n++] = (guint8) value;
  g_byte_array_append (bytes, buffer, n);
}

static gboolean
read_varint (PieceReader *reader, guint64 *value)
{
  *value = 0;
  for (guint shift = 0; shift < 64 && reader->next < reader->end; shift += BITS_A_BYTE)
    {
      guint64 byte = *reader->next++;
      guint64 bits = byte & (MORE_FOLLOWS - 1);

      if ((bits << shift) >> shift != bits)
        return FALSE;
      *value |= bits << shift;
      if ((byte & MORE_FOLLOWS) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
write_run (GByteArray *bytes, guint64 n_skipped, guint64 length)
{
  write_varint (bytes, n_skipped << 1 | (length > 1));
  if (length > 1)
    write_varint (bytes, length - 2);
}

static void
reader_init (PieceReader *reader, const InvIdPiece *piece)
{
  reader->next = piece->bytes;
  reader->end = piece->n_bytes > 0 ? piece->bytes + piece->n_bytes : piece->bytes;
  reader->last = piece->first;
  reader->has_begun = FALSE;
}

/* Reads the next run, which needs that there are bytes left. */
static gboolean
reader_next (PieceReader *reader, InvIdRun *run)
{
  guint64 token;
  guint64 more = 0;

  if (!read_varint (reader, &token))
    return FALSE;
  if ((token & 1) != 0 && (!read_varint (reader, &more) || ++more == 0))
    return FALSE;

  /* Before the first run nothing can be left out; before any other at least one id is. */
  guint64 distance = token >> 1;
  if (reader->has_begun ? distance > G_MAXINT64 - 2 : distance != 0)
    return FALSE;
  if (reader->has_begun)
    distance += 2;
  if (distance > (guint64) (G_MAXINT64 - reader->last))
    return FALSE;

  run->first = reader->last + (gint64) distance;
  if (more > (guint64) (G_MAXINT64 - run->first))
    return FALSE;
  run->last = run->first + (gint64) more;

  reader->last = run->last;
  reader->has_begun = TRUE;
  return TRUE;
}

static gboolean
piece_is_well_formed (const InvIdPiece *piece)
{
  PieceReader reader;
  InvIdRun run;
  guint64 count = 0;

  if (piece->first < 1 || piece->last < piece->first || piece->count < 1 || piece->count > INV_ID_PIECE_MAX)
    return FALSE;

  reader_init (&reader, piece);
  while (reader.next < reader.end)
    {
      if (!reader_next (&reader, &run))
        return FALSE;
      count += (guint64) (run.last - run.first) + 1;
      if (count > (guint64) piece->count)
        return FALSE;
    }
  return count == (guint64) piece->count && reader.last == piece->last;
}

void
inv_id_piece_iter_init (InvIdPieceIter *iter, const InvIdSet *set)
{
  g_return_if_fail (iter != NULL);
  g_return_if_fail (set != NULL);

  gsize n_runs;

  iter->run = inv_id_set_get_runs (set, &n_runs);
  iter->end = iter->run + n_runs;
  iter->next = inv_id_set_get_first (set);
  iter->bytes = g_byte_array_new ();
}

gboolean
inv_id_piece_iter_next (InvIdPieceIter *iter, InvIdPiece *piece)
{
  g_return_val_if_fail (iter != NULL, FALSE);
  g_return_val_if_fail (piece != NULL, FALSE);

  if (iter->run == iter->end)
    return FALSE;

  g_byte_array_set_size (iter->bytes, 0);
  piece->first = iter->next;
  piece->count = 0;

  for (;;)
    {
      gint64 length = MIN (iter->run->last - iter->next, INV_ID_PIECE_MAX - piece->count - 1) + 1;

      write_run (iter->bytes, piece->count == 0 ? 0 : (guint64) (iter->next - piece->last - 2),
                 (guint64) length);
      piece->last = iter->next + (length - 1);
      piece->count += length;

      if (piece->last < iter->run->last)
        iter->next = piece->last + 1;
      else if (++iter->run < iter->end)
        iter->next = iter->run->first;

      if (iter->run == iter->end || piece->count == INV_ID_PIECE_MAX)
        break;
    }

  piece->bytes = iter->bytes->data;
  piece->n_bytes = iter->bytes->len;
  return TRUE;
}

void
inv_id_piece_iter_clear (InvIdPieceIter *iter)
{
  g_return_if_fail (iter != NULL);

  g_clear_pointer (&iter->bytes, g_byte_array_unref);
}

gboolean
inv_id_piece_contains (const InvIdPiece *piece, gint64 id)
{
  g_return_val_if_fail (piece != NULL, FALSE);

  PieceReader reader;
  InvIdRun run;

  if (id < piece->first || id > piece->last || !piece_is_well_formed (piece))
    return FALSE;

  reader_init (&reader, piece);
  while (reader.next < reader.end && reader_next (&reader, &run))
    {
      if (id <= run.last)
        return id >= run.first;
    }
  return FALSE;
}

gboolean
inv_id_set_builder_add_piece (InvIdSetBuilder *self, const InvIdPiece *piece, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (piece != NULL, FALSE);

  PieceReader reader;
  InvIdRun run;

  if (!piece_is_well_formed (piece))
    {
      g_set_error_literal (error, INV_ERROR, INV_ERROR_DAMAGED,
                           _ ("The inventory's history is damaged: a list of rows in it cannot be read. "
                              "Restore the inventory from a backup."));
      return FALSE;
    }

  reader_init (&reader, piece);
  while (reader.next < reader.end && reader_next (&reader, &run))
    inv_id_set_builder_add_run (self, run.first, run.last);
  return TRUE;
}
