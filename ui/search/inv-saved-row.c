/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A saved search in the sidebar, and what is done with it. It stands within
 * the row, around what the row shows.
 */

#include "config.h"

#include "inv-save-search.h"
#include "inv-saved-row.h"
#include "inv-window.h"

#include <glib/gi18n.h>

struct _InvSavedRow
{
  AdwBin parent_instance;

  GtkPopover *menu_popover;
  InvSaveSearch *rename_popover;
  GtkDropTarget *drop_target;

  InvSavedSearches *searches;
  InvSavedItem *saved;
};

G_DEFINE_FINAL_TYPE (InvSavedRow, inv_saved_row, ADW_TYPE_BIN)

static gint64
get_id (InvSavedRow *self)
{
  return inv_saved_item_get_id (self->saved);
}

static guint
get_position (InvSavedRow *self)
{
  guint position = 0;

  inv_saved_searches_find (self->searches, get_id (self), &position);

  return position;
}

static InvWindow *
get_window (InvSavedRow *self)
{
  return inv_window_of (GTK_WIDGET (self));
}

/* The row of a saved search among those of the list box. */
static GtkWidget *
find_row (GtkWidget *list_box, gint64 id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (list_box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      InvSidebarItem *item = INV_IS_SIDEBAR_ROW (child) ? inv_sidebar_row_get_item (INV_SIDEBAR_ROW (child))
                                                        : NULL;

      if (INV_IS_SEARCH_ITEM (item)
          && inv_saved_item_get_id (inv_search_item_get_saved (INV_SEARCH_ITEM (item))) == id)
        return child;
    }

  return NULL;
}

/* The row that is moved is made anew in its place, where the keyboard follows. */
static void
move (InvSavedRow *self, gint64 id, guint position)
{
  g_autoptr (GtkWidget)
      list_box = g_object_ref (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX));
  InvWindow *window = get_window (self);
  GtkWidget *row;

  inv_saved_searches_move_async (self->searches, id, position, inv_window_search_changed_cb,
                                 g_object_ref (window));
  row = find_row (list_box, id);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
move_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvSavedRow *self = INV_SAVED_ROW (widget);
  guint n_searches = g_list_model_get_n_items (G_LIST_MODEL (self->searches));
  guint position = get_position (self);

  if (g_str_equal (action_name, "saved-search.move-up") && position > 0)
    move (self, get_id (self), position - 1);
  else if (g_str_equal (action_name, "saved-search.move-down") && position + 1 < n_searches)
    move (self, get_id (self), position + 1);
}

static void
rename_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvSavedRow *self = INV_SAVED_ROW (widget);

  inv_save_search_set_renamed (self->rename_popover, self->searches, self->saved);
  gtk_popover_popup (GTK_POPOVER (self->rename_popover));
}

static void
update_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.update-search", "x", get_id (INV_SAVED_ROW (widget)));
}

/* The toast brings it back: saved searches are no part of what Undo undoes. */
static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvSavedRow *self = INV_SAVED_ROW (widget);
  InvWindow *window = get_window (self);
  g_autofree char *title = g_strdup_printf (_ ("Search “%s” deleted"), inv_saved_item_get_name (self->saved));
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.restore-search");
  adw_toast_set_action_target (toast, "(ssu)", inv_saved_item_get_name (self->saved),
                               inv_saved_item_get_query (self->saved), get_position (self));

  inv_saved_searches_delete_async (self->searches, get_id (self), inv_window_search_changed_cb,
                                   g_object_ref (window));
  inv_page_add_toast (inv_window_get_visible_page (window), toast);
}

static void
popup_menu (InvSavedRow *self, double x, double y)
{
  gtk_popover_set_pointing_to (self->menu_popover, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (self->menu_popover);
}

static void
pressed_cb (InvSavedRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, x, y);
}

static void
long_pressed_cb (InvSavedRow *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, x, y);
}

