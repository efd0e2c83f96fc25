/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Moments as text, in one form only: the one that sorts, and that no two
 * countries read differently.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-text.h"
#include "inv-time.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define SECONDS_A_DAY 86400
#define SECONDS_AN_HOUR 3600
#define SECONDS_A_MINUTE 60

/* Reads two digits below a limit. */
static gboolean
read_two_digits (const char **p, const char *end, int limit, int *value)
{
  if (end - *p < 2 || !g_ascii_isdigit ((*p)[0]) || !g_ascii_isdigit ((*p)[1]))
    return FALSE;
  *value = ((*p)[0] - '0') * 10 + (*p)[1] - '0';
  *p += 2;
  return *value < limit;
}

static gboolean
skip (const char **p, const char *end, char c)
{
  if (*p == end || **p != c)
    return FALSE;
  (*p)++;
  return TRUE;
}

/* Reads HH:MM or HH:MM:SS. */
static gboolean
read_time (const char **p, const char *end, int *seconds)
{
  int hour;
  int minute;
  int second = 0;

  if (!read_two_digits (p, end, 24, &hour) || !skip (p, end, ':') || !read_two_digits (p, end, 60, &minute))
    return FALSE;
  if (skip (p, end, ':') && !read_two_digits (p, end, 60, &second))
    return FALSE;
  *seconds = hour * SECONDS_AN_HOUR + minute * SECONDS_A_MINUTE + second;
  return TRUE;
}

/* Reads Z, +HH, +HHMM or +HH:MM up to the end of the text. */
static gboolean
read_offset (const char **p, const char *end, int *offset)
{
  int hours;
  int minutes = 0;

  *offset = 0;
  if (skip (p, end, 'Z'))
    return *p == end;

  gboolean is_west = skip (p, end, '-');

  if (!is_west && !skip (p, end, '+'))
    return FALSE;
  if (!read_two_digits (p, end, 24, &hours))
    return FALSE;
  skip (p, end, ':');
  if (*p < end && !read_two_digits (p, end, 60, &minutes))
    return FALSE;
  *offset = (is_west ? -1 : 1) * (hours * SECONDS_AN_HOUR + minutes * SECONDS_A_MINUTE);
  return *p == end;
}

/* Reads what stands behind the date. */
static gboolean
read_after_date (InvZone *zone, InvDay day, const char *p, const char *end, gint64 *moment)
{
  int seconds;
  int offset;

  if (!skip (&p, end, 'T') && !skip (&p, end, ' '))
    return FALSE;
  if (!read_time (&p, end, &seconds))
    return FALSE;

  gint64 local = (gint64) day * SECONDS_A_DAY + seconds;

  if (p == end)
    {
      *moment = inv_zone_from_local (zone, local);
      return TRUE;
    }
  if (!read_offset (&p, end, &offset))
    return FALSE;
  *moment = local - offset;
  return TRUE;
}

gboolean
inv_time_parse (InvZone *zone,
                const char *text,
                gssize len,
                gint64 *moment,
                gboolean *has_time,
                GError **error)
{
  g_return_val_if_fail (zone != NULL, FALSE);
  g_return_val_if_fail (text != NULL || len == 0, FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  const char *p = text;
  const char *end = len < 0 ? text + strlen (text) : text + len;

  inv_text_trim (&p, &end);

  InvDay day;
  gint64 read;
  const char *after_date = p + MIN (end - p, INV_DATE_LENGTH);

  if (!inv_date_parse (p, after_date - p, &day, error))
    return FALSE;
  if (after_date == end)
    read = inv_zone_get_day_start (zone, day);
  else if (!read_after_date (zone, day, after_date, end, &read))
    {
      g_autofree char *shown = inv_text_shorten (text, len);

      g_set_error (
          error, INV_ERROR, INV_ERROR_INVALID,
          _ ("“%s” is not a date and time. Write the time behind the date as in 2026-12-31 23:59:59."),
          shown);
      return FALSE;
    }

  day = inv_zone_get_day (zone, read);
  if (day < INV_DAY_FIRST || day > INV_DAY_LAST)
    {
      g_autofree char *shown = inv_text_shorten (text, len);

      g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
                   _ ("“%s” is too far away. Take a date within the years 0001 to 9999."), shown);
      return FALSE;
    }
  *moment = read;
  if (has_time != NULL)
    *has_time = after_date < end;
  return TRUE;
}

static void
write_two_digits (char *p, int value)
{
  p[0] = (char) ('0' + value / 10 % 10);
  p[1] = (char) ('0' + value % 10);
}

static gsize
write_offset (char *p, int offset)
{
  p[0] = offset < 0 ? '-' : '+';
  write_two_digits (p + 1, abs (offset) / SECONDS_AN_HOUR);
  p[3] = ':';
  write_two_digits (p + 4, abs (offset) / SECONDS_A_MINUTE % 60);
  p[6] = '\0';
  return 6;
}

gsize
inv_time_write (InvZone *zone, gint64 moment, InvTimeStyle style, char buffer[INV_TIME_SIZE])
{
  g_return_val_if_fail (zone != NULL, 0);

  moment = CLAMP (moment, INV_MOMENT_FIRST, INV_MOMENT_LAST);

  gint64 local = inv_zone_to_local (zone, moment);
  InvDay day = inv_zone_get_day (zone, moment);
  int seconds = (int) (local - (gint64) day * SECONDS_A_DAY);

  inv_date_write (day, buffer);
  if (style == INV_TIME_STYLE_SHORT && moment == inv_zone_get_day_start (zone, day))
    return INV_DATE_LENGTH;

  char *p = buffer + INV_DATE_LENGTH;

  *p++ = ' ';
  write_two_digits (p, seconds / SECONDS_AN_HOUR);
  p[2] = ':';
  write_two_digits (p + 3, seconds / SECONDS_A_MINUTE % 60);
  p[5] = ':';
  write_two_digits (p + 6, seconds % 60);
  p += 8;
  *p = '\0';
  if (inv_zone_from_local (zone, local) != moment)
    p += write_offset (p, inv_zone_get_offset (zone, moment));
  return (gsize) (p - buffer);
}
