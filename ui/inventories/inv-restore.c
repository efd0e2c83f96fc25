/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Restoring a backup into the inventory of a window, or in the place of one
 * that cannot be opened.
 */

#include "config.h"

#include "inv-restore.h"

#include "inv-alert.h"
#include "inv-backup-run.h"
#include "inv-backup-settings.h"
#include "inv-error.h"
#include "inv-inventory-name.h"
#include "inv-library.h"

#include <glib/gi18n.h>

typedef struct
{
  InvWindow *window;
  InvTask *task;
  InvProgress *progress;
  GFile *source;

  /* Whether the window has closed its inventory for this. */
  gboolean is_suspended;
} Restore;

static void
restore_free (Restore *self)
{
  g_object_unref (self->window);
  g_object_unref (self->task);
  g_object_unref (self->progress);
  g_object_unref (self->source);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restore, restore_free)

static void
failed (Restore *self, const GError *error)
{
  inv_task_failed (self->task, error);
  inv_task_dismiss (self->task);
  inv_alert_present (GTK_WIDGET (self->window), _ ("The Backup Was Not Restored"), error);
}

static void
replaced_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Restore) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup (inv_window_get_path (self->window));
  gboolean is_replaced = inv_library_run_finish (INV_LIBRARY (source), result, NULL, &error);

  if (is_replaced)
    inv_task_done (self->task, NULL, NULL);
  else
    failed (self, error);

  if (is_replaced || self->is_suspended)
    inv_window_resume (self->window, path);
}

static void
replace (Restore *self)
{
  g_autoptr (InvLibrary) library = inv_library_new (NULL);

  inv_library_replace_async (library, inv_window_get_path (self->window), self->source, self->progress,
                             replaced_cb, self);
}

static void
suspended_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  replace (user_data);
}

/* Of an inventory that turns out to be damaged there is no backup to be made, and nothing is written into it: it is put
 * aside as a file. Where the backup is what is damaged, that comes to nothing.
 */
static void
put_aside (Restore *self)
{
  self->is_suspended = TRUE;
  inv_window_suspend (self->window, suspended_cb, self);
}

static void
restored_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Restore) self = user_data;
  g_autoptr (GError) error = NULL;

  if (inv_backup_restore_finish (INV_INVENTORY (source), result, NULL, &error))
    {
      inv_task_done (self->task, NULL, NULL);
      inv_window_add_toast (self->window,
                            g_strdup (_ ("Backup restored. What was there before is the newest backup.")),
                            _ ("_Backups"), "win.backups");
    }
  else if (g_error_matches (error, INV_ERROR, INV_ERROR_DAMAGED)
           && inv_window_get_inventory (self->window) != NULL)
    {
      put_aside (g_steal_pointer (&self));
    }
  else
    {
      failed (self, error);
    }
}

void
inv_restore_run (InvWindow *window, GFile *source)
{
  g_return_if_fail (INV_IS_WINDOW (window));
  g_return_if_fail (G_IS_FILE (source));

  InvInventory *inventory = inv_window_get_inventory (window);
  Restore *self = g_new0 (Restore, 1);

  self->window = g_object_ref (window);
  self->progress = inv_progress_new (NULL);
  self->source = g_object_ref (source);
  self->task = g_object_ref (inv_tasks_add (inv_window_get_tasks (window), _ ("Restoring a backup"),
                                            self->progress));

  if (inventory != NULL)
    {
      g_autoptr (GSettings) settings = g_settings_new (APP_ID);
      g_autoptr (GFile) folder = inv_backup_settings_dup_folder (settings);

      inv_backup_restore_async (inventory, source, folder, self->progress, restored_cb, self);
    }
  else
    {
      replace (self);
    }
}

/* What is asked about. */
typedef struct
{
  InvWindow *window;
  GFile *source;
} Question;

static Question *
question_new (InvWindow *window, GFile *source)
{
  Question *self = g_new0 (Question, 1);

  self->window = g_object_ref (window);
  self->source = g_object_ref (source);

  return self;
}

static void
question_free (Question *self)
{
  g_object_unref (self->window);
  g_object_unref (self->source);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
answered_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (Question) self = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (response, "restore"))
    inv_restore_run (self->window, self->source);
}

void
inv_restore_ask (GtkWidget *parent, GFile *source, const char *what)
{
  InvWindow *window = inv_window_of (parent);

  g_return_if_fail (INV_IS_WINDOW (window));

  g_autofree char *name = inv_inventory_name_of_file (inv_window_get_path (window));
  g_autofree char *body = NULL;
  AdwAlertDialog *alert;

  if (inv_window_get_inventory (window) != NULL)
    /* Translators: the name of an inventory; “the backup of …” or “the file …”. */
    body = g_strdup_printf (_ ("Everything in “%s”, its history too, becomes what %s holds. What is there "
                               "now is backed up first."),
                            name, what);
  else
    /* Translators: “the backup of …” or “the file …”; the name of an inventory. */
    body = g_strdup_printf (_ ("What %s holds takes the place of “%s”. The damaged file is kept beside it, "
                               "under another name."),
                            what, name);

  alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Restore?"), body));
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "restore", _ ("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "restore", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "restore");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_choose (alert, GTK_WIDGET (window), NULL, answered_cb, question_new (window, source));
}
