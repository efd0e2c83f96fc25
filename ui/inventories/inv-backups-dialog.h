/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_BACKUPS_DIALOG (inv_backups_dialog_get_type ())

/**
 * InvBackupsDialog:
 *
 * The backups of the window's inventory, or of all: to make, restore and look at.
 * The inventory itself need not be open, nor even whole.
 */
G_DECLARE_FINAL_TYPE (InvBackupsDialog, inv_backups_dialog, INV, BACKUPS_DIALOG, AdwDialog)

/**
 * inv_backups_dialog_present:
 * @parent: a window, or a widget in one
 *
 * Shows the backups.
 */
void inv_backups_dialog_present (GtkWidget *parent);

G_END_DECLS
