/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The condition that keeps a statement to the rows of a set. A scan from the
 * first to the last id, which asks of each row whether it is in the set, is
 * several times quicker than a search for every id, unless few of the rows
 * between are in the set. */

#include "config.h"

#include "inv-id-filter.h"

#include "inv-ids-vtab.h"

/* A search for an id costs about as much as passing over this many rows. */
#define ROWS_PER_SEARCH 8

typedef enum
{
  DENSITY_WHOLE,
  DENSITY_HIGH,
  DENSITY_LOW,
} Density;

static Density
measure (const InvIdSet *ids)
{
  guint64 count = inv_id_set_get_count (ids);
  guint64 span = (guint64) (inv_id_set_get_last (ids) - inv_id_set_get_first (ids)) + 1;

  if (count == span)
    return DENSITY_WHOLE;

  return count > span / ROWS_PER_SEARCH ? DENSITY_HIGH : DENSITY_LOW;
}

const char *
inv_id_filter_get_sql (const InvIdSet *ids)
{
  switch (measure (ids))
    {
    case DENSITY_WHOLE:
      return "t.id BETWEEN :first AND :last";

    case DENSITY_HIGH:
      return "t.id BETWEEN :first AND :last AND inv_has_id (:ids, t.id)";

    case DENSITY_LOW:
    default:
      return "t.id IN (SELECT id FROM inv_ids (:ids))";
    }
}

void
inv_id_filter_bind (InvStatement *statement, const InvIdSet *ids)
{
  int first = inv_statement_find_parameter (statement, ":first");
  int last = inv_statement_find_parameter (statement, ":last");
  int set = inv_statement_find_parameter (statement, ":ids");

  if (first > 0)
    inv_statement_bind_integer (statement, first, inv_id_set_get_first (ids));
  if (last > 0)
    inv_statement_bind_integer (statement, last, inv_id_set_get_last (ids));
  if (set > 0)
    inv_statement_bind_id_set (statement, set, ids);
}
