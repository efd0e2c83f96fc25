/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import.h"

G_BEGIN_DECLS

/**
 * InvImportShape:
 * @dialect: how the file is written
 * @mapping: (nullable): which column is for which field
 *
 * What must be known of a file before its rows can be read.
 */
typedef struct
{
  InvCsvDialect dialect;
  InvImportMapping *mapping;
} InvImportShape;

/**
 * inv_import_shape_find:
 * @shape: (out caller-allocated): the shape
 * @file: a file, or the head of one
 * @options: what the person decided
 * @error: return location for an error
 *
 * Finds out what the person has left open. Errors as [func@Inv.import_open];
 * %INV_ERROR_CHANGED where the person chose the columns one by one and the file
 * has more or fewer of them.
 *
 * Any thread.
 *
 * Returns: whether it is known
 */
gboolean inv_import_shape_find (InvImportShape *shape,
                                InvInputFile *file,
                                const InvImportOptions *options,
                                GError **error);

void inv_import_shape_clear (InvImportShape *shape);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvImportShape, inv_import_shape_clear)

G_END_DECLS
