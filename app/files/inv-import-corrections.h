/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-given.h"

G_BEGIN_DECLS

/**
 * INV_IMPORT_MAX_CORRECTIONS:
 *
 * How many things can be corrected in one row.
 */
#define INV_IMPORT_MAX_CORRECTIONS 3

/**
 * inv_import_corrections_list:
 * @rows: what a file says
 * @defaults: what it lacks
 * @names: names
 * @row: a row
 * @messages: (out caller-allocated): what was corrected, in words
 *
 * Lists what of a row is taken otherwise than it is written.
 *
 * Returns: how many things that is
 */
guint inv_import_corrections_list (const InvImportRows *rows,
                                   const InvImportDefaults *defaults,
                                   InvImportNames *names,
                                   guint32 row,
                                   const char *messages[INV_IMPORT_MAX_CORRECTIONS]);

G_END_DECLS
