/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Creating DIDs: what is created, what exists, what is refused, and that a failed attempt leaves nothing. */

#include "config.h"

#include "inv-did-create.h"
#include "inv-error.h"
#include "inv-test-store.h"
#include "inv-undo.h"

static const InvDidCreateFields usual_fields = {
  .operator_name = "Acme",
  .status = INV_STATUS_IN_STOCK,
  .after_hold = INV_STATUS_IN_STOCK,
};

static void
create (InvTestStore *test, const char *text, const InvDidCreateFields *fields, InvDidCreateResult *result)
{
  g_autoptr (InvNumberList) numbers = inv_number_list_parse (text, -1);
  g_autoptr (GError) error = NULL;

  inv_did_create (test->store, numbers, fields, NULL, result, &error);
  g_assert_no_error (error);
}

static void
create_fails (InvTestStore *test, const char *text, const InvDidCreateFields *fields, int code)
{
  g_autoptr (InvNumberList) numbers = inv_number_list_parse (text, -1);
  g_autofree char *before = inv_test_store_dump (test);
  g_autoptr (GError) error = NULL;
  InvDidCreateResult result;

  g_assert_false (inv_did_create (test->store, numbers, fields, NULL, &result, &error));
  g_assert_error (error, INV_ERROR, code);

  g_autofree char *after = inv_test_store_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_fields (void)
{
  static const InvDidCreateFields fields = {
    .operator_name = " aCME ",
    .status = INV_STATUS_RESERVED,
    .after_hold = INV_STATUS_ARCHIVE,
    .tags = "vip, gold,vip",
    .notes = "Offer 2217",
  };
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  InvDidCreateResult result;

  inv_test_store_add_operator (test, "Acme");
  create (test, "442079460000-0999", &fields, &result);

  g_assert_cmpuint (result.asked, ==, 1000);
  g_assert_cmpuint (result.created, ==, 1000);
  g_assert_cmpuint (result.existing, ==, 0);
  g_assert_cmpuint (result.repeated, ==, 0);
  g_assert_cmpint (result.first_id, ==, 1);
  g_assert_cmpstr (result.first, ==, "442079460000");
  g_assert_cmpstr (result.last, ==, "442079460999");
  g_assert_cmpint (
      inv_test_store_query (
          test, "SELECT count (*) FROM did JOIN tag_set ON tag_set.id = tag_set_id WHERE status = 2"
                " AND after_hold = 6 AND tags = 'gold,vip' AND notes = 'Offer 2217' AND operator_id = 1"),
      ==, 1000);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count FROM step ORDER BY id DESC"), ==, 1000);
}

/* Further fields land on every DID, too; a batch has to be the operator's. */
static void
test_other_fields (void)
{
  const InvDidAssignment others[] = {
    { INV_FIELD_HOLD_DAYS, INV_DID_EDIT_SET, "60" },
    { INV_FIELD_BATCH, INV_DID_EDIT_SET, "a1" },
    { INV_FIELD_ACTIVATION_COST, INV_DID_EDIT_SET, "2.5" },
    { INV_FIELD_RELEASE_DATE, INV_DID_EDIT_SET, "1970-01-02 00:00:00Z" },
    { INV_FIELD_FREE, INV_DID_EDIT_SET, "yes" },
    { INV_FIELD_AREA, INV_DID_EDIT_SET, "" },
    { INV_FIELD_RESERVED_FOR, INV_DID_EDIT_SET, "Harbour Dental" },
  };
  InvDidCreateFields fields = usual_fields;
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  InvDidCreateResult result;

  inv_test_store_add_operator (test, "Acme");
  inv_test_store_add_operator (test, "Baltic");
  inv_connection_exec (inv_test_store_get_connection (test),
                       "INSERT INTO batch (name, name_key, operator_id) VALUES ('A1', 'a1', 1)", NULL);

  fields.others = others;
  fields.n_others = G_N_ELEMENTS (others);
  create_fails (test, "1-9", &fields, INV_ERROR_INVALID);

  fields.status = INV_STATUS_RESERVED;
  fields.operator_name = "Baltic";
  create_fails (test, "1-9", &fields, INV_ERROR_INVALID);

  fields.operator_name = "Acme";
  create (test, "1-9", &fields, &result);
  g_assert_cmpint (inv_test_store_query (
                       test, "SELECT count (*) FROM did WHERE hold_days = 60 AND batch_id = 1 AND free = 1"
                             " AND activation_cost = 2500000 AND release_date = 86400 AND area IS NULL"
                             " AND reserved_for = 'Harbour Dental'"),
                   ==, 9);

  const InvDidAssignment client = { INV_FIELD_CLIENT, INV_DID_EDIT_SET, "Harbour" };

  fields.others = &client;
  fields.n_others = 1;
  create_fails (test, "11-19", &fields, INV_ERROR_USAGE);
}

static void
test_finds_existing (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvNumberList) numbers = inv_number_list_parse ("100-110, 205, 7", -1);
  g_autoptr (InvIdSet) expected = NULL;
  g_autoptr (GError) error = NULL;

  inv_test_store_add_dids (test, 105, 101, inv_test_store_add_operator (test, "Acme"));
  InvIdSetBuilder *builder = inv_id_set_builder_new ();

  inv_id_set_builder_add_run (builder, 1, 6);
  inv_id_set_builder_add (builder, 101);
  expected = inv_id_set_builder_end (builder);

  g_autoptr (InvIdSet)
      ids = inv_did_create_find_existing (inv_test_store_get_connection (test), numbers, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (inv_id_set_equal (ids, expected));
}

static void
test_zeros (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  InvDidCreateResult result;

  inv_test_store_add_operator (test, "Acme");
  create (test, "007-012, 1-10", &usual_fields, &result);

  g_assert_cmpuint (result.created, ==, 16);
  g_assert_cmpint (
      inv_test_store_query (test, "SELECT count (*) FROM did WHERE number IN ('007', '012', '1', '10')"), ==,
      4);
}

static void
test_list_of_500 (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  InvDidCreateResult result;

  inv_test_store_add_operator (test, "Acme");
  create (test, "12056660003, 12056660007, 12056660011", &usual_fields, &result);

  for (int i = 0; i < 500; i++)
    g_string_append_printf (text, "+1 (205) 666-%04d\n", (i * 7) % 500);
  g_string_append (text, "12056660003; 12056660004");
  create (test, text->str, &usual_fields, &result);

  g_assert_cmpuint (result.asked, ==, 500);
  g_assert_cmpuint (result.existing, ==, 3);
  g_assert_cmpuint (result.created, ==, 497);
  g_assert_cmpuint (result.repeated, ==, 2);
  g_assert_cmpuint (result.examples.n_numbers, ==, 3);
  g_assert_cmpstr (result.examples.numbers[0], ==, "12056660003");
  g_assert_cmpstr (result.examples.numbers[2], ==, "12056660011");
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM did"), ==, 500);

  g_auto (GStrv) lines = inv_did_create_describe (&result);
  g_assert_cmpstr (lines[0], ==, "497 DIDs created.");
  g_assert_cmpstr (
      lines[1], ==,
      "3 numbers are in the inventory already and stay as they are: 12056660003, 12056660007, 12056660011");
  g_assert_cmpstr (lines[2], ==, "2 numbers were given more than once.");
  g_assert_null (lines[3]);
}

/* Numbers of other lengths lie between those of the list, in runs that are longer and shorter than a look-up is worth. */
static void
test_existing_among_others (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  InvDidCreateResult result;

  inv_test_store_add_operator (test, "Acme");
  create (test, "1000-1999, 15, 17, 299, 3001-3003, 9", &usual_fields, &result);
  create (test, "10-99, 290-310, 3000-3009, 7, 8, 9", &usual_fields, &result);

  g_assert_cmpuint (result.asked, ==, 90 + 21 + 10 + 3);
  g_assert_cmpuint (result.existing, ==, 2 + 1 + 3 + 1);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) - count (DISTINCT number) FROM did"), ==, 0);

  create (test, "10-99, 290-310, 3000-3009, 7, 8, 9", &usual_fields, &result);
  g_assert_cmpuint (result.created, ==, 0);
  g_assert_cmpuint (result.existing, ==, result.asked);
  g_assert_cmpuint (result.examples.n_numbers, ==, INV_NUMBER_EXAMPLES_MAX);
}

