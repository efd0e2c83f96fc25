/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Work on many DIDs at once: editing and deleting them, and saying beforehand what that would do. */

#include "config.h"

#include "inv-mass-edit-job.h"

#include "inv-count.h"

#include <glib/gi18n.h>

static void
clear_change (void *data)
{
  InvDidAssignment *change = data;

  g_free ((char *) change->text);
}

InvMassEditJob *
inv_mass_edit_job_new (const InvIdSet *ids)
{
  InvMassEditJob *job = g_new0 (InvMassEditJob, 1);

  job->ids = inv_id_set_ref ((InvIdSet *) ids);
  job->changes = g_array_new (FALSE, FALSE, sizeof (InvDidAssignment));
  g_array_set_clear_func (job->changes, clear_change);
  return job;
}

void
inv_mass_edit_job_free (InvMassEditJob *job)
{
  if (job == NULL)
    return;

  inv_id_set_unref (job->ids);
  g_array_unref (job->changes);
  g_clear_pointer (&job->found, inv_id_set_unref);
  for (int field = 0; field < INV_N_FIELDS; field++)
    g_free (job->errors[field]);
  g_free (job);
}

void
inv_mass_edit_job_add (InvMassEditJob *job, InvField field, InvDidEditMode mode, const char *text)
{
  InvDidAssignment change = { field, mode, g_strdup (text) };

  g_array_append_val (job->changes, change);
}

static const InvDidAssignment *
get_changes (const InvMassEditJob *job)
{
  return (const InvDidAssignment *) (void *) job->changes->data;
}

gboolean
inv_mass_edit_job_update (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvMassEditJob *job = data;

  return inv_did_edit (store, job->ids, get_changes (job), job->changes->len, progress, &job->result, error);
}

gboolean
inv_mass_edit_job_delete (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvMassEditJob *job = data;

  return inv_did_delete (store, job->ids, progress, &job->deletion, error);
}

/* Which of the changes cannot be by themselves. */
static void
find_errors (InvMassEditJob *job, InvStore *store)
{
  for (guint i = 0; i < job->changes->len; i++)
    {
      const InvDidAssignment *change = &get_changes (job)[i];
      g_autoptr (GError) error = NULL;

      if (!inv_did_edit_check (store, job->ids, change, 1, &error))
        g_set_str (&job->errors[change->field], error->message);
    }
}

gboolean
inv_mass_edit_job_preview (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvMassEditJob *job = data;

  if (inv_did_edit_preview (store, job->ids, get_changes (job), job->changes->len, progress, &job->result,
                            error))
    return TRUE;

  find_errors (job, store);
  return FALSE;
}

gboolean
inv_mass_edit_job_preview_deletion (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvMassEditJob *job = data;

  return inv_did_delete_preview (inv_store_get_connection (store), job->ids, progress, &job->deletion, error);
}

gboolean
inv_mass_edit_job_find_forbidden (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvMassEditJob *job = data;

  job->found = inv_did_edit_find_forbidden (inv_store_get_connection (store), job->ids, get_changes (job),
                                            job->changes->len, job->from, progress, error);
  return job->found != NULL;
}

char *
inv_mass_edit_job_describe_update (const InvMassEditJob *job)
{
  const InvDidEditResult *result = &job->result;
  g_autofree char *changed = inv_count_to_text (result->changed);
  g_autofree char *kept = inv_count_to_text (result->n_forbidden);
  g_autofree char *line = g_strdup_printf (ngettext ("%s DID updated", "%s DIDs updated", result->changed),
                                           changed);

  if (result->n_forbidden == 0)
    return g_steal_pointer (&line);
  /* Translators: what was updated, and how many of the DIDs the rules did not allow the status for. */
  return g_strdup_printf (ngettext ("%s, %s kept its status", "%s, %s kept their status",
                                    result->n_forbidden),
                          line, kept);
}

char *
inv_mass_edit_job_describe_deletion (const InvMassEditJob *job)
{
  const InvDidDeleteResult *result = &job->deletion;
  guint64 n_left = result->selected - result->deleted;
  g_autofree char *deleted = inv_count_to_text (result->deleted);
  g_autofree char *left = inv_count_to_text (n_left);
  g_autofree char *line = g_strdup_printf (ngettext ("%s DID deleted", "%s DIDs deleted", result->deleted),
                                           deleted);

  if (n_left == 0)
    return g_steal_pointer (&line);
  /* Translators: what was deleted, and how many of the DIDs are Active, Blocked or purchased. */
  return g_strdup_printf (ngettext ("%s, %s in use stays", "%s, %s in use stay", n_left), line, left);
}
