/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field.h"
#include "inv-preset.h"

G_BEGIN_DECLS

/**
 * InvImportTarget:
 * @INV_IMPORT_TARGET_NONE: the column is passed over
 * @INV_IMPORT_TARGET_RANGE_START: the first number of a range
 * @INV_IMPORT_TARGET_RANGE_END: the last number of that range
 *
 * What a column is for: a value of [enum@Inv.Field], or one of these.
 */
typedef enum
{
  INV_IMPORT_TARGET_NONE = INV_FIELD_NONE,
  INV_IMPORT_TARGET_RANGE_START = INV_N_FIELDS,
  INV_IMPORT_TARGET_RANGE_END,
} InvImportTarget;

#define INV_IMPORT_N_TARGETS (INV_IMPORT_TARGET_RANGE_END + 1)

/**
 * InvImportMapping:
 *
 * Which column of a file is for which field.
 */
typedef struct _InvImportMapping InvImportMapping;

/**
 * inv_import_mapping_new:
 * @headers: (array length=n_columns) (nullable): the file's header row, %NULL if
 *   it has none
 * @n_columns: how many columns the file has
 * @preset: (nullable): the shape of the file, if the person said
 * @maps: (nullable) (array zero-terminated=1): `Header=field`, which goes before
 *   all that can be guessed. The field can be `range-start` or `range-end`, and
 *   `none` to pass a column over. Where no header is called so, a number is the
 *   place of a column, from 1
 * @error: return location for an error, %INV_ERROR_USAGE
 *
 * Matches columns to fields: as @maps say, else as the preset says, else by
 * their headers. A file without headers is taken to have the columns of the
 * preset in their order, or the number alone if it has one column.
 *
 * Any thread.
 *
 * Returns: (transfer full): the mapping, or %NULL with @error set
 */
InvImportMapping *inv_import_mapping_new (const char *const *headers,
                                          guint n_columns,
                                          const InvPreset *preset,
                                          const char *const *maps,
                                          GError **error);

/**
 * inv_import_mapping_new_from_targets:
 * @headers: (array length=n_columns) (nullable): the file's header row, %NULL if
 *   it has none
 * @n_columns: how many columns the file has
 * @targets: (array length=n_columns): what each column is for, an
 *   [enum@Inv.Field] or an [enum@Inv.ImportTarget]; of two columns for one field
 *   the first is taken
 *
 * Makes the mapping that a person chose column by column. It may lack what an
 * import needs: see [func@Inv.import_mapping_check].
 *
 * Any thread.
 *
 * Returns: (transfer full): the mapping
 */
InvImportMapping *
inv_import_mapping_new_from_targets (const char *const *headers, guint n_columns, const int *targets);

/**
 * inv_import_mapping_check:
 * @mapping: a mapping
 * @error: return location for an error, %INV_ERROR_USAGE
 *
 * Whether no range lacks one of its ends, and no number is there twice.
 *
 * Returns: %TRUE if that is so
 */
gboolean inv_import_mapping_check (const InvImportMapping *mapping, GError **error);

void inv_import_mapping_free (InvImportMapping *mapping);

/**
 * inv_import_mapping_get_n_columns:
 * @mapping: a mapping
 *
 * Returns: how many columns the file has
 */
guint inv_import_mapping_get_n_columns (const InvImportMapping *mapping);

/**
 * inv_import_mapping_get_n_own_columns:
 * @mapping: a mapping
 *
 * Returns: how many columns the file has without those that a rejects file has
 *   added at its end
 */
guint inv_import_mapping_get_n_own_columns (const InvImportMapping *mapping);

/**
 * inv_import_mapping_get_header:
 * @mapping: a mapping
 * @column: a column, from 0
 *
 * Returns: (transfer none) (nullable): its header, %NULL where the file has none
 */
const char *inv_import_mapping_get_header (const InvImportMapping *mapping, guint column);

/**
 * inv_import_mapping_get_target:
 * @mapping: a mapping
 * @column: a column, from 0
 *
 * Returns: what the column is for: an [enum@Inv.Field] or an
 *   [enum@Inv.ImportTarget]
 */
int inv_import_mapping_get_target (const InvImportMapping *mapping, guint column);

/**
 * inv_import_mapping_find:
 * @mapping: a mapping
 * @target: a field or an [enum@Inv.ImportTarget]
 *
 * Returns: the column that is for it, or -1
 */
int inv_import_mapping_find (const InvImportMapping *mapping, int target);

/**
 * inv_import_mapping_has_number:
 * @mapping: a mapping
 *
 * Returns: whether the numbers are among the columns
 */
gboolean inv_import_mapping_has_number (const InvImportMapping *mapping);

/**
 * inv_import_mapping_get_ignored:
 * @mapping: a mapping
 *
 * Lists the columns that go nowhere although they might hold something, for
 * telling the person. The ID, and what a rejects file has added, are not among
 * them.
 *
 * Returns: (transfer full) (array zero-terminated=1): their headers
 */
char **inv_import_mapping_get_ignored (const InvImportMapping *mapping);

/**
 * inv_import_mapping_set_error_no_number:
 * @mapping: a mapping without a column for the number
 * @error: return location for an error, %INV_ERROR_INVALID
 *
 * Says that the number is missing, and what to do.
 */
void inv_import_mapping_set_error_no_number (const InvImportMapping *mapping, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportMapping, inv_import_mapping_free)

G_END_DECLS
