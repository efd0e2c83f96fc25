/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing an inventory in from elsewhere. */

#include "config.h"

#include "inv-bring-in.h"

#include "inv-alert.h"
#include "inv-application.h"
#include "inv-inventory-name.h"
#include "inv-library.h"

#include <glib/gi18n.h>

typedef struct
{
  InvWindow *window;
  InvTask *task;
  gboolean replace;
} BringIn;

static void
bring_in_free (BringIn *self)
{
  g_object_unref (self->window);
  g_object_unref (self->task);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BringIn, bring_in_free)

static void
brought_in_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (BringIn) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (inv_library_run_finish (INV_LIBRARY (source), result, &path, &error))
    {
      inv_task_done (self->task, NULL, NULL);
      inv_application_open (INV_APPLICATION (g_application_get_default ()), path,
                            self->replace ? self->window : NULL);
      return;
    }

  inv_task_failed (self->task, error);
  inv_task_dismiss (self->task);
  inv_alert_present (GTK_WIDGET (self->window), _ ("The Inventory Was Not Brought In"), error);
}

void
inv_bring_in_file (InvWindow *window, GFile *file, gboolean replace)
{
  g_return_if_fail (INV_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (file));

  InvApplication *application = INV_APPLICATION (g_application_get_default ());
  g_autofree char *path = g_file_get_path (file);
  InvWindow *other = path != NULL ? inv_application_find_window (application, path) : NULL;
  g_autoptr (InvLibrary) library = NULL;
  g_autoptr (InvProgress) progress = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  BringIn *self;

  if (other != NULL && inv_window_get_inventory (other) != NULL && !inv_window_is_look (other))
    {
      gtk_window_present (GTK_WINDOW (other));
      return;
    }

  library = inv_library_new (NULL);
  progress = inv_progress_new (NULL);
  name = inv_inventory_name_of_file (path != NULL ? path : "");
  title = g_strdup_printf (_ ("Bringing in “%s”"), name);

  self = g_new0 (BringIn, 1);
  self->window = g_object_ref (window);
  self->task = g_object_ref (inv_tasks_add (inv_window_get_tasks (window), title, progress));
  self->replace = replace;
  inv_library_bring_in_async (library, file, progress, brought_in_cb, self);
}

GListModel *
inv_bring_in_make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) inventories = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (inventories, _ ("Inventories"));
  gtk_file_filter_add_pattern (inventories, "*" INV_INVENTORY_SUFFIX);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, inventories);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) window = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    inv_bring_in_file (window, file, FALSE);
}

void
inv_bring_in_choose (InvWindow *window)
{
  g_return_if_fail (INV_IS_WINDOW (window));

  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = inv_bring_in_make_filters ();

  gtk_file_dialog_set_title (dialog, _ ("Bring In an Inventory"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (window), NULL, chosen_cb, g_object_ref (window));
}
