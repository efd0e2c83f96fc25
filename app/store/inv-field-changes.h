/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field's values were and became in the rows of one write, gathered
 * row by row: which rows went from the same old to the same new value. */

#pragma once

#include "inv-id-set.h"
#include "inv-value.h"

G_BEGIN_DECLS

/* With more different pairs of old and new than this, each row's values are kept beside it. */
#define INV_FIELD_CHANGES_MAX_GROUPS 256

typedef struct _InvFieldChanges InvFieldChanges;

/* The rows that went from @old_value to @new_value. */
typedef struct
{
  InvValue old_value;
  InvValue new_value;
  InvIdSetBuilder *builder;
  InvIdSet *ids;
} InvChangeGroup;

InvFieldChanges *inv_field_changes_new (void);
void inv_field_changes_free (InvFieldChanges *self);

/* Adds a row whose value changes; the values are copied where they are new. */
void inv_field_changes_add (InvFieldChanges *self,
                            gint64 id,
                            const InvValue *old_value,
                            const InvValue *new_value);

/* Ends the gathering. What follows may only be asked then. */
void inv_field_changes_end (InvFieldChanges *self);

/* Every row that changes. */
const InvIdSet *inv_field_changes_get_ids (InvFieldChanges *self);

/* The groups; %NULL when there are too many. */
const InvChangeGroup *const *inv_field_changes_get_groups (InvFieldChanges *self, guint *n_groups);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvFieldChanges, inv_field_changes_free)

G_END_DECLS
