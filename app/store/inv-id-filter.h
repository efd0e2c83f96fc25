/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The condition that keeps a statement to the rows of a set, in the form that is quickest for the set. */

#pragma once

#include "inv-id-set.h"
#include "inv-statement.h"

G_BEGIN_DECLS

/* A condition on `t.id` of a table called `t`. */
const char *inv_id_filter_get_sql (const InvIdSet *ids);

/* Binds what the condition for @ids needs. */
void inv_id_filter_bind (InvStatement *statement, const InvIdSet *ids);

G_END_DECLS
