/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-page.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_FILE_PAGE (inv_import_file_page_get_type ())

/**
 * InvImportFilePage:
 *
 * The first page of an import: which file. One can be dropped on it.
 */
G_DECLARE_FINAL_TYPE (InvImportFilePage, inv_import_file_page, INV, IMPORT_FILE_PAGE, InvImportPage)

G_END_DECLS
