/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The backups of an inventory, or of all. */

#include "config.h"

#include "inv-backups-dialog.h"

#include "inv-application.h"
#include "inv-backup-list.h"
#include "inv-backup-row.h"
#include "inv-backup-run.h"
#include "inv-backup-settings.h"
#include "inv-bring-in.h"
#include "inv-inventory-name.h"
#include "inv-restore.h"
#include "inv-window.h"

#include <glib/gi18n.h>

struct _InvBackupsDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toast_overlay;
  AdwSwitchRow *all_row;
  GtkLabel *folder_label;
  GtkListBox *list_box;
  GtkLabel *placeholder;

  /* The window outlives its dialogs. */
  InvWindow *window;
  GFile *folder;
  InvBackupList *backups;
  gboolean is_making;
};

G_DEFINE_FINAL_TYPE (InvBackupsDialog, inv_backups_dialog, ADW_TYPE_DIALOG)

static void
add_toast (InvBackupsDialog *self, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_dismiss_all (self->toast_overlay);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static GtkWidget *
make_row (void *item, void *user_data)
{
  return inv_backup_row_new (item);
}

/* A folder that cannot be read says so where its backups would be. */
static void
loading_cb (InvBackupsDialog *self)
{
  const GError *error = inv_backup_list_get_error (self->backups);

  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), !inv_backup_list_is_loading (self->backups));
  gtk_label_set_text (self->placeholder,
                      error != NULL ? error->message
                                    : _ ("There are no backups yet. They are made by themselves after "
                                         "changes, as the preferences say."));
}

static void
read_folder_cb (InvBackupsDialog *self)
{
  g_autofree char *name = NULL;

  if (self->window == NULL)
    return;

  if (!adw_switch_row_get_active (self->all_row))
    name = inv_inventory_name_of_file (inv_window_get_path (self->window));

  g_clear_object (&self->backups);
  self->backups = inv_backup_list_new (self->folder, name);
  g_signal_connect_object (self->backups, "notify::loading", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->backups), make_row, self, NULL);
  loading_cb (self);
}

static void
update_make_action (InvBackupsDialog *self)
{
  InvInventory *inventory = inv_window_get_inventory (self->window);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make",
                                 inventory != NULL && !inv_inventory_is_look (inventory) && !self->is_making);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.restore",
                                 inventory == NULL || inv_inventory_get_read_only_reason (inventory) == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.restore-file",
                                 inventory == NULL || inv_inventory_get_read_only_reason (inventory) == NULL);
}

/* A backup that is being made by hand. */
typedef struct
{
  InvBackupsDialog *dialog;
  InvTask *task;
} Make;

static void
make_free (Make *self)
{
  g_object_unref (self->dialog);
  g_object_unref (self->task);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Make, make_free)

static void
made_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Make) self = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  self->dialog->is_making = FALSE;
  if (inv_backup_make_finish (result, &file, &error))
    {
      inv_task_done (self->task, NULL, NULL);
      add_toast (self->dialog, _ ("Backup made"));
      inv_backup_list_reload (self->dialog->backups);
    }
  else
    {
      inv_task_failed (self->task, error);
      add_toast (self->dialog, error->message);
    }

  if (gtk_widget_get_mapped (GTK_WIDGET (self->dialog)))
    update_make_action (self->dialog);
}

static void
make_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvBackupsDialog *self = INV_BACKUPS_DIALOG (widget);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  Make *data = g_new0 (Make, 1);

  data->dialog = g_object_ref (self);
  data->task = g_object_ref (inv_tasks_add (inv_window_get_tasks (self->window), _ ("Making a backup"),
                                            progress));
  self->is_making = TRUE;
  update_make_action (self);
  inv_backup_make_async (inv_window_get_path (self->window), self->folder, NULL, progress, made_cb, data);
}

static InvBackup *
find_backup (InvBackupsDialog *self, const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->backups)); i++)
    {
      g_autoptr (InvBackup) backup = g_list_model_get_item (G_LIST_MODEL (self->backups), i);

      if (g_file_equal (inv_backup_get_file (backup), file))
        return g_steal_pointer (&backup);
    }

  return NULL;
}

