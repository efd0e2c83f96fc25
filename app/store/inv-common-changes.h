/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields of many rows that each go from one value to another, of which there
 * are few, changed in one pass over the rows. */

#pragma once

#include "inv-connection.h"
#include "inv-id-set.h"
#include "inv-table.h"
#include "inv-value.h"

G_BEGIN_DECLS

typedef struct _InvCommonChanges InvCommonChanges;

InvCommonChanges *inv_common_changes_new (const InvTable *table);
void inv_common_changes_free (InvCommonChanges *self);

/* Adds that @field of these rows, which must be @expected, becomes @value. @field must outlive @self. */
void inv_common_changes_add (InvCommonChanges *self,
                             const char *field,
                             const InvIdSet *ids,
                             const InvValue *expected,
                             const InvValue *value);

/* Ends the adding. Returns FALSE when a field of a row was added twice, and then the changes cannot be run. */
gboolean inv_common_changes_end (InvCommonChanges *self);

/* Changes the rows. Where @is_as_expected is FALSE afterwards, some rows were not there or not as expected, and
 * the others are changed. */
gboolean inv_common_changes_run (InvCommonChanges *self,
                                 InvConnection *connection,
                                 gboolean *is_as_expected,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvCommonChanges, inv_common_changes_free)

G_END_DECLS
