/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the page of DIDs, wide or narrow. Only the one of the two views
 * that can be seen has them.
 */

#include "config.h"

#include "inv-columns-popover.h"
#include "inv-did-columns.h"
#include "inv-did-row.h"
#include "inv-did-view.h"

/* Where the headers of the table end, about. */
#define HEADER_HEIGHT 34

struct _InvDidView
{
  AdwBin parent_instance;

  GtkColumnView *table;
  GtkListView *list;
  GtkPopoverMenu *row_menu;
  GtkPopover *columns;
  GMenuModel *header_menu;

  GSettings *settings;
  InvSelection *selection;
  InvDid *menu_row;
  gboolean narrow;
  guint refresh_id;

  /* After a long press, a tap on a row selects it. */
  gboolean selecting;
};

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_NARROW,
  PROP_SORT,
  PROP_FIELDS,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvDidView, inv_did_view, ADW_TYPE_BIN)

static char *
choose (InvDidView *self, gboolean narrow)
{
  return g_strdup (narrow ? "list" : "table");
}

static GtkWidget *
get_view (InvDidView *self)
{
  return self->narrow ? GTK_WIDGET (self->list) : GTK_WIDGET (self->table);
}

static void
update_model (InvDidView *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);

  gtk_column_view_set_model (self->table, self->narrow ? NULL : model);
  gtk_list_view_set_model (self->list, self->narrow ? model : NULL);
}

static InvDid *
find_row (GtkWidget *widget)
{
  InvDid *did = inv_did_columns_find_row (widget);

  return did != NULL ? did : inv_did_row_find (widget);
}

static InvDid *
get_focus_row (InvDidView *self, GtkWidget **widget)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, get_view (self)))
    return NULL;

  if (widget != NULL)
    *widget = focus;

  return find_row (focus);
}

/* The row at a point of the view, and its widget: the outermost one that shows
 * no other row, too.
 */
static InvDid *
get_row_at (GtkWidget *view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  InvDid *did = NULL;

  while (widget != NULL && widget != view && did == NULL)
    {
      GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

      if (role == GTK_ACCESSIBLE_ROLE_ROW || role == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
        did = find_row (widget);
      widget = gtk_widget_get_parent (widget);
    }

  return did;
}

static void
open_menu (InvDidView *self, InvDid *did, const GdkRectangle *place)
{
  g_set_object (&self->menu_row, did);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->row_menu), place);
  gtk_popover_popup (GTK_POPOVER (self->row_menu));
}

/* What a menu is opened for becomes the selection, unless it is part of it. */
static void
select_for_menu (InvDidView *self, InvDid *did)
{
  guint position = inv_did_get_position (did);

  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    inv_did_view_go_to (self, position, TRUE);
}

static void
menu_pressed_cb (InvDidView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  InvDid *did = get_row_at (view, x, y);
  graphene_point_t point;

  if (did == NULL || !gtk_widget_compute_point (view, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  select_for_menu (self, did);
  open_menu (self, did, &(GdkRectangle) { point.x, point.y, 1, 1 });
}

static void
toggle_row (InvDidView *self, guint position)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);

  if (gtk_selection_model_is_selected (model, position))
    gtk_selection_model_unselect_item (model, position);
  else
    gtk_selection_model_select_item (model, position, FALSE);
}

/* A tap opens a row; after a long press it selects one. */
static void
tapped_cb (InvDidView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  InvDid *did = get_row_at (GTK_WIDGET (self->list), x, y);

  if (did == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->selecting)
    toggle_row (self, inv_did_get_position (did));
  else
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, did);
}

static void
long_pressed_cb (InvDidView *self, double x, double y, GtkGestureLongPress *gesture)
{
  InvDid *did = get_row_at (GTK_WIDGET (self->list), x, y);

  if (did == NULL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->selecting = TRUE;
  toggle_row (self, inv_did_get_position (did));
}

static void
activate_cb (InvDidView *self, guint position)
{
  g_autoptr (InvDid) did = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (did != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, did);
}

static void
n_selected_cb (InvDidView *self)
{
  if (inv_selection_get_n_selected (self->selection) == 0)
    self->selecting = FALSE;
}

static void
sort_changed_cb (InvDidView *self)
{
  InvSort sort = inv_did_view_get_sort (self);
  g_autofree char *text = inv_sort_to_text (&sort);

  g_settings_set_string (self->settings, "did-sort", text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
}

static void
fields_changed_cb (InvDidView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIELDS]);
}

static void
refresh_cb (void *user_data)
{
  InvDidView *self = user_data;

  self->refresh_id = 0;
  inv_did_columns_refresh (GTK_WIDGET (self->table));
  gtk_list_view_set_model (self->list, NULL);
  update_model (self);
}

