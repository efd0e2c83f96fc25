/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a step: what was created, deleted and changed. */

#pragma once

#include "inv-connection.h"
#include "inv-id-set.h"
#include "inv-statement.h"
#include "inv-table.h"
#include "inv-value.h"

G_BEGIN_DECLS

/* What a record tells, by the number that stands in the file. */
typedef enum
{
  INV_CHANGE_CREATED = 0,
  INV_CHANGE_DELETED = 1,
  INV_CHANGE_COMMON = 2,
  INV_CHANGE_EACH = 3,
} InvChangeKind;

gboolean inv_change_log_add_created (InvConnection *connection,
                                     gint64 step,
                                     const InvTable *table,
                                     const InvIdSet *ids,
                                     GError **error);

/* Copies the rows as well, so it comes before they are deleted. */
gboolean inv_change_log_add_deleted (InvConnection *connection,
                                     gint64 step,
                                     const InvTable *table,
                                     const InvIdSet *ids,
                                     GError **error);

gboolean inv_change_log_add_common (InvConnection *connection,
                                    gint64 step,
                                    const InvTable *table,
                                    const char *field,
                                    const InvValue *old_value,
                                    const InvValue *new_value,
                                    const InvIdSet *ids,
                                    GError **error);

/* The caller adds the rows of change_value under the id that it gets. */
gboolean inv_change_log_add_each (InvConnection *connection,
                                  gint64 step,
                                  const InvTable *table,
                                  const char *field,
                                  const InvIdSet *ids,
                                  gint64 *change,
                                  GError **error);

/* Copies the rows of @ids to the table of removed rows under @change. */
gboolean inv_change_log_copy_rows (InvConnection *connection,
                                   gint64 change,
                                   const InvTable *table,
                                   const InvIdSet *ids,
                                   GError **error);

gboolean inv_change_log_delete_rows (InvConnection *connection,
                                     const InvTable *table,
                                     const InvIdSet *ids,
                                     GError **error);

/* The columns of a record called `c` that inv_change_log_read_ids() takes, in its order. */
#define INV_CHANGE_IDS_COLUMNS "c.id, c.kind, c.first, c.last, c.count, c.ids"

/* Adds the ids of the record of which @statement has these columns from @column on. */
gboolean inv_change_log_read_ids (InvConnection *connection,
                                  InvStatement *statement,
                                  int column,
                                  InvIdSetBuilder *builder,
                                  GError **error);

/* Runs @statement, whose columns are these, and adds the ids of all its records. */
gboolean inv_change_log_collect_ids (InvConnection *connection,
                                     InvStatement *statement,
                                     InvIdSetBuilder *builder,
                                     GError **error);

G_END_DECLS
