/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-id-set.h"
#include "inv-statement.h"

G_BEGIN_DECLS

/* The values that all statements of a query share. They are bound by name:
 * :p0, :p1 and so on; sets of ids as :ids0, :ids1 and so on. */
typedef struct
{
  GArray *values;
  GPtrArray *id_sets;
} InvQueryParameters;

void inv_query_parameters_init (InvQueryParameters *parameters);
void inv_query_parameters_clear (InvQueryParameters *parameters);

/* Adds a value and returns its place in the names. */
guint inv_query_parameters_add_integer (InvQueryParameters *parameters, gint64 integer);
guint inv_query_parameters_add_text (InvQueryParameters *parameters, const char *text);

/* Adds a set of ids for inv_ids or inv_has_id, and returns its place in the names. */
guint inv_query_parameters_add_id_set (InvQueryParameters *parameters, InvIdSet *ids);

/* Binds those of the values that the statement has. */
void inv_query_parameters_bind (const InvQueryParameters *parameters, InvStatement *statement);

G_END_DECLS
