/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-inventory.h"

G_BEGIN_DECLS

#define INV_TYPE_PAGE (inv_page_get_type ())

/**
 * InvPage:
 *
 * A page of the window: what one sees of the inventory at a time. Its child is
 * an [class@Adw.ToolbarView] with a header bar of its own, in which there is an
 * [class@Adw.ToastOverlay] around what toasts may cover.
 *
 * The window makes a page when it is first shown, keeps it, and sets these
 * properties: `inventory`; `title`; `compact`, whether there is no room for
 * words beside icons in the header bar (up to 1040sp); `collapsed`, whether the
 * sidebar is not beside the page; `narrow`, whether there is no room for a table
 * (up to 560sp).
 */
G_DECLARE_DERIVABLE_TYPE (InvPage, inv_page, INV, PAGE, AdwBin)

/**
 * InvPageClass:
 * @set_inventory: shows another inventory, or none; called before the property
 *   `inventory` notifies
 * @search: puts the keyboard into the page's search entry; may be missing
 * @add_toast: (transfer full): shows a toast; by default in the first
 *   [class@Adw.ToastOverlay] of the page, in place of the one before
 *
 * What a page implements.
 */
struct _InvPageClass
{
  AdwBinClass parent_class;

  void (*set_inventory) (InvPage *self, InvInventory *inventory);
  void (*search) (InvPage *self);
  void (*add_toast) (InvPage *self, AdwToast *toast);
};

/**
 * inv_page_set_inventory:
 * @self: a page
 * @inventory: (nullable): the inventory to show
 *
 * Sets the property `inventory`. Before the first, and with %NULL, the page is
 * blank.
 */
void inv_page_set_inventory (InvPage *self, InvInventory *inventory);

/**
 * inv_page_get_inventory:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the inventory that it shows
 */
InvInventory *inv_page_get_inventory (InvPage *self);

/**
 * inv_page_get_title:
 * @self: a page
 *
 * Returns: (transfer none): its title, for people
 */
const char *inv_page_get_title (InvPage *self);

/**
 * inv_page_is_compact:
 * @self: a page
 *
 * Returns: whether there is no room for words beside icons in the header bar
 */
gboolean inv_page_is_compact (InvPage *self);

/**
 * inv_page_is_collapsed:
 * @self: a page
 *
 * Returns: whether the sidebar is not beside the page
 */
gboolean inv_page_is_collapsed (InvPage *self);

/**
 * inv_page_is_narrow:
 * @self: a page
 *
 * Returns: whether there is no room for a table
 */
gboolean inv_page_is_narrow (InvPage *self);

/**
 * inv_page_search:
 * @self: a page
 *
 * Puts the keyboard into the page's search entry, if it has one.
 */
void inv_page_search (InvPage *self);

/**
 * inv_page_add_toast:
 * @self: a page
 * @toast: (transfer full): a toast
 *
 * Shows a toast on the page, in place of the one before.
 */
void inv_page_add_toast (InvPage *self, AdwToast *toast);

/**
 * inv_page_get_header_bar:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the page's first header bar
 */
AdwHeaderBar *inv_page_get_header_bar (InvPage *self);

G_END_DECLS
