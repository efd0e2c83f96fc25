/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-import-session.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_DIALECT_BAR (inv_import_dialect_bar_get_type ())

/**
 * InvImportDialectBar:
 *
 * How the file of an import is written: as it was found, until it is changed.
 * Its property `session` is the import.
 */
G_DECLARE_FINAL_TYPE (InvImportDialectBar, inv_import_dialect_bar, INV, IMPORT_DIALECT_BAR, AdwBin)

G_END_DECLS
