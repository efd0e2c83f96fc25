/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for the name of an inventory that is made or renamed. */

#include "config.h"

#include "inv-name-dialog.h"

#include "inv-application.h"
#include "inv-backup-settings.h"
#include "inv-entry-error.h"
#include "inv-inventory-name.h"
#include "inv-window.h"

#include <glib/gi18n.h>

struct _InvNameDialog
{
  AdwDialog parent_instance;

  GtkEditable *entry;
  GtkLabel *error_label;
  GtkButton *done_button;

  InvLibrary *library;
  char *path;

  /* The window that had to close the inventory for it to be renamed. */
  InvWindow *suspended;
  gboolean is_running;
};

G_DEFINE_FINAL_TYPE (InvNameDialog, inv_name_dialog, ADW_TYPE_DIALOG)

static void
show_error (InvNameDialog *self, const char *message)
{
  inv_entry_error_show (GTK_WIDGET (self->entry), self->error_label, message);
}

static InvLibraryItem *
get_renamed (InvNameDialog *self)
{
  g_autofree char *name = self->path != NULL ? inv_inventory_name_of_file (self->path) : NULL;

  return name != NULL ? inv_library_find (self->library, name) : NULL;
}

/* An entry in which nothing was typed yet is no error. */
static char *
check (InvNameDialog *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr (GError) error = NULL;
  char *name = inv_library_check_name (self->library, text, get_renamed (self), &error);

  show_error (self, name == NULL && *text != '\0' ? error->message : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "name.done", name != NULL && !self->is_running);

  return name;
}

static void
changed_cb (InvNameDialog *self)
{
  g_autofree char *name = check (self);
}

static void
set_running (InvNameDialog *self, gboolean is_running)
{
  self->is_running = is_running;
  gtk_editable_set_editable (self->entry, !is_running);
  changed_cb (self);
}

static void
failed (InvNameDialog *self, const GError *error)
{
  set_running (self, FALSE);
  show_error (self, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
created_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvNameDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (!inv_library_run_finish (INV_LIBRARY (source), result, &path, &error))
    {
      failed (self, error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
  inv_application_open (INV_APPLICATION (g_application_get_default ()), path, NULL);
}

static void
renamed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvNameDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  gboolean is_renamed = inv_library_run_finish (INV_LIBRARY (source), result, &path, &error);

  if (self->suspended != NULL)
    inv_window_resume (self->suspended, is_renamed ? path : self->path);
  g_clear_object (&self->suspended);

  if (is_renamed)
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    failed (self, error);
}

static void
rename_now (InvNameDialog *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GFile) backups = inv_backup_settings_dup_folder (settings);
  g_autofree char *name = inv_library_check_name (self->library, gtk_editable_get_text (self->entry),
                                                  get_renamed (self), NULL);

  inv_library_rename_async (self->library, self->path, name, backups, renamed_cb, g_object_ref (self));
}

static void
suspended_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvNameDialog) self = user_data;

  rename_now (self);
}

static void
start_rename (InvNameDialog *self)
{
  InvWindow *window = inv_application_find_window (INV_APPLICATION (g_application_get_default ()),
                                                   self->path);

  if (window == NULL)
    {
      rename_now (self);
      return;
    }

  self->suspended = g_object_ref (window);
  inv_window_suspend (window, suspended_cb, g_object_ref (self));
}

static void
done_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvNameDialog *self = INV_NAME_DIALOG (widget);
  g_autofree char *name = check (self);

  if (name == NULL)
    return;

  set_running (self, TRUE);
  if (self->path != NULL)
    start_rename (self);
  else
    inv_library_create_async (self->library, name, created_cb, g_object_ref (self));
}

static void
inv_name_dialog_dispose (GObject *object)
{
  InvNameDialog *self = INV_NAME_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_NAME_DIALOG);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (inv_name_dialog_parent_class)->dispose (object);
}

static void
inv_name_dialog_finalize (GObject *object)
{
  g_free (INV_NAME_DIALOG (object)->path);

  G_OBJECT_CLASS (inv_name_dialog_parent_class)->finalize (object);
}

static void
inv_name_dialog_class_init (InvNameDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_name_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = inv_name_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/inventories/inv-name-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvNameDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, InvNameDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, InvNameDialog, done_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);

  gtk_widget_class_install_action (widget_class, "name.done", NULL, done_action);
}

static void
inv_name_dialog_init (InvNameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->library = inv_library_new (NULL);
  g_signal_connect_object (self->library, "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
present (GtkWidget *parent, const char *path, const char *title, const char *button)
{
  InvNameDialog *self = g_object_new (INV_TYPE_NAME_DIALOG, "title", title, NULL);

  self->path = g_strdup (path);
  gtk_button_set_label (self->done_button, button);
  if (path != NULL)
    {
      g_autofree char *name = inv_inventory_name_of_file (path);

      gtk_editable_set_text (self->entry, name);
    }
  changed_cb (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
inv_name_dialog_present_new (GtkWidget *parent)
{
  present (parent, NULL, _ ("New Inventory"), _ ("_Create"));
}

void
inv_name_dialog_present_rename (GtkWidget *parent, const char *path)
{
  g_return_if_fail (path != NULL);

  present (parent, path, _ ("Rename Inventory"), _ ("_Rename"));
}
