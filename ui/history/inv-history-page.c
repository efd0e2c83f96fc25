/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page with all that was done. The steps stand in a list, the one that is
 * selected in a panel beside it.
 */

#include "config.h"

#include "inv-history-page.h"

#include "inv-count.h"
#include "inv-history-panel.h"
#include "inv-history-row.h"
#include "inv-history-sections.h"
#include "inv-history-top.h"

#include <glib/gi18n.h>

struct _InvHistoryPage
{
  InvPage parent_instance;

  GtkSearchEntry *search_entry;
  AdwOverlaySplitView *split_view;
  GtkStack *stack;
  GtkListView *list_view;
  AdwStatusPage *failed_page;
  InvHistoryPanel *panel;

  InvHistoryList *list;
  GtkSingleSelection *selection;
  gint64 wanted_step;
  gboolean focus_list;
};

G_DEFINE_FINAL_TYPE (InvHistoryPage, inv_history_page, INV_TYPE_PAGE)

static const char *
get_search_text (InvHistoryPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

static const char *
choose_content (InvHistoryPage *self)
{
  if (self->list != NULL && inv_history_list_get_error (self->list) != NULL)
    return "failed";

  if (self->list == NULL || !inv_history_list_is_ready (self->list))
    return "loading";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return "list";

  return *get_search_text (self) != '\0' ? "no-hits" : "empty";
}

static void
update_content (InvHistoryPage *self)
{
  const char *message = self->list != NULL ? inv_history_list_get_error (self->list) : NULL;
  g_autofree char *markup = message != NULL ? g_markup_escape_text (message, -1) : NULL;

  adw_status_page_set_description (self->failed_page, markup);
  gtk_stack_set_visible_child_name (self->stack, choose_content (self));

  if (self->focus_list && gtk_widget_get_mapped (GTK_WIDGET (self->list_view)))
    self->focus_list = !gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
update_actions (InvHistoryPage *self)
{
  const InvHistoryDetails *details = inv_history_panel_get_details (self->panel);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.show-dids",
                                 details != NULL && details->n_dids > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.undo-to-here",
                                 details != NULL && details->n_steps_after > 0);
}

static void
show_details (InvHistoryPage *self)
{
  InvHistoryItem *item = gtk_single_selection_get_selected_item (self->selection);

  inv_history_panel_set_item (self->panel, item);
  adw_overlay_split_view_set_show_sidebar (self->split_view, item != NULL);
}

/* Where the details would cover the list they wait until one asks for them. */
static void
selected_cb (InvHistoryPage *self)
{
  if (!adw_overlay_split_view_get_collapsed (self->split_view))
    show_details (self);
}

static void
activate_cb (InvHistoryPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  show_details (self);
}

static gboolean
select_cb (GtkWidget *widget, GdkFrameClock *clock, void *user_data)
{
  InvHistoryPage *self = INV_HISTORY_PAGE (widget);
  guint position = GPOINTER_TO_UINT (user_data);

  if (self->list != NULL && position < g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    {
      gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                               NULL);
      show_details (self);
    }

  return G_SOURCE_REMOVE;
}

/* Goes to the step that was asked for, which may be among those that are not read yet. */
static void
find_wanted_step (InvHistoryPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (InvHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      if (inv_history_item_get_step (item)->id != self->wanted_step)
        continue;

      self->wanted_step = 0;
      /* Details that begin to slide in before the page was ever drawn would have no size to slide by. */
      gtk_widget_add_tick_callback (GTK_WIDGET (self), select_cb, GUINT_TO_POINTER (i), NULL);
      return;
    }

  if (!inv_history_list_has_more (self->list))
    self->wanted_step = 0;
}

static void
loading_cb (InvHistoryPage *self)
{
  if (inv_history_list_is_loading (self->list))
    return;

  update_content (self);
  if (self->wanted_step != 0)
    find_wanted_step (self);
}

static void
search_started_cb (InvHistoryPage *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry));

  self->focus_list = FALSE;
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
}

static void
search_changed_cb (InvHistoryPage *self)
{
  if (self->list != NULL)
    inv_history_list_set_search (self->list, get_search_text (self));
}

static void
clear_search (InvHistoryPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
clear_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  clear_search (INV_HISTORY_PAGE (widget));
}

static void
close_details_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvHistoryPage *self = INV_HISTORY_PAGE (widget);

  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  show_details (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
show_dids_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvHistoryItem *item = inv_history_panel_get_item (INV_HISTORY_PAGE (widget)->panel);
  const InvStepInfo *step = inv_history_item_get_step (item);
  g_autofree char *query = g_strdup_printf ("step:%" G_GINT64_FORMAT,
                                            step->action == INV_STEP_DO ? step->id : step->of_step);

  gtk_widget_activate_action (widget, "win.show-dids", "s", query);
}

