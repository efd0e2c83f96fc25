/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page with all operators, or resellers, or vendor batches. Here is how rows
 * get into sight; what is done with them is in inv-entity-page-actions.c.
 */

#include "config.h"

#include "inv-entity-page.h"

#include "inv-count.h"
#include "inv-entity-columns.h"
#include "inv-entity-filter.h"
#include "inv-entity-list-row.h"
#include "inv-entity-page-private.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkSearchEntry *search_entry;
  GtkSearchEntry *narrow_search_entry;
  GtkSearchBar *search_bar;
  GtkWidget *new_button;
  InvEntityFilter *filter;
  GtkStack *content_stack;
  GtkColumnView *column_view;
  GtkListView *list_view;
  AdwStatusPage *failed_page;
  AdwStatusPage *empty_page;
  GtkButton *empty_button;
  AdwStatusPage *no_hits_page;
  GtkPopover *menu;

  const InvEntityKind *kind;
  GSettings *settings;
  InvEntityRows *rows;
  GtkSingleSelection *selection;
  gint64 wanted_id;
  gboolean focus_view;
} InvEntityPagePrivate;

enum
{
  PROP_0,
  PROP_ROWS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (InvEntityPage, inv_entity_page, INV_TYPE_PAGE)

static const InvEntityField *
get_filter_field (InvEntityPagePrivate *priv)
{
  return priv->kind->filter != NULL ? inv_entity_parse_field (priv->kind->entity, priv->kind->filter, NULL)
                                    : NULL;
}

static const char *
choose_content (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  if (priv->rows == NULL)
    return "loading";
  if (!inv_entity_rows_is_ready (priv->rows))
    return inv_entity_rows_get_error (priv->rows) != NULL ? "failed" : "loading";
  if (g_list_model_get_n_items (G_LIST_MODEL (priv->rows)) > 0)
    return inv_page_is_narrow (INV_PAGE (self)) ? "list" : "table";

  return inv_entity_rows_get_n_all (priv->rows) > 0 ? "no-hits" : "empty";
}

static GtkWidget *
get_view (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  return inv_page_is_narrow (INV_PAGE (self)) ? GTK_WIDGET (priv->list_view) : GTK_WIDGET (priv->column_view);
}

/* Gives the keyboard to the rows when one comes to the page, now or when they
 * are there; where there are none at all, to what can be done about it.
 */
static void
focus_view (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  GtkWidget *view = get_view (self);

  if (gtk_widget_get_mapped (view))
    priv->focus_view = !gtk_widget_grab_focus (view);
  else if (gtk_widget_get_mapped (GTK_WIDGET (priv->empty_button)))
    priv->focus_view = !gtk_widget_grab_focus (GTK_WIDGET (priv->empty_button));
}

/* Only the view that can be seen has the rows for long. */
static void
update_content (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (priv->selection);
  gboolean narrow = inv_page_is_narrow (INV_PAGE (self));
  const GError *error = priv->rows != NULL ? inv_entity_rows_get_error (priv->rows) : NULL;

  if (error != NULL)
    {
      g_autofree char *message = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (priv->failed_page, message);
    }
  if (narrow)
    gtk_list_view_set_model (priv->list_view, model);
  else
    gtk_column_view_set_model (priv->column_view, model);
  gtk_stack_set_visible_child_name (priv->content_stack, choose_content (self));
  if (priv->focus_view)
    focus_view (self);
}

/* Typing anywhere on the page goes to the entry that is there. */
static void
capture_keys (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  GtkWidget *page = GTK_WIDGET (self);
  gboolean narrow = inv_page_is_narrow (INV_PAGE (self));

  gtk_search_entry_set_key_capture_widget (priv->search_entry, narrow ? NULL : page);
  gtk_search_bar_set_key_capture_widget (priv->search_bar, narrow ? page : NULL);
}

static void
scroll_to (InvEntityPage *self, guint position, GtkListScrollFlags flags)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  if (inv_page_is_narrow (INV_PAGE (self)))
    gtk_list_view_scroll_to (priv->list_view, position, flags, NULL);
  else
    gtk_column_view_scroll_to (priv->column_view, position, NULL, flags, NULL);
}

