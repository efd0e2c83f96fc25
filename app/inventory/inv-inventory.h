/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-progress.h"
#include "inv-seat.h"
#include "inv-store.h"

G_BEGIN_DECLS

#define INV_TYPE_INVENTORY (inv_inventory_get_type ())

/**
 * InvInventory:
 *
 * An open inventory, for a program with a main loop. Everything that touches
 * its file happens on threads of its own, and results come back to the main
 * thread: one thread writes; one reads pages of rows, so that these never wait
 * behind a search; one searches and counts; one exports, from a state of the
 * inventory that stands still meanwhile.
 *
 * It is an [iface@Inv.DidLoader], so an [class@Inv.DidList] can show it. Its
 * signal [signal@Inv.DidLoader::changed] comes after writes, by this program or
 * another: several that follow each other closely give one. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvInventory, inv_inventory, INV, INVENTORY, GObject)

/**
 * InvInventoryOpenFlags:
 * @INV_INVENTORY_OPEN_NONE: open what is there
 * @INV_INVENTORY_OPEN_CREATE: make an empty inventory, and the folders that it
 *   lies in, if it is not there
 * @INV_INVENTORY_OPEN_TO_LOOK: copy it to a temporary folder and read the copy, so
 *   that the file is left alone, wherever it lies; nothing in this program may
 *   have it open
 *
 * How to open an inventory.
 */
typedef enum
{
  INV_INVENTORY_OPEN_NONE = 0,
  INV_INVENTORY_OPEN_CREATE = 1 << 0,
  INV_INVENTORY_OPEN_TO_LOOK = 1 << 1,
} InvInventoryOpenFlags;

/**
 * inv_inventory_get_default_path:
 *
 * Returns: (transfer full): the file that is opened unless another is named
 */
char *inv_inventory_get_default_path (void);

/**
 * inv_inventory_open_async:
 * @path: the inventory's file
 * @flags: how to open it
 * @callback: called when it is open, without a source object
 * @user_data: for @callback
 *
 * Opens an inventory. One that may not be written, or that a newer version
 * made, is opened for reading only: see inv_inventory_get_read_only_reason().
 */
