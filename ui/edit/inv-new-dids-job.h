/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the dialog for new DIDs was filled in with, and the work that it leads to. */

#pragma once

#include "inv-did-create.h"

G_BEGIN_DECLS

/**
 * InvNewDidsJob:
 * @numbers: the numbers to create
 * @operator_name: the operator's name
 * @status: the status of the new DIDs
 * @after_hold: their After Hold status
 * @tags: tags, with commas between them
 * @notes: notes
 * @others: (element-type InvDidAssignment): the further fields; it owns their
 *   texts
 * @result: what came of it
 *
 * DIDs to be created.
 */
typedef struct
{
  InvNumberList *numbers;
  char *operator_name;
  InvStatus status;
  InvStatus after_hold;
  char *tags;
  char *notes;
  GArray *others;
  InvDidCreateResult result;
} InvNewDidsJob;

InvNewDidsJob *inv_new_dids_job_new (InvNumberList *numbers);
void inv_new_dids_job_free (InvNewDidsJob *job);

/* Gives a further field a value. */
void inv_new_dids_job_add (InvNewDidsJob *job, InvField field, const char *text);

/* Creates the DIDs, as an InvSeatFunc on an InvNewDidsJob. */
gboolean inv_new_dids_job_run (InvStore *store, InvProgress *progress, gpointer data, GError **error);

/* What came of it in a few words, for a toast. */
char *inv_new_dids_job_describe (const InvNewDidsJob *job);

/* A search for the DIDs that were created. */
char *inv_new_dids_job_to_query (const InvNewDidsJob *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvNewDidsJob, inv_new_dids_job_free)

G_END_DECLS
