/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-import-check.h"
#include "inv-import-rows.h"
#include "inv-statement.h"

G_BEGIN_DECLS

/**
 * inv_import_existing_find:
 * @connection: a connection
 * @entries: (element-type InvImportEntry): numbers in order
 * @progress: (nullable): asked whether to stop
 * @error: return location for an error
 *
 * Finds out which of the numbers the inventory has: their detail becomes the
 * id of the DID, else 0. Where the numbers stand close in the inventory, its
 * index is walked along with them; over wide gaps it leaps.
 *
 * Returns: whether that could be found out
 */
gboolean
inv_import_existing_find (InvConnection *connection, GArray *entries, InvProgress *progress, GError **error);

/**
 * InvImportExisting:
 *
 * Reads DIDs that exist, in a given order, to compare them with what a file
 * says.
 */
typedef struct _InvImportExisting InvImportExisting;

/**
 * inv_import_existing_new:
 * @connection: a connection
 * @ids: (array length=n_ids): the DIDs, in the order in which they are read; must
 *   outlive the reading
 * @n_ids: how many
 * @error: return location for an error
 *
 * Returns: (transfer full): a reader before the first of them, or %NULL with
 *   @error set
 */
InvImportExisting *
inv_import_existing_new (InvConnection *connection, const guint32 *ids, gsize n_ids, GError **error);

void inv_import_existing_free (InvImportExisting *existing);

/**
 * inv_import_existing_next:
 * @existing: a reader
 * @error: return location for an error
 *
 * Goes to the next DID.
 *
 * Returns: %FALSE with @error set when it cannot be read
 */
gboolean inv_import_existing_next (InvImportExisting *existing, GError **error);

/**
 * inv_import_existing_get_facts:
 * @existing: a reader that is on a DID
 * @facts: (out caller-allocated): its facts, but for those of its batch and
 *   package; texts are valid until the next DID
 */
void inv_import_existing_get_facts (InvImportExisting *existing, InvDidFacts *facts);

/**
 * inv_import_existing_is_product:
 * @existing: a reader that is on a DID
 *
 * Returns: whether the DID is offered as a product
 */
gboolean inv_import_existing_is_product (InvImportExisting *existing);

/**
 * inv_import_existing_get_value:
 * @existing: a reader that is on a DID
 * @plain_field: the place of a field among the plain fields
 *
 * Returns: what the DID has, tags as their text; valid until the next DID
 */
InvValue inv_import_existing_get_value (InvImportExisting *existing, guint plain_field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportExisting, inv_import_existing_free)

G_END_DECLS
