/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days, zones, clocks and moments as text. The zones are written as rules, so
 * that the tests need no zone database; GLib's own date and time is the model
 * where random moments are tried.
 */

#include "config.h"

#include "inv-clock.h"
#include "inv-date.h"
#include "inv-error.h"
#include "inv-time.h"
#include "inv-zone.h"

#include <string.h>

#define LONDON "GMT0BST,M3.5.0/1,M10.5.0"
#define NEW_YORK "EST5EDT,M3.2.0,M11.1.0"
#define KATHMANDU "<+0545>-5:45"
#define SAO_PAULO "BRT3BRST,M10.3.0/0,M2.3.0/0"

static const char *const zones[] = { "UTC", LONDON, NEW_YORK, KATHMANDU, SAO_PAULO };

static InvZone *
zone_new (const char *identifier)
{
  g_autoptr (GError) error = NULL;
  InvZone *zone = inv_zone_new (identifier, &error);

  g_assert_no_error (error);
  return zone;
}

static gint64
moment_of (InvZone *zone, const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 moment = 0;

  g_assert_true (inv_time_parse (zone, text, -1, &moment, NULL, &error));
  g_assert_no_error (error);
  return moment;
}

static void
assert_written (InvZone *zone, gint64 moment, InvTimeStyle style, const char *expected)
{
  char text[INV_TIME_SIZE];
  gsize len = inv_time_write (zone, moment, style, text);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (len, ==, strlen (expected));
}

static void
test_days (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1);

  for (InvDay day = INV_DAY_FIRST; day <= INV_DAY_LAST; day++)
    {
      int year;
      int month;
      int day_of_month;

      inv_day_to_date (day, &year, &month, &day_of_month);
      g_assert_cmpint (inv_day_from_date (year, month, day_of_month), ==, day);
      if (day % 37 == 0)
        {
          g_date_set_julian (date, (guint32) (day - INV_DAY_FIRST + 1));
          g_assert_cmpint (year, ==, g_date_get_year (date));
          g_assert_cmpint (month, ==, (int) g_date_get_month (date));
          g_assert_cmpint (day_of_month, ==, g_date_get_day (date));
        }
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    InvDay day;
  } cases[] = {
    { "1970-01-01", 0 },     { " 1970-01-02\n", 1 },          { "1969-12-31", -1 },
    { "2024-02-29", 19782 }, { "0001-01-01", INV_DAY_FIRST }, { "9999-12-31", INV_DAY_LAST },
    { "2000-02-29", 11016 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char text[INV_DATE_LENGTH + 1];
      g_autofree char *trimmed = g_strstrip (g_strdup (cases[i].text));
      InvDay day = 1;
      g_autoptr (GError) error = NULL;

      g_assert_true (inv_date_parse (cases[i].text, -1, &day, &error));
      g_assert_no_error (error);
      g_assert_cmpint (day, ==, cases[i].day);
      inv_date_write (day, text);
      g_assert_cmpstr (text, ==, trimmed);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *reason;
  } cases[] = {
    { "", "as in 2026-12-31" },
    { "tomorrow", "as in 2026-12-31" },
    { "31.12.2026", "as in 2026-12-31" },
    { "2026-1-1", "as in 2026-12-31" },
    { "2026/12/31", "as in 2026-12-31" },
    { "20261231", "as in 2026-12-31" },
    { "-026-12-31", "as in 2026-12-31" },
    { "46022", "as in 2026-12-31" },
    { "2024-02-30", "2024-02 has the days 01 to 29" },
    { "2023-02-29", "2023-02 has the days 01 to 28" },
    { "1900-02-29", "1900-02 has the days 01 to 28" },
    { "2024-04-31 10:00:00", "2024-04 has the days 01 to 30" },
    { "2024-04-00", "2024-04 has the days 01 to 30" },
    { "2024-13-01", "months 01 to 12" },
    { "2024-00-01", "months 01 to 12" },
    { "0000-01-01", "years begin with 0001" },
    { "2026-12-31 24:00", "23:59:59" },
    { "2026-12-31 10:60", "23:59:59" },
    { "2026-12-31 10:00:60", "23:59:59" },
    { "2026-12-31 10", "23:59:59" },
    { "2026-12-31 10:", "23:59:59" },
    { "2026-12-31  10:00", "23:59:59" },
    { "2026-12-31x10:00", "23:59:59" },
    { "2026-12-31 10:00 PM", "23:59:59" },
    { "2026-12-31 10:00:00.5", "23:59:59" },
    { "2026-12-31 10:00:00+", "23:59:59" },
    { "2026-12-31 10:00:00+2", "23:59:59" },
    { "2026-12-31 10:00:00+25:00", "23:59:59" },
    { "2026-12-31 10:00:00Zulu", "23:59:59" },
    { "2026-12-31Z", "23:59:59" },
    { "0001-01-01 00:00:00+23:00", "0001 to 9999" },
    { "9999-12-31 23:59:59-23:00", "0001 to 9999" },
  };
  g_autoptr (InvZone) zone = zone_new ("UTC");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 moment = 7;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_false (inv_time_parse (zone, cases[i].text, -1, &moment, NULL, &error));
      g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].reason));
      g_assert_cmpint (moment, ==, 7);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *zone;
    const char *text;
    gint64 moment;
    gboolean has_time;
  } cases[] = {
    { "UTC", "1970-01-01", 0, FALSE },
    { "UTC", "2026-11-22 06:30:15", 1795329015, TRUE },
    { "UTC", "2026-11-22T06:30:15", 1795329015, TRUE },
    { "UTC", "2026-11-22 06:30", 1795329000, TRUE },
    { NEW_YORK, "2026-11-22 06:30:15Z", 1795329015, TRUE },
    { NEW_YORK, "2026-11-22 08:30:15+02:00", 1795329015, TRUE },
    { NEW_YORK, "2026-11-22T08:30:15+02", 1795329015, TRUE },
    { NEW_YORK, "2026-11-22 03:00:15-0330", 1795329015, TRUE },
    { NEW_YORK, "2026-11-22 01:30:15", 1795329015, TRUE },
    { NEW_YORK, "2026-07-01", 1782878400, FALSE },
    { KATHMANDU, "1970-01-01 05:45", 0, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvZone) zone = zone_new (cases[i].zone);
      gint64 moment = 7;
      gboolean has_time = !cases[i].has_time;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (inv_time_parse (zone, cases[i].text, -1, &moment, &has_time, &error));
      g_assert_no_error (error);
      g_assert_cmpint (moment, ==, cases[i].moment);
      g_assert_cmpint (has_time, ==, cases[i].has_time);
    }
}

