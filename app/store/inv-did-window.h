/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-statement.h"

G_BEGIN_DECLS

/* Rows of a piece of a list, as they are stored.
 *
 * The rows of a list lie all over the file: a million of them fetched in the
 * order of the list take twice as long as in the order of their ids. So a
 * piece of the list is fetched in the order of the ids and kept. */
typedef struct _InvDidWindow InvDidWindow;

/* The statement reads from inv_ids (?1): first its position, then n_columns
 * columns, of which is_text says which hold texts. Both belong to the caller. */
InvDidWindow *inv_did_window_new (InvStatement *statement, const gboolean *is_text, guint n_columns);
void inv_did_window_free (InvDidWindow *window);

/* Reads the next piece: as many of the ids as fit. Returns how many these are,
 * or 0 with an error. */
gsize inv_did_window_fill (InvDidWindow *window, const guint32 *ids, gsize n_ids, GError **error);

/* Whether the row at a position of the piece was there. */
gboolean inv_did_window_has_row (InvDidWindow *window, gsize position);

/* Gets a number of a row. FALSE if there is none. */
gboolean inv_did_window_get_integer (InvDidWindow *window, gsize position, guint column, gint64 *integer);

/* Gets a text of a row, valid until the next piece is read. NULL if there is none. */
const char *inv_did_window_get_text (InvDidWindow *window, gsize position, guint column, gsize *length);

G_END_DECLS