void inv_inventory_open_async (const char *path,
                               InvInventoryOpenFlags flags,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * inv_inventory_open_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * The errors are those of [func@Inv.Store.open].
 *
 * Returns: (transfer full): the inventory, or %NULL with @error set
 */
InvInventory *inv_inventory_open_finish (GAsyncResult *result, GError **error);

/**
 * inv_inventory_close_async:
 * @self: an inventory
 * @callback: (nullable): called when it is closed
 * @user_data: for @callback
 *
 * Closes an inventory, after the writes that it was given. What only reads is
 * interrupted.
 */
void inv_inventory_close_async (InvInventory *self, GAsyncReadyCallback callback, gpointer user_data);

/**
 * inv_inventory_close_finish:
 * @self: an inventory
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: %TRUE
 */
gboolean inv_inventory_close_finish (InvInventory *self, GAsyncResult *result, GError **error);

/**
 * inv_inventory_get_path:
 * @self: an inventory
 *
 * Returns: (transfer none): its file
 */
const char *inv_inventory_get_path (InvInventory *self);

/**
 * inv_inventory_get_name:
 * @self: an inventory
 *
 * Returns: (transfer none): its name for people, that of its file
 */
const char *inv_inventory_get_name (InvInventory *self);

/**
 * inv_inventory_get_read_only_reason:
 * @self: an inventory
 *
 * Returns: (transfer none) (nullable): why it cannot be written, for people;
 *   %NULL if it can
 */
const GError *inv_inventory_get_read_only_reason (InvInventory *self);

/**
 * inv_inventory_is_look:
 * @self: an inventory
 *
 * Returns: whether it is a copy to look at: %INV_INVENTORY_OPEN_TO_LOOK
 */
gboolean inv_inventory_is_look (InvInventory *self);

/**
 * inv_inventory_check:
 * @self: an inventory
 *
 * Looks whether another program has written to the inventory, which happens
 * every second anyway.
 */
void inv_inventory_check (InvInventory *self);

/**
 * inv_inventory_write_async:
 * @self: an inventory
 * @func: what to do, on the writing thread
 * @data: for @func
 * @free_data: (nullable): frees @data, in the main thread
 * @progress: (nullable): how far it is, and to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes. Writes go one after the other, in the order in which they were given.
 */
void inv_inventory_write_async (InvInventory *self,
                                InvSeatFunc func,
                                gpointer data,
                                GDestroyNotify free_data,
                                InvProgress *progress,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * inv_inventory_read_async:
 * @self: an inventory
 * @func: what to do, on the thread that searches and counts
 * @data: for @func
 * @free_data: (nullable): frees @data, in the main thread
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads.
 */
void inv_inventory_read_async (InvInventory *self,
                               InvSeatFunc func,
                               gpointer data,
                               GDestroyNotify free_data,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * inv_inventory_export_async:
 * @self: an inventory
 * @func: what to do, on a thread for that; it sees the inventory as it is when
 *   it begins, whatever is written meanwhile
 * @data: for @func
 * @free_data: (nullable): frees @data, in the main thread
 * @progress: (nullable): how far it is, and to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads for as long as it takes.
 */
void inv_inventory_export_async (InvInventory *self,
                                 InvSeatFunc func,
                                 gpointer data,
                                 GDestroyNotify free_data,
                                 InvProgress *progress,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * inv_inventory_run_finish:
 * @self: an inventory
 * @result: what the callback of a write, read or export got
 * @data: (out) (optional) (transfer none): the job's data, as long as @result
 *   lives
 * @error: return location for an error
 *
 * Ends a write, read or export.
 *
 * Returns: whether it succeeded
 */
gboolean inv_inventory_run_finish (InvInventory *self, GAsyncResult *result, gpointer *data, GError **error);

/**
 * inv_inventory_is_writing:
 * @self: an inventory
 *
 * Whether writes of this program are under way. The property `writing`
 * notifies.
 *
 * Returns: %TRUE if there are
 */
gboolean inv_inventory_is_writing (InvInventory *self);

/**
 * inv_inventory_get_undo_label:
 * @self: an inventory
 *
 * What Undo would take back, for people: *Import 24,522 DIDs*. The property
 * `undo-label` notifies.
 *
 * Returns: (transfer none) (nullable): the step, or %NULL if there is none
 */
const char *inv_inventory_get_undo_label (InvInventory *self);

/**
 * inv_inventory_get_redo_label:
 * @self: an inventory
 *
 * What Redo would do again. The property `redo-label` notifies.
 *
 * Returns: (transfer none) (nullable): the step, or %NULL if there is none
 */
const char *inv_inventory_get_redo_label (InvInventory *self);

/**
 * inv_inventory_undo_async:
 * @self: an inventory
 * @n_steps: how many steps, 1 or more
 * @progress: (nullable): how far it is, and to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes back the newest steps in effect: all of them or, when it fails or is
 * stopped, none.
 */
void inv_inventory_undo_async (InvInventory *self,
                               guint n_steps,
                               InvProgress *progress,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * inv_inventory_undo_to_async:
 * @self: an inventory
 * @step: the id of a step
 * @n_steps: how many later steps are in effect, as far as the person knows
 * @progress: (nullable): how far it is, and to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Goes back to a step: takes back all that are in effect and came later. Where
 * these are not as many as the person was told, it fails with
 * %INV_ERROR_CHANGED.
 */
void inv_inventory_undo_to_async (InvInventory *self,
                                  gint64 step,
                                  guint n_steps,
                                  InvProgress *progress,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * inv_inventory_redo_async:
 * @self: an inventory
 * @n_steps: how many steps, 1 or more
 * @progress: (nullable): how far it is, and to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does again what was undone last: all of the steps or, when it fails or is
 * stopped, none.
 */
void inv_inventory_redo_async (InvInventory *self,
                               guint n_steps,
                               InvProgress *progress,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * inv_inventory_undo_finish:
 * @self: an inventory
 * @result: what the callback of undo or redo got
 * @error: return location for an error
 *
 * Returns: (transfer full): what was undone or done again, for people, or
 *   %NULL with @error set
 */
char *inv_inventory_undo_finish (InvInventory *self, GAsyncResult *result, GError **error);

G_END_DECLS
