/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-query.h"

G_BEGIN_DECLS

/* Collects the conditions of a query to be; a condition that is added belongs
 * to it, matches and all. */
typedef struct
{
  GArray *conditions;
} InvQueryBuilder;

void inv_query_builder_init (InvQueryBuilder *builder);
void inv_query_builder_clear (InvQueryBuilder *builder);
void inv_query_builder_take (InvQueryBuilder *builder, InvField field, gboolean negated, GArray *matches);
InvQuery *inv_query_builder_end (InvQueryBuilder *builder);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvQueryBuilder, inv_query_builder_clear)

/* The name of the condition that asks for the DIDs of steps. It is on the id, and all of its matches are
 * INV_MATCH_STEP. */
#define INV_QUERY_STEP_NAME "step"

/* An array of matches that frees what they hold. */
GArray *inv_matches_new (void);

G_END_DECLS
