/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the assignments of an edit, or the further fields of new DIDs, say, checked and looked up: used by
 * inv-did-edit and inv-did-create alone. */

#pragma once

#include "inv-did-edit.h"
#include "inv-value.h"

G_BEGIN_DECLS

/**
 * InvDidEditValues:
 * @given: by field, whether it is assigned to
 * @values: by field, the value; names and tags are texts
 * @references: by field, the row that a name stands for; 0 for none
 * @batch_operator: the operator of the batch that is given, else 0
 *
 * What an edit assigns.
 */
typedef struct
{
  gboolean given[INV_N_FIELDS];
  InvValue values[INV_N_FIELDS];
  gint64 references[INV_N_FIELDS];
  gint64 batch_operator;
} InvDidEditValues;

gboolean inv_did_edit_values_read (InvDidEditValues *self,
                                   InvStore *store,
                                   const InvIdSet *ids,
                                   const InvDidAssignment *assignments,
                                   gsize n_assignments,
                                   GError **error);

void inv_did_edit_values_clear (InvDidEditValues *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvDidEditValues, inv_did_edit_values_clear)

G_END_DECLS
