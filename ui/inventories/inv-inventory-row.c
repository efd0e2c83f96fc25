/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An inventory in the list of them. */

#include "config.h"

#include "inv-inventory-row.h"

#include "inv-moment-text.h"

#include <glib/gi18n.h>

struct _InvInventoryRow
{
  AdwActionRow parent_instance;

  GtkWidget *here_mark;
  GtkMenuButton *menu_button;

  InvLibraryItem *item;
  gboolean is_open;
};

G_DEFINE_FINAL_TYPE (InvInventoryRow, inv_inventory_row, ADW_TYPE_ACTION_ROW)

static void
update_subtitle (InvInventoryRow *self)
{
  g_autoptr (InvZone) zone = inv_zone_new (NULL, NULL);
  g_autofree char *size = g_format_size (inv_library_item_get_size (self->item));
  g_autofree char *modified = NULL;
  g_autofree char *text = NULL;

  if (zone != NULL)
    modified = inv_moment_to_text (zone, inv_library_item_get_modified (self->item), INV_TIME_STYLE_FULL);

  /* Translators: the size of an inventory, and when it was changed last. */
  text = g_strdup_printf (self->is_open ? _ ("Open · %s · changed %s") : _ ("%s · changed %s"), size,
                          modified != NULL ? modified : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}

/* Actions of the row have no parameter, so that its menu is the same for all. */
static void
row_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvInventoryRow *self = INV_INVENTORY_ROW (widget);
  g_autofree char *name = g_strconcat ("inventories.", strchr (action_name, '.') + 1, NULL);

  gtk_widget_activate_action (widget, name, "s", inv_library_item_get_path (self->item));
}

static void
menu_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_menu_button_popup (INV_INVENTORY_ROW (widget)->menu_button);
}

static void
inv_inventory_row_dispose (GObject *object)
{
  InvInventoryRow *self = INV_INVENTORY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_INVENTORY_ROW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (inv_inventory_row_parent_class)->dispose (object);
}

static void
inv_inventory_row_class_init (InvInventoryRowClass *klass)
{
  static const char *const actions[] = { "row.open", "row.open-in-new-window", "row.rename", "row.save-copy",
                                         "row.delete" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_inventory_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/inventories/inv-inventory-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InvInventoryRow, here_mark);
  gtk_widget_class_bind_template_child (widget_class, InvInventoryRow, menu_button);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, row_action);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "row.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu", NULL);
}

static void
inv_inventory_row_init (InvInventoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
inv_inventory_row_new (InvLibraryItem *item)
{
  InvInventoryRow *self = g_object_new (INV_TYPE_INVENTORY_ROW, NULL);
  g_autofree char *menu = g_strdup_printf (_ ("Menu of “%s”"), inv_library_item_get_name (item));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu,
                                  -1);
  self->item = g_object_ref (item);
  g_object_bind_property (item, "name", self, "title", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (item, "notify", G_CALLBACK (update_subtitle), self, G_CONNECT_SWAPPED);
  update_subtitle (self);

  return GTK_WIDGET (self);
}

InvLibraryItem *
inv_inventory_row_get_item (InvInventoryRow *self)
{
  g_return_val_if_fail (INV_IS_INVENTORY_ROW (self), NULL);

  return self->item;
}

void
inv_inventory_row_set_open (InvInventoryRow *self, gboolean is_open, gboolean is_here)
{
  g_return_if_fail (INV_IS_INVENTORY_ROW (self));

  self->is_open = is_open;
  gtk_widget_set_visible (self->here_mark, is_here);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.delete", !is_open);
  update_subtitle (self);
}
