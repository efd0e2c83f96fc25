/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The indexes of the table of DIDs that searches walk.
 *
 * column: its first column
 * name: its name
 * ends_in_number: whether rows that are equal in column come in the order of
 *   their numbers
 */
typedef struct
{
  const char *column;
  const char *name;
  gboolean ends_in_number;
} InvDidIndex;

/* The index that begins with a column, or NULL. */
const InvDidIndex *inv_did_index_find (const char *column);

/* The index of the numbers. */
const InvDidIndex *inv_did_index_get_number (void);

G_END_DECLS
