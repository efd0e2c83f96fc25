/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * INV_TEXT_SHOWN_MAX:
 *
 * How many characters of a person's text a message shows at most.
 */
#define INV_TEXT_SHOWN_MAX 40

/**
 * inv_text_is_blank:
 * @c: a character
 *
 * Whether @c is white space of any kind: space, tab, line end, no-break
 * space, thin space, ideographic space and so on.
 *
 * Any thread.
 *
 * Returns: %TRUE if it is
 */
gboolean inv_text_is_blank (gunichar c);

/**
 * inv_text_is_invisible:
 * @c: a character
 *
 * Whether @c shows nothing and means nothing within a name or a number:
 * zero-width space, word joiner, byte order mark, soft hyphen and the marks
 * of writing direction. Programs leave them behind when text is copied. The
 * two joiners that change how a word looks (ZWJ, ZWNJ) are not among them.
 *
 * Any thread.
 *
 * Returns: %TRUE if it is
 */
gboolean inv_text_is_invisible (gunichar c);

/**
 * inv_text_is_dash:
 * @c: a character
 *
 * Whether @c is a hyphen, dash or minus of any kind.
 *
 * Any thread.
 *
 * Returns: %TRUE if it is
 */
gboolean inv_text_is_dash (gunichar c);

/**
 * inv_text_trim:
 * @begin: (inout): where the text begins
 * @end: (inout): where it ends
 *
 * Takes blanks and invisible characters off both ends of a text, which need
 * not be UTF-8.
 *
 * Any thread.
 *
 * Returns: whether anything is left
 */
gboolean inv_text_trim (const char **begin, const char **end);

/**
 * inv_text_shorten:
 * @text: text of any origin, need not be UTF-8
 * @len: its length in bytes, or -1 if it ends in NUL
 *
 * Makes text fit to be shown in a message: valid UTF-8, on one line, without
 * control characters, of at most [const@Inv.TEXT_SHOWN_MAX] characters; what
 * is left off the end shows as an ellipsis.
 *
 * Any thread.
 *
 * Returns: (transfer full): the text to show
 */
char *inv_text_shorten (const char *text, gssize len);

G_END_DECLS