static void
test_write (void)
{
  g_autoptr (InvZone) zone = zone_new (NEW_YORK);
  gint64 midnight = moment_of (zone, "2026-07-01");

  assert_written (zone, midnight, INV_TIME_STYLE_FULL, "2026-07-01 00:00:00");
  assert_written (zone, midnight, INV_TIME_STYLE_SHORT, "2026-07-01");
  assert_written (zone, midnight + 1, INV_TIME_STYLE_SHORT, "2026-07-01 00:00:01");
  assert_written (zone, midnight - 1, INV_TIME_STYLE_SHORT, "2026-06-30 23:59:59");
  assert_written (zone, moment_of (zone, "9999-12-31"), INV_TIME_STYLE_SHORT, "9999-12-31");
  assert_written (zone, moment_of (zone, "0001-01-01"), INV_TIME_STYLE_SHORT, "0001-01-01");
}

/* Clocks go from 02:00 to 03:00 on 2026-03-08, and from 02:00 back to 01:00 on 2026-11-01. */
static void
test_clock_changes (void)
{
  g_autoptr (InvZone) zone = zone_new (NEW_YORK);
  gint64 never = moment_of (zone, "2026-03-08 02:30:00");
  gint64 twice = moment_of (zone, "2026-11-01 01:30:00");

  g_assert_cmpint (never, ==, moment_of (zone, "2026-03-08 03:30:00"));
  g_assert_cmpint (twice, ==, moment_of (zone, "2026-11-01 01:30:00-04:00"));
  assert_written (zone, twice, INV_TIME_STYLE_FULL, "2026-11-01 01:30:00");
  assert_written (zone, twice + 3600, INV_TIME_STYLE_FULL, "2026-11-01 01:30:00-05:00");
  assert_written (zone, twice + 7200, INV_TIME_STYLE_FULL, "2026-11-01 02:30:00");
}

/* Clocks went from 00:00 to 01:00 on 2018-10-21, and from 00:00 back to 23:00 on 2018-02-17. */
static void
test_changes_at_midnight (void)
{
  g_autoptr (InvZone) zone = zone_new (SAO_PAULO);
  gint64 short_day = moment_of (zone, "2018-10-21");

  assert_written (zone, short_day, INV_TIME_STYLE_FULL, "2018-10-21 01:00:00");
  assert_written (zone, short_day, INV_TIME_STYLE_SHORT, "2018-10-21");
  assert_written (zone, short_day - 1, INV_TIME_STYLE_FULL, "2018-10-20 23:59:59");
  g_assert_cmpint (inv_zone_get_day (zone, short_day) - inv_zone_get_day (zone, short_day - 1), ==, 1);

  gint64 after_long_day = moment_of (zone, "2018-02-18");

  assert_written (zone, after_long_day - 1, INV_TIME_STYLE_FULL, "2018-02-17 23:59:59-03:00");
  g_assert_cmpint (after_long_day - moment_of (zone, "2018-02-17"), ==, 25 * 3600);
}

