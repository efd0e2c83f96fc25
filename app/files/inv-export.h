/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-csv-writer.h"
#include "inv-field.h"
#include "inv-id-vector.h"
#include "inv-preset.h"
#include "inv-progress.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvExportColumn:
 * @header: the column's header
 * @field: the field in it, %INV_FIELD_NONE for a column that stays empty
 *
 * A column of a file that is written.
 */
typedef struct
{
  const char *header;
  InvField field;
} InvExportColumn;

/**
 * inv_export_columns_from_preset:
 * @preset: a preset
 *
 * Returns: (transfer full) (element-type InvExportColumn): its columns
 */
GArray *inv_export_columns_from_preset (const InvPreset *preset);

/**
 * inv_export_columns_from_fields:
 * @fields: (element-type InvField): fields
 *
 * Returns: (transfer full) (element-type InvExportColumn): a column for each
 */
GArray *inv_export_columns_from_fields (GArray *fields);

/**
 * inv_export_csv:
 * @path: the file to write; one of that name is replaced
 * @store: an inventory
 * @ids: which DIDs, in which order
 * @columns: (element-type InvExportColumn): its columns
 * @format: (nullable): how to write, %NULL for the usual form
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * Writes DIDs to a csv file, which appears only when it is whole. Names are
 * those of one moment when it runs within a transaction. The store's thread.
 *
 * Returns: whether the file is there; else what was there before is untouched
 */
gboolean inv_export_csv (const char *path,
                         InvStore *store,
                         const InvIdVector *ids,
                         GArray *columns,
                         const InvCsvFormat *format,
                         InvProgress *progress,
                         GError **error);

/**
 * inv_export_csv_to_fd:
 * @fd: the descriptor to write to
 * @name: what messages call it
 * @store: an inventory
 * @ids: which DIDs, in which order
 * @columns: (element-type InvExportColumn): its columns
 * @format: (nullable): how to write, %NULL for the usual form
 * @progress: (nullable): progress and cancel
 * @error: return location for an error
 *
 * The same to a descriptor that is open, for standard output.
 *
 * Returns: whether all was written
 */
gboolean inv_export_csv_to_fd (int fd,
                               const char *name,
                               InvStore *store,
                               const InvIdVector *ids,
                               GArray *columns,
                               const InvCsvFormat *format,
                               InvProgress *progress,
                               GError **error);

G_END_DECLS
