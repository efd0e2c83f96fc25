/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in a query: absolute ones, and those that go with the day on which the
 * query is run. */

#include "config.h"

#include "inv-error.h"
#include "inv-query-moment.h"
#include "inv-text.h"
#include "inv-time.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TODAY "today"

/* No date further away than this many days is looked for. */
#define MAX_DAYS_AWAY 100000

/* Reads today, today+7 and the like. */
static gboolean
scan_relative (const char *text, int *n_days)
{
  if (g_ascii_strcasecmp (text, "tomorrow") == 0 || g_ascii_strcasecmp (text, "yesterday") == 0)
    {
      *n_days = g_ascii_tolower (*text) == 't' ? 1 : -1;
      return TRUE;
    }
  if (g_ascii_strncasecmp (text, TODAY, strlen (TODAY)) != 0)
    return FALSE;

  const char *rest = text + strlen (TODAY);
  guint64 n = 0;

  *n_days = 0;
  if (*rest == '\0')
    return TRUE;
  if ((*rest != '+' && *rest != '-')
      || !g_ascii_string_to_unsigned (rest + 1, 10, 0, MAX_DAYS_AWAY, &n, NULL))
    return FALSE;
  *n_days = *rest == '+' ? (int) n : -(int) n;
  return TRUE;
}

char *
inv_query_moment_parse (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autoptr (InvZone) zone = NULL;
  gint64 moment;
  int n_days;

  if (scan_relative (text, &n_days))
    return n_days == 0 ? g_strdup (TODAY) : g_strdup_printf (TODAY "%+d", n_days);

  zone = inv_zone_new ("UTC", error);
  if (zone == NULL)
    return NULL;
  if (!inv_time_parse (zone, text, -1, &moment, NULL, NULL))
    {
      g_autofree char *shown = inv_text_shorten (text, -1);

      g_set_error (
          error, INV_ERROR, INV_ERROR_USAGE,
          _ ("“%s” is no date. Write it like “2026-12-01”, “2026-12-01T09:30”, “today” or “today+7”."),
          shown);
      return NULL;
    }

  char *kept = g_strstrip (g_strdup (text));

  return g_strdelimit (kept, "Tt", ' ');
}

void
inv_query_moment_resolve (const char *moment, const InvValueContext *context, gint64 *begin, gint64 *end)
{
  g_return_if_fail (moment != NULL);
  g_return_if_fail (context != NULL && context->zone != NULL);
  g_return_if_fail (begin != NULL && end != NULL);

  gboolean has_time = FALSE;
  InvDay day;
  int n_days;

  if (scan_relative (moment, &n_days))
    {
      day = inv_zone_get_day (context->zone, context->now) + n_days;
    }
  else
    {
      gboolean is_read = inv_time_parse (context->zone, moment, -1, begin, &has_time, NULL);

      g_return_if_fail (is_read);
      day = inv_zone_get_day (context->zone, *begin);
    }

  if (has_time)
    {
      *end = *begin + 1;
    }
  else
    {
      *begin = inv_zone_get_day_start (context->zone, day);
      *end = inv_zone_get_day_start (context->zone, day + 1);
    }
}
