/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a copy of an inventory to a file that the person chooses. */

#include "config.h"

#include "inv-save-copy.h"

#include "inv-alert.h"
#include "inv-bring-in.h"
#include "inv-inventory-name.h"
#include "inv-library.h"

#include <glib/gi18n.h>

typedef struct
{
  InvWindow *window;
  InvTask *task;
  char *path;
  GFile *target;
} SaveCopy;

static SaveCopy *
save_copy_new (InvWindow *window, const char *path)
{
  SaveCopy *self = g_new0 (SaveCopy, 1);

  self->window = g_object_ref (window);
  self->path = g_strdup (path);

  return self;
}

static void
save_copy_free (SaveCopy *self)
{
  g_object_unref (self->window);
  g_clear_object (&self->task);
  g_clear_object (&self->target);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaveCopy, save_copy_free)

static void
saved_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (SaveCopy) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (self->target);
  g_autofree char *shown = g_filename_display_name (name);

  if (inv_library_run_finish (INV_LIBRARY (source), result, NULL, &error))
    {
      inv_task_done (self->task, self->target, NULL);
      inv_window_add_toast (self->window, g_strdup_printf (_ ("Copy saved as “%s”"), shown), NULL, NULL);
      return;
    }

  inv_task_failed (self->task, error);
  inv_task_dismiss (self->task);
  inv_alert_present (GTK_WIDGET (self->window), _ ("No Copy Was Saved"), error);
}

void
inv_save_copy_to (InvWindow *window, const char *path, GFile *target)
{
  g_return_if_fail (INV_IS_WINDOW (window));
  g_return_if_fail (path != NULL);
  g_return_if_fail (G_IS_FILE (target));

  g_autoptr (InvLibrary) library = inv_library_new (NULL);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autofree char *name = inv_inventory_name_of_file (path);
  g_autofree char *title = g_strdup_printf (_ ("Saving a copy of “%s”"), name);
  SaveCopy *self = save_copy_new (window, path);

  self->target = g_object_ref (target);
  self->task = g_object_ref (inv_tasks_add (inv_window_get_tasks (window), title, progress));
  inv_library_save_copy_async (library, path, target, progress, saved_cb, self);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (SaveCopy) self = user_data;
  g_autoptr (GFile) target = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (target != NULL)
    inv_save_copy_to (self->window, self->path, target);
}

void
inv_save_copy_choose (InvWindow *window, const char *path)
{
  g_return_if_fail (INV_IS_WINDOW (window));
  g_return_if_fail (path != NULL);

  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = inv_bring_in_make_filters ();
  g_autofree char *name = inv_inventory_name_of_file (path);
  g_autofree char *file_name = g_strconcat (name, INV_INVENTORY_SUFFIX, NULL);

  gtk_file_dialog_set_title (dialog, _ ("Save a Copy"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_set_initial_name (dialog, file_name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (window), NULL, chosen_cb, save_copy_new (window, path));
}
