/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tags that there are, for whoever types one. */

#include "config.h"

#include "inv-tag-list.h"
#include "inv-tag-set.h"

typedef struct
{
  InvTags *tags;
} Job;

static void
job_free (void *data)
{
  Job *job = data;

  g_clear_pointer (&job->tags, inv_tags_unref);
  g_free (job);
}

static gboolean
read_tags (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  Job *job = data;

  job->tags = inv_tag_set_load_all (inv_store_get_connection (store), error);
  return job->tags != NULL;
}

void
inv_tag_list_read_async (InvInventory *inventory,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         void *user_data)
{
  g_return_if_fail (INV_IS_INVENTORY (inventory));

  inv_inventory_read_async (inventory, read_tags, g_new0 (Job, 1), job_free, cancellable, callback,
                            user_data);
}

InvTags *
inv_tag_list_read_finish (InvInventory *inventory, GAsyncResult *result, GError **error)
{
  Job *job;

  if (!inv_inventory_run_finish (inventory, result, (void **) &job, error))
    return NULL;
  return g_steal_pointer (&job->tags);
}
