/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-import.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_FIGURES (inv_import_figures_get_type ())

/**
 * InvImportFigures:
 *
 * The account of an import: a figure for each outcome, a bar with their shares,
 * and the sum that must come out even. A figure shows its lines by the action
 * `import.show-lines`.
 */
G_DECLARE_FINAL_TYPE (InvImportFigures, inv_import_figures, INV, IMPORT_FIGURES, AdwBin)

/**
 * inv_import_figures_show:
 * @self: figures
 * @counts: the account
 * @update: what happens to DIDs that exist
 * @is_done: whether it is what was done, and not what would be
 *
 * Shows an account.
 */
void inv_import_figures_show (InvImportFigures *self,
                              const InvImportCounts *counts,
                              InvImportUpdate update,
                              gboolean is_done);

G_END_DECLS
