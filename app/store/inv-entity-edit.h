/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-entity.h"
#include "inv-progress.h"
#include "inv-step.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvEntityAssignment:
 * @field: the name of a field, as typed
 * @value: its value, as typed; empty for none
 *
 * One `field=value`.
 */
typedef struct
{
  const char *field;
  const char *value;
} InvEntityAssignment;

/**
 * inv_entity_add:
 * @store: an inventory
 * @entity: the kind of row to add
 * @name: its name
 * @assignments: (array length=n_assignments): its fields
 * @n_assignments: how many they are
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Adds a row, in one step. Fields that are not given are empty, or what is
 * usual: a package is active.
 *
 * The error is %INV_ERROR_EXISTS where the name is taken, %INV_ERROR_NOT_FOUND
 * where a row that it shall refer to is not there (with the name that was
 * most likely meant), %INV_ERROR_INVALID for a value that cannot be,
 * %INV_ERROR_USAGE for a field that there is not or that is missing. The
 * store's thread.
 *
 * Returns: the id of the row, or 0 with @error set
 */
gint64 inv_entity_add (InvStore *store,
                       InvEntity entity,
                       const char *name,
                       const InvEntityAssignment *assignments,
                       gsize n_assignments,
                       InvProgress *progress,
                       GError **error);

/**
 * inv_entity_add_in_step:
 * @step: a step that is being made
 * @entity: the kind of row to add
 * @name: its name
 * @assignments: (array length=n_assignments): its fields
 * @n_assignments: how many they are
 * @error: return location for an error
 *
 * The same as [func@Inv.entity_add] as a part of a larger step: what an import
 * or the making of DIDs does for names that the inventory lacks.
 *
 * Returns: the id of the row, or 0 with @error set
 */
gint64 inv_entity_add_in_step (InvStep *step,
                               InvEntity entity,
                               const char *name,
                               const InvEntityAssignment *assignments,
                               gsize n_assignments,
                               GError **error);

/**
 * inv_entity_edit:
 * @store: an inventory
 * @entity: a kind of row
 * @id: the row
 * @assignments: (array length=n_assignments): the fields to change; the one
 *   that it is known by is called `name` or `prefix`
 * @n_assignments: how many they are
 * @progress: (nullable): progress and cancel
 * @changed: (out) (optional): whether anything was not so before
 * @error: return location for an error
 *
 * Changes fields of a row, in one step. Errors are those of
 * [func@Inv.entity_add], %INV_ERROR_FORBIDDEN for an account that would go to
 * another client, and %INV_ERROR_IN_USE for a batch that would go to another
 * operator than its DIDs'. The store's thread.
 *
 * Returns: whether the row is now so
 */
gboolean inv_entity_edit (InvStore *store,
                          InvEntity entity,
                          gint64 id,
                          const InvEntityAssignment *assignments,
                          gsize n_assignments,
                          InvProgress *progress,
                          gboolean *changed,
                          GError **error);

/**
 * inv_entity_delete:
 * @store: an inventory
 * @entity: a kind of row
 * @id: the row
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Deletes a row, in one step. What is in use is not deleted: the error,
 * %INV_ERROR_IN_USE, says by how many of what. The store's thread.
 *
 * Returns: whether it was deleted
 */
gboolean
inv_entity_delete (InvStore *store, InvEntity entity, gint64 id, InvProgress *progress, GError **error);

G_END_DECLS
