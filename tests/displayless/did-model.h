/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A simple inventory in memory, to compare the real one with: plain loops over plain arrays. */

#pragma once

#include "inv-did-edit.h"
#include "inv-entity.h"

G_BEGIN_DECLS

/* A DID; 0, -1 (for days and costs) and NULL are nothing. Texts are interned, so it can be copied. */
typedef struct
{
  gint64 id;
  const char *number;
  InvStatus status;
  InvStatus after_hold;
  gint64 operator_id;
  const char *tags;
  const char *notes;
  gint64 client_id;
  gint64 account_id;
  gint64 subscription_id;
  gint64 hold_days;
  gint64 hold_until;
  const char *reserved_for;
  gint64 reserved_until;
  gint64 batch_id;
  gint64 recurring_cost;
} ModelDid;

/* An operator, batch, client or account; @owner is the operator or client that it belongs to, 0 for none. */
typedef struct
{
  gint64 id;
  InvEntity entity;
  const char *name;
  gint64 owner;
} ModelRow;

typedef struct
{
  gint64 now;
  gint64 default_days;
  gint64 package_days;
  GArray *dids;
  GArray *rows;
} Model;

Model *model_new (gint64 now, gint64 default_days, gint64 package_days);
Model *model_copy (const Model *self);
void model_free (Model *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Model, model_free)

ModelDid *model_find_number (Model *self, const char *number);
ModelDid *model_find_did (Model *self, gint64 id);
ModelRow *model_find_row (Model *self, InvEntity entity, const char *name, gint64 owner);
gboolean model_is_in_use (Model *self, const ModelRow *row);

/* Does what inv_did_edit() should; %FALSE when that should fail. */
gboolean model_edit (Model *self,
                     const InvIdSet *ids,
                     const InvDidAssignment *assignments,
                     gsize n_assignments,
                     InvDidEditResult *result);

/* Takes away what inv_did_delete() should, and says how many that are. */
guint64 model_delete (Model *self, const InvIdSet *ids);

/* Everything as text; MODEL_DUMP_SQL reads the same from an inventory. */
char *model_dump (Model *self);

#define MODEL_DUMP_SQL                                                                                       \
  "SELECT concat_ws ('|', d.id, number, status, after_hold, d.operator_id, ifnull (tags, '-'), ifnull "      \
  "(d.notes, '-'),"                                                                                          \
  " ifnull (client_id, 0), ifnull (account_id, 0), ifnull (subscription_id, 0), ifnull (hold_days, -1),"     \
  " ifnull (hold_until, 0), ifnull (reserved_for, '-'), ifnull (reserved_until, 0), ifnull (batch_id, 0),"   \
  " ifnull (recurring_cost, -1)) FROM did AS d LEFT JOIN tag_set AS t ON t.id = d.tag_set_id"                \
  " UNION ALL SELECT concat_ws ('|', 1, id, name, 0) FROM operator"                                          \
  " UNION ALL SELECT concat_ws ('|', 2, id, name, operator_id) FROM batch"                                   \
  " UNION ALL SELECT concat_ws ('|', 3, id, name, 0) FROM client"                                            \
  " UNION ALL SELECT concat_ws ('|', 4, id, name, client_id) FROM account"

G_END_DECLS
