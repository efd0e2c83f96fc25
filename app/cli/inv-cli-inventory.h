/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-cli.h"

G_BEGIN_DECLS

/**
 * inv_cli_open_for_reading:
 * @cli: the call
 * @error: return location for an error
 *
 * Opens the inventory that the call is about, to read it, and sets its clock.
 *
 * Returns: whether it is open
 */
gboolean inv_cli_open_for_reading (InvCli *cli, GError **error);

/**
 * inv_cli_open_for_writing:
 * @cli: the call
 * @error: return location for an error
 *
 * The same to change it. Begins work, see [func@cli_begin_work].
 *
 * Returns: whether it is open
 */
gboolean inv_cli_open_for_writing (InvCli *cli, GError **error);

/**
 * inv_cli_use_store:
 * @cli: the call
 * @store: (transfer full): an inventory
 * @error: return location for an error
 *
 * Makes the call be about an inventory that is open already.
 *
 * Returns: whether that could be done
 */
gboolean inv_cli_use_store (InvCli *cli, InvStore *store, GError **error);

/**
 * inv_cli_begin_work:
 * @cli: the call
 *
 * From here on Ctrl+C stops the call in order, and a terminal shows how far
 * its progress is.
 */
void inv_cli_begin_work (InvCli *cli);

/**
 * inv_cli_close:
 * @cli: the call
 *
 * Closes whatever is open.
 */
void inv_cli_close (InvCli *cli);

G_END_DECLS
