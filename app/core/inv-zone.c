/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What clocks show in a time zone. GLib walks its table of changes from the
 * beginning at each question, which is slow for an export of a million dates;
 * so what it answered is remembered here for spans of time.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-text.h"
#include "inv-zone.h"

#include <glib/gi18n-lib.h>
#include <stdatomic.h>

#define SECONDS_A_DAY 86400

/* Time is remembered in spans of 2^20 seconds, twelve days, as many as there
 * are slots: eight years that follow each other do not get in each other's way.
 * A slot is one word, so that threads need no lock: the span's number, from 1,
 * and the offset, moved to be positive. */
#define SPAN_BITS 20
#define N_SLOTS 256
#define OFFSET_BITS 20
#define OFFSET_BIAS (1 << 19)

struct _InvZone
{
  gatomicrefcount ref_count;
  GTimeZone *time_zone;
  _Atomic guint64 slots[N_SLOTS];
};

G_DEFINE_BOXED_TYPE (InvZone, inv_zone, inv_zone_ref, inv_zone_unref)

InvZone *
inv_zone_new (const char *identifier, GError **error)
{
  GTimeZone *time_zone = identifier != NULL ? g_time_zone_new_identifier (identifier)
                                            : g_time_zone_new_local ();

  if (time_zone == NULL)
    {
      g_autofree char *shown = inv_text_shorten (identifier, -1);

      g_set_error (error, INV_ERROR, INV_ERROR_NOT_FOUND,
                   _ ("“%s” is not a time zone that this computer knows. Name one as in Europe/London."),
                   shown);
      return NULL;
    }

  InvZone *self = g_new0 (InvZone, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->time_zone = time_zone;
  return self;
}

InvZone *
inv_zone_ref (InvZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inv_zone_unref (InvZone *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_time_zone_unref (self->time_zone);
  g_free (self);
}

const char *
inv_zone_get_identifier (const InvZone *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_time_zone_get_identifier (self->time_zone);
}

static int
find_interval (const InvZone *self, gint64 moment)
{
  return g_time_zone_find_interval (self->time_zone, G_TIME_TYPE_UNIVERSAL, moment);
}

int
inv_zone_get_offset (InvZone *self, gint64 moment)
{
  g_return_val_if_fail (self != NULL, 0);

  moment = CLAMP (moment, INV_MOMENT_FIRST, INV_MOMENT_LAST);

  gint64 span = (moment - INV_MOMENT_FIRST) >> SPAN_BITS;
  guint64 key = (guint64) span + 1;
  _Atomic guint64 *slot = &self->slots[span % N_SLOTS];
  guint64 known = atomic_load_explicit (slot, memory_order_relaxed);

  if (known >> OFFSET_BITS == key)
    return (int) (known & ((1 << OFFSET_BITS) - 1)) - OFFSET_BIAS;

  int interval = find_interval (self, moment);
  int offset = g_time_zone_get_offset (self->time_zone, interval);
  gint64 begin = INV_MOMENT_FIRST + (span << SPAN_BITS);

  if (find_interval (self, begin) == find_interval (self, begin + (1 << SPAN_BITS) - 1))
    atomic_store_explicit (slot, key << OFFSET_BITS | (guint64) (offset + OFFSET_BIAS), memory_order_relaxed);
  return offset;
}

gint64
inv_zone_to_local (InvZone *self, gint64 moment)
{
  return moment + inv_zone_get_offset (self, moment);
}

gint64
inv_zone_from_local (InvZone *self, gint64 local)
{
  /* No zone is more than a day from UTC, and none changes twice within two days. */
  int before = inv_zone_get_offset (self, local - SECONDS_A_DAY);
  int after = inv_zone_get_offset (self, local + SECONDS_A_DAY);

  if (before != after && inv_zone_get_offset (self, local - before) != before
      && inv_zone_get_offset (self, local - after) == after)
    return local - after;
  return local - before;
}

InvDay
inv_zone_get_day (InvZone *self, gint64 moment)
{
  gint64 local = inv_zone_to_local (self, moment);

  return (InvDay) (local >= 0 ? local / SECONDS_A_DAY : -((SECONDS_A_DAY - 1 - local) / SECONDS_A_DAY));
}

gint64
inv_zone_get_day_start (InvZone *self, InvDay day)
{
  return inv_zone_from_local (self, (gint64) day * SECONDS_A_DAY);
}
