/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-entity.h"
#include "inv-import-reasons.h"
#include "inv-step.h"

G_BEGIN_DECLS

/**
 * InvImportNames:
 *
 * Finds the rows that a file names: operators, batches, clients, accounts,
 * resellers, packages. One that the inventory lacks may be made later; it
 * has a negative id until [func@Inv.import_names_make] makes it. The
 * connection's thread.
 */
typedef struct _InvImportNames InvImportNames;

/**
 * inv_import_names_new:
 * @connection: a connection
 * @create_missing: whether what is not there is made
 * @reasons: where reasons go
 *
 * Returns: (transfer full): names, of which nothing is read yet
 */
InvImportNames *
inv_import_names_new (InvConnection *connection, gboolean create_missing, InvImportReasons *reasons);

void inv_import_names_free (InvImportNames *names);

/**
 * inv_import_names_load:
 * @names: names
 * @entity: a kind of row
 * @error: return location for an error
 *
 * Reads the names of a kind of row; needed before any of it is looked up.
 *
 * Returns: whether they are read
 */
gboolean inv_import_names_load (InvImportNames *names, InvEntity entity, GError **error);

/**
 * inv_import_names_find:
 * @names: names
 * @entity: a kind of row that was loaded
 * @name: a name
 * @owner: the client of an account, else 0
 * @reason: (out): why there is none, if there is none
 *
 * Looks up a name. What is not there becomes a row to be made, if that was
 * asked for.
 *
 * Returns: the row's id, negative for one to be made, 0 with @reason set
 */
gint64 inv_import_names_find (InvImportNames *names,
                              InvEntity entity,
                              const char *name,
                              gint64 owner,
                              guint32 *reason);

/**
 * inv_import_names_have_rejected:
 * @names: names
 *
 * Returns: whether numbers were rejected for a name that is not there and is not
 *   to be made
 */
gboolean inv_import_names_have_rejected (const InvImportNames *names);

/**
 * inv_import_names_set_error:
 * @names: names
 * @reason: why there is no such row
 * @error: return location for an error
 *
 * Makes a reason an error, %INV_ERROR_NOT_FOUND, where going on makes no sense.
 */
void inv_import_names_set_error (InvImportNames *names, guint32 reason, GError **error);

/**
 * inv_import_names_get_parent:
 * @names: names
 * @entity: batch or operator
 * @id: a row's id
 *
 * Returns: the batch's operator, or the operator's reseller; 0 if it has none
 */
gint64 inv_import_names_get_parent (InvImportNames *names, InvEntity entity, gint64 id);

/**
 * inv_import_names_set_parent:
 * @names: names
 * @id: a batch or an operator that is to be made
 * @parent: the batch's operator, or the operator's reseller
 *
 * Says what a row that is to be made belongs to, unless that was said before.
 */
void inv_import_names_set_parent (InvImportNames *names, gint64 id, gint64 parent);

/**
 * inv_import_names_use:
 * @names: names
 * @id: the id of a row
 *
 * Says that a DID refers to a row: of those to be made, only these are made, and
 * what they belong to.
 */
void inv_import_names_use (InvImportNames *names, gint64 id);

/**
 * inv_import_names_make:
 * @names: names
 * @step: the step of the import
 * @error: return location for an error
 *
 * Makes the rows that are to be made.
 *
 * Returns: whether they are there
 */
gboolean inv_import_names_make (InvImportNames *names, InvStep *step, GError **error);

/**
 * inv_import_names_get_id:
 * @names: names
 * @id: the id of a row
 *
 * Returns: @id, or for a row that was made the id that it got
 */
gint64 inv_import_names_get_id (const InvImportNames *names, gint64 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportNames, inv_import_names_free)

G_END_DECLS
