/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * inv_network_share_has:
 * @path: a file that exists
 *
 * Tells whether a file lies on a network share, where programs on different
 * machines do not see each other's memory. May be called from any thread.
 *
 * Returns: whether it does; %FALSE when that cannot be found out
 */
gboolean inv_network_share_has (const char *path);

G_END_DECLS
