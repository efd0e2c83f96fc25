/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * INV_MOMENT_FIRST:
 *
 * No zone's first writable day begins earlier.
 */
#define INV_MOMENT_FIRST ((gint64) (INV_DAY_FIRST - 1) * 86400)

/**
 * INV_MOMENT_LAST:
 *
 * No zone's last writable day ends later.
 */
#define INV_MOMENT_LAST ((gint64) (INV_DAY_LAST + 2) * 86400)

#define INV_TYPE_ZONE (inv_zone_get_type ())

/**
 * InvZone:
 *
 * The time zone of an inventory. A moment is a number of seconds since
 * 1970-01-01 00:00:00 UTC; a zone says what the clock on the wall shows then,
 * and on which day.
 *
 * A zone never changes and may be shared between threads.
 */
typedef struct _InvZone InvZone;

GType inv_zone_get_type (void);

/**
 * inv_zone_new:
 * @identifier: (nullable): `Europe/London`, `UTC` and so on; %NULL for the
 *   zone of this computer
 * @error: return location for an error
 *
 * Looks up a zone. One that this computer does not know gives
 * %INV_ERROR_NOT_FOUND.
 *
 * Returns: (transfer full) (nullable): the zone, or %NULL with @error set
 */
InvZone *inv_zone_new (const char *identifier, GError **error);

/**
 * inv_zone_ref:
 * @self: a zone
 *
 * Returns: (transfer full): the zone, held once more
 */
InvZone *inv_zone_ref (InvZone *self);

/**
 * inv_zone_unref:
 * @self: (transfer full): a zone
 *
 * Lets go of a zone.
 */
void inv_zone_unref (InvZone *self);

/**
 * inv_zone_get_identifier:
 * @self: a zone
 *
 * Returns: (transfer none): its identifier, for [ctor@Inv.Zone.new]
 */
const char *inv_zone_get_identifier (const InvZone *self);

/**
 * inv_zone_get_offset:
 * @self: a zone
 * @moment: a moment
 *
 * How far the zone's clocks are ahead of UTC at @moment. Fast when asked for
 * many moments, in any order.
 *
 * Returns: seconds, less than zero to the west
 */
int inv_zone_get_offset (InvZone *self, gint64 moment);

/**
 * inv_zone_to_local:
 * @self: a zone
 * @moment: a moment
 *
 * What the zone's clocks show at @moment.
 *
 * Returns: seconds from 1970-01-01 00:00:00 on those clocks
 */
gint64 inv_zone_to_local (InvZone *self, gint64 moment);

/**
 * inv_zone_from_local:
 * @self: a zone
 * @local: seconds from 1970-01-01 00:00:00 on the zone's clocks
 *
 * When the zone's clocks show @local. What they show twice, because they are
 * put back, is taken for the first time. What they never show, because they
 * are put forward, is taken for as much later as they are put forward: 02:30
 * for 03:30.
 *
 * Returns: the moment
 */
gint64 inv_zone_from_local (InvZone *self, gint64 local);

/**
 * inv_zone_get_day:
 * @self: a zone
 * @moment: a moment
 *
 * Returns: which day it is there at @moment
 */
InvDay inv_zone_get_day (InvZone *self, gint64 moment);

/**
 * inv_zone_get_day_start:
 * @self: a zone
 * @day: a day
 *
 * When a day begins there: at midnight or, if the clocks are put forward at
 * midnight, when they have been.
 *
 * Returns: the moment
 */
gint64 inv_zone_get_day_start (InvZone *self, InvDay day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvZone, inv_zone_unref)

G_END_DECLS
