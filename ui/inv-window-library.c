/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window among the inventories of the program: what it does with whole
 * inventories, and how another one comes into it.
 */

#include "config.h"

#include "inv-auto-backup.h"
#include "inv-backups-dialog.h"
#include "inv-bring-in.h"
#include "inv-inventories-dialog.h"
#include "inv-name-dialog.h"
#include "inv-preferences-dialog.h"
#include "inv-save-copy.h"
#include "inv-window-private.h"

static void
inventories_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_inventories_dialog_present (widget);
}

static void
new_inventory_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_name_dialog_present_new (widget);
}

static void
save_copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);

  inv_save_copy_choose (self, self->path);
}

static void
backups_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_backups_dialog_present (widget);
}

static void
preferences_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_preferences_dialog_present (widget);
}

static void
bring_in_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  inv_bring_in_file (self, file, TRUE);
}

static void
look_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);

  self->flags = INV_INVENTORY_OPEN_TO_LOOK;
  inv_window_reopen (self);
}

void
inv_window_install_library_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, backups_action);
  gtk_widget_class_install_action (widget_class, "win.bring-in", NULL, bring_in_action);
  gtk_widget_class_install_action (widget_class, "win.inventories", NULL, inventories_action);
  gtk_widget_class_install_action (widget_class, "win.look", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "win.new-inventory", NULL, new_inventory_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
}

void
inv_window_update_library_actions (InvWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_open = self->inventory != NULL;
  gboolean is_look = is_open && inv_inventory_is_look (self->inventory);
  gboolean is_offered = self->offered && !is_open;

  gtk_widget_action_set_enabled (widget, "win.backups", !is_look && !is_offered);
  gtk_widget_action_set_enabled (widget, "win.bring-in", is_look || is_offered);
  gtk_widget_action_set_enabled (widget, "win.look", is_offered);
  gtk_widget_action_set_enabled (widget, "win.save-copy", is_open && !is_look);
}

InvWindow *
inv_window_new_to_offer (GtkApplication *application, const char *path)
{
  InvWindow *self = g_object_new (INV_TYPE_WINDOW, "application", application, NULL);

  self->path = g_strdup (path);
  self->offered = TRUE;
  inv_offer_page_set_path (self->offer_page, path);
  gtk_stack_set_visible_child_name (self->stack, "offer");
  inv_window_update_actions (self);

  return self;
}

gboolean
inv_window_is_look (InvWindow *self)
{
  g_return_val_if_fail (INV_IS_WINDOW (self), FALSE);

  return self->inventory != NULL && inv_inventory_is_look (self->inventory);
}

typedef struct
{
  InvWindow *window;
  GAsyncReadyCallback callback;
  void *user_data;
} Suspend;

static void
closed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autofree Suspend *suspend = user_data;
  g_autoptr (InvWindow) window = suspend->window;

  suspend->callback (G_OBJECT (window), result, suspend->user_data);
}

void
inv_window_suspend (InvWindow *self, GAsyncReadyCallback callback, void *user_data)
{
  g_return_if_fail (INV_IS_WINDOW (self));
  g_return_if_fail (self->inventory != NULL);

  Suspend *suspend = g_new0 (Suspend, 1);

  *suspend = (Suspend) { .window = g_object_ref (self), .callback = callback, .user_data = user_data };
  inv_inventory_close_async (self->inventory, closed_cb, suspend);
  g_clear_object (&self->totals);
  g_clear_object (&self->inventory);
  g_object_notify (G_OBJECT (self), "inventory");
  inv_window_update_actions (self);
}

void
inv_window_resume (InvWindow *self, const char *path)
{
  g_return_if_fail (INV_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  g_set_str (&self->path, path);
  self->flags = INV_INVENTORY_OPEN_NONE;
  inv_window_reopen (self);
}
