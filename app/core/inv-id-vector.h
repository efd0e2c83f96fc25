/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvIdVector:
 *
 * The ids of the rows of a list, in the order of the list, four bytes each. It
 * counts references, and once shared it does not change, so threads can share
 * it.
 */
typedef struct _InvIdVector InvIdVector;

/**
 * inv_id_vector_new:
 * @reserved: for how many ids to make room at first
 *
 * Makes an empty vector.
 *
 * Returns: (transfer full): the vector
 */
InvIdVector *inv_id_vector_new (gsize reserved);

InvIdVector *inv_id_vector_ref (InvIdVector *vector);
void inv_id_vector_unref (InvIdVector *vector);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvIdVector, inv_id_vector_unref)

/**
 * inv_id_vector_append:
 * @vector: a vector that nobody else refers to
 * @id: an id
 *
 * Adds an id at the end.
 */
void inv_id_vector_append (InvIdVector *vector, guint32 id);

/**
 * inv_id_vector_get_ids:
 * @vector: a vector
 * @n_ids: (out) (optional): how many ids it has
 *
 * Gets the ids.
 *
 * Returns: (transfer none) (array length=n_ids) (nullable): the ids
 */
const guint32 *inv_id_vector_get_ids (const InvIdVector *vector, gsize *n_ids);

/**
 * inv_id_vector_get_length:
 * @vector: a vector
 *
 * Gets how many ids it has.
 *
 * Returns: the count
 */
gsize inv_id_vector_get_length (const InvIdVector *vector);

G_END_DECLS
