/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-check.h"
#include "inv-import-names.h"
#include "inv-import-rows.h"
#include "inv-import-subscriptions.h"
#include "inv-import.h"

G_BEGIN_DECLS

/**
 * INV_IMPORT_NO_FACTS:
 *
 * Stands in for the place of facts where none change.
 */
#define INV_IMPORT_NO_FACTS G_MAXUINT32

/**
 * INV_IMPORT_NEW_PRODUCT:
 *
 * The bit that says that a DID which was no product becomes one.
 */
#define INV_IMPORT_NEW_PRODUCT (1u << 31)

/**
 * InvImportChange:
 * @entry: the number
 * @facts: place of the DID's new facts in the plan, or %INV_IMPORT_NO_FACTS
 * @fields: which of [func@Inv.import_plain_fields] change, a bit each;
 *   or %INV_IMPORT_NEW_PRODUCT besides those of the DID itself
 *
 * What changes about a DID that exists.
 */
typedef struct
{
  guint32 entry;
  guint32 facts;
  guint32 fields;
} InvImportChange;

/**
 * InvImportPlan:
 *
 * What becomes of every number of a file, as the inventory is now. Of the
 * connection's thread.
 */
typedef struct _InvImportPlan InvImportPlan;

/**
 * InvImportDefaults:
 * @cells: by field, what a new DID gets where the file says nothing; of type
 *   %INV_VALUE_NULL where nothing is said
 *
 * What a file lacks.
 */
typedef struct
{
  InvImportCell cells[INV_N_FIELDS];
} InvImportDefaults;

/**
 * inv_import_plan_new:
 * @connection: a connection, in a transaction
 * @rows: what the file says; must outlive the plan
 * @defaults: what it lacks; must outlive the plan
 * @rules: clock and hold days
 * @update: what to do with DIDs that exist
 * @create_missing: whether to make rows that are named and not there
 * @reasons: where reasons for rejecting are counted
 * @corrections: where corrections are counted
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Finds out what becomes of every number.
 *
 * Returns: (transfer full): the plan, or %NULL with @error set
 */
InvImportPlan *inv_import_plan_new (InvConnection *connection,
                                    InvImportRows *rows,
                                    InvImportDefaults *defaults,
                                    const InvImportRules *rules,
                                    InvImportUpdate update,
                                    gboolean create_missing,
                                    InvImportReasons *reasons,
                                    InvImportReasons *corrections,
                                    InvProgress *progress,
                                    GError **error);

void inv_import_plan_free (InvImportPlan *plan);

/**
 * inv_import_plan_get_counts:
 * @plan: a plan
 *
 * Returns: (transfer none): the account
 */
const InvImportCounts *inv_import_plan_get_counts (const InvImportPlan *plan);

/**
 * inv_import_plan_get_outcome:
 * @plan: a plan
 * @entry: which of the rows' numbers
 *
 * Returns: what becomes of it
 */
InvImportOutcome inv_import_plan_get_outcome (const InvImportPlan *plan, guint32 entry);

/**
 * inv_import_plan_is_like:
 * @plan: a plan
 * @other: another one for the same rows
 *
 * Returns: whether the same becomes of every number
 */
gboolean inv_import_plan_is_like (const InvImportPlan *plan, const InvImportPlan *other);

/**
 * inv_import_plan_get_message:
 * @plan: a plan
 * @entry: which of the rows' numbers
 *
 * Returns: (transfer full): why it is rejected, or what about it is corrected
 */
char *inv_import_plan_get_message (const InvImportPlan *plan, guint32 entry);

/**
 * inv_import_plan_get_new_facts:
 * @plan: a plan
 * @entry: a number that is created
 * @facts: (out caller-allocated): the new DID's facts
 */
void inv_import_plan_get_new_facts (InvImportPlan *plan, guint32 entry, InvDidFacts *facts);

/**
 * inv_import_plan_get_new_cell:
 * @plan: a plan
 * @entry: a number that is created
 * @field: a field
 *
 * Returns: (transfer none): what the new DID gets
 */
const InvImportCell *inv_import_plan_get_new_cell (InvImportPlan *plan, guint32 entry, InvField field);

/**
 * inv_import_plan_has_field:
 * @plan: a plan
 * @field: a field
 *
 * Returns: whether the file or its defaults say anything about the field
 */
gboolean inv_import_plan_has_field (const InvImportPlan *plan, InvField field);

/**
 * inv_import_plan_get_rows:
 * @plan: a plan
 *
 * Returns: (transfer none): what the file says
 */
InvImportRows *inv_import_plan_get_rows (InvImportPlan *plan);

/**
 * inv_import_plan_get_defaults:
 * @plan: a plan
 *
 * Returns: (transfer none): what it lacks
 */
InvImportDefaults *inv_import_plan_get_defaults (InvImportPlan *plan);

/**
 * inv_import_plan_get_names:
 * @plan: a plan
 *
 * Returns: (transfer none): the rows that the file names
 */
InvImportNames *inv_import_plan_get_names (InvImportPlan *plan);

/**
 * inv_import_plan_get_subscriptions:
 * @plan: a plan
 *
 * Returns: (transfer none): the subscriptions that the file names
 */
InvImportSubscriptions *inv_import_plan_get_subscriptions (InvImportPlan *plan);

/**
 * inv_import_plan_get_changes:
 * @plan: a plan
 *
 * Returns: (transfer none) (element-type InvImportChange): what changes about
 *   DIDs that exist, in ascending order of their ids
 */
GArray *inv_import_plan_get_changes (InvImportPlan *plan);

/**
 * inv_import_plan_get_changed_facts:
 * @plan: a plan
 * @facts: their place
 *
 * Returns: (transfer none): the facts that a DID gets
 */
const InvDidFacts *inv_import_plan_get_changed_facts (InvImportPlan *plan, guint32 facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportPlan, inv_import_plan_free)

G_END_DECLS
