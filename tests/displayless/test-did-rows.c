/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of DIDs as text, against the rows as they were put in. */

#include "config.h"

#include "inv-did-rows.h"
#include "inv-random-dids.h"

#include <string.h>

static void
check_cell (InvRandomDids *fixture, InvField field, const InvValue *value, const InvCell *cell)
{
  g_autofree char *text = inv_field_write_value (field, value, &fixture->context);

  g_assert_cmpstr (cell->text, ==, text);
  g_assert_cmpuint (cell->length, ==, strlen (text));
  g_assert_true ((cell->type == INV_VALUE_NULL) == (value->type == INV_VALUE_NULL));
  if (value->type == INV_VALUE_INTEGER)
    g_assert_cmpint (cell->integer, ==, value->integer);
}

/* Reads the DIDs of the ids and compares them; ids beyond the last DID are gone. */
static void
check_rows (InvRandomDids *fixture, InvDidRows *rows, const guint32 *ids, gsize n_ids)
{
  g_autoptr (GError) error = NULL;
  const InvCell *cells;
  gsize index;
  gsize n_read = 0;
  gsize n_there = 0;

  for (gsize i = 0; i < n_ids; i++)
    n_there += ids[i] <= fixture->dids->len ? 1 : 0;

  inv_did_rows_start (rows, ids, n_ids);
  while (inv_did_rows_next (rows, &index, &cells, &error))
    {
      const InvRandomDid *did = g_ptr_array_index (fixture->dids, ids[index] - 1);

      for (InvField field = INV_FIELD_ID; field < INV_N_FIELDS; field++)
        check_cell (fixture, field, &did->values[field], &cells[field]);
      n_read++;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_read, ==, n_there);
}

static InvDidRows *
new_rows (InvRandomDids *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) fields = inv_field_parse_list ("all", &error);
  InvDidRows *rows = inv_did_rows_new (inv_test_store_get_connection (fixture->store),
                                       (const InvField *) (gconstpointer) fields->data, fields->len,
                                       &fixture->context, &error);

  g_assert_no_error (error);
  return rows;
}

static void
test_all_fields (void)
{
  g_auto (InvRandomDids) fixture = { NULL };
  guint32 ids[1000];

  inv_random_dids_init (&fixture, 1000, 7, 0);

  g_autoptr (InvDidRows) rows = new_rows (&fixture);

  /* Every id once, in no order. */
  for (guint32 i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = (i * 7) % 1000 + 1;
  check_rows (&fixture, rows, ids, G_N_ELEMENTS (ids));
}

static void
test_pages (void)
{
  static const guint32 first[] = { 3, 1, 2 };
  static const guint32 second[] = { 1, 99, 10, 98 };
  g_auto (InvRandomDids) fixture = { NULL };

  inv_random_dids_init (&fixture, 10, 7, 0);

  g_autoptr (InvDidRows) rows = new_rows (&fixture);

  check_rows (&fixture, rows, first, G_N_ELEMENTS (first));
  check_rows (&fixture, rows, second, G_N_ELEMENTS (second));
  check_rows (&fixture, rows, NULL, 0);
  check_rows (&fixture, rows, first, G_N_ELEMENTS (first));
}

/* A page that is left in the middle does not stand in the way of the next, and
 * a name that was changed since is shown as it is now. */
static void
test_renamed (void)
{
  static const guint32 ids[] = { 1, 2, 3 };
  static const InvField fields[] = { INV_FIELD_OPERATOR };
  g_auto (InvRandomDids) fixture = { NULL };
  g_autoptr (GError) error = NULL;
  const InvCell *cells;

  inv_random_dids_init (&fixture, 3, 7, 0);

  InvConnection *connection = inv_test_store_get_connection (fixture.store);
  g_autoptr (InvDidRows)
      rows = inv_did_rows_new (connection, fields, G_N_ELEMENTS (fields), &fixture.context, &error);

  g_assert_no_error (error);
  inv_did_rows_start (rows, ids, G_N_ELEMENTS (ids));
  g_assert_true (inv_did_rows_next (rows, NULL, &cells, &error));
  inv_did_rows_start (rows, ids, 0);
  g_assert_false (inv_did_rows_next (rows, NULL, &cells, &error));

  inv_connection_exec (connection, "UPDATE operator SET name = 'New ' || id, name_key = 'new ' || id",
                       &error);
  g_assert_no_error (error);
  inv_did_rows_start (rows, ids, G_N_ELEMENTS (ids));
  g_assert_true (inv_did_rows_next (rows, NULL, &cells, &error));
  g_assert_true (g_str_has_prefix (cells[0].text, "New "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/did-rows/J2/all-fields", test_all_fields);
  g_test_add_func ("/did-rows/J2/pages", test_pages);
  g_test_add_func ("/did-rows/J2/renamed", test_renamed);

  return g_test_run ();
}
