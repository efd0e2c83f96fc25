/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups that nobody asks for. */

#include "config.h"

#include "inv-auto-backup.h"

#include "inv-backup-run.h"
#include "inv-backup-settings.h"
#include "inv-error.h"

#include <glib/gi18n.h>

/* What is opened shows its first rows before anything else reads it. */
#define FIRST_SECONDS 10
#define INTERVAL_SECONDS 3600

/* Goes with the window's inventory. */
typedef struct
{
  InvWindow *window;
  InvProgress *progress;
  guint timer_id;
  gboolean is_running;
} Watch;

static GQuark
watch_quark (void)
{
  return g_quark_from_static_string ("inv-auto-backup");
}

static void
watch_stop (Watch *self)
{
  g_clear_handle_id (&self->timer_id, g_source_remove);
  if (self->progress != NULL)
    inv_progress_cancel (self->progress);
  g_clear_object (&self->progress);
}

static void
watch_free (void *data)
{
  Watch *self = data;

  watch_stop (self);
  g_free (self);
}

static void
made_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (InvWindow) window = user_data;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  Watch *self = g_object_get_qdata (G_OBJECT (window), watch_quark ());
  gboolean is_made = inv_backup_make_finish (result, &file, &error);

  g_application_release (g_application_get_default ());
  if (self != NULL)
    self->is_running = FALSE;

  /* Without an inventory the window closes, or lets it be replaced, and has stopped it. */
  if (!is_made && inv_window_get_inventory (window) != NULL
      && !g_error_matches (error, INV_ERROR, INV_ERROR_CANCELLED))
    inv_window_add_toast (window, g_strdup_printf (_ ("No backup could be made: %s"), error->message),
                          _ ("_Backups"), "win.backups");
}

void
inv_auto_backup_run (InvWindow *window)
{
  Watch *self = g_object_get_qdata (G_OBJECT (window), watch_quark ());
  InvInventory *inventory = inv_window_get_inventory (window);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (GFile) folder = NULL;
  InvBackupRule rule;

  g_return_if_fail (self != NULL);

  if (self->is_running || inventory == NULL || inv_inventory_get_read_only_reason (inventory) != NULL
      || !inv_backup_settings_get_rule (settings, &rule))
    return;

  folder = inv_backup_settings_dup_folder (settings);
  g_clear_object (&self->progress);
  self->progress = inv_progress_new (NULL);
  self->is_running = TRUE;

  /* What is stopped half way tidies up before the program ends. */
  g_application_hold (g_application_get_default ());
  inv_backup_make_async (inv_window_get_path (window), folder, &rule, self->progress, made_cb,
                         g_object_ref (window));
}

static gboolean
interval_cb (void *user_data)
{
  Watch *self = user_data;

  inv_auto_backup_run (self->window);

  return G_SOURCE_CONTINUE;
}

static gboolean
first_cb (void *user_data)
{
  Watch *self = user_data;

  self->timer_id = g_timeout_add_seconds (INTERVAL_SECONDS, interval_cb, self);
  inv_auto_backup_run (self->window);

  return G_SOURCE_REMOVE;
}

static void
inventory_cb (InvWindow *window, GParamSpec *pspec, void *user_data)
{
  Watch *self = g_object_get_qdata (G_OBJECT (window), watch_quark ());

  watch_stop (self);
  if (inv_window_get_inventory (window) != NULL)
    self->timer_id = g_timeout_add_seconds (FIRST_SECONDS, first_cb, self);
}

void
inv_auto_backup_watch (InvWindow *window)
{
  g_return_if_fail (INV_IS_WINDOW (window));

  Watch *self = g_new0 (Watch, 1);

  self->window = window;
  g_object_set_qdata_full (G_OBJECT (window), watch_quark (), self, watch_free);
  g_signal_connect (window, "notify::inventory", G_CALLBACK (inventory_cb), NULL);
}
