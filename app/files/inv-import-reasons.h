/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field.h"

G_BEGIN_DECLS

/**
 * InvImportReasons:
 *
 * The reasons that an import meets, each once, counted. A reason is known by a
 * small number, from 1; 0 is no reason. Of one thread.
 */
typedef struct _InvImportReasons InvImportReasons;

InvImportReasons *inv_import_reasons_new (void);
void inv_import_reasons_free (InvImportReasons *reasons);

/**
 * inv_import_reasons_intern:
 * @reasons: reasons
 * @message: a reason in words
 *
 * Returns: the reason's number
 */
guint32 inv_import_reasons_intern (InvImportReasons *reasons, const char *message);

/**
 * inv_import_reasons_take_error:
 * @reasons: reasons
 * @error: (transfer full): an error whose message is a reason
 *
 * Returns: the reason's number
 */
guint32 inv_import_reasons_take_error (InvImportReasons *reasons, GError *error);

/**
 * inv_import_reasons_explain:
 * @reasons: reasons
 * @reason: a reason's number
 * @field: the field whose text is to blame
 * @text: that text
 * @suggestion: (nullable): what was most likely meant
 *
 * Says what a reason comes from, so that it can be put right for all rows at
 * once. A reason that several texts have comes from none.
 */
void inv_import_reasons_explain (InvImportReasons *reasons,
                                 guint32 reason,
                                 InvField field,
                                 const char *text,
                                 const char *suggestion);

/**
 * inv_import_reasons_get_message:
 * @reasons: reasons
 * @reason: a reason's number
 *
 * Returns: (transfer none): the reason in words
 */
const char *inv_import_reasons_get_message (const InvImportReasons *reasons, guint32 reason);

/**
 * inv_import_reasons_get_count:
 * @reasons: reasons
 * @reason: one of them
 *
 * Returns: how many numbers it was counted for
 */
guint64 inv_import_reasons_get_count (const InvImportReasons *reasons, guint32 reason);

/**
 * inv_import_reasons_count:
 * @reasons: reasons
 * @reason: a reason's number
 * @line: the line that it holds for
 * @count: for how many numbers of it
 *
 * Counts a reason.
 */
void inv_import_reasons_count (InvImportReasons *reasons, guint32 reason, guint64 line, guint64 count);

/**
 * inv_import_reasons_reset:
 * @reasons: reasons
 *
 * Sets all counts to nothing.
 */
void inv_import_reasons_reset (InvImportReasons *reasons);

/**
 * inv_import_reasons_list:
 * @reasons: reasons
 *
 * Returns: (transfer container) (element-type InvImportReason): those that were
 *   counted, the most frequent first
 */
GArray *inv_import_reasons_list (const InvImportReasons *reasons);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvImportReasons, inv_import_reasons_free)

G_END_DECLS