/* What a row shows, or the row that a widget lies in. */
static InvEntityItem *
find_item (GtkWidget *widget, GtkWidget *view)
{
  InvEntityItem *item = NULL;

  for (; item == NULL && widget != NULL && widget != view; widget = gtk_widget_get_parent (widget))
    {
      GtkWidget *child = gtk_widget_get_first_child (widget);

      if (INV_IS_ENTITY_LIST_ROW (child))
        item = inv_entity_list_row_get_item (INV_ENTITY_LIST_ROW (child));
      else if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_ROW)
        item = inv_entity_columns_find_item (widget);
    }

  return item;
}

/* The row that has the keyboard in one of the two views. */
static InvEntityItem *
find_focus_item (InvEntityPage *self, gboolean in_list)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  GtkWidget *view = in_list ? GTK_WIDGET (priv->list_view) : GTK_WIDGET (priv->column_view);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, view) ? find_item (focus, view) : NULL;
}

/* The row that has the keyboard keeps it in the other view. */
static void
narrow_cb (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (priv->search_entry));
  gboolean narrow = inv_page_is_narrow (INV_PAGE (self));
  InvEntityItem *item = find_focus_item (self, !narrow);
  guint position;

  capture_keys (self);
  gtk_search_bar_set_search_mode (priv->search_bar, narrow && *text != '\0');
  update_content (self);
  if (item != NULL && inv_entity_rows_find (priv->rows, inv_entity_item_get_id (item), &position))
    scroll_to (self, position, GTK_LIST_SCROLL_FOCUS);
  if (narrow)
    gtk_column_view_set_model (priv->column_view, NULL);
  else
    gtk_list_view_set_model (priv->list_view, NULL);
}

/* A row that was made just now is not there before rows are read again. */
static void
rows_changed_cb (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  guint position;

  update_content (self);
  if (priv->wanted_id != 0 && inv_entity_rows_find (priv->rows, priv->wanted_id, &position))
    {
      priv->wanted_id = 0;
      scroll_to (self, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT);
    }
  inv_entity_page_update_actions (self);
}

static void
search_started_cb (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (priv->search_entry));

  priv->focus_view = FALSE;
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
}

static void
search_changed_cb (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  if (priv->rows != NULL)
    inv_entity_rows_set_search (priv->rows, gtk_editable_get_text (GTK_EDITABLE (priv->search_entry)));
}

static void
stop_search_cb (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  gtk_editable_set_text (GTK_EDITABLE (priv->search_entry), "");
  search_changed_cb (self);
  gtk_search_bar_set_search_mode (priv->search_bar, FALSE);
  gtk_widget_grab_focus (get_view (self));
}

static void
filter_changed_cb (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  if (priv->rows != NULL)
    inv_entity_rows_set_filter (priv->rows, get_filter_field (priv),
                                inv_entity_filter_get_name (priv->filter));
}

static void
apply_sort (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  gboolean descending;
  const InvEntityField *field = inv_entity_columns_get_sort (priv->column_view, priv->kind, &descending);

  if (priv->rows != NULL)
    inv_entity_rows_set_sort (priv->rows, field, descending);
}

static void
sort_changed_cb (GtkSorter *sorter, GtkSorterChange change, InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  gboolean descending;
  const InvEntityField *field = inv_entity_columns_get_sort (priv->column_view, priv->kind, &descending);
  g_autoptr (GVariantDict) sorts = NULL;
  g_autoptr (GVariant) before = g_settings_get_value (priv->settings, "entity-sorts");

  sorts = g_variant_dict_new (before);
  g_variant_dict_insert (sorts, priv->kind->page, "(sb)", field->name, descending);
  g_settings_set_value (priv->settings, "entity-sorts", g_variant_dict_end (sorts));
  apply_sort (self);
}

static void
activate_cb (InvEntityPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "entity.edit", NULL);
}

/* The keyboard goes back to the row. */
static void
menu_closed_cb (InvEntityPage *self)
{
  gtk_widget_grab_focus (get_view (self));
}

/* A click on a row selects it before its menu opens. */
static void
pressed_cb (GtkGesture *gesture, double x, double y, InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  InvEntityItem *item = find_item (gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT), view);
  guint position;

  if (item == NULL || !inv_entity_rows_find (priv->rows, inv_entity_item_get_id (item), &position))
    return;

  gtk_single_selection_set_selected (priv->selection, position);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  inv_entity_page_open_menu (self, view, x, y);
}

