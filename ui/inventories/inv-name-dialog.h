/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-library.h"

G_BEGIN_DECLS

#define INV_TYPE_NAME_DIALOG (inv_name_dialog_get_type ())

/**
 * InvNameDialog:
 *
 * Asks for the name of an inventory, and says beside it what is wrong with one.
 * It makes a new inventory or renames one, and stays with what was typed when
 * that fails.
 */
G_DECLARE_FINAL_TYPE (InvNameDialog, inv_name_dialog, INV, NAME_DIALOG, AdwDialog)

/**
 * inv_name_dialog_present_new:
 * @parent: a widget in a window
 *
 * Asks for the name of a new inventory, and opens it in a window of its own.
 */
void inv_name_dialog_present_new (GtkWidget *parent);

/**
 * inv_name_dialog_present_rename:
 * @parent: a widget in a window
 * @path: the inventory to rename
 *
 * Asks for another name. A window of this program that has the inventory open
 * closes it meanwhile.
 */
void inv_name_dialog_present_rename (GtkWidget *parent, const char *path);

G_END_DECLS
