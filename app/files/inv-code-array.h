/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvCodeArray:
 *
 * A long row of small whole numbers, in one, two or four bytes each: as few as
 * the largest of them needs.
 */
typedef struct
{
  /*< private >*/
  GByteArray *bytes;
  guint width;
} InvCodeArray;

/**
 * inv_code_array_init:
 * @codes: memory for an array
 *
 * Makes @codes an empty array.
 */
void inv_code_array_init (InvCodeArray *codes);

/**
 * inv_code_array_clear:
 * @codes: an array
 *
 * Frees what the array holds.
 */
void inv_code_array_clear (InvCodeArray *codes);

/**
 * inv_code_array_append:
 * @codes: an array
 * @code: a number
 *
 * Adds a number at the end.
 */
void inv_code_array_append (InvCodeArray *codes, guint32 code);

/**
 * inv_code_array_get:
 * @codes: an array
 * @index: a place in it
 *
 * Returns: the number there
 */
static inline guint32
inv_code_array_get (const InvCodeArray *codes, gsize index)
{
  switch (codes->width)
    {
    case 1:
      return codes->bytes->data[index];
    case 2:
      return ((const guint16 *) codes->bytes->data)[index];
    default:
      return ((const guint32 *) codes->bytes->data)[index];
    }
}

G_END_DECLS
