/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import of a file as a course of events: samples while one decides, checks, the import itself. Each job
 * has a copy of the choices, and one that is no longer wanted comes to nothing. */

#include "config.h"

#include "inv-import-session.h"

#include "inv-error.h"
#include "inv-file-target.h"

#include <glib/gi18n.h>

struct _InvImportSession
{
  GObject parent_instance;

  InvInventory *inventory;
  GFile *file;
  char *path;
  char *name;
  InvImportChoices *choices;

  GCancellable *reading;
  InvImportSample *sample;
  char *sample_error;

  InvImportState state;
  InvImport *import;
  InvProgress *progress;
  char *error;
  char *notice;
};

enum
{
  PROP_NAME = 1,
  PROP_STATE,
  PROP_SAMPLE_ERROR,
  PROP_ERROR,
  PROP_NOTICE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SAMPLE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InvImportSession, inv_import_session, G_TYPE_OBJECT)

/* What a job takes with it to another thread: a path to read or an import, and what to do with it. */
typedef struct
{
  char *path;
  InvImportChoices *choices;
  InvImport *import;
  InvImportFileKind kind;
  GFile *file;
  InvProgress *progress;
} Job;

static Job *
job_new (InvImportSession *self)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (self->path);
  job->choices = inv_import_choices_copy (self->choices);
  g_set_object (&job->import, self->import);

  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  inv_import_choices_free (job->choices);
  g_clear_object (&job->import);
  g_clear_object (&job->file);
  g_clear_object (&job->progress);
  g_free (job);
}

/* A check under way, and what tells it from a later one. */
typedef struct
{
  InvImportSession *session;
  InvProgress *progress;
} Check;

static void
check_free (Check *self)
{
  g_object_unref (self->session);
  g_object_unref (self->progress);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Check, check_free)