/* When those who make the texts have heard of it, too. */
static void
number_groups_cb (InvDidView *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add_once (refresh_cb, self);
}

static void
scroll_to (InvDidView *self, guint position, GtkListScrollFlags flags, GtkScrollInfo *scroll)
{
  if (self->narrow)
    gtk_list_view_scroll_to (self->list, position, flags, scroll);
  else
    gtk_column_view_scroll_to (self->table, position, NULL, flags, scroll);
}

/* The row that has the keyboard keeps it in the other view. */
static void
set_narrow (InvDidView *self, gboolean narrow)
{
  InvDid *did = get_focus_row (self, NULL);
  guint position = did != NULL ? inv_did_get_position (did) : GTK_INVALID_LIST_POSITION;

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  update_model (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);

  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position, GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
inv_did_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  InvDidView *self = INV_DID_VIEW (object);
  InvSort sort;

  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_SORT:
      sort = inv_did_view_get_sort (self);
      g_value_take_string (value, inv_sort_to_text (&sort));
      break;

    case PROP_FIELDS:
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  InvDidView *self = INV_DID_VIEW (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      inv_did_view_set_selection (self, g_value_get_object (value));
      break;

    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inv_did_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (inv_did_view_parent_class)->size_allocate (widget, width, height, baseline);

  gtk_popover_present (GTK_POPOVER (INV_DID_VIEW (widget)->row_menu));
  gtk_popover_present (INV_DID_VIEW (widget)->columns);
}

static void
inv_did_view_unroot (GtkWidget *widget)
{
  InvDidView *self = INV_DID_VIEW (widget);

  inv_did_columns_save (self->table, self->settings);

  GTK_WIDGET_CLASS (inv_did_view_parent_class)->unroot (widget);
}

static void
inv_did_view_dispose (GObject *object)
{
  InvDidView *self = INV_DID_VIEW (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->row_menu != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->row_menu));
      gtk_widget_unparent (GTK_WIDGET (self->columns));
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_DID_VIEW);
  g_clear_object (&self->menu_row);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (inv_did_view_parent_class)->dispose (object);
}

/* Here and not on the page, where what is typed goes to the search entry first.
 * Menus show the last of several keys.
 */
