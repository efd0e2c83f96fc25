/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of an inventory: it opens and closes it, undoes and redoes, and
 * says when something of that fails.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-window.h"

#include <glib/gi18n.h>

struct _InvWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack *stack;
  AdwStatusPage *failed_page;
  InvDidPage *did_page;

  GSettings *settings;
  char *path;
  InvInventoryOpenFlags flags;
  InvInventory *inventory;
  gboolean opening;
  gboolean closing;
};

G_DEFINE_FINAL_TYPE (InvWindow, inv_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_actions (InvWindow *self)
{
  gboolean ready = self->inventory != NULL && inv_inventory_get_read_only_reason (self->inventory) == NULL
                   && !inv_inventory_is_writing (self->inventory);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 ready && inv_inventory_get_undo_label (self->inventory) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 ready && inv_inventory_get_redo_label (self->inventory) != NULL);
}

static void
show_inventory (InvWindow *self, InvInventory *inventory)
{
  self->inventory = g_object_ref (inventory);
  g_signal_connect_object (inventory, "notify::undo-label", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inventory, "notify::redo-label", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (inventory, "notify::writing", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);

  inv_did_page_set_inventory (self->did_page, inventory);
  gtk_stack_set_visible_child_name (self->stack, "dids");
  update_actions (self);
}

static void
show_failure (InvWindow *self, const GError *error)
{
  g_autofree char *message = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
opened_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (InvInventory) inventory = inv_inventory_open_finish (result, &error);

  self->opening = FALSE;
  if (self->closing)
    return;

  if (inventory != NULL)
    show_inventory (self, inventory);
  else
    show_failure (self, error);
}

static void
open_inventory (InvWindow *self)
{
  if (self->opening || self->inventory != NULL)
    return;

  self->opening = TRUE;
  inv_inventory_open_async (self->path, self->flags, opened_cb, g_object_ref (self));
}

static void
reopen_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  open_inventory (INV_WINDOW (widget));
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_page_search (INV_WINDOW (widget)->did_page);
}

static void
add_toast (InvWindow *self, char *title, const char *button, const char *action)
{
  g_autofree char *text = title;
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
    }
  inv_did_page_add_toast (self->did_page, toast);
}

static void
undone_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *step = inv_inventory_undo_finish (INV_INVENTORY (source), result, &error);

  if (step != NULL)
    add_toast (self, g_strdup_printf (_ ("Undone: %s"), step), _ ("_Redo"), "win.redo");
  else
    add_toast (self, g_strdup (error->message), NULL, NULL);
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_inventory_undo_async (INV_WINDOW (widget)->inventory, 1, NULL, undone_cb, g_object_ref (widget));
}

static void
redone_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *step = inv_inventory_undo_finish (INV_INVENTORY (source), result, &error);

  if (step != NULL)
    add_toast (self, g_strdup_printf (_ ("Done again: %s"), step), _ ("_Undo"), "win.undo");
  else
    add_toast (self, g_strdup (error->message), NULL, NULL);
}

static void
redo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_inventory_redo_async (INV_WINDOW (widget)->inventory, 1, NULL, redone_cb, g_object_ref (widget));
}

/* Who comes back to the window may have worked on the command line meanwhile. */
static void
active_cb (InvWindow *self)
{
  if (self->inventory != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    inv_inventory_check (self->inventory);
}

static void
save_state (InvWindow *self)
{
  int width;
  int height;

  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
}

static void
closed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) self = user_data;

  gtk_window_destroy (GTK_WINDOW (self));
}

/* The window goes at once, the program stays until what it was told to write
 * is written.
 */
static gboolean
inv_window_close_request (GtkWindow *window)
{
  InvWindow *self = INV_WINDOW (window);

  if (self->closing)
    return GDK_EVENT_STOP;

  save_state (self);
  self->closing = TRUE;
  if (self->inventory == NULL)
    return GTK_WINDOW_CLASS (inv_window_parent_class)->close_request (window);

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  inv_did_page_set_inventory (self->did_page, NULL);
  inv_inventory_close_async (self->inventory, closed_cb, g_object_ref (self));

  return GDK_EVENT_STOP;
}

static void
inv_window_dispose (GObject *object)
{
  InvWindow *self = INV_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), INV_TYPE_WINDOW);
  g_clear_object (&self->inventory);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (inv_window_parent_class)->dispose (object);
}

static void
inv_window_finalize (GObject *object)
{
  g_free (INV_WINDOW (object)->path);

  G_OBJECT_CLASS (inv_window_parent_class)->finalize (object);
}

static void
inv_window_class_init (InvWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inv_window_dispose;
  object_class->finalize = inv_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = inv_window_close_request;

  g_type_ensure (INV_TYPE_DID_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/did_inventory/DidInventory/inv-window.ui");
  gtk_widget_class_bind_template_child (widget_class, InvWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, InvWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, InvWindow, did_page);

  gtk_widget_class_install_action (widget_class, "win.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
}

static void
inv_window_init (InvWindow *self)
{
  int width;
  int height;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (APP_ID);
  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  update_actions (self);
}

InvWindow *
inv_window_new (GtkApplication *application, const char *path, InvInventoryOpenFlags flags)
{
  InvWindow *self = g_object_new (INV_TYPE_WINDOW, "application", application, NULL);

  self->path = g_strdup (path);
  self->flags = flags;
  open_inventory (self);

  return self;
}

const char *
inv_window_get_path (InvWindow *self)
{
  g_return_val_if_fail (INV_IS_WINDOW (self), NULL);

  return self->path;
}

InvDidPage *
inv_window_get_did_page (InvWindow *self)
{
  g_return_val_if_fail (INV_IS_WINDOW (self), NULL);

  return self->did_page;
}
