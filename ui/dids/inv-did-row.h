/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-did.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_ROW (inv_did_row_get_type ())

/**
 * InvDidRow:
 *
 * A DID in two lines, for windows that are too narrow for a table. Its
 * property is `did`.
 */
G_DECLARE_FINAL_TYPE (InvDidRow, inv_did_row, INV, DID_ROW, GtkWidget)

/**
 * inv_did_row_find:
 * @widget: a widget in a list of such rows
 *
 * Returns: (transfer none) (nullable): the DID that it, or a widget in it,
 *   shows
 */
InvDid *inv_did_row_find (GtkWidget *widget);

G_END_DECLS
