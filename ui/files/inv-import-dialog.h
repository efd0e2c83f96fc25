/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-import-session.h"

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_DIALOG (inv_import_dialog_get_type ())

/**
 * InvImportDialog:
 *
 * The import of a file in four pages: file, columns, check, done. Back keeps
 * everything, Cancel leaves nothing behind. It may be closed while the import
 * runs, which then goes on among the tasks of the window.
 */
G_DECLARE_FINAL_TYPE (InvImportDialog, inv_import_dialog, INV, IMPORT_DIALOG, AdwDialog)

/**
 * inv_import_dialog_present:
 * @parent: a widget in a window with an inventory
 * @uri: (nullable): the file to begin with, empty or %NULL to ask for it
 *
 * Opens the dialog.
 */
void inv_import_dialog_present (GtkWidget *parent, const char *uri);

/**
 * inv_import_dialog_is_open:
 * @self: a dialog
 *
 * Returns: whether the person has not closed it
 */
gboolean inv_import_dialog_is_open (InvImportDialog *self);

/**
 * inv_import_dialog_get_session:
 * @self: a dialog
 *
 * Returns: (transfer none): the import that it shows
 */
InvImportSession *inv_import_dialog_get_session (InvImportDialog *self);

/**
 * inv_import_dialog_save:
 * @self: a dialog
 * @kind: what to save
 * @file: where to
 *
 * Saves an account of the import, among the tasks of the window.
 */
void inv_import_dialog_save (InvImportDialog *self, InvImportFileKind kind, GFile *file);

G_END_DECLS
