/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much an inventory holds. */

#include "config.h"

#include "inv-test-store.h"
#include "inv-totals.h"
#include "main-loop.h"

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

static void
keep_result_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static InvInventory *
open_inventory (InvTestStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InvInventory *inventory;

  inv_inventory_open_async (store->path, INV_INVENTORY_OPEN_NONE, keep_result_cb, &result);
  main_loop_until (result != NULL);
  inventory = inv_inventory_open_finish (result, &error);
  g_assert_no_error (error);

  return inventory;
}

static void
close_inventory (InvInventory *inventory)
{
  g_autoptr (GAsyncResult) result = NULL;

  inv_inventory_close_async (inventory, keep_result_cb, &result);
  main_loop_until (result != NULL);
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

  close_inventory (inventory);
  inv_test_store_free (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/totals/J12/follows-writes", test_follows_writes);

  return g_test_run ();
}
