/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * INV_NUMBER_MAX_DIGITS:
 *
 * How many digits a number has at most.
 */
#define INV_NUMBER_MAX_DIGITS 32

/**
 * INV_NUMBER_SIZE:
 *
 * The bytes that hold any number with the NUL at its end.
 */
#define INV_NUMBER_SIZE (INV_NUMBER_MAX_DIGITS + 1)

/**
 * InvNumberNotices:
 * @INV_NUMBER_NOTICE_NONE: the number is as it was written
 * @INV_NUMBER_NOTICE_LETTERS: letters of a vanity number became keypad digits
 * @INV_NUMBER_NOTICE_FRACTION: a fraction of zeros was dropped
 *
 * What a person should be told of a number that was taken.
 */
typedef enum
{
  INV_NUMBER_NOTICE_NONE = 0,
  INV_NUMBER_NOTICE_LETTERS = 1 << 0,
  INV_NUMBER_NOTICE_FRACTION = 1 << 1,
} InvNumberNotices;

/**
 * InvNumberError:
 * @INV_NUMBER_OK: nothing is wrong
 * @INV_NUMBER_EMPTY: there is nothing, or blanks only
 * @INV_NUMBER_NO_DIGITS: a text without a digit: `n/a`, `Total`
 * @INV_NUMBER_TOO_LONG: more digits than [const@Inv.NUMBER_MAX_DIGITS]
 * @INV_NUMBER_SHORTENED: a spreadsheet has shortened it (`4.479E+11`), its
 *   digits are gone
 * @INV_NUMBER_FRACTION: it has a fraction that is not zero
 * @INV_NUMBER_LETTERS: letters that are not those of a vanity number: `x12`
 * @INV_NUMBER_EXTENSION: an extension stands behind it: `2056661234 ext 12`
 * @INV_NUMBER_PLUS: a plus elsewhere than in front, or a second one
 * @INV_NUMBER_CHARACTER: a character that no phone number has
 * @INV_NUMBER_RANGE_OPEN: a range without its first or last number
 * @INV_NUMBER_RANGE_REVERSED: a range whose last number comes before its first
 * @INV_NUMBER_RANGE_ZERO: a range that would grow in length although an end
 *   begins with zero
 * @INV_NUMBER_RANGE_SEVERAL: more than one `..`
 *
 * Why a text is not a number or, for the last four, not a range of numbers.
 */
typedef enum
{
  INV_NUMBER_OK,
  INV_NUMBER_EMPTY,
  INV_NUMBER_NO_DIGITS,
  INV_NUMBER_TOO_LONG,
  INV_NUMBER_SHORTENED,
  INV_NUMBER_FRACTION,
  INV_NUMBER_LETTERS,
  INV_NUMBER_EXTENSION,
  INV_NUMBER_PLUS,
  INV_NUMBER_CHARACTER,
  INV_NUMBER_RANGE_OPEN,
  INV_NUMBER_RANGE_REVERSED,
  INV_NUMBER_RANGE_ZERO,
  INV_NUMBER_RANGE_SEVERAL,
} InvNumberError;

/**
 * INV_NUMBER_N_ERRORS:
 *
 * How many values [enum@Inv.NumberError] has, for counting by reason.
 */
#define INV_NUMBER_N_ERRORS (INV_NUMBER_RANGE_SEVERAL + 1)

/**
 * inv_number_scan:
 * @text: one number as a person or a program wrote it
 * @len: its length in bytes, or -1 if it ends in NUL
 * @out: (out caller-allocated): the number's digits, with a NUL behind them
 * @out_len: (out) (optional): how many digits that is
 * @notices: (out) (optional): what to tell of it
 *
 * Reads one number. What is kept is its digits: leading zeros survive.
 *
 * Taken off are blanks of every kind, dots, brackets, slashes, dashes of every
 * kind, one plus before the first digit, one apostrophe before all (the text
 * mark of spreadsheets), and invisible characters. Decimal digits of any
 * script count as digits.
 *
 * Three or more of the letters A to Z with nothing between them, after three
 * or more digits, become the digits of the telephone keypad. `ext`, `extn` and
 * `extension` do not: they announce a number that is not part of this one.
 *
 * One dot with one or two digits behind it is a fraction; so is one dot with
 * more behind it where ten or more digits and no other punctuation stand
 * before it, because nobody writes a phone number so, but spreadsheets do. A
 * fraction of zeros is dropped; with any other the text is refused.
 *
 * Allocates nothing. When the text is refused, @out holds the empty string.
 * Any thread.
 *
 * Returns: %INV_NUMBER_OK, or why it is not a number
 */
InvNumberError inv_number_scan (const char *text,
                                gssize len,
                                char out[INV_NUMBER_SIZE],
                                gsize *out_len,
                                InvNumberNotices *notices);

/**
 * inv_number_parse:
 * @text: one number as a person or a program wrote it
 * @len: its length in bytes, or -1 if it ends in NUL
 * @out: (out caller-allocated): the number's digits, with a NUL behind them
 * @notices: (out) (optional): what to tell of it
 * @error: return location for an error
 *
 * The same as [func@Inv.number_scan] with the reason as an error for people,
 * %INV_ERROR_INVALID.
 *
 * Allocates nothing when the text is a number. Any thread.
 *
 * Returns: whether it is a number
 */
gboolean inv_number_parse (const char *text,
                           gssize len,
                           char out[INV_NUMBER_SIZE],
                           InvNumberNotices *notices,
                           GError **error);

/**
 * inv_number_is_digits:
 * @text: a text
 * @len: its length in bytes, or -1 if it ends in NUL
 *
 * Whether @text is a number in the form in which numbers are stored: one or
 * more ASCII digits, no more than [const@Inv.NUMBER_MAX_DIGITS].
 *
 * Any thread.
 *
 * Returns: %TRUE if it is
 */
gboolean inv_number_is_digits (const char *text, gssize len);

/**
 * inv_number_error_label:
 * @code: a reason, not %INV_NUMBER_OK
 *
 * The reason in a few words that fit many numbers, for a table of counts:
 * *shortened by a spreadsheet*.
 *
 * Any thread.
 *
 * Returns: (transfer none): the words, translated
 */
const char *inv_number_error_label (InvNumberError code);

/**
 * inv_number_error_message:
 * @code: a reason that [func@Inv.number_scan] gave; those of ranges have
 *   [func@Inv.range_error_message]
 * @text: the text that it gave it for
 * @len: its length in bytes, or -1 if it ends in NUL
 *
 * The reason as a message: what is wrong, with which value, what to do. Long
 * values are shown shortened.
 *
 * Any thread.
 *
 * Returns: (transfer full): the message, translated
 */
char *inv_number_error_message (InvNumberError code, const char *text, gssize len);

/**
 * inv_keypad_digit:
 * @letter: a character
 *
 * The digit that has @letter on a telephone keypad (ITU-T E.161).
 *
 * Any thread.
 *
 * Returns: `'2'` to `'9'`, or NUL if @letter is not one of A to Z, a to z
 */
char inv_keypad_digit (char letter);

G_END_DECLS
