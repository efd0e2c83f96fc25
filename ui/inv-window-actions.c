/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions of the window. Pages and dialogs reach each other by them alone:
 * each opens one dialog or page, by one function of whoever owns that.
 */

#include "config.h"

#include "inv-sample.h"
#include "inv-shortcuts-dialog.h"
#include "inv-window-private.h"

#include <glib/gi18n.h>

/* How many DIDs there are to try the program on. */
#define SAMPLE_SIZE 100000

static void
reopen_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_window_reopen (INV_WINDOW (widget));
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvPage *page = inv_window_get_visible_page (INV_WINDOW (widget));

  if (page != NULL)
    inv_page_search (page);
}

static void
show_page_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);

  if (inv_window_find_page_info (name) != NULL)
    inv_window_show_page (INV_WINDOW (widget), name);
}

static void
show_dids_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvPage *page = inv_window_show_page (INV_WINDOW (widget), "dids");

  inv_did_page_show_query (INV_DID_PAGE (page), g_variant_get_string (parameter, NULL));
}

/* Undo or redo under way. */
typedef struct
{
  InvWindow *window;
  InvTask *task;
} TakeBack;

static TakeBack *
take_back_new (InvWindow *window, char *title, InvProgress *progress)
{
  g_autofree char *text = title;
  TakeBack *self = g_new0 (TakeBack, 1);

  self->window = g_object_ref (window);
  self->task = g_object_ref (inv_tasks_add (inv_window_get_tasks (window), text, progress));

  return self;
}

static void
take_back_free (TakeBack *self)
{
  g_object_unref (self->window);
  g_object_unref (self->task);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TakeBack, take_back_free)

static char *
take_back_finish (TakeBack *self, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  char *step = inv_inventory_undo_finish (INV_INVENTORY (source), result, &error);

  if (step != NULL)
    inv_task_done (self->task, NULL, NULL);
  else
    inv_task_failed (self->task, error);

  return step;
}

static void
undone_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (TakeBack) self = user_data;
  g_autofree char *step = take_back_finish (self, source, result);

  if (step != NULL)
    inv_window_add_toast (self->window, g_strdup_printf (_ ("Undone: %s"), step), _ ("_Redo"), "win.redo");
}

static void
undo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);
  InvInventory *inventory = inv_window_get_inventory (self);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  char *title = g_strdup_printf (_ ("Undoing: %s"), inv_inventory_get_undo_label (inventory));

  inv_inventory_undo_async (inventory, 1, progress, undone_cb, take_back_new (self, title, progress));
}

static void
redone_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (TakeBack) self = user_data;
  g_autofree char *step = take_back_finish (self, source, result);

  if (step != NULL)
    inv_window_add_toast (self->window, g_strdup_printf (_ ("Done again: %s"), step), _ ("_Undo"),
                          "win.undo");
}

static void
redo_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);
  InvInventory *inventory = inv_window_get_inventory (self);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  char *title = g_strdup_printf (_ ("Doing again: %s"), inv_inventory_get_redo_label (inventory));

  inv_inventory_redo_async (inventory, 1, progress, redone_cb, take_back_new (self, title, progress));
}

static gboolean
create_sample (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  return inv_sample_create (store, SAMPLE_SIZE, progress, error);
}

static void
sample_created_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) self = user_data;

  if (inv_inventory_run_finish (INV_INVENTORY (source), result, NULL, NULL))
    inv_window_add_toast (self, g_strdup (_ ("Sample inventory created")), _ ("_Undo"), "win.undo");
}

static void
create_sample_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);

  inv_tasks_write_async (inv_window_get_tasks (self), inv_window_get_inventory (self),
                         _ ("Making a sample inventory"), create_sample, NULL, NULL, sample_created_cb,
                         g_object_ref (self));
}

static void
toggle_sidebar_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_window_toggle_sidebar (INV_WINDOW (widget));
}

static void
shortcuts_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_dialog_present (inv_shortcuts_dialog_new (), widget);
}

void
inv_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.create-sample", NULL, create_sample_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.show-dids", "s", show_dids_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
}

void
inv_window_update_actions (InvWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  InvInventory *inventory = inv_window_get_inventory (self);
  gboolean writable = inventory != NULL && inv_inventory_get_read_only_reason (inventory) == NULL;
  gboolean ready = writable && !inv_inventory_is_writing (inventory);

  gtk_widget_action_set_enabled (widget, "win.create-sample", ready);
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 ready && inv_inventory_get_redo_label (inventory) != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 ready && inv_inventory_get_undo_label (inventory) != NULL);
}
