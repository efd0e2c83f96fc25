/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells of changes in a folder when the first sign of them is a moment ago:
 * a write to one inventory gives many.
 */

#include "config.h"

#include "inv-folder-watch.h"

#define PATIENCE_MILLISECONDS 200

struct _InvFolderWatch
{
  GFileMonitor *monitor;
  InvFolderWatchFunc func;
  void *user_data;
  guint tell_id;
};

static void
tell_cb (void *user_data)
{
  InvFolderWatch *self = user_data;

  self->tell_id = 0;
  self->func (self->user_data);
}

static void
changed_cb (InvFolderWatch *self)
{
  if (self->tell_id == 0)
    self->tell_id = g_timeout_add_once (PATIENCE_MILLISECONDS, tell_cb, self);
}

InvFolderWatch *
inv_folder_watch_new (GFile *folder, InvFolderWatchFunc func, void *user_data)
{
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  InvFolderWatch *self = g_new0 (InvFolderWatch, 1);

  self->func = func;
  self->user_data = user_data;
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

void
inv_folder_watch_free (InvFolderWatch *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->tell_id, g_source_remove);
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_free (self);
}
