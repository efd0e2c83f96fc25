/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-entity.h"

G_BEGIN_DECLS

/**
 * inv_entity_parse_columns:
 * @entity: a kind of row
 * @columns: (nullable): names of fields with commas between them; %NULL or
 *   `all` for all that there are
 * @error: return location for an error
 *
 * Reads a choice of columns. Any thread.
 *
 * Returns: (transfer full) (element-type InvEntityField): the fields in the
 *   order in which they were named, or %NULL with @error set
 */
GPtrArray *inv_entity_parse_columns (InvEntity entity, const char *columns, GError **error);

/**
 * inv_entity_list:
 * @connection: a connection
 * @entity: a kind of row
 * @columns: (element-type InvEntityField): what to list, see
 *   [func@Inv.entity_parse_columns]
 * @sort: (nullable): the name of a field, with `:desc` behind it for the other
 *   direction; %NULL to sort by name
 * @error: return location for an error
 *
 * Lists all rows of a kind. Texts are what [func@Inv.entity_add] reads; they
 * sort by their name keys, figures by their size. Rows that are equal in the
 * field to sort by stand in the order of their names. The connection's thread.
 *
 * Returns: (transfer full) (element-type GStrv): a row of texts for each, with
 *   one text for each column, or %NULL with @error set
 */
GPtrArray *inv_entity_list (InvConnection *connection,
                            InvEntity entity,
                            GPtrArray *columns,
                            const char *sort,
                            GError **error);

/**
 * inv_entity_count:
 * @connection: a connection
 * @entity: a kind of row
 * @count: (out): how many there are
 * @error: return location for an error
 *
 * Counts the rows of a kind. The connection's thread.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean inv_entity_count (InvConnection *connection, InvEntity entity, guint64 *count, GError **error);

G_END_DECLS
