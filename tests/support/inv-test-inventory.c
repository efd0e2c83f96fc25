/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An inventory as the window has it open. */

#include "config.h"

#include "inv-test-inventory.h"

#include "main-loop.h"

void
inv_test_keep_result_cb (GObject *source, GAsyncResult *result, void *user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

InvInventory *
inv_test_inventory_open (const char *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InvInventory *inventory;

  inv_inventory_open_async (path, INV_INVENTORY_OPEN_NONE, inv_test_keep_result_cb, &result);
  main_loop_until (result != NULL);
  inventory = inv_inventory_open_finish (result, &error);
  g_assert_no_error (error);

  return inventory;
}

void
inv_test_inventory_close (InvInventory *inventory)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  inv_inventory_close_async (inventory, inv_test_keep_result_cb, &result);
  main_loop_until (result != NULL);
  inv_inventory_close_finish (inventory, result, &error);
  g_assert_no_error (error);
}
