/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "inv-window.h"

G_BEGIN_DECLS

/**
 * INV_WORK_DIALOG_MANY:
 *
 * Work on more DIDs than this goes on after its dialog has closed.
 */
#define INV_WORK_DIALOG_MANY 200000

#define INV_TYPE_WORK_DIALOG (inv_work_dialog_get_type ())

/**
 * InvWorkDialog:
 *
 * A dialog that has the inventory do what a person filled in. It stays until
 * that is done, or, if it takes long, closes at once and comes back with all
 * that was filled in if it fails. While it was told that it cannot be closed,
 * by adw_dialog_set_can_close(), it asks before it throws that away.
 *
 * Its properties are `window`; `busy`, whether it waits for its work; `error`,
 * what keeps it from its work, for people; and `narrow`, for its breakpoint.
 */
G_DECLARE_DERIVABLE_TYPE (InvWorkDialog, inv_work_dialog, INV, WORK_DIALOG, AdwDialog)

/**
 * InvWorkDialogClass:
 * @done: the work is done and the dialog closed; its data are those of the job
 * @update: `busy` or `error` has changed
 *
 * What a dialog implements.
 */
struct _InvWorkDialogClass
{
  AdwDialogClass parent_class;

  void (*done) (InvWorkDialog *self, gpointer data);
  void (*update) (InvWorkDialog *self);
};

/**
 * inv_work_dialog_get_window:
 * @self: a dialog
 *
 * Returns: (transfer none): the window that it belongs to, open or closed
 */
InvWindow *inv_work_dialog_get_window (InvWorkDialog *self);

/**
 * inv_work_dialog_run:
 * @self: a dialog that is not busy
 * @title: what is being done, for people
 * @n_dids: to how many DIDs it is done
 * @func: what to do, on the inventory's writing thread
 * @data: for @func
 * @free_data: frees @data, in the main thread
 *
 * Begins the work, as a task of the window.
 */
void inv_work_dialog_run (InvWorkDialog *self,
                          const char *title,
                          guint64 n_dids,
                          InvSeatFunc func,
                          gpointer data,
                          GDestroyNotify free_data);

/**
 * InvWorkDialogFound:
 * @self: the dialog
 * @data: those of the job
 *
 * Shows what was looked up.
 */
typedef void (*InvWorkDialogFound) (InvWorkDialog *self, gpointer data);

/**
 * inv_work_dialog_find:
 * @self: a dialog
 * @func: what to look up, on a reading thread of the inventory
 * @data: for @func
 * @free_data: frees @data, in the main thread
 * @found: called in the main thread once that is done
 *
 * Looks something up to show it. Where that fails, `error` says why. Once the
 * dialog has closed, does its work, or looks up something else, it comes to
 * nothing.
 */
void inv_work_dialog_find (InvWorkDialog *self,
                           InvSeatFunc func,
                           gpointer data,
                           GDestroyNotify free_data,
                           InvWorkDialogFound found);

/**
 * inv_work_dialog_cancel:
 * @self: a dialog
 *
 * Stops the work if there is some, else closes the dialog.
 */
void inv_work_dialog_cancel (InvWorkDialog *self);

/**
 * inv_work_dialog_is_busy:
 * @self: a dialog
 *
 * Returns: whether it waits for its work
 */
gboolean inv_work_dialog_is_busy (InvWorkDialog *self);

/**
 * inv_work_dialog_get_error:
 * @self: a dialog
 *
 * Returns: (transfer none) (nullable): what keeps it from its work
 */
const char *inv_work_dialog_get_error (InvWorkDialog *self);

/**
 * inv_work_dialog_set_error:
 * @self: a dialog
 * @error: (nullable): what keeps it from its work, for people
 *
 * Sets the property `error`.
 */
void inv_work_dialog_set_error (InvWorkDialog *self, const char *error);

G_END_DECLS
