/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-tasks.h"

G_BEGIN_DECLS

#define INV_TYPE_OFFER_PAGE (inv_offer_page_get_type ())

/**
 * InvOfferPage:
 *
 * What a window shows for an inventory's file that is not among the inventories
 * of the program: it can be brought in, or looked at. That is done by the
 * window's actions `win.bring-in` and `win.look`.
 */
G_DECLARE_FINAL_TYPE (InvOfferPage, inv_offer_page, INV, OFFER_PAGE, AdwBin)

/**
 * inv_offer_page_set_path:
 * @self: a page
 * @path: the file
 *
 * Says which file it is about.
 */
void inv_offer_page_set_path (InvOfferPage *self, const char *path);

/**
 * inv_offer_page_set_tasks:
 * @self: a page
 * @tasks: the tasks of the window
 *
 * Shows them, because there is no sidebar that would.
 */
void inv_offer_page_set_tasks (InvOfferPage *self, InvTasks *tasks);

G_END_DECLS
