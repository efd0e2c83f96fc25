/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts of money: exact decimals in and out. Floating point has no part in
 * it, and what could be read in two ways is not read at all.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-money.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP_DIGITS 3

typedef enum
{
  PROBLEM_NONE,
  PROBLEM_EMPTY,
  PROBLEM_CHARACTER,
  PROBLEM_EXPONENT,
  PROBLEM_SEPARATOR,
  PROBLEM_AMBIGUOUS,
  PROBLEM_DECIMALS,
  PROBLEM_TOO_LARGE,
} Problem;

typedef struct
{
  gunichar decimal_sign;
  gunichar separator;
  guint n_groups;
  guint n_in_group;
  guint n_digits;
  guint n_decimals;
  gboolean in_decimals;
  gboolean starts_with_zero;
  gboolean is_negative;
  guint64 millionths;
} Reading;

static Problem
read_decimal (Reading *reading, guint digit)
{
  reading->n_decimals++;
  reading->n_digits++;
  if (reading->n_decimals > INV_MONEY_DECIMALS)
    return digit == 0 ? PROBLEM_NONE : PROBLEM_DECIMALS;

  guint64 worth = digit;

  for (guint i = reading->n_decimals; i < INV_MONEY_DECIMALS; i++)
    worth *= 10;
  return g_uint64_checked_add (&reading->millionths, reading->millionths, worth) ? PROBLEM_NONE
                                                                                 : PROBLEM_TOO_LARGE;
}

static Problem
read_digit (Reading *reading, guint digit)
{
  if (reading->in_decimals)
    return read_decimal (reading, digit);

  if (reading->n_digits == 0)
    reading->starts_with_zero = digit == 0;
  reading->n_digits++;
  reading->n_in_group++;
  if (!g_uint64_checked_mul (&reading->millionths, reading->millionths, 10)
      || !g_uint64_checked_add (&reading->millionths, reading->millionths, digit * (guint64) INV_MONEY_ONE))
    return PROBLEM_TOO_LARGE;
  return PROBLEM_NONE;
}

/* Whether the digits since the last separator are a whole group. */
static gboolean
group_is_whole (const Reading *reading)
{
  if (reading->n_groups > 0)
    return reading->n_in_group == GROUP_DIGITS;
  return reading->n_in_group >= 1 && reading->n_in_group <= GROUP_DIGITS;
}

static Problem
read_separator (Reading *reading, gunichar separator)
{
  if (reading->in_decimals || !group_is_whole (reading) || reading->starts_with_zero
      || (reading->n_groups > 0 && reading->separator != separator))
    return PROBLEM_SEPARATOR;
  reading->separator = separator;
  reading->n_groups++;
  reading->n_in_group = 0;
  return PROBLEM_NONE;
}

static Problem
read_character (Reading *reading, gunichar c)
{
  if (c >= '0' && c <= '9')
    return read_digit (reading, c - '0');

  if (c == reading->decimal_sign)
    {
      if (reading->in_decimals || (reading->n_groups > 0 && !group_is_whole (reading)))
        return PROBLEM_SEPARATOR;
      reading->in_decimals = TRUE;
      return PROBLEM_NONE;
    }

  if (inv_text_is_blank (c))
    return read_separator (reading, ' ');
  if (c == '\'' || c == 0x2019)
    return read_separator (reading, '\'');
  if (c == '.' || c == ',')
    return read_separator (reading, c);
  return PROBLEM_CHARACTER;
}

/* Whether the rest of the text is the exponent of a number: E-05. */
static gboolean
is_exponent (const char *p, const char *end)
{
  if (*p != 'e' && *p != 'E')
    return FALSE;
  p++;
  if (p < end && (*p == '+' || *p == '-'))
    p++;
  return p < end && g_ascii_isdigit (*p);
}

static void
read_minus_or_plus (Reading *reading, const char **p)
{
  gunichar c = g_utf8_get_char (*p);

  reading->is_negative = c == '-' || c == 0x2212;
  if (reading->is_negative || c == '+')
    *p = g_utf8_next_char (*p);
}

static Problem
read_text (Reading *reading, const char *text, gsize len)
{
  const char *p = text;
  const char *end = text + len;

  if (len > 0 && !g_utf8_validate (text, (gssize) len, NULL))
    return PROBLEM_CHARACTER;
  if (!inv_text_trim (&p, &end))
    return PROBLEM_EMPTY;

  read_minus_or_plus (reading, &p);
  for (; p < end; p = g_utf8_next_char (p))
    {
      Problem problem = read_character (reading, g_utf8_get_char (p));

      if (problem == PROBLEM_CHARACTER && reading->n_digits > 0 && is_exponent (p, end))
        return PROBLEM_EXPONENT;
      if (problem != PROBLEM_NONE)
        return problem;
    }
  if (reading->n_digits == 0)
    return PROBLEM_CHARACTER;
  if (reading->n_groups > 0 && !group_is_whole (reading))
    return PROBLEM_SEPARATOR;
  if (reading->millionths > (guint64) G_MAXINT64 + (reading->is_negative ? 1 : 0))
    return PROBLEM_TOO_LARGE;
  return PROBLEM_NONE;
}

