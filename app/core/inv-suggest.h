/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inv_suggest:
 * @word: what a person wrote
 * @candidates: (array zero-terminated=1): what could have been meant
 *
 * Finds what a person most likely meant by a word that is none of
 * @candidates. Case does not count. One candidate that begins with @word is
 * it; else the one that takes the fewest slips of the finger (a letter wrong,
 * missing, too many, or two swapped), as long as that is no more than one
 * slip in three letters.
 *
 * Allocates a few bytes for each letter. Any thread.
 *
 * Returns: (transfer none) (nullable): the element of @candidates that is
 *   meant, or %NULL if none is near enough
 */
const char *inv_suggest (const char *word, const char *const *candidates);

/**
 * inv_suggest_distance:
 * @a: a word, UTF-8
 * @b: another
 *
 * How many slips of the finger turn @a into @b (optimal string alignment
 * distance). Counts characters, case counts.
 *
 * Any thread.
 *
 * Returns: the number, 0 if they are equal
 */
guint inv_suggest_distance (const char *a, const char *b);

G_END_DECLS
