/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "inv-did-content.h"

G_BEGIN_DECLS

#define INV_TYPE_DID (inv_did_get_type ())

/**
 * InvDid:
 *
 * A row of an [class@Inv.DidList]: a place in the list and the DID that is
 * there now.
 *
 * It is there at once and its content comes later. Each field of the table of
 * fields is a property of its name, which notifies when its text changes;
 * `summary` is what is read aloud of a row: number, status, operator, client. When
 * the list is sorted or filtered anew, the same object shows the DID that has
 * come to its place. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvDid, inv_did, INV, DID, GObject)

/**
 * InvDid::changed:
 * @self: a row
 *
 * Some of its texts are others now. For who shows several of them, in place of
 * a handler for each property.
 */

/**
 * inv_did_get_id:
 * @self: a row
 *
 * Gets the id of the DID at this place, loaded or not.
 *
 * Returns: the id
 */
guint32 inv_did_get_id (InvDid *self);

/**
 * inv_did_get_position:
 * @self: a row
 *
 * Gets the place of the row in its list, counted from 0.
 *
 * Returns: the position
 */
guint inv_did_get_position (InvDid *self);

/**
 * inv_did_is_loaded:
 * @self: a row
 *
 * Whether what the row shows is that of its DID, and not nothing or that of
 * the one that was here before.
 *
 * Returns: %TRUE if it is
 */
gboolean inv_did_is_loaded (InvDid *self);

/**
 * inv_did_get_status:
 * @self: a row
 *
 * Gets the status that the row shows.
 *
 * Returns: the status as the inventory stores it, or -1 before it is known
 */
int inv_did_get_status (InvDid *self);

/**
 * inv_did_get_text:
 * @self: a row
 * @field: a field
 *
 * Gets what the row shows for a field, in words for people.
 *
 * Returns: (transfer none): the text, until the row changes
 */
const char *inv_did_get_text (InvDid *self, InvField field);

G_END_DECLS