static void
set_error (GError **error, Problem problem, const char *text, gssize len, char decimal_sign)
{
  g_autofree char *shown = inv_text_shorten (text, len);
  g_autofree char *message = NULL;

  switch (problem)
    {
    case PROBLEM_EMPTY:
      message = g_strdup (_ ("There is no amount. Type one, such as 12.5."));
      break;
    case PROBLEM_CHARACTER:
      message = g_strdup_printf (_ ("“%s” is not an amount. Type digits alone, without a currency."), shown);
      break;
    case PROBLEM_EXPONENT:
      message = g_strdup_printf (_ ("“%s” is written with an exponent. Write all its digits."), shown);
      break;
    case PROBLEM_SEPARATOR:
      message = g_strdup_printf (_ ("“%s” is not an amount. Its decimals have to stand behind one “%c”."),
                                 shown, decimal_sign);
      break;
    case PROBLEM_AMBIGUOUS:
      message =
          g_strdup_printf (_ ("“%s” can be read in two ways. Leave out what stands between thousands, and "
                              "write decimals behind a “.”."),
                           shown);
      break;
    case PROBLEM_DECIMALS:
      message = g_strdup_printf (_ ("“%s” has more than %d decimals. Round it."), shown, INV_MONEY_DECIMALS);
      break;
    case PROBLEM_TOO_LARGE:
      message = g_strdup_printf (_ ("“%s” is too large. Amounts go up to 9,223,372,036,854."), shown);
      break;
    case PROBLEM_NONE:
    default:
      g_return_if_reached ();
    }
  g_set_error_literal (error, INV_ERROR, INV_ERROR_INVALID, message);
}

static gboolean
parse (const char *text,
       gssize len,
       char decimal_sign,
       gboolean sign_is_known,
       InvMoney *money,
       GError **error)
{
  Reading reading = { .decimal_sign = (guchar) decimal_sign };
  Problem problem = read_text (&reading, text != NULL ? text : "", len < 0 ? strlen (text) : (gsize) len);

  if (problem == PROBLEM_NONE && !sign_is_known && reading.separator == ',' && reading.n_groups == 1
      && !reading.in_decimals)
    problem = PROBLEM_AMBIGUOUS;
  if (problem != PROBLEM_NONE)
    {
      set_error (error, problem, text, len, decimal_sign);
      return FALSE;
    }

  *money = (InvMoney) (reading.is_negative ? 0 - reading.millionths : reading.millionths);
  return TRUE;
}

gboolean
inv_money_parse (const char *text, gssize len, InvMoney *money, GError **error)
{
  g_return_val_if_fail (text != NULL || len == 0, FALSE);
  g_return_val_if_fail (money != NULL, FALSE);

  return parse (text, len, '.', FALSE, money, error);
}

gboolean
inv_money_parse_with_sign (const char *text, gssize len, char decimal_sign, InvMoney *money, GError **error)
{
  g_return_val_if_fail (text != NULL || len == 0, FALSE);
  g_return_val_if_fail (decimal_sign == '.' || decimal_sign == ',', FALSE);
  g_return_val_if_fail (money != NULL, FALSE);

  return parse (text, len, decimal_sign, TRUE, money, error);
}

gsize
inv_money_write (InvMoney money, char buffer[INV_MONEY_SIZE])
{
  guint64 magnitude = money < 0 ? 0 - (guint64) money : (guint64) money;
  guint64 decimals = magnitude % INV_MONEY_ONE;
  guint n_decimals = decimals == 0 ? 0 : INV_MONEY_DECIMALS;
  char *p = buffer + INV_MONEY_SIZE;

  while (n_decimals > 0 && decimals % 10 == 0)
    {
      decimals /= 10;
      n_decimals--;
    }

  *--p = '\0';
  for (guint i = 0; i < n_decimals; i++, decimals /= 10)
    *--p = (char) ('0' + decimals % 10);
  if (n_decimals > 0)
    *--p = '.';
  magnitude /= INV_MONEY_ONE;
  do
    *--p = (char) ('0' + magnitude % 10);
  while ((magnitude /= 10) > 0);
  if (money < 0)
    *--p = '-';

  gsize len = (gsize) (buffer + INV_MONEY_SIZE - p) - 1;

  memmove (buffer, p, len + 1);
  return len;
}

char *
inv_money_to_text (InvMoney money)
{
  char buffer[INV_MONEY_SIZE];
  gsize len = inv_money_write (money, buffer);

  return g_strndup (buffer, len);
}

gboolean
inv_money_add (InvMoney a, InvMoney b, InvMoney *sum)
{
  g_return_val_if_fail (sum != NULL, FALSE);

  if (b > 0 ? a > G_MAXINT64 - b : a < G_MININT64 - b)
    return FALSE;
  *sum = a + b;
  return TRUE;
}

gboolean
inv_money_multiply (InvMoney money, gint64 n, InvMoney *product)
{
  g_return_val_if_fail (product != NULL, FALSE);

  guint64 magnitude = money < 0 ? 0 - (guint64) money : (guint64) money;
  guint64 times = n < 0 ? 0 - (guint64) n : (guint64) n;
  gboolean is_negative = (money < 0) != (n < 0);

  if (!g_uint64_checked_mul (&magnitude, magnitude, times)
      || magnitude > (guint64) G_MAXINT64 + (is_negative ? 1 : 0))
    return FALSE;
  *product = (InvMoney) (is_negative ? 0 - magnitude : magnitude);
  return TRUE;
}
