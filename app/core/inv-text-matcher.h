/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvTextMatch:
 * @INV_TEXT_MATCH_CONTAINS: the text has this in it
 * @INV_TEXT_MATCH_EQUALS: the text is this
 * @INV_TEXT_MATCH_PATTERN: the whole text looks like this, `*` standing for
 *   anything and `\` taking its meaning from the character behind it
 * @INV_TEXT_MATCH_TAG: the text is tags with commas between them, and this is one
 * @INV_TEXT_MATCH_TAG_PATTERN: the same, and one of the tags looks like this
 *
 * How a text is compared. Letter case never counts: all Unicode letters are
 * folded, and composed characters equal their parts.
 */
typedef enum
{
  INV_TEXT_MATCH_CONTAINS,
  INV_TEXT_MATCH_EQUALS,
  INV_TEXT_MATCH_PATTERN,
  INV_TEXT_MATCH_TAG,
  INV_TEXT_MATCH_TAG_PATTERN,
} InvTextMatch;

/**
 * InvTextMatcher:
 *
 * Something that is looked for in many texts. For one thread at a time.
 */
typedef struct _InvTextMatcher InvTextMatcher;

/**
 * inv_text_matcher_new:
 * @how: how to compare
 * @wanted: what is looked for, valid UTF-8
 *
 * Prepares to look for @wanted.
 *
 * Returns: (transfer full): the matcher
 */
InvTextMatcher *inv_text_matcher_new (InvTextMatch how, const char *wanted);

void inv_text_matcher_free (InvTextMatcher *matcher);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvTextMatcher, inv_text_matcher_free)

/**
 * inv_text_matcher_matches:
 * @matcher: a matcher
 * @text: a text
 * @length: its length in bytes
 *
 * Looks at one text. Texts of ASCII characters, which most are, take no
 * allocation.
 *
 * Returns: whether it is what is looked for
 */
gboolean inv_text_matcher_matches (InvTextMatcher *matcher, const char *text, gsize length);

/**
 * inv_text_fold:
 * @text: a text
 * @length: its length in bytes
 * @folded: where to write it; what is in it goes
 *
 * Writes the text with its letter case folded, in normal form C: texts that
 * differ in nothing else become equal. What is not valid UTF-8 stays as it is.
 */
void inv_text_fold (const char *text, gsize length, GString *folded);

G_END_DECLS
