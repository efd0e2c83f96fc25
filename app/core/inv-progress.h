/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INV_TYPE_PROGRESS (inv_progress_get_type ())

/**
 * InvProgress:
 *
 * How far a piece of work is, and whether it shall stop. The thread that works
 * tells of its steps; whoever shows them asks for them now and then, 20 times
 * a second at most, because nothing is emitted. Counting a step costs a few
 * nanoseconds.
 *
 * Work goes through stages. Each has a label and, if it is known, a number of
 * steps in all.
 *
 * All functions may be called from any thread. Those for the thread that works
 * take %NULL for work that nobody watches.
 */
G_DECLARE_FINAL_TYPE (InvProgress, inv_progress, INV, PROGRESS, GObject)

/**
 * inv_progress_new:
 * @cancellable: (nullable): what stops the work; one is made if there is none
 *
 * Returns: (transfer full): progress of work that has not begun
 */
InvProgress *inv_progress_new (GCancellable *cancellable);

/**
 * inv_progress_begin_stage:
 * @self: (nullable): the progress
 * @label: what is being done, for people: *Checking rows*
 * @total: how many steps there will be, 0 if that is not known
 *
 * Goes to the next stage, none of whose steps is done.
 */
void inv_progress_begin_stage (InvProgress *self, const char *label, guint64 total);

/**
 * inv_progress_add:
 * @self: (nullable): the progress
 * @n: how many more steps are done
 *
 * Counts steps. Several threads may count the steps of one stage.
 */
void inv_progress_add (InvProgress *self, guint64 n);

/**
 * inv_progress_set_done:
 * @self: (nullable): the progress
 * @done: how many steps are done in all
 *
 * Tells how many steps of the stage are done.
 */
void inv_progress_set_done (InvProgress *self, guint64 done);

/**
 * inv_progress_set_fraction:
 * @self: (nullable): the progress
 * @fraction: how much is done, from 0 to 1
 *
 * Tells how much of the stage is done where its steps cannot be counted but
 * its share is known, as when a file is read.
 */
void inv_progress_set_fraction (InvProgress *self, double fraction);

/**
 * inv_progress_is_cancelled:
 * @self: (nullable): the progress
 *
 * Returns: whether the work shall stop
 */
gboolean inv_progress_is_cancelled (InvProgress *self);

/**
 * inv_progress_check:
 * @self: (nullable): the progress
 * @error: return location for an error
 *
 * Asks whether the work may go on. If it shall stop, @error becomes
 * %INV_ERROR_CANCELLED.
 *
 * Returns: %FALSE if the work shall stop
 */
gboolean inv_progress_check (InvProgress *self, GError **error);

/**
 * inv_progress_cancel:
 * @self: the progress
 *
 * Asks the work to stop, which it does at its next opportunity.
 */
void inv_progress_cancel (InvProgress *self);

/**
 * inv_progress_get_cancellable:
 * @self: the progress
 *
 * Returns: (transfer none): what stops the work
 */
GCancellable *inv_progress_get_cancellable (InvProgress *self);

/**
 * inv_progress_dup_label:
 * @self: the progress
 *
 * Returns: (transfer full): what is being done, empty before the first stage
 */
char *inv_progress_dup_label (InvProgress *self);

/**
 * inv_progress_get_done:
 * @self: the progress
 *
 * Returns: how many steps of the stage are done
 */
guint64 inv_progress_get_done (InvProgress *self);

/**
 * inv_progress_get_total:
 * @self: the progress
 *
 * Returns: how many steps the stage has, 0 if that is not known
 */
guint64 inv_progress_get_total (InvProgress *self);

/**
 * inv_progress_get_fraction:
 * @self: the progress
 *
 * Returns: how much of the stage is done, from 0 to 1, or less than zero if
 *   that is not known
 */
double inv_progress_get_fraction (InvProgress *self);

G_END_DECLS
