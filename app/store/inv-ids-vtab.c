/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ids in memory as a table of SQL, so that one statement works on any number
 * of rows, and as a function that tells whether a row is among them. */

#include "config.h"

#include "inv-ids-vtab.h"

#include "inv-vtab.h"

#define IDS_POINTER "inv-ids"

enum
{
  COLUMN_ID,
  COLUMN_POSITION,
  COLUMN_IDS,
};

/* What is bound: a set, or a list that belongs to the caller. */
typedef struct
{
  InvIdSet *set;
  const guint32 *list;
  gsize n_list;
} BoundIds;

typedef struct
{
  sqlite3_vtab_cursor base;
  const BoundIds *ids;
  InvIdSetIter iter;
  gint64 id;
  gsize position;
  gboolean is_at_end;
} IdsCursor;

static void
bound_ids_free (gpointer data)
{
  BoundIds *ids = data;

  g_clear_pointer (&ids->set, inv_id_set_unref);
  g_free (ids);
}

static int
ids_connect_cb (sqlite3 *sqlite,
                void *data,
                int n_arguments,
                const char *const *arguments,
                sqlite3_vtab **vtab,
                char **message)
{
  return inv_vtab_connect (sqlite, "CREATE TABLE x (id INTEGER, position INTEGER, ids HIDDEN)", vtab);
}

static int
ids_best_index_cb (sqlite3_vtab *vtab, sqlite3_index_info *info)
{
  int result = inv_vtab_require_argument (info, COLUMN_IDS);

  if (info->nOrderBy == 1 && info->aOrderBy[0].iColumn == COLUMN_POSITION && !info->aOrderBy[0].desc)
    info->orderByConsumed = 1;

  return result;
}

static int
ids_open_cb (sqlite3_vtab *vtab, sqlite3_vtab_cursor **cursor)
{
  *cursor = (sqlite3_vtab_cursor *) g_new0 (IdsCursor, 1);

  return SQLITE_OK;
}

static void
go_to_position (IdsCursor *self)
{
  if (self->ids->set != NULL)
    {
      self->is_at_end = !inv_id_set_iter_next (&self->iter, &self->id);
      return;
    }

  self->is_at_end = self->position >= self->ids->n_list;
  if (!self->is_at_end)
    self->id = self->ids->list[self->position];
}

static int
ids_filter_cb (sqlite3_vtab_cursor *cursor,
               int index_number,
               const char *index_text,
               int n_arguments,
               sqlite3_value **arguments)
{
  IdsCursor *self = (IdsCursor *) cursor;

  self->ids = sqlite3_value_pointer (arguments[0], IDS_POINTER);
  self->position = 0;
  self->is_at_end = self->ids == NULL;

  if (!self->is_at_end)
    {
      if (self->ids->set != NULL)
        inv_id_set_iter_init (&self->iter, self->ids->set);
      go_to_position (self);
    }

  return SQLITE_OK;
}

static int
ids_next_cb (sqlite3_vtab_cursor *cursor)
{
  IdsCursor *self = (IdsCursor *) cursor;

  self->position++;
  go_to_position (self);

  return SQLITE_OK;
}

static int
ids_eof_cb (sqlite3_vtab_cursor *cursor)
{
  return ((IdsCursor *) cursor)->is_at_end;
}

static int
ids_column_cb (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
  IdsCursor *self = (IdsCursor *) cursor;

  if (column == COLUMN_ID)
    sqlite3_result_int64 (context, self->id);
  else if (column == COLUMN_POSITION)
    sqlite3_result_int64 (context, (gint64) self->position);

  return SQLITE_OK;
}

static int
ids_rowid_cb (sqlite3_vtab_cursor *cursor, sqlite3_int64 *row_id)
{
  *row_id = (sqlite3_int64) ((IdsCursor *) cursor)->position;

  return SQLITE_OK;
}

static const sqlite3_module ids_module = {
  .xConnect = ids_connect_cb,
  .xBestIndex = ids_best_index_cb,
  .xDisconnect = inv_vtab_disconnect,
  .xOpen = ids_open_cb,
  .xClose = inv_vtab_close,
  .xFilter = ids_filter_cb,
  .xNext = ids_next_cb,
  .xEof = ids_eof_cb,
  .xColumn = ids_column_cb,
  .xRowid = ids_rowid_cb,
};

/* Remembers the run that was found last: a scan asks for it again, or for the next one. */
static void
has_id_cb (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  const InvIdRun **run = sqlite3_get_auxdata (context, 0);
  gint64 id = sqlite3_value_int64 (arguments[1]);
  const BoundIds *ids;
  const InvIdRun *runs;
  gsize n_runs;
  gsize low = 0;
  gsize high;

  if G_LIKELY (run != NULL && id >= (*run)->first && id <= (*run)->last)
    {
      sqlite3_result_int (context, 1);
      return;
    }

  ids = sqlite3_value_pointer (arguments[0], IDS_POINTER);
  if (ids == NULL || ids->set == NULL)
    {
      sqlite3_result_error (context, "inv_has_id needs a set of ids", -1);
      return;
    }

  runs = inv_id_set_get_runs (ids->set, &n_runs);
  high = n_runs;
  if (run != NULL && id > (*run)->last)
    {
      low = (gsize) (*run - runs) + 1;
      if (low < n_runs && id <= runs[low].last)
        high = low;
    }

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (runs[middle].last < id)
        low = middle + 1;
      else
        high = middle;
    }

  if (low >= n_runs || id < runs[low].first)
    {
      sqlite3_result_int (context, 0);
      return;
    }

  sqlite3_result_int (context, 1);
  if (run == NULL)
    {
      run = g_new (const InvIdRun *, 1);
      *run = &runs[low];
      sqlite3_set_auxdata (context, 0, run, g_free);
    }
  else
    *run = &runs[low];
}

void
inv_ids_vtab_register (sqlite3 *sqlite)
{
  sqlite3_create_module_v2 (sqlite, "inv_ids", &ids_module, NULL, NULL);
  sqlite3_create_function_v2 (sqlite, "inv_has_id", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, has_id_cb, NULL,
                              NULL, NULL);
}

void
inv_statement_bind_id_set (InvStatement *statement, int parameter, const InvIdSet *set)
{
  BoundIds *ids = g_new0 (BoundIds, 1);

  ids->set = inv_id_set_ref ((InvIdSet *) set);
  inv_statement_bind_pointer (statement, parameter, ids, IDS_POINTER, bound_ids_free);
}

void
inv_statement_bind_ids (InvStatement *statement, int parameter, const guint32 *ids, gsize n_ids)
{
  BoundIds *bound = g_new0 (BoundIds, 1);

  bound->list = ids;
  bound->n_list = n_ids;
  inv_statement_bind_pointer (statement, parameter, bound, IDS_POINTER, bound_ids_free);
}
