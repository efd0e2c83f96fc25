/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field-value.h"

G_BEGIN_DECLS

typedef struct _InvConnection InvConnection;

/**
 * InvCell:
 * @type: what the inventory stores
 * @integer: the stored number; for names the id of the row that has the name,
 *   for tags the id of the set
 * @text: the value as text, as [func@Inv.field_write_integer] writes it; the
 *   empty text where there is none. It ends in NUL
 * @length: its length in bytes
 *
 * One field of one row.
 */
typedef struct
{
  InvValueType type;
  gint64 integer;
  const char *text;
  gsize length;
} InvCell;

/**
 * InvDidRows:
 *
 * Reads fields of DIDs, one DID after the other, in an order of ids that is
 * given to it. It copies nothing: cells are valid until the next row.
 *
 * Names are looked up in tables in memory, which it fills as it meets them and
 * which [func@Inv.did_rows_start] empties; so rows that are to be of one
 * moment are read inside of a transaction. Of one thread, its connection's.
 */
typedef struct _InvDidRows InvDidRows;

/**
 * inv_did_rows_new:
 * @connection: a connection
 * @fields: (array length=n_fields): the fields wanted
 * @n_fields: how many fields
 * @context: time zone and clock
 * @error: return location for an error
 *
 * Prepares to read.
 *
 * Returns: (transfer full): the reader, or %NULL with @error set
 */
InvDidRows *inv_did_rows_new (InvConnection *connection,
                              const InvField *fields,
                              guint n_fields,
                              const InvValueContext *context,
                              GError **error);

void inv_did_rows_free (InvDidRows *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvDidRows, inv_did_rows_free)

/**
 * inv_did_rows_start:
 * @rows: a reader
 * @ids: (array length=n_ids): which DIDs, in which order; must stay there until
 *   the last is read
 * @n_ids: how many
 *
 * Begins with the first of @ids. May be called as often as one likes, for one
 * page after the other.
 */
void inv_did_rows_start (InvDidRows *rows, const guint32 *ids, gsize n_ids);

/**
 * inv_did_rows_next:
 * @rows: a reader
 * @index: (out) (optional): which of the ids this is; DIDs that are there no
 *   more are passed over
 * @cells: (out): as many cells as there are fields, in their order
 * @error: return location for an error
 *
 * Reads the next DID.
 *
 * Returns: %TRUE for a row; %FALSE at the end, or with @error set
 */
gboolean inv_did_rows_next (InvDidRows *rows, gsize *index, const InvCell **cells, GError **error);

G_END_DECLS
