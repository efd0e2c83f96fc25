/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From assignments to the columns that an UPDATE sets: used by inv-did-edit alone. */

#pragma once

#include "inv-did-edit.h"
#include "inv-step.h"

G_BEGIN_DECLS

/**
 * InvDidEditPlan:
 * @assigns: (element-type InvAssign): what becomes of which columns
 * @parameters: (element-type InvParameter): what their expressions name
 * @given: by field, whether it is assigned to
 *
 * What an edit does to the table of DIDs.
 */
typedef struct
{
  GArray *assigns;
  GArray *parameters;
  gboolean given[INV_N_FIELDS];

  /*< private >*/
  GStringChunk *texts;
} InvDidEditPlan;

/* A plan that is only looked at, @is_preview, is made without writing; it can
 * not be carried out, because it may need tag sets that there are not yet. */
gboolean inv_did_edit_plan_make (InvDidEditPlan *plan,
                                 InvStore *store,
                                 const InvIdSet *ids,
                                 const InvDidAssignment *assignments,
                                 gsize n_assignments,
                                 gboolean is_preview,
                                 InvDidEditResult *result,
                                 GError **error);

void inv_did_edit_plan_clear (InvDidEditPlan *plan);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvDidEditPlan, inv_did_edit_plan_clear)

G_END_DECLS
