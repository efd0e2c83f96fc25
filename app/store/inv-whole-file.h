/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A database that appears under its name only when it is whole: it is made
 * beside it under another name first. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes an empty file beside @path and returns its name, or NULL with @error set: INV_ERROR_EXISTS if there is a file
 * @path already and it may not be replaced, INV_ERROR_BUSY if there are writes beside @path that SQLite would take
 * for the new file's. */
char *inv_whole_file_begin (const char *path, gboolean may_replace, GError **error);

/* Gives a file that was closed the name @path, for good even if the machine goes down. A file of that name is
 * replaced if @may_replace, else this fails with INV_ERROR_EXISTS. */
gboolean inv_whole_file_end (const char *temporary, const char *path, gboolean may_replace, GError **error);

/* Gives a file that nobody has open another name, for good even if the machine goes down. Fails with INV_ERROR_EXISTS
 * when there is a file of that name, and then changes nothing. */
gboolean inv_whole_file_rename (const char *from, const char *to, GError **error);

/* Fails with INV_ERROR_BUSY if there are writes beside @path that SQLite would take for those of whatever is put
 * there. */
gboolean inv_whole_file_check_nothing_beside (const char *path, GError **error);

/* Whether both are there and one and the same. */
gboolean inv_whole_file_is_same (const char *a, const char *b);

/* Removes a file that will not be whole. */
void inv_whole_file_abandon (const char *temporary);

G_END_DECLS
