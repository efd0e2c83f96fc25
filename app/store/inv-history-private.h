/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the history of the inventory and that of a number share. */

#pragma once

#include "inv-history.h"
#include "inv-table.h"

G_BEGIN_DECLS

/* The column of @table that is called @name, as a string that is never freed; NULL for NULL. */
const char *inv_history_find_column (const InvTable *table, const char *name);

/* Makes a change; the values are copied, and references in them replaced by names. */
InvHistoryChange *inv_history_change_new (InvConnection *connection,
                                          const InvTable *table,
                                          InvHistoryKind kind,
                                          const char *column,
                                          const InvValue *old_value,
                                          const InvValue *new_value,
                                          GError **error);

GPtrArray *inv_history_changes_new (void);

/* Turns a kind of record (see inv-change-log) into what happened by it, or by undoing it. */
InvHistoryKind inv_history_kind_of (gint64 change_kind, InvStepAction action);

/* Sets @name to what a reference of @column is shown as, or to the value itself when it is none. */
gboolean inv_history_name_value (InvConnection *connection,
                                 const char *column,
                                 const InvValue *value,
                                 InvValue *name,
                                 GError **error);

G_END_DECLS
