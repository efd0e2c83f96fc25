/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "inv-import-choices.h"
#include "inv-import-sample.h"
#include "inv-inventory.h"

G_BEGIN_DECLS

/**
 * InvImportState:
 * @INV_IMPORT_STATE_OPEN: it can be decided how to import
 * @INV_IMPORT_STATE_CHECKING: what it would do is being found out
 * @INV_IMPORT_STATE_CHECKED: that is known
 * @INV_IMPORT_STATE_RUNNING: it is being carried out
 * @INV_IMPORT_STATE_DONE: it is done
 *
 * How far the import of a file is.
 */
typedef enum
{
  INV_IMPORT_STATE_OPEN,
  INV_IMPORT_STATE_CHECKING,
  INV_IMPORT_STATE_CHECKED,
  INV_IMPORT_STATE_RUNNING,
  INV_IMPORT_STATE_DONE,
} InvImportState;

#define INV_TYPE_IMPORT_SESSION (inv_import_session_get_type ())

/**
 * InvImportSession:
 *
 * The import of one file, from the moment it is chosen to the end: what the
 * pages of the dialog share. All work is done on other threads.
 *
 * Properties, which notify: `name`, the file's name for people; `state`, an
 * [enum@Inv.ImportState]; `sample-error`, why there is no sample; `error`, why the check or
 * the import has failed; `notice`, what is to be known of a check. The signal
 * `sample-changed` comes whenever a new sample is there. Of the main thread.
 */
G_DECLARE_FINAL_TYPE (InvImportSession, inv_import_session, INV, IMPORT_SESSION, GObject)

/**
 * inv_import_session_new:
 * @inventory: where to import to
 *
 * Returns: (transfer full): a session without a file
 */
InvImportSession *inv_import_session_new (InvInventory *inventory);

InvInventory *inv_import_session_get_inventory (InvImportSession *self);

/**
 * inv_import_session_set_file:
 * @self: a session
 * @file: a file
 *
 * Begins with another file. Nothing that was decided about the one before counts.
 */
void inv_import_session_set_file (InvImportSession *self, GFile *file);

/**
 * inv_import_session_get_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the file
 */
GFile *inv_import_session_get_file (InvImportSession *self);

/**
 * inv_import_session_get_name:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the file's name for people
 */
const char *inv_import_session_get_name (InvImportSession *self);

/**
 * inv_import_session_get_choices:
 * @self: a session
 *
 * Gets what the person has decided, to be changed. What changes how the file is
 * read is followed by inv_import_session_read_sample(), all else by
 * inv_import_session_forget_check().
 *
 * Returns: (transfer none): the choices
 */
InvImportChoices *inv_import_session_get_choices (InvImportSession *self);

/**
 * inv_import_session_read_sample:
 * @self: a session with a file
 *
 * Reads the sample as the choices are now. One that is under way comes to
 * nothing.
 */
void inv_import_session_read_sample (InvImportSession *self);

/**
 * inv_import_session_get_sample:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the last sample that could be read
 */
InvImportSample *inv_import_session_get_sample (InvImportSession *self);

/**
 * inv_import_session_is_reading:
 * @self: a session
 *
 * Returns: whether a newer sample is under way
 */
gboolean inv_import_session_is_reading (InvImportSession *self);

InvImportState inv_import_session_get_state (InvImportSession *self);

/**
 * inv_import_session_get_error:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): why the last check or the import failed
 */
const char *inv_import_session_get_error (InvImportSession *self);

/**
 * inv_import_session_check:
 * @self: a session with a file
 * @notice: (nullable): what the person is to know of this check
 *
 * Finds out what the import would do. A check that is under way is stopped.
 */
void inv_import_session_check (InvImportSession *self, const char *notice);

/**
 * inv_import_session_forget_check:
 * @self: a session
 *
 * Stops a check and forgets what it found, because something was decided anew.
 */
void inv_import_session_forget_check (InvImportSession *self);

/**
 * inv_import_session_get_import:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the import, once it is checked
 */
InvImport *inv_import_session_get_import (InvImportSession *self);

/**
 * inv_import_session_run:
 * @self: a session that is checked
 * @progress: how far it is, and to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Carries the import out. Where the inventory or the file has changed since the
 * check, it checks again instead, and says so as `notice`. After another
 * failure nothing is known any more; it can be checked again.
 */
void inv_import_session_run (InvImportSession *self,
                             InvProgress *progress,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * inv_import_session_run_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: whether it is done
 */
gboolean inv_import_session_run_finish (InvImportSession *self, GAsyncResult *result, GError **error);

/**
 * inv_import_session_get_progress:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): how far the check or import is that is
 *   under way
 */
InvProgress *inv_import_session_get_progress (InvImportSession *self);

/**
 * inv_import_session_cancel:
 * @self: a session
 *
 * Stops what is under way. An import leaves nothing behind then.
 */
void inv_import_session_cancel (InvImportSession *self);

/**
 * InvImportFileKind:
 * @INV_IMPORT_FILE_REJECTS: the rejected rows
 * @INV_IMPORT_FILE_REPORT: what becomes of every number
 *
 * What can be saved of an import.
 */
typedef enum
{
  INV_IMPORT_FILE_REJECTS,
  INV_IMPORT_FILE_REPORT,
} InvImportFileKind;

/**
 * inv_import_session_save:
 * @self: a session that is checked or done
 * @kind: what to save
 * @file: where to
 * @progress: how far it is, and to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves an account of the import.
 */
void inv_import_session_save (InvImportSession *self,
                              InvImportFileKind kind,
                              GFile *file,
                              InvProgress *progress,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

gboolean inv_import_session_save_finish (InvImportSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
