/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INV_TYPE_EDIT_WARNING (inv_edit_warning_get_type ())

/**
 * InvEditWarning:
 *
 * A row of a boxed list that says that some DIDs do not get all that they are
 * to get. Its signal `show-dids` comes when the person wants to see them.
 */
G_DECLARE_FINAL_TYPE (InvEditWarning, inv_edit_warning, INV, EDIT_WARNING, AdwPreferencesRow)

/**
 * inv_edit_warning_new:
 * @text: what it says, with Pango markup
 * @button: (nullable): the label of the button that shows the DIDs
 *
 * Returns: (transfer floating): a warning
 */
GtkWidget *inv_edit_warning_new (const char *text, const char *button);

G_END_DECLS
