/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-did-loader.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

/* What the files that make up an inventory share. */

typedef enum
{
  INV_INVENTORY_WRITER,
  INV_INVENTORY_PAGES,
  INV_INVENTORY_SEARCHES,
  INV_INVENTORY_EXPORTS,
} InvInventorySeat;

#define INV_N_INVENTORY_SEATS (INV_INVENTORY_EXPORTS + 1)

InvSeat *inv_inventory_get_seat (InvInventory *self, InvInventorySeat seat);

void inv_inventory_did_loader_init (InvDidLoaderInterface *iface);

G_END_DECLS
