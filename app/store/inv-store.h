/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"

G_BEGIN_DECLS

/**
 * InvThrough:
 * @INV_THROUGH_WINDOW: a person at the window
 * @INV_THROUGH_COMMAND_LINE: a person or a script at the command line
 * @INV_THROUGH_IMPORT: a file that was imported
 * @INV_THROUGH_RULE: a rule that acts by itself, such as the end of a hold
 *
 * What a step came by.
 */
typedef enum
{
  INV_THROUGH_WINDOW,
  INV_THROUGH_COMMAND_LINE,
  INV_THROUGH_IMPORT,
  INV_THROUGH_RULE,
} InvThrough;

/**
 * InvStore:
 *
 * An open inventory: its connection, its settings, whoever works on it, and
 * what time it is for them.
 *
 * Like its connection it belongs to the thread that opened it. A program that
 * reads in one thread while it writes in another opens one for each.
 */
typedef struct _InvStore InvStore;

/**
 * INV_SETTING_TIME_ZONE:
 *
 * The time zone in which moments are shown and days are counted: a name such as `Europe/Vienna`.
 */
#define INV_SETTING_TIME_ZONE "time-zone"

/**
 * INV_SETTING_HOLD_DAYS:
 *
 * How many days a DID rests on Hold when neither it nor its package says.
 */
#define INV_SETTING_HOLD_DAYS "hold-days"

/**
 * INV_SETTING_CURRENCY:
 *
 * The code of the currency of all amounts, such as `EUR`.
 */
#define INV_SETTING_CURRENCY "currency"

/**
 * inv_store_open:
 * @path: the inventory's file
 * @mode: what it is opened for
 * @through: what this store's steps come by
 * @error: return location for an error
 *
 * Opens an inventory, or makes a new one. What cannot be opened fails, and says
 * what to do: %INV_ERROR_NOT_FOUND, %INV_ERROR_EXISTS (when creating),
 * %INV_ERROR_NOT_INVENTORY, %INV_ERROR_DAMAGED, %INV_ERROR_IO,
 * %INV_ERROR_NO_SPACE, %INV_ERROR_BUSY. When it is opened for writing, %INV_ERROR_READ_ONLY
 * and %INV_ERROR_NEWER mean that it can still be opened for reading.
 *
 * Returns: (transfer full) (nullable): the store, or %NULL with @error set
 */
InvStore *inv_store_open (const char *path, InvConnectionMode mode, InvThrough through, GError **error);

/**
 * inv_store_free:
 * @self: (transfer full) (nullable): a store
 *
 * Closes the inventory.
 */
void inv_store_free (InvStore *self);

/**
 * inv_store_get_connection:
 * @self: a store
 *
 * Returns: (transfer none): its connection
 */
InvConnection *inv_store_get_connection (InvStore *self);

/**
 * inv_store_get_through:
 * @self: a store
 *
 * Returns: what its steps come by
 */
InvThrough inv_store_get_through (InvStore *self);

/**
 * inv_store_get_who:
 * @self: a store
 *
 * Returns: the login name of whoever runs the program
 */
const char *inv_store_get_who (InvStore *self);

/**
 * inv_store_set_clock:
 * @self: a store
 * @now: seconds since 1970-01-01 00:00:00 UTC
 *
 * Makes the store take @now for the present moment in all that depends on time.
 * The log still carries the machine's clock, and @now beside it.
 */
void inv_store_set_clock (InvStore *self, gint64 now);

/**
 * inv_store_get_clock:
 * @self: a store
 * @now: (out): what inv_store_set_clock() was told
 *
 * Returns: whether it was told anything
 */
gboolean inv_store_get_clock (InvStore *self, gint64 *now);

/**
 * inv_store_get_now:
 * @self: a store
 *
 * Returns: the present moment, in seconds since 1970-01-01 00:00:00 UTC: what
 *   inv_store_set_clock() was told, else the machine's clock
 */
gint64 inv_store_get_now (InvStore *self);

/**
 * inv_store_get_setting:
 * @self: a store
 * @key: the name of a setting
 * @value: (out) (transfer full) (nullable): its text, %NULL when it was never set
 * @error: return location for an error
 *
 * Reads a setting of the inventory.
 *
 * Returns: whether it could be read
 */
gboolean inv_store_get_setting (InvStore *self, const char *key, char **value, GError **error);

/**
 * inv_store_set_setting:
 * @self: a store that is open for writing
 * @key: the name of a setting
 * @value: (nullable): its text, %NULL to unset it
 * @error: return location for an error
 *
 * Changes a setting of the inventory. Settings are no part of steps: they are not undone.
 *
 * Returns: whether it was changed
 */
gboolean inv_store_set_setting (InvStore *self, const char *key, const char *value, GError **error);

/**
 * inv_store_get_hold_days:
 * @self: a store
 * @days: (out): the inventory's days on Hold
 * @error: return location for an error
 *
 * Reads how many days a DID rests when neither it nor its package says.
 *
 * Returns: whether it could be read
 */
gboolean inv_store_get_hold_days (InvStore *self, int *days, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvStore, inv_store_free)

G_END_DECLS
