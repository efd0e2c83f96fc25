/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of names that drop-downs show: that they hold what the inventory
 * holds, that their rows stay the same objects, and that no more is told than
 * what changed.
 */

#include "config.h"

#include "inv-entity-edit.h"
#include "inv-list-update.h"
#include "inv-name-list.h"
#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "main-loop.h"

typedef struct
{
  InvTestStore *other;
  gint64 operator_id;
  InvInventory *inventory;
} Fixture;

static void
set_up (Fixture *fixture, const void *data)
{
  fixture->other = inv_test_store_new ();
  fixture->operator_id = inv_test_store_add_operator (fixture->other, "Northline Telecom");
  fixture->inventory = inv_test_inventory_open (fixture->other->path);
}

static void
tear_down (Fixture *fixture, const void *data)
{
  inv_test_inventory_close (fixture->inventory);
  main_loop_settle ();
  g_assert_finalize_object (fixture->inventory);
  inv_test_store_free (fixture->other);
}

static gint64
add (Fixture *fixture, InvEntity entity, const char *name, const char *field, const char *value)
{
  InvEntityAssignment assignment = { field, value };
  g_autoptr (GError) error = NULL;
  gint64 id = inv_entity_add (fixture->other->store, entity, name, &assignment, field != NULL ? 1 : 0, NULL,
                              &error);

  g_assert_no_error (error);

  return id;
}

static char *
join (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (InvNamed) named = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", inv_named_get_name (named));
    }

  return g_string_free_and_steal (text);
}

static gboolean
shows (InvNameList *list, const char *expected)
{
  g_autofree char *names = join (G_LIST_MODEL (list));

  return g_str_equal (names, expected);
}

