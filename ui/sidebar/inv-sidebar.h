/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-sidebar-row.h"
#include "inv-tasks.h"

G_BEGIN_DECLS

#define INV_TYPE_SIDEBAR (inv_sidebar_get_type ())

/**
 * InvSidebar:
 *
 * What stands beside the pages: where one can go, the main menu, and the work
 * that goes on. Its property `inventory` is the one whose name it says.
 */
G_DECLARE_FINAL_TYPE (InvSidebar, inv_sidebar, INV, SIDEBAR, AdwBin)

/**
 * InvSidebarSetUpFunc:
 * @row: a row that has just been made
 * @user_data: what came with the function
 *
 * Gives a row what it needs beyond being shown and activated, such as a context
 * menu.
 */
typedef void (*InvSidebarSetUpFunc) (InvSidebarRow *row, gpointer user_data);

/**
 * inv_sidebar_add:
 * @self: a sidebar
 * @item: a row
 *
 * Adds a row at the end of its section.
 */
void inv_sidebar_add (InvSidebar *self, InvSidebarItem *item);

/**
 * inv_sidebar_find:
 * @self: a sidebar
 * @name: the name of a page
 *
 * Returns: (transfer none) (nullable): the row that leads to it
 */
InvSidebarItem *inv_sidebar_find (InvSidebar *self, const char *name);

/**
 * inv_sidebar_set_searches:
 * @self: a sidebar
 * @searches: (nullable): a list of [class@Inv.SidebarItem]s in the section of
 *   saved searches
 * @set_up: (nullable): called for each row that is made for them
 * @user_data: for @set_up
 *
 * Sets the saved searches, which from then on follow the list.
 */
void inv_sidebar_set_searches (InvSidebar *self,
                               GListModel *searches,
                               InvSidebarSetUpFunc set_up,
                               gpointer user_data);

/**
 * inv_sidebar_set_tasks:
 * @self: a sidebar
 * @tasks: the work that it shows at its foot, when there is any
 */
void inv_sidebar_set_tasks (InvSidebar *self, InvTasks *tasks);

/**
 * inv_sidebar_select:
 * @self: a sidebar
 * @name: the name of a page
 *
 * Marks the page that is in sight.
 */
void inv_sidebar_select (InvSidebar *self, const char *name);

G_END_DECLS
