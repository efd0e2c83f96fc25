/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The saved searches of the window's inventory: in its sidebar, and what its
 * actions do with them.
 */

#include "config.h"

#include "inv-saved-row.h"
#include "inv-search-item.h"
#include "inv-window-private.h"

static void
inventory_changed_cb (InvWindow *self)
{
  g_autoptr (GListModel) items = NULL;

  g_clear_object (&self->searches);
  if (self->inventory != NULL)
    {
      self->searches = inv_saved_searches_new (self->inventory);
      items = inv_search_items_new (self->searches);
    }
  inv_sidebar_set_searches (self->sidebar, items, inv_saved_row_set_up, NULL);
}

void
inv_window_watch_searches (InvWindow *self)
{
  g_signal_connect (self, "notify::inventory", G_CALLBACK (inventory_changed_cb), NULL);
}

/* From another page it leads to the panel, whether that is there already or not. */
static void
advanced_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);
  InvDidPage *page = inv_window_get_did_page (self);

  if (inv_window_get_visible_page (self) == INV_PAGE (page))
    {
      inv_did_page_toggle_panel (page);
    }
  else
    {
      inv_window_show_page (self, "dids");
      g_object_set (page, "panel-shown", TRUE, NULL);
    }
}

static void
save_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_page_save_search (INV_DID_PAGE (inv_window_show_page (INV_WINDOW (widget), "dids")));
}

/* Has a saved search find what is searched for now. */
static void
update_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);
  InvDidSearch *search = inv_did_page_get_search (inv_window_get_did_page (self));
  g_autofree char *text = inv_query_to_text (inv_did_search_get_query (search), INV_QUERY_MODE_SEARCH);

  if (self->searches != NULL)
    inv_saved_searches_update_async (self->searches, g_variant_get_int64 (parameter), text,
                                     inv_window_search_changed_cb, g_object_ref (self));
}

/* Brings back a search that was deleted, where it was. */
static void
restore_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);
  const char *name;
  const char *query;
  guint position;

  if (self->searches == NULL)
    return;

  g_variant_get (parameter, "(&s&su)", &name, &query, &position);
  inv_saved_searches_add_async (self->searches, name, query, position, inv_window_search_changed_cb,
                                g_object_ref (self));
}

void
inv_window_install_search_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.advanced-search", NULL, advanced_search_action);
  gtk_widget_class_install_action (widget_class, "win.restore-search", "(ssu)", restore_search_action);
  gtk_widget_class_install_action (widget_class, "win.save-search", NULL, save_search_action);
  gtk_widget_class_install_action (widget_class, "win.update-search", "x", update_search_action);
}

void
inv_window_search_changed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!inv_saved_searches_change_finish (INV_SAVED_SEARCHES (source), result, &error)
      && self->inventory != NULL)
    inv_window_add_toast (self, g_strdup (error->message), NULL, NULL);
}

InvSavedSearches *
inv_window_get_searches (InvWindow *self)
{
  g_return_val_if_fail (INV_IS_WINDOW (self), NULL);

  return self->searches;
}
