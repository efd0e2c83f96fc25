/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For each of many rows, the value that a field must have and the value that it gets instead. */

#include "config.h"

#include "inv-value-map.h"

#define MAP_POINTER "inv-value-map"

/* Rows that follow each other, all with the same values. */
typedef struct
{
  gint64 first;
  gint64 last;
  guint entry;
} MapRun;

typedef struct
{
  InvValue expected;
  InvValue value;
} MapEntry;

struct _InvValueMap
{
  GArray *runs;
  GArray *entries;
  gint64 count;
  gint64 n_met;
  guint cursor;
};

static void
clear_entry_cb (gpointer data)
{
  MapEntry *entry = data;

  inv_value_clear (&entry->expected);
  inv_value_clear (&entry->value);
}

InvValueMap *
inv_value_map_new (void)
{
  InvValueMap *self = g_new0 (InvValueMap, 1);

  self->runs = g_array_new (FALSE, FALSE, sizeof (MapRun));
  self->entries = g_array_new (FALSE, FALSE, sizeof (MapEntry));
  g_array_set_clear_func (self->entries, clear_entry_cb);

  return self;
}

void
inv_value_map_free (InvValueMap *self)
{
  g_array_unref (self->runs);
  g_array_unref (self->entries);
  g_free (self);
}

void
inv_value_map_add (InvValueMap *self, const InvIdSet *ids, const InvValue *expected, const InvValue *value)
{
  gsize n_runs;
  const InvIdRun *runs = inv_id_set_get_runs (ids, &n_runs);
  MapEntry entry;

  for (gsize i = 0; i < n_runs; i++)
    {
      const MapRun run = { runs[i].first, runs[i].last, self->entries->len };

      g_array_append_val (self->runs, run);
    }

  inv_value_copy (&entry.expected, expected);
  inv_value_copy (&entry.value, value);
  g_array_append_val (self->entries, entry);
  self->count += (gint64) inv_id_set_get_count (ids);
}

static int
compare_runs_cb (gconstpointer a, gconstpointer b)
{
  const MapRun *run_a = a;
  const MapRun *run_b = b;

  return (run_a->first > run_b->first) - (run_a->first < run_b->first);
}

gboolean
inv_value_map_end (InvValueMap *self)
{
  const MapRun *runs;

  g_array_sort (self->runs, compare_runs_cb);
  runs = (const MapRun *) self->runs->data;

  for (guint i = 1; i < self->runs->len; i++)
    if (runs[i].first <= runs[i - 1].last)
      return FALSE;

  return TRUE;
}

gboolean
inv_value_map_is_met (InvValueMap *self)
{
  return self->n_met == self->count;
}

/* A scan asks for the run where the cursor is, or for the next. */
static const MapEntry *
find_entry (InvValueMap *self, gint64 id)
{
  const MapRun *runs = (const MapRun *) self->runs->data;
  guint low = 0;
  guint high = self->runs->len;

  if (self->cursor < high && id > runs[self->cursor].last)
    {
      low = self->cursor + 1;
      if (low < high && id <= runs[low].last)
        high = low;
    }
  else if (self->cursor < high && id >= runs[self->cursor].first)
    low = high = self->cursor;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (runs[middle].last < id)
        low = middle + 1;
      else
        high = middle;
    }

  if (low >= self->runs->len || id < runs[low].first)
    return NULL;

  self->cursor = low;

  return &g_array_index (self->entries, MapEntry, runs[low].entry);
}

static gboolean
is_same (const InvValue *value, sqlite3_value *other)
{
  switch (value->type)
    {
    case INV_VALUE_INTEGER:
      return sqlite3_value_type (other) == SQLITE_INTEGER && sqlite3_value_int64 (other) == value->integer;

    case INV_VALUE_TEXT:
      return sqlite3_value_type (other) == SQLITE_TEXT
             && g_str_equal (sqlite3_value_text (other), value->text);

    case INV_VALUE_NULL:
    default:
      return sqlite3_value_type (other) == SQLITE_NULL;
    }
}

static void
map_meets_cb (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  InvValueMap *self = sqlite3_value_pointer (arguments[0], MAP_POINTER);
  const MapEntry *entry = find_entry (self, sqlite3_value_int64 (arguments[1]));
  gboolean is_met = entry != NULL && is_same (&entry->expected, arguments[2]);

  self->n_met += is_met;
  sqlite3_result_int (context, is_met);
}

static void
map_value_cb (sqlite3_context *context, int n_arguments, sqlite3_value **arguments)
{
  InvValueMap *self = sqlite3_value_pointer (arguments[0], MAP_POINTER);
  const MapEntry *entry = find_entry (self, sqlite3_value_int64 (arguments[1]));

  if (entry == NULL)
    sqlite3_result_value (context, arguments[2]);
  else if (entry->value.type == INV_VALUE_INTEGER)
    sqlite3_result_int64 (context, entry->value.integer);
  else if (entry->value.type == INV_VALUE_TEXT)
    sqlite3_result_text (context, entry->value.text, -1, SQLITE_STATIC);
}

void
inv_value_map_register (sqlite3 *sqlite)
{
  sqlite3_create_function_v2 (sqlite, "inv_map_meets", 3, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, map_meets_cb,
                              NULL, NULL, NULL);
  sqlite3_create_function_v2 (sqlite, "inv_map_value", 3, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL, map_value_cb,
                              NULL, NULL, NULL);
}

void
inv_statement_bind_value_map (InvStatement *statement, int parameter, InvValueMap *map)
{
  inv_statement_bind_pointer (statement, parameter, map, MAP_POINTER, NULL);
}
