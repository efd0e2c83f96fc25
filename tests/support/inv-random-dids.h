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

/* Fills the inventory with n_dids DIDs and returns their rows. */
GPtrArray *inv_random_dids_fill (InvTestStore *store, guint n_dids, guint32 seed);

G_END_DECLS