static void
clicked_cb (GtkGesture *gesture, int n_press, double x, double y, InvEntityPage *self)
{
  pressed_cb (gesture, x, y, self);
}

static void
add_menu_gestures (InvEntityPage *self, GtkWidget *view)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (clicked_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (press));
}

/* Selects the row that has the keyboard, which an arrow key would have done. */
static gboolean
select_focus (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  InvEntityItem *item = find_focus_item (self, inv_page_is_narrow (INV_PAGE (self)));
  guint position;

  if (item == NULL || !inv_entity_rows_find (priv->rows, inv_entity_item_get_id (item), &position))
    return FALSE;

  gtk_single_selection_set_selected (priv->selection, position);

  return TRUE;
}

static gboolean
row_key_cb (GtkWidget *view, GVariant *arguments, void *user_data)
{
  InvEntityPage *self = INV_ENTITY_PAGE (gtk_widget_get_ancestor (view, INV_TYPE_ENTITY_PAGE));

  return select_focus (self) && gtk_widget_activate_action (GTK_WIDGET (self), user_data, NULL);
}

/* Keys that mean a row belong to the view alone: in the search entry they mean
 * letters.
 */
static void
add_row_keys (GtkWidget *view)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = {
    { "Delete", "entity.delete" },
    { "Menu|<Shift>F10", "entity.menu" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                          gtk_callback_action_new (row_key_cb, (void *) keys[i].action, NULL)));

  gtk_widget_add_controller (view, controller);
}

static void
make_rows (InvEntityPage *self, InvInventory *inventory)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  priv->rows = inv_entity_rows_new (inventory, priv->kind->entity);
  priv->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (priv->rows)));
  gtk_single_selection_set_autoselect (priv->selection, FALSE);
  gtk_single_selection_set_can_unselect (priv->selection, TRUE);

  g_signal_connect_object (priv->rows, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (priv->rows, "notify::ready", G_CALLBACK (update_content), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->rows, "notify::error", G_CALLBACK (update_content), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->rows, "notify::n-all", G_CALLBACK (update_content), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->selection, "notify::selected-item",
                           G_CALLBACK (inv_entity_page_update_actions), self, G_CONNECT_SWAPPED);
  apply_sort (self);
  search_changed_cb (self);
  inv_entity_rows_set_active (priv->rows, gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static void
inv_entity_page_set_inventory (InvPage *page, InvInventory *inventory)
{
  InvEntityPage *self = INV_ENTITY_PAGE (page);
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  gtk_column_view_set_model (priv->column_view, NULL);
  gtk_list_view_set_model (priv->list_view, NULL);
  g_clear_object (&priv->selection);
  g_clear_object (&priv->rows);

  if (inventory != NULL)
    make_rows (self, inventory);
  if (priv->kind->filter != NULL)
    inv_entity_filter_set_inventory (priv->filter, inventory);

  update_content (self);
  inv_entity_page_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROWS]);
}

static void
inv_entity_page_search (InvPage *page)
{
  InvEntityPage *self = INV_ENTITY_PAGE (page);
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  gboolean narrow = inv_page_is_narrow (page);

  priv->focus_view = FALSE;
  if (narrow)
    gtk_search_bar_set_search_mode (priv->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (narrow ? priv->narrow_search_entry : priv->search_entry));
}

static void
inv_entity_page_map (GtkWidget *widget)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (INV_ENTITY_PAGE (widget));

  GTK_WIDGET_CLASS (inv_entity_page_parent_class)->map (widget);

  priv->focus_view = TRUE;
  focus_view (INV_ENTITY_PAGE (widget));
  if (priv->rows != NULL)
    inv_entity_rows_set_active (priv->rows, TRUE);
}

static void
inv_entity_page_unmap (GtkWidget *widget)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (INV_ENTITY_PAGE (widget));

  if (priv->rows != NULL)
    inv_entity_rows_set_active (priv->rows, FALSE);

  GTK_WIDGET_CLASS (inv_entity_page_parent_class)->unmap (widget);
}

