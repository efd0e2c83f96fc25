/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define INV_TYPE_IMPORT_LINE (inv_import_line_get_type ())

/**
 * InvImportLine:
 *
 * A line of a file that is imported, to be shown with what becomes of it. Its
 * properties `line`, `number`, `rest` and `message` do not change once it is
 * made.
 */
G_DECLARE_FINAL_TYPE (InvImportLine, inv_import_line, INV, IMPORT_LINE, GObject)

/**
 * inv_import_line_new:
 * @line: its number in the file
 * @number: the phone number or range in it, as it is written
 * @rest: what else it says
 *
 * Returns: (transfer full): a line without a message
 */
InvImportLine *inv_import_line_new (guint64 line, const char *number, const char *rest);

/**
 * inv_import_line_take_message:
 * @self: a line that nobody else has seen
 * @message: (transfer full): what becomes of it, or is wrong with it
 */
void inv_import_line_take_message (InvImportLine *self, char *message);

guint64 inv_import_line_get_line (InvImportLine *self);
const char *inv_import_line_get_number (InvImportLine *self);
const char *inv_import_line_get_rest (InvImportLine *self);
const char *inv_import_line_get_message (InvImportLine *self);

G_END_DECLS
