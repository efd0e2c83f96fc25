/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-check.h"
#include "inv-import-names.h"
#include "inv-import-plan.h"
#include "inv-import-rows.h"
#include "inv-import-subscriptions.h"

G_BEGIN_DECLS

/**
 * inv_import_given_look_up:
 * @rows: what a file says
 * @defaults: what it lacks
 * @names: names
 * @error: return location for an error
 *
 * Looks up what the cells of columns of names stand for, each distinct name
 * once. Accounts wait for their client.
 *
 * Returns: whether the names could be read, and those of the defaults are there
 */
gboolean inv_import_given_look_up (InvImportRows *rows,
                                   InvImportDefaults *defaults,
                                   InvImportNames *names,
                                   GError **error);

/**
 * inv_import_given_get_cell:
 * @rows: what a file says
 * @defaults: (nullable): what it lacks
 * @row: a row
 * @field: a field
 *
 * Returns: (transfer none): the row's cell, else the default
 */
const InvImportCell *inv_import_given_get_cell (const InvImportRows *rows,
                                                const InvImportDefaults *defaults,
                                                guint32 row,
                                                InvField field);

/**
 * inv_import_given_get_facts:
 * @rows: what a file says
 * @defaults: (nullable): what it lacks
 * @names: names
 * @subscriptions: subscriptions
 * @row: a row
 * @current: (nullable): the DID as it is, if it exists
 * @facts: (out caller-allocated): what the row says
 *
 * Gathers what a row says of those fields that depend on each other.
 *
 * Returns: 0, or the reason why the row cannot mean anything
 */
guint32 inv_import_given_get_facts (const InvImportRows *rows,
                                    const InvImportDefaults *defaults,
                                    InvImportNames *names,
                                    InvImportSubscriptions *subscriptions,
                                    guint32 row,
                                    const InvDidFacts *current,
                                    InvDidFacts *facts);

/**
 * inv_import_cell_get_value:
 * @cell: a cell that is not of a name
 * @field: its field
 *
 * Gets what a new row has in a field: of a set of tags the id, for which the
 * set must have been interned; of an empty cell what is usual.
 *
 * Returns: the value, which borrows the cell's text
 */
InvValue inv_import_cell_get_value (const InvImportCell *cell, InvField field);

G_END_DECLS
