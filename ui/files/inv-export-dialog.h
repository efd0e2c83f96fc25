/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_EXPORT_DIALOG (inv_export_dialog_get_type ())

/**
 * InvExportDialog:
 *
 * What to export, which columns, and how the file is written.
 */
G_DECLARE_FINAL_TYPE (InvExportDialog, inv_export_dialog, INV, EXPORT_DIALOG, AdwDialog)

/**
 * inv_export_dialog_present:
 * @parent: a widget in a window with an inventory
 *
 * Opens the dialog. What is selected on the page of DIDs is proposed, else what
 * is found.
 */
void inv_export_dialog_present (GtkWidget *parent);

/**
 * inv_export_dialog_export_to:
 * @self: a dialog
 * @file: the file to write
 *
 * Exports as the dialog says, among the tasks of the window, and closes it.
 */
void inv_export_dialog_export_to (InvExportDialog *self, GFile *file);

G_END_DECLS
