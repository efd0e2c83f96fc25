/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How moments are written for people. */

#include "config.h"

#include "inv-moment-text.h"

#define MIDNIGHT G_GINT64_CONSTANT (1798671600) /* 2026-12-31 00:00 in Berlin */

static void
test_styles (void)
{
  static const struct
  {
    InvDateStyle style;
    const char *date;
    const char *date_time;
    const char *later;
  } cases[] = {
    { INV_DATE_STYLE_LOCALE, "12/31/26", "12/31/26 00:00", "12/31/26 14:05" },
    { INV_DATE_STYLE_ISO, "2026-12-31", "2026-12-31 00:00", "2026-12-31 14:05" },
    { INV_DATE_STYLE_DAY_FIRST, "31/12/2026", "31/12/2026 00:00", "31/12/2026 14:05" },
    { INV_DATE_STYLE_DAY_FIRST_DOTS, "31.12.2026", "31.12.2026 00:00", "31.12.2026 14:05" },
    { INV_DATE_STYLE_MONTH_FIRST, "12/31/2026", "12/31/2026 00:00", "12/31/2026 14:05" },
  };
  g_autoptr (InvZone) berlin = inv_zone_new ("Europe/Berlin", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      inv_date_style_set (cases[i].style);

      g_autofree char *date = inv_moment_to_text (berlin, MIDNIGHT, INV_TIME_STYLE_SHORT);
      g_autofree char *date_time = inv_moment_to_text (berlin, MIDNIGHT, INV_TIME_STYLE_FULL);
      g_autofree char *later = inv_moment_to_text (berlin, MIDNIGHT + 50759, INV_TIME_STYLE_SHORT);

      g_assert_cmpstr (date, ==, cases[i].date);
      g_assert_cmpstr (date_time, ==, cases[i].date_time);
      g_assert_cmpstr (later, ==, cases[i].later);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moment-text/J2/styles", test_styles);

  return g_test_run ();
}
