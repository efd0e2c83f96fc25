/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word of a query, or a piece of one, without its quotes.
 *
 * text: its bytes; need not end in NUL
 * marks: one for each byte: whether it stood in quotes and so means itself only
 * length: how many bytes
 */
typedef struct
{
  const char *text;
  const gboolean *marks;
  gsize length;
} InvQueryPiece;

/* A word as it was written.
 *
 * whole: all of it, without the dash that negates it
 * negated: whether that dash was there
 * source: how it was written, for messages
 * place: at which character it begins, the first being 1
 */
typedef struct
{
  InvQueryPiece whole;
  gboolean negated;
  char *source;
  guint place;
} InvQueryWord;

/* Cuts text into words at blanks that are not in quotes. Returns an array of
 * InvQueryWord, or NULL when a quote is left open or the text is not UTF-8. */
GArray *inv_query_words_split (const char *text, GError **error);

/* Finds what is not quoted, from offset on. Returns FALSE if it is not there. */
gboolean inv_query_piece_find (InvQueryPiece piece, const char *wanted, gsize offset, gsize *at);

/* Cuts a part out of a piece. */
InvQueryPiece inv_query_piece_cut (InvQueryPiece piece, gsize begin, gsize end);

/* Whether the piece is that text, letter case aside, without any quotes. */
gboolean inv_query_piece_is (InvQueryPiece piece, const char *wanted);

/* Whether any of it stood in quotes. */
gboolean inv_query_piece_is_quoted (InvQueryPiece piece);

/* A copy of its text. */
char *inv_query_piece_dup (InvQueryPiece piece);

G_END_DECLS