static void
test_preview (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvNumberList) million = inv_number_list_parse ("1000000-1999999", -1);
  g_autoptr (InvNumberList) too_many = inv_number_list_parse ("1-999999999", -1);
  g_autoptr (GError) error = NULL;
  InvDidCreateResult result;

  inv_test_store_add_operator (test, "Acme");
  create (test, "1500000-1500099", &usual_fields, &result);
  g_autofree char *before = inv_test_store_dump (test);

  inv_did_create_preview (inv_test_store_get_connection (test), million, NULL, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result.asked, ==, 1000000);
  g_assert_cmpuint (result.existing, ==, 100);
  g_assert_cmpuint (result.created, ==, 999900);

  g_assert_false (inv_did_create_preview (inv_test_store_get_connection (test), too_many, NULL, &result,
                                          &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_INVALID);

  g_autofree char *after = inv_test_store_dump (test);
  g_assert_cmpstr (before, ==, after);
}

static void
test_refused (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();

  inv_test_store_add_operator (test, "Acme");

  for (InvStatus status = 0; status < INV_N_STATUSES; status++)
    {
      InvDidCreateFields fields = usual_fields;
      InvDidCreateResult result;

      fields.status = status;
      if (status == INV_STATUS_IN_STOCK || status == INV_STATUS_RESERVED || status == INV_STATUS_ARCHIVE)
        {
          g_autofree char *number = g_strdup_printf ("%d", 100 + status);

          create (test, number, &fields, &result);
          fields.status = INV_STATUS_IN_STOCK;
          fields.after_hold = status;
          create (test, number, &fields, &result);
        }
      else
        {
          create_fails (test, "555", &fields, INV_ERROR_FORBIDDEN);
          fields.status = INV_STATUS_IN_STOCK;
          fields.after_hold = status;
          create_fails (test, "555", &fields, INV_ERROR_INVALID);
        }
    }

  create_fails (test, "1-10000001", &usual_fields, INV_ERROR_INVALID);
  create_fails (test, "222-111", &usual_fields, INV_ERROR_INVALID);
  create_fails (test, "x12", &usual_fields, INV_ERROR_INVALID);
  create_fails (test, "", &usual_fields, INV_ERROR_INVALID);
}

