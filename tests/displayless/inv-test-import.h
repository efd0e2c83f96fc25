/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An inventory in a temporary folder, into which texts are imported and whose content is compared as text. */

#pragma once

#include "inv-export.h"
#include "inv-import.h"
#include "inv-query-sql.h"
#include "inv-settings.h"
#include "inv-statement.h"
#include "inv-test-file.h"

#include <string.h>

typedef struct
{
  InvTestFile *file;
  char *path;
  InvStore *store;
} InvTestImport;

/* 2026-11-22 12:00:00 UTC */
#define INV_TEST_NOW G_GINT64_CONSTANT (1795348800)

static inline void
inv_test_exec (InvTestImport *test, const char *sql)
{
  g_autoptr (GError) error = NULL;

  inv_connection_exec (inv_store_get_connection (test->store), sql, &error);
  g_assert_no_error (error);
}

static inline gint64
inv_test_query (InvTestImport *test, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  inv_connection_query_integer (inv_store_get_connection (test->store), sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

/* Operators 1 Acme (of the reseller 1 Rex) and 2 Bolt with the batches 1 A1 and 2 B1; client 1 Cora with
 * the accounts 1 one and 2 two, a subscription 1 to the package Gold (5 days on Hold) and 2 and 3 to the
 * package Twice. */
static inline InvTestImport *
inv_test_import_new (void)
{
  g_autoptr (GError) error = NULL;
  InvTestImport *test = g_new0 (InvTestImport, 1);

  test->file = inv_test_file_new ("", 0);
  test->path = g_build_filename (test->file->folder, "test.didinventory", NULL);
  test->store = inv_store_open (test->path, INV_CONNECTION_CREATE, INV_THROUGH_COMMAND_LINE, &error);
  g_assert_no_error (error);
  inv_store_set_clock (test->store, INV_TEST_NOW);
  inv_store_set_setting (test->store, INV_SETTING_TIME_ZONE, "UTC", &error);
  inv_store_set_setting (test->store, INV_SETTING_HOLD_DAYS, "30", &error);
  g_assert_no_error (error);

  inv_test_exec (test, "INSERT INTO reseller (name, name_key) VALUES ('Rex', 'rex')");
  inv_test_exec (test, "INSERT INTO operator (name, name_key, reseller_id) VALUES ('Acme', 'acme', 1), "
                       "('Bolt', 'bolt', NULL)");
  inv_test_exec (test,
                 "INSERT INTO batch (name, name_key, operator_id) VALUES ('A1', 'a1', 1), ('B1', 'b1', 2)");
  inv_test_exec (test, "INSERT INTO client (name, name_key) VALUES ('Cora', 'cora')");
  inv_test_exec (
      test, "INSERT INTO account (client_id, name, name_key) VALUES (1, 'one', 'one'), (1, 'two', 'two')");
  inv_test_exec (test, "INSERT INTO package (name, name_key, hold_days) VALUES ('Gold', 'gold', 5), "
                       "('Twice', 'twice', NULL)");
  inv_test_exec (test, "INSERT INTO subscription (client_id, package_id, since) VALUES (1, 1, 0), (1, 2, 0), "
                       "(1, 2, 0)");

  return test;
}

static inline void
inv_test_import_free (InvTestImport *test)
{
  inv_store_free (test->store);
  g_free (test->path);
  inv_test_file_free (test->file);
  g_free (test);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (InvTestImport, inv_test_import_free)

/* Opens a text of that length, or -1, as a file to import. */
static inline InvImport *
inv_test_open (InvTestImport *test,
               const char *text,
               gssize length,
               const InvImportOptions *options,
               GError **error)
{
  g_assert_true (g_file_set_contents (test->file->path, text, length, NULL));

  return inv_import_open (test->file->path, options, error);
}

static inline char *
inv_test_describe (InvImport *import)
{
  const InvImportCounts *counts = inv_import_get_counts (import);
  guint64 sum = 0;

  for (guint i = 0; i < INV_IMPORT_N_OUTCOMES; i++)
    sum += counts->outcomes[i];
  g_assert_cmpuint (counts->read, ==, sum);
  g_assert_cmpuint (counts->corrected, <=,
                    counts->outcomes[INV_IMPORT_CREATED] + counts->outcomes[INV_IMPORT_UPDATED]);

  return g_strdup_printf ("%d created, %d updated, %d unchanged, %d rejected, %d corrected",
                          (int) counts->outcomes[INV_IMPORT_CREATED],
                          (int) counts->outcomes[INV_IMPORT_UPDATED],
                          (int) counts->outcomes[INV_IMPORT_UNCHANGED],
                          (int) counts->outcomes[INV_IMPORT_REJECTED], (int) counts->corrected);
}

/* Imports a text: once to try and once for good, which must come to the same. */
static inline InvImport *
inv_test_run (InvTestImport *test, const char *text, gssize length, const InvImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  gint64 steps = inv_test_query (test, "SELECT count (*) FROM step");
  g_autoptr (InvImport) tried = inv_test_open (test, text, length, options, &error);
  g_assert_no_error (error);

  inv_import_try (tried, test->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inv_test_query (test, "SELECT count (*) FROM step"), ==, steps);

  InvImport *import = inv_import_open (test->file->path, options, &error);
  g_assert_no_error (error);
  inv_import_run (import, test->store, NULL, &error);
  g_assert_no_error (error);

  g_autofree char *would = inv_test_describe (tried);
  g_autofree char *did = inv_test_describe (import);
  g_assert_cmpstr (would, ==, did);

  return import;
}

/* Imports a text and compares the account. */
static inline void
inv_test_expect (InvTestImport *test, const char *text, const InvImportOptions *options, const char *account)
{
  g_autoptr (InvImport) import = inv_test_run (test, text, -1, options);
  g_autofree char *described = inv_test_describe (import);

  g_assert_cmpstr (described, ==, account);
}

/* Writes all DIDs with the columns to a file in the test's folder. */
static inline char *
inv_test_export (InvTestImport *test, const char *name, GArray *columns, gboolean raw)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InvQuery) query = inv_query_new_all ();
  g_autoptr (InvClock) clock = inv_settings_make_clock (test->store, &error);
  g_assert_no_error (error);
  const InvValueContext context = { .zone = inv_clock_get_zone (clock), .now = INV_TEST_NOW };
  g_autoptr (InvIdVector) ids = inv_query_collect (inv_store_get_connection (test->store), query,
                                                   &INV_SORT_DEFAULT, 0, &context, NULL, &error);
  g_assert_no_error (error);
  char *path = g_build_filename (test->file->folder, name, NULL);

  InvCsvFormat format = INV_CSV_FORMAT_INIT;

  format.raw = raw;
  inv_export_csv (path, test->store, ids, columns, &format, NULL, &error);
  g_assert_no_error (error);

  return path;
}

/* The content of some columns of all DIDs, as csv without the header. */
static inline char *
inv_test_content (InvTestImport *test, const char *columns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) fields = inv_field_parse_list (columns, &error);
  g_assert_no_error (error);
  g_autoptr (GArray) export_columns = inv_export_columns_from_fields (fields);
  g_autofree char *path = inv_test_export (test, "content.csv", export_columns, FALSE);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

  return g_strdup (strchr (content, '\n') + 1);
}
