/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-page.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_CHECK_PAGE (inv_import_check_page_get_type ())

/**
 * InvImportCheckPage:
 *
 * The third page of an import: what would happen, and why not all of it. What
 * can be put right at once is, and the figures follow.
 */
G_DECLARE_FINAL_TYPE (InvImportCheckPage, inv_import_check_page, INV, IMPORT_CHECK_PAGE, InvImportPage)

G_END_DECLS
