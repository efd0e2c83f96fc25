/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-plan.h"

G_BEGIN_DECLS

/**
 * inv_import_query_make:
 * @plan: a plan that was carried out
 * @first_created: the id of the first DID that was created
 *
 * See [method@Inv.Import.make_query].
 *
 * Returns: (transfer full) (nullable): the search as text
 */
char *inv_import_query_make (InvImportPlan *plan, gint64 first_created);

G_END_DECLS
