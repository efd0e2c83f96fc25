/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inv_count_to_text:
 * @count: how many
 *
 * Writes a count for people, its digits in groups as is usual where they live;
 * where nothing is known of that, as in English: `1,000,000`.
 *
 * Any thread.
 *
 * Returns: (transfer full): the text, in UTF-8
 */
char *inv_count_to_text (guint64 count);

G_END_DECLS
