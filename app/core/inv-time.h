/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-zone.h"

G_BEGIN_DECLS

/**
 * INV_TIME_SIZE:
 *
 * The bytes that hold any moment as text, with the NUL at its end.
 */
#define INV_TIME_SIZE 32

/**
 * InvTimeStyle:
 * @INV_TIME_STYLE_FULL: always date and time: `2026-12-31 00:00:00`
 * @INV_TIME_STYLE_SHORT: the date alone for the beginning of a day:
 *   `2026-12-31`
 *
 * How much is written of a moment.
 */
typedef enum
{
  INV_TIME_STYLE_FULL,
  INV_TIME_STYLE_SHORT,
} InvTimeStyle;

/**
 * inv_time_parse:
 * @zone: the zone in which it was written
 * @text: `YYYY-MM-DD`, or with a time behind it: `YYYY-MM-DD HH:MM` or
 *   `YYYY-MM-DD HH:MM:SS`
 * @len: its length in bytes, or -1 if it ends in NUL
 * @moment: (out): the moment
 * @has_time: (out) (optional): whether there was a time
 * @error: return location for an error
 *
 * Reads a moment. A date alone is the beginning of that day. A `T` may stand
 * between date and time, and behind the time a `Z` or an offset from UTC such
 * as `+02:00`, which then counts instead of @zone. Blanks around it drop.
 *
 * What the clocks show twice or never is taken as in
 * [method@Inv.Zone.from_local]. Anything else is refused with
 * %INV_ERROR_INVALID and the reason.
 *
 * Allocates nothing when it is a moment. Any thread.
 *
 * Returns: whether it is a moment
 */
gboolean inv_time_parse (InvZone *zone,
                         const char *text,
                         gssize len,
                         gint64 *moment,
                         gboolean *has_time,
                         GError **error);

/**
 * inv_time_write:
 * @zone: the zone in which to write
 * @moment: a moment
 * @style: how much of it
 * @buffer: (out caller-allocated): the text, with a NUL behind it
 *
 * Writes a moment so that [func@Inv.time_parse] gives it back in the same
 * zone. Where the clocks show the same twice, the second time is written with
 * its offset from UTC.
 *
 * Allocates nothing. Any thread.
 *
 * Returns: the length of the text
 */
gsize inv_time_write (InvZone *zone, gint64 moment, InvTimeStyle style, char buffer[INV_TIME_SIZE]);

G_END_DECLS
