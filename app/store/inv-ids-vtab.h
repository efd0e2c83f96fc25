/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "inv-id-set.h"
#include "inv-statement.h"

G_BEGIN_DECLS

/**
 * inv_ids_vtab_register:
 * @sqlite: a database connection
 *
 * Makes ids known to SQL. `inv_ids (?)` is a table with the columns `id` and
 * `position` (from 0), in this order: ascending for a set, else as given. To
 * read rows in the order of a list of ids, write
 *
 *     SELECT … FROM inv_ids (?1) AS v CROSS JOIN did ON did.id = v.id ORDER BY v.position
 *
 * `inv_has_id (?, id)` tells whether an id is in a set, and is fastest when it
 * is asked for ids in ascending order.
 */
void inv_ids_vtab_register (sqlite3 *sqlite);

/**
 * inv_statement_bind_id_set:
 * @statement: a statement
 * @parameter: which parameter, from 1
 * @set: a set, of which the statement keeps a reference
 *
 * Binds a set for `inv_ids` or `inv_has_id`. Each parameter of a statement takes
 * one of them: write `?1` twice to use one set in two places.
 */
void inv_statement_bind_id_set (InvStatement *statement, int parameter, const InvIdSet *set);

/**
 * inv_statement_bind_ids:
 * @statement: a statement
 * @parameter: which parameter, from 1
 * @ids: (array length=n_ids): ids in any order, which must outlive the statement
 * @n_ids: how many there are
 *
 * Binds a list of ids for `inv_ids`.
 */
void inv_statement_bind_ids (InvStatement *statement, int parameter, const guint32 *ids, gsize n_ids);

G_END_DECLS
