/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-inventory.h"
#include "inv-mass-edit-job.h"

G_BEGIN_DECLS

#define INV_TYPE_MASS_EDIT (inv_mass_edit_get_type ())

/**
 * InvMassEdit:
 *
 * An edit of many DIDs in the making: what they have, what the changes would
 * do to them, and what deleting them would. All is found out in the
 * inventory's threads, and anew when the inventory changes. Of the main thread.
 *
 * Its signals are `surveyed`, with the number of a field whose state is known
 * now, `survey-ended`, `previewed`, and `counted`, when it is known how many
 * can be deleted. What cannot be found out is an error.
 */
G_DECLARE_FINAL_TYPE (InvMassEdit, inv_mass_edit, INV, MASS_EDIT, GObject)

/**
 * inv_mass_edit_new:
 * @inventory: an inventory
 * @ids: the DIDs to edit
 *
 * Returns: (transfer full): an edit without changes
 */
InvMassEdit *inv_mass_edit_new (InvInventory *inventory, const InvIdSet *ids);

/**
 * inv_mass_edit_survey:
 * @self: an edit
 * @fields: (array length=n_fields): fields
 * @n_fields: how many
 *
 * Finds out what the DIDs have in some more fields.
 */
void inv_mass_edit_survey (InvMassEdit *self, const InvField *fields, guint n_fields);

/**
 * inv_mass_edit_get_note:
 * @self: an edit
 * @field: a field
 *
 * Returns: (transfer none) (nullable): what the DIDs have in it, in a line for
 *   people; %NULL before that is known
 */
const char *inv_mass_edit_get_note (InvMassEdit *self, InvField field);

/**
 * inv_mass_edit_get_common:
 * @self: an edit
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the value that all DIDs have in it, as
 *   [func@Inv.field_parse_value] reads it; %NULL if they differ, or before that
 *   is known
 */
const char *inv_mass_edit_get_common (InvMassEdit *self, InvField field);

/**
 * inv_mass_edit_get_targets:
 * @self: an edit
 *
 * Returns: the statuses that some of the DIDs can get by hand
 */
guint inv_mass_edit_get_targets (InvMassEdit *self);

/**
 * inv_mass_edit_clear_changes:
 * @self: an edit
 *
 * Begins with other changes than before.
 */
void inv_mass_edit_clear_changes (InvMassEdit *self);

/**
 * inv_mass_edit_add_change:
 * @self: an edit
 * @field: a field
 * @mode: what is done with the value
 * @text: the value, as typed
 *
 * Adds a change, and soon looks at what all of them come to.
 */
void inv_mass_edit_add_change (InvMassEdit *self, InvField field, InvDidEditMode mode, const char *text);

/**
 * inv_mass_edit_get_preview:
 * @self: an edit
 *
 * Returns: (transfer none) (nullable): what the changes would do; %NULL before
 *   that is known, and where they cannot be
 */
const InvDidEditResult *inv_mass_edit_get_preview (InvMassEdit *self);

/**
 * inv_mass_edit_get_error:
 * @self: an edit
 * @field: a field, or %INV_FIELD_NONE
 *
 * Returns: (transfer none) (nullable): why its change cannot be, for people;
 *   of %INV_FIELD_NONE why the changes cannot go together, or why it is not
 *   known what the DIDs have or how many can be deleted
 */
const char *inv_mass_edit_get_error (InvMassEdit *self, InvField field);

/**
 * inv_mass_edit_get_deletion:
 * @self: an edit
 *
 * Returns: (transfer none) (nullable): what deleting the DIDs would come to;
 *   %NULL before that is known
 */
const InvDidDeleteResult *inv_mass_edit_get_deletion (InvMassEdit *self);

/**
 * inv_mass_edit_make_job:
 * @self: an edit
 *
 * Returns: (transfer full): its DIDs and changes as they are now
 */
InvMassEditJob *inv_mass_edit_make_job (InvMassEdit *self);

G_END_DECLS
