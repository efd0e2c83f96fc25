/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences. */

#include "config.h"

#include "inv-preferences-dialog.h"

#include "inv-backup-settings.h"
#include "inv-inventory-preferences.h"
#include "inv-window.h"

#include <glib/gi18n.h>

struct _InvPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  InvInventoryPreferences *inventory_page;
  GtkWidget *groups_row;
  AdwComboRow *date_row;
  AdwComboRow *delimiter_row;
  AdwComboRow *encoding_row;
  AdwComboRow *line_end_row;
  GtkWidget *formula_row;
  GtkWidget *automatic_row;
  GtkWidget *hours_row;
  GtkWidget *keep_row;
  GtkWidget *days_row;
  AdwActionRow *folder_row;
  GtkWidget *reset_button;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (InvPreferencesDialog, inv_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* The entries of a row stand in the order of the values in the schema. */
typedef struct
{
  GSettings *settings;
  const char *key;
} Choice;

static void
choice_free (void *data, GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->settings);
  g_free (choice);
}

static void
selected_cb (AdwComboRow *row, GParamSpec *pspec, void *user_data)
{
  const Choice *choice = user_data;

  g_settings_set_enum (choice->settings, choice->key, (int) adw_combo_row_get_selected (row));
}

static void
bind_choice (InvPreferencesDialog *self, const char *key, AdwComboRow *row)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->settings = g_object_ref (self->settings);
  choice->key = key;
  adw_combo_row_set_selected (row, (guint) g_settings_get_enum (self->settings, key));
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (selected_cb), choice, choice_free,
                         G_CONNECT_DEFAULT);
}

static void
folder_changed_cb (InvPreferencesDialog *self)
{
  g_autoptr (GFile) folder = inv_backup_settings_dup_folder (self->settings);
  g_autofree char *name = g_file_get_parse_name (folder);
  g_autofree char *uri = g_settings_get_string (self->settings, "backup-folder");
  g_autofree char *subtitle = g_markup_escape_text (name, -1);

  adw_action_row_set_subtitle (self->folder_row, subtitle);
  gtk_widget_set_visible (self->reset_button, uri[0] != '\0');
}

static void
reset_folder_cb (InvPreferencesDialog *self)
{
  inv_backup_settings_set_folder (self->settings, NULL);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvPreferencesDialog) self = user_data;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder != NULL && self->settings != NULL)
    inv_backup_settings_set_folder (self->settings, folder);
}

static void
choose_folder_cb (InvPreferencesDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GFile) folder = inv_backup_settings_dup_folder (self->settings);

  gtk_file_dialog_set_title (dialog, _ ("Folder for Backups"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                                 folder_chosen_cb, g_object_ref (self));
}

static void
show_backups_cb (InvPreferencesDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.backups", NULL);
}

static void
inv_preferences_dialog_dispose (GObject *object)
{
  InvPreferencesDialog *self = INV_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (inv_preferences_dialog_parent_class)->dispose (object);
}

static void
inv_preferences_dialog_class_init (InvPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_preferences_dialog_dispose;

  g_type_ensure (INV_TYPE_INVENTORY_PREFERENCES);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/preferences/inv-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, inventory_page);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, groups_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, delimiter_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, line_end_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, formula_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, automatic_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, keep_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, days_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, InvPreferencesDialog, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, reset_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_backups_cb);
}

static void
inv_preferences_dialog_init (InvPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new (APP_ID);
  g_settings_bind (self->settings, "number-groups", self->groups_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "csv-formula-safe", self->formula_row, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "backup-automatic", self->automatic_row, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "backup-hours", self->hours_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "backup-keep", self->keep_row, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "backup-days", self->days_row, "value", G_SETTINGS_BIND_DEFAULT);
  bind_choice (self, "date-style", self->date_row);
  bind_choice (self, "csv-delimiter", self->delimiter_row);
  bind_choice (self, "csv-encoding", self->encoding_row);
  bind_choice (self, "csv-line-end", self->line_end_row);

  g_signal_connect_object (self->settings, "changed::backup-folder", G_CALLBACK (folder_changed_cb), self,
                           G_CONNECT_SWAPPED);
  folder_changed_cb (self);
}

void
inv_preferences_dialog_present (GtkWidget *parent)
{
  InvWindow *window = inv_window_of (parent);
  InvPreferencesDialog *self = g_object_new (INV_TYPE_PREFERENCES_DIALOG, NULL);

  inv_inventory_preferences_set_inventory (self->inventory_page,
                                           window != NULL ? inv_window_get_inventory (window) : NULL);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
