/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What only the store's own files may ask of a connection. */

#pragma once

#include <sqlite3.h>

#include "inv-connection.h"
#include "inv-temporary-copy.h"

G_BEGIN_DECLS

struct _InvConnection
{
  GThread *thread;
  sqlite3 *sqlite;
  char *path;
  char *display_name;
  InvTemporaryCopy *copy;
  GHashTable *idle_statements;
  InvProgress *progress;
  guint n_rows_not_told;
  gboolean is_writable;
  gboolean is_newer;

  /* Set by any thread. */
  int is_interrupted;
};

/* From now on statements stop when the progress or inv_connection_interrupt() says so. */
void inv_connection_poll_whether_to_stop (InvConnection *self);

sqlite3 *inv_connection_get_sqlite (InvConnection *self);

/* Sets @error to what SQLite's @result means for the file called @name. Returns FALSE always, so that a caller
 * can return it. */
gboolean inv_sqlite_set_error (sqlite3 *sqlite, const char *name, int result, GError **error);

/* The same for the file of a connection. */
gboolean inv_connection_set_error (InvConnection *self, int result, GError **error);

/* Whether references between tables are checked, as they are from the start. Unlike the pragma it may be
 * called within a transaction. */
void inv_connection_set_checks_references (InvConnection *self, gboolean checks_references);

sqlite3_stmt *inv_connection_take_statement (InvConnection *self, const char *sql, GError **error);
void inv_connection_give_statement (InvConnection *self, sqlite3_stmt *statement);

G_END_DECLS
