/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-tasks.h"

G_BEGIN_DECLS

#define INV_TYPE_FAILED_PAGE (inv_failed_page_get_type ())

/**
 * InvFailedPage:
 *
 * What a window shows whose inventory cannot be opened: why, and what to do. Of
 * a damaged inventory it offers the newest backup.
 */
G_DECLARE_FINAL_TYPE (InvFailedPage, inv_failed_page, INV, FAILED_PAGE, AdwBin)

/**
 * inv_failed_page_set_error:
 * @self: a page
 * @path: the inventory
 * @error: why it cannot be opened
 *
 * Shows a failure.
 */
void inv_failed_page_set_error (InvFailedPage *self, const char *path, const GError *error);

/**
 * inv_failed_page_set_tasks:
 * @self: a page
 * @tasks: the tasks of the window
 *
 * Shows them, because there is no sidebar that would.
 */
void inv_failed_page_set_tasks (InvFailedPage *self, InvTasks *tasks);

G_END_DECLS
