/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-page.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_DEFAULTS_PAGE (inv_import_defaults_page_get_type ())

/**
 * InvImportDefaultsPage:
 *
 * What new DIDs get where the file says nothing: a row for each field that the
 * file has no column for.
 */
G_DECLARE_FINAL_TYPE (InvImportDefaultsPage,
                      inv_import_defaults_page,
                      INV,
                      IMPORT_DEFAULTS_PAGE,
                      InvImportPage)

/**
 * inv_import_defaults_page_get_row:
 * @self: a page
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the row of the field
 */
GtkWidget *inv_import_defaults_page_get_row (InvImportDefaultsPage *self, InvField field);

G_END_DECLS
