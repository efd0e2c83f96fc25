/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For each of many rows, the value that a field must have and the value that
 * it gets instead: how the common changes of a step are taken back in one
 * pass over the rows. */

#pragma once

#include <sqlite3.h>

#include "inv-id-set.h"
#include "inv-statement.h"
#include "inv-value.h"

G_BEGIN_DECLS

typedef struct _InvValueMap InvValueMap;

/* Makes two functions known to SQL. `inv_map_meets (?, id, current)` tells whether the map has the row and
 * the row has the value that it must have, and counts the rows for which that is so.
 * `inv_map_value (?, id, current)` is the value that the row gets, or its current one if the map does not
 * have it. Both are fastest for ascending ids. */
void inv_value_map_register (sqlite3 *sqlite);

InvValueMap *inv_value_map_new (void);
void inv_value_map_free (InvValueMap *self);

/* Adds rows; the values are copied. */
void
inv_value_map_add (InvValueMap *self, const InvIdSet *ids, const InvValue *expected, const InvValue *value);

/* Ends the adding. Returns FALSE when a row was added twice, in which case the map is of no use. */
gboolean inv_value_map_end (InvValueMap *self);

/* Whether inv_map_meets() was true for every row. */
gboolean inv_value_map_is_met (InvValueMap *self);

/* The map must outlive the statement. */
void inv_statement_bind_value_map (InvStatement *statement, int parameter, InvValueMap *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvValueMap, inv_value_map_free)

G_END_DECLS
