/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * inv_search_functions_register:
 * @sqlite: a connection of SQLite's that was just opened
 *
 * Gives the connection the functions that searches call in SQL:
 *
 * - `inv_contains (text, wanted)`, `inv_equals (text, wanted)`,
 *   `inv_like (text, pattern)`, `inv_has_tag (tags, tag)`,
 *   `inv_has_tag_like (tags, pattern)`: 1 or 0; 0 where the text is NULL.
 *   [enum@Inv.TextMatch] says how they compare.
 * - `inv_fold (text)`: the text by which texts sort.
 */
void inv_search_functions_register (sqlite3 *sqlite);

G_END_DECLS
