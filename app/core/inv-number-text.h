/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inv_number_to_text:
 * @digits: a number, digits only
 *
 * Writes a number for the eye: the country's calling code, the rest, three
 * digits and four, with thin spaces between them, once it has nine digits;
 * shorter ones, and all when grouping is switched off, as they are. Not for files, entries, copying or speaking.
 *
 * Any thread.
 *
 * Returns: (transfer full): the text
 */
char *inv_number_to_text (const char *digits);

/**
 * inv_number_text_set_grouped:
 * @grouped: whether there are spaces between groups of digits
 *
 * Sets this for the whole program. Any thread.
 */
void inv_number_text_set_grouped (gboolean grouped);

G_END_DECLS
