/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the virtual tables over memory have in common. Each is read through a
 * function-like name, and its one argument is a hidden column. */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

int inv_vtab_connect (sqlite3 *sqlite, const char *declaration, sqlite3_vtab **vtab);
int inv_vtab_disconnect (sqlite3_vtab *vtab);
int inv_vtab_close (sqlite3_vtab_cursor *cursor);
int inv_vtab_require_argument (sqlite3_index_info *info, int argument_column);

G_END_DECLS
