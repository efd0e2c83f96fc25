/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Many DIDs and what is to be done with them, as work for a thread of the inventory. */

#pragma once

#include "inv-did-delete.h"
#include "inv-did-edit.h"

G_BEGIN_DECLS

/**
 * InvMassEditJob:
 * @ids: the DIDs
 * @changes: (element-type InvDidAssignment): the changes; it owns their texts
 * @from: a status
 * @result: what came of an edit
 * @deletion: what came of a deletion
 * @errors: by field, why its change cannot be
 * @found: (nullable): DIDs that were looked for
 *
 * Work on many DIDs.
 */
typedef struct
{
  InvIdSet *ids;
  GArray *changes;
  InvStatus from;
  InvDidEditResult result;
  InvDidDeleteResult deletion;
  char *errors[INV_N_FIELDS];
  InvIdSet *found;
} InvMassEditJob;

InvMassEditJob *inv_mass_edit_job_new (const InvIdSet *ids);
void inv_mass_edit_job_free (InvMassEditJob *job);

/* Adds a change. */
void inv_mass_edit_job_add (InvMassEditJob *job, InvField field, InvDidEditMode mode, const char *text);

/* What can be done with it; each is an InvSeatFunc on an InvMassEditJob. */

/* Edits the DIDs. */
gboolean inv_mass_edit_job_update (InvStore *store, InvProgress *progress, gpointer data, GError **error);

/* Deletes them. */
gboolean inv_mass_edit_job_delete (InvStore *store, InvProgress *progress, gpointer data, GError **error);

/* Says what an edit would do. When it cannot be, the errors of the fields that are wrong are set. */
gboolean inv_mass_edit_job_preview (InvStore *store, InvProgress *progress, gpointer data, GError **error);

/* Says what a deletion would do. */
gboolean
inv_mass_edit_job_preview_deletion (InvStore *store, InvProgress *progress, gpointer data, GError **error);

/* Finds the DIDs of the status @from that the rules forbid the change of status for. */
gboolean
inv_mass_edit_job_find_forbidden (InvStore *store, InvProgress *progress, gpointer data, GError **error);

/* What came of it in a few words, for a toast. */
char *inv_mass_edit_job_describe_update (const InvMassEditJob *job);
char *inv_mass_edit_job_describe_deletion (const InvMassEditJob *job);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvMassEditJob, inv_mass_edit_job_free)

G_END_DECLS
