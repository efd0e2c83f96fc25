/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INV_TYPE_SIDEBAR_ITEM (inv_sidebar_item_get_type ())

/**
 * InvSidebarItem:
 *
 * A row of the sidebar: a page, or a saved search. Its properties are `name`,
 * `title`, `icon-name`, `section`, `count`, `action-name` and `action-target`;
 * those that are not set once and for all notify.
 */
G_DECLARE_DERIVABLE_TYPE (InvSidebarItem, inv_sidebar_item, INV, SIDEBAR_ITEM, GObject)

/**
 * InvSidebarItemClass:
 *
 * A kind of row may have properties of its own.
 */
struct _InvSidebarItemClass
{
  GObjectClass parent_class;
};

/**
 * InvSidebarSection:
 * @INV_SIDEBAR_SECTION_TOP: without a heading
 * @INV_SIDEBAR_SECTION_SEARCHES: Saved Searches
 * @INV_SIDEBAR_SECTION_SUPPLY: Supply
 * @INV_SIDEBAR_SECTION_SALES: Sales
 * @INV_SIDEBAR_SECTION_LOG: Log
 *
 * The parts of the sidebar, in their order.
 */
typedef enum
{
  INV_SIDEBAR_SECTION_TOP,
  INV_SIDEBAR_SECTION_SEARCHES,
  INV_SIDEBAR_SECTION_SUPPLY,
  INV_SIDEBAR_SECTION_SALES,
  INV_SIDEBAR_SECTION_LOG,
} InvSidebarSection;

/**
 * INV_N_SIDEBAR_SECTIONS:
 *
 * How many sections there are.
 */
#define INV_N_SIDEBAR_SECTIONS (INV_SIDEBAR_SECTION_LOG + 1)

/**
 * InvSidebarItem:count:
 *
 * How many there are of what the row leads to, less than zero while that is not
 * known; zero is not shown either.
 */

/**
 * inv_sidebar_item_new:
 * @section: where it stands
 * @name: (nullable): the name of the page that it leads to
 * @title: what it is called, for people
 * @icon_name: its icon
 * @action_name: the action of the window that shows it: `win.show-dids`
 * @action_target: (nullable): the action's parameter; taken if floating
 *
 * Returns: (transfer full): a row without a count
 */
InvSidebarItem *inv_sidebar_item_new (InvSidebarSection section,
                                      const char *name,
                                      const char *title,
                                      const char *icon_name,
                                      const char *action_name,
                                      GVariant *action_target);

/**
 * inv_sidebar_item_get_section:
 * @self: a row
 *
 * Returns: where it stands
 */
InvSidebarSection inv_sidebar_item_get_section (InvSidebarItem *self);

/**
 * inv_sidebar_item_get_name:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the name of the page that it leads to
 */
const char *inv_sidebar_item_get_name (InvSidebarItem *self);

/**
 * inv_sidebar_item_get_action_name:
 * @self: a row
 *
 * Returns: (transfer none): the action that shows it
 */
const char *inv_sidebar_item_get_action_name (InvSidebarItem *self);

/**
 * inv_sidebar_item_get_action_target:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the action's parameter
 */
GVariant *inv_sidebar_item_get_action_target (InvSidebarItem *self);

/**
 * inv_sidebar_item_get_count:
 * @self: a row
 *
 * Returns: how many there are, less than zero if that is not known
 */
gint64 inv_sidebar_item_get_count (InvSidebarItem *self);

/**
 * inv_sidebar_item_set_count:
 * @self: a row
 * @count: how many there are, less than zero if that is not known
 */
void inv_sidebar_item_set_count (InvSidebarItem *self, gint64 count);

G_END_DECLS
