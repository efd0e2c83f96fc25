/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inv_formula_needs_mark:
 * @text: a text that is about to be written to a csv file
 * @length: its length in bytes
 *
 * Whether a spreadsheet would take @text for a formula, so that an apostrophe
 * goes in front of it. It would when the text begins with one of `= + - @`, a
 * tab or a return.
 *
 * A text that begins with apostrophes and then such a character gets one
 * more, so that [func@Inv.formula_skip_mark] gives back every text as it was.
 * Any thread.
 *
 * Returns: %TRUE if it needs the mark
 */
gboolean inv_formula_needs_mark (const char *text, gsize length);

/**
 * inv_formula_skip_mark:
 * @text: a text from a csv file
 *
 * Finds the text behind the apostrophe that keeps spreadsheets from running
 * it. An apostrophe in front of anything else is part of the text. Any thread.
 *
 * Returns: (transfer none): @text, or the place behind its first byte
 */
const char *inv_formula_skip_mark (const char *text);

G_END_DECLS
