/* SPDX-License-Identifier: GPL-3.0-or-later */

/* New entries of a history come into sight. */

#include "config.h"

#include "inv-history-top.h"

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, GtkListView *view)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  if (position == 0 && n_added > 0 && adjustment != NULL && gtk_adjustment_get_value (adjustment) < 1)
    gtk_list_view_scroll_to (view, 0, GTK_LIST_SCROLL_NONE, NULL);
}

void
inv_history_top_keep (GtkListView *view)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  g_signal_connect_object (gtk_list_view_get_model (view), "items-changed", G_CALLBACK (items_changed_cb),
                           view, G_CONNECT_AFTER);
}
