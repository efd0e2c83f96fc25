/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An export for another thread. What is found is searched for there, in the state of the inventory that the
 * export sees; what is selected is what the person saw. */

#include "config.h"

#include "inv-export-job.h"

#include "inv-file-target.h"
#include "inv-query-sql.h"
#include "inv-settings.h"

struct _InvExportJob
{
  InvQuery *query;
  InvSort sort;
  InvIdSet *ids;
  InvIdVector *order;
  GArray *columns;
  GFile *file;
  InvCsvFormat format;
};

/* A job that runs, with what it writes. */
typedef struct
{
  const InvExportJob *job;
  InvStore *store;
  InvIdVector *ids;
  InvProgress *progress;
} Writing;

InvExportJob *
inv_export_job_new_for_query (InvQuery *query, const InvSort *sort)
{
  InvExportJob *job = g_new0 (InvExportJob, 1);

  job->query = inv_query_ref (query);
  job->sort = *sort;

  return job;
}

InvExportJob *
inv_export_job_new_for_ids (InvIdSet *ids, InvIdVector *order)
{
  InvExportJob *job = g_new0 (InvExportJob, 1);

  job->ids = inv_id_set_ref (ids);
  job->order = inv_id_vector_ref (order);

  return job;
}

void
inv_export_job_free (gpointer data)
{
  InvExportJob *job = data;

  g_clear_pointer (&job->query, inv_query_unref);
  g_clear_pointer (&job->ids, inv_id_set_unref);
  g_clear_pointer (&job->order, inv_id_vector_unref);
  g_clear_pointer (&job->columns, g_array_unref);
  g_clear_object (&job->file);
  g_free (job);
}

void
inv_export_job_set_columns (InvExportJob *job, GArray *columns)
{
  g_clear_pointer (&job->columns, g_array_unref);
  job->columns = columns;
}

void
inv_export_job_set_target (InvExportJob *job, GFile *file, const InvCsvFormat *format)
{
  g_set_object (&job->file, file);
  job->format = *format;
}

static guint8 *
mark_ids (InvIdSet *ids, guint32 last)
{
  guint8 *marks = g_malloc0 (last / 8 + 1);
  InvIdSetIter iter;
  gint64 id;

  inv_id_set_iter_init (&iter, ids);
  while (inv_id_set_iter_next (&iter, &id))
    if (id <= last)
      marks[id / 8] |= 1 << id % 8;

  return marks;
}

/* The selected ones among the rows of the table, in their order. */
static InvIdVector *
pick_ids (const InvExportJob *job)
{
  InvIdVector *picked = inv_id_vector_new (inv_id_set_get_count (job->ids));
  gsize n_ids;
  const guint32 *ids = inv_id_vector_get_ids (job->order, &n_ids);
  guint32 last = 0;

  for (gsize i = 0; i < n_ids; i++)
    last = MAX (last, ids[i]);

  g_autofree guint8 *marks = mark_ids (job->ids, last);

  for (gsize i = 0; i < n_ids; i++)
    if (marks[ids[i] / 8] >> ids[i] % 8 & 1)
      inv_id_vector_append (picked, ids[i]);

  return picked;
}

static InvIdVector *
find_ids (const InvExportJob *job, InvStore *store, InvProgress *progress, GError **error)
{
  g_autoptr (InvClock) clock = inv_settings_make_clock (store, error);

  if (clock == NULL)
    return NULL;

  const InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = inv_clock_get_now (clock) };

  return inv_query_collect (inv_store_get_connection (store), job->query, &job->sort, 0, &context, progress,
                            error);
}

static gboolean
write_to_path (const char *path, gpointer data, GError **error)
{
  const Writing *writing = data;

  return inv_export_csv (path, writing->store, writing->ids, writing->job->columns, &writing->job->format,
                         writing->progress, error);
}

gboolean
inv_export_job_run (InvStore *store, InvProgress *progress, gpointer data, GError **error)
{
  InvExportJob *job = data;
  g_autoptr (InvIdVector) ids = job->query != NULL ? find_ids (job, store, progress, error) : pick_ids (job);

  if (ids == NULL)
    return FALSE;

  Writing writing = { job, store, ids, progress };

  return inv_file_target_write (job->file, write_to_path, &writing, error);
}
