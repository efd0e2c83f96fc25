/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inv_cli_json_append_text:
 * @out: where to append
 * @text: (nullable): a text; what is not UTF-8 in it becomes U+FFFD
 *
 * Appends @text as a JSON string, or `null`.
 */
void inv_cli_json_append_text (GString *out, const char *text);

G_END_DECLS
