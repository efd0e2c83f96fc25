/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-did.h"

G_BEGIN_DECLS

#define INV_TYPE_DID_CELL (inv_did_cell_get_type ())

/**
 * InvDidCell:
 *
 * One field of a DID in a table: a text on one line, or the pill of a status.
 * It looks at the DID when it is drawn, so that rows which pass by unseen cost
 * next to nothing.
 */
G_DECLARE_FINAL_TYPE (InvDidCell, inv_did_cell, INV, DID_CELL, GtkWidget)

/**
 * inv_did_cell_new:
 * @field: the field to show
 *
 * Returns: (transfer full): an empty cell
 */
GtkWidget *inv_did_cell_new (InvField field);

/**
 * inv_did_cell_set_did:
 * @self: a cell
 * @did: (nullable): the DID to show
 *
 * Shows another DID.
 */
void inv_did_cell_set_did (InvDidCell *self, InvDid *did);

/**
 * inv_did_cell_get_did:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the DID that it shows
 */
InvDid *inv_did_cell_get_did (InvDidCell *self);

/**
 * inv_did_cell_refresh:
 * @self: a cell
 *
 * Reads the DID again.
 */
void inv_did_cell_refresh (InvDidCell *self);

/**
 * inv_did_cell_measure_status:
 * @table: the table that has the cells
 *
 * Measures the pill of each status, in the present language and in the table's font.
 *
 * Returns: the width of the widest one, in pixels
 */
int inv_did_cell_measure_status (GtkWidget *table);

G_END_DECLS
