/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inv_zone_list_new:
 * @present: (nullable): a zone that is to be among them
 *
 * Lists the time zones that this computer knows, for a person to choose from:
 * one name for each, sorted. Reads a file; any thread that may do that.
 *
 * Returns: (transfer full): their identifiers, UTC and @present among them
 */
GStrv inv_zone_list_new (const char *present);

G_END_DECLS
