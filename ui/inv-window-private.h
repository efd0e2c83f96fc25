/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-failed-page.h"
#include "inv-offer-page.h"
#include "inv-sidebar.h"
#include "inv-totals.h"
#include "inv-window.h"

G_BEGIN_DECLS

/* What the files that make up the window share. */

struct _InvWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack *stack;
  InvFailedPage *failed_page;
  InvOfferPage *offer_page;
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  GtkStack *page_stack;
  InvSidebar *sidebar;

  GSettings *settings;
  char *path;
  InvInventoryOpenFlags flags;
  InvInventory *inventory;
  InvTotals *totals;
  InvSavedSearches *searches;
  InvTasks *tasks;
  GtkWidget *tasks_button;

  /* The question whether to stop what runs, while it is asked. */
  AdwDialog *close_question;
  gboolean close_wanted;
  guint inhibition;
  gboolean opening;
  gboolean closing;

  /* Whether the file was only offered, for the person to say what to do with it. */
  gboolean offered;

  /* What there is no room for, and what is not wanted. */
  gboolean compact;
  gboolean folded;
  gboolean narrow;
  gboolean sidebar_hidden;
};

/**
 * InvPageInfo:
 * @name: its name in actions and settings
 * @title: its title, to be translated with gettext
 * @icon_name: its icon
 * @section: where in the sidebar it stands
 * @get_type: the type of the page, a kind of [class@Inv.Page]
 * @count: (nullable): gets how much there is on the page
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
  gint64 (*count) (InvTotals *totals);
} InvPageInfo;

const InvPageInfo *inv_window_get_page_infos (gsize *n_infos);
const InvPageInfo *inv_window_find_page_info (const char *name);

/* The keys of a page, counted from 0: %NULL for one that has none. */
const char *inv_window_get_page_accelerator (gsize index);

/* Has the keys of the pages show them. */
void inv_window_add_page_keys (GtkApplication *application);

void inv_window_install_actions (GtkWidgetClass *widget_class);
void inv_window_install_undo_actions (GtkWidgetClass *widget_class);

/* Enables the actions that can be used now. */
void inv_window_update_actions (InvWindow *self);

/* The actions that have to do with whole inventories. */
void inv_window_install_library_actions (GtkWidgetClass *widget_class);
void inv_window_update_library_actions (InvWindow *self);

/* The actions that have to do with searches. */
void inv_window_install_search_actions (GtkWidgetClass *widget_class);

/* Has the sidebar show the saved searches of whatever inventory is open. */
void inv_window_watch_searches (InvWindow *self);

/* Lets a file be dropped on the window. */
void inv_window_add_drop_target (InvWindow *self);

/* Closes the window as soon as nothing runs any more, or the person has said to
 * stop it; %TRUE if that is later.
 */
gboolean inv_window_ask_to_close (InvWindow *self);

/* Keeps the machine awake and the person logged in while work goes on. */
void inv_window_update_inhibition (InvWindow *self);

/* Looks again whether a window that waits to be closed can be. */
void inv_window_go_on_closing (InvWindow *self);

/* Takes the sidebar away, or brings it back. */
void inv_window_toggle_sidebar (InvWindow *self);

/* Opens the inventory again after that failed. */
void inv_window_reopen (InvWindow *self);

G_END_DECLS
