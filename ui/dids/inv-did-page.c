/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page with the DIDs. What it says about them it says by bindings and the
 * closures in inv-did-page-text.c; what can be done with them stands in
 * inv-did-page-actions.c; here is how it finds and shows them.
 */

#include "config.h"

#include "inv-did-footer.h"
#include "inv-did-page-private.h"
#include "inv-entry-error.h"
#include "inv-status-chips.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_LIST,
  PROP_SELECTION,
  PROP_SEARCH,
  PROP_COUNTS,
  PROP_SEARCHABLE,
  PROP_BLANK,
  PROP_SEARCH_ERROR,
  PROP_PANEL_SHOWN,
  PROP_CROWDED,
  PROP_SORT_FIELD,
  PROP_SORT_REVERSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (InvDidPage, inv_did_page, INV_TYPE_PAGE)

/* What a row is known by, whatever columns there are: for its place in the
 * list, for what is read aloud of it, and for its menu.
 */
static const InvField row_fields[] = {
  INV_FIELD_STATUS, INV_FIELD_OPERATOR, INV_FIELD_DID, INV_FIELD_TAG, INV_FIELD_CLIENT,
};

/* What a row of the narrow list shows beside that, or of the Client column. */
static const InvField narrow_fields[] = { INV_FIELD_NOTES, INV_FIELD_ACCOUNT };

/* There is something to search in, or a search to go back from. */
static gboolean
is_searchable (InvDidPage *self)
{
  return self->list != NULL
         && (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0
             || inv_did_list_is_filtered (self->list));
}

/* It is known that the inventory is empty. */
static gboolean
is_blank (InvDidPage *self)
{
  return self->list != NULL && inv_did_list_is_ready (self->list) && !is_searchable (self);
}

/* Why the text cannot be read, or else why nothing could be found. */
static const char *
get_search_error (InvDidPage *self)
{
  const char *message = inv_did_search_get_error (self->search);
  const GError *error = self->list != NULL ? inv_did_list_get_error (self->list) : NULL;

  return message == NULL && error != NULL ? error->message : message;
}

static void
search_error_cb (InvDidPage *self)
{
  const char *message = get_search_error (self);

  inv_entry_error_show (GTK_WIDGET (self->search_entry), NULL, message);
  inv_entry_error_show (GTK_WIDGET (self->narrow_search_entry), NULL, message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_ERROR]);
}

static const char *
choose_content (InvDidPage *self)
{
  if (self->list == NULL)
    return "loading";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return "rows";

  if (!inv_did_list_is_ready (self->list))
    return "loading";

  return inv_did_list_is_filtered (self->list) ? "no-hits" : "empty";
}

/* Gives the keyboard to the rows, now or when they are there; where there are
 * none at all, to what can be done about it.
 */
static void
focus_view (InvDidPage *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->content_stack), "empty") == 0)
    self->focus_view = !gtk_widget_child_focus (GTK_WIDGET (self->content_stack), GTK_DIR_TAB_FORWARD);
  else
    self->focus_view = !inv_did_view_focus (self->view);
}

static void
update_content (InvDidPage *self)
{
  gtk_stack_set_visible_child_name (self->content_stack, choose_content (self));
  if (self->focus_view)
    focus_view (self);
  inv_did_page_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHABLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLANK]);
}

/* Asks for what search and headers say. */
static void
find (InvDidPage *self)
{
  InvQuery *query = inv_did_search_get_query (self->search);
  InvSort sort = inv_did_view_get_sort (self->view);

  if (self->list == NULL)
    return;

  inv_did_list_set_query (self->list, query, &sort);
  inv_did_counts_set_query (self->counts, query);

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

/* The narrow entry has the same text. */
static void
search_changed_cb (InvDidPage *self)
{
  inv_did_search_set_text (self->search, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* Enter goes on to what was found. */
static void
search_activated_cb (InvDidPage *self)
{
  search_changed_cb (self);
  focus_view (self);
}

static void
stop_search_cb (InvDidPage *self)
{
  inv_did_page_clear_search (self);
}

static void
text_cb (InvDidPage *self)
{
  const char *text = inv_did_search_get_text (self->search);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
}

static void
activated_cb (InvDidPage *self, InvDid *did)
{
  inv_did_page_edit (self, did);
}

static void
sort_cb (InvDidPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_FIELD]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_REVERSED]);
  find (self);
}