static void
menu_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  popup_menu (INV_SAVED_ROW (widget), 0, gtk_widget_get_height (widget));
}

static GdkContentProvider *
prepare_cb (InvSavedRow *self)
{
  return gdk_content_provider_new_typed (INV_TYPE_SAVED_ITEM, self->saved);
}

static void
drag_begin_cb (InvSavedRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

/* What is dropped on the upper half goes before this search, else behind it. */
static gboolean
drop_cb (InvSavedRow *self, const GValue *value, double x, double y)
{
  InvSavedItem *dropped = g_value_get_object (value);
  guint to = get_position (self);
  guint from;

  if (dropped == self->saved
      || inv_saved_searches_find (self->searches, inv_saved_item_get_id (dropped), &from) != dropped)
    return FALSE;

  if (y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0)
    to++;
  if (from < to)
    to--;
  if (from != to)
    move (self, inv_saved_item_get_id (dropped), to);

  return TRUE;
}

static void
inv_saved_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  InvSavedRow *self = INV_SAVED_ROW (widget);

  GTK_WIDGET_CLASS (inv_saved_row_parent_class)->size_allocate (widget, width, height, baseline);

  gtk_popover_present (self->menu_popover);
  gtk_popover_present (GTK_POPOVER (self->rename_popover));
}

static void
inv_saved_row_dispose (GObject *object)
{
  InvSavedRow *self = INV_SAVED_ROW (object);

  if (self->menu_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu_popover));
  if (self->rename_popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->rename_popover));
  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_SAVED_ROW);
  g_clear_object (&self->searches);
  g_clear_object (&self->saved);

  G_OBJECT_CLASS (inv_saved_row_parent_class)->dispose (object);
}

static void
inv_saved_row_class_init (InvSavedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_saved_row_dispose;
  widget_class->size_allocate = inv_saved_row_size_allocate;

  g_type_ensure (INV_TYPE_SAVE_SEARCH);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/search/inv-saved-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvSavedRow, menu_popover);
  gtk_widget_class_bind_template_child (widget_class, InvSavedRow, rename_popover);
  gtk_widget_class_bind_template_child (widget_class, InvSavedRow, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);

  gtk_widget_class_install_action (widget_class, "saved-search.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "saved-search.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "saved-search.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "saved-search.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "saved-search.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "saved-search.update", NULL, update_action);
}

static void
inv_saved_row_init (InvSavedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_parent (GTK_WIDGET (self->menu_popover), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->rename_popover), GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, (GType[]) { INV_TYPE_SAVED_ITEM }, 1);
}

/* The keyboard is on the row, outside of what knows what to do. */
static gboolean
activate_key (GtkWidget *row, GVariant *name, void *user_data)
{
  GtkWidget *child = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  return gtk_widget_activate_action (child, g_variant_get_string (name, NULL), NULL);
}

static void
add_keys (GtkWidget *row)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = {
    { "F2", "saved-search.rename" },
    { "Delete|KP_Delete", "saved-search.delete" },
    { "<Alt>Up|<Alt>KP_Up", "saved-search.move-up" },
    { "<Alt>Down|<Alt>KP_Down", "saved-search.move-down" },
    { "Menu|<Shift>F10", "saved-search.menu" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                gtk_callback_action_new (activate_key, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (row, controller);
}

void
inv_saved_row_set_up (InvSidebarRow *row, void *user_data)
{
  g_return_if_fail (INV_IS_SIDEBAR_ROW (row));

  InvSearchItem *item = INV_SEARCH_ITEM (inv_sidebar_row_get_item (row));
  InvSavedRow *self = g_object_new (INV_TYPE_SAVED_ROW, NULL);
  g_autoptr (GtkWidget) shown = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

  self->searches = g_object_ref (inv_search_item_get_searches (item));
  self->saved = g_object_ref (inv_search_item_get_saved (item));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self));
  adw_bin_set_child (ADW_BIN (self), shown);
  add_keys (GTK_WIDGET (row));
}
