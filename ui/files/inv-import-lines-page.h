/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-import.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_LINES_PAGE (inv_import_lines_page_get_type ())

/**
 * InvImportLinesPage:
 *
 * The lines behind a figure of an import. They are read from the file as one
 * scrolls.
 */
G_DECLARE_FINAL_TYPE (InvImportLinesPage, inv_import_lines_page, INV, IMPORT_LINES_PAGE, AdwNavigationPage)

/**
 * inv_import_lines_page_new:
 * @import: an import that was tried or run
 * @lines: which lines
 * @which: the outcome, or the id of the reason or correction
 * @title: what they have in common
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
inv_import_lines_page_new (InvImport *import, InvImportLines lines, guint32 which, const char *title);

/**
 * inv_import_lines_page_get_lines:
 * @self: a page
 *
 * Returns: (transfer none) (element-type Inv.ImportLine): the lines read so far
 */
GListModel *inv_import_lines_page_get_lines (InvImportLinesPage *self);

G_END_DECLS
