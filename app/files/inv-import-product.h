/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-given.h"

G_BEGIN_DECLS

/**
 * inv_import_plain_fields:
 * @n_fields: (out): how many they are
 *
 * Gets the fields that depend on nothing else, which an update changes one by
 * one: those of DIDs, then those of products.
 *
 * Returns: (transfer none) (array length=n_fields): the fields
 */
const InvField *inv_import_plain_fields (guint *n_fields);

/**
 * inv_import_field_is_of_product:
 * @field: a field
 *
 * Returns: whether it is one of the terms on which a DID is offered
 */
gboolean inv_import_field_is_of_product (InvField field);

/**
 * inv_import_product_is_given:
 * @rows: what a file says
 * @defaults: (nullable): what it lacks
 * @row: a row
 *
 * Returns: whether the row says anything of the DID as a product
 */
gboolean
inv_import_product_is_given (const InvImportRows *rows, const InvImportDefaults *defaults, guint32 row);

/**
 * inv_import_product_check_new:
 * @rows: what a file says
 * @defaults: (nullable): what it lacks
 * @row: a row that says something of a product
 * @reasons: where the reason goes
 *
 * Returns: 0, or the reason if that is not enough to make one
 */
guint32 inv_import_product_check_new (const InvImportRows *rows,
                                      const InvImportDefaults *defaults,
                                      guint32 row,
                                      InvImportReasons *reasons);

/**
 * inv_import_product_write_new:
 * @plan: a plan
 * @step: the step of the import
 * @first_id: the id of the first DID that the step has created
 * @error: return location for an error
 *
 * Offers those of the new DIDs that the file says so of.
 *
 * Returns: whether they are written
 */
gboolean inv_import_product_write_new (InvImportPlan *plan, InvStep *step, gint64 first_id, GError **error);

/**
 * inv_import_product_write_existing:
 * @plan: a plan
 * @step: the step of the import
 * @error: return location for an error
 *
 * Offers those of the DIDs that were there that the file says so of.
 *
 * Returns: whether they are written
 */
gboolean inv_import_product_write_existing (InvImportPlan *plan, InvStep *step, GError **error);

G_END_DECLS
