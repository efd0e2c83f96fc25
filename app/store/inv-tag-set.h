/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-tags.h"

G_BEGIN_DECLS

/**
 * inv_tag_set_intern:
 * @connection: a connection that is in a write transaction
 * @tags: a set of tags
 * @id: (out): the id of its row, 0 for the empty set
 * @error: return location for an error
 *
 * Gets the row of the table of tag sets that stands for a set, and adds it
 * if need be. Such rows stay for good and are no part of a step, so that the
 * log may refer to them. The connection's thread.
 *
 * Returns: whether it succeeded
 */
gboolean inv_tag_set_intern (InvConnection *connection, const InvTags *tags, gint64 *id, GError **error);

/**
 * INV_TAG_SET_UNKNOWN:
 *
 * Stands for a set of tags that the table of tag sets does not have.
 */
#define INV_TAG_SET_UNKNOWN (-1)

/**
 * inv_tag_set_find:
 * @connection: a connection
 * @tags: a set of tags
 * @id: (out): the id of its row, 0 for the empty set, %INV_TAG_SET_UNKNOWN for
 *   one that has no row
 * @error: return location for an error
 *
 * The same as [func@Inv.tag_set_intern] where nothing may be written. The
 * connection's thread.
 *
 * Returns: whether it succeeded
 */
gboolean inv_tag_set_find (InvConnection *connection, const InvTags *tags, gint64 *id, GError **error);

/**
 * inv_tag_set_load:
 * @connection: a connection
 * @id: the id of a row of the table of tag sets, or 0
 * @error: return location for an error
 *
 * Gets the set that a row stands for; 0 stands for the empty set. The
 * connection's thread.
 *
 * Returns: (transfer full): the set, or %NULL with @error set
 */
InvTags *inv_tag_set_load (InvConnection *connection, gint64 id, GError **error);

/**
 * inv_tag_set_load_all:
 * @connection: a connection
 * @error: return location for an error
 *
 * Gets every tag that a DID has. The connection's thread.
 *
 * Returns: (transfer full): the tags, or %NULL with @error set
 */
InvTags *inv_tag_set_load_all (InvConnection *connection, GError **error);

G_END_DECLS
