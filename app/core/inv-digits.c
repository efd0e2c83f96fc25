/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting with numbers as text. A phone number has up to 32 digits and keeps
 * its zeros, which no integer type does.
 */

#include "config.h"

#include "inv-digits.h"

#include <string.h>

int
inv_digits_compare (const char *a, gsize a_len, const char *b, gsize b_len)
{
  if (a_len != b_len)
    return a_len < b_len ? -1 : 1;
  return memcmp (a, b, a_len);
}

guint64
inv_digits_count (const char *first, gsize first_len, const char *last, gsize last_len)
{
  char difference[INV_NUMBER_MAX_DIGITS];
  int borrow = 0;
  guint64 count = 0;

  g_return_val_if_fail (first_len <= last_len && last_len <= INV_NUMBER_MAX_DIGITS, 0);

  for (gsize i = 1; i <= last_len; i++)
    {
      int digit = last[last_len - i] - '0' - borrow;

      if (i <= first_len)
        digit -= first[first_len - i] - '0';
      borrow = digit < 0;
      difference[last_len - i] = (char) (digit + 10 * borrow);
    }
  g_return_val_if_fail (borrow == 0, 0);

  for (gsize i = 0; i < last_len; i++)
    {
      if (!g_uint64_checked_mul (&count, count, 10)
          || !g_uint64_checked_add (&count, count, (guint64) difference[i]))
        return G_MAXUINT64;
    }
  return count < G_MAXUINT64 ? count + 1 : count;
}

/* Makes room for a digit more in front, which is a one. */
static gsize
grow (char *number, gsize len)
{
  memmove (number + 1, number, len + 1);
  number[0] = '1';
  return len + 1;
}

gsize
inv_digits_increment (char *number, gsize len)
{
  for (gsize i = len; i-- > 0;)
    {
      if (number[i] != '9')
        {
          number[i]++;
          return len;
        }
      number[i] = '0';
    }
  return grow (number, len);
}

gsize
inv_digits_add (char number[INV_NUMBER_SIZE], gsize len, guint64 n)
{
  for (gsize i = len; n > 0;)
    {
      if (i == 0)
        {
          len = grow (number, len);
          n--;
          i = 1;
        }
      i--;

      /* One digit at a time, so that the sum of a digit and the rest cannot overflow. */
      guint sum = (guint) (number[i] - '0') + (guint) (n % 10);

      number[i] = (char) ('0' + sum % 10);
      n = n / 10 + sum / 10;
    }
  return len;
}
