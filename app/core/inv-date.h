/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvDay:
 *
 * A day of the calendar, counted from 1970-01-01, which is 0.
 */
typedef gint32 InvDay;

/**
 * INV_DAY_FIRST:
 *
 * 0001-01-01, the first day that can be written.
 */
#define INV_DAY_FIRST (-719162)

/**
 * INV_DAY_LAST:
 *
 * 9999-12-31, the last day that can be written.
 */
#define INV_DAY_LAST 2932896

/**
 * INV_DATE_LENGTH:
 *
 * How many characters a date has: `YYYY-MM-DD`.
 */
#define INV_DATE_LENGTH 10

/**
 * inv_day_from_date:
 * @year: the year, 1 to 9999
 * @month: the month, 1 to 12
 * @day: the day of the month, from 1
 *
 * Counts the days of the Gregorian calendar, before 1582 as well. Any thread.
 *
 * Returns: the day
 */
InvDay inv_day_from_date (int year, int month, int day);

/**
 * inv_day_to_date:
 * @day: a day
 * @year: (out): its year
 * @month: (out): its month, 1 to 12
 * @day_of_month: (out): its day of the month, from 1
 *
 * The way back from [func@Inv.day_from_date]. Any thread.
 */
void inv_day_to_date (InvDay day, int *year, int *month, int *day_of_month);

/**
 * inv_date_parse:
 * @text: a date as `YYYY-MM-DD`
 * @len: its length in bytes, or -1 if it ends in NUL
 * @day: (out): the day
 * @error: return location for an error
 *
 * Reads a date. Blanks around it drop; any other form, and a day that the
 * calendar does not have, is refused with %INV_ERROR_INVALID.
 *
 * Allocates nothing when it is a date. Any thread.
 *
 * Returns: whether it is a date
 */
gboolean inv_date_parse (const char *text, gssize len, InvDay *day, GError **error);

/**
 * inv_date_write:
 * @day: a day, from [const@Inv.DAY_FIRST] to [const@Inv.DAY_LAST]
 * @buffer: (out caller-allocated): the date, with a NUL behind it
 *
 * Writes a day as `YYYY-MM-DD`. Any thread.
 */
void inv_date_write (InvDay day, char buffer[INV_DATE_LENGTH + 1]);

G_END_DECLS
