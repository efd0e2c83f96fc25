/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema: every older version is brought up to date, and the program's
 * description of the tables is that of the schema. */

#include "config.h"

#include "inv-schema.h"
#include "inv-statement.h"
#include "inv-table.h"
#include "inv-test-store.h"
#include "inv-undo.h"

#include <sqlite3.h>

/* An inventory as the program of @version left it, with a row and its entry in the log. */
static void
make_old_file (const char *path, int version)
{
  g_autofree char
      *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;"
                               "INSERT INTO operator (name, name_key) VALUES ('Acme', 'acme');"
                               "INSERT INTO step (at, who, through, kind, count, action)"
                               " VALUES (0, 'ann', 'window', 'operator-add', 1, 0);"
                               "INSERT INTO change (step_id, kind, \"table\", first, last, count, ids)"
                               " VALUES (1, 0, 'operator', 1, 1, 1, x'00');",
                               INV_SCHEMA_APPLICATION_ID, version);
  sqlite3 *sqlite;

  g_assert_cmpint (sqlite3_open (path, &sqlite), ==, SQLITE_OK);
  for (int i = 1; i <= version; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d.sql", i);
      g_autofree char *file = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", name, NULL);
      g_autofree char *sql = NULL;

      g_assert_true (g_file_get_contents (file, &sql, NULL, NULL));
      g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    }
  g_assert_cmpint (sqlite3_exec (sqlite, mark, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (sqlite), ==, SQLITE_OK);
}

static char *
get_text (InvConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStatement) statement = inv_statement_new (connection, sql, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  while (inv_statement_step (statement, &error))
    g_string_append_printf (text, "%s\n", inv_statement_get_text (statement, 0));
  g_assert_no_error (error);

  return g_string_free_and_steal (text);
}

static void
test_versions (void)
{
  static const char
      *const schema_sql = "SELECT name || ' ' || coalesce (sql, '') FROM sqlite_schema ORDER BY name";
  g_autoptr (InvTestStore) fresh = inv_test_store_new ();
  g_autofree char *expected = get_text (inv_test_store_get_connection (fresh), schema_sql);

  for (int version = 1; version <= INV_SCHEMA_VERSION; version++)
    {
      g_autofree char *name = g_strdup_printf ("version-%d.didinventory", version);
      g_autofree char *path = g_build_filename (fresh->folder, name, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (InvConnection) reader = NULL;
      g_autoptr (InvStore) store = NULL;
      g_autoptr (GPtrArray) steps = NULL;
      g_autofree char *schema = NULL;

      make_old_file (path, version);

      reader = inv_connection_open (path, INV_CONNECTION_READ, &error);
      g_assert_no_error (error);
      g_clear_pointer (&reader, inv_connection_free);

      store = inv_store_open (path, INV_CONNECTION_WRITE, INV_THROUGH_WINDOW, &error);
      g_assert_no_error (error);
      schema = get_text (inv_store_get_connection (store), schema_sql);
      g_assert_cmpstr (schema, ==, expected);

      steps = inv_undo (store, 1, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (steps->len, ==, 1);
    }
}

/* Names of columns, one a line. */
static char *
get_columns (InvConnection *connection, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info ('%s') ORDER BY cid", table);

  return get_text (connection, sql);
}

static void
test_tables (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  InvConnection *connection = inv_test_store_get_connection (test);
  guint n_tables;
  const InvTable *tables = inv_table_get_all (&n_tables);

  g_assert_cmpint (inv_test_store_query (
                       test,
                       "SELECT count (*) FROM sqlite_schema WHERE name GLOB 'removed_*' AND type = 'table'"),
                   ==, n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_autofree char *joined = g_strjoinv ("\n", (char **) tables[i].columns);
      g_autofree char *expected = g_strconcat (joined, "\n", NULL);
      g_autofree char *expected_removed = g_strconcat ("change_id\n", expected, NULL);
      g_autofree char *columns = get_columns (connection, tables[i].name);
      g_autofree char *removed_columns = get_columns (connection, tables[i].removed_name);
      g_autofree char
          *sql = g_strdup_printf ("SELECT m.name || ' ' || f.\"from\" FROM sqlite_schema AS m"
                                  " JOIN pragma_foreign_key_list (m.name) AS f WHERE f.\"table\" = '%s'",
                                  tables[i].name);
      g_autofree char *referrers = get_text (connection, sql);

      g_assert_cmpstr (columns, ==, expected);
      g_assert_cmpstr (removed_columns, ==, expected_removed);
      g_assert_true (inv_table_find (tables[i].name) == &tables[i]);

      if (tables[i].extension != NULL)
        {
          g_autofree char *only = g_strconcat (tables[i].extension, " id\n", NULL);

          g_assert_cmpstr (referrers, ==, only);
        }
    }

  g_assert_null (inv_table_find ("setting"));
  g_assert_true (inv_table_has_column (inv_table_find ("did"), "area"));
  g_assert_false (inv_table_has_column (inv_table_find ("did"), "name"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/versions", test_versions);
  g_test_add_func ("/schema/tables", test_tables);

  return g_test_run ();
}
