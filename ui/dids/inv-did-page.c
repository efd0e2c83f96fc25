/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page with the DIDs. What it says about them it says by bindings and the
 * closures in inv-did-page-text.c; here is what it does.
 */

#include "config.h"

#include "inv-did-columns.h"
#include "inv-did-page-private.h"
#include "inv-did-page.h"
#include "inv-did-row.h"
#include "inv-status-pill.h"

#include <glib/gi18n.h>

struct _InvDidPage
{
  InvPage parent_instance;

  GtkSearchEntry *search_entry;
  GtkSearchEntry *narrow_search_entry;
  GtkSearchBar *search_bar;
  AdwBanner *banner;
  GtkStack *content_stack;
  GtkColumnView *column_view;
  GtkListView *list_view;

  GSettings *settings;
  InvDidList *list;
  InvSelection *selection;
  char *search_error;
  gboolean to_top;
  gboolean focus_view;
};

enum
{
  PROP_0,
  PROP_LIST,
  PROP_SELECTION,
  PROP_SEARCHABLE,
  PROP_SEARCH_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvDidPage, inv_did_page, INV_TYPE_PAGE)

static const char *
get_search_text (InvDidPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

/* There is something to search in, or a search to go back from. */
static gboolean
is_searchable (InvDidPage *self)
{
  return self->list != NULL
         && (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0
             || inv_did_list_is_filtered (self->list));
}

static void
set_search_error (InvDidPage *self, const char *message)
{
  if (!g_set_str (&self->search_error, message))
    return;

  if (message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->search_entry), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->narrow_search_entry), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->search_entry), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->narrow_search_entry), "error");
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_ERROR]);
}

static const char *
choose_content (InvDidPage *self)
{
  if (self->list == NULL || !inv_did_list_is_ready (self->list))
    return "loading";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return inv_page_is_narrow (INV_PAGE (self)) ? "list" : "table";

  return inv_did_list_is_filtered (self->list) ? "no-hits" : "empty";
}

static GtkWidget *
get_view (InvDidPage *self)
{
  return inv_page_is_narrow (INV_PAGE (self)) ? GTK_WIDGET (self->list_view) : GTK_WIDGET (self->column_view);
}

/* Gives the keyboard to the rows, now or when they are there; where there are
 * none at all, to what can be done about it.
 */
static void
focus_view (InvDidPage *self)
{
  GtkWidget *view = get_view (self);

  if (gtk_widget_get_mapped (view))
    self->focus_view = !gtk_widget_grab_focus (view);
  else if (g_strcmp0 (gtk_stack_get_visible_child_name (self->content_stack), "empty") == 0)
    self->focus_view = !gtk_widget_child_focus (GTK_WIDGET (self->content_stack), GTK_DIR_TAB_FORWARD);
  else
    self->focus_view = TRUE;
}

/* Only the view that can be seen has the rows. */
static void
update_content (InvDidPage *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  gboolean narrow = inv_page_is_narrow (INV_PAGE (self));

  gtk_column_view_set_model (self->column_view, narrow ? NULL : model);
  gtk_list_view_set_model (self->list_view, narrow ? model : NULL);
  gtk_stack_set_visible_child_name (self->content_stack, choose_content (self));
  if (self->focus_view)
    focus_view (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHABLE]);
}

/* Asks for what search entry and headers say. A search that cannot be read
 * leaves the hits as they were.
 */
static void
find (InvDidPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvQuery) query = inv_query_parse (get_search_text (self), INV_QUERY_MODE_SEARCH, &error);
  InvSort sort = inv_did_columns_get_sort (self->column_view);

  set_search_error (self, query == NULL ? error->message : NULL);
  if (query == NULL || self->list == NULL)
    return;

  inv_did_list_set_query (self->list, query, &sort);

  /* Nothing is found anew where the same is asked for again. */
  self->to_top = inv_did_list_is_loading (self->list);
}

static void
search_started_cb (InvDidPage *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry));

  self->focus_view = FALSE;
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
}

static void
search_changed_cb (InvDidPage *self)
{
  find (self);
}

static void
clear_search (InvDidPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  focus_view (self);
}

static void
stop_search_cb (InvDidPage *self)
{
  clear_search (self);
}

static void
sort_changed_cb (GtkSorter *sorter, GtkSorterChange change, InvDidPage *self)
{
  InvSort sort = inv_did_columns_get_sort (self->column_view);
  g_autofree char *text = inv_sort_to_text (&sort);

  g_settings_set_string (self->settings, "did-sort", text);
  find (self);
}

