/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much an inventory holds. */

#include "config.h"

#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "inv-totals.h"
#include "main-loop.h"

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

static InvInventory *
open_inventory (InvTestStore *store)
{
  InvInventory *inventory;

  inventory = inv_test_inventory_open (store->path);

  return inventory;
}

/* Another connection is to the totals what another program is. */
static void
test_follows_writes (void)
{
  InvTestStore *store = inv_test_store_new ();
  gint64 operator_id = inv_test_store_add_operator (store, "Northline Telecom");
  g_autoptr (InvInventory) inventory = open_inventory (store);
  g_autoptr (InvTotals) totals = inv_totals_new (inventory);

  g_assert_cmpint (inv_totals_get_n_dids (totals), ==, -1);
  g_assert_cmpint (inv_totals_get_n_entities (totals, INV_ENTITY_OPERATOR), ==, -1);
  main_loop_until (inv_totals_get_n_dids (totals) == 0);
  g_assert_cmpint (inv_totals_get_n_entities (totals, INV_ENTITY_OPERATOR), ==, 1);
  g_assert_cmpint (inv_totals_get_n_entities (totals, INV_ENTITY_BATCH), ==, 0);

  inv_test_store_add_dids (store, FIRST_NUMBER, 100, operator_id);
  inv_test_store_add_operator (store, "Baltic Voice");
  main_loop_until (inv_totals_get_n_dids (totals) == 100);
  main_loop_until (inv_totals_get_n_entities (totals, INV_ENTITY_OPERATOR) == 2);

  inv_test_inventory_close (inventory);
  inv_test_store_free (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/totals/J12/follows-writes", test_follows_writes);

  return g_test_run ();
}
