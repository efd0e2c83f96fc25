/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-id-set.h"

G_BEGIN_DECLS

/**
 * inv_ids_to_query:
 * @ids: some DIDs, at least one
 * @condition: (nullable): a condition of the search language that holds for
 *   all of them
 *
 * Writes a search that finds some DIDs by their ids. Where they are too many,
 * and too scattered, to be named one by one, it finds those from the first to
 * the last of them that meet @condition.
 *
 * Returns: (transfer full): the search
 */
char *inv_ids_to_query (const InvIdSet *ids, const char *condition);

G_END_DECLS
