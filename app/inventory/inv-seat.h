/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-progress.h"
#include "inv-store.h"

G_BEGIN_DECLS

/**
 * InvSeat:
 *
 * A worker with a store of its own: a place from which an inventory is read or
 * written. The store lives and ends on the worker's thread. All functions are
 * for the main thread.
 */
typedef struct _InvSeat InvSeat;

/**
 * InvSeatOpenFunc:
 * @path: the inventory's file
 * @data: what came with the job
 * @error: return location for an error
 *
 * Opens the seat's store, on its thread.
 *
 * Returns: (transfer full) (nullable): the store; %NULL without @error leaves
 *   the seat without one
 */
typedef InvStore *(*InvSeatOpenFunc) (const char *path, gpointer data, GError **error);

/**
 * InvSeatFunc:
 * @store: the seat's store
 * @progress: (nullable): how far the work is, and whether to stop
 * @data: what came with the job, to read from and to write results to
 * @error: return location for an error
 *
 * Does a job on the seat's thread.
 *
 * Returns: whether it succeeded
 */
typedef gboolean (*InvSeatFunc) (InvStore *store, InvProgress *progress, gpointer data, GError **error);

/**
 * InvSeatKind:
 * @INV_SEAT_WRITER: its jobs write
 * @INV_SEAT_READER: its jobs read; each sees the inventory as it is when the
 *   job begins, whatever is written meanwhile
 *
 * What a seat is for.
 */
typedef enum
{
  INV_SEAT_WRITER,
  INV_SEAT_READER,
} InvSeatKind;

/**
 * inv_seat_new:
 * @kind: what it is for
 * @name: the name of its thread, at most 15 bytes
 *
 * Returns: (transfer full): a seat without a store
 */
InvSeat *inv_seat_new (InvSeatKind kind, const char *name);

/**
 * inv_seat_free:
 * @self: (transfer full) (nullable): a seat
 *
 * Does what is left to do, closes the store and ends the thread, and waits for
 * all that. [func@Inv.Seat.close_async] before it makes that short.
 */
void inv_seat_free (InvSeat *self);

/**
 * inv_seat_open_async:
 * @self: a seat that has no store
 * @source: (type GObject) (nullable): the source object of the result
 * @path: the inventory's file
 * @func: opens it
 * @data: for @func
 * @free_data: (nullable): frees @data, in the main thread
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Opens the seat's store; [func@Inv.Seat.run_finish] ends it.
 */
void inv_seat_open_async (InvSeat *self,
                          gpointer source,
                          const char *path,
                          InvSeatOpenFunc func,
                          gpointer data,
                          GDestroyNotify free_data,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * inv_seat_run_async:
 * @self: a seat
 * @source: (type GObject) (nullable): the source object of the result
 * @priority: its priority, such as %G_PRIORITY_DEFAULT
 * @func: what to do
 * @data: for @func
 * @free_data: (nullable): frees @data, in the main thread
 * @progress: (nullable): for @func; %NULL for one that only knows @cancellable
 * @cancellable: (nullable): to stop it
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * Does a job with the seat's store.
 */
void inv_seat_run_async (InvSeat *self,
                         gpointer source,
                         int priority,
                         InvSeatFunc func,
                         gpointer data,
                         GDestroyNotify free_data,
                         InvProgress *progress,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);

/**
 * inv_seat_run_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether the job succeeded
 */
gboolean inv_seat_run_finish (GAsyncResult *result, GError **error);

/**
 * inv_seat_get_data:
 * @result: what the callback got
 *
 * Returns: (transfer none): the data of the job, as long as @result lives
 */
gpointer inv_seat_get_data (GAsyncResult *result);

/**
 * inv_seat_get_error:
 * @result: what the callback got
 *
 * Tells why a job failed without ending it, for who stands between it and
 * whoever calls [func@Inv.Seat.run_finish].
 *
 * Returns: (transfer none) (nullable): the error, as long as @result lives;
 *   %NULL if the job succeeded
 */
const GError *inv_seat_get_error (GAsyncResult *result);

/**
 * inv_seat_is_awaited:
 * @result: what the callback got
 * @cancellable: (nullable): what can stop the job that the caller waits for, or
 *   %NULL while it waits for none
 *
 * Tells whether @result is what the caller waits for. A job that was stopped
 * may have succeeded before it heard of that, and its answer is out of date.
 *
 * Returns: %FALSE if @result is of another job, or of one that was stopped
 */
gboolean inv_seat_is_awaited (GAsyncResult *result, GCancellable *cancellable);

/**
 * inv_seat_interrupt:
 * @self: a seat
 *
 * Has the job that is running, and those that wait, fail as cancelled. What
 * only reads loses nothing by it.
 */
void inv_seat_interrupt (InvSeat *self);

/**
 * inv_seat_close_async:
 * @self: a seat
 * @callback: called when it is done, without a source object
 * @user_data: for @callback
 *
 * Closes the seat's store once the jobs given so far are done.
 */
void inv_seat_close_async (InvSeat *self, GAsyncReadyCallback callback, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvSeat, inv_seat_free)

G_END_DECLS