static void
list_error_cb (InvDidList *list, GParamSpec *pspec, InvDidPage *self)
{
  const GError *error = inv_did_list_get_error (list);

  set_search_error (self, error != NULL ? error->message : NULL);
}

/* The row with the keyboard focus goes where its DID has gone, the view stays
 * where it is.
 */
static void
keep_focus (InvDidPage *self, InvIdVector *before)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GtkScrollInfo) scroll = NULL;
  InvDid *did;
  guint position;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->column_view)))
    return;

  did = inv_did_columns_find_row (focus);
  if (did == NULL || inv_did_get_position (did) >= inv_id_vector_get_length (before))
    return;

  guint32 id = inv_id_vector_get_ids (before, NULL)[inv_did_get_position (did)];

  if (!inv_did_list_find (self->list, id, &position) || position == inv_did_get_position (did))
    return;

  scroll = gtk_scroll_info_new ();
  gtk_scroll_info_set_enable_vertical (scroll, FALSE);
  gtk_scroll_info_set_enable_horizontal (scroll, FALSE);
  gtk_column_view_scroll_to (self->column_view, position, NULL, GTK_LIST_SCROLL_FOCUS,
                             g_steal_pointer (&scroll));
}

static void
scroll_to_top (InvDidPage *self)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_view (self))), 0);
}

static void
rearranged_cb (InvDidList *list, InvIdVector *before, InvDidPage *self)
{
  keep_focus (self, before);

  if (self->to_top)
    scroll_to_top (self);
}

static void
loading_cb (InvDidList *list, GParamSpec *pspec, InvDidPage *self)
{
  if (inv_did_list_is_loading (list))
    return;

  self->to_top = FALSE;
  update_content (self);
}

static void
show_read_only_reason (InvDidPage *self)
{
  InvInventory *inventory = inv_page_get_inventory (INV_PAGE (self));
  const GError *reason = inventory != NULL ? inv_inventory_get_read_only_reason (inventory) : NULL;

  if (reason != NULL)
    adw_banner_set_title (self->banner, reason->message);
  adw_banner_set_revealed (self->banner, reason != NULL);
}

static void
update_actions (InvDidPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dids.unselect-all",
                                 self->selection != NULL
                                     && inv_selection_get_n_selected (self->selection) > 0);
}

static void
clear_search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  clear_search (INV_DID_PAGE (widget));
}

static void
unselect_all_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (INV_DID_PAGE (widget)->selection));
}

static void
save_widths (InvDidPage *self)
{
  g_settings_set_value (self->settings, "did-column-widths", inv_did_columns_get_widths (self->column_view));
}

/* Typing anywhere on the page goes to the entry that is there. */
static void
capture_keys (InvDidPage *self)
{
  GtkWidget *page = GTK_WIDGET (self);
  gboolean narrow = inv_page_is_narrow (INV_PAGE (self));

  gtk_search_entry_set_key_capture_widget (self->search_entry, narrow ? NULL : page);
  gtk_search_bar_set_key_capture_widget (self->search_bar, narrow ? page : NULL);
}

static void
narrow_cb (InvDidPage *self)
{
  gboolean narrow = inv_page_is_narrow (INV_PAGE (self));

  capture_keys (self);
  gtk_search_bar_set_search_mode (self->search_bar, narrow && *get_search_text (self) != '\0');
  update_content (self);
}

