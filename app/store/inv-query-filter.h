/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"
#include "inv-did-index.h"
#include "inv-field-value.h"
#include "inv-query-parameters.h"
#include "inv-query.h"

G_BEGIN_DECLS

/* A condition of a query in SQL, over the row d of did and p of product.
 *
 * sql: an expression that is true for the rows to be found; it hides columns
 *   with a list of values from indexes, so that none is tried for each of them
 * reads_row: whether it reads more than the number
 * reads_product: whether it reads the row of product
 * looks_for_text: whether a text is looked for, which few rows have as a rule
 * index: the index that finds its rows; NULL where none does, or their ids do
 * is_scattered: whether they lie in several stretches of it, and come in no order
 * walk: the part of the condition that does so, or NULL
 * walk_is_all: whether that is the whole condition
 * values: for an index, the values that its column may have, or NULL where it
 *   is a range
 */
typedef struct
{
  char *sql;
  gboolean reads_row;
  gboolean reads_product;
  gboolean looks_for_text;
  const InvDidIndex *index;
  gboolean is_scattered;
  char *walk;
  gboolean walk_is_all;
  GArray *values;
} InvQueryFilter;

void inv_query_filter_clear (InvQueryFilter *filter);

/* Turns a condition into SQL. Names are looked up; those that are not there
 * are an error. */
gboolean inv_query_filter_compile (InvQueryFilter *filter,
                                   InvConnection *connection,
                                   const InvCondition *condition,
                                   const InvValueContext *context,
                                   InvQueryParameters *parameters,
                                   GError **error);

G_END_DECLS
