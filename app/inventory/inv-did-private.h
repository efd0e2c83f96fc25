/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did.h"

G_BEGIN_DECLS

/* What only the list does with its rows. */

InvDid *inv_did_new (guint position, guint32 id);

/* Says which DID is at the row's place now. The row goes on showing what it
 * showed until the new content is there.
 */
void inv_did_set_id (InvDid *self, guint32 id);

void inv_did_set_content (InvDid *self, InvDidContent *content);

G_END_DECLS