/* The question stands over the window: what it asks about is what the window shows. */
static void
ask_to_restore (InvBackupsDialog *self, GFile *file, const char *what)
{
  g_autoptr (InvWindow) window = g_object_ref (self->window);

  adw_dialog_close (ADW_DIALOG (self));
  inv_restore_ask (GTK_WIDGET (window), file, what);
}

static void
restore_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvBackupsDialog *self = INV_BACKUPS_DIALOG (widget);
  g_autoptr (InvBackup) backup = find_backup (self, g_variant_get_string (parameter, NULL));
  g_autofree char *when = NULL;
  g_autofree char *what = NULL;

  if (backup == NULL)
    return;

  when = inv_backup_to_text (backup);
  /* Translators: an inventory's name, and a date with time; stands within a sentence. */
  what = g_strdup_printf (_ ("the backup of “%s” of %s"), inv_backup_get_inventory (backup), when);
  ask_to_restore (self, inv_backup_get_file (backup), what);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvBackupsDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *what = NULL;

  if (file == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);
  /* Translators: stands within a sentence. */
  what = g_strdup_printf (_ ("the file “%s”"), shown);
  ask_to_restore (self, file, what);
}

static void
restore_file_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  InvBackupsDialog *self = INV_BACKUPS_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = inv_bring_in_make_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Restore from a File"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (self->window), NULL, file_chosen_cb, g_object_ref (self));
}

static void
look_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  inv_application_look (INV_APPLICATION (g_application_get_default ()), file);
}

static void
show_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (INV_BACKUPS_DIALOG (widget)->window), NULL,
                                            NULL, NULL);
}

static void
trashed_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvBackupsDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  add_toast (self, g_file_trash_finish (G_FILE (source), result, &error) ? _ ("The backup is in the trash")
                                                                         : error->message);
  inv_backup_list_reload (self->backups);
}

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  g_file_trash_async (file, G_PRIORITY_DEFAULT, NULL, trashed_cb, g_object_ref (widget));
}

static void
inv_backups_dialog_dispose (GObject *object)
{
  InvBackupsDialog *self = INV_BACKUPS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_BACKUPS_DIALOG);
  g_clear_object (&self->backups);
  g_clear_object (&self->folder);
  g_clear_object (&self->window);

  G_OBJECT_CLASS (inv_backups_dialog_parent_class)->dispose (object);
}

static void
inv_backups_dialog_class_init (InvBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_backups_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/inventories/inv-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvBackupsDialog, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, InvBackupsDialog, all_row);
  gtk_widget_class_bind_template_child (widget_class, InvBackupsDialog, folder_label);
  gtk_widget_class_bind_template_child (widget_class, InvBackupsDialog, list_box);
  gtk_widget_class_bind_template_child (widget_class, InvBackupsDialog, placeholder);
  gtk_widget_class_bind_template_callback (widget_class, read_folder_cb);

  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "backups.restore", "s", restore_action);
  gtk_widget_class_install_action (widget_class, "backups.restore-file", NULL, restore_file_action);
  gtk_widget_class_install_action (widget_class, "backups.look", "s", look_action);
  gtk_widget_class_install_action (widget_class, "backups.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "backups.delete", "s", delete_action);
}

static void
inv_backups_dialog_init (InvBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
describe_folder (InvBackupsDialog *self)
{
  g_autofree char *name = g_file_get_parse_name (self->folder);
  g_autofree char *text = g_strdup_printf (_ ("In %s"), name);

  gtk_label_set_text (self->folder_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->folder_label), name);
}

void
inv_backups_dialog_present (GtkWidget *parent)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  InvBackupsDialog *self = g_object_new (INV_TYPE_BACKUPS_DIALOG, NULL);

  self->window = g_object_ref (inv_window_of (parent));
  self->folder = inv_backup_settings_dup_folder (settings);
  describe_folder (self);
  read_folder_cb (self);
  update_make_action (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
