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
 *
 * What an edit does to the table of DIDs.
 */
typedef struct
{
  GArray *assigns;
  GArray *parameters;

  /*< private >*/
  GStringChunk *texts;
} InvDidEditPlan;

gboolean inv_did_edit_plan_make (InvDidEditPlan *plan,
                                 InvStore *store,
                                 const InvIdSet *ids,
                                 const InvDidAssignment *assignments,
                                 gsize n_assignments,
                                 InvDidEditResult *result,
                                 GError **error);

void inv_did_edit_plan_clear (InvDidEditPlan *plan);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvDidEditPlan, inv_did_edit_plan_clear)

G_END_DECLS
