/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Inventories for tests. */

#include "config.h"

#include "inv-test-store.h"

#include "inv-statement.h"
#include "inv-step.h"
#include "inv-table.h"

#include <glib/gstdio.h>

void
inv_test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        inv_test_remove_folder (path);
      else
        g_assert_no_errno (g_unlink (path));
    }

  g_assert_no_errno (g_rmdir (folder));
}

InvTestStore *
inv_test_store_new (void)
{
  g_autoptr (GError) error = NULL;
  InvTestStore *self = g_new0 (InvTestStore, 1);

  self->folder = g_dir_make_tmp ("inv-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "Test.didinventory", NULL);
  self->store = inv_store_open (self->path, INV_CONNECTION_CREATE, INV_THROUGH_COMMAND_LINE, &error);
  g_assert_no_error (error);

  return self;
}

void
inv_test_store_free (InvTestStore *self)
{
  g_clear_pointer (&self->store, inv_store_free);
  inv_test_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

InvConnection *
inv_test_store_get_connection (InvTestStore *self)
{
  return inv_store_get_connection (self->store);
}

void
inv_test_store_reopen (InvTestStore *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->store, inv_store_free);
  self->store = inv_store_open (self->path, INV_CONNECTION_WRITE, INV_THROUGH_COMMAND_LINE, &error);
  g_assert_no_error (error);
}

gint64
inv_test_store_add_operator (InvTestStore *self, const char *name)
{
  static const char *const columns[] = { "name", "name_key", NULL };
  g_autofree char *key = g_utf8_casefold (name, -1);
  const InvValue values[] = { inv_value_from_text (name), inv_value_from_text (key) };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) step = inv_step_begin (self->store, "operator-add", NULL, &error);
  gint64 id;

  g_assert_no_error (error);
  inv_step_insert_row (step, "operator", columns, values, &id, &error);
  g_assert_no_error (error);
  inv_step_commit (step, name, 1, &error);
  g_assert_no_error (error);

  return id;
}

typedef struct
{
  InvSource base;
  gint64 first_number;
  gint64 operator_id;
  char number[32];
} DidSource;

static void
get_did_value (InvSource *source, gint64 row, int column, InvValue *value)
{
  DidSource *self = (DidSource *) source;

  switch (column)
    {
    case 0:
      g_snprintf (self->number, sizeof self->number, "%" G_GINT64_FORMAT, self->first_number + row);
      *value = inv_value_from_text (self->number);
      break;

    case 3:
      *value = inv_value_from_integer (self->operator_id);
      break;

    default:
      *value = inv_value_from_integer (1);
      break;
    }
}

gint64
inv_test_store_add_dids (InvTestStore *self, gint64 first_number, gint64 n_dids, gint64 operator_id)
{
  static const char *const columns[] = { "number", "status", "after_hold", "operator_id", NULL };
  DidSource source = {
    .base = { .n_rows = n_dids, .get_value = get_did_value },
    .first_number = first_number,
    .operator_id = operator_id,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStep) step = inv_step_begin (self->store, "create", NULL, &error);
  gint64 id;
  gint64 n_created;

  g_assert_no_error (error);
  inv_step_insert (step, "did", columns, &source.base, &id, &n_created, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_created, ==, n_dids);
  inv_step_commit (step, NULL, n_created, &error);
  g_assert_no_error (error);

  return id;
}

static void
dump_table (InvTestStore *self, const InvTable *table, GString *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", table->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStatement) statement = inv_statement_new (inv_test_store_get_connection (self), sql, &error);

  g_assert_no_error (error);
  while (inv_statement_step (statement, &error))
    {
      g_string_append (text, table->name);
      for (int i = 0; i < inv_statement_get_n_columns (statement); i++)
        {
          const char *value = inv_statement_get_text (statement, i);

          g_string_append_printf (text, " %s=%s", table->columns[i], value != NULL ? value : "-");
        }
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (error);
}

char *
inv_test_store_dump (InvTestStore *self)
{
  GString *text = g_string_new (NULL);
  guint n_tables;
  const InvTable *tables = inv_table_get_all (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    dump_table (self, &tables[i], text);

  return g_string_free_and_steal (text);
}

gint64
inv_test_store_query (InvTestStore *self, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  inv_connection_query_integer (inv_test_store_get_connection (self), sql, &value, &error);
  g_assert_no_error (error);

  return value;
}
