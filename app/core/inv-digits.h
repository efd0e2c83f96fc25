/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-number.h"

G_BEGIN_DECLS

/**
 * inv_digits_compare:
 * @a: digits
 * @a_len: how many
 * @b: digits
 * @b_len: how many
 *
 * Compares numbers in the order of counting: the shorter first, those of one
 * length by their bytes. Any thread, like all functions here.
 *
 * Returns: less than, equal to or greater than zero
 */
int inv_digits_compare (const char *a, gsize a_len, const char *b, gsize b_len);

/**
 * inv_digits_count:
 * @first: digits
 * @first_len: how many
 * @last: digits, not before @first in the order of counting
 * @last_len: how many
 *
 * Counts the numbers from @first to @last, both included.
 *
 * Returns: how many there are; %G_MAXUINT64 if that type does not hold it
 */
guint64 inv_digits_count (const char *first, gsize first_len, const char *last, gsize last_len);

/**
 * inv_digits_increment:
 * @number: (inout): digits, with a NUL behind them and room for one more
 * @len: how many
 *
 * Goes to the next number: `199` becomes `200`, `007` becomes `008`, `99`
 * becomes `100`.
 *
 * Returns: how many digits there are now
 */
gsize inv_digits_increment (char *number, gsize len);

/**
 * inv_digits_add:
 * @number: (inout): digits, with a NUL behind them, in a buffer for any number
 * @len: how many
 * @n: how much to add; the sum is a number that can be stored
 *
 * Goes @n numbers further.
 *
 * Returns: how many digits there are now
 */
gsize inv_digits_add (char number[INV_NUMBER_SIZE], gsize len, guint64 n);

G_END_DECLS
