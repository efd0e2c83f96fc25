/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-did-change.h"
#include "inv-did-record.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_FORM (inv_did_form_get_type ())

/**
 * InvDidForm:
 *
 * All fields of a DID in groups, to be edited where they can be. Fields that
 * the DID cannot have in the status that is chosen are not to be seen.
 *
 * The signal `edited` comes when a person changes something. Its property
 * `narrow` puts the editors below their labels.
 */
G_DECLARE_FINAL_TYPE (InvDidForm, inv_did_form, INV, DID_FORM, AdwBin)

/**
 * inv_did_form_set_inventory:
 * @self: a form
 * @inventory: where names to choose from are taken from; one that cannot be
 *   written is shown only
 *
 * Sets the inventory, once.
 */
void inv_did_form_set_inventory (InvDidForm *self, InvInventory *inventory);

/**
 * inv_did_form_set_record:
 * @self: a form
 * @record: (transfer full): a DID
 *
 * Shows a DID. What was edited before goes.
 */
void inv_did_form_set_record (InvDidForm *self, InvDidRecord *record);

/**
 * inv_did_form_take_over:
 * @self: a form that shows a DID
 * @record: (transfer full): the same DID as it is now
 *
 * Shows what somebody else has changed. Fields that were edited keep what was
 * typed, and say what they have become.
 *
 * Returns: (transfer full) (nullable): the labels of these fields, %NULL if there are none
 */
char *inv_did_form_take_over (InvDidForm *self, InvDidRecord *record);

/**
 * inv_did_form_get_record:
 * @self: a form
 *
 * Returns: (transfer none) (nullable): the DID as it is in the inventory
 */
const InvDidRecord *inv_did_form_get_record (InvDidForm *self);

/**
 * inv_did_form_get_assignments:
 * @self: a form
 *
 * Returns: (transfer full) (element-type InvDidAssignment): what was edited; the texts belong
 *   to the form
 */
GArray *inv_did_form_get_assignments (InvDidForm *self);

/**
 * inv_did_form_has_errors:
 * @self: a form
 *
 * Returns: whether something that was edited is wrong
 */
gboolean inv_did_form_has_errors (InvDidForm *self);

/**
 * inv_did_form_show_problems:
 * @self: a form
 * @problems: (element-type InvDidProblem): what keeps the DID from being changed so
 *
 * Shows problems with the fields that have them.
 *
 * Returns: (transfer none) (nullable): a problem that is with no field in sight
 */
const char *inv_did_form_show_problems (InvDidForm *self, GPtrArray *problems);

G_END_DECLS
