/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-clock.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * inv_settings_make_clock:
 * @store: a store
 * @error: return location for an error
 *
 * Makes the clock that the inventory goes by: in its own time zone, standing
 * still where the store was told the time. A zone that this computer does not
 * know counts as UTC. The store's thread.
 *
 * Returns: (transfer full): the clock, or %NULL with @error set
 */
InvClock *inv_settings_make_clock (InvStore *store, GError **error);

/**
 * inv_settings_check:
 * @key: one of the settings of [struct@Inv.Store]
 * @value: a value, as typed
 * @error: return location for an error
 *
 * Whether a setting can have a value; the error says what it can be. Any
 * thread.
 *
 * Returns: %TRUE if it can
 */
gboolean inv_settings_check (const char *key, const char *value, GError **error);

/**
 * inv_settings_set:
 * @store: a store that is open for writing
 * @key: one of the settings of [struct@Inv.Store]
 * @value: its value, as typed
 * @error: return location for an error
 *
 * Changes a setting once it has made sure that the value can be. The store's
 * thread.
 *
 * Returns: whether it was changed
 */
gboolean inv_settings_set (InvStore *store, const char *key, const char *value, GError **error);

G_END_DECLS
