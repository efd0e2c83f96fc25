/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_PREFERENCES_DIALOG (inv_preferences_dialog_get_type ())

/**
 * InvPreferencesDialog:
 *
 * What a person can set up: what belongs to the window's inventory and is kept
 * in its file, and what belongs to the program.
 */
G_DECLARE_FINAL_TYPE (InvPreferencesDialog,
                      inv_preferences_dialog,
                      INV,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

/**
 * inv_preferences_dialog_present:
 * @parent: a window, or a widget in one
 *
 * Shows the preferences.
 */
void inv_preferences_dialog_present (GtkWidget *parent);

G_END_DECLS
