/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field-value.h"

G_BEGIN_DECLS

/**
 * inv_query_moment_parse:
 * @text: a date, a date with a time of day, `today`, `tomorrow`, `yesterday`,
 *   `today+7`, `today-7`
 * @error: return location for an error
 *
 * Reads a moment of a query. It stays a text, because what it means depends on
 * when and where the query is run. Any thread.
 *
 * Returns: (transfer full): the one form in which queries keep it, or %NULL
 *   with @error set
 */
char *inv_query_moment_parse (const char *text, GError **error);

/**
 * inv_query_moment_resolve:
 * @moment: what [func@Inv.query_moment_parse] returned
 * @context: time zone and clock
 * @begin: (out): its first second, since 1970 UTC
 * @end: (out): the second behind it
 *
 * Finds the time that a moment of a query spans: a day in the inventory's time
 * zone, or a second. Any thread.
 */
void
inv_query_moment_resolve (const char *moment, const InvValueContext *context, gint64 *begin, gint64 *end);

G_END_DECLS
