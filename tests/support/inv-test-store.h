/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Inventories for tests: each in a temporary folder of its own, filled with a few rows, compared as text. */

#pragma once

#include "inv-store.h"

G_BEGIN_DECLS

/* A folder with an inventory in it, open for writing as long as @store is there. */
typedef struct
{
  char *folder;
  char *path;
  InvStore *store;
} InvTestStore;

/* Makes a new, empty inventory in a new folder. */
InvTestStore *inv_test_store_new (void);

/* Removes the folder with all that is in it. */
void inv_test_store_free (InvTestStore *self);

InvConnection *inv_test_store_get_connection (InvTestStore *self);

/* Closes the inventory and opens it again. */
void inv_test_store_reopen (InvTestStore *self);

/* Adds an operator, as a step. */
gint64 inv_test_store_add_operator (InvTestStore *self, const char *name);

/* Adds @n_dids In Stock with numbers from @first on, as a step; returns the id of the first. */
gint64 inv_test_store_add_dids (InvTestStore *self, gint64 first_number, gint64 n_dids, gint64 operator_id);

/* Every row of every table that steps change. */
char *inv_test_store_dump (InvTestStore *self);

/* The first column of the first row of @sql. */
gint64 inv_test_store_query (InvTestStore *self, const char *sql);

/* Removes a folder with all that is in it. */
void inv_test_remove_folder (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvTestStore, inv_test_store_free)

G_END_DECLS
