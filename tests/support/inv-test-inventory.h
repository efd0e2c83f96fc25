/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An inventory as the window has it open, in tests that wait for what it is asked. */

#pragma once

#include "inv-inventory.h"

G_BEGIN_DECLS

/* A callback that keeps the result where @user_data points to, for main_loop_until(). */
void inv_test_keep_result_cb (GObject *source, GAsyncResult *result, void *user_data);

/* Opens the inventory at a path, which has to work. */
InvInventory *inv_test_inventory_open (const char *path);

/* Closes an inventory, and sees that it could be; the reference stays the caller's. */
void inv_test_inventory_close (InvInventory *inventory);

G_END_DECLS
