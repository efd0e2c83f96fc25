/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_INVENTORIES_DIALOG (inv_inventories_dialog_get_type ())

/**
 * InvInventoriesDialog:
 *
 * The inventories of the program: to open, make, rename, copy, bring in and put
 * into the trash.
 */
G_DECLARE_FINAL_TYPE (InvInventoriesDialog, inv_inventories_dialog, INV, INVENTORIES_DIALOG, AdwDialog)

/**
 * inv_inventories_dialog_present:
 * @parent: a window, or a widget in one
 *
 * Shows the inventories.
 */
void inv_inventories_dialog_present (GtkWidget *parent);

G_END_DECLS