static void
save_widths (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  g_autoptr (GVariant) before = g_settings_get_value (priv->settings, "entity-column-widths");
  g_autoptr (GVariantDict) widths = g_variant_dict_new (before);

  g_variant_dict_insert_value (widths, priv->kind->page,
                               inv_entity_columns_get_widths (priv->column_view, priv->kind));
  g_settings_set_value (priv->settings, "entity-column-widths", g_variant_dict_end (widths));
}

static void
inv_entity_page_unroot (GtkWidget *widget)
{
  save_widths (INV_ENTITY_PAGE (widget));

  GTK_WIDGET_CLASS (inv_entity_page_parent_class)->unroot (widget);
}

static char *
choose (GtkWidget *widget, gboolean condition, const char *yes, const char *no)
{
  return g_strdup (condition ? yes : no);
}

static gboolean
is_some (GtkWidget *widget, guint count)
{
  return count > 0;
}

static char *
describe_found (InvEntityPage *self, guint n_found, guint n_all)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  g_autofree char *all = inv_entity_kind_count (priv->kind, n_all);
  g_autofree char *found = inv_count_to_text (n_found);

  if (n_found == n_all)
    return g_steal_pointer (&all);

  /* Translators: “3 of 14 operators” are found by a search. */
  return g_strdup_printf (_ ("%s of %s"), found, all);
}

static gboolean
has_filter (InvEntityPage *self, guint n_all)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  return n_all > 0 && priv->kind->filter != NULL;
}

static char *
describe_undo (GtkWidget *widget, const char *step)
{
  return step != NULL ? g_strdup_printf (_ ("Undo: %s"), step) : g_strdup (_ ("Undo"));
}

