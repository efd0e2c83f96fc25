/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "inv-library-item.h"
#include "inv-progress.h"

G_BEGIN_DECLS

#define INV_TYPE_LIBRARY (inv_library_get_type ())

/**
 * InvLibrary:
 *
 * The inventories in a folder, as a [iface@Gio.ListModel] of
 * [class@Inv.LibraryItem], sorted by name. It looks at the folder again when
 * something happens in it, whoever does it. Of the main thread; what takes long
 * happens on others.
 */
G_DECLARE_FINAL_TYPE (InvLibrary, inv_library, INV, LIBRARY, GObject)

/**
 * inv_library_new:
 * @folder: (nullable): a folder, %NULL for the program's own
 *
 * Returns: (transfer full): the inventories in it; none until the folder has been read
 */
InvLibrary *inv_library_new (const char *folder);

/**
 * inv_library_get_folder:
 * @self: a library
 *
 * Returns: (transfer none): its folder
 */
const char *inv_library_get_folder (InvLibrary *self);

/**
 * inv_library_is_loading:
 * @self: a library
 *
 * Returns: whether the folder has not been read yet; the property `loading`
 *   notifies
 */
gboolean inv_library_is_loading (InvLibrary *self);

/**
 * inv_library_find:
 * @self: a library
 * @name: a name as a person writes it
 *
 * Finds an inventory by what makes two names one.
 *
 * Returns: (transfer none) (nullable): it, or %NULL if there is none
 */
InvLibraryItem *inv_library_find (InvLibrary *self, const char *name);

/**
 * inv_library_check_name:
 * @self: a library
 * @text: a name as a person typed it
 * @renamed: (nullable): the inventory that would get it, %NULL for a new one
 * @error: return location for an error
 *
 * Whether an inventory can have a name. It cannot when it is no name for a file,
 * %INV_ERROR_INVALID, or another one has it, %INV_ERROR_EXISTS.
 *
 * Returns: (transfer full) (nullable): the name as it would be, or %NULL with @error set
 */
char *inv_library_check_name (InvLibrary *self, const char *text, InvLibraryItem *renamed, GError **error);

/**
 * inv_library_create_async:
 * @self: a library
 * @name: a name
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes an empty inventory. [method@Inv.Library.run_finish] gives its path.
 */
void inv_library_create_async (InvLibrary *self,
                               const char *name,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * inv_library_rename_async:
 * @self: a library
 * @path: one of its inventories
 * @name: its new name
 * @backup_folder: (nullable): where its backups are, which get the new name, too
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Renames an inventory that nobody has open, else it is %INV_ERROR_BUSY.
 * [method@Inv.Library.run_finish] gives its new path.
 */
void inv_library_rename_async (InvLibrary *self,
                               const char *path,
                               const char *name,
                               GFile *backup_folder,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * inv_library_delete_async:
 * @self: a library
 * @path: one of its inventories
 * @for_good: whether to delete it without the trash
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts an inventory that nobody has open into the trash, else it is
 * %INV_ERROR_BUSY. Where there is no trash it is %INV_ERROR_FORBIDDEN, and can
 * be asked for again with @for_good.
 */
void inv_library_delete_async (InvLibrary *self,
                               const char *path,
                               gboolean for_good,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * inv_library_save_copy_async:
 * @self: a library
 * @path: an inventory, open or not
 * @target: the file to write, which may be anywhere
 * @progress: (nullable): progress and cancel
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Copies an inventory, as it is at this moment, to a file.
 */
void inv_library_save_copy_async (InvLibrary *self,
                                  const char *path,
                                  GFile *target,
                                  InvProgress *progress,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * inv_library_bring_in_async:
 * @self: a library
 * @source: an inventory's file, which may be anywhere, but which nothing in this
 *   program has open
 * @progress: (nullable): progress and cancel
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Copies an inventory into the folder, checks it, and gives it a name that is
 * free. [method@Inv.Library.run_finish] gives its path. What is none is
 * %INV_ERROR_NOT_INVENTORY or %INV_ERROR_DAMAGED, and leaves nothing behind.
 */
void inv_library_bring_in_async (InvLibrary *self,
                                 GFile *source,
                                 InvProgress *progress,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * inv_library_replace_async:
 * @self: a library
 * @path: an inventory that cannot be opened
 * @backup: a backup of it
 * @progress: (nullable): progress and cancel
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts a backup in the place of a damaged inventory, which is kept under
 * another name.
 */
void inv_library_replace_async (InvLibrary *self,
                                const char *path,
                                GFile *backup,
                                InvProgress *progress,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * inv_library_run_finish:
 * @self: a library
 * @result: what the callback of any of these got
 * @path: (out) (optional) (transfer full) (nullable): the inventory's path
 * @error: return location for an error
 *
 * Returns: whether it was done
 */
gboolean inv_library_run_finish (InvLibrary *self, GAsyncResult *result, char **path, GError **error);

G_END_DECLS
