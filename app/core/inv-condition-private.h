/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-condition.h"

G_BEGIN_DECLS

/* The field's type; any text is a text. */
InvFieldType inv_condition_get_type (InvField field);

/* The comparison that a negated one turns round. */
InvComparison inv_condition_get_positive (InvComparison comparison);

/* Whether the text is digits with punctuation. Among bare words that is one
 * number, unless it stood in quotes; then it is looked for as it is. */
gboolean inv_condition_is_spaced_number (const char *text);

G_END_DECLS