static void
test_follows_the_inventory (Fixture *fixture, const void *data)
{
  g_autoptr (InvNameList) list = inv_name_list_new (fixture->inventory, INV_ENTITY_OPERATOR);
  InvEntityAssignment rename = { "name", "southline" };
  g_autoptr (InvNamed) northline = NULL;

  g_assert_true (inv_name_list_is_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  main_loop_until (!inv_name_list_is_loading (list));
  g_assert_true (shows (list, "Northline Telecom"));
  northline = g_list_model_get_item (G_LIST_MODEL (list), 0);

  add (fixture, INV_ENTITY_OPERATOR, "Árbol", NULL, NULL);
  add (fixture, INV_ENTITY_OPERATOR, "Pacific Voice", NULL, NULL);
  add (fixture, INV_ENTITY_RESELLER, "Not among them", NULL, NULL);
  inv_name_list_refresh (list);
  main_loop_until (!inv_name_list_is_loading (list));
  g_assert_true (shows (list, "Northline Telecom|Pacific Voice|Árbol"));
  g_assert_true (inv_name_list_find (list, fixture->operator_id, NULL) == northline);

  g_assert_true (inv_entity_edit (fixture->other->store, INV_ENTITY_OPERATOR, fixture->operator_id, &rename,
                                  1, NULL, NULL, NULL));
  main_loop_until (shows (list, "Pacific Voice|southline|Árbol"));
  g_assert_true (inv_name_list_find_name (list, " SOUTHLINE") == northline);

  g_assert_true (inv_entity_delete (fixture->other->store, INV_ENTITY_OPERATOR, fixture->operator_id, NULL,
                                    NULL));
  main_loop_until (shows (list, "Pacific Voice|Árbol"));
  g_assert_null (inv_name_list_find (list, fixture->operator_id, NULL));
}

static void
test_shows_an_owners (Fixture *fixture, const void *data)
{
  g_autoptr (InvNameList) accounts = NULL;
  g_autoptr (InvNameList) batches = NULL;
  gint64 acme = add (fixture, INV_ENTITY_CLIENT, "Acme", NULL, NULL);
  gint64 other = add (fixture, INV_ENTITY_CLIENT, "Other", NULL, NULL);

  add (fixture, INV_ENTITY_ACCOUNT, "7001", "client", "Acme");
  add (fixture, INV_ENTITY_ACCOUNT, "7000", "client", "Acme");
  add (fixture, INV_ENTITY_ACCOUNT, "8000", "client", "Other");
  add (fixture, INV_ENTITY_OPERATOR, "Pacific Voice", NULL, NULL);
  add (fixture, INV_ENTITY_BATCH, "NL 1", "operator", "Northline Telecom");
  add (fixture, INV_ENTITY_BATCH, "PV 1", "operator", "Pacific Voice");

  accounts = inv_name_list_new (fixture->inventory, INV_ENTITY_ACCOUNT);
  main_loop_until (shows (accounts, "7000|7001|8000"));
  inv_name_list_set_owner (accounts, acme);
  main_loop_until (shows (accounts, "7000|7001"));
  inv_name_list_set_owner (accounts, other);
  main_loop_until (shows (accounts, "8000"));

  batches = inv_name_list_new (fixture->inventory, INV_ENTITY_BATCH);
  inv_name_list_set_owner (batches, fixture->operator_id);
  main_loop_until (shows (batches, "NL 1"));
}

static void
test_suggests (Fixture *fixture, const void *data)
{
  g_autoptr (InvNameList) list = inv_name_list_new (fixture->inventory, INV_ENTITY_OPERATOR);

  main_loop_until (!inv_name_list_is_loading (list));
  g_assert_cmpstr (inv_named_get_name (inv_name_list_suggest (list, "Nortline Telecom")), ==,
                   "Northline Telecom");
  g_assert_null (inv_name_list_suggest (list, "Something else"));
  g_assert_null (inv_name_list_find_name (list, "Something else"));
}

/* A mirror of a list, kept by its signals alone. */
static void
mirror_cb (GListModel *model, guint position, guint n_removed, guint n_added, void *user_data)
{
  GPtrArray *mirror = user_data;

  g_assert_cmpuint (position + n_removed, <=, mirror->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (mirror, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (mirror, position + i, g_list_model_get_item (model, position + i));
  g_assert_cmpuint (mirror->len, ==, g_list_model_get_n_items (model));
}

/* Names are chosen, renamed and dropped at random, and the mirror stays true. */
static void
test_tells_what_changed (Fixture *fixture, const void *data)
{
  g_autoptr (InvNameList) list = inv_name_list_new (fixture->inventory, INV_ENTITY_RESELLER);
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 ids[12] = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (mirror_cb), mirror);

  for (int round = 0; round < 60; round++)
    {
      for (int change = g_test_rand_int_range (0, 5); change >= 0; change--)
        {
          gint64 *id = &ids[g_test_rand_int_range (0, G_N_ELEMENTS (ids))];
          g_autofree char *name = g_strdup_printf ("Reseller %03d %d", g_test_rand_int_range (0, 1000),
                                                   (int) (id - ids));
          InvEntityAssignment rename = { "name", name };

          if (*id == 0)
            *id = add (fixture, INV_ENTITY_RESELLER, name, NULL, NULL);
          else if (g_test_rand_bit ())
            g_assert_true (inv_entity_edit (fixture->other->store, INV_ENTITY_RESELLER, *id, &rename, 1, NULL,
                                            NULL, NULL));
          else if (inv_entity_delete (fixture->other->store, INV_ENTITY_RESELLER, *id, NULL, NULL))
            *id = 0;
        }

      inv_name_list_refresh (list);
      main_loop_until (!inv_name_list_is_loading (list));

      g_assert_cmpint (mirror->len, ==,
                       inv_test_store_query (fixture->other, "SELECT count (*) FROM reseller"));
      for (guint i = 0; i < mirror->len; i++)
        {
          g_autoptr (InvNamed) named = g_list_model_get_item (G_LIST_MODEL (list), i);
          guint position;

          g_assert_true (named == g_ptr_array_index (mirror, i));
          g_assert_true (inv_name_list_find (list, inv_named_get_id (named), &position) == named);
          g_assert_cmpuint (position, ==, i);
        }
    }
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, const void *data);
  } tests[] = {
    { "/name-list/J12/follows-the-inventory", test_follows_the_inventory },
    { "/name-list/J13/shows-an-owners", test_shows_an_owners },
    { "/name-list/I7/suggests", test_suggests },
    { "/name-list/J12/tells-what-changed", test_tells_what_changed },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
