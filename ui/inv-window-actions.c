/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions of the window. Pages and dialogs reach each other by them alone:
 * each opens one dialog or page, by one function of whoever owns that.
 */

#include "config.h"

#include "inv-did-dialog.h"
#include "inv-export-dialog.h"
#include "inv-history-page.h"
#include "inv-import-dialog.h"
#include "inv-mass-edit-dialog.h"
#include "inv-new-dids-dialog.h"
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

static void
edit_did_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvWindow *self = INV_WINDOW (widget);
  InvDidList *list = inv_did_page_get_list (inv_window_get_did_page (self));

  inv_did_dialog_present (widget, inv_window_get_inventory (self), list, g_variant_get_uint32 (parameter));
}

static void
go_to_number_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_did_page_go_to_number (INV_DID_PAGE (inv_window_show_page (INV_WINDOW (widget), "dids")));
}

static void
show_history_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvPage *page = inv_window_show_page (INV_WINDOW (widget), "history");

  inv_history_page_show_search (INV_HISTORY_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
show_step_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvPage *page = inv_window_show_page (INV_WINDOW (widget), "history");

  inv_history_page_show_step (INV_HISTORY_PAGE (page), g_variant_get_int64 (parameter));
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

/* The keys work over a dialog, too, which is not to be covered by another. */
static gboolean
has_dialog (InvWindow *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

/* What is selected at this moment is what is edited, whatever comes to the selection later. */
static void
mass_edit_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvSelection *selection = inv_did_page_get_selection (inv_window_get_did_page (INV_WINDOW (widget)));
  g_autoptr (InvIdSet) ids = selection != NULL ? inv_selection_get_ids (selection) : NULL;

  if (ids != NULL && !inv_id_set_is_empty (ids) && !has_dialog (INV_WINDOW (widget)))
    inv_mass_edit_dialog_present (widget, ids);
}

static void
export_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_export_dialog_present (widget);
}

static void
import_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_import_dialog_present (widget, g_variant_get_string (parameter, NULL));
}

static void
new_dids_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (!has_dialog (INV_WINDOW (widget)))
    inv_new_dids_dialog_present (widget, g_variant_get_string (parameter, NULL));
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
  inv_window_install_library_actions (widget_class);
  inv_window_install_search_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.create-sample", NULL, create_sample_action);
  gtk_widget_class_install_action (widget_class, "win.edit-did", "u", edit_did_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.import", "s", import_action);
  gtk_widget_class_install_action (widget_class, "win.mass-edit", NULL, mass_edit_action);
  gtk_widget_class_install_action (widget_class, "win.new-dids", "s", new_dids_action);
  gtk_widget_class_install_action (widget_class, "win.go-to-number", NULL, go_to_number_action);
  gtk_widget_class_install_action (widget_class, "win.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.show-dids", "s", show_dids_action);
  gtk_widget_class_install_action (widget_class, "win.show-history", "s", show_history_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.show-step", "x", show_step_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  inv_window_install_undo_actions (widget_class);
}

void
inv_window_update_actions (InvWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  InvInventory *inventory = inv_window_get_inventory (self);
  gboolean writable = inventory != NULL && inv_inventory_get_read_only_reason (inventory) == NULL;
  gboolean ready = writable && !inv_inventory_is_writing (inventory);

  gtk_widget_action_set_enabled (widget, "win.create-sample", ready);
  gtk_widget_action_set_enabled (widget, "win.export", inventory != NULL);
  gtk_widget_action_set_enabled (widget, "win.import", writable);
  gtk_widget_action_set_enabled (widget, "win.mass-edit", writable);
  gtk_widget_action_set_enabled (widget, "win.new-dids", writable);
  gtk_widget_action_set_enabled (widget, "win.redo-steps", writable);
  gtk_widget_action_set_enabled (widget, "win.undo-steps", writable);
  gtk_widget_action_set_enabled (widget, "win.undo-to", writable);
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 ready && inv_inventory_get_redo_label (inventory) != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 ready && inv_inventory_get_undo_label (inventory) != NULL);
  inv_window_update_library_actions (self);
}
