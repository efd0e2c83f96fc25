/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-query.h"

G_BEGIN_DECLS

/* An order in SQL, over the rows d of did and p of product.
 *
 * joins: what has to be joined to the rows found, or empty
 * terms: the terms of ORDER BY, in which empty values come last
 * filled: the condition that a value is not empty, or NULL if none ever is
 * filled_terms: the terms of ORDER BY for rows that meet it
 * key: what is sorted by
 * is_integer: whether that is a number that the row has, other than its id
 * reads_product: whether these read p
 */
typedef struct
{
  char *joins;
  char *terms;
  char *filled;
  char *filled_terms;
  char *key;
  gboolean is_integer;
  gboolean reads_product;
} InvQueryOrder;

void inv_query_order_init (InvQueryOrder *order, const InvSort *sort);
void inv_query_order_clear (InvQueryOrder *order);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvQueryOrder, inv_query_order_clear)

/* Where the rows of did come group by group in the order of a name or of tags:
 * the tables to read from, outermost first, and the terms of ORDER BY. FALSE
 * for fields that have no such walk. */
gboolean inv_query_sort_get_walk (const InvSort *sort, char **from, char **terms);

/* The places of names among each other as s.rank, for fields where the rows of
 * one name do not come by number.
 *
 * walk: the tables to read from, from the names to the rows of did that have one
 * joins: what has to be joined to rows found otherwise
 */
typedef struct
{
  char *walk;
  char *joins;
} InvQueryRanks;

/* FALSE for fields that need no such places. */
gboolean inv_query_ranks_init (InvQueryRanks *ranks, const InvSort *sort);
void inv_query_ranks_clear (InvQueryRanks *ranks);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvQueryRanks, inv_query_ranks_clear)

G_END_DECLS
