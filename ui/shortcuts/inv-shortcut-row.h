/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_SHORTCUT_ROW (inv_shortcut_row_get_type ())

/**
 * InvShortcutRow:
 *
 * A key and what it does: a title, and a cap for each key that is pressed.
 */
G_DECLARE_FINAL_TYPE (InvShortcutRow, inv_shortcut_row, INV, SHORTCUT_ROW, AdwActionRow)

/**
 * inv_shortcut_row_new:
 * @title: what the key does
 * @accelerator: the key, in the manner of gtk_accelerator_parse()
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *inv_shortcut_row_new (const char *title, const char *accelerator);

G_END_DECLS
