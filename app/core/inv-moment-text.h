/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-time.h"

G_BEGIN_DECLS

/**
 * InvDateStyle:
 * @INV_DATE_STYLE_LOCALE: as the person's language and country have it
 * @INV_DATE_STYLE_ISO: `2026-12-31`
 * @INV_DATE_STYLE_DAY_FIRST: `31/12/2026`
 * @INV_DATE_STYLE_DAY_FIRST_DOTS: `31.12.2026`
 * @INV_DATE_STYLE_MONTH_FIRST: `12/31/2026`
 *
 * How dates are written for people. Files and entries always have the form of
 * [func@Inv.time_write].
 */
typedef enum
{
  INV_DATE_STYLE_LOCALE,
  INV_DATE_STYLE_ISO,
  INV_DATE_STYLE_DAY_FIRST,
  INV_DATE_STYLE_DAY_FIRST_DOTS,
  INV_DATE_STYLE_MONTH_FIRST,
} InvDateStyle;

/**
 * INV_N_DATE_STYLES:
 *
 * How many styles there are.
 */
#define INV_N_DATE_STYLES (INV_DATE_STYLE_MONTH_FIRST + 1)

/**
 * inv_date_style_set:
 * @style: how dates are written from now on
 *
 * Sets the style of the whole program, as the locale is one of the whole
 * program. Any thread.
 */
void inv_date_style_set (InvDateStyle style);

/**
 * inv_moment_to_text:
 * @zone: the zone in which to write
 * @moment: a moment
 * @style: how much of it: %INV_TIME_STYLE_SHORT leaves the time off at the
 *   beginning of a day
 *
 * Writes a moment for people, to the minute. Any thread.
 *
 * Returns: (transfer full): the text
 */
char *inv_moment_to_text (InvZone *zone, gint64 moment, InvTimeStyle style);

G_END_DECLS
