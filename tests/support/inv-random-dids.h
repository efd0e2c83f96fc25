/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A random inventory with all that a DID can have, and its rows in memory, so
 * that what the store finds and shows can be compared with them. */

#pragma once

#include "inv-field-value.h"
#include "inv-test-store.h"

G_BEGIN_DECLS

/* A DID: the value of each field as it is stored. Names and tags are texts. */
typedef struct
{
  InvValue values[INV_N_FIELDS];
} InvRandomDid;

/* The inventory, its DIDs (InvRandomDid), and what their moments mean: in London. */
typedef struct
{
  InvTestStore *store;
  GPtrArray *dids;
  InvValueContext context;
} InvRandomDids;

/* Makes an inventory of @n_dids DIDs; what is looked at is looked at at @now. */
void inv_random_dids_init (InvRandomDids *self, guint n_dids, guint32 seed, gint64 now);

void inv_random_dids_clear (InvRandomDids *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (InvRandomDids, inv_random_dids_clear)

G_END_DECLS
