/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the small lists of an inventory take over what was read anew. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * inv_list_update:
 * @model: the list whose rows they are
 * @rows: (element-type GObject): the rows of @model, with a function that frees
 *   them
 * @wanted: (element-type GObject): what they shall be; rows that stay are the
 *   same objects
 *
 * Makes the rows of a list what they shall be, and tells of no more than has
 * changed, in as many signals as it takes: so a view keeps its place, and a
 * drop-down what is selected in it. Of the main thread.
 */
void inv_list_update (GListModel *model, GPtrArray *rows, GPtrArray *wanted);

G_END_DECLS
