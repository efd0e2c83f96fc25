/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ids of a list's rows in their order: plain memory, shared by reference. */

#include "config.h"

#include "inv-id-vector.h"

struct _InvIdVector
{
  gatomicrefcount ref_count;
  guint32 *ids;
  gsize n_ids;
  gsize n_reserved;
};

InvIdVector *
inv_id_vector_new (gsize reserved)
{
  InvIdVector *vector = g_new0 (InvIdVector, 1);

  g_atomic_ref_count_init (&vector->ref_count);
  vector->ids = g_new (guint32, reserved);
  vector->n_reserved = reserved;
  return vector;
}

InvIdVector *
inv_id_vector_ref (InvIdVector *vector)
{
  g_return_val_if_fail (vector != NULL, NULL);

  g_atomic_ref_count_inc (&vector->ref_count);
  return vector;
}

void
inv_id_vector_unref (InvIdVector *vector)
{
  g_return_if_fail (vector != NULL);

  if (g_atomic_ref_count_dec (&vector->ref_count))
    {
      g_free (vector->ids);
      g_free (vector);
    }
}

void
inv_id_vector_append (InvIdVector *vector, guint32 id)
{
  if (vector->n_ids == vector->n_reserved)
    {
      vector->n_reserved = MAX (64, vector->n_reserved * 2);
      vector->ids = g_renew (guint32, vector->ids, vector->n_reserved);
    }
  vector->ids[vector->n_ids++] = id;
}

const guint32 *
inv_id_vector_get_ids (const InvIdVector *vector, gsize *n_ids)
{
  g_return_val_if_fail (vector != NULL, NULL);

  if (n_ids != NULL)
    *n_ids = vector->n_ids;
  return vector->ids;
}

gsize
inv_id_vector_get_length (const InvIdVector *vector)
{
  g_return_val_if_fail (vector != NULL, 0);

  return vector->n_ids;
}
