/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inventories of the program. */

#include "config.h"

#include "inv-inventories-dialog.h"

#include "inv-alert.h"
#include "inv-application.h"
#include "inv-bring-in.h"
#include "inv-error.h"
#include "inv-inventory-name.h"
#include "inv-inventory-row.h"
#include "inv-library.h"
#include "inv-name-dialog.h"
#include "inv-save-copy.h"

#include <glib/gi18n.h>

struct _InvInventoriesDialog
{
  AdwDialog parent_instance;

  GtkListBox *list_box;

  InvLibrary *library;
};

G_DEFINE_FINAL_TYPE (InvInventoriesDialog, inv_inventories_dialog, ADW_TYPE_DIALOG)

static InvApplication *
get_application (void)
{
  return INV_APPLICATION (g_application_get_default ());
}

static void
update_row (InvInventoriesDialog *self, InvInventoryRow *row)
{
  const char *path = inv_library_item_get_path (inv_inventory_row_get_item (row));
  InvWindow *window = inv_application_find_window (get_application (), path);

  inv_inventory_row_set_open (row, window != NULL,
                              window != NULL && window == inv_window_of (GTK_WIDGET (self)));
}

/* Windows come and go. */
static void
update_rows (InvInventoriesDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (INV_IS_INVENTORY_ROW (row))
      update_row (self, INV_INVENTORY_ROW (row));
}

/* The keyboard begins at the inventory that one sees. */
static void
loaded_cb (InvInventoriesDialog *self)
{
  InvWindow *window = inv_window_of (GTK_WIDGET (self));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    {
      const char *path = inv_library_item_get_path (inv_inventory_row_get_item (INV_INVENTORY_ROW (row)));

      if (window == NULL || i == 0 || g_str_equal (path, inv_window_get_path (window)))
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

static GtkWidget *
make_row (void *item, void *user_data)
{
  InvInventoriesDialog *self = user_data;
  GtkWidget *row = inv_inventory_row_new (item);

  update_row (self, INV_INVENTORY_ROW (row));

  return row;
}

static void
open_path (InvInventoriesDialog *self, const char *path, gboolean in_new_window)
{
  InvWindow *window = inv_window_of (GTK_WIDGET (self));

  g_object_ref (self);
  adw_dialog_force_close (ADW_DIALOG (self));
  inv_application_open (get_application (), path, in_new_window ? NULL : window);
  g_object_unref (self);
}

static void
row_activated_cb (InvInventoriesDialog *self, GtkListBoxRow *row)
{
  open_path (self, inv_library_item_get_path (inv_inventory_row_get_item (INV_INVENTORY_ROW (row))), FALSE);
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  open_path (INV_INVENTORIES_DIALOG (widget), g_variant_get_string (parameter, NULL),
             g_str_equal (action_name, "inventories.open-in-new-window"));
}

static void
rename_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_name_dialog_present_rename (widget, g_variant_get_string (parameter, NULL));
}

static void
save_copy_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_save_copy_choose (inv_window_of (widget), g_variant_get_string (parameter, NULL));
}

static void
bring_in_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  inv_bring_in_choose (inv_window_of (widget));
}

typedef struct
{
  InvInventoriesDialog *dialog;
  char *path;
} Delete;

static Delete *
delete_new (InvInventoriesDialog *dialog, const char *path)
{
  Delete *self = g_new0 (Delete, 1);

  self->dialog = g_object_ref (dialog);
  self->path = g_strdup (path);

  return self;
}

static void
delete_free (Delete *self)
{
  g_object_unref (self->dialog);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Delete, delete_free)

static void
deleted_for_good_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Delete) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!inv_library_run_finish (INV_LIBRARY (source), result, NULL, &error))
    inv_alert_present (GTK_WIDGET (self->dialog), _ ("The Inventory Was Not Deleted"), error);
}

static void
answered_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Delete) self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "delete"))
    inv_library_delete_async (self->dialog->library, self->path, TRUE, deleted_for_good_cb,
                              delete_new (self->dialog, self->path));
}

static void
ask_to_delete_for_good (Delete *self, const GError *error)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Delete for Good?"), error->message));

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "delete", _ ("_Delete for Good"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_choose (alert, GTK_WIDGET (self->dialog), NULL, answered_cb,
                           delete_new (self->dialog, self->path));
}

static void
tell_deleted (Delete *self)
{
  InvWindow *window = inv_window_of (GTK_WIDGET (self->dialog));
  g_autofree char *name = inv_inventory_name_of_file (self->path);

  if (window != NULL)
    inv_window_add_toast (window, g_strdup_printf (_ ("“%s” is in the trash"), name), NULL, NULL);
}

static void
trashed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Delete) self = user_data;
  g_autoptr (GError) error = NULL;

  if (inv_library_run_finish (INV_LIBRARY (source), result, NULL, &error))
    {
      tell_deleted (self);
      return;
    }

  if (g_error_matches (error, INV_ERROR, INV_ERROR_FORBIDDEN))
    ask_to_delete_for_good (self, error);
  else
    inv_alert_present (GTK_WIDGET (self->dialog), _ ("The Inventory Was Not Deleted"), error);
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvInventoriesDialog *self = INV_INVENTORIES_DIALOG (widget);
  const char *path = g_variant_get_string (parameter, NULL);

  inv_library_delete_async (self->library, path, FALSE, trashed_cb, delete_new (self, path));
}

static void
inv_inventories_dialog_dispose (GObject *object)
{
  InvInventoriesDialog *self = INV_INVENTORIES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_INVENTORIES_DIALOG);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (inv_inventories_dialog_parent_class)->dispose (object);
}

static void
inv_inventories_dialog_class_init (InvInventoriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_inventories_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/inventories/inv-inventories-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvInventoriesDialog, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_install_action (widget_class, "inventories.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "inventories.open-in-new-window", "s", open_action);
  gtk_widget_class_install_action (widget_class, "inventories.rename", "s", rename_action);
  gtk_widget_class_install_action (widget_class, "inventories.save-copy", "s", save_copy_action);
  gtk_widget_class_install_action (widget_class, "inventories.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "inventories.bring-in", NULL, bring_in_action);
}

static void
inv_inventories_dialog_init (InvInventoriesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->library = inv_library_new (NULL);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->library), make_row, self, NULL);
  g_signal_connect_object (self->library, "notify::loading", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_application (), "window-added", G_CALLBACK (update_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_application (), "window-removed", G_CALLBACK (update_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::root", G_CALLBACK (update_rows), NULL);
}

void
inv_inventories_dialog_present (GtkWidget *parent)
{
  adw_dialog_present (g_object_new (INV_TYPE_INVENTORIES_DIALOG, NULL), parent);
}
