/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-columns-popover.h"
#include "inv-did-counts.h"
#include "inv-did-page.h"
#include "inv-did-view.h"
#include "inv-search-panel.h"

G_BEGIN_DECLS

/* What the files that make up the page share. */

struct _InvDidPage
{
  InvPage parent_instance;

  GtkSearchEntry *search_entry;
  GtkSearchEntry *narrow_search_entry;
  GtkSearchBar *search_bar;
  AdwBanner *banner;
  GtkStack *content_stack;
  InvDidView *view;
  InvColumnsPopover *columns_popover;
  InvSearchPanel *search_panel;

  InvDidSearch *search;
  InvDidCounts *counts;
  InvDidList *list;
  InvSelection *selection;
  GArray *fields;
  gboolean to_top;
  gboolean focus_view;
  guint refocus_id;
  gboolean panel_shown;
};

/* What the page says, as closures for its template. */
void inv_did_page_bind_closures (GtkWidgetClass *widget_class);

/* What can be done on the page, and which of it now. */
void inv_did_page_install_actions (GtkWidgetClass *widget_class);
void inv_did_page_update_actions (InvDidPage *self);

/* Goes back to all DIDs, and to the rows. */
void inv_did_page_clear_search (InvDidPage *self);

/* Copies what is selected to the clipboard, these fields of it. */
void inv_did_page_copy (InvDidPage *self, GArray *fields);

/* Has numbers from the clipboard made into DIDs. */
void inv_did_page_paste (InvDidPage *self);

/* Deletes what is selected, without asking, and says what came of it in a toast that offers Undo. */
void inv_did_page_delete_selected (InvDidPage *self);

/* Opens a DID. */
void inv_did_page_edit (InvDidPage *self, InvDid *did);

G_END_DECLS
