/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The saved searches of an open inventory: they come, are counted, follow what
 * is written, and take what is done to them.
 */

#include "config.h"

#include "inv-error.h"
#include "inv-saved-search.h"
#include "inv-saved-searches.h"
#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "main-loop.h"

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

typedef struct
{
  InvTestStore *other;
  gint64 operator_id;
  InvInventory *inventory;
  InvSavedSearches *searches;
} Fixture;

static void
set_up (Fixture *fixture, const void *data)
{
  g_autoptr (GError) error = NULL;

  fixture->other = inv_test_store_new ();
  fixture->operator_id = inv_test_store_add_operator (fixture->other, "Northline Telecom");
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 1000, fixture->operator_id);
  inv_saved_search_add (fixture->other->store, "Stock", "status:instock", &error);
  g_assert_no_error (error);
  inv_saved_search_add (fixture->other->store, "Hundred", "4420794600*", &error);
  g_assert_no_error (error);

  fixture->inventory = inv_test_inventory_open (fixture->other->path);
  fixture->searches = inv_saved_searches_new (fixture->inventory);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  void *inventory = fixture->inventory;

  inv_test_inventory_close (fixture->inventory);

  /* What was still being counted holds the inventory until it has ended. */
  g_assert_finalize_object (fixture->searches);
  g_object_add_weak_pointer (G_OBJECT (inventory), &inventory);
  g_object_unref (fixture->inventory);
  main_loop_until (inventory == NULL);
  inv_test_store_free (fixture->other);
}

/* The rows as text, each with its count. */
static char *
describe (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->searches)); i++)
    {
      g_autoptr (InvSavedItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->searches), i);

      g_string_append_printf (text, "%s%s=%d", i > 0 ? " " : "", inv_saved_item_get_name (item),
                              (int) inv_saved_item_get_count (item));
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_described (Fixture *fixture, const char *expected)
{
  g_autofree char *description = describe (fixture);

  return g_str_equal (description, expected);
}

static gint64
get_id (Fixture *fixture, guint position)
{
  g_autoptr (InvSavedItem) item = g_list_model_get_item (G_LIST_MODEL (fixture->searches), position);

  return inv_saved_item_get_id (item);
}

static void
test_counts (Fixture *fixture, const void *data)
{
  main_loop_until (is_described (fixture, "Stock=1000 Hundred=100"));

  inv_test_store_add_dids (fixture->other, FIRST_NUMBER + 1000, 500, fixture->operator_id);
  inv_inventory_check (fixture->inventory);
  main_loop_until (is_described (fixture, "Stock=1500 Hundred=100"));

  /* What is there no more has no figure. */
  g_assert_cmpint (inv_saved_search_add (fixture->other->store, "Gone", "operator:Nobody", NULL), >, 0);
  inv_inventory_check (fixture->inventory);
  main_loop_until (is_described (fixture, "Stock=1500 Hundred=100 Gone=-1"));
}

static void
test_changes (Fixture *fixture, const void *data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (InvSavedItem) first = NULL;

  main_loop_until (is_described (fixture, "Stock=1000 Hundred=100"));
  first = g_list_model_get_item (G_LIST_MODEL (fixture->searches), 0);

  inv_saved_searches_add_async (fixture->searches, "Ten", "did:442079460000..442079460009", 1, NULL, NULL);
  main_loop_until (is_described (fixture, "Stock=1000 Ten=10 Hundred=100"));

  inv_saved_searches_rename_async (fixture->searches, inv_saved_item_get_id (first), "All", NULL, NULL);
  inv_saved_searches_update_async (fixture->searches, inv_saved_item_get_id (first), "did:44*", NULL, NULL);
  inv_saved_searches_delete_async (fixture->searches, get_id (fixture, 2), NULL, NULL);
  main_loop_until (is_described (fixture, "All=1000 Ten=10"));
  g_assert_cmpstr (inv_saved_item_get_query (first), ==, "did:44*");
  g_assert_true (inv_saved_searches_find (fixture->searches, inv_saved_item_get_id (first), NULL) == first);

  inv_saved_searches_move_async (fixture->searches, inv_saved_item_get_id (first), 1, inv_test_keep_result_cb,
                                 &result);
  g_assert_true (is_described (fixture, "Ten=10 All=1000"));
  main_loop_until (result != NULL);
  g_assert_true (inv_saved_searches_change_finish (fixture->searches, result, NULL));
  main_loop_settle ();
  g_assert_true (is_described (fixture, "Ten=10 All=1000"));
  g_assert_cmpint (inv_test_store_query (fixture->other,
                                         "SELECT position FROM saved_search WHERE name = 'All'"),
                   ==, 2);
}

static void
test_refuses (Fixture *fixture, const void *data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  main_loop_until (is_described (fixture, "Stock=1000 Hundred=100"));

  g_assert_true (inv_saved_searches_check_name (fixture->searches, "Other", 0, NULL));
  g_assert_true (inv_saved_searches_check_name (fixture->searches, "STOCK", get_id (fixture, 0), NULL));
  g_assert_false (inv_saved_searches_check_name (fixture->searches, " stock", 0, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (inv_saved_searches_check_name (fixture->searches, " ", 0, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);
  g_clear_error (&error);

  inv_saved_searches_add_async (fixture->searches, "stock", "did:1*", G_MAXUINT, inv_test_keep_result_cb,
                                &result);
  main_loop_until (result != NULL);
  g_assert_false (inv_saved_searches_change_finish (fixture->searches, result, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_EXISTS);
  main_loop_settle ();
  g_assert_true (is_described (fixture, "Stock=1000 Hundred=100"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/saved-searches/J7/counts", test_counts },
    { "/saved-searches/J7/changes", test_changes },
    { "/saved-searches/J7/refuses", test_refuses },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
