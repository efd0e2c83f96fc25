/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows whose inventory cannot be opened. */

#include "config.h"

#include "inv-failed-page.h"

#include "inv-backup-list.h"
#include "inv-backup-row.h"
#include "inv-backup-settings.h"
#include "inv-error.h"
#include "inv-inventory-name.h"
#include "inv-restore.h"
#include "inv-tasks-view.h"

#include <glib/gi18n.h>

struct _InvFailedPage
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;
  GtkButton *restore_button;
  GtkWidget *backups_button;
  InvTasksView *tasks_view;

  InvBackupList *backups;
  char *path;
  GError *error;
};

G_DEFINE_FINAL_TYPE (InvFailedPage, inv_failed_page, ADW_TYPE_BIN)

static InvBackup *
get_newest (InvFailedPage *self)
{
  return self->backups != NULL ? g_list_model_get_item (G_LIST_MODEL (self->backups), 0) : NULL;
}

/* Nobody is told to restore a backup where there is none. */
static char *
describe_error (InvFailedPage *self)
{
  gboolean has_none = self->backups != NULL && !inv_backup_list_is_loading (self->backups)
                      && inv_backup_list_get_error (self->backups) == NULL
                      && g_list_model_get_n_items (G_LIST_MODEL (self->backups)) == 0;
  g_autofree char *name = inv_inventory_name_of_file (self->path);

  if (!has_none || !g_error_matches (self->error, INV_ERROR, INV_ERROR_DAMAGED))
    return g_markup_escape_text (self->error->message, -1);

  return g_markup_printf_escaped (
      _ ("“%s” is damaged, and there is no backup of it. It was left as it is; if you have a copy of it "
         "elsewhere, open that."),
      name);
}

static void
backups_changed_cb (InvFailedPage *self)
{
  g_autofree char *description = describe_error (self);
  g_autoptr (InvBackup) newest = get_newest (self);
  g_autofree char *when = NULL;
  g_autofree char *label = NULL;

  adw_status_page_set_description (self->status_page, description);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), newest != NULL);
  gtk_widget_set_visible (self->backups_button, newest != NULL);
  if (newest == NULL)
    return;

  when = inv_backup_to_text (newest);
  label = g_strdup_printf (_ ("Restore the Backup of %s"), when);
  gtk_button_set_label (self->restore_button, label);
}

/* The damaged file is kept, so there is nothing to be asked. */
static void
restore_cb (InvFailedPage *self)
{
  g_autoptr (InvBackup) newest = get_newest (self);

  if (newest != NULL)
    inv_restore_run (inv_window_of (GTK_WIDGET (self)), inv_backup_get_file (newest));
}

static void
inv_failed_page_dispose (GObject *object)
{
  InvFailedPage *self = INV_FAILED_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), INV_TYPE_FAILED_PAGE);
  g_clear_object (&self->backups);

  G_OBJECT_CLASS (inv_failed_page_parent_class)->dispose (object);
}

static void
inv_failed_page_finalize (GObject *object)
{
  InvFailedPage *self = INV_FAILED_PAGE (object);

  g_free (self->path);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (inv_failed_page_parent_class)->finalize (object);
}

static void
inv_failed_page_class_init (InvFailedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inv_failed_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = inv_failed_page_finalize;

  g_type_ensure (INV_TYPE_TASKS_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/did_inventory/DidInventory/inventories/inv-failed-page.ui");
  gtk_widget_class_bind_template_child (widget_class, InvFailedPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, InvFailedPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, InvFailedPage, backups_button);
  gtk_widget_class_bind_template_child (widget_class, InvFailedPage, tasks_view);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
inv_failed_page_init (InvFailedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
look_for_backups (InvFailedPage *self, const char *path)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GFile) folder = inv_backup_settings_dup_folder (settings);
  g_autofree char *name = inv_inventory_name_of_file (path);

  self->backups = inv_backup_list_new (folder, name);
  g_signal_connect_object (self->backups, "items-changed", G_CALLBACK (backups_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->backups, "notify::loading", G_CALLBACK (backups_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
inv_failed_page_set_error (InvFailedPage *self, const char *path, const GError *error)
{
  g_return_if_fail (INV_IS_FAILED_PAGE (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (error != NULL);

  g_set_str (&self->path, path);
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
  g_clear_object (&self->backups);

  /* One whose beginning is damaged does not look like an inventory. */
  if (g_error_matches (error, INV_ERROR, INV_ERROR_DAMAGED)
      || g_error_matches (error, INV_ERROR, INV_ERROR_NOT_INVENTORY)
      || g_error_matches (error, INV_ERROR, INV_ERROR_NOT_FOUND))
    look_for_backups (self, path);
  backups_changed_cb (self);
}

void
inv_failed_page_set_tasks (InvFailedPage *self, InvTasks *tasks)
{
  g_return_if_fail (INV_IS_FAILED_PAGE (self));

  inv_tasks_view_set_tasks (self->tasks_view, tasks);
}
