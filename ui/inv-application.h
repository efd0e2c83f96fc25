/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-window.h"

G_BEGIN_DECLS

#define INV_TYPE_APPLICATION (inv_application_get_type ())

/**
 * InvApplication:
 *
 * The program: its options, its windows, its keys.
 */
G_DECLARE_FINAL_TYPE (InvApplication, inv_application, INV, APPLICATION, AdwApplication)

InvApplication *inv_application_new (void);

/**
 * inv_application_find_window:
 * @self: the application
 * @path: an inventory's file
 *
 * Returns: (transfer none) (nullable): the window that shows it
 */
InvWindow *inv_application_find_window (InvApplication *self, const char *path);

/**
 * inv_application_open:
 * @self: the application
 * @path: an inventory's file
 * @replace: (nullable): a window that is closed for it, if nothing in it stands
 *   against that
 *
 * Shows an inventory in its window, which is made if there is none.
 */
void inv_application_open (InvApplication *self, const char *path, InvWindow *replace);

/**
 * inv_application_look:
 * @self: the application
 * @file: an inventory's file
 *
 * Shows a copy of an inventory, to look at.
 */
void inv_application_look (InvApplication *self, GFile *file);

/**
 * inv_application_open_file:
 * @self: the application
 * @file: an inventory's file, from anywhere
 *
 * Shows an inventory of the program. Of a file from elsewhere it asks whether to
 * bring it in or to look at it.
 */
void inv_application_open_file (InvApplication *self, GFile *file);

G_END_DECLS
