/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-zone.h"

G_BEGIN_DECLS

#define INV_TYPE_CLOCK (inv_clock_get_type ())

/**
 * InvClock:
 *
 * What time it is for everything in an inventory that depends on it. It runs
 * with the computer, or stands still where a test or `--now` says.
 *
 * A clock never changes and may be shared between threads.
 */
typedef struct _InvClock InvClock;

GType inv_clock_get_type (void);

/**
 * inv_clock_new:
 * @zone: the inventory's time zone
 *
 * Returns: (transfer full): a clock that runs with the computer
 */
InvClock *inv_clock_new (InvZone *zone);

/**
 * inv_clock_new_at:
 * @zone: the inventory's time zone
 * @now: the moment that it always shows
 *
 * Returns: (transfer full): a clock that stands still
 */
InvClock *inv_clock_new_at (InvZone *zone, gint64 now);

/**
 * inv_clock_ref:
 * @self: a clock
 *
 * Returns: (transfer full): the clock, held once more
 */
InvClock *inv_clock_ref (InvClock *self);

/**
 * inv_clock_unref:
 * @self: (transfer full): a clock
 *
 * Lets go of a clock.
 */
void inv_clock_unref (InvClock *self);

/**
 * inv_clock_get_zone:
 * @self: a clock
 *
 * Returns: (transfer none): its time zone
 */
InvZone *inv_clock_get_zone (const InvClock *self);

/**
 * inv_clock_stands:
 * @self: a clock
 *
 * Returns: whether it stands still
 */
gboolean inv_clock_stands (const InvClock *self);

/**
 * inv_clock_get_now:
 * @self: a clock
 *
 * Returns: the moment that it shows
 */
gint64 inv_clock_get_now (const InvClock *self);

/**
 * inv_clock_get_today:
 * @self: a clock
 *
 * Returns: which day it is
 */
InvDay inv_clock_get_today (const InvClock *self);

/**
 * inv_clock_get_midnight_after:
 * @self: a clock
 * @n_days: a number of days, 0 or more
 *
 * When the day begins that is @n_days after today. A hold of so many days
 * ends then: on day @n_days it is over, the day before it is not.
 *
 * Returns: the moment
 */
gint64 inv_clock_get_midnight_after (const InvClock *self, int n_days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvClock, inv_clock_unref)

G_END_DECLS
