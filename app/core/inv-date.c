/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days of the calendar, as numbers and as text. A table of a million rows is
 * written and read with it, so it is arithmetic only.
 */

#include "config.h"

#include "inv-date.h"
#include "inv-error.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The calendar repeats every 400 years. Counted from the first of March, the
 * leap day is the last of a year, and the lengths of the months follow a rule. */
#define DAYS_IN_ERA 146097
#define YEARS_IN_ERA 400
#define DAYS_TO_1970_FROM_ERA_0 719468

InvDay
inv_day_from_date (int year, int month, int day)
{
  g_return_val_if_fail (year >= 1 && year <= 9999, 0);
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  int march_year = month <= 2 ? year - 1 : year;
  int era = march_year / YEARS_IN_ERA;
  int year_of_era = march_year % YEARS_IN_ERA;
  int months_from_march = (month + 9) % 12;
  int day_of_year = (153 * months_from_march + 2) / 5 + day - 1;

  return era * DAYS_IN_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
         - DAYS_TO_1970_FROM_ERA_0;
}

void
inv_day_to_date (InvDay day, int *year, int *month, int *day_of_month)
{
  g_return_if_fail (day >= INV_DAY_FIRST && day <= INV_DAY_LAST);

  int from_era_0 = day + DAYS_TO_1970_FROM_ERA_0;
  int era = from_era_0 / DAYS_IN_ERA;
  int day_of_era = from_era_0 % DAYS_IN_ERA;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int months_from_march = (5 * day_of_year + 2) / 153;

  *month = months_from_march < 10 ? months_from_march + 3 : months_from_march - 9;
  *day_of_month = day_of_year - (153 * months_from_march + 2) / 5 + 1;
  *year = era * YEARS_IN_ERA + year_of_era + (*month <= 2 ? 1 : 0);
}

static int
days_in_month (int year, int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return lengths[month - 1] + (month == 2 && is_leap ? 1 : 0);
}

static gboolean
has_form (const char *text, gsize len)
{
  if (len != INV_DATE_LENGTH)
    return FALSE;
  for (gsize i = 0; i < len; i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return FALSE;
    }
  return TRUE;
}

static int
two_digits (const char *p)
{
  return (p[0] - '0') * 10 + p[1] - '0';
}

gboolean
inv_date_parse (const char *text, gssize len, InvDay *day, GError **error)
{
  g_return_val_if_fail (text != NULL || len == 0, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  const char *begin = text;
  const char *end = len < 0 ? text + strlen (text) : text + len;

  inv_text_trim (&begin, &end);

  g_autofree char *shown = NULL;

  if (!has_form (begin, (gsize) (end - begin)))
    {
      shown = inv_text_shorten (text, len);
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("“%s” is not a date. Write year, month and day as in 2026-12-31."), shown);
      return FALSE;
    }

  int year = two_digits (begin) * 100 + two_digits (begin + 2);
  int month = two_digits (begin + 5);
  int day_of_month = two_digits (begin + 8);

  if (year < 1 || month < 1 || month > 12)
    {
      shown = inv_text_shorten (text, len);
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   year < 1 ? _ ("“%s” is not a date: years begin with 0001.")
                            : _ ("“%s” is not a date: a year has the months 01 to 12."),
                   shown);
      return FALSE;
    }
  if (day_of_month < 1 || day_of_month > days_in_month (year, month))
    {
      shown = inv_text_shorten (text, len);
      g_set_error (error, INV_ERROR, INV_ERROR_INVALID, _ ("“%s” is not a date: %.7s has the days 01 to %d."),
                   shown, begin, days_in_month (year, month));
      return FALSE;
    }

  *day = inv_day_from_date (year, month, day_of_month);
  return TRUE;
}

static void
write_digits (char *p, int value, int n_digits)
{
  for (int i = n_digits - 1; i >= 0; i--, value /= 10)
    p[i] = (char) ('0' + value % 10);
}

void
inv_date_write (InvDay day, char buffer[INV_DATE_LENGTH + 1])
{
  int year;
  int month;
  int day_of_month;

  inv_day_to_date (CLAMP (day, INV_DAY_FIRST, INV_DAY_LAST), &year, &month, &day_of_month);
  write_digits (buffer, year, 4);
  buffer[4] = '-';
  write_digits (buffer + 5, month, 2);
  buffer[7] = '-';
  write_digits (buffer + 8, day_of_month, 2);
  buffer[INV_DATE_LENGTH] = '\0';
}
