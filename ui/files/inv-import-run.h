/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-session.h"
#include "inv-window.h"

G_BEGIN_DECLS

/**
 * inv_import_run_start:
 * @session: a session that is checked
 * @window: the window of its inventory
 * @dialog: the dialog that shows it, which may be closed meanwhile
 *
 * Carries an import out among the tasks of the window. Where the dialog is
 * closed by then, a toast says what came of it.
 */
void inv_import_run_start (InvImportSession *session, InvWindow *window, AdwDialog *dialog);

G_END_DECLS
