/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An import that runs: it outlives the dialog that started it, and is seen in the window then. */

#include "config.h"

#include "inv-import-run.h"

#include "inv-count.h"
#include "inv-error.h"
#include "inv-import-dialog.h"
#include "inv-recent-files.h"

#include <glib/gi18n.h>

typedef struct
{
  InvWindow *window;
  InvTask *task;
  GWeakRef dialog;
} Run;

static void
run_free (Run *self)
{
  g_object_unref (self->window);
  g_object_unref (self->task);
  g_weak_ref_clear (&self->dialog);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static gboolean
is_dialog_open (Run *self)
{
  g_autoptr (InvImportDialog) dialog = g_weak_ref_get (&self->dialog);

  return dialog != NULL && inv_import_dialog_is_open (dialog);
}

static void
tell_done (Run *self, InvImportSession *session)
{
  const InvImportCounts *counts = inv_import_get_counts (inv_import_session_get_import (session));
  guint64 n = counts->outcomes[INV_IMPORT_CREATED] + counts->outcomes[INV_IMPORT_UPDATED];
  g_autofree char *count = inv_count_to_text (n);

  inv_window_add_toast (self->window,
                        g_strdup_printf (ngettext ("%s DID imported", "%s DIDs imported", n), count),
                        _ ("_Undo"), "win.undo");
}

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Run) self = user_data;
  InvImportSession *session = INV_IMPORT_SESSION (source);
  g_autoptr (GError) error = NULL;

  if (inv_import_session_run_finish (session, result, &error))
    {
      inv_task_done (self->task, NULL, NULL);
      inv_recent_files_add (inv_import_session_get_file (session));
      if (!is_dialog_open (self))
        tell_done (self, session);
      return;
    }

  inv_task_failed (self->task, error);
  if (!is_dialog_open (self))
    return;

  inv_task_dismiss (self->task);
  if (g_error_matches (error, INV_ERROR, INV_ERROR_CHANGED))
    inv_import_session_check (session, error->message);
}

void
inv_import_run_start (InvImportSession *session, InvWindow *window, AdwDialog *dialog)
{
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autofree char *title = g_strdup_printf (_ ("Importing %s"), inv_import_session_get_name (session));
  Run *self = g_new0 (Run, 1);

  self->window = g_object_ref (window);
  self->task = g_object_ref (inv_tasks_add (inv_window_get_tasks (window), title, progress));
  g_weak_ref_init (&self->dialog, dialog);
  inv_import_session_run (session, progress, run_cb, self);
}
