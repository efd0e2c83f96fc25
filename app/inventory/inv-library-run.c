/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a library does with its files, each on a thread that may wait. */

#include "config.h"

#include "inv-backup-folder.h"
#include "inv-inventory-name.h"
#include "inv-library-files.h"
#include "inv-library-private.h"

typedef struct Job Job;

typedef gboolean (*JobFunc) (Job *job, GError **error);

struct Job
{
  JobFunc func;
  char *folder;
  char *path;
  char *name;
  GFile *file;
  gboolean for_good;
  InvProgress *progress;
  char *result;
};

static void
job_free (void *data)
{
  Job *job = data;

  g_free (job->folder);
  g_free (job->path);
  g_free (job->name);
  g_clear_object (&job->file);
  g_clear_object (&job->progress);
  g_free (job->result);
  g_free (job);
}

static void
run_job (GTask *task, void *source, void *data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (job->func (job, &error))
    g_task_return_pointer (task, g_steal_pointer (&job->result), g_free);
  else
    g_task_return_error (task, error);
}

static void
job_done_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  char *path = g_task_propagate_pointer (G_TASK (result), &error);

  if (error == NULL)
    g_task_return_pointer (task, path, g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* @job says what to do: its members are copied. The task of the thread knows nothing of the library, which so ends its
 * life in the main thread.
 */
static void
start (InvLibrary *self, const Job *job, GAsyncReadyCallback callback, void *user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GTask) thread_task = g_task_new (NULL, NULL, job_done_cb, task);
  Job *copy = g_new0 (Job, 1);

  copy->func = job->func;
  copy->folder = g_strdup (inv_library_get_folder (self));
  copy->path = g_strdup (job->path);
  copy->name = g_strdup (job->name);
  g_set_object (&copy->file, job->file);
  g_set_object (&copy->progress, job->progress);
  copy->for_good = job->for_good;

  g_task_set_source_tag (task, start);
  g_task_set_source_tag (thread_task, start);
  g_task_set_task_data (thread_task, copy, job_free);
  g_task_run_in_thread (thread_task, run_job);
}

static gboolean
create (Job *job, GError **error)
{
  job->result = inv_library_files_create (job->folder, job->name, error);

  return job->result != NULL;
}

void
inv_library_create_async (InvLibrary *self, const char *name, GAsyncReadyCallback callback, void *user_data)
{
  g_return_if_fail (INV_IS_LIBRARY (self));

  start (self, &(Job) { .func = create, .name = (char *) name }, callback, user_data);
}

/* The inventory has its new name. Should some of its backups keep the old one, they can still be found. */
static gboolean
rename_with_backups (Job *job, GError **error)
{
  g_autofree char *old_name = inv_inventory_name_of_file (job->path);
  g_autoptr (GError) reason = NULL;

  job->result = inv_library_files_rename (job->path, job->name, error);
  if (job->result == NULL)
    return FALSE;

  if (job->file != NULL && !inv_backup_folder_rename (job->file, old_name, job->name, &reason))
    g_warning ("Renaming backups: %s", reason->message);

  return TRUE;
}

void
inv_library_rename_async (InvLibrary *self,
                          const char *path,
                          const char *name,
                          GFile *backup_folder,
                          GAsyncReadyCallback callback,
                          void *user_data)
{
  g_return_if_fail (INV_IS_LIBRARY (self));

  start (self,
         &(Job) { .func = rename_with_backups,
                  .path = (char *) path,
                  .name = (char *) name,
                  .file = backup_folder },
         callback, user_data);
}

static gboolean delete (Job *job, GError **error)
{
  return inv_library_files_delete (job->path, job->for_good, error);
}

void
inv_library_delete_async (InvLibrary *self,
                          const char *path,
                          gboolean for_good,
                          GAsyncReadyCallback callback,
                          void *user_data)
{
  g_return_if_fail (INV_IS_LIBRARY (self));

  start (self, &(Job) { .func = delete, .path = (char *) path, .for_good = for_good }, callback, user_data);
}

static gboolean
save_copy (Job *job, GError **error)
{
  return inv_library_files_save_copy (job->path, job->file, job->progress, error);
}

void
inv_library_save_copy_async (InvLibrary *self,
                             const char *path,
                             GFile *target,
                             InvProgress *progress,
                             GAsyncReadyCallback callback,
                             void *user_data)
{
  g_return_if_fail (INV_IS_LIBRARY (self));

  start (self, &(Job) { .func = save_copy, .path = (char *) path, .file = target, .progress = progress },
         callback, user_data);
}

static gboolean
bring_in (Job *job, GError **error)
{
  job->result = inv_library_files_bring_in (job->folder, job->file, job->progress, error);

  return job->result != NULL;
}

void
inv_library_bring_in_async (InvLibrary *self,
                            GFile *source,
                            InvProgress *progress,
                            GAsyncReadyCallback callback,
                            void *user_data)
{
  g_return_if_fail (INV_IS_LIBRARY (self));

  start (self, &(Job) { .func = bring_in, .file = source, .progress = progress }, callback, user_data);
}

static gboolean
replace (Job *job, GError **error)
{
  job->result = g_strdup (job->path);

  return inv_library_files_replace (job->path, job->file, job->progress, error);
}

void
inv_library_replace_async (InvLibrary *self,
                           const char *path,
                           GFile *backup,
                           InvProgress *progress,
                           GAsyncReadyCallback callback,
                           void *user_data)
{
  g_return_if_fail (INV_IS_LIBRARY (self));

  start (self, &(Job) { .func = replace, .path = (char *) path, .file = backup, .progress = progress },
         callback, user_data);
}

gboolean
inv_library_run_finish (InvLibrary *self, GAsyncResult *result, char **path, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  g_autoptr (GError) local_error = NULL;
  g_autofree char *found = g_task_propagate_pointer (G_TASK (result), &local_error);

  inv_library_reload (self);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (path != NULL)
    *path = g_steal_pointer (&found);

  return TRUE;
}