static void
add_field (GArray *fields, InvField field)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_array_index (fields, InvField, i) == field)
      return;

  g_array_append_val (fields, field);
}

static int
compare_fields (const void *a, const void *b)
{
  return *(const InvField *) a - *(const InvField *) b;
}

/* The fields that are needed to show the rows, in the order of fields. */
static GArray *
get_needed_fields (InvDidPage *self)
{
  GArray *fields = inv_did_view_get_fields (self->view);
  gboolean has_client = FALSE;

  for (guint i = 0; i < fields->len; i++)
    has_client = has_client || g_array_index (fields, InvField, i) == INV_FIELD_CLIENT;

  for (gsize i = 0; i < G_N_ELEMENTS (row_fields); i++)
    add_field (fields, row_fields[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (narrow_fields); i++)
    if (inv_page_is_narrow (INV_PAGE (self)) || (has_client && narrow_fields[i] == INV_FIELD_ACCOUNT))
      add_field (fields, narrow_fields[i]);
  g_array_sort (fields, compare_fields);

  return fields;
}

/* Has the list load what is shown and nothing else. */
static void
fields_cb (InvDidPage *self)
{
  g_autoptr (GArray) fields = get_needed_fields (self);

  if (self->list == NULL
      || (self->fields != NULL && self->fields->len == fields->len
          && memcmp (self->fields->data, fields->data, fields->len * sizeof (InvField)) == 0))
    return;

  g_clear_pointer (&self->fields, g_array_unref);
  self->fields = g_array_ref (fields);
  inv_did_list_set_fields (self->list, (const InvField *) (void *) fields->data, fields->len);
}

static void
rearranged_cb (InvDidList *list, InvIdVector *before, InvDidPage *self)
{
  inv_did_view_keep_focus (self->view, before);

  if (self->to_top)
    inv_did_view_scroll_to_top (self->view);
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
    {
      adw_banner_set_title (self->banner, reason->message);
      adw_banner_set_button_label (self->banner,
                                   inv_inventory_is_look (inventory) ? _ ("_Bring It In") : NULL);
    }
  adw_banner_set_revealed (self->banner, reason != NULL);
}

static AdwOverlaySplitView *
get_split_view (InvDidPage *self)
{
  return ADW_OVERLAY_SPLIT_VIEW (adw_bin_get_child (ADW_BIN (self)));
}

/* Typing anywhere beside the panel goes to the entry that is there. */
static void
capture_keys (InvDidPage *self)
{
  GtkWidget *page = adw_overlay_split_view_get_content (get_split_view (self));
  gboolean narrow = inv_page_is_narrow (INV_PAGE (self));

  gtk_search_entry_set_key_capture_widget (self->search_entry, narrow ? NULL : page);
  gtk_search_bar_set_key_capture_widget (self->search_bar, narrow ? page : NULL);
}

static void
refocus_cb (void *user_data)
{
  InvDidPage *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->refocus_id = 0;
  if (focus == NULL || (gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) && !GTK_IS_EDITABLE (focus)))
    focus_view (self);
}

/* The rows move into another view, and the page to another place in the window,
 * which hands the keyboard to what is next; it belongs to the rows, except
 * where one types.
 */
static void
narrow_cb (InvDidPage *self)
{
  gboolean has_text = *inv_did_search_get_text (self->search) != '\0';

  capture_keys (self);
  gtk_search_bar_set_search_mode (self->search_bar, inv_page_is_narrow (INV_PAGE (self)) && has_text);
  fields_cb (self);
  update_content (self);
  if (self->refocus_id == 0)
    self->refocus_id = g_idle_add_once (refocus_cb, self);
}

/* The menus ask while the template is still being made. */
static InvSort
get_sort (InvDidPage *self)
{
  return self->view != NULL ? inv_did_view_get_sort (self->view) : INV_SORT_DEFAULT;
}

static void
set_sort (InvDidPage *self, InvField field, gboolean descending)
{
  InvSort sort = { .field = field, .descending = descending };

  if (field != INV_FIELD_NONE)
    inv_did_view_set_sort (self->view, &sort);
}

