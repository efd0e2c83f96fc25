/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is read for a history, on a thread that reads. */

#pragma once

#include <glib.h>

#include "inv-progress.h"
#include "inv-store.h"

G_BEGIN_DECLS

/* What to read, and what came of it.
 *
 * number: the number whose history it is, or NULL for that of the inventory
 * search: what entries of the inventory's history must have in them, or NULL
 * limit: how many entries are enough, as long as they reach
 * down_to: back to this step, or 0
 * items: the entries, newest first
 * has_more: whether there are earlier ones
 */
typedef struct
{
  char *number;
  char *search;
  guint limit;
  gint64 down_to;
  GPtrArray *items;
  gboolean has_more;
} InvHistoryLoad;

void inv_history_load_free (InvHistoryLoad *self);

/* An InvSeatFunc whose data is an InvHistoryLoad. */
gboolean inv_history_load (InvStore *store, InvProgress *progress, void *data, GError **error);

G_END_DECLS
