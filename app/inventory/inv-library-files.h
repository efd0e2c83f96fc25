/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with the files of inventories, in a folder of the program's own.
 * These functions take long; they run on a thread that may wait. Each does all
 * or nothing.
 */

#pragma once

#include <gio/gio.h>

#include "inv-progress.h"

G_BEGIN_DECLS

/* The file of an inventory of that name. */
char *inv_library_files_get_path (const char *folder, const char *name);

/* The first inventory in a folder by name, NULL if there is none. */
char *inv_library_files_find_any (const char *folder);

/* Makes an empty inventory and returns its path. */
char *inv_library_files_create (const char *folder, const char *name, GError **error);

/* Gives an inventory that nobody has open another name, and returns its new path. */
char *inv_library_files_rename (const char *path, const char *name, GError **error);

/* Puts an inventory that nobody has open into the trash, or deletes it if @for_good. INV_ERROR_FORBIDDEN means that
 * there is no trash for it. */
gboolean inv_library_files_delete (const char *path, gboolean for_good, GError **error);

/* Writes a copy of an inventory, open or not, to a file. */
gboolean inv_library_files_save_copy (const char *path, GFile *target, InvProgress *progress, GError **error);

/* Copies an inventory from elsewhere to a temporary file in @folder, which holds all that was written to it, and checks
 * it. Returns the file, which inv_copy_remove() removes. */
char *inv_library_files_fetch (const char *folder, GFile *source, InvProgress *progress, GError **error);

/* Copies an inventory from elsewhere into @folder, once it has been checked, under a name that is free. Returns its path
 * there. */
char *inv_library_files_bring_in (const char *folder, GFile *source, InvProgress *progress, GError **error);

/* Puts a backup in the place of an inventory that cannot be opened, which is kept under another name beside it. */
gboolean inv_library_files_replace (const char *path, GFile *backup, InvProgress *progress, GError **error);

G_END_DECLS
