/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How moments are written for people. */

#include "config.h"

#include "inv-moment-text.h"

static int date_style = INV_DATE_STYLE_LOCALE;

void
inv_date_style_set (InvDateStyle style)
{
  g_return_if_fail (style < INV_N_DATE_STYLES);

  g_atomic_int_set (&date_style, style);
}

char *
inv_moment_to_text (InvZone *zone, gint64 moment, InvTimeStyle style)
{
  g_return_val_if_fail (zone != NULL, NULL);

  static const struct
  {
    const char *date;
    const char *date_time;
  } formats[INV_N_DATE_STYLES] = {
    [INV_DATE_STYLE_LOCALE] = { "%x", "%x %H:%M" },
    [INV_DATE_STYLE_ISO] = { "%Y-%m-%d", "%Y-%m-%d %H:%M" },
    [INV_DATE_STYLE_DAY_FIRST] = { "%d/%m/%Y", "%d/%m/%Y %H:%M" },
    [INV_DATE_STYLE_DAY_FIRST_DOTS] = { "%d.%m.%Y", "%d.%m.%Y %H:%M" },
    [INV_DATE_STYLE_MONTH_FIRST] = { "%m/%d/%Y", "%m/%d/%Y %H:%M" },
  };
  int i = g_atomic_int_get (&date_style);
  gboolean is_date = style == INV_TIME_STYLE_SHORT
                     && moment == inv_zone_get_day_start (zone, inv_zone_get_day (zone, moment));
  gint64 local = inv_zone_to_local (zone, moment);
  g_autoptr (GDateTime) date_time = g_date_time_new_from_unix_utc (local);
  char *text = NULL;

  if (date_time != NULL)
    text = g_date_time_format (date_time, is_date ? formats[i].date : formats[i].date_time);

  return text != NULL ? text : g_strdup_printf ("%" G_GINT64_FORMAT, moment);
}
