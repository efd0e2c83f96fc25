/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * INV_NAME_MAX:
 *
 * How many characters a name has at most.
 */
#define INV_NAME_MAX 200

/**
 * inv_name_clean:
 * @text: a name as a person or a program wrote it, need not be UTF-8
 * @len: its length in bytes, or -1 if it ends in NUL
 * @error: return location for an error
 *
 * Makes a name fit to be stored: in Unicode's normal form C, without blanks at
 * its ends, with one space for every run of blanks within, without invisible
 * characters. Cleaning a clean name changes nothing.
 *
 * What is empty, longer than [const@Inv.NAME_MAX], not UTF-8, or has control
 * characters is refused with %INV_ERROR_INVALID.
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL with @error set
 */
char *inv_name_clean (const char *text, gssize len, GError **error);

/**
 * inv_name_key:
 * @name: a name, valid UTF-8
 * @len: its length in bytes, or -1 if it ends in NUL
 *
 * Makes the key of a name. Two names are the same if their keys are equal, byte
 * by byte; nothing else in the program compares names. The key is the clean
 * name after full Unicode case folding, in normal form C: `Straße`, `STRASSE`
 * and ` strasse` have one key.
 *
 * Any thread.
 *
 * Returns: (transfer full): the key; empty if @name shows nothing
 */
char *inv_name_key (const char *name, gssize len);

/**
 * inv_name_equal:
 * @a: a name, valid UTF-8
 * @b: another
 *
 * Returns: whether both have one key
 */
gboolean inv_name_equal (const char *a, const char *b);

G_END_DECLS
