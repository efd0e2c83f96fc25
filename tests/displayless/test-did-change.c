/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One DID, read to be edited, checked and saved: all of an edit or, with the
 * fields that are in the way, nothing.
 */

#include "config.h"

#include "inv-did-change.h"
#include "inv-did-record.h"
#include "inv-entity-edit.h"
#include "inv-test-inventory.h"
#include "inv-test-store.h"
#include "main-loop.h"

#include <string.h>

#define FIRST_NUMBER G_GINT64_CONSTANT (442079460000)

typedef struct
{
  InvTestStore *other;
  InvInventory *inventory;
} Fixture;

static void
add_batch (Fixture *fixture, const char *name, const char *operator_name)
{
  const InvEntityAssignment assignment = { "operator", operator_name };
  g_autoptr (GError) error = NULL;

  inv_entity_add (fixture->other->store, INV_ENTITY_BATCH, name, &assignment, 1, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, const void *data)
{
  gint64 operator_id;

  fixture->other = inv_test_store_new ();
  operator_id = inv_test_store_add_operator (fixture->other, "Northline Telecom");
  inv_test_store_add_operator (fixture->other, "Harbour");
  add_batch (fixture, "NL-1", "Northline Telecom");
  add_batch (fixture, "HB-1", "Harbour");
  inv_test_store_add_dids (fixture->other, FIRST_NUMBER, 2, operator_id);

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

static InvDidRecord *
load (Fixture *fixture, guint32 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  InvDidRecord *record;

  inv_did_record_load_async (fixture->inventory, id, NULL, inv_test_keep_result_cb, &result);
  main_loop_until (result != NULL);
  record = inv_did_record_load_finish (fixture->inventory, result, &error);
  g_assert_no_error (error);

  return record;
}

/* What an edit comes to: the fields that are in the way, with commas between them. */
static char *
change (Fixture *fixture, guint32 id, const char *text, gboolean saves)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (InvDidAssignment));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GString) fields = g_string_new (NULL);
  const InvDidAssignment *first;

  for (guint i = 0; words[i] != NULL; i++)
    {
      InvDidAssignment assignment;

      inv_did_assignment_parse (words[i], &assignment, &error);
      g_assert_no_error (error);
      g_array_append_val (assignments, assignment);
    }

  first = (const InvDidAssignment *) (void *) assignments->data;
  if (saves)
    inv_did_change_save_async (fixture->inventory, id, first, assignments->len, inv_test_keep_result_cb,
                               &result);
  else
    inv_did_change_check_async (fixture->inventory, id, first, assignments->len, NULL,
                                inv_test_keep_result_cb, &result);
  main_loop_until (result != NULL);
  problems = inv_did_change_finish (fixture->inventory, result, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < problems->len; i++)
    {
      const InvDidProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpuint (strlen (problem->message), >, 10);
      g_string_append_printf (fields, "%s%s", i > 0 ? "," : "",
                              problem->field != INV_FIELD_NONE ? inv_field_get_name (problem->field)
                                                               : "none");
    }

  return g_string_free_and_steal (g_steal_pointer (&fields));
}

static void
test_reads (Fixture *fixture, const void *data)
{
  g_autoptr (InvDidRecord) record = NULL;
  g_autoptr (InvDidRecord) none = load (fixture, 99);
  g_autofree char *problems = change (fixture, 1, "release-date=2025-02-28 recurring-cost=0.80 free=yes",
                                      TRUE);

  g_assert_cmpstr (problems, ==, "");
  record = load (fixture, 1);
  g_assert_true (record->exists);
  g_assert_cmpint (record->status, ==, INV_STATUS_IN_STOCK);
  g_assert_cmpint (record->after_hold, ==, INV_STATUS_IN_STOCK);
  g_assert_false (record->is_product);
  g_assert_cmpstr (record->texts[INV_FIELD_DID], ==, "442079460000");
  g_assert_cmpstr (record->texts[INV_FIELD_STATUS], ==, "instock");
  g_assert_cmpstr (record->shown[INV_FIELD_STATUS], ==, "In Stock");
  g_assert_cmpstr (record->texts[INV_FIELD_OPERATOR], ==, "Northline Telecom");
  g_assert_cmpstr (record->texts[INV_FIELD_RELEASE_DATE], ==, "2025-02-28");
  g_assert_cmpstr (record->texts[INV_FIELD_RECURRING_COST], ==, "0.8");
  g_assert_cmpstr (record->texts[INV_FIELD_FREE], ==, "yes");
  g_assert_cmpstr (record->texts[INV_FIELD_NOTES], ==, "");

  g_assert_false (none->exists);
}

/* A check says the same as a save, and neither changes anything. */
static void
test_finds_what_is_in_the_way (Fixture *fixture, const void *data)
{
  static const struct
  {
    const char *edit;
    const char *fields;
  } cases[] = {
    { "did=442079460001 notes=x", "did" },
    { "did=442079460000", "" },
    { "did=12x", "did" },
    { "notes=x operator=Nobody", "operator" },
    { "batch=HB-1 notes=x", "batch" },
    { "batch=HB-1 operator=Harbour", "" },
    { "batch=NL-1 operator=Harbour", "batch" },
    { "notes=x status=active", "status" },
    { "status=hold", "status" },
    { "hold-until=2030-01-01", "hold-until" },
    { "reserved-for=Maria", "reserved-for" },
    { "reserved-for=Maria status=reserved", "" },
    { "client=Acme", "client" },
    { "recurring-cost=cheap notes=x", "recurring-cost" },
  };
  g_autofree char *before = inv_test_store_dump (fixture->other);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *checked = change (fixture, 1, cases[i].edit, FALSE);
      g_autofree char *after = inv_test_store_dump (fixture->other);

      g_test_message ("%s", cases[i].edit);
      g_assert_cmpstr (checked, ==, cases[i].fields);
      g_assert_cmpstr (after, ==, before);

      if (*cases[i].fields != '\0')
        {
          g_autofree char *saved = change (fixture, 1, cases[i].edit, TRUE);
          g_autofree char *still = inv_test_store_dump (fixture->other);

          g_assert_cmpstr (saved, ==, cases[i].fields);
          g_assert_cmpstr (still, ==, before);
        }
    }
}

static void
test_is_gone (Fixture *fixture, const void *data)
{
  g_autofree char *checked = change (fixture, 99, "notes=x", FALSE);
  g_autofree char *saved = change (fixture, 99, "notes=x", TRUE);

  g_assert_cmpstr (checked, ==, "none");
  g_assert_cmpstr (saved, ==, "none");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/did-change/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("J5/reads", test_reads);
  ADD ("J5/finds-what-is-in-the-way", test_finds_what_is_in_the_way);
  ADD ("J5/is-gone", test_is_gone);
#undef ADD

  return g_test_run ();
}
