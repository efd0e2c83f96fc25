/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-number.h"

G_BEGIN_DECLS

/**
 * INV_CREATE_MAX:
 *
 * How many numbers can be created in one go.
 */
#define INV_CREATE_MAX 10000000

/**
 * InvRange:
 * @first: the first number
 * @last: the last number
 * @first_len: how many digits @first has
 * @last_len: how many digits @last has, not less than @first_len
 * @count: how many numbers there are, at least 1; %G_MAXUINT64 for more than
 *   that type holds
 *
 * A range of numbers, both ends included, or a single one.
 *
 * Where both ends are of one length it holds every number of that length
 * between them, zeros in front included. Where the last is longer it holds
 * what counting from the first to the last gives, none of which begins with
 * zero.
 */
typedef struct
{
  char first[INV_NUMBER_SIZE];
  char last[INV_NUMBER_SIZE];
  guint8 first_len;
  guint8 last_len;
  guint64 count;
} InvRange;

/**
 * InvRangeIter:
 * @number: the number that the iterator stands at, with a NUL behind it
 * @len: how many digits it has
 *
 * Walks over the numbers of a range in the order of counting. The fields after
 * these two are private.
 */
typedef struct
{
  char number[INV_NUMBER_SIZE];
  gsize len;
  /*< private >*/
  guint64 n_left;
  gboolean has_begun;
} InvRangeIter;

/**
 * inv_range_scan:
 * @text: a number or a range as a person or a program wrote it
 * @len: its length in bytes, or -1 if it ends in NUL
 * @range: (out caller-allocated): the range
 * @notices: (out) (optional): what to tell of its numbers
 *
 * Reads a number or a range of numbers.
 *
 * Two plain digit strings with one dash between are a range; the dash may be
 * of any kind and have blanks around it. Where the text holds other
 * punctuation, one `..` makes a range, else one dash with blanks on both
 * sides, else one en or em dash. All other dashes are punctuation within
 * numbers, and so are several where only one could make a range:
 * `205 - 666 - 1234` and `44 20 7946 0000-0999` are one number each.
 *
 * If both ends have as many digits, the range keeps their zeros. A shorter
 * right end stands for the last digits. A longer one is a longer number; then
 * neither end may begin with zero.
 *
 * Allocates nothing. When the text is refused, @range is undefined. Any
 * thread.
 *
 * Returns: %INV_NUMBER_OK, or why it is neither a number nor a range
 */
InvNumberError inv_range_scan (const char *text, gssize len, InvRange *range, InvNumberNotices *notices);

/**
 * inv_range_parse:
 * @text: a number or a range as a person or a program wrote it
 * @len: its length in bytes, or -1 if it ends in NUL
 * @range: (out caller-allocated): the range
 * @notices: (out) (optional): what to tell of its numbers
 * @error: return location for an error
 *
 * The same as [func@Inv.range_scan] with the reason as an error for people,
 * %INV_ERROR_INVALID.
 *
 * Returns: whether it is a number or a range
 */
gboolean
inv_range_parse (const char *text, gssize len, InvRange *range, InvNumberNotices *notices, GError **error);

/**
 * inv_range_scan_ends:
 * @start: the first number, as a person or a program wrote it
 * @start_len: its length in bytes, or -1 if it ends in NUL
 * @end: the last number; if it is blank, the range is @start alone
 * @end_len: its length in bytes, or -1 if it ends in NUL
 * @range: (out caller-allocated): the range
 * @notices: (out) (optional): what to tell of its numbers
 *
 * Makes a range of two columns of a table, by the rules of
 * [func@Inv.range_scan].
 *
 * Returns: %INV_NUMBER_OK, or why it is not a range
 */
InvNumberError inv_range_scan_ends (const char *start,
                                    gssize start_len,
                                    const char *end,
                                    gssize end_len,
                                    InvRange *range,
                                    InvNumberNotices *notices);