static void
inv_did_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvDidPage *self = INV_DID_PAGE (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;

    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_SEARCHABLE:
      g_value_set_boolean (value, is_searchable (self));
      break;

    case PROP_SEARCH_ERROR:
      g_value_set_string (value, self->search_error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
make_list (InvDidPage *self, InvInventory *inventory)
{
  g_autoptr (GArray) fields = inv_did_columns_get_fields (self->column_view);

  self->list = inv_did_list_new (INV_DID_LOADER (inventory));
  inv_did_list_set_fields (self->list, (const InvField *) (void *) fields->data, fields->len);
  self->selection = inv_selection_new (self->list);

  g_signal_connect_object (self->list, "rearranged", G_CALLBACK (rearranged_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (list_error_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->list, "notify::n-items", G_CALLBACK (update_content), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::n-selected", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
}

static void
inv_did_page_set_inventory (InvPage *page, InvInventory *inventory)
{
  InvDidPage *self = INV_DID_PAGE (page);

  gtk_column_view_set_model (self->column_view, NULL);
  gtk_list_view_set_model (self->list_view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);

  if (inventory != NULL)
    {
      make_list (self, inventory);
      find (self);
    }

  update_content (self);
  update_actions (self);
  show_read_only_reason (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

static void
inv_did_page_search (InvPage *page)
{
  InvDidPage *self = INV_DID_PAGE (page);
  gboolean narrow = inv_page_is_narrow (page);

  self->focus_view = FALSE;
  if (narrow)
    gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (narrow ? self->narrow_search_entry : self->search_entry));
}

static void
inv_did_page_unroot (GtkWidget *widget)
{
  save_widths (INV_DID_PAGE (widget));

  GTK_WIDGET_CLASS (inv_did_page_parent_class)->unroot (widget);
}

static void
inv_did_page_dispose (GObject *object)
{
  InvDidPage *self = INV_DID_PAGE (object);

  if (self->column_view != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->column_view), self);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_DID_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (inv_did_page_parent_class)->dispose (object);
}

static void
inv_did_page_finalize (GObject *object)
{
  g_free (INV_DID_PAGE (object)->search_error);

  G_OBJECT_CLASS (inv_did_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/did_inventory/DidInventory/dids/inv-did-page.ui");

  gtk_widget_class_bind_template_child (widget_class, InvDidPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, InvDidPage, narrow_search_entry);
  gtk_widget_class_bind_template_child (widget_class, InvDidPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, InvDidPage, banner);
  gtk_widget_class_bind_template_child (widget_class, InvDidPage, content_stack);
  gtk_widget_class_bind_template_child (widget_class, InvDidPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, InvDidPage, list_view);

  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  inv_did_page_bind_closures (widget_class);
}

static void
inv_did_page_class_init (InvDidPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_did_page_get_property;
  object_class->dispose = inv_did_page_dispose;
  object_class->finalize = inv_did_page_finalize;

  widget_class->unroot = inv_did_page_unroot;

  INV_PAGE_CLASS (klass)->set_inventory = inv_did_page_set_inventory;
  INV_PAGE_CLASS (klass)->search = inv_did_page_search;

  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, INV_TYPE_DID_LIST, readable);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, INV_TYPE_SELECTION, readable);
  properties[PROP_SEARCHABLE] = g_param_spec_boolean ("searchable", NULL, NULL, FALSE, readable);
  properties[PROP_SEARCH_ERROR] = g_param_spec_string ("search-error", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_DID);
  g_type_ensure (INV_TYPE_DID_LIST);
  g_type_ensure (INV_TYPE_DID_ROW);
  g_type_ensure (INV_TYPE_INVENTORY);
  g_type_ensure (INV_TYPE_SELECTION);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "dids.clear-search", NULL, clear_search_action);
  gtk_widget_class_install_action (widget_class, "dids.unselect-all", NULL, unselect_all_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dids.unselect-all", NULL);
}

static void
inv_did_page_init (InvDidPage *self)
{
  g_autoptr (GVariant) widths = NULL;
  g_autoptr (GtkListItemFactory) row_factory = NULL;
  g_autofree char *sort_text = NULL;
  InvSort sort;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (APP_ID);
  widths = g_settings_get_value (self->settings, "did-column-widths");
  inv_did_columns_add (self->column_view, widths);
  row_factory = inv_did_columns_make_row_factory ();
  gtk_column_view_set_row_factory (self->column_view, row_factory);

  sort_text = g_settings_get_string (self->settings, "did-sort");
  if (!inv_sort_parse (&sort, sort_text, NULL))
    sort = INV_SORT_DEFAULT;
  inv_did_columns_set_sort (self->column_view, &sort);
  g_signal_connect (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (sort_changed_cb),
                    self);

  self->focus_view = TRUE;
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  capture_keys (self);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->narrow_search_entry));
  update_actions (self);
}

void
inv_did_page_show_query (InvDidPage *self, const char *text)
{
  g_return_if_fail (INV_IS_DID_PAGE (self));

  if (self->selection != NULL)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  gtk_search_bar_set_search_mode (self->search_bar, inv_page_is_narrow (INV_PAGE (self)) && *text != '\0');
}

InvDidList *
inv_did_page_get_list (InvDidPage *self)
{
  g_return_val_if_fail (INV_IS_DID_PAGE (self), NULL);

  return self->list;
}

InvSelection *
inv_did_page_get_selection (InvDidPage *self)
{
  g_return_val_if_fail (INV_IS_DID_PAGE (self), NULL);

  return self->selection;
}
