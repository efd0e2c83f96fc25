/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * inv_entry_error_show:
 * @entry: what something is typed into: an entry, or a row that is one
 * @label: (nullable): the label beside it that says what is wrong, %NULL where
 *   something else does
 * @message: (nullable): what is wrong with it, %NULL if nothing is
 *
 * Marks an entry as wrong, or as right again, for those who see it and for
 * those who hear it. @label gets @message, and is there only with it.
 */
void inv_entry_error_show (GtkWidget *entry, GtkLabel *label, const char *message);

G_END_DECLS