static void
test_unknown_operator (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvNumberList) numbers = inv_number_list_parse ("111-222", -1);
  InvDidCreateFields fields = usual_fields;
  g_autoptr (GError) error = NULL;
  InvDidCreateResult result;

  inv_test_store_add_operator (test, "Northline Telecom");
  fields.operator_name = "Nortline Telecom";
  g_assert_false (inv_did_create (test->store, numbers, &fields, NULL, &result, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==,
                   "There is no operator “Nortline Telecom”. Did you mean “Northline Telecom”?");
  g_clear_error (&error);

  fields.operator_name = "Baltic Voice";
  fields.create_missing = TRUE;
  g_autofree char *before = inv_test_store_dump (test);
  inv_did_create (test->store, numbers, &fields, NULL, &result, &error);
  g_assert_no_error (error);
  g_assert_true (result.operator_created);
  g_assert_cmpint (inv_test_store_query (test,
                                         "SELECT count (*) FROM did JOIN operator AS o ON o.id = operator_id"
                                         " WHERE o.name = 'Baltic Voice'"),
                   ==, 112);

  g_autoptr (GPtrArray) undone = inv_undo (test->store, 1, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *after = inv_test_store_dump (test);
  g_assert_cmpstr (before, ==, after);
}

/* Stops the work once a tenth of the rows is in. */
static gpointer
cancel_half_way (gpointer data)
{
  InvProgress *progress = data;
  gboolean creating;

  do
    {
      g_autofree char *label = inv_progress_dup_label (progress);

      g_thread_yield ();
      creating = g_str_equal (label, "Creating");
    }
  while (!creating || inv_progress_get_fraction (progress) < 0.1);

  inv_progress_cancel (progress);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvNumberList) numbers = inv_number_list_parse ("1000000-1999999", -1);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  InvDidCreateFields fields = usual_fields;
  InvDidCreateResult result;

  fields.operator_name = "Baltic Voice";
  fields.create_missing = TRUE;
  g_autofree char *before = inv_test_store_dump (test);

  GThread *thread = g_thread_new ("cancel", cancel_half_way, progress);
  g_assert_false (inv_did_create (test->store, numbers, &fields, progress, &result, &error));
  g_thread_join (thread);
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);

  g_autofree char *after = inv_test_store_dump (test);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (inv_test_store_query (test, "SELECT count (*) FROM step"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/did-create/J4/fields", test_fields);
  g_test_add_func ("/did-create/J4/other-fields", test_other_fields);
  g_test_add_func ("/did-create/N4/finds-existing", test_finds_existing);
  g_test_add_func ("/did-create/N3/zeros", test_zeros);
  g_test_add_func ("/did-create/N2/list-of-500", test_list_of_500);
  g_test_add_func ("/did-create/N5/existing-among-others", test_existing_among_others);
  g_test_add_func ("/did-create/N4/preview", test_preview);
  g_test_add_func ("/did-create/N4/cancel", test_cancel);
  g_test_add_func ("/did-create/L1/refused", test_refused);
  g_test_add_func ("/did-create/I7/unknown-operator", test_unknown_operator);

  return g_test_run ();
}
