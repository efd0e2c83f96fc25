/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-sidebar-item.h"
#include "inv-window.h"

G_BEGIN_DECLS

/* What the files that make up the window share. */

/**
 * InvPageInfo:
 * @name: its name in actions and settings
 * @title: its title, to be translated with gettext
 * @icon_name: its icon
 * @section: where in the sidebar it stands
 * @get_type: the type of the page, a kind of [class@Inv.Page]
 *
 * A page of the window. Adding one is adding a row to the table in
 * ui/inv-window-pages.c.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  InvSidebarSection section;
  GType (*get_type) (void);
} InvPageInfo;

const InvPageInfo *inv_window_get_page_infos (gsize *n_infos);
const InvPageInfo *inv_window_find_page_info (const char *name);

/* The keys of a page, counted from 0: %NULL for one that has none. */
const char *inv_window_get_page_accelerator (gsize index);

/* Has the keys of the pages show them. */
void inv_window_add_page_keys (GtkApplication *application);

void inv_window_install_actions (GtkWidgetClass *widget_class);

/* Enables the actions that can be used now. */
void inv_window_update_actions (InvWindow *self);

/* Takes the sidebar away, or brings it back. */
void inv_window_toggle_sidebar (InvWindow *self);

/* Opens the inventory again after that failed. */
void inv_window_reopen (InvWindow *self);

G_END_DECLS
