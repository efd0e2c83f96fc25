/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Settings of an inventory: what they can be, and what time it is by them. */

#include "config.h"

#include "inv-error.h"
#include "inv-settings.h"
#include "inv-test-store.h"

#define NOW G_GINT64_CONSTANT (1795386600) /* 2026-11-22 22:30 UTC, 23:30 in Berlin */

static void
test_clock (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  inv_store_set_clock (test->store, NOW);
  inv_settings_set (test->store, INV_SETTING_TIME_ZONE, "Europe/Berlin", &error);
  g_assert_no_error (error);

  g_autoptr (InvClock) berlin = inv_settings_make_clock (test->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inv_clock_get_now (berlin), ==, NOW);
  g_assert_cmpint (inv_clock_get_midnight_after (berlin, 1), ==, NOW + 30 * 60);

  inv_store_set_setting (test->store, INV_SETTING_TIME_ZONE, "Moon/Tycho", &error);
  g_assert_no_error (error);
  g_autoptr (InvClock) unknown = inv_settings_make_clock (test->store, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inv_clock_get_midnight_after (unknown, 1), ==, NOW + 90 * 60);
}

static void
test_values (void)
{
  static const struct
  {
    const char *key;
    const char *value;
    int code; /* -1 if it can be */
  } cases[] = {
    { INV_SETTING_HOLD_DAYS, "0", -1 },
    { INV_SETTING_HOLD_DAYS, "36500", -1 },
    { INV_SETTING_HOLD_DAYS, "36501", INV_ERROR_INVALID },
    { INV_SETTING_HOLD_DAYS, "", INV_ERROR_INVALID },
    { INV_SETTING_CURRENCY, "EUR", -1 },
    { INV_SETTING_CURRENCY, "eur", INV_ERROR_INVALID },
    { INV_SETTING_CURRENCY, "EURO", INV_ERROR_INVALID },
    { INV_SETTING_TIME_ZONE, "America/New_York", -1 },
    { INV_SETTING_TIME_ZONE, "Moon/Tycho", INV_ERROR_NOT_FOUND },
    { "colour", "red", INV_ERROR_USAGE },
  };
  g_autoptr (InvTestStore) test = inv_test_store_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *value = NULL;
      gboolean done = inv_settings_set (test->store, cases[i].key, cases[i].value, &error);

      g_test_message ("%s=%s", cases[i].key, cases[i].value);
      g_assert_cmpint (done, ==, cases[i].code < 0);
      if (done)
        {
          inv_store_get_setting (test->store, cases[i].key, &value, &error);
          g_assert_cmpstr (value, ==, cases[i].value);
        }
      else
        g_assert_error (error, INV_ERROR, cases[i].code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/J17/clock", test_clock);
  g_test_add_func ("/settings/J17/values", test_values);

  return g_test_run ();
}
