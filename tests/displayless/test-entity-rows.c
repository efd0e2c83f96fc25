/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the pages of operators, resellers and vendor batches: that their
 * counts are those of the inventory, how they are searched, filtered and
 * sorted, and that what somebody holds stays the same row.
 */

#include "config.h"

#include "inv-entity-edit.h"
#include "inv-entity-rows.h"
#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "main-loop.h"

typedef struct
{
  InvTestStore *other;
  InvInventory *inventory;
  InvEntityRows *rows;
} Fixture;

static gint64
add (InvTestStore *store, InvEntity entity, const char *name, const char *field, const char *value)
{
  InvEntityAssignment assignment = { field, value };
  g_autoptr (GError) error = NULL;
  gint64 id = inv_entity_add (store->store, entity, name, &assignment, field != NULL ? 1 : 0, NULL, &error);

  g_assert_no_error (error);

  return id;
}

static void
set_up (Fixture *fixture, const void *data)
{
  InvTestStore *store = inv_test_store_new ();

  add (store, INV_ENTITY_RESELLER, "Brightwire", NULL, NULL);
  add (store, INV_ENTITY_RESELLER, "Äther", NULL, NULL);
  inv_test_store_add_dids (store, 12056660000, 7,
                           add (store, INV_ENTITY_OPERATOR, "Northline Telecom", "reseller", "Brightwire"));
  inv_test_store_add_dids (store, 12057770000, 1204,
                           add (store, INV_ENTITY_OPERATOR, "atlas", "notes", "Málaga"));
  add (store, INV_ENTITY_OPERATOR, "Pacific Voice", "reseller", "Äther");
  add (store, INV_ENTITY_OPERATOR, "Zebra", "reseller", "Brightwire");

  fixture->other = store;
  fixture->inventory = inv_test_inventory_open (store->path);
  fixture->rows = inv_entity_rows_new (fixture->inventory, INV_ENTITY_OPERATOR);
}

static void
set_up_active (Fixture *fixture, const void *data)
{
  set_up (fixture, data);
  inv_entity_rows_set_active (fixture->rows, TRUE);
  main_loop_until (inv_entity_rows_is_ready (fixture->rows));
}

static void
tear_down (Fixture *fixture, const void *data)
{
  inv_test_inventory_close (fixture->inventory);
  main_loop_settle ();
  g_assert_finalize_object (fixture->rows);
  g_assert_finalize_object (fixture->inventory);
  inv_test_store_free (fixture->other);
}

static const InvEntityField *
get_field (const char *name)
{
  return inv_entity_parse_field (INV_ENTITY_OPERATOR, name, NULL);
}

/* The names of the rows, and how many DIDs each has. */
static char *
join (Fixture *fixture)
{
  GListModel *model = G_LIST_MODEL (fixture->rows);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (InvEntityItem) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT, i > 0 ? "|" : "",
                              inv_entity_item_get_name (item),
                              inv_entity_item_get_number (item, get_field ("dids")));
    }

  return g_string_free_and_steal (text);
}

static gboolean
shows (Fixture *fixture, const char *expected)
{
  g_autofree char *text = join (fixture);

  return g_str_equal (text, expected);
}

static void
assert_shows (Fixture *fixture, const char *expected)
{
  g_autofree char *text = join (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_counts (Fixture *fixture, const void *data)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (fixture->rows));

  assert_shows (fixture, "atlas 1204|Northline Telecom 7|Pacific Voice 0|Zebra 0");
  g_assert_cmpuint (inv_entity_rows_get_n_all (fixture->rows), ==, 4);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (InvEntityItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->rows), i);
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM did WHERE operator_id = %d",
                                              (int) inv_entity_item_get_id (item));

      g_assert_cmpint (inv_entity_item_get_number (item, get_field ("dids")), ==,
                       inv_test_store_query (fixture->other, sql));
    }
}

static void
test_searches (Fixture *fixture, const void *data)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } searches[] = {
    { "t", "atlas 1204|Northline Telecom 7|Pacific Voice 0|Zebra 0" },
    { "TEL north", "Northline Telecom 7" },
    { "málaga", "atlas 1204" },
    { "äther", "Pacific Voice 0" },
    { "  ", "atlas 1204|Northline Telecom 7|Pacific Voice 0|Zebra 0" },
    { "1204", "" },
    { "nobody", "" },
    { "", "atlas 1204|Northline Telecom 7|Pacific Voice 0|Zebra 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      inv_entity_rows_set_search (fixture->rows, searches[i].text);
      assert_shows (fixture, searches[i].expected);
      g_assert_cmpuint (inv_entity_rows_get_n_all (fixture->rows), ==, 4);
    }
}

