/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of many DIDs before they are edited together: what they have, how many a change would touch, and which
 * of them the rules forbid it for. */

#include "config.h"

#include "inv-did-edit.h"
#include "inv-did-survey.h"
#include "inv-error.h"
#include "inv-step.h"
#include "inv-survey-text.h"
#include "inv-test-store.h"

static const InvField all_fields[] = {
  INV_FIELD_STATUS,      INV_FIELD_TAG,    INV_FIELD_HOLD_DAYS,      INV_FIELD_OPERATOR,
  INV_FIELD_NOTES,       INV_FIELD_CLIENT, INV_FIELD_RECURRING_COST, INV_FIELD_ACTIVATION_COST,
  INV_FIELD_DESCRIPTION,
};

/* Twenty DIDs, some of them Active, with tags, days and costs that differ. */
static InvTestStore *
new_test (void)
{
  InvTestStore *test = inv_test_store_new ();
  g_autoptr (GError) error = NULL;

  inv_test_store_add_dids (test, 442079460000, 20, inv_test_store_add_operator (test, "Northline"));
  inv_connection_exec (
      inv_test_store_get_connection (test),
      "INSERT INTO operator (name, name_key) VALUES ('Baltic', 'baltic');"
      "INSERT INTO client (name, name_key) VALUES ('Harbour', 'harbour');"
      "INSERT INTO tag_set (tags) VALUES ('gold,london'), ('london');"
      "UPDATE did SET status = 0, client_id = 1 WHERE id <= 4;"
      "UPDATE did SET status = 2, operator_id = 2 WHERE id IN (7, 8, 9);"
      "UPDATE did SET tag_set_id = 1 WHERE id <= 2; UPDATE did SET tag_set_id = 2 WHERE id BETWEEN 3 AND 12;"
      "UPDATE did SET hold_days = iif (id <= 15, 30, 90);"
      "UPDATE did SET recurring_cost = 800000 + 100000 * id, notes = 'Note ' || id, activation_cost = "
      "2500000;",
      &error);
  g_assert_no_error (error);
  return test;
}

static InvDidSurvey *
take (InvTestStore *test, const InvIdSet *ids)
{
  g_autoptr (GError) error = NULL;
  InvDidSurvey *survey = inv_did_survey_take (inv_test_store_get_connection (test), ids, all_fields,
                                              G_N_ELEMENTS (all_fields), NULL, &error);

  g_assert_no_error (error);
  return survey;
}

static void
assert_line (const InvDidSurvey *survey, InvField field, const char *expected)
{
  InvValueContext context = { 0 };
  g_autofree char *line = inv_field_survey_to_text (inv_did_survey_get_field (survey, field), &context);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_mixed (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 1000);
  g_autoptr (InvDidSurvey) survey = take (test, ids);

  g_assert_cmpuint (inv_did_survey_get_count (survey), ==, 20);
  g_assert_null (inv_did_survey_get_field (survey, INV_FIELD_AREA));
  assert_line (survey, INV_FIELD_STATUS, "Now: 13 In Stock, 4 Active, 3 Reserved");
  assert_line (survey, INV_FIELD_TAG, "Mixed: london on 12, gold on 2, empty on 8");
  assert_line (survey, INV_FIELD_HOLD_DAYS, "Mixed: 30 on 15, 90 on 5");
  assert_line (survey, INV_FIELD_OPERATOR, "Mixed: Northline on 17, Baltic on 3");
  assert_line (survey, INV_FIELD_NOTES, "Mixed: Note 1 on 1, Note 10 on 1, Note 11 on 1, 17 others");
  assert_line (survey, INV_FIELD_CLIENT, "Mixed: empty on 16, Harbour on 4");
  assert_line (survey, INV_FIELD_RECURRING_COST, "Mixed: 0.9 to 2.8");
  assert_line (survey, INV_FIELD_ACTIVATION_COST, "2.5 on all");
  assert_line (survey, INV_FIELD_DESCRIPTION, "Empty on all");
  g_assert_cmpint (inv_did_survey_get_field (survey, INV_FIELD_RECURRING_COST)->sum, ==, 37000000);
  g_assert_cmpint (inv_did_survey_get_field (survey, INV_FIELD_ACTIVATION_COST)->sum, ==, 50000000);
}

static void
test_uniform (void)
{
  g_autoptr (InvTestStore) test = new_test ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 2);
  g_autoptr (InvDidSurvey) survey = take (test, ids);

  assert_line (survey, INV_FIELD_STATUS, "Active on all");
  assert_line (survey, INV_FIELD_TAG, "gold, london on all");
  assert_line (survey, INV_FIELD_CLIENT, "Harbour on all");
}

/* More values than are counted: the range is still known. */
static void
test_many (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 1000);

  inv_test_store_add_dids (test, 442079460000, 1000, inv_test_store_add_operator (test, "Northline"));
  inv_connection_exec (inv_test_store_get_connection (test),
                       "UPDATE did SET notes = id, recurring_cost = id * 10000, hold_days = id WHERE id > 1",
                       NULL);

  g_autoptr (InvDidSurvey) survey = take (test, ids);

  assert_line (survey, INV_FIELD_NOTES, "Mixed: many different values, empty on 1");
  assert_line (survey, INV_FIELD_RECURRING_COST, "Mixed: 0.02 to 10, empty on 1");
  assert_line (survey, INV_FIELD_HOLD_DAYS, "Mixed: 2 to 1000, empty on 1");
}

