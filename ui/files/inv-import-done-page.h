/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-page.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_DONE_PAGE (inv_import_done_page_get_type ())

/**
 * InvImportDonePage:
 *
 * The last page of an import: what was done, and what one may want next.
 */
G_DECLARE_FINAL_TYPE (InvImportDonePage, inv_import_done_page, INV, IMPORT_DONE_PAGE, InvImportPage)

G_END_DECLS