/**
 * inv_range_from_ends:
 * @start: the first number, as a person or a program wrote it
 * @start_len: its length in bytes, or -1 if it ends in NUL
 * @end: the last number; if it is blank, the range is @start alone
 * @end_len: its length in bytes, or -1 if it ends in NUL
 * @range: (out caller-allocated): the range
 * @notices: (out) (optional): what to tell of its numbers
 * @error: return location for an error
 *
 * The same as [func@Inv.range_scan_ends] with an error, %INV_ERROR_INVALID.
 *
 * Returns: whether it is a range
 */
gboolean inv_range_from_ends (const char *start,
                              gssize start_len,
                              const char *end,
                              gssize end_len,
                              InvRange *range,
                              InvNumberNotices *notices,
                              GError **error);

/**
 * inv_range_error_message:
 * @code: a reason that [func@Inv.range_scan] gave
 * @text: the text that it gave it for
 * @len: its length in bytes, or -1 if it ends in NUL
 *
 * The reason as a message for people; for a range it says what to type.
 *
 * Returns: (transfer full): the message, translated
 */
char *inv_range_error_message (InvNumberError code, const char *text, gssize len);

/**
 * inv_range_suggest:
 * @code: a reason that [func@Inv.range_scan] gave
 * @text: the text that it gave it for
 * @len: its length in bytes, or -1 if it ends in NUL
 *
 * Says what was most likely meant, in a form that can be read: `111-222` for
 * `222-111`.
 *
 * Returns: (transfer full) (nullable): the range, or %NULL where that cannot be
 *   known
 */
char *inv_range_suggest (InvNumberError code, const char *text, gssize len);

/**
 * inv_range_init_digits:
 * @range: (out caller-allocated): the range
 * @first: the first number, digits only
 * @last: the last number, digits only, not shorter than @first
 *
 * Makes a range of two numbers in their stored form.
 *
 * Returns: %INV_NUMBER_OK, %INV_NUMBER_RANGE_REVERSED or
 *   %INV_NUMBER_RANGE_ZERO
 */
InvNumberError inv_range_init_digits (InvRange *range, const char *first, const char *last);

/**
 * inv_range_contains:
 * @range: a range
 * @number: a number in its stored form
 *
 * Returns: whether @number is one of the range's
 */
gboolean inv_range_contains (const InvRange *range, const char *number);

/**
 * inv_range_overlaps:
 * @a: a range
 * @b: another
 *
 * Returns: whether there is a number that is in both
 */
gboolean inv_range_overlaps (const InvRange *a, const InvRange *b);

/**
 * inv_range_get_nth:
 * @range: a range
 * @n: which of its numbers, from 0, less than its count
 * @number: (out caller-allocated): the number
 *
 * Gets a number of the range in the order of counting.
 *
 * Returns: how many digits it has
 */
gsize inv_range_get_nth (const InvRange *range, guint64 n, char number[INV_NUMBER_SIZE]);

/**
 * inv_range_get_of_length:
 * @range: a range
 * @len: a number of digits
 * @part: (out caller-allocated): the numbers of that length
 *
 * Gets the part of a range in which all numbers have @len digits.
 *
 * Returns: whether there are such numbers
 */
gboolean inv_range_get_of_length (const InvRange *range, gsize len, InvRange *part);

/**
 * inv_range_to_text:
 * @range: a range
 *
 * Writes a range as it can be typed: `111-222`, or the number if there is one
 * only.
 *
 * Returns: (transfer full): the text
 */
char *inv_range_to_text (const InvRange *range);

/**
 * inv_range_iter_init:
 * @iter: an uninitialised iterator
 * @range: a range; it is copied
 *
 * Sets @iter before the first number. There is nothing to clear.
 */
void inv_range_iter_init (InvRangeIter *iter, const InvRange *range);

/**
 * inv_range_iter_next:
 * @iter: an iterator
 *
 * Goes to the next number and puts it in the fields of @iter.
 *
 * Returns: %FALSE when there is none left
 */
gboolean inv_range_iter_next (InvRangeIter *iter);

G_END_DECLS
