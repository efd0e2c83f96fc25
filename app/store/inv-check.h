/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-connection.h"

G_BEGIN_DECLS

/**
 * INV_CHECK_MAX_PROBLEMS:
 *
 * After this many problems of a kind no more are looked for.
 */
#define INV_CHECK_MAX_PROBLEMS 20

/**
 * inv_check_quickly:
 * @connection: a connection
 * @progress: (nullable): to be told to stop
 * @error: return location for an error
 *
 * Looks whether the file is whole: every page where it belongs, and every row keeping the
 * table's constraints. Reads all of the file, so it belongs in a thread that nobody waits for.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the problems, none when the file is whole; %NULL
 *   with @error set when it could not be looked at
 */
GPtrArray *inv_check_quickly (InvConnection *connection, InvProgress *progress, GError **error);

/**
 * inv_check_thoroughly:
 * @connection: a connection
 * @progress: (nullable): where to tell how far it is, and to be told to stop
 * @error: return location for an error
 *
 * Looks at everything that must hold: the file, its indexes, the references between
 * tables, what the inventory's rules promise, and whether the history can be undone.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the problems, as texts for people, none
 *   when all is well; %NULL with @error set when it could not be looked at
 */
GPtrArray *inv_check_thoroughly (InvConnection *connection, InvProgress *progress, GError **error);

G_END_DECLS