/* Each change has a count of its own, and all is read while somebody else writes. */
static void
test_touched (void)
{
  const InvDidAssignment assignments[] = {
    { INV_FIELD_STATUS, INV_DID_EDIT_SET, "archive" },     { INV_FIELD_TAG, INV_DID_EDIT_ADD, "london, q4" },
    { INV_FIELD_HOLD_DAYS, INV_DID_EDIT_SET, "30" },       { INV_FIELD_NOTES, INV_DID_EDIT_SET, "Note 7" },
    { INV_FIELD_OPERATOR, INV_DID_EDIT_SET, "Northline" },
  };
  g_autoptr (InvTestStore) test = new_test ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 20);
  g_autoptr (GError) error = NULL;
  g_autoptr (InvStore) reader = inv_store_open (test->path, INV_CONNECTION_READ, INV_THROUGH_WINDOW, &error);
  g_assert_no_error (error);
  g_autoptr (InvStep) step = inv_step_begin (test->store, "edit", NULL, &error);
  g_assert_no_error (error);
  InvDidEditResult result;

  inv_did_edit_preview (reader, ids, assignments, G_N_ELEMENTS (assignments), NULL, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result.selected, ==, 20);
  g_assert_cmpuint (result.changed, ==, 20);
  g_assert_cmpuint (result.touched[INV_FIELD_STATUS], ==, 16);
  g_assert_cmpuint (result.touched[INV_FIELD_TAG], ==, 20);
  g_assert_cmpuint (result.touched[INV_FIELD_HOLD_DAYS], ==, 5);
  g_assert_cmpuint (result.touched[INV_FIELD_NOTES], ==, 19);
  g_assert_cmpuint (result.touched[INV_FIELD_OPERATOR], ==, 3);
  g_assert_cmpuint (result.touched[INV_FIELD_AREA], ==, 0);
  g_assert_cmpuint (result.forbidden[INV_STATUS_ACTIVE], ==, 4);
  g_assert_cmpuint (result.forbidden[INV_STATUS_IN_STOCK], ==, 0);

  inv_did_edit_preview (reader, ids, &assignments[1], 1, NULL, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result.touched[INV_FIELD_STATUS], ==, 0);
}

/* Which assignment is wrong is known without a look at the DIDs. */
static void
test_check (void)
{
  static const InvDidAssignment wrong[] = {
    { INV_FIELD_HOLD_DAYS, INV_DID_EDIT_SET, "many" },
    { INV_FIELD_OPERATOR, INV_DID_EDIT_SET, "Northlin" },
    { INV_FIELD_HOLD_UNTIL, INV_DID_EDIT_SET, "" },
    { INV_FIELD_DID, INV_DID_EDIT_SET, "1" },
  };
  static const InvDidAssignment right = { INV_FIELD_OPERATOR, INV_DID_EDIT_SET, "northline" };
  g_autoptr (InvTestStore) test = new_test ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 20);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (inv_did_edit_check (test->store, ids, &wrong[i], 1, &error));
      g_assert_nonnull (error);
    }
  g_assert_true (inv_did_edit_check (test->store, ids, &right, 1, NULL));
}

static void
test_forbidden (void)
{
  const InvDidAssignment assignments[] = {
    { INV_FIELD_STATUS, INV_DID_EDIT_SET, "instock" },
    { INV_FIELD_TAG, INV_DID_EDIT_SET, "" },
  };
  g_autoptr (InvTestStore) test = new_test ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (2, 20);
  g_autoptr (InvIdSet) expected = inv_id_set_new_run (2, 4);
  g_autoptr (GError) error = NULL;

  g_autoptr (InvIdSet)
      forbidden = inv_did_edit_find_forbidden (inv_test_store_get_connection (test), ids, assignments,
                                               G_N_ELEMENTS (assignments), INV_STATUS_ACTIVE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (inv_id_set_equal (forbidden, expected));

  g_autoptr (InvIdSet)
      none = inv_did_edit_find_forbidden (inv_test_store_get_connection (test), ids, assignments,
                                          G_N_ELEMENTS (assignments), INV_STATUS_RESERVED, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (inv_id_set_is_empty (none));
}

static void
test_cancelled (void)
{
  g_autoptr (InvTestStore) test = inv_test_store_new ();
  g_autoptr (InvIdSet) ids = inv_id_set_new_run (1, 20000);
  g_autoptr (InvProgress) progress = inv_progress_new (NULL);
  g_autoptr (GError) error = NULL;
  const InvDidAssignment assignment = { INV_FIELD_NOTES, INV_DID_EDIT_SET, "new" };
  InvDidEditResult result;

  inv_test_store_add_dids (test, 442079460000, 20000, inv_test_store_add_operator (test, "Northline"));
  inv_progress_cancel (progress);
  g_assert_false (inv_did_edit_preview (test->store, ids, &assignment, 1, progress, &result, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_null (inv_did_survey_take (inv_test_store_get_connection (test), ids, all_fields,
                                      G_N_ELEMENTS (all_fields), progress, &error));
  g_assert_error (error, INV_ERROR, INV_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/did-survey/J6/mixed", test_mixed);
  g_test_add_func ("/did-survey/J6/uniform", test_uniform);
  g_test_add_func ("/did-survey/J6/many", test_many);
  g_test_add_func ("/did-survey/J6/touched", test_touched);
  g_test_add_func ("/did-survey/J6/check", test_check);
  g_test_add_func ("/did-survey/L1/forbidden", test_forbidden);
  g_test_add_func ("/did-survey/J6/cancelled", test_cancelled);

  return g_test_run ();
}
