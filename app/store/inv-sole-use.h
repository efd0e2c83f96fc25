/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * InvSoleUse:
 *
 * Having an inventory's file for oneself: nobody else has it open or can open
 * it, and all that was written stands in that one file, so that it can be
 * renamed or moved. Belongs to one thread.
 */
typedef struct _InvSoleUse InvSoleUse;

/**
 * inv_sole_use_begin:
 * @path: an inventory's file
 * @error: return location for an error
 *
 * Takes the file for oneself. The errors are those of opening it to write, and
 * %INV_ERROR_BUSY when it is open, in this program or another.
 *
 * Returns: (transfer full) (nullable): the sole use, or %NULL with @error set
 */
InvSoleUse *inv_sole_use_begin (const char *path, GError **error);

/**
 * inv_sole_use_end:
 * @self: (transfer full) (nullable): a sole use
 *
 * Lets others have the file again, wherever it is now.
 */
void inv_sole_use_end (InvSoleUse *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvSoleUse, inv_sole_use_end)

G_END_DECLS
