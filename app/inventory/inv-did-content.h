/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-field.h"

G_BEGIN_DECLS

/**
 * InvDidContent:
 *
 * What a row of the list of DIDs shows: the texts of some fields, as people
 * read them, in one block of memory. It counts references and never changes,
 * so threads can share it.
 */
typedef struct _InvDidContent InvDidContent;

/**
 * inv_did_content_new:
 * @id: the DID's id
 * @status: its status as the inventory stores it, or -1 if that is not known
 * @fields: (array length=n_fields): some fields
 * @texts: (array length=n_fields): their texts; %NULL is the empty text
 * @n_fields: how many
 *
 * Makes the content of a row. Any thread.
 *
 * Returns: (transfer full): the content
 */
InvDidContent *inv_did_content_new (guint32 id,
                                    int status,
                                    const InvField *fields,
                                    const char *const *texts,
                                    gsize n_fields);

InvDidContent *inv_did_content_ref (InvDidContent *self);
void inv_did_content_unref (InvDidContent *self);

/**
 * inv_did_content_get_id:
 * @self: a content
 *
 * Returns: the id of the DID that it is of
 */
guint32 inv_did_content_get_id (const InvDidContent *self);

/**
 * inv_did_content_get_status:
 * @self: a content
 *
 * Returns: the DID's status as the inventory stores it, or -1
 */
int inv_did_content_get_status (const InvDidContent *self);

/**
 * inv_did_content_get_text:
 * @self: (nullable): a content
 * @field: a field
 *
 * Returns: (transfer none): the field's text; the empty text where the field
 *   is empty or was not asked for
 */
const char *inv_did_content_get_text (const InvDidContent *self, InvField field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvDidContent, inv_did_content_unref)

G_END_DECLS