static void
test_filters (Fixture *fixture, const void *data)
{
  inv_entity_rows_set_filter (fixture->rows, get_field ("reseller"), "BRIGHTWIRE");
  assert_shows (fixture, "Northline Telecom 7|Zebra 0");
  inv_entity_rows_set_search (fixture->rows, "zeb");
  assert_shows (fixture, "Zebra 0");
  inv_entity_rows_set_filter (fixture->rows, get_field ("reseller"), "");
  assert_shows (fixture, "");
  inv_entity_rows_set_search (fixture->rows, "");
  assert_shows (fixture, "atlas 1204");
  inv_entity_rows_set_filter (fixture->rows, get_field ("reseller"), NULL);
  assert_shows (fixture, "atlas 1204|Northline Telecom 7|Pacific Voice 0|Zebra 0");
}

static void
test_sorts (Fixture *fixture, const void *data)
{
  static const struct
  {
    const char *field;
    gboolean descending;
    const char *expected;
  } sorts[] = {
    { "dids", FALSE, "Pacific Voice 0|Zebra 0|Northline Telecom 7|atlas 1204" },
    { "dids", TRUE, "atlas 1204|Northline Telecom 7|Pacific Voice 0|Zebra 0" },
    { "name", TRUE, "Zebra 0|Pacific Voice 0|Northline Telecom 7|atlas 1204" },
    { "id", FALSE, "Northline Telecom 7|atlas 1204|Pacific Voice 0|Zebra 0" },
    { "reseller", FALSE, "Northline Telecom 7|Zebra 0|Pacific Voice 0|atlas 1204" },
    { "reseller", TRUE, "Pacific Voice 0|Northline Telecom 7|Zebra 0|atlas 1204" },
    { "notes", FALSE, "atlas 1204|Northline Telecom 7|Pacific Voice 0|Zebra 0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      inv_entity_rows_set_sort (fixture->rows, get_field (sorts[i].field), sorts[i].descending);
      assert_shows (fixture, sorts[i].expected);
    }
}

static void
test_keeps_rows (Fixture *fixture, const void *data)
{
  g_autoptr (InvEntityItem) held = g_list_model_get_item (G_LIST_MODEL (fixture->rows), 1);
  g_autofree char *summary = NULL;
  gint64 id = inv_entity_item_get_id (held);
  InvEntityAssignment rename = { "name", "Aalto" };
  guint position;

  inv_test_store_add_dids (fixture->other, 12058880000, 3, id);
  main_loop_until (shows (fixture, "atlas 1204|Northline Telecom 10|Pacific Voice 0|Zebra 0"));
  g_assert_true (inv_entity_edit (fixture->other->store, INV_ENTITY_OPERATOR, id, &rename, 1, NULL, NULL,
                                  NULL));
  main_loop_until (shows (fixture, "Aalto 10|atlas 1204|Pacific Voice 0|Zebra 0"));

  g_assert_true (inv_entity_rows_find (fixture->rows, id, &position));
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpstr (inv_entity_item_get_name (held), ==, "Aalto");
  g_object_get (held, "summary", &summary, NULL);
  g_assert_cmpstr (summary, ==, "Aalto, DIDs: 10, Reseller: Brightwire");

  g_assert_true (inv_entity_delete (fixture->other->store, INV_ENTITY_OPERATOR, 4, NULL, NULL));
  main_loop_until (shows (fixture, "Aalto 10|atlas 1204|Pacific Voice 0"));
  g_assert_false (inv_entity_rows_find (fixture->rows, 4, NULL));
}

/* What nobody looks at is not read. */
static void
test_reads_when_seen (Fixture *fixture, const void *data)
{
  g_assert_false (inv_entity_rows_is_loading (fixture->rows));
  g_assert_false (inv_entity_rows_is_ready (fixture->rows));

  inv_entity_rows_set_active (fixture->rows, TRUE);
  main_loop_until (shows (fixture, "atlas 1204|Northline Telecom 7|Pacific Voice 0|Zebra 0"));
  inv_entity_rows_set_active (fixture->rows, FALSE);

  add (fixture->other, INV_ENTITY_OPERATOR, "Baltic Voice", NULL, NULL);
  inv_inventory_check (fixture->inventory);
  main_loop_until (g_strcmp0 (inv_inventory_get_undo_label (fixture->inventory), "Add Baltic Voice") == 0);
  main_loop_settle ();
  g_assert_false (inv_entity_rows_is_loading (fixture->rows));

  inv_entity_rows_set_active (fixture->rows, TRUE);
  main_loop_until (shows (fixture, "atlas 1204|Baltic Voice 0|Northline Telecom 7|Pacific Voice 0|Zebra 0"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*set_up) (Fixture *fixture, const void *data);
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/entity-rows/J12/counts", set_up_active, test_counts },
    { "/entity-rows/J12/searches", set_up_active, test_searches },
    { "/entity-rows/J12/filters", set_up_active, test_filters },
    { "/entity-rows/J12/sorts", set_up_active, test_sorts },
    { "/entity-rows/J12/keeps-rows", set_up_active, test_keeps_rows },
    { "/entity-rows/J12/reads-when-seen", set_up, test_reads_when_seen },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, tests[i].set_up, tests[i].test, tear_down);

  return g_test_run ();
}