static char *
describe_undo (const InvHistoryDetails *details, const char *title)
{
  g_autofree char *n_dids = inv_count_to_text (details->n_dids_after);
  g_autofree char *what = g_strdup_printf (
      ngettext ("What was done after “%s” is taken back. This concerns %s DID.",
                "What was done after “%s” is taken back. This concerns %s DIDs.", details->n_dids_after),
      title, n_dids);

  return g_strconcat (what, " ", _ ("It can be done again."), NULL);
}

/* A way back that a person is asked about. */
typedef struct
{
  InvHistoryPage *page;
  gint64 step;
  guint n_steps;
} WayBack;

static void
way_back_free (WayBack *self)
{
  g_object_unref (self->page);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayBack, way_back_free)

static void
answered_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (WayBack) way_back = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "undo"))
    gtk_widget_activate_action (GTK_WIDGET (way_back->page), "win.undo-to", "(xu)", way_back->step,
                                way_back->n_steps);
}

static void
undo_to_here_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvHistoryPage *self = INV_HISTORY_PAGE (widget);
  const InvHistoryDetails *details = inv_history_panel_get_details (self->panel);
  g_autofree char *n_steps = inv_count_to_text (details->n_steps_after);
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (NULL, NULL));
  WayBack *way_back;

  g_object_get (inv_history_panel_get_item (self->panel), "title", &title, NULL);
  body = describe_undo (details, title);

  adw_alert_dialog_format_heading (dialog,
                                   ngettext ("Undo %s Step?", "Undo %s Steps?", details->n_steps_after),
                                   n_steps);
  adw_alert_dialog_set_body (dialog, body);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "undo", _ ("_Undo"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "undo", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "undo");
  adw_alert_dialog_set_close_response (dialog, "cancel");

  way_back = g_new0 (WayBack, 1);
  way_back->page = g_object_ref (self);
  way_back->step = details->step;
  way_back->n_steps = details->n_steps_after;
  adw_alert_dialog_choose (dialog, widget, NULL, answered_cb, way_back);
}

static char *
describe_cb (GtkListItem *list_item, const char *title, const char *when)
{
  return g_strdup_printf ("%s, %s", title, when);
}

static void
make_list (InvHistoryPage *self, InvInventory *inventory)
{
  g_autoptr (InvHistorySections) sections = NULL;

  self->list = inv_history_list_new (inventory);
  inv_history_list_set_search (self->list, get_search_text (self));
  sections = inv_history_sections_new (self->list);

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sections));

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  inv_history_top_keep (self->list_view);
}

static void
inv_history_page_set_inventory (InvPage *page, InvInventory *inventory)
{
  InvHistoryPage *self = INV_HISTORY_PAGE (page);

  gtk_list_view_set_model (self->list_view, NULL);
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  self->wanted_step = 0;
  self->focus_list = TRUE;

  inv_history_panel_set_inventory (self->panel, inventory);
  if (inventory != NULL)
    make_list (self, inventory);
  update_content (self);
}

static void
inv_history_page_search (InvPage *page)
{
  INV_HISTORY_PAGE (page)->focus_list = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (INV_HISTORY_PAGE (page)->search_entry));
}

static void
stop_search_cb (InvHistoryPage *self)
{
  clear_search (self);
}

static void
inv_history_page_dispose (GObject *object)
{
  InvHistoryPage *self = INV_HISTORY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_HISTORY_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (inv_history_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/history/inv-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, InvHistoryPage, panel);
  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "describe", G_CALLBACK (describe_cb));
}

static void
inv_history_page_class_init (InvHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_history_page_dispose;
  INV_PAGE_CLASS (klass)->set_inventory = inv_history_page_set_inventory;
  INV_PAGE_CLASS (klass)->search = inv_history_page_search;

  g_type_ensure (INV_TYPE_HISTORY_ITEM);
  g_type_ensure (INV_TYPE_HISTORY_PANEL);
  g_type_ensure (INV_TYPE_HISTORY_ROW);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "history.clear-search", NULL, clear_search_action);
  gtk_widget_class_install_action (widget_class, "history.close-details", NULL, close_details_action);
  gtk_widget_class_install_action (widget_class, "history.show-dids", NULL, show_dids_action);
  gtk_widget_class_install_action (widget_class, "history.undo-to-here", NULL, undo_to_here_action);
}

static void
inv_history_page_init (InvHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
  g_signal_connect_object (self->panel, "notify::ready", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  update_actions (self);
}

void
inv_history_page_show_search (InvHistoryPage *self, const char *text)
{
  g_return_if_fail (INV_IS_HISTORY_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  search_changed_cb (self);
}

void
inv_history_page_show_step (InvHistoryPage *self, gint64 id)
{
  g_return_if_fail (INV_IS_HISTORY_PAGE (self));

  inv_history_page_show_search (self, "");
  self->wanted_step = id;
  if (self->list != NULL && !inv_history_list_is_loading (self->list))
    find_wanted_step (self);
}

InvHistoryList *
inv_history_page_get_list (InvHistoryPage *self)
{
  g_return_val_if_fail (INV_IS_HISTORY_PAGE (self), NULL);

  return self->list;
}
