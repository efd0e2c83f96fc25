/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-page.h"
#include "inv-import-sample-view.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_COLUMNS_PAGE (inv_import_columns_page_get_type ())

/**
 * InvImportColumnsPage:
 *
 * The second page of an import: how the file is written, what its columns are,
 * and what to do with what is in it. The property `problem` says why it cannot
 * be checked yet. The signal `show-defaults` asks for the page with what the
 * file lacks.
 */
G_DECLARE_FINAL_TYPE (InvImportColumnsPage, inv_import_columns_page, INV, IMPORT_COLUMNS_PAGE, InvImportPage)

/**
 * inv_import_columns_page_get_problem:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): why the file cannot be checked yet, for
 *   people
 */
const char *inv_import_columns_page_get_problem (InvImportColumnsPage *self);

G_END_DECLS
