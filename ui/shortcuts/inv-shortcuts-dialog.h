/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_SHORTCUTS_DIALOG (inv_shortcuts_dialog_get_type ())

/**
 * InvShortcutsDialog:
 *
 * Lists the keys of the program and what they do, with a search.
 */
G_DECLARE_FINAL_TYPE (InvShortcutsDialog, inv_shortcuts_dialog, INV, SHORTCUTS_DIALOG, AdwPreferencesDialog)

/**
 * inv_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *inv_shortcuts_dialog_new (void);

G_END_DECLS
