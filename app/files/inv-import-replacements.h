/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field.h"

G_BEGIN_DECLS

/**
 * InvImportReplacements:
 *
 * What texts of a file stand for where the file says something that cannot be:
 * a name that is misspelt, a word of another language for a status. Counted
 * references; does not change once shared.
 */
typedef struct _InvImportReplacements InvImportReplacements;

/**
 * inv_import_replacements_new:
 *
 * Returns: (transfer full): no replacements
 */
InvImportReplacements *inv_import_replacements_new (void);

InvImportReplacements *inv_import_replacements_ref (InvImportReplacements *replacements);
void inv_import_replacements_unref (InvImportReplacements *replacements);

/**
 * inv_import_replacements_copy:
 * @replacements: (nullable): replacements
 *
 * Returns: (transfer full): the same, to which others can be added
 */
InvImportReplacements *inv_import_replacements_copy (const InvImportReplacements *replacements);

/**
 * inv_import_replacements_add:
 * @replacements: replacements that nobody else refers to
 * @field: a field
 * @from: a text of its column, exactly
 * @to: what to read instead
 *
 * Adds a replacement, in place of an earlier one for the same text.
 */
void inv_import_replacements_add (InvImportReplacements *replacements,
                                  InvField field,
                                  const char *from,
                                  const char *to);

/**
 * inv_import_replacements_find:
 * @replacements: (nullable): replacements
 * @field: a field
 * @text: a text of its column
 *
 * Returns: (transfer none) (nullable): what to read instead of @text
 */
const char *
inv_import_replacements_find (const InvImportReplacements *replacements, InvField field, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportReplacements, inv_import_replacements_unref)

G_END_DECLS
