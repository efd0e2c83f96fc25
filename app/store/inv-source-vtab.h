/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sqlite3.h>

#include "inv-source.h"
#include "inv-statement.h"

G_BEGIN_DECLS

/**
 * inv_source_vtab_register:
 * @sqlite: a database connection
 *
 * Makes sources known to SQL: `inv_source (?)` is a table with the columns
 * `c0`, `c1` … `c63`.
 */
void inv_source_vtab_register (sqlite3 *sqlite);

/**
 * inv_statement_bind_source:
 * @statement: a statement
 * @parameter: which parameter, from 1
 * @source: a source, which must outlive the statement
 *
 * Binds a source for `inv_source`.
 */
void inv_statement_bind_source (InvStatement *statement, int parameter, InvSource *source);

G_END_DECLS
