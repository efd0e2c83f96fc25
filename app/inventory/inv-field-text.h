/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did-rows.h"

G_BEGIN_DECLS

/**
 * inv_field_to_text:
 * @field: a field
 * @cell: its value
 * @context: time zone and clock
 * @made: (out) (transfer full): where a text goes that had to be made, else
 *   untouched
 *
 * Says a field's value in words for people: *In Stock*, *Yes*, and dates as
 * they are written where the person lives. Any thread.
 *
 * Returns: (transfer none): the text, as long as @cell and *@made
 */
const char *
inv_field_to_text (InvField field, const InvCell *cell, const InvValueContext *context, char **made);

G_END_DECLS
