/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-query-word.h"
#include "inv-query.h"

G_BEGIN_DECLS

/* Reads what stands behind a field's colon: values with commas between them.
 * Returns an array of InvMatch, or NULL with an error. */
GArray *inv_query_matches_parse (InvField field, InvQueryPiece values, GError **error);

/* Reads a piece with wildcards into a pattern, in which a backslash precedes
 * the asterisks and backslashes that mean themselves. */
char *inv_query_pattern_parse (InvQueryPiece piece);

/* Reads a piece with wildcards into the pattern of a number: digits and
 * asterisks; letters become keypad digits, punctuation goes. Returns NULL if
 * there is anything else in it, or neither digit nor asterisk. */
char *inv_query_number_pattern_parse (InvQueryPiece piece);

/* Whether a character may stand in a number and not count. */
gboolean inv_query_is_number_punctuation (gunichar c);

G_END_DECLS
