/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-plan.h"

G_BEGIN_DECLS

/**
 * inv_import_write:
 * @plan: a plan that was made within the step
 * @step: the step of the import
 * @first_created: (out): the id of the first DID that is created, 0 if none is
 * @error: return location for an error
 *
 * Does what a plan says.
 *
 * Returns: whether all is written
 */
gboolean inv_import_write (InvImportPlan *plan, InvStep *step, gint64 *first_created, GError **error);

G_END_DECLS