static void
inv_entity_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (INV_ENTITY_PAGE (object));

  switch (prop_id)
    {
    case PROP_ROWS:
      g_value_set_object (value, priv->rows);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
restore_columns (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  g_autoptr (GVariant) all_widths = g_settings_get_value (priv->settings, "entity-column-widths");
  g_autoptr (GVariant) sorts = g_settings_get_value (priv->settings, "entity-sorts");
  g_autoptr (GVariant)
      widths = g_variant_lookup_value (all_widths, priv->kind->page, G_VARIANT_TYPE ("a{si}"));
  const InvEntityField *field = NULL;
  const char *name = NULL;
  gboolean descending = FALSE;

  inv_entity_columns_add (priv->column_view, priv->kind, widths);
  if (g_variant_lookup (sorts, priv->kind->page, "(&sb)", &name, &descending))
    field = inv_entity_parse_field (priv->kind->entity, name, NULL);
  if (field == NULL)
    field = inv_entity_get_name_field (priv->kind->entity);
  inv_entity_columns_set_sort (priv->column_view, field, descending);
}

static void
fill_in_texts (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  g_autofree char *new_label = g_strconcat ("_", _ (priv->kind->new_entry), NULL);

  gtk_widget_set_tooltip_text (priv->new_button, _ (priv->kind->new_title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->new_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (priv->kind->new_title), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->column_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (priv->kind->title), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (priv->kind->title), -1);
  g_object_set (priv->search_entry, "placeholder-text", _ (priv->kind->search), NULL);
  adw_status_page_set_icon_name (priv->empty_page, priv->kind->icon_name);
  adw_status_page_set_title (priv->empty_page, _ (priv->kind->empty_title));
  adw_status_page_set_description (priv->empty_page, _ (priv->kind->empty_text));
  gtk_button_set_label (priv->empty_button, new_label);
  adw_status_page_set_title (priv->no_hits_page, _ (priv->kind->no_hits));
}

static void
inv_entity_page_constructed (GObject *object)
{
  InvEntityPage *self = INV_ENTITY_PAGE (object);
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  G_OBJECT_CLASS (inv_entity_page_parent_class)->constructed (object);

  priv->kind = inv_entity_kind_get (INV_ENTITY_PAGE_GET_CLASS (self)->entity);
  fill_in_texts (self);
  restore_columns (self);
  g_signal_connect (gtk_column_view_get_sorter (priv->column_view), "changed", G_CALLBACK (sort_changed_cb),
                    self);

  if (priv->kind->filter != NULL)
    inv_entity_filter_set_field (priv->filter, get_filter_field (priv));

  capture_keys (self);
  gtk_search_bar_connect_entry (priv->search_bar, GTK_EDITABLE (priv->narrow_search_entry));
  add_menu_gestures (self, GTK_WIDGET (priv->column_view));
  add_menu_gestures (self, GTK_WIDGET (priv->list_view));
  add_row_keys (GTK_WIDGET (priv->column_view));
  add_row_keys (GTK_WIDGET (priv->list_view));
  gtk_widget_set_parent (GTK_WIDGET (priv->menu), GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_cb), NULL);
  inv_entity_page_update_actions (self);
}

static void
inv_entity_page_dispose (GObject *object)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (INV_ENTITY_PAGE (object));

  if (priv->column_view != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (priv->column_view), object);
  g_clear_pointer ((GtkWidget **) &priv->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_ENTITY_PAGE);
  g_clear_object (&priv->selection);
  g_clear_object (&priv->rows);
  g_clear_object (&priv->settings);

  G_OBJECT_CLASS (inv_entity_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/entities/inv-entity-page.ui");

  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, search_entry);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, narrow_search_entry);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, search_bar);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, new_button);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, filter);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, content_stack);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, column_view);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, list_view);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, failed_page);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, empty_page);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, empty_button);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, no_hits_page);
  gtk_widget_class_bind_template_child_private (widget_class, InvEntityPage, menu);

  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, describe_found);
  gtk_widget_class_bind_template_callback (widget_class, describe_undo);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_filter);
  gtk_widget_class_bind_template_callback (widget_class, is_some);
  gtk_widget_class_bind_template_callback (widget_class, menu_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
inv_entity_page_class_init (InvEntityPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  InvPageClass *page_class = INV_PAGE_CLASS (klass);

  object_class->constructed = inv_entity_page_constructed;
  object_class->get_property = inv_entity_page_get_property;
  object_class->dispose = inv_entity_page_dispose;

  widget_class->map = inv_entity_page_map;
  widget_class->unmap = inv_entity_page_unmap;
  widget_class->unroot = inv_entity_page_unroot;

  page_class->set_inventory = inv_entity_page_set_inventory;
  page_class->search = inv_entity_page_search;

  properties[PROP_ROWS] = g_param_spec_object ("rows", NULL, NULL, INV_TYPE_ENTITY_ROWS,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INV_TYPE_ENTITY_FILTER);
  g_type_ensure (INV_TYPE_ENTITY_ITEM);
  g_type_ensure (INV_TYPE_ENTITY_LIST_ROW);
  g_type_ensure (INV_TYPE_INVENTORY);
  bind_template (widget_class);
  inv_entity_page_install_actions (widget_class);
}

static void
inv_entity_page_init (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  priv->settings = g_settings_new (APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
}

const InvEntityKind *
inv_entity_page_get_kind (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  return priv->kind;
}

void
inv_entity_page_show_row (InvEntityPage *self, gint64 id)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  guint position;

  if (inv_entity_rows_find (priv->rows, id, &position))
    scroll_to (self, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT);
  else
    priv->wanted_id = id;
}

void
inv_entity_page_clear_search (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  if (priv->kind->filter != NULL)
    inv_entity_filter_clear (priv->filter);
  stop_search_cb (self);
}

void
inv_entity_page_open_menu (InvEntityPage *self, GtkWidget *widget, double x, double y)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);
  graphene_point_t point;

  if (!gtk_widget_compute_point (widget, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  gtk_popover_set_pointing_to (priv->menu, &(GdkRectangle) { point.x, point.y, 1, 1 });
  gtk_popover_popup (priv->menu);
}

void
inv_entity_page_open_menu_at_focus (InvEntityPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && gtk_widget_is_ancestor (focus, get_view (self)))
    inv_entity_page_open_menu (self, focus, 24, gtk_widget_get_height (focus));
}

InvEntityRows *
inv_entity_page_get_rows (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  g_return_val_if_fail (INV_IS_ENTITY_PAGE (self), NULL);

  return priv->rows;
}

InvEntityItem *
inv_entity_page_get_selected (InvEntityPage *self)
{
  InvEntityPagePrivate *priv = inv_entity_page_get_instance_private (self);

  g_return_val_if_fail (INV_IS_ENTITY_PAGE (self), NULL);

  return priv->selection != NULL ? gtk_single_selection_get_selected_item (priv->selection) : NULL;
}
