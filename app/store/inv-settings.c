/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the settings of an inventory mean: which values they can have, and what time it is by them. */

#include "config.h"

#include "inv-settings.h"

#include "inv-error.h"
#include "inv-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_HOLD_DAYS 36500

InvClock *
inv_settings_make_clock (InvStore *store, GError **error)
{
  g_return_val_if_fail (store != NULL, NULL);

  g_autofree char *identifier = NULL;

  if (!inv_store_get_setting (store, INV_SETTING_TIME_ZONE, &identifier, error))
    return NULL;

  g_autoptr (InvZone) zone = inv_zone_new (identifier, NULL);
  gint64 now;

  if (zone == NULL)
    zone = inv_zone_new ("UTC", error);
  if (zone == NULL)
    return NULL;

  return inv_store_get_clock (store, &now) ? inv_clock_new_at (zone, now) : inv_clock_new (zone);
}

static gboolean
check_hold_days (const char *value, GError **error)
{
  guint64 days;

  if (g_ascii_string_to_unsigned (value, 10, 0, MAX_HOLD_DAYS, &days, NULL))
    return TRUE;

  g_autofree char *shown = inv_text_shorten (value, -1);
  g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
               _ ("“%s” is no number of days. It is a whole number from 0 to %d."), shown, MAX_HOLD_DAYS);
  return FALSE;
}

static gboolean
check_currency (const char *value, GError **error)
{
  if (strlen (value) == 3 && g_ascii_isupper (value[0]) && g_ascii_isupper (value[1])
      && g_ascii_isupper (value[2]))
    return TRUE;

  g_autofree char *shown = inv_text_shorten (value, -1);
  g_set_error (error, INV_ERROR, INV_ERROR_INVALID,
               _ ("“%s” is no currency. Write its code of three capital letters, such as EUR."), shown);
  return FALSE;
}

static gboolean
check_zone (const char *value, GError **error)
{
  g_autoptr (InvZone) zone = inv_zone_new (value, error);

  return zone != NULL;
}

gboolean
inv_settings_check (const char *key, const char *value, GError **error)
{
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  static const struct
  {
    const char *key;
    gboolean (*check) (const char *value, GError **error);
  } settings[] = {
    { INV_SETTING_TIME_ZONE, check_zone },
    { INV_SETTING_HOLD_DAYS, check_hold_days },
    { INV_SETTING_CURRENCY, check_currency },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (g_str_equal (settings[i].key, key))
      return settings[i].check (value, error);

  g_set_error (error, INV_ERROR, INV_ERROR_USAGE, _ ("There is no setting “%s”."), key);
  return FALSE;
}

gboolean
inv_settings_set (InvStore *store, const char *key, const char *value, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);

  return inv_settings_check (key, value, error) && inv_store_set_setting (store, key, value, error);
}
