/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Creating DIDs as a person asked for it in the dialog. */

#include "config.h"

#include "inv-new-dids-job.h"

#include "inv-count.h"

#include <glib/gi18n.h>

static void
clear_assignment (void *data)
{
  InvDidAssignment *assignment = data;

  g_free ((char *) assignment->text);
}

InvNewDidsJob *
inv_new_dids_job_new (InvNumberList *numbers)
{
  InvNewDidsJob *job = g_new0 (InvNewDidsJob, 1);

  job->numbers = inv_number_list_ref (numbers);
  job->others = g_array_new (FALSE, FALSE, sizeof (InvDidAssignment));
  g_array_set_clear_func (job->others, clear_assignment);
  return job;
}

void
inv_new_dids_job_free (InvNewDidsJob *job)
{
  if (job == NULL)
    return;

  inv_number_list_unref (job->numbers);
  g_free (job->operator_name);
  g_free (job->tags);
  g_free (job->notes);
  g_array_unref (job->others);
  g_free (job);
}

void
inv_new_dids_job_add (InvNewDidsJob *job, InvField field, const char *text)
{
  InvDidAssignment assignment = { field, INV_DID_EDIT_SET, g_strdup (text) };

  g_array_append_val (job->others, assignment);
}

gboolean
inv_new_dids_job_run (InvStore *store, InvProgress *progress, void *data, GError **error)
{
  InvNewDidsJob *job = data;
  InvDidCreateFields fields = {
    .operator_name = job->operator_name,
    .status = job->status,
    .after_hold = job->after_hold,
    .tags = job->tags,
    .notes = job->notes,
    .others = (const InvDidAssignment *) (void *) job->others->data,
    .n_others = job->others->len,
  };

  return inv_did_create (store, job->numbers, &fields, progress, &job->result, error);
}

char *
inv_new_dids_job_describe (const InvNewDidsJob *job)
{
  g_autofree char *created = inv_count_to_text (job->result.created);
  g_autofree char *existing = inv_count_to_text (job->result.existing);
  g_autofree char *line = g_strdup_printf (ngettext ("%s DID created", "%s DIDs created",
                                                     job->result.created),
                                           created);

  if (job->result.existing == 0)
    return g_steal_pointer (&line);
  /* Translators: what was created, and how many of the numbers existed: “1,038 DIDs created, 12 existed already”. */
  return g_strdup_printf (ngettext ("%s, %s existed already", "%s, %s existed already", job->result.existing),
                          line, existing);
}

/* The numbers say more than ids, where they are one run of which none existed. */
char *
inv_new_dids_job_to_query (const InvNewDidsJob *job)
{
  const InvDidCreateResult *result = &job->result;
  guint n_ranges;

  inv_number_list_get_ranges (job->numbers, &n_ranges);
  if (n_ranges == 1 && result->existing == 0)
    return result->asked == 1 ? g_strdup_printf ("did:%s", result->first)
                              : g_strdup_printf ("did:%s..%s", result->first, result->last);

  return g_strdup_printf ("id:%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT, result->first_id,
                          result->first_id + (gint64) result->created - 1);
}