/* The panel takes its room as long as it is on its way out. */
static void
panel_mapped_cb (InvDidPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CROWDED]);
}

/* The panel is made when it is wanted first, so that the window does not wait
 * for it. What is out of sight takes no room, which there may not be.
 */
static void
make_panel (InvDidPage *self)
{
  self->search_panel = g_object_new (INV_TYPE_SEARCH_PANEL, "search", self->search, NULL);
  g_object_bind_property (self, "inventory", self->search_panel, "inventory", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "list", self->search_panel, "list", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "compact", self->search_panel, "collapsed", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "crowded", self->search_panel, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->search_panel, "map", G_CALLBACK (panel_mapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_panel, "unmap", G_CALLBACK (panel_mapped_cb), self,
                           G_CONNECT_SWAPPED);
  adw_overlay_split_view_set_sidebar (get_split_view (self), GTK_WIDGET (self->search_panel));
}

/* The keyboard comes to the panel with it, and goes back to the rows. */
static void
set_panel_shown (InvDidPage *self, gboolean shown)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->panel_shown == shown)
    return;

  if (self->search_panel == NULL)
    make_panel (self);
  self->panel_shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CROWDED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANEL_SHOWN]);

  if (shown)
    inv_search_panel_start (self->search_panel);
  else if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_panel)))
    focus_view (self);
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

    case PROP_SEARCH:
      g_value_set_object (value, self->search);
      break;

    case PROP_COUNTS:
      g_value_set_object (value, self->counts);
      break;

    case PROP_SEARCHABLE:
      g_value_set_boolean (value, is_searchable (self));
      break;

    case PROP_BLANK:
      g_value_set_boolean (value, is_blank (self));
      break;

    case PROP_SEARCH_ERROR:
      g_value_set_string (value, get_search_error (self));
      break;

    case PROP_PANEL_SHOWN:
      g_value_set_boolean (value, self->panel_shown);
      break;

    case PROP_CROWDED:
      g_value_set_boolean (value, self->panel_shown
                                      || (self->search_panel != NULL
                                          && gtk_widget_get_mapped (GTK_WIDGET (self->search_panel))));
      break;

    case PROP_SORT_FIELD:
      g_value_set_string (value, inv_field_get_name (get_sort (self).field));
      break;

    case PROP_SORT_REVERSED:
      g_value_set_boolean (value, get_sort (self).descending);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvDidPage *self = INV_DID_PAGE (object);

  switch (prop_id)
    {
    case PROP_PANEL_SHOWN:
      set_panel_shown (self, g_value_get_boolean (value));
      break;

    case PROP_SORT_FIELD:
      set_sort (self, inv_field_parse (g_value_get_string (value), NULL), get_sort (self).descending);
      break;

    case PROP_SORT_REVERSED:
      set_sort (self, get_sort (self).field, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
make_list (InvDidPage *self, InvInventory *inventory)
{
  self->counts = inv_did_counts_new (inventory);
  self->list = inv_did_list_new (INV_DID_LOADER (inventory));
  fields_cb (self);
  self->selection = inv_selection_new (self->list);

  g_signal_connect_object (self->list, "rearranged", G_CALLBACK (rearranged_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (search_error_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::n-items", G_CALLBACK (update_content), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::n-selected", G_CALLBACK (inv_did_page_update_actions),
                           self, G_CONNECT_SWAPPED);
}

static void
inv_did_page_set_inventory (InvPage *page, InvInventory *inventory)
{
  InvDidPage *self = INV_DID_PAGE (page);

  inv_did_view_set_selection (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->counts);
  g_clear_pointer (&self->fields, g_array_unref);

  if (inventory != NULL)
    {
      make_list (self, inventory);
      find (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNTS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
  update_content (self);
  show_read_only_reason (self);
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
inv_did_page_dispose (GObject *object)
{
  InvDidPage *self = INV_DID_PAGE (object);

  g_clear_handle_id (&self->refocus_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_DID_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->counts);
  g_clear_object (&self->search);
  g_clear_pointer (&self->fields, g_array_unref);

  G_OBJECT_CLASS (inv_did_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, INV_TYPE_DID_LIST, readable);
  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, INV_TYPE_SELECTION, readable);
  properties[PROP_SEARCH] = g_param_spec_object ("search", NULL, NULL, INV_TYPE_DID_SEARCH, readable);
  properties[PROP_COUNTS] = g_param_spec_object ("counts", NULL, NULL, INV_TYPE_DID_COUNTS, readable);
  properties[PROP_SEARCHABLE] = g_param_spec_boolean ("searchable", NULL, NULL, FALSE, readable);
  properties[PROP_BLANK] = g_param_spec_boolean ("blank", NULL, NULL, FALSE, readable);
  properties[PROP_SEARCH_ERROR] = g_param_spec_string ("search-error", NULL, NULL, NULL, readable);
  properties[PROP_PANEL_SHOWN] = g_param_spec_boolean ("panel-shown", NULL, NULL, FALSE, writable);
  properties[PROP_CROWDED] = g_param_spec_boolean ("crowded", NULL, NULL, FALSE, readable);
  properties[PROP_SORT_FIELD] = g_param_spec_string ("sort-field", NULL, NULL, "did", writable);
  properties[PROP_SORT_REVERSED] = g_param_spec_boolean ("sort-reversed", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
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
  gtk_widget_class_bind_template_child (widget_class, InvDidPage, view);
  gtk_widget_class_bind_template_child (widget_class, InvDidPage, columns_popover);

  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_cb);
  gtk_widget_class_bind_template_callback (widget_class, fields_cb);
  inv_did_page_bind_closures (widget_class);
}

static void
inv_did_page_class_init (InvDidPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inv_did_page_get_property;
  object_class->set_property = inv_did_page_set_property;
  object_class->dispose = inv_did_page_dispose;

  INV_PAGE_CLASS (klass)->set_inventory = inv_did_page_set_inventory;
  INV_PAGE_CLASS (klass)->search = inv_did_page_search;

  install_properties (object_class);

  g_type_ensure (INV_TYPE_COLUMNS_POPOVER);
  g_type_ensure (INV_TYPE_DID_FOOTER);
  g_type_ensure (INV_TYPE_DID_LIST);
  g_type_ensure (INV_TYPE_DID_VIEW);
  g_type_ensure (INV_TYPE_INVENTORY);
  g_type_ensure (INV_TYPE_SELECTION);
  g_type_ensure (INV_TYPE_STATUS_CHIPS);
  bind_template (widget_class);
  inv_did_page_install_actions (widget_class);
}

static void
inv_did_page_init (InvDidPage *self)
{
  self->search = inv_did_search_new ();
  g_signal_connect_object (self->search, "notify::query", G_CALLBACK (find), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "notify::text", G_CALLBACK (text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "notify::error", G_CALLBACK (search_error_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (self->columns_popover, "table", inv_did_view_get_table (self->view), NULL);
  self->focus_view = TRUE;
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  capture_keys (self);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->narrow_search_entry));
  inv_did_page_update_actions (self);
}

void
inv_did_page_clear_search (InvDidPage *self)
{
  inv_did_search_clear (self->search);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  focus_view (self);
}

void
inv_did_page_show_query (InvDidPage *self, const char *text)
{
  g_return_if_fail (INV_IS_DID_PAGE (self));

  if (self->selection != NULL)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  inv_did_search_show (self->search, text);
  gtk_search_bar_set_search_mode (self->search_bar, inv_page_is_narrow (INV_PAGE (self)) && *text != '\0');
}

InvDidSearch *
inv_did_page_get_search (InvDidPage *self)
{
  g_return_val_if_fail (INV_IS_DID_PAGE (self), NULL);

  return self->search;
}

void
inv_did_page_toggle_panel (InvDidPage *self)
{
  g_return_if_fail (INV_IS_DID_PAGE (self));

  set_panel_shown (self, !self->panel_shown);
}

void
inv_did_page_save_search (InvDidPage *self)
{
  g_return_if_fail (INV_IS_DID_PAGE (self));

  set_panel_shown (self, TRUE);
  inv_search_panel_save (self->search_panel);
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

GArray *
inv_did_page_get_fields (InvDidPage *self)
{
  g_return_val_if_fail (INV_IS_DID_PAGE (self), NULL);

  return inv_did_view_get_fields (self->view);
}
