/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * INV_ERROR:
 *
 * The one error domain of the program. The codes are [enum@Inv.Error].
 *
 * A message is written for the person at the screen: what went wrong, with
 * which value, and what to do now.
 */
#define INV_ERROR (inv_error_quark ())

/**
 * InvError:
 * @INV_ERROR_INVALID: a value cannot be what it was given for
 * @INV_ERROR_USAGE: a command, option, field or query is not written right
 * @INV_ERROR_NOT_FOUND: something that was named is not there
 * @INV_ERROR_EXISTS: something of that name or number is there already
 * @INV_ERROR_IN_USE: other things refer to it, so it cannot go
 * @INV_ERROR_FORBIDDEN: a rule of the inventory does not allow it
 * @INV_ERROR_BUSY: another program is writing to the inventory
 * @INV_ERROR_READ_ONLY: the inventory, or its folder, cannot be written
 * @INV_ERROR_NEWER: the inventory was made by a newer version
 * @INV_ERROR_DAMAGED: the file is not whole
 * @INV_ERROR_NOT_INVENTORY: the file is something else than an inventory
 * @INV_ERROR_NO_SPACE: the disk is full
 * @INV_ERROR_IO: a file could not be read or written
 * @INV_ERROR_CANCELLED: the person stopped the work
 * @INV_ERROR_CHANGED: things are no longer as they were left, so the step
 *   cannot be taken back or done again
 *
 * What kind of failure a [struct@GLib.Error] of [const@Inv.ERROR] tells of.
 * Whatever the code, the inventory is as it was before.
 */
typedef enum
{
  INV_ERROR_INVALID,
  INV_ERROR_USAGE,
  INV_ERROR_NOT_FOUND,
  INV_ERROR_EXISTS,
  INV_ERROR_IN_USE,
  INV_ERROR_FORBIDDEN,
  INV_ERROR_BUSY,
  INV_ERROR_READ_ONLY,
  INV_ERROR_NEWER,
  INV_ERROR_DAMAGED,
  INV_ERROR_NOT_INVENTORY,
  INV_ERROR_NO_SPACE,
  INV_ERROR_IO,
  INV_ERROR_CANCELLED,
  INV_ERROR_CHANGED,
} InvError;

GQuark inv_error_quark (void);

G_END_DECLS
