/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-number.h"

G_BEGIN_DECLS

/**
 * InvNumberKey:
 * @high: the first sixteen digits
 * @low: the others
 *
 * A number in sixteen bytes: four bits a digit, each one more than the digit,
 * so that nothing is less than every digit. Keys compare as the numbers do,
 * by their text in byte order.
 */
typedef struct
{
  guint64 high;
  guint64 low;
} InvNumberKey;

/**
 * inv_number_key_from_digits:
 * @digits: a number as it is stored
 * @length: how many digits it has
 *
 * Any thread.
 *
 * Returns: the number's key
 */
static inline InvNumberKey
inv_number_key_from_digits (const char *digits, gsize length)
{
  InvNumberKey key = { 0, 0 };

  for (gsize i = 0; i < length && i < 16; i++)
    key.high |= (guint64) (digits[i] - '0' + 1) << (60 - 4 * i);
  for (gsize i = 16; i < length; i++)
    key.low |= (guint64) (digits[i] - '0' + 1) << (60 - 4 * (i - 16));

  return key;
}

/**
 * inv_number_key_to_digits:
 * @key: a key
 * @digits: (out caller-allocated): the number, with a NUL behind it
 *
 * Any thread.
 *
 * Returns: how many digits it has
 */
static inline gsize
inv_number_key_to_digits (InvNumberKey key, char digits[INV_NUMBER_SIZE])
{
  gsize length = 0;

  for (guint64 rest = key.high; rest != 0; rest <<= 4)
    digits[length++] = '0' + (char) (rest >> 60) - 1;
  for (guint64 rest = key.low; rest != 0; rest <<= 4)
    digits[length++] = '0' + (char) (rest >> 60) - 1;
  digits[length] = '\0';

  return length;
}

/**
 * inv_number_key_compare:
 * @a: a key
 * @b: another
 *
 * Any thread.
 *
 * Returns: less than, equal to or greater than 0, as @a is to @b
 */
static inline int
inv_number_key_compare (InvNumberKey a, InvNumberKey b)
{
  if (a.high != b.high)
    return a.high < b.high ? -1 : 1;
  if (a.low != b.low)
    return a.low < b.low ? -1 : 1;

  return 0;
}

G_END_DECLS
