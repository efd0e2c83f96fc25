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

G_END_DECLS