static void
set_text (InvImportSession *self, char **place, const char *text, guint property)
{
  if (g_set_str (place, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Says of the file what a person calls it: where it lies may be a place that only the program sees. */
static void
set_message (InvImportSession *self, char **place, const GError *error, guint property)
{
  g_autoptr (GString) message = g_string_new (error != NULL ? error->message : NULL);

  if (self->path != NULL && self->name != NULL)
    g_string_replace (message, self->path, self->name, 0);
  set_text (self, place, error != NULL ? message->str : NULL, property);
}

static void
set_state (InvImportSession *self, InvImportState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
inv_import_session_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  InvImportSession *self = INV_IMPORT_SESSION (object);

  switch (property)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_SAMPLE_ERROR:
      g_value_set_string (value, self->sample_error);
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    case PROP_NOTICE:
      g_value_set_string (value, self->notice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
stop_reading (InvImportSession *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
inv_import_session_dispose (GObject *object)
{
  InvImportSession *self = INV_IMPORT_SESSION (object);

  stop_reading (self);
  g_clear_object (&self->progress);
  g_clear_object (&self->import);
  g_clear_object (&self->file);
  g_clear_object (&self->inventory);
  g_clear_pointer (&self->sample, inv_import_sample_free);

  G_OBJECT_CLASS (inv_import_session_parent_class)->dispose (object);
}

static void
inv_import_session_finalize (GObject *object)
{
  InvImportSession *self = INV_IMPORT_SESSION (object);

  inv_import_choices_free (self->choices);
  g_free (self->path);
  g_free (self->name);
  g_free (self->sample_error);
  g_free (self->error);
  g_free (self->notice);

  G_OBJECT_CLASS (inv_import_session_parent_class)->finalize (object);
}

static void
inv_import_session_class_init (InvImportSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inv_import_session_get_property;
  object_class->dispose = inv_import_session_dispose;
  object_class->finalize = inv_import_session_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, INV_IMPORT_STATE_DONE, 0, flags);
  properties[PROP_SAMPLE_ERROR] = g_param_spec_string ("sample-error", NULL, NULL, NULL, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SAMPLE_CHANGED] = g_signal_new ("sample-changed", INV_TYPE_IMPORT_SESSION, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inv_import_session_init (InvImportSession *self)
{
  self->choices = inv_import_choices_new ();
}

InvImportSession *
inv_import_session_new (InvInventory *inventory)
{
  InvImportSession *self = g_object_new (INV_TYPE_IMPORT_SESSION, NULL);

  self->inventory = g_object_ref (inventory);

  return self;
}

InvInventory *
inv_import_session_get_inventory (InvImportSession *self)
{
  return self->inventory;
}

static char *
make_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base);
}

void
inv_import_session_set_file (InvImportSession *self, GFile *file)
{
  g_autofree char *name = make_name (file);

  inv_import_session_forget_check (self);
  g_clear_pointer (&self->choices, inv_import_choices_free);
  self->choices = inv_import_choices_new ();
  g_clear_pointer (&self->sample, inv_import_sample_free);
  g_set_object (&self->file, file);
  g_free (self->path);
  self->path = g_file_get_path (file);
  g_set_str (&self->name, name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  inv_import_session_read_sample (self);
}

GFile *
inv_import_session_get_file (InvImportSession *self)
{
  return self->file;
}

const char *
inv_import_session_get_name (InvImportSession *self)
{
  return self->name;
}

InvImportChoices *
inv_import_session_get_choices (InvImportSession *self)
{
  return self->choices;
}

static void
read_sample_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_auto (GStrv) defaults = NULL;
  GError *error = NULL;
  InvImportOptions options;
  InvImportSample *sample;

  inv_import_choices_make_options (job->choices, &options, &defaults);
  sample = inv_import_sample_read (job->path, &options, &error);

  if (sample != NULL)
    g_task_return_pointer (task, sample, (GDestroyNotify) inv_import_sample_free);
  else
    g_task_return_error (task, error);
}

/* Columns that were chosen one by one say nothing once the file falls into other columns. */
static gboolean
forget_other_columns (InvImportSession *self, const GError *error)
{
  if (!g_error_matches (error, INV_ERROR, INV_ERROR_CHANGED) || self->choices->targets == NULL)
    return FALSE;

  inv_import_choices_forget_targets (self->choices);
  inv_import_session_read_sample (self);

  return TRUE;
}

static void
sample_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  InvImportSession *self = INV_IMPORT_SESSION (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvImportSample) sample = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;

  g_clear_object (&self->reading);

  if (sample == NULL && forget_other_columns (self, error))
    return;

  if (sample != NULL)
    {
      g_clear_pointer (&self->sample, inv_import_sample_free);
      self->sample = g_steal_pointer (&sample);
    }

  set_message (self, &self->sample_error, error, PROP_SAMPLE_ERROR);
  g_signal_emit (self, signals[SAMPLE_CHANGED], 0);
}

void
inv_import_session_read_sample (InvImportSession *self)
{
  inv_import_session_forget_check (self);
  stop_reading (self);
  self->reading = g_cancellable_new ();

  g_autoptr (GTask) task = g_task_new (self, self->reading, sample_read_cb, NULL);

  g_task_set_source_tag (task, inv_import_session_read_sample);
  g_task_set_check_cancellable (task, FALSE);

  if (self->path == NULL)
    {
      g_task_return_new_error (
          task, INV_ERROR, INV_ERROR_IO,
          _ ("“%s” is not on this computer. Copy it to a folder here, and choose it there."), self->name);
      return;
    }

  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, read_sample_in_thread);
}

InvImportSample *
inv_import_session_get_sample (InvImportSession *self)
{
  return self->sample;
}

gboolean
inv_import_session_is_reading (InvImportSession *self)
{
  return self->reading != NULL;
}

InvImportState
inv_import_session_get_state (InvImportSession *self)
{
  return self->state;
}

const char *
inv_import_session_get_error (InvImportSession *self)
{
  return self->error;
}

static gboolean
check (InvStore *store, InvProgress *progress, gpointer data, GError **error)
{
  Job *job = data;
  g_auto (GStrv) defaults = NULL;
  InvImportOptions options;

  inv_import_choices_make_options (job->choices, &options, &defaults);
  job->import = inv_import_open (job->path, &options, error);

  return job->import != NULL && inv_import_try (job->import, store, progress, error);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Check) under_way = user_data;
  InvImportSession *self = under_way->session;
  g_autoptr (GError) error = NULL;
  gpointer data;
  gboolean done = inv_inventory_run_finish (INV_INVENTORY (source), result, &data, &error);

  if (self->progress != under_way->progress)
    return;

  g_clear_object (&self->progress);
  if (done)
    g_set_object (&self->import, ((Job *) data)->import);

  set_message (self, &self->error, error, PROP_ERROR);
  set_state (self, done ? INV_IMPORT_STATE_CHECKED : INV_IMPORT_STATE_OPEN);
}

void
inv_import_session_check (InvImportSession *self, const char *notice)
{
  inv_import_session_forget_check (self);
  self->progress = inv_progress_new (NULL);

  Check *under_way = g_new (Check, 1);

  *under_way = (Check) { g_object_ref (self), g_object_ref (self->progress) };
  set_text (self, &self->error, NULL, PROP_ERROR);
  set_text (self, &self->notice, notice, PROP_NOTICE);
  set_state (self, INV_IMPORT_STATE_CHECKING);
  inv_inventory_export_async (self->inventory, check, job_new (self), job_free, self->progress, checked_cb,
                              under_way);
}

void
inv_import_session_forget_check (InvImportSession *self)
{
  if (self->state == INV_IMPORT_STATE_RUNNING || self->state == INV_IMPORT_STATE_DONE)
    return;

  inv_import_session_cancel (self);
  g_clear_object (&self->progress);
  g_clear_object (&self->import);
  set_text (self, &self->error, NULL, PROP_ERROR);
  set_state (self, INV_IMPORT_STATE_OPEN);
}

InvImport *
inv_import_session_get_import (InvImportSession *self)
{
  return self->import;
}

static gboolean
run (InvStore *store, InvProgress *progress, gpointer data, GError **error)
{
  Job *job = data;

  return inv_import_run (job->import, store, progress, error);
}

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  InvImportSession *self = g_task_get_source_object (task);
  GError *error = NULL;

  g_clear_object (&self->progress);

  if (inv_inventory_run_finish (INV_INVENTORY (source), result, NULL, &error))
    {
      set_state (self, INV_IMPORT_STATE_DONE);
      g_task_return_boolean (task, TRUE);
      return;
    }

  /* What the check found does not hold after that. */
  g_clear_object (&self->import);
  if (!g_error_matches (error, INV_ERROR, INV_ERROR_CHANGED))
    set_message (self, &self->error, error, PROP_ERROR);
  set_state (self, INV_IMPORT_STATE_OPEN);
  g_task_return_error (task, error);
}

void
inv_import_session_run (InvImportSession *self,
                        InvProgress *progress,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_return_if_fail (self->state == INV_IMPORT_STATE_CHECKED);

  g_task_set_source_tag (task, inv_import_session_run);
  g_set_object (&self->progress, progress);
  set_text (self, &self->error, NULL, PROP_ERROR);
  set_text (self, &self->notice, NULL, PROP_NOTICE);
  set_state (self, INV_IMPORT_STATE_RUNNING);
  inv_inventory_write_async (self->inventory, run, job_new (self), job_free, progress, run_cb, task);
}

gboolean
inv_import_session_run_finish (InvImportSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

InvProgress *
inv_import_session_get_progress (InvImportSession *self)
{
  return self->progress;
}

void
inv_import_session_cancel (InvImportSession *self)
{
  if (self->progress != NULL)
    inv_progress_cancel (self->progress);
}

static gboolean
save_to_path (const char *path, gpointer data, GError **error)
{
  Job *job = data;

  return job->kind == INV_IMPORT_FILE_REJECTS
             ? inv_import_write_rejects (job->import, path, job->progress, error)
             : inv_import_write_report (job->import, path, job->progress, error);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (inv_file_target_write (job->file, save_to_path, job, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
inv_import_session_save (InvImportSession *self,
                         InvImportFileKind kind,
                         GFile *file,
                         InvProgress *progress,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Job *job = job_new (self);

  job->kind = kind;
  job->file = g_object_ref (file);
  job->progress = g_object_ref (progress);
  g_task_set_source_tag (task, inv_import_session_save);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
inv_import_session_save_finish (InvImportSession *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