static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, "dids.unselect-all" },
    { GDK_KEY_KP_Delete, GDK_NO_MODIFIER_MASK, "dids.delete" },
    { GDK_KEY_Delete, GDK_NO_MODIFIER_MASK, "dids.delete" },
    { GDK_KEY_Insert, GDK_CONTROL_MASK, "dids.copy" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "dids.copy" },
    { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "dids.copy-numbers" },
    { GDK_KEY_Menu, GDK_NO_MODIFIER_MASK, "dids.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "dids.menu" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

static void
inv_did_view_class_init (InvDidViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inv_did_view_get_property;
  object_class->set_property = inv_did_view_set_property;
  object_class->dispose = inv_did_view_dispose;

  widget_class->size_allocate = inv_did_view_size_allocate;
  widget_class->unroot = inv_did_view_unroot;

  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, INV_TYPE_SELECTION, writable);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, writable);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, NULL, readable);
  properties[PROP_FIELDS] = g_param_spec_pointer ("fields", NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", INV_TYPE_DID_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, INV_TYPE_DID);

  g_type_ensure (INV_TYPE_COLUMNS_POPOVER);
  g_type_ensure (INV_TYPE_DID);
  g_type_ensure (INV_TYPE_DID_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/did_inventory/DidInventory/dids/inv-did-view.ui");
  gtk_widget_class_bind_template_child (widget_class, InvDidView, table);
  gtk_widget_class_bind_template_child (widget_class, InvDidView, list);
  gtk_widget_class_bind_template_child (widget_class, InvDidView, row_menu);
  gtk_widget_class_bind_template_child (widget_class, InvDidView, columns);
  gtk_widget_class_bind_template_child (widget_class, InvDidView, header_menu);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  add_keys (widget_class);
}

static void
watch_columns (InvDidView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_signal_connect_object (column, "notify::visible", G_CALLBACK (fields_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (columns, "items-changed", G_CALLBACK (fields_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
inv_did_view_init (InvDidView *self)
{
  g_autoptr (GtkListItemFactory) row_factory = inv_did_columns_make_row_factory ();
  g_autofree char *sort_text = NULL;
  InvSort sort;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->row_menu), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->columns), GTK_WIDGET (self));

  self->settings = g_settings_new (APP_ID);
  inv_did_columns_add (self->table, self->settings, self->header_menu);
  gtk_column_view_set_row_factory (self->table, row_factory);
  watch_columns (self);

  sort_text = g_settings_get_string (self->settings, "did-sort");
  if (!inv_sort_parse (&sort, sort_text, NULL))
    sort = INV_SORT_DEFAULT;
  inv_did_columns_set_sort (self->table, &sort);

  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (sort_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::number-groups", G_CALLBACK (number_groups_cb), self,
                           G_CONNECT_SWAPPED);
}

void
inv_did_view_set_selection (InvDidView *self, InvSelection *selection)
{
  g_return_if_fail (INV_IS_DID_VIEW (self));

  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, n_selected_cb, self);
  g_clear_object (&self->menu_row);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "notify::n-selected", G_CALLBACK (n_selected_cb), self,
                             G_CONNECT_SWAPPED);
  update_model (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

InvSort
inv_did_view_get_sort (InvDidView *self)
{
  g_return_val_if_fail (INV_IS_DID_VIEW (self), INV_SORT_DEFAULT);

  return inv_did_columns_get_sort (self->table);
}

void
inv_did_view_set_sort (InvDidView *self, const InvSort *sort)
{
  g_return_if_fail (INV_IS_DID_VIEW (self));

  inv_did_columns_set_sort (self->table, sort);
}

GArray *
inv_did_view_get_fields (InvDidView *self)
{
  g_return_val_if_fail (INV_IS_DID_VIEW (self), NULL);

  return inv_did_columns_get_fields (self->table);
}

GtkColumnView *
inv_did_view_get_table (InvDidView *self)
{
  g_return_val_if_fail (INV_IS_DID_VIEW (self), NULL);

  return self->table;
}

InvDid *
inv_did_view_get_row (InvDidView *self)
{
  g_return_val_if_fail (INV_IS_DID_VIEW (self), NULL);

  if (gtk_widget_get_visible (GTK_WIDGET (self->row_menu)))
    return self->menu_row;

  return get_focus_row (self, NULL);
}

void
inv_did_view_show_menu (InvDidView *self)
{
  GtkWidget *widget = NULL;
  InvDid *did;
  graphene_rect_t bounds;

  g_return_if_fail (INV_IS_DID_VIEW (self));

  did = get_focus_row (self, &widget);
  if (did == NULL || !gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return;

  select_for_menu (self, did);
  open_menu (self, did,
             &(GdkRectangle) { bounds.origin.x + 24, bounds.origin.y, 1, MAX (bounds.size.height, 1) });
}

void
inv_did_view_show_columns (InvDidView *self)
{
  g_return_if_fail (INV_IS_DID_VIEW (self));

  int width = gtk_widget_get_width (GTK_WIDGET (self));

  gtk_popover_set_pointing_to (self->columns, &(GdkRectangle) { width / 2, HEADER_HEIGHT, 1, 1 });
  gtk_popover_popup (self->columns);
}

gboolean
inv_did_view_focus (InvDidView *self)
{
  g_return_val_if_fail (INV_IS_DID_VIEW (self), FALSE);

  return gtk_widget_get_mapped (get_view (self)) && gtk_widget_grab_focus (get_view (self));
}

void
inv_did_view_go_to (InvDidView *self, guint position, gboolean select)
{
  g_return_if_fail (INV_IS_DID_VIEW (self));

  scroll_to (self, position, GTK_LIST_SCROLL_FOCUS | (select ? GTK_LIST_SCROLL_SELECT : 0), NULL);
}

void
inv_did_view_scroll_to_top (InvDidView *self)
{
  g_return_if_fail (INV_IS_DID_VIEW (self));

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_view (self))), 0);
}

void
inv_did_view_keep_focus (InvDidView *self, InvIdVector *before)
{
  g_autoptr (GtkScrollInfo) scroll = NULL;
  InvDid *did;
  guint position;

  g_return_if_fail (INV_IS_DID_VIEW (self));

  did = get_focus_row (self, NULL);
  if (did == NULL || inv_did_get_position (did) >= inv_id_vector_get_length (before))
    return;

  guint32 id = inv_id_vector_get_ids (before, NULL)[inv_did_get_position (did)];

  if (!inv_did_list_find (inv_selection_get_list (self->selection), id, &position)
      || position == inv_did_get_position (did))
    return;

  scroll = gtk_scroll_info_new ();
  gtk_scroll_info_set_enable_vertical (scroll, FALSE);
  gtk_scroll_info_set_enable_horizontal (scroll, FALSE);
  scroll_to (self, position, GTK_LIST_SCROLL_FOCUS, g_steal_pointer (&scroll));
}
