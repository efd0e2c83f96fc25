/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "inv-did.h"

G_BEGIN_DECLS

#define INV_TYPE_STATUS_PILL (inv_status_pill_get_type ())

/**
 * InvStatusPill:
 *
 * The status of a DID, of a row by the property `did` or any by `status`: a dot and a word in the colours of the status. It is
 * not to be seen before the status is known.
 */
G_DECLARE_FINAL_TYPE (InvStatusPill, inv_status_pill, INV, STATUS_PILL, GtkWidget)

GtkWidget *inv_status_pill_new (void);

/**
 * inv_status_pill_set_status:
 * @self: a pill that shows no row
 * @status: a status, -1 for none
 *
 * Sets the property `status`, for what is not a row.
 */
void inv_status_pill_set_status (InvStatusPill *self, int status);

/**
 * inv_status_pill_set_did:
 * @self: a pill
 * @did: (nullable): the row whose status it shows
 *
 * Sets the property `did`.
 */
void inv_status_pill_set_did (InvStatusPill *self, InvDid *did);

G_END_DECLS
