/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-id-set.h"
#include "inv-source.h"
#include "inv-store.h"
#include "inv-value.h"

G_BEGIN_DECLS

/**
 * InvParameter:
 * @name: its name, with the colon: `:today`
 * @value: its value
 *
 * A named parameter of the expressions of inv_step_update().
 */
typedef struct
{
  const char *name;
  InvValue value;
} InvParameter;

/**
 * InvAssign:
 * @column: a column
 * @expression: (nullable): its new value as an expression of SQL over the row,
 *   which is called `t`, and over named parameters. It must be the same
 *   however often it is worked out, and is text of the program, never of a person
 * @value: its new value when there is no expression
 *
 * What a column becomes.
 */
typedef struct
{
  const char *column;
  const char *expression;
  InvValue value;
} InvAssign;

/**
 * InvStep:
 *
 * A write in progress: one transaction, which is one entry of the history and
 * is undone as one.
 *
 * All writing to the tables of [func@Inv.Table.get_all] goes through a step. When
 * one of its functions fails, nothing of the step stays and it can only be freed.
 * Belongs to the thread of its store.
 */
typedef struct _InvStep InvStep;

/**
 * inv_step_begin:
 * @store: a store that is open for writing and has no step in progress
 * @kind: what is done, in a word that stands in the log: `create`, `edit` …
 * @progress: (nullable): where to tell how far it is, and to be told to stop
 * @error: return location for an error
 *
 * Begins a step. It waits while another program writes, at most ten seconds.
 * Stopping fails whatever runs with %INV_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the step, or %NULL with @error set
 */
InvStep *inv_step_begin (InvStore *store, const char *kind, InvProgress *progress, GError **error);

/**
 * inv_step_free:
 * @self: (transfer full) (nullable): a step
 *
 * Ends a step. What was not committed is as if it had never been.
 */
void inv_step_free (InvStep *self);

/**
 * inv_step_set_through:
 * @self: a step
 * @through: what it came by
 *
 * Says that this step came by something else than its store's steps do.
 */
void inv_step_set_through (InvStep *self, InvThrough through);

/**
 * inv_step_get_store:
 * @self: a step
 *
 * Returns: (transfer none): its store, to read what the step has written so far
 */
InvStore *inv_step_get_store (InvStep *self);

/**
 * inv_step_insert:
 * @self: a step
 * @table: a table that steps change
 * @columns: (array zero-terminated=1): the columns that @source gives, in its order
 * @source: the rows
 * @first_id: (out) (optional): the id of the first row; each further row has the
 *   next id. 0 when there are no rows
 * @n_created: (out) (optional): how many rows there were
 * @error: return location for an error
 *
 * Adds rows. Those of a table whose rows have no ids of their own need `id` among
 * the columns.
 *
 * Returns: whether all were added
 */
gboolean inv_step_insert (InvStep *self,
                          const char *table,
                          const char *const *columns,
                          InvSource *source,
                          gint64 *first_id,
                          gint64 *n_created,
                          GError **error);

/**
 * inv_step_insert_row:
 * @self: a step
 * @table: a table that steps change
 * @columns: (array zero-terminated=1): some of its columns
 * @values: (array): a value for each
 * @id: (out) (optional): the id of the row
 * @error: return location for an error
 *
 * Adds one row.
 *
 * Returns: whether it was added
 */
gboolean inv_step_insert_row (InvStep *self,
                              const char *table,
                              const char *const *columns,
                              const InvValue *values,
                              gint64 *id,
                              GError **error);

/**
 * inv_step_update:
 * @self: a step
 * @table: a table that steps change
 * @ids: the rows; ids that are not there are passed over
 * @assigns: (array length=n_assigns): what becomes of which columns, each once
 * @n_assigns: how many
 * @parameters: (array length=n_parameters) (nullable): what the expressions name
 * @n_parameters: how many
 * @n_changed: (out) (optional): how many rows are now other than they were
 * @error: return location for an error
 *
 * Changes rows, each according to what it holds. Only rows that become other than
 * they were are touched and recorded.
 *
 * Returns: whether all were changed
 */
gboolean inv_step_update (InvStep *self,
                          const char *table,
                          const InvIdSet *ids,
                          const InvAssign *assigns,
                          guint n_assigns,
                          const InvParameter *parameters,
                          guint n_parameters,
                          gint64 *n_changed,
                          GError **error);

/**
 * inv_step_update_from:
 * @self: a step
 * @table: a table that steps change
 * @columns: (array zero-terminated=1): the columns that @source gives from its second on
 * @source: the rows, each once, in ascending order of their ids, which are its first column
 * @n_changed: (out) (optional): how many rows are now other than they were
 * @error: return location for an error
 *
 * Changes rows to values that differ from row to row. Only rows that become other
 * than they were are touched and recorded.
 *
 * Returns: whether all were changed
 */
gboolean inv_step_update_from (InvStep *self,
                               const char *table,
                               const char *const *columns,
                               InvSource *source,
                               gint64 *n_changed,
                               GError **error);

/**
 * inv_step_delete:
 * @self: a step
 * @table: a table that steps change
 * @ids: the rows; ids that are not there are passed over
 * @n_deleted: (out) (optional): how many rows there were
 * @error: return location for an error
 *
 * Deletes rows, which the log keeps. Fails with %INV_ERROR_IN_USE when another row
 * refers to one of them.
 *
 * Returns: whether all were deleted
 */
gboolean
inv_step_delete (InvStep *self, const char *table, const InvIdSet *ids, gint64 *n_deleted, GError **error);

/**
 * inv_step_has_changes:
 * @self: a step
 *
 * Returns: whether anything is other than it was
 */
gboolean inv_step_has_changes (InvStep *self);

/**
 * inv_step_commit:
 * @self: a step
 * @summary: (nullable): what it was done to, in a few words for people: a range, a file, a name
 * @count: how many things it was done to
 * @error: return location for an error
 *
 * Makes the step last. When it returns %TRUE the step survives a crash. A
 * step that changed nothing leaves nothing in the log.
 *
 * Returns: whether it lasts
 */
gboolean inv_step_commit (InvStep *self, const char *summary, gint64 count, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvStep, inv_step_free)

G_END_DECLS
