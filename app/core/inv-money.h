/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvMoney:
 *
 * An amount in the inventory's one currency: whole millionths, so that six
 * decimals are exact and sums are too.
 */
typedef gint64 InvMoney;

/**
 * INV_MONEY_ONE:
 *
 * The amount 1.
 */
#define INV_MONEY_ONE G_GINT64_CONSTANT (1000000)

/**
 * INV_MONEY_DECIMALS:
 *
 * How many decimals an amount has at most.
 */
#define INV_MONEY_DECIMALS 6

/**
 * INV_MONEY_SIZE:
 *
 * The bytes that hold any amount as text, with the NUL at its end.
 */
#define INV_MONEY_SIZE 24

/**
 * inv_money_parse:
 * @text: an amount as a person wrote it
 * @len: its length in bytes, or -1 if it ends in NUL
 * @money: (out): the amount
 * @error: return location for an error
 *
 * Reads an amount with a dot before its decimals. Blanks, apostrophes or
 * commas between groups of three digits are taken off; `1,234`, which could be
 * meant either way, is refused. So are currency signs, exponents, more than
 * six decimals that are not zero, and what is too large: %INV_ERROR_INVALID.
 *
 * An amount may be negative. Whoever wants none that is has to refuse it.
 *
 * Allocates nothing when it is an amount. Any thread.
 *
 * Returns: whether it is an amount
 */
gboolean inv_money_parse (const char *text, gssize len, InvMoney *money, GError **error);

/**
 * inv_money_parse_with_sign:
 * @text: an amount out of a file
 * @len: its length in bytes, or -1 if it ends in NUL
 * @decimal_sign: what stands before the decimals in that file: `'.'` or `','`
 * @money: (out): the amount
 * @error: return location for an error
 *
 * The same as [func@Inv.money_parse] for a decimal sign that is known: the
 * other one is then between groups of three digits, so `1,234` is 1234 where
 * the sign is a dot.
 *
 * Returns: whether it is an amount
 */
gboolean
inv_money_parse_with_sign (const char *text, gssize len, char decimal_sign, InvMoney *money, GError **error);

/**
 * inv_money_write:
 * @money: an amount
 * @buffer: (out caller-allocated): the text, with a NUL behind it
 *
 * Writes an amount with a dot before its decimals and no digit more than it
 * needs: `0.1`, `12.5`, `3`. Reading it gives the same amount.
 *
 * Any thread.
 *
 * Returns: the length of the text
 */
gsize inv_money_write (InvMoney money, char buffer[INV_MONEY_SIZE]);

/**
 * inv_money_to_text:
 * @money: an amount
 *
 * The same as [func@Inv.money_write] in a new string.
 *
 * Returns: (transfer full): the text
 */
char *inv_money_to_text (InvMoney money);

/**
 * inv_money_add:
 * @a: an amount
 * @b: another
 * @sum: (out): both together
 *
 * Returns: %FALSE if the sum is too large, and @sum is unchanged
 */
gboolean inv_money_add (InvMoney a, InvMoney b, InvMoney *sum);

/**
 * inv_money_multiply:
 * @money: an amount
 * @n: how many times
 * @product: (out): so many times the amount
 *
 * Returns: %FALSE if the product is too large, and @product is unchanged
 */
gboolean inv_money_multiply (InvMoney money, gint64 n, InvMoney *product);

G_END_DECLS
