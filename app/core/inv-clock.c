/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The clock that an inventory goes by. Nothing else in the program asks the
 * computer for the time where the answer has to do with a DID.
 */

#include "config.h"

#include "inv-clock.h"

struct _InvClock
{
  gatomicrefcount ref_count;
  InvZone *zone;
  gboolean stands;
  gint64 now;
};

G_DEFINE_BOXED_TYPE (InvClock, inv_clock, inv_clock_ref, inv_clock_unref)

InvClock *
inv_clock_new (InvZone *zone)
{
  g_return_val_if_fail (zone != NULL, NULL);

  InvClock *self = g_new0 (InvClock, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->zone = inv_zone_ref (zone);
  return self;
}

InvClock *
inv_clock_new_at (InvZone *zone, gint64 now)
{
  InvClock *self = inv_clock_new (zone);

  g_return_val_if_fail (self != NULL, NULL);

  self->stands = TRUE;
  self->now = now;
  return self;
}

InvClock *
inv_clock_ref (InvClock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inv_clock_unref (InvClock *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  inv_zone_unref (self->zone);
  g_free (self);
}

InvZone *
inv_clock_get_zone (const InvClock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->zone;
}

gboolean
inv_clock_stands (const InvClock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->stands;
}

gint64
inv_clock_get_now (const InvClock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->stands ? self->now : g_get_real_time () / G_USEC_PER_SEC;
}

InvDay
inv_clock_get_today (const InvClock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return inv_zone_get_day (self->zone, inv_clock_get_now (self));
}

gint64
inv_clock_get_midnight_after (const InvClock *self, int n_days)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (n_days >= 0, 0);

  return inv_zone_get_day_start (self->zone, inv_clock_get_today (self) + n_days);
}