static void
check_against_glib (InvZone *zone, GTimeZone *time_zone, gint64 moment)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, time_zone);
  g_autofree char *expected = g_date_time_format (local, "%Y-%m-%d %H:%M:%S");
  char text[INV_TIME_SIZE];
  gint64 read = 0;
  gboolean has_time = FALSE;

  inv_time_write (zone, moment, INV_TIME_STYLE_FULL, text);
  g_assert_cmpuint (strlen (expected), ==, 19);
  g_assert_true (g_str_has_prefix (text, expected));
  g_assert_true (inv_time_parse (zone, text, -1, &read, &has_time, NULL));
  g_assert_cmpint (read, ==, moment);
  g_assert_true (has_time);

  gsize len = inv_time_write (zone, moment, INV_TIME_STYLE_SHORT, text);

  g_assert_true (inv_time_parse (zone, text, (gssize) len, &read, NULL, NULL));
  g_assert_cmpint (read, ==, moment);
}

static void
test_random_moments (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (InvZone) zone = zone_new (zones[i]);
      g_autoptr (GTimeZone) time_zone = g_time_zone_new_identifier (zones[i]);

      for (int round = 0; round < 3000; round++)
        {
          gint64 moment = (gint64) g_test_rand_int_range (-1500000000, 2000000000)
                          * (g_test_rand_bit () ? 1 : 2);

          if (g_test_rand_bit ())
            moment = moment / 900 * 900;
          check_against_glib (zone, time_zone, moment);
        }
    }
}

/* Each quarter of an hour of a year, so that no change of the clocks is missed. */
static void
test_every_quarter (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (InvZone) zone = zone_new (zones[i]);
      g_autoptr (GTimeZone) time_zone = g_time_zone_new_identifier (zones[i]);

      for (int quarter = 0; quarter < 366 * 96; quarter += 1)
        {
          gint64 moment = 1514764800 + (gint64) quarter * 900;
          g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (moment);
          g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, time_zone);

          g_assert_cmpint (inv_zone_get_offset (zone, moment), ==,
                           (int) (g_date_time_get_utc_offset (local) / G_TIME_SPAN_SECOND));
        }
    }
}

static void
test_hold_ends_at_midnight (void)
{
  static const struct
  {
    const char *zone;
    const char *now;
    int n_days;
    const char *end;
  } cases[] = {
    { "UTC", "2026-11-22 06:30:00", 30, "2026-12-22" },
    { "UTC", "2026-11-22 23:59:59", 1, "2026-11-23" },
    { "UTC", "2026-11-22 00:00:00", 1, "2026-11-23" },
    { NEW_YORK, "2026-11-22 23:30:00", 1, "2026-11-23" },
    { NEW_YORK, "2026-03-07 12:00:00", 2, "2026-03-09" },
    { LONDON, "2026-10-24 23:00:00", 1, "2026-10-25" },
    { SAO_PAULO, "2018-10-20 12:00:00", 1, "2018-10-21" },
    { "UTC", "2026-11-22 06:30:00", 0, "2026-11-22" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (InvZone) zone = zone_new (cases[i].zone);
      g_autoptr (InvClock) clock = inv_clock_new_at (zone, moment_of (zone, cases[i].now));

      assert_written (zone, inv_clock_get_midnight_after (clock, cases[i].n_days), INV_TIME_STYLE_SHORT,
                      cases[i].end);
    }
}

static void
test_clocks (void)
{
  g_autoptr (InvZone) zone = zone_new ("UTC");
  g_autoptr (InvClock) standing = inv_clock_new_at (zone, 86400 * 3 + 5);
  g_autoptr (InvClock) running = inv_clock_new (zone);
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  gint64 now = inv_clock_get_now (running);

  g_assert_cmpint (now, >=, before);
  g_assert_cmpint (now, <=, g_get_real_time () / G_USEC_PER_SEC);
  g_assert_false (inv_clock_stands (running));

  g_assert_true (inv_clock_stands (standing));
  g_assert_cmpint (inv_clock_get_now (standing), ==, 86400 * 3 + 5);
  g_assert_cmpint (inv_clock_get_today (standing), ==, 3);
  g_assert_true (inv_clock_get_zone (standing) == zone);
}

static void
test_zones (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvZone) here = zone_new (NULL);
  g_autoptr (InvZone) utc = zone_new ("UTC");

  g_assert_nonnull (inv_zone_get_identifier (here));
  g_assert_cmpstr (inv_zone_get_identifier (utc), ==, "UTC");
  g_assert_null (inv_zone_new ("Europe/Nowhere", &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/days", test_days);
  g_test_add_func ("/time/P4/dates", test_dates);
  g_test_add_func ("/time/P4/refused", test_refused);
  g_test_add_func ("/time/P4/parse", test_parse);
  g_test_add_func ("/time/P4/write", test_write);
  g_test_add_func ("/time/P4/clock-changes", test_clock_changes);
  g_test_add_func ("/time/P4/changes-at-midnight", test_changes_at_midnight);
  g_test_add_func ("/time/P4/random-moments", test_random_moments);
  g_test_add_func ("/time/P4/every-quarter", test_every_quarter);
  g_test_add_func ("/time/J17/hold-ends-at-midnight", test_hold_ends_at_midnight);
  g_test_add_func ("/time/J17/clocks", test_clocks);
  g_test_add_func ("/time/zones", test_zones);

  return g_test_run ();
}
